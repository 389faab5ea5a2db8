//! A body of bytes, as it arrives.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::{HeaderMap, HeaderName, StatusCode, header};

use super::{StreamError, stream_of};
use crate::{
    codec::DecodeError,
    response::FromResponse,
    transport::{Body, BodyStream, TransportError},
};

/// The bytes of a response: a stream of pieces as they arrive, or all bytes with [`Download::bytes`].
///
/// ```
/// use futures_util::TryStreamExt;
/// # use clientgen_runtime::{Download, transport::TransportError};
/// # async fn example(mut download: Download, mut file: impl std::io::Write) -> Result<(), Box<dyn std::error::Error>> {
/// while let Some(piece) = download.try_next().await? {
///     file.write_all(&piece)?;
/// }
/// # Ok(()) }
/// ```
pub struct Download {
    stream: BodyStream,
    headers: HeaderMap,
    limit: u64,
}

impl Download {
    fn new(headers: &HeaderMap, body: Body, limit: u64) -> Self {
        Self { stream: stream_of(body), headers: headers.clone(), limit }
    }

    /// The media type that the server sent.
    pub fn content_type(&self) -> Option<&str> {
        self.text(header::CONTENT_TYPE)
    }

    /// The number of bytes, if the server sent it.
    pub fn content_length(&self) -> Option<u64> {
        self.text(header::CONTENT_LENGTH).and_then(|length| length.parse().ok())
    }

    fn text(&self, name: HeaderName) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// All bytes, up to the client's size limit for responses.
    ///
    /// # Errors
    ///
    /// If the connection breaks, or the response exceeds the limit.
    pub async fn bytes(mut self) -> Result<Bytes, StreamError> {
        let mut whole = BytesMut::new();
        while let Some(piece) = std::future::poll_fn(|cx| self.stream.as_mut().poll_next(cx)).await {
            let piece = piece?;
            if (whole.len() + piece.len()) as u64 > self.limit {
                return Err(StreamError::TooLarge(self.limit));
            }
            whole.extend_from_slice(&piece);
        }
        Ok(whole.freeze())
    }
}

impl Stream for Download {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.stream.as_mut().poll_next(cx)
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("content_type", &self.content_type()).finish_non_exhaustive()
    }
}

impl FromResponse for Download {
    type Value = Self;

    const STREAMS: bool = true;

    fn read(_: StatusCode, headers: &HeaderMap, body: &[u8]) -> Result<Self, DecodeError> {
        let limit = body.len() as u64;
        Ok(Self::new(headers, Body::from(Bytes::copy_from_slice(body)), limit))
    }

    fn read_stream(_: StatusCode, headers: &HeaderMap, body: Body, limit: u64) -> Result<Self, Body> {
        Ok(Self::new(headers, body, limit))
    }
}
