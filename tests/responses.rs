//! Undocumented responses -> the client's reaction. Also: unusual values -> requests.
//!
//! A recorder records the requests, and returns responses from a list. Only `network` uses loopback sockets.

#[path = "responses/failures.rs"]
mod failures;
#[path = "responses/network.rs"]
mod network;
#[path = "responses/refusals.rs"]
mod refusals;
#[path = "responses/requests.rs"]
mod requests;
#[path = "responses/streams.rs"]
mod streams;
#[path = "responses/successes.rs"]
mod successes;
mod support;
#[path = "responses/traces.rs"]
mod traces;

use std::error::Error as StdError;

use clientgen_runtime::{
    Error, ErrorKind,
    layer::RetryPolicy,
    recorder::{RecordedRequest, Recorder},
};
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER};
use commerce_clients::mycashflow::{Client, ClientBuilder};

const BASE_URL: &str = "http://shop.invalid/api/v1";

/// Each response is tested alone, so nothing is retried. tests/faults.rs tests retries.
fn builder(recorder: &Recorder) -> ClientBuilder {
    Client::builder()
        .base_url(BASE_URL)
        .basic_auth(SANDBOX_USER, SANDBOX_PASSWORD)
        .transport(recorder.clone())
        .retry(RetryPolicy::never())
}

/// A client, and the recorder that responds to it.
fn shop() -> (Client, Recorder) {
    let recorder = Recorder::new();
    (builder(&recorder).build().expect("the client is complete"), recorder)
}

/// A client whose first call gets this response.
fn returned(status: u16, body: &str) -> Client {
    let (client, recorder) = shop();
    recorder.respond(status, body.to_owned());
    client
}

/// The message of an error. It must be one line for a log, and no form of it may contain the password.
fn line<E>(error: &Error<E>) -> String {
    let line = error.to_string();
    assert!(!line.chars().any(char::is_control), "{line:?}");
    let mut shown = format!("{line}\n{error:?}\n{error:#?}");
    let mut source = error.source();
    while let Some(cause) = source {
        shown.push_str(&format!("\n{cause}\n{cause:?}"));
        source = cause.source();
    }
    without_secrets(&shown);
    line
}

/// `sandbox-user:sandbox-password` in Base64 is what goes over the wire.
fn without_secrets(shown: &str) {
    let encoded = "c2FuZGJveC11c2VyOnNhbmRib3gtcGFzc3dvcmQ=";
    for secret in [SANDBOX_PASSWORD, encoded] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

/// The kind of the error, and its status.
fn outcome<E>(error: &Error<E>) -> (ErrorKind, Option<u16>) {
    (error.kind(), error.status().map(|status| status.as_u16()))
}

/// The only request so far, which is removed from the recorder.
fn only(recorder: &Recorder) -> RecordedRequest {
    let mut requests = recorder.take_requests();
    assert_eq!(requests.len(), 1);
    requests.remove(0)
}

/// Path and query below the base URL.
fn target(request: &RecordedRequest) -> String {
    let uri = request.uri.to_string();
    uri.strip_prefix(BASE_URL).unwrap_or_else(|| panic!("{uri} is elsewhere")).to_owned()
}

/// The body as it was sent.
fn body(request: &RecordedRequest) -> &str {
    std::str::from_utf8(&request.body).expect("bodies are JSON")
}

#[tokio::test]
async fn the_secret_looked_for_is_the_one_that_is_sent() {
    let (client, recorder) = shop();
    recorder.respond(200, r#"{"data": []}"#);
    client.list_brands().send().await.expect("an empty list");
    let request = only(&recorder);
    let sent = request.headers["authorization"].to_str().expect("ASCII");
    assert_eq!(sent, "Basic c2FuZGJveC11c2VyOnNhbmRib3gtcGFzc3dvcmQ=");
    let call = client.get_customer_by_email("anna@example.com");
    without_secrets(&format!("{client:?} {client:#?} {call:?} {request:?} {:?}", builder(&recorder)));
    assert!(!format!("{call:?}").contains("anna"), "values of parameters are personal data");
}
