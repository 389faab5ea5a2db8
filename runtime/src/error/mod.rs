//! Why a call failed.

mod display;
mod failure;

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

pub use self::failure::{Failure, LoginError, RequestError};
use crate::{codec::DecodeError, operation::Operation, repeat, transport::TransportErrorKind};

/// How many bytes of a response body an error keeps.
const KEPT: usize = 64 * 1024;

/// Headers that servers use for the ID of a request.
const REQUEST_IDS: &[&str] =
    &["x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "x-trace-id"];

/// The kind of failure of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The request could not be built, for example because of an invalid header value or a missing credential. Nothing was sent.
    Request,
    /// No connection could be made. Nothing was sent.
    Connect,
    /// The call timed out. The server may have carried out the request.
    Timeout,
    /// The connection broke. The server may have carried out the request.
    Interrupted,
    /// The server returned an error that the document describes: see [`Error::body`].
    Api,
    /// The server returned an error that the document does not describe, or whose body differs from the document: see [`Error::raw_body`].
    Unexpected,
    /// The server returned success, but the body does not match the document: see [`Error::decode_error`].
    Decode,
    /// The body of the response is larger than allowed.
    TooLarge,
    /// The pages of a list do not advance.
    Paging,
    /// The client could not get a token: see [`Error::login_error`].
    Login,
    /// The rate limit would delay the request beyond the call's deadline: see [`Error::retry_after`]. Nothing was sent.
    RateLimited,
    /// A layer of the user's failed.
    Layer,
}

/// The error of a call. `E` is the error body that the document describes for the operation.
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
    report: Report,
}

enum Cause<E> {
    Failed(Failure),
    Api { response: RawResponse, body: E },
    Unexpected { response: RawResponse, decode: Option<DecodeError> },
    Decode { response: RawResponse, decode: DecodeError },
    Paging(String),
}

/// A response as it arrived, with its whole body.
#[derive(Clone)]
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Facts about a call that failed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Report {
    pub(crate) attempts: u32,
    pub(crate) elapsed: Duration,
    pub(crate) retry_after: Option<Duration>,
}

impl<E> Error<E> {
    fn new(operation: &'static Operation, cause: Cause<E>) -> Self {
        Self(Box::new(Inner { operation, cause, report: Report::default() }))
    }

    pub(crate) fn failed(operation: &'static Operation, failure: Failure) -> Self {
        Self::new(operation, Cause::Failed(failure))
    }

    /// Adds facts about the call. Only the beginning of a large body is kept.
    pub(crate) fn observed(mut self, report: Report) -> Self {
        self.0.report = report;
        let response = self.response_mut().filter(|response| response.body.len() > KEPT);
        if let Some(response) = response {
            response.body = Bytes::copy_from_slice(response.body.get(..KEPT).unwrap_or_default());
        }
        self
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

    /// The kind of failure.
    pub fn kind(&self) -> ErrorKind {
        match &self.0.cause {
            Cause::Failed(failure) => match failure {
                Failure::Request(_) => ErrorKind::Request,
                Failure::Transport(error) => match error.kind() {
                    TransportErrorKind::Connect => ErrorKind::Connect,
                    TransportErrorKind::Timeout => ErrorKind::Timeout,
                    _ => ErrorKind::Interrupted,
                },
                Failure::TooLarge { .. } => ErrorKind::TooLarge,
                Failure::Login(_) => ErrorKind::Login,
                Failure::RateLimited { .. } => ErrorKind::RateLimited,
                Failure::Deadline => ErrorKind::Timeout,
                Failure::Layer(_) => ErrorKind::Layer,
            },
            Cause::Api { .. } => ErrorKind::Api,
            Cause::Unexpected { .. } => ErrorKind::Unexpected,
            Cause::Decode { .. } => ErrorKind::Decode,
            Cause::Paging(_) => ErrorKind::Paging,
        }
    }

    /// The `operationId` of the call.
    pub fn operation(&self) -> &'static str {
        self.0.operation.id
    }

    /// The status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        match &self.0.cause {
            Cause::Failed(Failure::TooLarge { status, .. }) => Some(*status),
            _ => self.response().map(|response| response.status),
        }
    }

    /// The headers of the response, if there was one.
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

    /// The body of the response as it arrived, or its first 64 KiB.
    pub fn raw_body(&self) -> Option<&[u8]> {
        self.response().map(|response| &*response.body)
    }

    /// Where the body differs from the document.
    pub fn decode_error(&self) -> Option<&DecodeError> {
        match &self.0.cause {
            Cause::Decode { decode, .. } => Some(decode),
            Cause::Unexpected { decode, .. } => decode.as_ref(),
            _ => None,
        }
    }

    /// Why the client could not get a token.
    pub fn login_error(&self) -> Option<&LoginError> {
        match &self.0.cause {
            Cause::Failed(Failure::Login(error)) => Some(error),
            _ => None,
        }
    }

    /// Whether the same call can succeed later: after no connection, no response, or status 408, 429, 502, 503 or 504. Before you repeat a call that is not
    /// idempotent, check [`Error::is_outcome_unknown`].
    pub fn is_retryable(&self) -> bool {
        match &self.0.cause {
            Cause::Failed(failure) => failure.is_passing(),
            Cause::Api { response, .. } | Cause::Unexpected { response, .. } => {
                repeat::is_passing(response.status)
            }
            Cause::Decode { .. } | Cause::Paging(_) => false,
        }
    }

    /// Whether the server may have carried out the request although the client got no response. Always false for requests that change nothing, such as a GET.
    pub fn is_outcome_unknown(&self) -> bool {
        let method = Method::from_bytes(self.0.operation.method.as_bytes());
        let changes = !method.is_ok_and(|method| method.is_safe());
        let Cause::Failed(failure) = &self.0.cause else { return false };
        changes && self.0.report.attempts > 0 && failure.is_outcome_unknown()
    }

    /// How long to wait before the next try, if the server or the rate limit says so.
    pub fn retry_after(&self) -> Option<Duration> {
        match &self.0.cause {
            Cause::Failed(Failure::RateLimited { wait }) => Some(*wait),
            _ => self.0.report.retry_after,
        }
    }

    /// The server's ID of the request, if the response has one. Give it to the vendor's support.
    pub fn request_id(&self) -> Option<&str> {
        let headers = self.headers()?;
        REQUEST_IDS.iter().find_map(|name| headers.get(*name)?.to_str().ok())
    }

    /// How many times the request was sent.
    pub fn attempts(&self) -> u32 {
        self.0.report.attempts
    }

    /// How long the call took, with all its attempts and delays.
    pub fn elapsed(&self) -> Duration {
        self.0.report.elapsed
    }

    fn response_mut(&mut self) -> Option<&mut RawResponse> {
        match &mut self.0.cause {
            Cause::Api { response, .. }
            | Cause::Unexpected { response, .. }
            | Cause::Decode { response, .. } => Some(response),
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
