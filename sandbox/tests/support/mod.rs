//! Calls in process, with the placeholders that the sandbox expects.

#![allow(dead_code, reason = "each test file uses its own part")]

pub(crate) mod browser;

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use clientgen_runtime::transport::{Body, Transport};
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox, ViolationKind};
use http::{HeaderMap, Method, Request, StatusCode};
use serde_json::Value;

/// A response, read whole.
pub(crate) struct DocumentedResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

/// 2024-05-01T12:00:00Z.
pub(crate) fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_714_564_800, 0).expect("an instant in range")
}

/// A sandbox of one document whose clock stands still.
pub(crate) fn sandbox(text: &str) -> Sandbox {
    let builder = Sandbox::builder().spec_text("small.yaml", text).expect("the document reads");
    builder.now(noon()).build().expect("the declarations are usable")
}

/// What keeps a document from being built, as lines.
pub(crate) fn refused(text: &str) -> String {
    let builder = Sandbox::builder().spec_text("small.yaml", text).expect("the document reads");
    builder.build().expect_err("the declarations are unusable").to_string()
}

/// `Authorization` with the sandbox's credentials.
pub(crate) fn basic() -> String {
    format!("Basic {}", STANDARD.encode(format!("{SANDBOX_USER}:{SANDBOX_PASSWORD}")))
}

/// Sends a request as it is given.
pub(crate) async fn send(sandbox: &Sandbox, request: Request<Body>) -> DocumentedResponse {
    let response = sandbox.send(request).await.expect("the sandbox returns");
    let (parts, body) = response.into_parts();
    let bytes = body.as_bytes().expect("a whole body").to_vec();
    let text = || Value::String(String::from_utf8_lossy(&bytes).into_owned());
    let body = if bytes.is_empty() {
        Value::Null
    } else {
        serde_json::from_slice(&bytes).unwrap_or_else(|_| text())
    };
    DocumentedResponse { status: parts.status, headers: parts.headers, body }
}

/// A request to a path below the base URL, with headers that every operation is content with.
pub(crate) fn request(sandbox: &Sandbox, method: Method, target: &str, body: Option<Value>) -> Request<Body> {
    let builder = Request::builder()
        .method(method)
        .uri(format!("{}{target}", sandbox.base_url()))
        .header("accept", "application/json")
        .header("authorization", basic());
    match body {
        Some(body) => builder
            .header("content-type", "application/json")
            .body(Body::Bytes(body.to_string().into()))
            .expect("a request"),
        None => builder.body(Body::Empty).expect("a request"),
    }
}

pub(crate) async fn get(sandbox: &Sandbox, target: &str) -> DocumentedResponse {
    send(sandbox, request(sandbox, Method::GET, target, None)).await
}

pub(crate) async fn post(sandbox: &Sandbox, target: &str, body: Value) -> DocumentedResponse {
    send(sandbox, request(sandbox, Method::POST, target, Some(body))).await
}

pub(crate) async fn patch(sandbox: &Sandbox, target: &str, body: Value) -> DocumentedResponse {
    send(sandbox, request(sandbox, Method::PATCH, target, Some(body))).await
}

pub(crate) async fn put(sandbox: &Sandbox, target: &str, body: Value) -> DocumentedResponse {
    send(sandbox, request(sandbox, Method::PUT, target, Some(body))).await
}

pub(crate) async fn delete(sandbox: &Sandbox, target: &str) -> DocumentedResponse {
    send(sandbox, request(sandbox, Method::DELETE, target, None)).await
}

/// Kinds and places of the violations so far, which are forgotten.
pub(crate) fn violations(sandbox: &Sandbox) -> Vec<(ViolationKind, String)> {
    let found = sandbox.violations();
    sandbox.reset();
    found.into_iter().map(|violation| (violation.kind, violation.place)).collect()
}
