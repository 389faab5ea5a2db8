//! The default transport against servers that misbehave below HTTP.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use clientgen_runtime::{ErrorKind, layer::RetryPolicy};
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER};
use commerce_clients::mycashflow::Client;
use insta::assert_snapshot;

use super::{line, outcome};

/// A server that sends the same bytes to everyone and hangs up; and how many came. It goes on until the test's process ends.
fn server(bytes: &'static str) -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port of loopback is free");
    let (address, count) = (listener.local_addr().expect("it listens"), Arc::new(AtomicUsize::new(0)));
    let counter = Arc::clone(&count);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            counter.fetch_add(1, Ordering::SeqCst);
            let mut request = Vec::new();
            let mut buffer = [0; 4096];
            while !request.ends_with(b"\r\n\r\n") {
                match stream.read(&mut buffer) {
                    Ok(read) if read > 0 => request.extend_from_slice(&buffer[..read]),
                    _ => break,
                }
            }
            // A client that has gone needs no response.
            let _ = stream.write_all(bytes.as_bytes());
        }
    });
    (address, count)
}

fn client(address: SocketAddr) -> Client {
    let builder = Client::builder().base_url(format!("http://{address}/api/v1")).retry(RetryPolicy::never());
    builder.basic_auth(SANDBOX_USER, SANDBOX_PASSWORD).build().expect("the client is complete")
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let response = "HTTP/1.1 302 Found\r\nLocation: /api/v1/elsewhere\r\nContent-Length: 0\r\n\r\n";
    let (address, count) = server(response);
    let error = client(address).list_brands().send().await.expect_err("it is not followed");
    assert_eq!(outcome(&error), (ErrorKind::Unexpected, Some(302)));
    assert_eq!(count.load(Ordering::SeqCst), 1);
    assert!(line(&error).contains("(Location: /api/v1/elsewhere)"), "{error}");
}

#[tokio::test]
async fn a_body_that_breaks_off() {
    let (address, _) = server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\": [");
    let error = client(address).list_brands().send().await.expect_err("90 bytes are missing");
    assert_eq!(error.kind(), ErrorKind::Interrupted);
    assert_snapshot!(line(&error), @"listBrands (GET /brands): the response body broke off: end of file before message length reached");
}

#[tokio::test]
async fn a_connection_that_breaks_off() {
    let (address, _) = server("");
    let error = client(address).get_customer_by_email("roope@example.com").send().await;
    let error = error.expect_err("there is no response");
    assert_eq!(outcome(&error), (ErrorKind::Interrupted, None));
    assert_snapshot!(line(&error), @"getCustomerByEmail (GET /customers/email={email}): the connection broke before the response arrived: connection closed before message completed");
    assert!(!format!("{error:?} {:?}", std::error::Error::source(&error)).contains("roope"), "{error:?}");
}

#[tokio::test]
async fn nobody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port of loopback is free");
    let address = listener.local_addr().expect("it listens");
    drop(listener);
    let error = client(address).list_brands().send().await.expect_err("nobody listens");
    assert_eq!(outcome(&error), (ErrorKind::Connect, None));
    // What follows is the operating system's own text.
    assert!(line(&error).starts_with("listBrands (GET /brands): could not connect: "), "{error}");
}

#[tokio::test]
async fn a_server_that_never_responses() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port of loopback is free");
    let address = listener.local_addr().expect("it listens");
    let call = client(address).list_brands().timeout(Duration::from_millis(50));
    let error = call.send().await.expect_err("the time is over");
    assert_eq!(outcome(&error), (ErrorKind::Timeout, None));
    assert_snapshot!(line(&error), @"listBrands (GET /brands): timed out");
    drop(listener);
}
