//! Tokens that a login hands out: how long they are good, and how they are renewed.

mod support;

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, TimeDelta, Utc};
use clientgen_runtime::transport::Body;
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use http::{Request, StatusCode};
use serde_json::{Value, json};
use support::{DocumentedResponse, noon, post, refused, send};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Tokens, version: "1"}
security: [{token: []}]
paths:
  /login:
    post:
      operationId: login
      security: []
      requestBody: &body {required: true, content: {application/json: {schema: {type: object}}}}
      responses: &tokens
        "200":
          description: The tokens.
          content:
            application/json:
              schema: {type: object}
              example: {tokens: {access: placeholder, refresh: placeholder, seconds: 600}, kind: Bearer}
  /refresh:
    post:
      operationId: refresh
      security: []
      requestBody: *body
      responses: *tokens
  /things:
    get:
      responses: {"200": {description: All., content: {application/json: {example: []}}}}
components:
  securitySchemes:
    token:
      type: apiKey
      in: header
      name: X-Token
      x-token-auth:
        login: login
        refresh: refresh
        token: /tokens/access
        refresh_token: /tokens/refresh
        refresh_field: /refreshToken
        expires_in: /tokens/seconds
        challenge: /challenge
        lifetime: 60
        header: "<{token}>"
"##;

/// A sandbox, and the minutes that its clock is past noon.
fn sandbox() -> (Sandbox, Arc<AtomicI64>) {
    let minutes = Arc::new(AtomicI64::new(0));
    let shared = Arc::clone(&minutes);
    let now = move || -> DateTime<Utc> { noon() + TimeDelta::minutes(shared.load(Ordering::Relaxed)) };
    let builder = Sandbox::builder().spec_text("small.yaml", SPEC).expect("the document reads");
    (builder.now(now).build().expect("the declarations are usable"), minutes)
}

async fn things(sandbox: &Sandbox, token: &str) -> StatusCode {
    let request = Request::get(format!("{}/things", sandbox.base_url())).header("x-token", token);
    send(sandbox, request.body(Body::Empty).expect("a request")).await.status
}

async fn login(sandbox: &Sandbox) -> DocumentedResponse {
    post(sandbox, "/login", json!({"username": SANDBOX_USER, "password": SANDBOX_PASSWORD, "app": "a"})).await
}

fn text<'a>(response: &'a DocumentedResponse, at: &str) -> &'a str {
    response.body.pointer(at).and_then(Value::as_str).expect("a token")
}

#[tokio::test]
async fn a_token_is_good_until_its_time_is_over() {
    let (sandbox, minutes) = sandbox();
    let response = login(&sandbox).await;
    assert_eq!(response.status, StatusCode::OK);
    assert_eq!(response.body.pointer("/tokens/seconds"), Some(&json!(600)), "as documented");
    assert_eq!(response.body.get("kind"), Some(&json!("Bearer")), "the rest is the example");
    let token = format!("<{}>", text(&response, "/tokens/access"));
    assert_eq!(things(&sandbox, &token).await, StatusCode::OK);
    minutes.store(9, Ordering::Relaxed);
    assert_eq!(things(&sandbox, &token).await, StatusCode::OK);
    minutes.store(10, Ordering::Relaxed);
    assert_eq!(things(&sandbox, &token).await, StatusCode::UNAUTHORIZED);
    let renewed =
        post(&sandbox, "/refresh", json!({"refreshToken": text(&response, "/tokens/refresh")})).await;
    let token = format!("<{}>", text(&renewed, "/tokens/access"));
    assert_eq!(things(&sandbox, &token).await, StatusCode::OK);
    sandbox.reset();
    assert_eq!(things(&sandbox, &token).await, StatusCode::OK, "clients keep their tokens");
    sandbox.assert_no_violations().expect("a token that is too old is no breach");
}

#[tokio::test]
async fn only_tokens_of_the_sandbox_are_good() {
    let (sandbox, _) = sandbox();
    assert_eq!(things(&sandbox, &format!("<{SANDBOX_PASSWORD}>")).await, StatusCode::OK);
    assert_eq!(things(&sandbox, "<another>").await, StatusCode::UNAUTHORIZED);
    let wrong = post(&sandbox, "/login", json!({"username": SANDBOX_USER, "password": "another"})).await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    let unknown = post(&sandbox, "/refresh", json!({"refreshToken": "another"})).await;
    assert_eq!(unknown.status, StatusCode::UNAUTHORIZED);
    sandbox.assert_no_violations().expect("wrong credentials are refused, but are no breach");
    assert_eq!(things(&sandbox, "another").await, StatusCode::UNAUTHORIZED);
    assert_eq!(sandbox.violations().len(), 1, "a header of another form is one");
}

#[tokio::test]
async fn every_login_has_its_own_token() {
    let (sandbox, _) = sandbox();
    let (one, two) = (login(&sandbox).await, login(&sandbox).await);
    assert_ne!(text(&one, "/tokens/access"), text(&two, "/tokens/access"));
    for response in [one, two] {
        assert_eq!(
            things(&sandbox, &format!("<{}>", text(&response, "/tokens/access"))).await,
            StatusCode::OK
        );
    }
}

#[test]
fn declarations_of_tokens_are_checked() {
    let spec = SPEC.replace("login: login", "login: logon").replace("<{token}>", "<token>");
    let lines = refused(&spec.replace("lifetime: 60", "lifetime: long"));
    for wanted in [
        "/x-token-auth/login: there is no operation `logon`",
        "/x-token-auth/header: the place of the token, `{token}`, is missing",
        "/x-token-auth/lifetime: expected a number of seconds",
    ] {
        assert!(lines.contains(wanted), "{wanted}\nis not in\n{lines}");
    }
}

#[tokio::test]
async fn tokens_are_taken_back_on_demand() {
    let (sandbox, _) = sandbox();
    let response = login(&sandbox).await;
    let token = format!("<{}>", text(&response, "/tokens/access"));
    let renew = json!({"refreshToken": text(&response, "/tokens/refresh")});
    sandbox.expire_tokens();
    assert_eq!(things(&sandbox, &token).await, StatusCode::UNAUTHORIZED);
    let renewed = post(&sandbox, "/refresh", renew.clone()).await;
    assert_eq!(things(&sandbox, &format!("<{}>", text(&renewed, "/tokens/access"))).await, StatusCode::OK);
    sandbox.revoke_tokens();
    assert_eq!(post(&sandbox, "/refresh", renew).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(login(&sandbox).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_login_can_response_a_challenge() {
    let (sandbox, _) = sandbox();
    sandbox.set_challenge(Some("NEW_PASSWORD_REQUIRED"));
    let response = login(&sandbox).await;
    assert_eq!(
        (response.status, response.body),
        (StatusCode::OK, json!({"challenge": "NEW_PASSWORD_REQUIRED"}))
    );
    sandbox.set_challenge(None);
    assert!(login(&sandbox).await.body.pointer("/tokens/access").is_some());
}

/// A body of a wrong form is described without what stands in it.
#[tokio::test]
async fn violations_of_a_login_do_not_repeat_it() {
    let spec = SPEC.replace(
        "{required: true, content: {application/json: {schema: {type: object}}}}",
        "{required: true, content: {application/json: {schema: {properties: {password: {type: string, maxLength: 3}}}}}}",
    );
    let sandbox = support::sandbox(&spec);
    post(&sandbox, "/login", json!({"username": "somebody", "password": "of the user"})).await;
    let violation = sandbox.violations().pop().expect("it is too long");
    assert_eq!(violation.place, "/password");
    assert!(!violation.to_string().contains("of the user"), "{violation}");
}

#[tokio::test]
async fn the_lifetime_can_be_set() {
    let builder = Sandbox::builder().spec_text("small.yaml", SPEC).expect("the document reads");
    let sandbox = builder.token_lifetime(std::time::Duration::from_secs(2)).build().expect("is usable");
    assert_eq!(login(&sandbox).await.body.pointer("/tokens/seconds"), Some(&json!(2)));
}
