//! Lines -> JSON values, one per line.

use std::{
    fmt,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
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

/// The values of `application/x-ndjson`, `application/jsonl` or `application/json-seq`, as they arrive.
pub struct Lines<T> {
    lines: LineReader,
    values: PhantomData<fn() -> T>,
}

impl<T> Lines<T> {
    fn new(body: Body, limit: u64) -> Self {
        Self { lines: LineReader::new(stream_of(body), limit), values: PhantomData }
    }
}

impl<T: for<'de> Decode<'de>> Stream for Lines<T> {
    type Item = Result<T, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let Some(line) = ready!(self.lines.poll_line(cx)?) else { return Poll::Ready(None) };
            // In RFC 7464, each value starts with this character.
            let line = line.strip_prefix(b"\x1e").unwrap_or(&line);
            // Servers send empty lines to keep the connection alive.
            if !line.trim_ascii().is_empty() {
                return Poll::Ready(Some(codec::decode(line).map_err(StreamError::Decode)));
            }
        }
    }
}

impl<T> fmt::Debug for Lines<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lines")
    }
}

impl<T: for<'de> Decode<'de>> FromResponse for Lines<T> {
    type Value = Self;

    const STREAMS: bool = true;

    fn read(_: StatusCode, _: &HeaderMap, body: &[u8]) -> Result<Self, DecodeError> {
        Ok(Self::new(Body::from(Bytes::copy_from_slice(body)), u64::MAX))
    }

    fn read_stream(_: StatusCode, _: &HeaderMap, body: Body, limit: u64) -> Result<Self, Body> {
        Ok(Self::new(body, limit))
    }
}

#[cfg(test)]
mod tests {
    use futures_util::StreamExt;

    use super::{super::StreamError, Lines};
    use crate::transport::Body;

    #[tokio::test]
    async fn values_come_one_by_one() {
        let pieces = ["{\"a\":", "1}\n\n{\"a\"", ":2}\r\n\x1e{\"a\":3}\nnonsense\n4"];
        let stream = futures_util::stream::iter(pieces.map(|piece| Ok(piece.into())));
        let lines = Lines::<serde_json::Value>::new(Body::Stream(Box::pin(stream)), 1000);
        let found: Vec<_> = lines.collect().await;
        let text = |index: usize| found[index].as_ref().unwrap().to_string();
        assert_eq!([text(0), text(1), text(2), text(4)], ["{\"a\":1}", "{\"a\":2}", "{\"a\":3}", "4"]);
        assert!(matches!(found[3], Err(StreamError::Decode(_))) && found.len() == 5);
    }

    #[tokio::test]
    async fn a_line_without_end_is_refused() {
        let stream = futures_util::stream::repeat_with(|| Ok("x".repeat(100).into()));
        let lines = Lines::<serde_json::Value>::new(Body::Stream(Box::pin(stream)), 1000);
        let found: Vec<_> = lines.collect().await;
        assert!(matches!(found[..], [Err(StreamError::TooLarge(1000))]), "{found:?}");
    }
}
