//! The lowest layer of a call: one HTTP request out, one HTTP response back.

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

/// A future that owns what it needs, as the object-safe traits of this crate return it.
#[cfg(not(target_family = "wasm"))]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A future that owns what it needs; in a browser there is only one thread.
#[cfg(target_family = "wasm")]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Chunks of a body on its way.
#[cfg(not(target_family = "wasm"))]
pub type BodyStream = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>;

/// Chunks of a body on its way.
#[cfg(target_family = "wasm")]
pub type BodyStream = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>>>>;

/// The body of a request or response.
pub enum Body {
    /// No body at all: no `Content-Type`, length 0.
    Empty,
    /// The whole body; can be sent again.
    Bytes(Bytes),
    /// A body that arrives or is produced piece by piece; can be read once.
    Stream(BodyStream),
}

impl Body {
    /// The body as one piece, if it already is one.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Empty => Some(&[]),
            Self::Bytes(bytes) => Some(bytes),
            Self::Stream(_) => None,
        }
    }

    /// The same body, to be sent again; `None` for one that can be read only once: a request with it is never repeated.
    pub fn try_clone(&self) -> Option<Self> {
        match self {
            Self::Empty => Some(Self::Empty),
            Self::Bytes(bytes) => Some(Self::Bytes(bytes.clone())),
            Self::Stream(_) => None,
        }
    }
}

impl fmt::Debug for Body {
    /// The size only: bodies carry personal data and never reach a log by accident.
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

/// How long one attempt may take; an extension of the request, which a transport honours if it can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeout(pub Duration);

/// Sends one request and receives one response.
///
/// `reqwest` is the default; a test uses [`Recorder`](crate::recorder::Recorder) or the sandbox in process; an application may wrap either.
/// A transport does not follow redirects, does not retry and does not look at the status.
pub trait Transport: Send + Sync + 'static {
    /// Sends `request`. An error means that no complete response head arrived.
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;

    /// Whether a request with the extension [`Timeout`] fails in time, its response's body included. Where it does not, the client's clock sees to that.
    fn keeps_timeout(&self) -> bool {
        false
    }
}

/// What went wrong below HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection was made: not a byte of the request was sent.
    Connect,
    /// The time allowed for the attempt was over.
    Timeout,
    /// The connection broke after the request had begun: whether the server acted on it is unknown.
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

    /// What kind of failure it is.
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
        // The innermost cause says the most: "Connection refused".
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
