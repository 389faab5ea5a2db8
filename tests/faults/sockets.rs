//! Servers that misbehave below HTTP, over TCP.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use clientgen_runtime::{ErrorKind, layer::RetryPolicy};
use clientgen_sandbox::{Fault, Reset, SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::mycashflow::{Client, ClientBuilder, types::BrandCreate};

use super::count;
use crate::support::document::path;

/// A server on a port of loopback: `response` is given each connection when its request has come, with its number from 1. It goes on until the test's
/// process ends.
fn server(
    response: impl Fn(usize, &mut TcpStream) + Send + Sync + 'static,
) -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port of loopback is free");
    let (address, count) = (listener.local_addr().expect("it listens"), Arc::new(AtomicUsize::new(0)));
    let (counter, response) = (Arc::clone(&count), Arc::new(response));
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let (number, response) = (counter.fetch_add(1, Ordering::SeqCst) + 1, Arc::clone(&response));
            thread::spawn(move || {
                let (mut request, mut buffer) = (Vec::new(), [0; 4096]);
                while !request.windows(4).any(|end| end == b"\r\n\r\n") {
                    match stream.read(&mut buffer) {
                        Ok(read) if read > 0 => request.extend_from_slice(&buffer[..read]),
                        _ => return,
                    }
                }
                response(number, &mut stream);
            });
        }
    });
    (address, count)
}

/// A client that has gone needs no response.
fn say(stream: &mut TcpStream, text: &str) {
    let _ = stream.write_all(text.as_bytes());
}

const BRANDS: &str = "HTTP/1.1 200 OK\r\nContent-Length: 12\r\nConnection: close\r\n\r\n{\"data\": []}";

fn quick() -> RetryPolicy {
    RetryPolicy::default().backoff(Duration::from_millis(1), Duration::from_millis(5))
}

fn client(address: SocketAddr) -> ClientBuilder {
    let builder = Client::builder().base_url(format!("http://{address}/api/v1")).retry(quick());
    builder.basic_auth(SANDBOX_USER, SANDBOX_PASSWORD)
}

#[tokio::test]
async fn a_body_that_breaks_off_is_asked_for_again() {
    let (address, count) = server(|number, stream| match number {
        1 => say(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\": ["),
        2 => say(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat\r\n"),
        3 => {}
        _ => say(stream, BRANDS),
    });
    let client = client(address).build().expect("the client is complete");
    assert_eq!(client.list_brands().send().await.expect("the fourth attempt").data.len(), 0);
    assert_eq!(count.load(Ordering::SeqCst), 4);
}

#[tokio::test]
async fn a_post_is_not_sent_again_after_the_connection_broke() {
    let (address, count) = server(|_, _| {});
    let client = client(address).build().expect("the client is complete");
    let error =
        client.create_brand(&BrandCreate::new("Hanhivaara")).send().await.expect_err("no response comes");
    assert_eq!(
        (error.kind(), error.attempts(), count.load(Ordering::SeqCst)),
        (ErrorKind::Interrupted, 1, 1)
    );
    assert!(error.is_outcome_unknown(), "{error}");
    // The sandbox breaks connections in the same way, and says that the brand was made.
    let fault = Fault::reset(Reset::Before).on("createBrand").carried_out(true);
    let sandbox =
        Sandbox::builder().spec(path("mycashflow")).expect("the document can be read").faults(fault);
    let server = sandbox.build().expect("the sandbox is complete").serve().await.expect("a port is free");
    let client = Client::builder().base_url(server.base_url()).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD);
    let client = client.retry(quick()).build().expect("the client is complete");
    let error =
        client.create_brand(&BrandCreate::new("Hanhivaara")).send().await.expect_err("no response comes");
    assert!(error.is_outcome_unknown(), "{error}");
    assert_eq!(count_of(&server, "createBrand"), 1);
}

fn count_of(server: &clientgen_sandbox::Server, operation: &str) -> usize {
    count(server.sandbox(), operation)
}

#[tokio::test]
async fn a_body_over_the_cap_is_not_read_on() {
    let written = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&written);
    let (address, count) = server(move |_, stream| {
        say(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        let chunk = format!("10000\r\n{}\r\n", "x".repeat(0x10000));
        // A gigabyte, if nobody hangs up.
        for _ in 0..16_384 {
            if stream.write_all(chunk.as_bytes()).is_err() {
                return;
            }
            counter.fetch_add(0x10000, Ordering::SeqCst);
        }
    });
    let client = client(address).max_response_bytes(1 << 20).build().expect("the client is complete");
    let error = client.list_brands().send().await.expect_err("it is too large");
    assert_eq!((error.kind(), error.attempts(), count.load(Ordering::SeqCst)), (ErrorKind::TooLarge, 1, 1));
    drop(client);
    tokio::time::sleep(Duration::from_millis(100)).await;
    // What lies between is in the buffers of the sockets.
    assert!(written.load(Ordering::SeqCst) < 64 << 20, "{} bytes", written.load(Ordering::SeqCst));
}

#[tokio::test]
async fn a_slow_drip_is_given_up_after_the_time_of_an_attempt() {
    let (address, count) = server(|number, stream| {
        if number > 1 {
            // Only the second is quick.
            thread::sleep(Duration::from_secs(if number == 2 { 0 } else { 2 }));
            return say(stream, BRANDS);
        }
        say(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        for _ in 0..1000 {
            if stream.write_all(b" ").is_err() {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
    });
    let client = client(address).timeout(Duration::from_millis(200)).build().expect("the client is complete");
    let begun = Instant::now();
    client.list_brands().send().await.expect("the second attempt");
    assert_eq!(count.load(Ordering::SeqCst), 2);
    let took = begun.elapsed();
    assert!(took >= Duration::from_millis(200) && took < Duration::from_secs(5), "{took:?}");
    let deadline =
        client.list_brands().timeout(Duration::from_secs(9)).deadline(Duration::from_millis(100)).send();
    assert_eq!(deadline.await.expect_err("too late").kind(), ErrorKind::Timeout);
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_the_error_names_the_location() {
    let (address, count) = server(|_, stream| {
        say(stream, "HTTP/1.1 302 Found\r\nLocation: http://elsewhere.invalid/\r\nContent-Length: 0\r\n\r\n");
    });
    let client = client(address).build().expect("the client is complete");
    let error = client.list_brands().send().await.expect_err("it is not followed");
    assert_eq!((error.kind(), count.load(Ordering::SeqCst)), (ErrorKind::Unexpected, 1));
    assert!(error.to_string().contains("(Location: http://elsewhere.invalid/)"), "{error}");
}

#[tokio::test]
async fn the_response_says_what_the_server_calls_the_request() {
    let (address, _) = server(|_, stream| {
        say(
            stream,
            "HTTP/1.1 500 Oops\r\nX-Request-Id: r-7\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        );
    });
    let client = client(address).user_agent("shop/1.0").build().expect("the client is complete");
    let error = client.list_brands().send().await.expect_err("it is broken");
    assert_eq!((error.request_id(), error.attempts(), error.is_retryable()), (Some("r-7"), 1, false));
}

#[test]
fn blocking_calls_wait_for_their_responses() {
    let (address, _) = server(|_, stream| say(stream, BRANDS));
    let client = client(address).build().expect("the client is complete");
    assert_eq!(client.list_brands().send_blocking().expect("an empty list").data.len(), 0);
    assert_eq!(client.list_brands().stream().blocking().count(), 0);
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let client = client.clone();
            thread::spawn(move || client.list_brands().send_blocking().expect("an empty list"))
        })
        .collect();
    threads.into_iter().for_each(|thread| drop(thread.join().expect("it does not panic")));
}

#[tokio::test]
async fn a_blocking_call_from_async_code_is_an_error() {
    let (address, count) = server(|_, stream| say(stream, BRANDS));
    let client = client(address).build().expect("the client is complete");
    let error = client.list_brands().send_blocking().expect_err("it would hold up others");
    assert_eq!((error.kind(), count.load(Ordering::SeqCst)), (ErrorKind::Request, 0));
    assert!(error.to_string().contains("use `send().await`"), "{error}");
}
