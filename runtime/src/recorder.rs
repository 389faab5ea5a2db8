//! A transport for tests: keeps every request and answers from a list.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;

use crate::transport::{Body, BoxFuture, Transport, TransportError, TransportErrorKind};

/// A request as it would have gone over the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedRequest {
    /// The method.
    pub method: http::Method,
    /// The whole URL.
    pub uri: http::Uri,
    /// The headers.
    pub headers: http::HeaderMap,
    /// The body; empty if there is none.
    pub body: Bytes,
}

/// Keeps every request and answers from a list. Clones share both.
///
/// ```
/// use clientgen_runtime::recorder::Recorder;
///
/// let recorder = Recorder::new();
/// recorder.answer(200, r#"{"data": []}"#);
/// // Give a clone to the builder of a client, call, then look:
/// assert!(recorder.requests().is_empty());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Recorder(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    requests: Vec<RecordedRequest>,
    answers: VecDeque<http::Response<Bytes>>,
}

impl Recorder {
    /// A recorder that has no answers yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an answer with a JSON body.
    pub fn answer(&self, status: u16, body: impl Into<Bytes>) {
        let mut response = http::Response::new(body.into());
        *response.status_mut() =
            http::StatusCode::from_u16(status).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
        response
            .headers_mut()
            .insert(http::header::CONTENT_TYPE, http::HeaderValue::from_static("application/json"));
        self.answer_with(response);
    }

    /// Adds an answer.
    pub fn answer_with(&self, response: http::Response<Bytes>) {
        self.state().answers.push_back(response);
    }

    /// The requests so far.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.state().requests.clone()
    }

    /// The requests so far, which are forgotten.
    pub fn take_requests(&self) -> Vec<RecordedRequest> {
        std::mem::take(&mut self.state().requests)
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        // The lists are whole at every moment, so a panic elsewhere does not spoil them.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for Recorder {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let (head, body) = request.into_parts();
        let body = body.as_bytes().map(Bytes::copy_from_slice).unwrap_or_default();
        let mut state = self.state();
        state.requests.push(RecordedRequest {
            method: head.method,
            uri: head.uri,
            headers: head.headers,
            body,
        });
        let answer = state.answers.pop_front();
        Box::pin(async move {
            answer.map(|answer| answer.map(Body::from)).ok_or_else(|| {
                TransportError::new(TransportErrorKind::Other, "the recorder has no answer left")
            })
        })
    }
}
