//! `text/event-stream` -> events, as the HTML standard defines.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};

use super::{LineReader, StreamError, stream_of};
use crate::{
    codec::{self, Decode, DecodeError},
    response::FromResponse,
    transport::Body,
};

/// One event of a stream.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Event<T> {
    /// The type of the event; `message` if the server does not give one.
    pub event: String,
    /// The data of the event.
    pub data: T,
    /// The ID from which the server can continue (`Last-Event-ID`).
    pub id: Option<String>,
    /// How long the server asks to wait before connecting again.
    pub retry: Option<Duration>,
}

/// Events whose data is JSON. The data `[DONE]`, which some servers send at the end, ends the stream.
///
/// An event with a different form is an error, and the stream continues after it.
pub struct Events<T> {
    lines: LineReader,
    read: fn(&str) -> Result<T, DecodeError>,
    /// Servers send it once for all events that follow.
    id: Option<String>,
    /// The part of the next event that has arrived.
    draft: Draft,
    ended: bool,
}

/// Events whose data is text.
#[derive(Debug)]
pub struct TextEvents;

impl<T> Events<T> {
    fn new(body: Body, limit: u64, read: fn(&str) -> Result<T, DecodeError>) -> Self {
        Self {
            lines: LineReader::new(stream_of(body), limit),
            read,
            id: None,
            draft: Draft::default(),
            ended: false,
        }
    }

    /// The lines of one event; `None` if the stream ends before the end of the event.
    fn poll_draft(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Draft, StreamError>>> {
        loop {
            let Some(line) = ready!(self.lines.poll_line(cx)?) else { return Poll::Ready(None) };
            if !line.is_empty() {
                self.draft.take(&String::from_utf8_lossy(&line), &mut self.id);
                continue;
            }
            let draft = std::mem::take(&mut self.draft);
            if draft.has_data {
                return Poll::Ready(Some(Ok(draft)));
            }
        }
    }
}

/// The fields of the current event so far.
#[derive(Default)]
struct Draft {
    event: String,
    data: String,
    has_data: bool,
    retry: Option<Duration>,
}

impl Draft {
    fn take(&mut self, line: &str, id: &mut Option<String>) {
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field.trim_start_matches('\u{feff}') {
            "event" => value.clone_into(&mut self.event),
            "data" => {
                if self.has_data {
                    self.data.push('\n');
                }
                self.data.push_str(value);
                self.has_data = true;
            }
            "id" if !value.contains('\0') => *id = Some(value.to_owned()).filter(|id| !id.is_empty()),
            "retry" => self.retry = value.parse().ok().map(Duration::from_millis),
            // A comment that keeps the connection alive, or an unknown field.
            _ => {}
        }
    }
}

impl<T> Stream for Events<T> {
    type Item = Result<Event<T>, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if this.ended {
            return Poll::Ready(None);
        }
        let draft = match ready!(this.poll_draft(cx)?) {
            Some(draft) if draft.data != "[DONE]" => draft,
            _ => {
                this.ended = true;
                return Poll::Ready(None);
            }
        };
        let data = (this.read)(&draft.data)?;
        let event = if draft.event.is_empty() { "message".to_owned() } else { draft.event };
        Poll::Ready(Some(Ok(Event { event, data, id: this.id.clone(), retry: draft.retry })))
    }
}

impl<T> fmt::Debug for Events<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Events")
    }
}

fn json<T: for<'de> Decode<'de>>(data: &str) -> Result<T, DecodeError> {
    codec::decode(data.as_bytes())
}

fn text(data: &str) -> Result<String, DecodeError> {
    Ok(data.to_owned())
}

impl<T: for<'de> Decode<'de>> FromResponse for Events<T> {
    type Value = Self;

    const STREAMS: bool = true;

    fn read(_: StatusCode, _: &HeaderMap, body: &[u8]) -> Result<Self, DecodeError> {
        Ok(Self::new(Body::from(Bytes::copy_from_slice(body)), u64::MAX, json))
    }

    fn read_stream(_: StatusCode, _: &HeaderMap, body: Body, limit: u64) -> Result<Self, Body> {
        Ok(Self::new(body, limit, json))
    }
}

impl FromResponse for TextEvents {
    type Value = Events<String>;

    const STREAMS: bool = true;

    fn read(_: StatusCode, _: &HeaderMap, body: &[u8]) -> Result<Self::Value, DecodeError> {
        Ok(Events::new(Body::from(Bytes::copy_from_slice(body)), u64::MAX, text))
    }

    fn read_stream(_: StatusCode, _: &HeaderMap, body: Body, limit: u64) -> Result<Self::Value, Body> {
        Ok(Events::new(body, limit, text))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use futures_util::StreamExt;

    use super::{super::StreamError, Event, Events, json, text};
    use crate::transport::Body;

    fn body(pieces: &[&'static str]) -> Body {
        let pieces: Vec<_> = pieces.iter().map(|piece| Ok((*piece).into())).collect();
        Body::Stream(Box::pin(futures_util::stream::iter(pieces)))
    }

    /// The examples of the HTML standard, section 9.2.6, and its line endings.
    #[tokio::test]
    async fn events_as_the_standard_has_them() {
        let pieces = [
            "\u{feff}data: YHOO\ndata: +2\nda",
            "ta: 10\n\n: test stream\n\nevent: add\rdata: first event\rid: 1\r",
            "\r\ndata:second event\r\nid\r\n\r\nretry: 1500\ndata\n\ndata: cut off\n",
        ];
        let found: Vec<_> = Events::new(body(&pieces), 1000, text).map(Result::unwrap).collect().await;
        let event = |event: &str, data: &str, id: Option<&str>, retry: Option<u64>| Event {
            event: event.to_owned(),
            data: data.to_owned(),
            id: id.map(str::to_owned),
            retry: retry.map(Duration::from_millis),
        };
        let expected = [
            event("message", "YHOO\n+2\n10", None, None),
            event("add", "first event", Some("1"), None),
            event("message", "second event", None, None),
            event("message", "", None, Some(1500)),
        ];
        assert_eq!(found, expected);
    }

    #[tokio::test]
    async fn data_is_json_up_to_done() {
        let pieces = ["data: {\"a\": 1}\n\ndata: oh\n\ndata: 2\n\ndata: [DONE]\n\ndata: 3\n\n"];
        let found: Vec<_> = Events::<serde_json::Value>::new(body(&pieces), 1000, json).collect().await;
        assert_eq!(found[0].as_ref().unwrap().data["a"], 1);
        assert!(matches!(found[1], Err(StreamError::Decode(_))));
        assert_eq!(found[2].as_ref().unwrap().data, 2);
        assert_eq!(found.len(), 3);
    }
}
