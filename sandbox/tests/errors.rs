//! What refusals look like, and which status a taken key has.

mod support;

use http::StatusCode;
use serde_json::{Value, json};
use support::{DocumentedResponse, get, post, sandbox};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Errors, version: "1"}
x-sandbox:
  resources:
    codes: {key: code, generate: none, seed: [{sample: /x-item}]}
    names: {key: id, generate: integer, unique: [name], seed: [{sample: /x-item}]}
x-item: {code: taken, name: taken}
paths:
  /codes:
    post: &make
      x-sandbox: {resource: codes, effect: create, wrapper: ""}
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"201": {description: Made., content: {application/json: {schema: {type: object}}}}}
  /names:
    post:
      <<: *make
      x-sandbox: {resource: names, effect: create, wrapper: ""}
      responses:
        "201": {description: Made., content: {application/json: {schema: {type: object}}}}
        "400": {description: Wrong.}
"##;

fn with_errors(errors: &str) -> String {
    SPEC.replace("x-sandbox:\n  resources", &format!("x-sandbox:\n  errors: {errors}\n  resources"))
}

async fn taken(spec: &str) -> [DocumentedResponse; 2] {
    let sandbox = sandbox(spec);
    [
        post(&sandbox, "/codes", json!({"code": "taken"})).await,
        post(&sandbox, "/names", json!({"name": "taken"})).await,
    ]
}

#[tokio::test]
async fn a_taken_key_has_one_status_in_a_document() {
    let declared = with_errors(r#"{"409": {error: "{detail}"}}"#);
    let [code, name] = taken(&declared).await;
    assert_eq!((code.status, name.status), (StatusCode::CONFLICT, StatusCode::CONFLICT));
    assert_eq!(code.body, json!({"error": "/code: taken is taken"}));
    let documented = SPEC.replace("\"400\": {description: Wrong.}", "\"409\": {description: Taken.}");
    for response in taken(&documented).await {
        assert_eq!(response.status, StatusCode::CONFLICT, "one operation documents it, so all have it");
    }
    let [code, name] = taken(SPEC).await;
    assert_eq!((code.status, name.status), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::BAD_REQUEST));
}

#[tokio::test]
async fn documents_without_bodies_of_errors_get_none() {
    let [code, _] = taken(&with_errors("{}")).await;
    assert_eq!((code.body, code.headers.get("content-type")), (Value::Null, None));
    assert_eq!(code.headers["x-sandbox-reason"], "/code: taken is taken");
    let [code, _] = taken(SPEC).await;
    assert_eq!(
        code.body["detail"],
        json!("/code: taken is taken"),
        "nothing is said, so the sandbox says it all"
    );
    let sandbox = sandbox(&with_errors(r#"{"404": {error: "{title}"}}"#));
    assert_eq!(get(&sandbox, "/nowhere").await.body, json!({"error": "Not Found"}));
}
