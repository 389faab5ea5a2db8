//! A transport for tests. It records every request, and returns the responses from a list.

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

/// Records every request, and returns the responses from a list. Clones share both.
///
/// ```
/// use clientgen_runtime::recorder::Recorder;
///
/// let recorder = Recorder::new();
/// recorder.respond(200, r#"{"data": []}"#);
/// // Give a clone to the builder of a client, and make calls. Then look at the requests:
/// assert!(recorder.requests().is_empty());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Recorder(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    requests: Vec<RecordedRequest>,
    responses: VecDeque<http::Response<Bytes>>,
}

impl Recorder {
    /// Creates a recorder without responses.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a response with a JSON body.
    pub fn respond(&self, status: u16, body: impl Into<Bytes>) {
        let mut response = http::Response::new(body.into());
        *response.status_mut() =
            http::StatusCode::from_u16(status).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
        response
            .headers_mut()
            .insert(http::header::CONTENT_TYPE, http::HeaderValue::from_static("application/json"));
        self.respond_with(response);
    }

    /// Adds a response.
    pub fn respond_with(&self, response: http::Response<Bytes>) {
        self.state().responses.push_back(response);
    }

    /// The requests so far.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.state().requests.clone()
    }

    /// Returns the requests so far, and removes them from the recorder.
    pub fn take_requests(&self) -> Vec<RecordedRequest> {
        std::mem::take(&mut self.state().requests)
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        // The lists are valid at every moment, so a panic elsewhere does not damage them.
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
        let response = state.responses.pop_front();
        Box::pin(async move {
            response.map(|response| response.map(Body::from)).ok_or_else(|| {
                TransportError::new(TransportErrorKind::Other, "the recorder has no response left")
            })
        })
    }
}
