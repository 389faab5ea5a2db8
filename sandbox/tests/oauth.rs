//! Credentials that clients fetch or put together: OAuth 2 with client credentials, and headers with several parts.

mod support;

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use chrono::TimeDelta;
use clientgen_runtime::transport::{Body, Transport};
use clientgen_sandbox::{Fault, SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use http::{Method, Request, StatusCode};
use serde_json::json;
use support::{DocumentedResponse, basic, noon, send};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Tokens, version: "1"}
security: [{account: []}, {parts: []}]
paths:
  /things: {get: {operationId: list, responses: {"204": {description: None.}}}}
components:
  securitySchemes:
    account: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://auth.invalid/token", scopes: {}}}}
    parts: {type: apiKey, in: header, name: X-Auth, x-header-template: "Token token={token},email={email}"}
"##;

/// A sandbox, and the seconds that its clock is past noon.
fn sandbox() -> (Sandbox, Arc<AtomicI64>) {
    let seconds = Arc::new(AtomicI64::new(0));
    let shared = Arc::clone(&seconds);
    let now = move || noon() + TimeDelta::seconds(shared.load(Ordering::Relaxed));
    let builder = Sandbox::builder().spec_text("small.yaml", SPEC).expect("the document reads").now(now);
    let builder = builder.token_lifetime(Duration::from_secs(60));
    (builder.build().expect("the declarations are usable"), seconds)
}

async fn token(sandbox: &Sandbox, form: &str, authorization: Option<String>) -> DocumentedResponse {
    let url = sandbox.token_url_of("small").expect("it has an endpoint");
    let mut request = Request::post(url).header("content-type", "application/x-www-form-urlencoded");
    if let Some(authorization) = authorization {
        request = request.header("authorization", authorization);
    }
    send(sandbox, request.body(Body::Bytes(form.to_owned().into())).expect("a request")).await
}

async fn things(sandbox: &Sandbox, header: &str, value: &str) -> StatusCode {
    let request = Request::get(format!("{}/things", sandbox.base_url())).header(header, value);
    send(sandbox, request.body(Body::Empty).expect("a request")).await.status
}

fn form() -> String {
    format!("grant_type=client_credentials&client_id={SANDBOX_USER}&client_secret={SANDBOX_PASSWORD}")
}

#[tokio::test]
async fn a_client_fetches_a_token() {
    let (sandbox, seconds) = sandbox();
    for (form, header) in [(form(), None), ("grant_type=client_credentials".to_owned(), Some(basic()))] {
        seconds.store(0, Ordering::Relaxed);
        let response = token(&sandbox, &form, header).await;
        assert_eq!(
            (response.status, response.headers["cache-control"].to_str().ok()),
            (StatusCode::OK, Some("no-store"))
        );
        assert_eq!(
            (&response.body["token_type"], &response.body["expires_in"]),
            (&json!("Bearer"), &json!(60))
        );
        let value = format!("Bearer {}", response.body["access_token"].as_str().expect("a token"));
        assert_eq!(things(&sandbox, "authorization", &value).await, StatusCode::NO_CONTENT);
        seconds.store(60, Ordering::Relaxed);
        assert_eq!(things(&sandbox, "authorization", &value).await, StatusCode::UNAUTHORIZED);
    }
    let names: Vec<_> = sandbox.requests().into_iter().filter_map(|one| one.operation).collect();
    assert_eq!(names, ["token-endpoint", "list", "list", "token-endpoint", "list", "list"]);
    assert_eq!(things(&sandbox, "authorization", "Bearer another").await, StatusCode::UNAUTHORIZED);
    sandbox.assert_no_violations().expect("tokens that are not good are refused, but are no breach");
}

#[tokio::test]
async fn what_is_wrong_with_a_request_for_a_token_is_said() {
    let (sandbox, _) = sandbox();
    for (form, status, error) in [
        (form().replace(SANDBOX_PASSWORD, "another"), 401, "invalid_client"),
        ("grant_type=client_credentials".to_owned(), 401, "invalid_client"),
        (form().replace("client_credentials", "password"), 400, "unsupported_grant_type"),
        ("client_id=a".to_owned(), 400, "invalid_request"),
    ] {
        let response = token(&sandbox, &form, None).await;
        assert_eq!((response.status.as_u16(), &response.body["error"]), (status, &json!(error)), "{form}");
        assert!(response.body["error_description"].is_string());
    }
    let url = sandbox.token_url_of("small").expect("it has an endpoint");
    let get = send(&sandbox, Request::get(&url).body(Body::Empty).expect("a request")).await;
    assert_eq!(get.status, StatusCode::METHOD_NOT_ALLOWED);
    let json = Request::post(&url).header("content-type", "application/json").body(Body::Bytes("{}".into()));
    assert_eq!(send(&sandbox, json.expect("a request")).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_endpoint_can_fail_too() {
    let (sandbox, _) = sandbox();
    sandbox
        .set_faults(Fault::status(StatusCode::SERVICE_UNAVAILABLE).on("token-endpoint").first(1))
        .expect("it is known");
    assert_eq!(token(&sandbox, &form(), None).await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(token(&sandbox, &form(), None).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_header_with_parts_has_its_form_and_the_password() {
    let (sandbox, _) = sandbox();
    let value = format!("Token token={SANDBOX_PASSWORD},email={SANDBOX_USER}");
    assert_eq!(things(&sandbox, "x-auth", &value).await, StatusCode::NO_CONTENT);
    assert_eq!(sandbox.requests()[0].account.as_deref(), Some(SANDBOX_USER));
    assert_eq!(
        things(&sandbox, "x-auth", "Token token=another,email=somebody").await,
        StatusCode::UNAUTHORIZED
    );
    sandbox.assert_no_violations().expect("wrong credentials are refused, but are no breach");
    assert_eq!(things(&sandbox, "x-auth", SANDBOX_PASSWORD).await, StatusCode::UNAUTHORIZED);
    let violation = sandbox.violations().pop().expect("another form is one");
    assert!(violation.reason.contains("`X-Auth: Token token={token},email={email}`"), "{violation}");
}

#[tokio::test]
async fn documents_without_the_flow_have_no_endpoint() {
    let text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}";
    let sandbox = support::sandbox(text);
    assert_eq!(sandbox.token_url_of("small"), None);
    let url = "http://sandbox.invalid/_sandbox/token/small";
    let response = send(&sandbox, Request::post(url).body(Body::Empty).expect("a request")).await;
    assert_eq!(response.status, StatusCode::NOT_FOUND);
}

/// Nothing that a client sends as a secret, and no token that it was given, stands in the log.
#[tokio::test]
async fn the_log_has_no_secrets() {
    let (sandbox, _) = sandbox();
    let response = token(&sandbox, &form(), None).await;
    let handed_out = response.body["access_token"].as_str().expect("a token").to_owned();
    let targets = [
        format!("/things?access_token={handed_out}"),
        format!("/things/{handed_out}?a={SANDBOX_PASSWORD}"),
        "/things?key=of-the-user".to_owned(),
        "/elsewhere?key=of-the-user".to_owned(),
    ];
    for target in targets {
        let url = format!("{}{target}", sandbox.base_url());
        let request = Request::builder()
            .method(Method::GET)
            .uri(url)
            .header("authorization", format!("Bearer {handed_out}"));
        sandbox.send(request.body(Body::Empty).expect("a request")).await.expect("a response");
    }
    let log = format!("{:?}{:?}{:?}", sandbox.requests(), sandbox.violations(), sandbox);
    for secret in [SANDBOX_PASSWORD, handed_out.as_str(), "of-the-user"] {
        assert!(!log.contains(secret), "{secret} is in {log}");
    }
    assert_eq!(sandbox.requests()[3].target, "/things?key=***");
    assert_eq!(sandbox.violations().len(), 4);
}
