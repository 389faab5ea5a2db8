//! The sandbox's own places: faults, the log, a fresh start, and what the page loads.

mod support;

use clientgen_runtime::transport::Body;
use clientgen_sandbox::Sandbox;
use http::{Request, StatusCode};
use serde_json::{Value, json};
use support::{DocumentedResponse, get, post, sandbox, send};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: "Things </script>", version: "1"}
servers: [{url: "https://things.invalid/v1"}]
x-sandbox: {resources: {things: {key: id, generate: integer}}}
paths:
  /things:
    get:
      operationId: listThings
      x-sandbox: {resource: things, effect: list, wrapper: ""}
      responses: {"200": {description: All., content: {application/json: {schema: {type: array, items: {type: object}}}}}}
    post:
      operationId: makeThing
      x-sandbox: {resource: things, effect: create, wrapper: ""}
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"201": {description: Made., content: {application/json: {schema: {type: object}}}}}
components:
  securitySchemes:
    account: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://auth.invalid/token", scopes: {}}}}
    key: {type: apiKey, in: header, name: X-Key}
"##;

async fn ask(sandbox: &Sandbox, method: &str, path: &str, body: &str) -> DocumentedResponse {
    let body = if body.is_empty() { Body::Empty } else { Body::Bytes(body.to_owned().into()) };
    let request = Request::builder().method(method).uri(format!("http://sandbox.invalid{path}")).body(body);
    send(sandbox, request.expect("a request")).await
}

fn error(response: &DocumentedResponse) -> &str {
    response.body["error"].as_str().expect("a message")
}

#[tokio::test]
async fn faults_are_set_shown_and_taken_back() {
    let sandbox = sandbox(SPEC);
    let wanted = json!({"faults": ["listThings:status=503,first=1"], "seed": 7});
    let response = ask(&sandbox, "PUT", "/_sandbox/faults", &wanted.to_string()).await;
    assert_eq!((response.status, &response.body), (StatusCode::OK, &wanted));
    assert_eq!(get(&sandbox, "/things").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(ask(&sandbox, "GET", "/_sandbox/faults", "").await.body, wanted);
    ask(&sandbox, "PUT", "/_sandbox/faults", r#"["html=502"]"#).await;
    assert_eq!(get(&sandbox, "/things").await.status, StatusCode::BAD_GATEWAY);
    assert_eq!(ask(&sandbox, "DELETE", "/_sandbox/faults", "").await.status, StatusCode::NO_CONTENT);
    assert_eq!(get(&sandbox, "/things").await.status, StatusCode::OK);
}

#[tokio::test]
async fn garbage_is_refused_and_changes_nothing() {
    let sandbox = sandbox(SPEC);
    ask(&sandbox, "PUT", "/_sandbox/faults", r#"["html=502"]"#).await;
    for (body, wanted) in [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("7", "there is no list of faults"),
        ("[7]", "7 is not a string"),
        (r#"{"fault": []}"#, "`fault` is not known here"),
        (r#"{"faults": [], "seed": "a"}"#, "the seed must be a number"),
        (r#"["stauts=503"]"#, "did you mean `status`?"),
        (
            r#"["listThing:status=503"]"#,
            "no document has the operation `listThing`; did you mean `listThings`?",
        ),
    ] {
        let response = ask(&sandbox, "PUT", "/_sandbox/faults", body).await;
        assert_eq!(response.status, StatusCode::BAD_REQUEST, "{body}");
        assert!(error(&response).contains(wanted), "{body}: {}", response.body);
    }
    let large = ask(&sandbox, "PUT", "/_sandbox/faults", &" ".repeat((16 << 20) + 1)).await;
    assert_eq!((large.status, error(&large)), (StatusCode::PAYLOAD_TOO_LARGE, "the body is too large"));
    assert_eq!(get(&sandbox, "/things").await.status, StatusCode::BAD_GATEWAY);
}

#[tokio::test]
async fn the_log_shows_what_came_and_is_emptied() {
    let sandbox = sandbox(SPEC);
    post(&sandbox, "/things?colour=red", json!({})).await;
    let log = ask(&sandbox, "GET", "/_sandbox/log", "").await.body;
    let request = json!({
        "time": "2024-05-01T12:00:00+00:00", "method": "POST", "target": "/v1/things?colour=***", "operation": "makeThing",
        "account": null, "status": 400, "carried_out": false, "faults": []
    });
    assert_eq!(log["requests"], json!([request]));
    assert_eq!(log["violations"][0]["place"], json!("query colour"));
    ask(&sandbox, "DELETE", "/_sandbox/log", "").await;
    assert_eq!(
        ask(&sandbox, "GET", "/_sandbox/log", "").await.body,
        json!({"requests": [], "violations": []})
    );
}

#[tokio::test]
async fn everything_starts_afresh() {
    let sandbox = sandbox(SPEC);
    post(&sandbox, "/things", json!({"a": 1})).await;
    assert_eq!(ask(&sandbox, "POST", "/_sandbox/reset", "").await.status, StatusCode::NO_CONTENT);
    assert_eq!(get(&sandbox, "/things").await.body, json!([]));
    assert_eq!(ask(&sandbox, "DELETE", "/_sandbox/tokens", "").await.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn the_page_loads_everything_from_the_sandbox() {
    let sandbox = sandbox(SPEC);
    let page = ask(&sandbox, "GET", "/", "").await;
    assert!(
        page.headers["content-security-policy"].to_str().expect("text").starts_with("default-src 'self'")
    );
    let html = page.body.as_str().expect("a text");
    assert!(html.contains(r"Things \u003c/script>"), "a title cannot end the script");
    for part in html.split('"').filter(|part| part.starts_with("/_sandbox/assets/")) {
        let asset = ask(&sandbox, "GET", part, "").await;
        assert_eq!(asset.status, StatusCode::OK, "{part}");
    }
    let document = ask(&sandbox, "GET", "/_sandbox/specs/small.json", "").await.body;
    assert_eq!(document.pointer("/servers/0/url"), Some(&json!("/v1")));
    let url = document.pointer("/components/securitySchemes/account/flows/clientCredentials/tokenUrl");
    assert_eq!(url, Some(&json!("/_sandbox/token/small")));
    assert!(sandbox.requests().is_empty(), "none of this is a client's request");
}

#[tokio::test]
async fn what_is_not_there_is_said() {
    let sandbox = sandbox(SPEC);
    for path in ["/_sandbox/fault", "/_sandbox/specs/other.json", "/_sandbox/assets/../lib.rs"] {
        let response = ask(&sandbox, "GET", path, "").await;
        assert_eq!(response.status, StatusCode::NOT_FOUND, "{path}");
        assert!(
            error(&response).contains("known: GET /, GET|PUT|DELETE /_sandbox/faults"),
            "{}",
            response.body
        );
    }
    let response = ask(&sandbox, "POST", "/_sandbox/faults", "[]").await;
    assert_eq!(
        (response.status, response.headers["allow"].to_str().ok()),
        (StatusCode::METHOD_NOT_ALLOWED, Some("GET, PUT, DELETE"))
    );
}

/// A document's own operations go before the page.
#[tokio::test]
async fn an_operation_at_the_root_stays() {
    let spec = r#"{"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {"/": {"get": {"responses":
        {"200": {"description": "It.", "content": {"application/json": {"example": {"hello": 1}}}}}}}}}"#;
    let sandbox = sandbox(spec);
    assert_eq!(ask(&sandbox, "GET", "/", "").await.body, json!({"hello": 1}));
    assert!(
        matches!(ask(&sandbox, "GET", "/_sandbox", "").await.body, Value::String(page) if page.contains("<h1>Sandbox</h1>"))
    );
}
