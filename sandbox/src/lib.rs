//! A local server for any OpenAPI document: it checks every request against the document and keeps what it is sent.
//!
//! A test gives its client the sandbox as a transport, or starts it on loopback; calls the client; and asks for violations. What
//! happens to stored items is declared in the document itself (`x-sandbox`); an operation without declaration answers its
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
//! # Limits
//!
//! - Multipart, text and binary request bodies are checked for their media type only.
//! - `servers` of paths and operations are not looked at: all operations stand below the document's first server.

#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing))]

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
mod limits;
mod media;
mod mix;
mod oauth;
mod page;
mod paging;
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
pub use error::{BuildError, Problem, StartError, UnknownOperation};
pub use fault::{Fault, FaultSyntaxError, Faults, Reset};
pub use sandbox::Sandbox;
pub use server::{Api, Server};
pub use state::StateError;
pub use violation::{RequestRecord, Violation, ViolationKind, Violations};
