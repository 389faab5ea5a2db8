//! Rate limits, as the document declares them, by the sandbox's clock.

mod support;

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::TimeDelta;
use clientgen_runtime::transport::Body;
use clientgen_sandbox::{Builder, Sandbox};
use http::{Request, StatusCode};
use support::{DocumentedResponse, noon, refused, send};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Limits, version: "1"}
x-rate-limit: {requests: 3, seconds: 10}
security: [{basic: []}]
paths:
  /things: {get: {operationId: things, responses: {"204": {description: None.}}}}
  /others: {get: {operationId: others, responses: {"204": {description: None.}}}}
  /costly:
    get:
      operationId: costly
      x-rate-limit: {requests: 1, seconds: 0.5, scope: operation}
      responses: {"204": {description: None.}}
components: {securitySchemes: {basic: {type: http, scheme: basic}}}
"##;

/// A sandbox with two users, and the milliseconds that its clock is past noon.
fn sandbox(set: impl FnOnce(Builder) -> Builder) -> (Sandbox, Arc<AtomicI64>) {
    let time = Arc::new(AtomicI64::new(0));
    let shared = Arc::clone(&time);
    let now = move || noon() + TimeDelta::milliseconds(shared.load(Ordering::Relaxed));
    let builder = Sandbox::builder().spec_text("small.yaml", SPEC).expect("the document reads").now(now);
    let builder = set(builder.credentials("one", "first").account("two", "second"));
    (builder.build().expect("the declarations are usable"), time)
}

async fn get(sandbox: &Sandbox, path: &str, credentials: &str) -> DocumentedResponse {
    let request = Request::get(format!("{}{path}", sandbox.base_url()))
        .header("authorization", format!("Basic {}", STANDARD.encode(credentials)));
    send(sandbox, request.body(Body::Empty).expect("a request")).await
}

const ONE: &str = "one:first";
const TWO: &str = "two:second";
const FINE: StatusCode = StatusCode::NO_CONTENT;
const BUSY: StatusCode = StatusCode::TOO_MANY_REQUESTS;

#[tokio::test]
async fn an_account_has_so_many_requests_in_any_window() {
    let (sandbox, time) = sandbox(|builder| builder);
    for (at, path, credentials, wanted) in [
        (0, "/things", ONE, FINE),
        (4_000, "/others", ONE, FINE),
        (5_000, "/things", ONE, FINE),
        (5_500, "/things", ONE, BUSY),
        (5_500, "/things", TWO, FINE),
        (9_999, "/others", ONE, BUSY),
        (10_000, "/things", ONE, FINE),
        (10_000, "/things", ONE, BUSY),
    ] {
        time.store(at, Ordering::Relaxed);
        assert_eq!(get(&sandbox, path, credentials).await.status, wanted, "{path} of {credentials} at {at}");
    }
    let retry = get(&sandbox, "/things", ONE).await.headers["retry-after"].clone();
    assert_eq!(retry, "4", "the request of 4 s makes room at 14 s");
    let log = sandbox.requests();
    assert_eq!(log[3].account.as_deref(), Some("one"));
    assert_eq!((log[3].status, log[3].carried_out), (Some(429), false));
    sandbox.assert_no_violations().expect("too many requests are refused, but are no breach");
    sandbox.reset();
    assert_eq!(get(&sandbox, "/things", ONE).await.status, FINE);
}

#[tokio::test]
async fn an_operation_can_have_a_limit_of_its_own() {
    let (sandbox, time) = sandbox(|builder| builder);
    assert_eq!(get(&sandbox, "/costly", ONE).await.status, FINE);
    let busy = get(&sandbox, "/costly", ONE).await;
    assert_eq!((busy.status, busy.headers["retry-after"].to_str().ok()), (BUSY, Some("1")));
    for _ in 0..3 {
        assert_eq!(get(&sandbox, "/things", ONE).await.status, FINE, "it does not count for others");
    }
    time.store(500, Ordering::Relaxed);
    assert_eq!(get(&sandbox, "/costly", ONE).await.status, FINE);
}

#[tokio::test]
async fn limits_can_be_left_out() {
    let (sandbox, _) = sandbox(|builder| builder.rate_limits(false));
    for _ in 0..20 {
        assert_eq!(get(&sandbox, "/things", ONE).await.status, FINE);
    }
}

#[test]
fn declarations_of_limits_are_checked() {
    let spec =
        SPEC.replace("{requests: 3, seconds: 10}", "{requests: 0, seconds: ten, scope: user, per: day}");
    let lines = refused(&spec);
    for wanted in [
        "/x-rate-limit/requests: expected a number of requests",
        "/x-rate-limit/seconds: expected a number of seconds",
        "/x-rate-limit/scope: expected `account` or `operation`",
        "/x-rate-limit/per: `per` is not known here",
    ] {
        assert!(lines.contains(wanted), "{wanted}\nis not in\n{lines}");
    }
}
