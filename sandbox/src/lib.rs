//! A local server for any OpenAPI document: it checks every request against the document and keeps what it is sent.
//!
//! A test gives its client the sandbox as a transport, or starts it on loopback; calls the client; and asks for violations. What
//! happens to stored items is declared in the document itself (`x-sandbox`); an operation without declaration returns its
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
//! What `x-sandbox` and `x-pagination` can say stands in specs/README.md. A declaration that cannot be used, such as one that
//! names a parameter that the operation does not have, keeps the sandbox from being built.
//!
//! # Faults
//!
//! A [`Fault`] lets something go wrong: for some operations, for the nth request, or by chance with a seed. The log of
//! [requests](Sandbox::requests) says what each did, so that a test can see whether a client repeated what had taken effect.
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
//! Over TCP the same faults are what sockets do: a real reset, bytes that come late. [`Server`] also shows the documents at `/`, where
//! calls can be tried, and takes orders below `/_sandbox`:
//!
//! | request | does |
//! |---|---|
//! | `GET`, `PUT`, `DELETE /_sandbox/faults` | shows faults, sets them (`["listBrands:status=503,first=2"]`), takes them back |
//! | `GET`, `DELETE /_sandbox/log` | shows requests and violations, forgets them |
//! | `POST /_sandbox/reset` | the first items again |
//! | `DELETE /_sandbox/tokens` | all tokens are too old |
//! | `POST /_sandbox/token/<document>` | hands out a token for client credentials, if the document has such |
//!
//! # Time
//!
//! Stamps, tokens, [limits](Builder::rate_limits) and faults that take time go by one [`Clock`]. A test that gives the sandbox its
//! client's clock lets hours pass in no time.
//!
//! # Limits
//!
//! - Multipart, text and binary request bodies are checked for their media type only.
//! - `servers` of paths and operations are not looked at: all operations stand below the document's first server.

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
