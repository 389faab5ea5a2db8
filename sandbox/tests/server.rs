//! The sandbox over TCP.

mod support;

use clientgen_sandbox::{Sandbox, Server, StartError};
use support::basic;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const SPEC: &str = r#"
openapi: 3.0.3
info: {title: Shop, version: "1"}
servers: [{url: "https://{shop}.example.com/api/v1", variables: {shop: {default: demo}}}]
security: [{basic: []}]
x-sandbox:
  resources:
    brands: {key: id, generate: integer}
paths:
  /brands:
    post:
      x-sandbox: {resource: brands, effect: create, wrapper: ""}
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"201": {description: Made., content: {application/json: {schema: {type: object}}}}}
components: {securitySchemes: {basic: {type: http, scheme: basic}}}
"#;

/// Writes a request as text, and reads the whole response.
async fn raw(server: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(server.address()).await.expect("the server listens");
    stream.write_all(request.as_bytes()).await.expect("the request is sent");
    let mut response = String::new();
    stream.read_to_string(&mut response).await.expect("the response is text");
    response
}

fn create(path: &str) -> String {
    let body = r#"{"name":"Acme"}"#;
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        basic(),
        body.len()
    )
}

#[tokio::test]
async fn serves_until_it_is_dropped() {
    let sandbox = Sandbox::builder().spec_text("shop.yaml", SPEC).expect("reads").build().expect("is usable");
    let server = sandbox.serve().await.expect("a free port");
    let address = server.address();
    assert_eq!(server.base_url(), format!("http://{address}/api/v1"));
    let response = raw(&server, &create("/api/v1/brands")).await;
    assert!(response.starts_with("HTTP/1.1 201 Created\r\n"), "{response}");
    assert!(response.contains("content-type: application/json\r\n"), "{response}");
    assert!(response.ends_with(r#"{"id":1,"name":"Acme"}"#), "{response}");
    let missing =
        raw(&server, "GET /api/v1/none HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await;
    assert!(missing.starts_with("HTTP/1.1 404 Not Found\r\n"), "{missing}");
    let statuses: Vec<_> = sandbox.requests().iter().map(|request| request.status).collect();
    assert_eq!(statuses, [Some(201), Some(404)]);
    drop(server);
    // The task that accepts runs on this thread; it sees the end at its next turn.
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn several_documents_stand_beside_each_other() {
    let other = SPEC.replace("/api/v1", "/other");
    let apart = Sandbox::builder().spec_text("one.yaml", SPEC).expect("reads");
    let apart = apart.spec_text("two.yaml", &other).expect("reads").build().expect("is usable");
    let server = apart.serve().await.expect("a free port");
    assert_eq!(server.base_url_of("two"), Some(format!("http://{}/other", server.address())));
    let same = Sandbox::builder().spec_text("one.yaml", SPEC).expect("reads");
    let same = same.spec_text("two.yaml", SPEC).expect("reads").build().expect("is usable");
    assert_eq!(same.base_url(), "http://sandbox.invalid/one/api/v1");
    let server = same.serve().await.expect("a free port");
    for (path, id) in [("/one/api/v1/brands", 1), ("/one/api/v1/brands", 2), ("/two/api/v1/brands", 1)] {
        let response = raw(&server, &create(path)).await;
        assert!(response.ends_with(&format!(r#"{{"id":{id},"name":"Acme"}}"#)), "{path}: {response}");
    }
    let twice = Sandbox::builder().spec_text("one.yaml", SPEC).expect("reads");
    assert!(twice.spec_text("one.yaml", SPEC).expect("reads").build().is_err());
}

#[tokio::test]
async fn only_loopback_is_served() {
    let sandbox = Sandbox::builder().spec_text("shop.yaml", SPEC).expect("reads").build().expect("is usable");
    let refused = sandbox.serve_at("0.0.0.0:0".parse().expect("an address")).await;
    assert!(matches!(refused, Err(StartError::NotLoopback(_))));
    assert!(matches!(Sandbox::start("nowhere.yaml").await, Err(StartError::Build(_))));
}
