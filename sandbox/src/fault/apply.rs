//! A response and the fault that hits it -> the response as it is sent, and how it is delivered.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use clientgen::document::Pointer;
use http::{HeaderName, StatusCode, header};
use serde_json::{Value, json};

use super::{Fault, Hit, Kind, Reset, RetryAfter};
use crate::{
    declare::Declarations,
    refusal::Refusal,
    respond::{self, Body, ResponseDraft},
};

/// How a response is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Delivery {
    /// The delay before the response starts.
    pub(crate) delay: Duration,
    pub(crate) way: Way,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Whole,
    /// No connection.
    Connect,
    Reset(Reset),
    /// Byte by byte.
    Drip(Duration),
}

impl Delivery {
    /// The usual way.
    pub(crate) const PLAIN: Self = Self { delay: Duration::ZERO, way: Way::Whole };

    /// Whether the client gets a status.
    pub(crate) fn arrives(&self) -> bool {
        !matches!(self.way, Way::Connect | Way::Reset(Reset::Before))
    }
}

impl Hit {
    /// The changed response, and how it is delivered.
    pub(crate) fn deliver(
        &self,
        response: ResponseDraft,
        declarations: &Declarations,
        now: DateTime<Utc>,
    ) -> (ResponseDraft, Delivery) {
        let (response, way) = match &self.fault {
            Some(fault) => apply(fault, response, declarations, now),
            None => (response, Way::Whole),
        };
        (response, Delivery { delay: self.latency, way })
    }
}

fn apply(
    fault: &Fault,
    response: ResponseDraft,
    declarations: &Declarations,
    now: DateTime<Utc>,
) -> (ResponseDraft, Way) {
    let mut way = Way::Whole;
    let mut response = match &fault.kind {
        Kind::Status(code) => unwell(*code, declarations),
        Kind::Html(code) => html(*code),
        _ => response,
    };
    match &fault.kind {
        Kind::Connect => way = Way::Connect,
        Kind::Reset(reset) => way = Way::Reset(*reset),
        Kind::Drip(time) => way = Way::Drip(*time),
        Kind::Truncated => response.body = half(response.body),
        Kind::WrongType(at) => {
            if let Body::Json(body) = &mut response.body {
                spoil(body, at.as_ref());
            }
        }
        // Latencies add up elsewhere.
        Kind::Status(_) | Kind::Html(_) | Kind::Latency(_) => {}
    }
    response.headers.extend(fault.retry_after.map(|retry_after| header_of(retry_after, now)));
    (response, way)
}

/// The response of a server that refuses the request.
pub(crate) fn unwell(code: StatusCode, declarations: &Declarations) -> ResponseDraft {
    respond::refusal(&Refusal::new(code, "a fault, as the sandbox was asked for"), declarations)
}

fn html(code: StatusCode) -> ResponseDraft {
    let title = code.canonical_reason().unwrap_or("Unknown");
    let page = format!(
        "<!DOCTYPE html>\n<html>\n<head><title>{code} {title}</title></head>\n<body>\n<h1>{title}</h1>\n\
         <p>The server is temporarily unable to service your request.</p>\n</body>\n</html>\n",
        code = code.as_u16()
    );
    let body = Body::Text("text/html; charset=utf-8".to_owned(), page);
    ResponseDraft { status: code, headers: Vec::new(), body, checked: false }
}

/// `Retry-After` in whole seconds, rounded up.
pub(crate) fn retry_after(wait: TimeDelta) -> (HeaderName, String) {
    header_of(RetryAfter::Seconds(wait.to_std().unwrap_or_default()), DateTime::UNIX_EPOCH)
}

/// The header, as it is sent.
fn header_of(retry_after: RetryAfter, now: DateTime<Utc>) -> (HeaderName, String) {
    let text = match retry_after {
        RetryAfter::Seconds(time) => (time.as_secs() + u64::from(time.subsec_nanos() > 0)).to_string(),
        RetryAfter::Date(time) => {
            let time = TimeDelta::from_std(time).unwrap_or(TimeDelta::MAX);
            // Dates have whole seconds; an earlier one would ask for less than was meant.
            let time = time.checked_add(&TimeDelta::nanoseconds(999_999_999)).unwrap_or(time);
            let date = now.checked_add_signed(time).unwrap_or(DateTime::<Utc>::MAX_UTC);
            date.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
        }
    };
    (header::RETRY_AFTER, text)
}

/// The first half of the text.
fn half(body: Body) -> Body {
    let (name, mut text) = match body {
        Body::None => return Body::None,
        Body::Json(value) => ("application/json".to_owned(), value.to_string()),
        Body::Text(name, text) => (name, text),
    };
    let middle = (0..=text.len() / 2).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    text.truncate(middle);
    Body::Text(name, text)
}

/// Puts an object in place of another value: the one at the pointer, or the first value that is neither an object nor a list.
fn spoil(body: &mut Value, at: Option<&Pointer>) {
    let slot = match at {
        Some(at) => body.pointer_mut(at.as_str()),
        None => first_leaf(body),
    };
    if let Some(slot) = slot {
        *slot = json!({"unexpected": "an object"});
    }
}

fn first_leaf(value: &mut Value) -> Option<&mut Value> {
    match value {
        Value::Array(elements) => elements.iter_mut().find_map(first_leaf),
        Value::Object(fields) => fields.values_mut().find_map(first_leaf),
        Value::Null => None,
        leaf => Some(leaf),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_leaf_is_spoilt() {
        for (before, at, after) in [
            (
                json!({"data": [{"id": 1, "name": "a"}]}),
                None,
                json!({"data": [{"id": {"unexpected": "an object"}, "name": "a"}]}),
            ),
            (
                json!([null, {"id": null, "name": "a"}]),
                None,
                json!([null, {"id": null, "name": {"unexpected": "an object"}}]),
            ),
            (json!({"a": 1, "b": [2]}), Some("/b"), json!({"a": 1, "b": {"unexpected": "an object"}})),
            (json!({"a": 1}), Some("/b"), json!({"a": 1})),
            (json!([]), None, json!([])),
        ] {
            let mut body = before;
            spoil(&mut body, at.and_then(Pointer::parse).as_ref());
            assert_eq!(body, after);
        }
    }

    #[test]
    fn half_a_text_is_still_text() {
        let Body::Text(_, text) = half(Body::Json(json!("äöü"))) else { panic!("a text") };
        assert_eq!(text, "\"ä");
    }

    #[test]
    fn retry_after_has_two_forms() {
        let now = DateTime::UNIX_EPOCH;
        let two = Duration::from_millis(1500);
        assert_eq!(header_of(RetryAfter::Seconds(two), now).1, "2");
        assert_eq!(header_of(RetryAfter::Date(two), now).1, "Thu, 01 Jan 1970 00:00:02 GMT");
    }
}
