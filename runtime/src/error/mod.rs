//! Why a call failed.

mod display;
mod failure;

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

pub use self::failure::{Failure, LoginError, RequestError};
use crate::{codec::DecodeError, operation::Operation, repeat, transport::TransportErrorKind};

/// How much of a response's body an error keeps.
const KEPT: usize = 64 * 1024;

/// Headers in which servers name a request.
const REQUEST_IDS: &[&str] =
    &["x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "x-trace-id"];

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
    /// The server returned with an error that its document describes: see [`Error::body`].
    Api,
    /// The server returned with an error for which its document has no body, or another body than it has: see [`Error::raw_body`].
    Unexpected,
    /// The server returned with success, but the body does not have the documented shape: see [`Error::decode_error`].
    Decode,
    /// The body of the response is larger than allowed.
    TooLarge,
    /// The pages of a list do not move on.
    Paging,
    /// There is no token to prove who the client is: see [`Error::login_error`].
    Login,
    /// The rate limit would let the request go only after the call's deadline: see [`Error::retry_after`]. It was not sent.
    RateLimited,
    /// A layer of the user's failed.
    Layer,
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
    report: Report,
}

enum Cause<E> {
    Failed(Failure),
    Api { response: RawResponse, body: E },
    Unexpected { response: RawResponse, decode: Option<DecodeError> },
    Decode { response: RawResponse, decode: DecodeError },
    Paging(String),
}

/// A response as it came, its body read.
#[derive(Clone)]
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// What was seen of a call that failed.
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

    /// With what was seen of the call. Of a large body only the beginning is kept.
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

    /// What kind of failure it is.
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

    /// The status of the response, if one came.
    pub fn status(&self) -> Option<StatusCode> {
        match &self.0.cause {
            Cause::Failed(Failure::TooLarge { status, .. }) => Some(*status),
            _ => self.response().map(|response| response.status),
        }
    }

    /// The headers of the response, if one came.
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

    /// The body of the response as it came, or its first 64 KiB.
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

    /// Why there is no token to prove who the client is.
    pub fn login_error(&self) -> Option<&LoginError> {
        match &self.0.cause {
            Cause::Failed(Failure::Login(error)) => Some(error),
            _ => None,
        }
    }

    /// Whether the same call may succeed later: no connection, no response, or a response of 408, 429, 502, 503 or 504. Before repeating what is not
    /// idempotent, look at [`Error::is_outcome_unknown`].
    pub fn is_retryable(&self) -> bool {
        match &self.0.cause {
            Cause::Failed(failure) => failure.is_passing(),
            Cause::Api { response, .. } | Cause::Unexpected { response, .. } => {
                repeat::is_passing(response.status)
            }
            Cause::Decode { .. } | Cause::Paging(_) => false,
        }
    }

    /// Whether the server may have acted on the request although the client does not know. Never so for requests that change nothing, such as a GET.
    pub fn is_outcome_unknown(&self) -> bool {
        let method = Method::from_bytes(self.0.operation.method.as_bytes());
        let changes = !method.is_ok_and(|method| method.is_safe());
        let Cause::Failed(failure) = &self.0.cause else { return false };
        changes && self.0.report.attempts > 0 && failure.is_outcome_unknown()
    }

    /// How long to wait before the next try, where the server or the rate limit says so.
    pub fn retry_after(&self) -> Option<Duration> {
        match &self.0.cause {
            Cause::Failed(Failure::RateLimited { wait }) => Some(*wait),
            _ => self.0.report.retry_after,
        }
    }

    /// What the server calls the request, if its response says so: to be named when asking the vendor.
    pub fn request_id(&self) -> Option<&str> {
        let headers = self.headers()?;
        REQUEST_IDS.iter().find_map(|name| headers.get(*name)?.to_str().ok())
    }

    /// How often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.0.report.attempts
    }

    /// How long the call took, all attempts and waits together.
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
