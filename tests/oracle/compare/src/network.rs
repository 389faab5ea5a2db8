//! Requests of a client -> responses that the test chooses. This server on a loopback address also records the requests; progenitor's client talks to it.

use std::{
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{Router, body::Body, extract::Request};
use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};
use tokio::net::TcpListener;

/// The base URL of our client, which never reaches a network; only its path is compared.
pub const BASE_URL: &str = "http://127.0.0.1/base/v1";

/// The path of [`BASE_URL`].
pub const BASE_PATH: &str = "/base/v1";

/// A body larger than any input.
const MAX_BODY: usize = 1 << 20;

/// The server. It stops with the runtime that it was started on.
#[derive(Clone, Debug)]
pub struct Network {
    base_url: String,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    requests: Vec<http::Request<Bytes>>,
    status: StatusCode,
    response: String,
}

impl Network {
    /// Starts it.
    pub async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base_url = format!("http://{}{BASE_PATH}", listener.local_addr()?);
        let network = Self { base_url, state: Arc::default() };
        let shared = network.clone();
        let router = Router::new().fallback(move |request: Request| respond(shared.clone(), request));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(network)
    }

    /// Where it listens, with [`BASE_PATH`].
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// From now on, every request gets this response.
    pub fn respond(&self, status: u16, response: &str) {
        let mut state = self.state();
        state.status = StatusCode::from_u16(status).expect("a document's status is one");
        response.clone_into(&mut state.response);
    }

    /// The requests so far, which are forgotten.
    pub fn take_requests(&self) -> Vec<http::Request<Bytes>> {
        std::mem::take(&mut self.state().requests)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn respond(network: Network, request: Request) -> Response<Body> {
    let (head, body) = request.into_parts();
    let body = axum::body::to_bytes(body, MAX_BODY).await.expect("inputs are small");
    let mut state = network.state();
    state.requests.push(http::Request::from_parts(head, body));
    let mut response = Response::new(Body::from(state.response.clone()));
    *response.status_mut() = state.status;
    if !state.response.is_empty() {
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    response
}
