//! Why a call failed.

use std::{error::Error as StdError, fmt};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::{
    codec::DecodeError,
    operation::Operation,
    transport::{TransportError, TransportErrorKind},
};

/// What kind of failure a call met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The request could not be built: a value that a header cannot hold, a missing credential. Nothing was sent.
    Request,
    /// No connection could be made. Nothing was sent.
    Connect,
    /// The time allowed was over. Whether the server acted on the request is unknown.
    Timeout,
    /// The connection broke. Whether the server acted on the request is unknown.
    Interrupted,
    /// The server answered with an error that its document describes: see [`Error::body`].
    Api,
    /// The server answered with an error for which its document has no body, or another body than it has: see [`Error::raw_body`].
    Unexpected,
    /// The server answered with success, but the body does not have the documented shape: see [`Error::decode_error`].
    Decode,
    /// The body of the answer is larger than allowed.
    TooLarge,
    /// The pages of a list do not move on.
    Paging,
}

/// Why a call failed; `E` is the error body that the operation documents.
///
/// ```
/// # use clientgen_runtime::{Error, ErrorKind};
/// fn explain<E: std::fmt::Debug>(error: &Error<E>) -> String {
///     match (error.kind(), error.status()) {
///         (_, Some(status)) if status == 404 => "no such thing".to_owned(),
///         (ErrorKind::Api, _) => format!("refused: {:?}", error.body()),
///         _ => error.to_string(),
///     }
/// }
/// ```
pub struct Error<E>(Box<Inner<E>>);

struct Inner<E> {
    operation: &'static Operation,
    cause: Cause<E>,
}

enum Cause<E> {
    Request(RequestError),
    Transport(TransportError),
    Api { response: RawResponse, body: E },
    Unexpected { response: RawResponse, decode: Option<DecodeError> },
    Decode { response: RawResponse, decode: DecodeError },
    TooLarge { status: StatusCode, limit: u64 },
    Paging(String),
}

/// A response as it came, its body read.
#[derive(Clone)]
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Why a request could not be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RequestError {
    /// A body could not be written.
    #[error("the request body could not be written: {0}")]
    Body(String),
    /// A parameter's value does not fit its place.
    #[error("parameter `{name}`: {reason}")]
    Parameter {
        /// The parameter.
        name: String,
        /// What is wrong with its value.
        reason: String,
    },
    /// The operation needs credentials that the client was not given.
    #[error("the operation needs credentials for {0}; give them to the client's builder")]
    Credentials(String),
    /// The URL is not one.
    #[error("the URL cannot be used: {0}")]
    Url(String),
}

/// What happened below an operation's types, before the operation's error body is known.
pub(crate) enum Failure {
    Request(RequestError),
    Transport(TransportError),
    TooLarge { status: StatusCode, limit: u64 },
}

impl From<TransportError> for Failure {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

impl From<RequestError> for Failure {
    fn from(error: RequestError) -> Self {
        Self::Request(error)
    }
}

impl<E> Error<E> {
    fn new(operation: &'static Operation, cause: Cause<E>) -> Self {
        Self(Box::new(Inner { operation, cause }))
    }

    pub(crate) fn failed(operation: &'static Operation, failure: Failure) -> Self {
        let cause = match failure {
            Failure::Request(error) => Cause::Request(error),
            Failure::Transport(error) => Cause::Transport(error),
            Failure::TooLarge { status, limit } => Cause::TooLarge { status, limit },
        };
        Self::new(operation, cause)
    }

    pub(crate) fn documented(operation: &'static Operation, response: RawResponse, body: E) -> Self {
        Self::new(operation, Cause::Api { response, body })
    }

    pub(crate) fn unexpected(
        operation: &'static Operation,
        response: RawResponse,
        decode: Option<DecodeError>,
    ) -> Self {
        Self::new(operation, Cause::Unexpected { response, decode })
    }

    pub(crate) fn decode(operation: &'static Operation, response: RawResponse, decode: DecodeError) -> Self {
        Self::new(operation, Cause::Decode { response, decode })
    }

    pub(crate) fn paging(operation: &'static Operation, message: String) -> Self {
        Self::new(operation, Cause::Paging(message))
    }

    /// What kind of failure it is.
    pub fn kind(&self) -> ErrorKind {
        match &self.0.cause {
            Cause::Request(_) => ErrorKind::Request,
            Cause::Transport(error) => match error.kind() {
                TransportErrorKind::Connect => ErrorKind::Connect,
                TransportErrorKind::Timeout => ErrorKind::Timeout,
                _ => ErrorKind::Interrupted,
            },
            Cause::Api { .. } => ErrorKind::Api,
            Cause::Unexpected { .. } => ErrorKind::Unexpected,
            Cause::Decode { .. } => ErrorKind::Decode,
            Cause::TooLarge { .. } => ErrorKind::TooLarge,
            Cause::Paging(_) => ErrorKind::Paging,
        }
    }

    /// The `operationId` of the call.
    pub fn operation(&self) -> &'static str {
        self.0.operation.id
    }

    /// The status of the answer, if one came.
    pub fn status(&self) -> Option<StatusCode> {
        match &self.0.cause {
            Cause::TooLarge { status, .. } => Some(*status),
            _ => self.response().map(|response| response.status),
        }
    }

    /// The headers of the answer, if one came.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.response().map(|response| &response.headers)
    }

    /// The documented error body.
    pub fn body(&self) -> Option<&E> {
        match &self.0.cause {
            Cause::Api { body, .. } => Some(body),
            _ => None,
        }
    }

    /// The documented error body, by value.
    pub fn into_body(self) -> Option<E> {
        match self.0.cause {
            Cause::Api { body, .. } => Some(body),
            _ => None,
        }
    }

    /// The body of the answer as it came.
    pub fn raw_body(&self) -> Option<&[u8]> {
        self.response().map(|response| &*response.body)
    }

    /// Where the body differs from its documented shape.
    pub fn decode_error(&self) -> Option<&DecodeError> {
        match &self.0.cause {
            Cause::Decode { decode, .. } => Some(decode),
            Cause::Unexpected { decode, .. } => decode.as_ref(),
            _ => None,
        }
    }

    fn response(&self) -> Option<&RawResponse> {
        match &self.0.cause {
            Cause::Api { response, .. }
            | Cause::Unexpected { response, .. }
            | Cause::Decode { response, .. } => Some(response),
            _ => None,
        }
    }
}

/// How much of a body a message shows.
const SHOWN: usize = 200;

struct Shown<'a>(&'a [u8]);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("(no body)");
        }
        let text = String::from_utf8_lossy(self.0.get(..SHOWN * 4).unwrap_or(self.0));
        // A body must not write to the terminal that a log is read on.
        let text = text.replace(|character: char| character.is_control(), " ");
        let mut shown = 0;
        for word in text.split_whitespace() {
            if shown > SHOWN {
                return f.write_str(" …");
            }
            if shown > 0 {
                f.write_str(" ")?;
            }
            let word: String = word.chars().take(SHOWN).collect();
            shown += word.len() + 1;
            f.write_str(&word)?;
        }
        Ok(())
    }
}

/// One line for a log: operation, method, path template, and what happened.
impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Operation { id, method, path, .. } = self.0.operation;
        write!(f, "{id} ({method} {path}): ")?;
        match &self.0.cause {
            Cause::Request(error) => write!(f, "{error}"),
            Cause::Transport(error) => write!(f, "{error}"),
            Cause::Api { response, .. } => write!(f, "{}: {}", response.status, Shown(&response.body)),
            Cause::Unexpected { response, decode } => {
                write!(f, "{}", response.status)?;
                if let Some(location) =
                    response.headers.get(http::header::LOCATION).and_then(|value| value.to_str().ok())
                {
                    write!(f, "; redirects are not followed (Location: {location})")?;
                }
                if let Some(decode) = decode {
                    write!(f, ", not in the documented form ({decode})")?;
                }
                write!(f, ": {}", Shown(&response.body))
            }
            Cause::Decode { response, decode } => {
                write!(f, "{}, but the body could not be read: {decode}", response.status)
            }
            Cause::TooLarge { status, limit } => {
                write!(f, "{status}, but the body is larger than {limit} bytes")
            }
            Cause::Paging(message) => f.write_str(message),
        }
    }
}

impl<E> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error").field("kind", &self.kind()).field("message", &self.to_string()).finish()
    }
}

impl<E> StdError for Error<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.cause {
            Cause::Request(error) => Some(error),
            Cause::Transport(error) => Some(error),
            Cause::Decode { decode, .. } => Some(decode),
            _ => None,
        }
    }
}
