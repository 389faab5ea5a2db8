//! One HTTP request -> one HTTP response. The transport is below all layers.

#[cfg(feature = "reqwest")]
mod network;

use std::{error::Error as StdError, fmt, future::Future, pin::Pin, time::Duration};

use bytes::Bytes;
use futures_core::Stream;

#[cfg(feature = "reqwest")]
pub(crate) use self::network::Network;
#[cfg(feature = "reqwest")]
pub use self::network::ReqwestTransport;
#[cfg(feature = "reqwest")]
pub use reqwest;

/// The boxed future that object-safe traits of this crate return.
#[cfg(not(target_family = "wasm"))]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// The boxed future that object-safe traits of this crate return. It is not `Send`, because a browser has only one thread.
#[cfg(target_family = "wasm")]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// The chunks of a streamed body.
#[cfg(not(target_family = "wasm"))]
pub type BodyStream = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>;

/// The chunks of a streamed body.
#[cfg(target_family = "wasm")]
pub type BodyStream = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>>>>;

/// The body of a request or response.
pub enum Body {
    /// No body: no `Content-Type`, and length 0.
    Empty,
    /// A complete body. It can be sent again.
    Bytes(Bytes),
    /// A streamed body. It can be read only once.
    Stream(BodyStream),
}

impl Body {
    /// The body as bytes, if it is complete.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Empty => Some(&[]),
            Self::Bytes(bytes) => Some(bytes),
            Self::Stream(_) => None,
        }
    }

    /// A copy of the body, to send it again. `None` for a body that can be read only once; a request with it is never repeated.
    pub fn try_clone(&self) -> Option<Self> {
        match self {
            Self::Empty => Some(Self::Empty),
            Self::Bytes(bytes) => Some(Self::Bytes(bytes.clone())),
            Self::Stream(_) => None,
        }
    }
}

impl fmt::Debug for Body {
    /// Shows the size only. Bodies contain personal data, which must not reach a log by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("Empty"),
            Self::Bytes(bytes) => write!(f, "Bytes({} bytes)", bytes.len()),
            Self::Stream(_) => f.write_str("Stream"),
        }
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        if bytes.is_empty() { Self::Empty } else { Self::Bytes(bytes) }
    }
}

/// How long one attempt may take. It is an extension of the request. A transport applies it if it can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeout(pub Duration);

/// Sends one request and receives one response.
///
/// The default is `reqwest`. A test uses [`Recorder`](crate::recorder::Recorder) or the sandbox in process. An application may wrap any of them.
/// A transport does not follow redirects, does not retry, and ignores the status.
pub trait Transport: Send + Sync + 'static {
    /// Sends `request`. An error means that no complete response head arrived.
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;

    /// Whether this transport itself applies the extension [`Timeout`], also to the response body. If not, the client applies it with its clock.
    fn keeps_timeout(&self) -> bool {
        false
    }
}

/// The kind of a failure below HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection was made. No byte of the request was sent.
    Connect,
    /// The attempt timed out.
    Timeout,
    /// The connection broke after the request had started. The server may have carried it out.
    Interrupted,
    /// The body of the response ended early or was not readable.
    Body,
    /// Anything else.
    Other,
}

/// A failure below HTTP, with its cause.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Box<dyn StdError + Send + Sync>,
}

impl TransportError {
    /// Wraps a cause.
    pub fn new(kind: TransportErrorKind, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { kind, source: source.into() }
    }

    /// The kind of failure.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            TransportErrorKind::Connect => "could not connect",
            TransportErrorKind::Timeout => "timed out",
            TransportErrorKind::Interrupted => "the connection broke before the response arrived",
            TransportErrorKind::Body => "the response body broke off",
            TransportErrorKind::Other => "the request could not be carried out",
        };
        // The innermost cause is the most helpful: "Connection refused".
        let mut cause: &dyn StdError = &*self.source;
        while let Some(inner) = cause.source() {
            cause = inner;
        }
        if self.kind == TransportErrorKind::Timeout {
            f.write_str(what)
        } else {
            write!(f, "{what}: {cause}")
        }
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}
