//! Streamed responses -> downloads, events, lines.

mod download;
mod events;
mod lines;

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use bytes::{Buf, Bytes, BytesMut};
use futures_core::Stream;

pub use self::{
    download::Download,
    events::{Event, Events, TextEvents},
    lines::Lines,
};
use crate::{
    codec::DecodeError,
    transport::{Body, BodyStream, TransportError},
};

/// The error of a streamed response.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StreamError {
    /// The connection broke, or the call timed out.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// A part does not match the document. The rest can still be read.
    #[error("a part of the stream could not be read: {0}")]
    Decode(#[from] DecodeError),
    /// The response exceeds the size limit.
    #[error("the stream has a part of more than {0} bytes")]
    TooLarge(u64),
}

/// Any body, as a stream.
fn stream_of(body: Body) -> BodyStream {
    match body {
        Body::Stream(stream) => stream,
        Body::Empty => Box::pin(Whole(None)),
        Body::Bytes(bytes) => Box::pin(Whole(Some(bytes))),
    }
}

/// A stream of one piece.
struct Whole(Option<Bytes>);

impl Stream for Whole {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

/// The lines of a stream, without line endings. A line ends with LF, CR or CR LF.
struct LineReader {
    stream: BodyStream,
    buffer: BytesMut,
    /// How many bytes of the buffer were already searched for a line ending.
    seen: usize,
    limit: u64,
    ended: bool,
    /// Whether the last line ended with CR, so that a following LF belongs to the same line ending.
    after_cr: bool,
}

impl LineReader {
    fn new(stream: BodyStream, limit: u64) -> Self {
        Self { stream, buffer: BytesMut::new(), seen: 0, limit, ended: false, after_cr: false }
    }

    fn poll_line(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, StreamError>>> {
        loop {
            if self.after_cr && !self.buffer.is_empty() {
                if self.buffer.first() == Some(&b'\n') {
                    self.buffer.advance(1);
                }
                self.after_cr = false;
            }
            let new = self.buffer.get(self.seen..).unwrap_or_default();
            if let Some(end) = new.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
                let line = self.buffer.split_to(self.seen + end).freeze();
                self.after_cr = self.buffer.first() == Some(&b'\r');
                self.buffer.advance(1);
                self.seen = 0;
                return Poll::Ready(Some(Ok(line)));
            }
            self.seen = self.buffer.len();
            if self.ended {
                let rest = self.buffer.split().freeze();
                self.seen = 0;
                return Poll::Ready((!rest.is_empty()).then_some(Ok(rest)));
            }
            if self.seen as u64 > self.limit {
                self.ended = true;
                self.buffer.clear();
                self.seen = 0;
                return Poll::Ready(Some(Err(StreamError::TooLarge(self.limit))));
            }
            match std::task::ready!(self.stream.as_mut().poll_next(cx)) {
                Some(Ok(piece)) => self.buffer.extend_from_slice(&piece),
                Some(Err(error)) => {
                    self.ended = true;
                    self.buffer.clear();
                    self.seen = 0;
                    return Poll::Ready(Some(Err(error.into())));
                }
                None => self.ended = true,
            }
        }
    }
}
