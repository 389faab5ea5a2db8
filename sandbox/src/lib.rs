//! A local server for any OpenAPI document. It checks every request against the document, and stores the data of requests.
//!
//! A test gives its client the sandbox as a transport, or starts the sandbox on loopback. Then it calls the client and asks for violations. The
//! document itself declares what happens to stored items (`x-sandbox`). An operation without a declaration returns its
//! example.
//!
//! ```
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use clientgen_runtime::transport::{Body, Transport};
//! use clientgen_sandbox::Sandbox;
//!
//! let sandbox = Sandbox::builder().spec_text("brands.yaml", r#"
//! openapi: 3.0.3
//! info: {title: Brands, version: "1"}
//! servers: [{url: https://api.example.com/v1}]
//! x-sandbox:
//!   resources:
//!     brands: {key: id, generate: integer}
//! paths:
//!   /brands:
//!     post:
//!       operationId: createBrand
//!       x-sandbox: {resource: brands, effect: create, wrapper: ""}
//!       requestBody: {content: {application/json: {schema: {type: object}}}}
//!       responses:
//!         "201": {description: The brand., content: {application/json: {schema: {type: object}}}}
//! "#)?.build()?;
//!
//! let request = http::Request::post(format!("{}/brands", sandbox.base_url()))
//!     .header("content-type", "application/json")
//!     .body(Body::Bytes(r#"{"name": "Acme"}"#.into()))?;
//! let response = sandbox.send(request).await?;
//! assert_eq!(response.status(), 201);
//! assert_eq!(response.into_body().as_bytes(), Some(br#"{"id":1,"name":"Acme"}"#.as_slice()));
//! sandbox.assert_no_violations()?;
//! # Ok(())
//! # }
//! # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(example()).unwrap();
//! ```
//!
//! specs/README.md describes `x-sandbox` and `x-pagination`. An invalid declaration, such as one that
//! names a parameter that the operation does not have, is an error when the sandbox is built.
//!
//! # Faults
//!
//! A [`Fault`] makes something fail: for some operations, for the nth request, or at random with a seed. The log of
//! [requests](Sandbox::requests) says what each request did, so that a test can see whether a client repeated a request that had taken effect.
//!
//! ```
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use clientgen_runtime::transport::{Body, Transport, TransportErrorKind};
//! use clientgen_sandbox::{Fault, Reset, Sandbox};
//!
//! # let text = "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {/pay: {post: {operationId: pay, responses: {'204': {description: Paid.}}}}}}";
//! let sandbox = Sandbox::builder().spec_text("bank.yaml", text)?
//!     .faults(Fault::reset(Reset::Before).on("pay").first(1).carried_out(true))
//!     .build()?;
//! let request = http::Request::post(format!("{}/pay", sandbox.base_url())).body(Body::Empty)?;
//! let error = sandbox.send(request).await.expect_err("the response is lost");
//! assert_eq!(error.kind(), TransportErrorKind::Interrupted);
//! assert!(sandbox.requests()[0].carried_out, "but the money is gone");
//! # Ok(())
//! # }
//! # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(example()).unwrap();
//! ```
//!
//! Over TCP, the same faults happen on the socket: a real reset, or bytes that arrive late. [`Server`] also has a page at `/`, where you can
//! read the documents and try calls. Requests below `/_sandbox` control the sandbox:
//!
//! | request | effect |
//! |---|---|
//! | `GET`, `PUT`, `DELETE /_sandbox/faults` | shows, sets (`["listBrands:status=503,first=2"]`) or removes faults |
//! | `GET`, `DELETE /_sandbox/log` | shows or deletes requests and violations |
//! | `POST /_sandbox/reset` | restores the initial items |
//! | `DELETE /_sandbox/tokens` | makes all tokens expire |
//! | `POST /_sandbox/token/<document>` | issues a token for client credentials, if the document uses them |
//!
//! # Time
//!
//! Timestamps, tokens, [limits](Builder::rate_limits) and faults that take time use one [`Clock`]. If a test gives the sandbox its
//! client's clock, hours pass at once.
//!
//! # Limits
//!
//! - Multipart, text and binary request bodies are checked for their media type only.
//! - `servers` of paths and operations are ignored: all operations are below the document's first server.

#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing))]

mod access;
mod admin;
mod builder;
mod call;
mod check;
mod clock;
mod declare;
mod effects;
mod error;
mod fault;
mod handle;
mod inner;
mod item;
mod limits;
mod lock;
mod login;
mod media;
mod mix;
mod oauth;
mod page;
mod paging;
mod place;
mod refusal;
mod respond;
mod routes;
mod sandbox;
mod schema;
mod server;
mod socket;
mod spec;
mod state;
mod store;
mod stream;
mod suggest;
mod tokens;
mod transport;
mod violation;

pub use builder::{Builder, SANDBOX_PASSWORD, SANDBOX_USER};
pub use clock::Clock;
pub use error::{BuildError, Problem, StartError, StateError, UnknownOperation};
pub use fault::{Fault, FaultSyntaxError, Faults, Reset};
pub use sandbox::Sandbox;
pub use server::{Api, Server};
pub use violation::{RequestRecord, Violation, ViolationKind, Violations};
