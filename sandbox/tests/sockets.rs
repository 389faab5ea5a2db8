//! Faults over TCP: what a socket does.

mod support;

use std::{
    io::ErrorKind,
    time::{Duration, Instant},
};

use clientgen_sandbox::{Fault, Reset, Sandbox, Server};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const SPEC: &str = r#"
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /things:
    get:
      operationId: list
      responses: {"200": {description: All., content: {application/json: {example: [{name: Acme}]}}}}
    delete:
      operationId: clear
      responses: {"204": {description: None.}}
"#;

const BODY: &str = r#"[{"name":"Acme"}]"#;

async fn serve(fault: Fault) -> Server {
    let builder = Sandbox::builder().spec_text("shop.yaml", SPEC).expect("reads").faults(fault);
    builder.build().expect("is usable").serve().await.expect("a free port")
}

/// Sends a request on a connection that is to be kept, and reads until it ends or breaks.
async fn call(stream: &mut TcpStream, method: &str) -> (String, Option<ErrorKind>) {
    let request = format!("{method} /things HTTP/1.1\r\nHost: localhost\r\n\r\n");
    stream.write_all(request.as_bytes()).await.expect("the request is sent");
    let mut bytes = Vec::new();
    let error = stream.read_to_end(&mut bytes).await.err().map(|error| error.kind());
    (String::from_utf8(bytes).expect("text"), error)
}

async fn connect(server: &Server) -> TcpStream {
    TcpStream::connect(server.address()).await.expect("the server listens")
}

#[tokio::test]
async fn a_reset_before_the_response() {
    for fault in [Fault::reset(Reset::Before), Fault::connect()] {
        let server = serve(fault.first(1)).await;
        let response = call(&mut connect(&server).await, "GET").await;
        assert_eq!(response, (String::new(), Some(ErrorKind::ConnectionReset)));
        let requests = server.sandbox().requests();
        assert_eq!(requests.iter().map(|one| one.status).collect::<Vec<_>>(), [None]);
    }
}

#[tokio::test]
async fn a_reset_in_the_middle_of_the_body() {
    let server = serve(Fault::reset(Reset::During)).await;
    let (text, error) = call(&mut connect(&server).await, "GET").await;
    assert!(text.starts_with("HTTP/1.1 200 OK\r\n") && text.contains("content-length: 17\r\n"), "{text}");
    assert!(text.ends_with(&format!("\r\n\r\n{}", &BODY[..8])), "{text}");
    assert_eq!(error, Some(ErrorKind::ConnectionReset));
}

#[tokio::test]
async fn a_reset_after_the_response() {
    let server = serve(Fault::reset(Reset::After)).await;
    let (text, error) = call(&mut connect(&server).await, "GET").await;
    assert!(text.ends_with(BODY), "{text}");
    assert_eq!(error, Some(ErrorKind::ConnectionReset));
    let (text, error) = call(&mut connect(&server).await, "DELETE").await;
    assert!(text.starts_with("HTTP/1.1 204 No Content\r\n"), "{text}");
    assert_eq!(error, Some(ErrorKind::ConnectionReset));
}

#[tokio::test]
async fn time_passes() {
    for (fault, least) in
        [(Fault::latency(Duration::from_millis(60)), 60), (Fault::drip(Duration::from_millis(4)), 17 * 4)]
    {
        let server = serve(fault).await;
        let start = Instant::now();
        let mut stream = connect(&server).await;
        let request = "GET /things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        stream.write_all(request.as_bytes()).await.expect("the request is sent");
        let mut text = String::new();
        stream.read_to_string(&mut text).await.expect("the response is whole");
        assert!(text.ends_with(BODY), "{text}");
        assert!(start.elapsed() >= Duration::from_millis(least), "{:?}", start.elapsed());
    }
}

#[tokio::test]
async fn other_connections_go_on() {
    let server = serve(Fault::reset(Reset::Before).nth(2)).await;
    let mut kept = connect(&server).await;
    kept.write_all(b"GET /things HTTP/1.1\r\nHost: localhost\r\n\r\n").await.expect("the request is sent");
    let mut first = [0; 12];
    kept.read_exact(&mut first).await.expect("a response");
    assert_eq!(call(&mut connect(&server).await, "GET").await.1, Some(ErrorKind::ConnectionReset));
    kept.write_all(b"GET /things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .await
        .expect("the request is sent");
    let mut rest = String::new();
    kept.read_to_string(&mut rest).await.expect("the connection was not broken");
    assert!(rest.ends_with(BODY), "{rest}");
}
