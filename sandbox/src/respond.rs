//! The outcome of an operation, or a refusal -> status, headers and body.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode, header};
use serde_json::{Value, json};

use crate::{
    declare::Declarations,
    effects::Outcome,
    media, paging, place,
    refusal::Refusal,
    schema::sample,
    spec::{operation::Operation, response::DocumentedResponse},
};

/// A response before it is encoded.
#[derive(Debug)]
pub(crate) struct ResponseDraft {
    pub(crate) status: StatusCode,
    pub(crate) headers: Vec<(HeaderName, String)>,
    pub(crate) body: Body,
    /// Whether the body must match the document. A value that was made up for lack of an example may not match completely.
    pub(crate) checked: bool,
}

/// The body of a response.
#[derive(Debug)]
pub(crate) enum Body {
    None,
    Json(Value),
    /// A media type, and a text of it.
    Text(String, String),
}

impl ResponseDraft {
    /// The JSON body.
    pub(crate) fn json(&self) -> Option<&Value> {
        if let Body::Json(value) = &self.body { Some(value) } else { None }
    }

    /// The response as it is sent.
    pub(crate) fn into_response(self) -> Response<Bytes> {
        let (media_type, bytes) = match self.body {
            Body::None => (None, Bytes::new()),
            Body::Json(value) => (Some("application/json".to_owned()), Bytes::from(value.to_string())),
            Body::Text(name, text) => (Some(name), Bytes::from(text)),
        };
        let mut response = Response::new(bytes);
        *response.status_mut() = self.status;
        let media_type = media_type.map(|name| (header::CONTENT_TYPE, name));
        for (name, value) in self.headers.into_iter().chain(media_type) {
            if let Ok(value) = HeaderValue::try_from(value) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }
}

/// A header that says in every refusal what is wrong, because the document may define another body, or none.
const REASON: HeaderName = HeaderName::from_static("x-sandbox-reason");

/// How many characters of a reason the header contains.
const LONGEST_REASON: usize = 500;

/// A refusal, in the form that the document defines.
pub(crate) fn refusal(refusal: &Refusal, declarations: &Declarations) -> ResponseDraft {
    let printable = |c: char| if c.is_ascii_graphic() || c == ' ' { c } else { '?' };
    let reason = refusal.detail.chars().take(LONGEST_REASON).map(printable).collect();
    let headers = refusal.headers.iter().cloned().chain([(REASON, reason)]).collect();
    ResponseDraft {
        status: refusal.status,
        headers,
        body: refusal.body(declarations).map_or(Body::None, Body::Json),
        // A refusal without a declared shape has one that no document knows; that is not worth a violation.
        checked: declarations.template(refusal.status).is_some(),
    }
}

/// The response of an operation that was carried out.
pub(crate) fn outcome(operation: &Operation, outcome: Outcome) -> ResponseDraft {
    let status = operation.success;
    let documented = operation.responses.of(status);
    let empty =
        status == StatusCode::NO_CONTENT || documented.is_some_and(|response| response.media.is_empty());
    let headers = match (&operation.paging, &outcome) {
        (Some(paging), Outcome::Items(_, Some(facts))) => paging::headers(paging, facts),
        _ => Vec::new(),
    };
    let body = if empty {
        Body::None
    } else {
        match outcome {
            Outcome::Items(items, facts) => {
                let items = items.into_iter().map(Value::Object).collect();
                let mut body = wrap(operation, items);
                if let (Some(paging), Some(facts)) = (&operation.paging, &facts) {
                    paging::write(paging, facts, &mut body);
                }
                Body::Json(complete(documented, body))
            }
            Outcome::Item(item) => {
                let body = wrap(operation, Value::Object(item));
                Body::Json(complete(documented, body))
            }
            Outcome::Count(number) => {
                let body = wrap(operation, json!(number));
                Body::Json(complete(documented, body))
            }
            Outcome::Value(value) => Body::Json(value),
            Outcome::Done | Outcome::Example => {
                let (body, given) = example(documented);
                return ResponseDraft { status, headers, body, checked: given };
            }
            Outcome::ExampleWith(values) => {
                let (mut body, given) = example(documented);
                if let Body::Json(body) = &mut body {
                    values.into_iter().for_each(|(pointer, value)| place::set(body, &pointer, value));
                }
                return ResponseDraft { status, headers, body, checked: given };
            }
        }
    };
    ResponseDraft { status, headers, body, checked: true }
}

/// Puts items at the location in the declaration, or in the list's pagination.
fn wrap(operation: &Operation, items: Value) -> Value {
    let declared = operation.behaviour.as_ref().and_then(|behaviour| behaviour.wrapper.as_ref());
    let paged = operation.paging.as_ref().and_then(|paging| paging.items.as_ref());
    let pointer = declared.or(paged.filter(|_| items.is_array()));
    let mut body = Value::Null;
    match pointer {
        Some(pointer) => place::set(&mut body, pointer, items),
        None => body = items,
    }
    body
}

fn complete(documented: Option<&DocumentedResponse>, mut body: Value) -> Value {
    let schema = documented.and_then(DocumentedResponse::json).and_then(|media| media.schema.as_ref());
    if let Some(schema) = schema {
        sample::complete(&schema.document, &[&schema.value], &mut body);
    }
    body
}

/// The first example of the response, or a small value that matches its schema; and whether it comes from the document.
fn example(documented: Option<&DocumentedResponse>) -> (Body, bool) {
    let Some(media) = documented.and_then(|response| response.json().or(response.media.first())) else {
        return (Body::None, true);
    };
    let made = || media.schema.as_ref().map(|schema| sample::minimal(&schema.document, &schema.value));
    let given = media.example.is_some();
    let value = media.example.clone().or_else(made).unwrap_or(Value::Null);
    if media::is_json(&media.name) {
        return (Body::Json(value), given);
    }
    let text = match value {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    };
    let name =
        if media.name.contains('*') { "application/octet-stream".to_owned() } else { media.name.clone() };
    (Body::Text(name, text), given)
}
