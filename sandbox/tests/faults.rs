//! Faults in process: what a client sees, what took effect, and what the log says.

mod support;

use std::{future::poll_fn, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use clientgen_runtime::{
    clock::{Clock, ManualClock},
    transport::{Body, Transport, TransportErrorKind},
};
use clientgen_sandbox::{BuildError, Fault, Faults, Reset, Sandbox};
use http::{Method, StatusCode};
use serde_json::json;
use support::{DocumentedResponse, delete, get, noon, post, request, sandbox};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Things, version: "1"}
x-sandbox:
  errors: {"503": {error: "{title}"}}
  resources: {things: {key: id, generate: integer}}
paths:
  /things:
    get:
      operationId: list
      x-sandbox: {resource: things, effect: list, wrapper: ""}
      responses: {"200": {description: All., content: {application/json: {schema: {type: array, items: {type: object}}}}}}
    post:
      operationId: make
      x-sandbox: {resource: things, effect: create, wrapper: ""}
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"201": {description: Made., content: {application/json: {schema: {type: object}}}}}
  /things/{id}:
    delete:
      x-sandbox: {resource: things, effect: delete, by: {id: id}}
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {"204": {description: Gone.}}
"##;

fn with(faults: impl Into<Faults>) -> Sandbox {
    let sandbox = sandbox(SPEC);
    sandbox.set_faults(faults).expect("the operations are known");
    sandbox
}

fn fault(text: &str) -> Fault {
    text.parse().expect("a fault")
}

async fn make(sandbox: &Sandbox) -> DocumentedResponse {
    post(sandbox, "/things", json!({"name": "a"})).await
}

async fn count(sandbox: &Sandbox) -> Option<usize> {
    get(sandbox, "/things").await.body.as_array().map(Vec::len)
}

#[tokio::test]
async fn a_status_has_the_documents_form_and_passes() {
    let sandbox = with(
        Fault::status(StatusCode::SERVICE_UNAVAILABLE)
            .retry_after(Duration::from_secs(2))
            .on("list")
            .first(2),
    );
    for _ in 0..2 {
        let response = get(&sandbox, "/things").await;
        assert_eq!(
            (response.status, response.body),
            (StatusCode::SERVICE_UNAVAILABLE, json!({"error": "Service Unavailable"}))
        );
        assert_eq!(response.headers.get("retry-after").expect("it is there"), "2");
    }
    assert_eq!(get(&sandbox, "/things").await.status, StatusCode::OK);
    let log = sandbox.requests();
    let statuses: Vec<_> = log.iter().map(|request| (request.status, request.carried_out)).collect();
    assert_eq!(statuses, [(Some(503), false), (Some(503), false), (Some(200), true)]);
    assert_eq!(log[1].faults, ["list:status=503,retry-after=2s,first=2"]);
    assert_eq!(log[1].time, noon());
    sandbox.assert_no_violations().expect("a fault is no breach");
}

#[tokio::test]
async fn retry_after_can_be_a_date() {
    let sandbox = with(fault("status=429,retry-after-date=90s"));
    let response = get(&sandbox, "/things").await;
    assert_eq!(response.headers.get("retry-after").expect("it is there"), "Wed, 01 May 2024 12:01:30 GMT");
}

#[tokio::test]
async fn an_response_is_lost_before_or_after_the_effect() {
    let sandbox = with([fault("make:reset=before,nth=1"), fault("make:reset=before,nth=2,carried-out=true")]);
    for wanted in [0, 1] {
        let body = Some(json!({"name": "a"}));
        let error =
            sandbox.send(request(&sandbox, Method::POST, "/things", body)).await.expect_err("no response");
        assert_eq!(error.kind(), TransportErrorKind::Interrupted);
        assert_eq!(count(&sandbox).await, Some(wanted));
    }
    let log = sandbox.requests();
    let seen: Vec<_> =
        log.iter().filter(|one| one.method == "POST").map(|one| (one.status, one.carried_out)).collect();
    assert_eq!(seen, [(None, false), (None, true)]);
}

#[tokio::test]
async fn an_error_can_hide_an_effect() {
    let sandbox = with(fault("make:status=504,carried-out=true"));
    assert_eq!(make(&sandbox).await.status, StatusCode::GATEWAY_TIMEOUT);
    assert_eq!(count(&sandbox).await, Some(1));
}

#[tokio::test]
async fn no_connection_comes_about() {
    let sandbox = with(Fault::connect().on("make"));
    let error = sandbox
        .send(request(&sandbox, Method::POST, "/things", Some(json!({}))))
        .await
        .expect_err("no connection");
    assert_eq!(error.kind(), TransportErrorKind::Connect);
    assert_eq!(count(&sandbox).await, Some(0));
}

/// What arrives of a body, and the error that ends it.
async fn arrives(sandbox: &Sandbox) -> (String, Option<TransportErrorKind>) {
    let response = sandbox.send(request(sandbox, Method::GET, "/things", None)).await.expect("a head");
    assert_eq!(response.headers().get("content-length").expect("the length of the whole"), "21");
    let Body::Stream(mut stream) = response.into_body() else { panic!("a stream") };
    let mut text = String::new();
    while let Some(chunk) = poll_fn(|cx| stream.as_mut().poll_next(cx)).await {
        match chunk {
            Ok(chunk) => text.push_str(&String::from_utf8_lossy(&chunk)),
            Err(error) => return (text, Some(error.kind())),
        }
    }
    (text, None)
}

#[tokio::test]
async fn a_body_breaks_off() {
    let sandbox = with(Fault::reset(Reset::During).on("list"));
    make(&sandbox).await;
    assert_eq!(arrives(&sandbox).await, ("[{\"id\":1,\"".to_owned(), Some(TransportErrorKind::Body)));
}

#[tokio::test]
async fn bodies_are_not_what_they_should_be() {
    let sandbox =
        with([fault("list:truncated,nth=1"), fault("list:wrong-type,nth=2"), fault("list:html=200,nth=3")]);
    make(&sandbox).await;
    assert_eq!(get(&sandbox, "/things").await.body, json!("[{\"id\":1,\""));
    assert_eq!(
        get(&sandbox, "/things").await.body,
        json!([{"id": {"unexpected": "an object"}, "name": "a"}])
    );
    let page = get(&sandbox, "/things").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.headers["content-type"], "text/html; charset=utf-8");
    assert!(page.body.as_str().is_some_and(|text| text.contains("<h1>OK</h1>")), "{}", page.body);
    assert_eq!(get(&sandbox, "/things").await.body, json!([{"id": 1, "name": "a"}]));
    sandbox.assert_no_violations().expect("the sandbox does not complain of what it was asked for");
}

/// The client's clock and the sandbox's are one: whoever waits, waits for nothing else.
#[tokio::test]
async fn time_passes_by_the_shared_clock() {
    let clock = ManualClock::new(noon().into());
    let builder = Sandbox::builder().spec_text("small.yaml", SPEC).expect("reads").now(clock.clone());
    let faults = [fault("list:latency=20s"), fault("list:drip=1s,first=1"), fault("list:latency=10s")];
    let sandbox = builder.faults(faults).build().expect("is usable");
    make(&sandbox).await;
    let arrived = clock.run(arrives(&sandbox)).await;
    assert_eq!(arrived, ("[{\"id\":1,\"name\":\"a\"}]".to_owned(), None));
    assert_eq!(DateTime::<Utc>::from(clock.now()) - noon(), TimeDelta::seconds(30 + 21));
    clock.run(get(&sandbox, "/things")).await;
    let times: Vec<_> = sandbox.requests().iter().map(|one| (one.time - noon()).num_seconds()).collect();
    assert_eq!(times, [0, 0, 51]);
}

#[tokio::test]
async fn operations_without_an_id_are_named_by_their_path() {
    let sandbox = with(Fault::status(StatusCode::BAD_GATEWAY).on("DELETE /things/{id}"));
    make(&sandbox).await;
    assert_eq!(delete(&sandbox, "/things/1").await.status, StatusCode::BAD_GATEWAY);
}

#[tokio::test]
async fn unknown_operations_are_refused_and_nothing_changes() {
    let sandbox = with(fault("list:truncated"));
    let error = sandbox.set_faults(Fault::connect().on("lists")).expect_err("there is none");
    assert_eq!(error.to_string(), "no document has the operation `lists`; did you mean `list`?");
    assert_eq!(sandbox.faults(), Faults::from(fault("list:truncated")));
    let built = Sandbox::builder()
        .spec_text("small.yaml", SPEC)
        .expect("reads")
        .faults(fault("mak:truncated"))
        .build();
    assert!(matches!(built, Err(BuildError::Fault(_))));
}

/// Requests are checked whatever hits them, so that a test with faults still finds a client's mistakes.
#[tokio::test]
async fn violations_are_found_behind_faults() {
    let sandbox = with(fault("status=503"));
    get(&sandbox, "/things?unknown=1").await;
    assert_eq!(sandbox.violations().len(), 1);
}
