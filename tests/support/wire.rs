//! A transport that keeps each request and hands it on, to the sandbox or to the network.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use clientgen_runtime::{
    http,
    recorder::RecordedRequest,
    transport::{Body, BoxFuture, Transport, TransportError},
};
use serde_json::Value;

/// The header in which Prism names what it found wrong with a request or with its own response.
const COMPLAINTS: &str = "sl-violations";

/// Keeps each request, and each complaint in a response's headers. Clones share both.
#[derive(Clone)]
pub(crate) struct Wire(Arc<Inner>);

struct Inner {
    onward: Box<dyn Transport>,
    requests: Mutex<Vec<RecordedRequest>>,
    complaints: Mutex<Vec<String>>,
}

impl Wire {
    pub(crate) fn new(onward: impl Transport) -> Self {
        let (requests, complaints) = (Mutex::default(), Mutex::default());
        Self(Arc::new(Inner { onward: Box::new(onward), requests, complaints }))
    }

    /// The requests so far, which are forgotten.
    pub(crate) fn take_requests(&self) -> Vec<RecordedRequest> {
        std::mem::take(&mut lock(&self.0.requests))
    }

    /// The complaints so far, which are forgotten.
    pub(crate) fn take_complaints(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.0.complaints))
    }
}

impl Transport for Wire {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        lock(&self.0.requests).push(recorded(&request));
        Box::pin(async move {
            let response = self.0.onward.send(request).await?;
            if let Some(complaint) = response.headers().get(COMPLAINTS) {
                lock(&self.0.complaints).extend(of_request(complaint.as_bytes()));
            }
            Ok(response)
        })
    }
}

/// What a header says against the request. Its responses are the document's own samples, and what it finds wrong with those, such as numbers
/// as text, is why schemas have `x-lenient`.
fn of_request(complaints: &[u8]) -> Vec<String> {
    match serde_json::from_slice::<Vec<Value>>(complaints) {
        Ok(all) => {
            let is_of_response =
                |one: &Value| one.pointer("/location/0").is_some_and(|place| place == "response");
            all.iter().filter(|one| !is_of_response(one)).map(Value::to_string).collect()
        }
        Err(_) => vec![String::from_utf8_lossy(complaints).into_owned()],
    }
}

fn recorded(request: &http::Request<Body>) -> RecordedRequest {
    let body = request.body().as_bytes().expect("no operation streams its body").to_vec();
    RecordedRequest {
        method: request.method().clone(),
        uri: request.uri().clone(),
        headers: request.headers().clone(),
        body: body.into(),
    }
}

/// What is kept is whole at every moment, so a panic elsewhere does not spoil it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
