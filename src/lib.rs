//! Typed clients for commerce platforms, generated from the OpenAPI documents in `specs/`. Each API is a module behind a feature with the same name.
//!
//! # The first call
//!
//! ```no_run
//! # async fn example(api_key: String) -> Result<(), Box<dyn std::error::Error>> {
//! use commerce_clients::mycashflow::{Client, types::BrandCreate};
//!
//! let client = Client::builder().store("mystore").basic_auth("api-user@example.com", api_key).build()?;
//! let brand = client.create_brand(&BrandCreate::new("Bernard's")).send().await?.data;
//! println!("created {} with the ID {}", brand.name.unwrap_or_default(), brand.id);
//! # Ok(())
//! # }
//! ```
//!
//! # A list, and a typed error
//!
//! ```no_run
//! # async fn example(client: commerce_clients::mycashflow::Client) -> Result<(), Box<dyn std::error::Error>> {
//! // The stream fetches the next page when it needs it.
//! let mut customers = client.list_customers().page_size(100).stream();
//! while let Some(customer) = customers.next().await {
//!     println!("{}", customer?.id);
//! }
//!
//! if let Err(error) = client.get_brand(999_999).send().await {
//!     println!("{:?}: {error}; {:?}", error.status(), error.body());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # In a test
//!
//! The sandbox is a local server that behaves as the document describes, and checks every request.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
//! use commerce_clients::mycashflow::Client;
//!
//! let server = Sandbox::start("specs/mycashflow.yaml").await?;
//! let client = Client::builder().base_url(server.base_url()).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD).build()?;
//! assert_eq!(client.list_brands().send().await?.data.len(), 2);
//! server.sandbox().assert_no_violations()?;
//! # Ok(())
//! # }
//! ```
//!
//! [`runtime`] contains the parts that all clients share: [`Error`], retries, rate limits, logins, clocks and the recorder for tests.

pub use clientgen_runtime as runtime;
pub use clientgen_runtime::Error;

#[cfg(feature = "commerceconnect")]
#[path = "../generated/commerceconnect/mod.rs"]
#[rustfmt::skip]
pub mod commerceconnect;

#[cfg(feature = "crescodata")]
#[path = "../generated/crescodata/mod.rs"]
#[rustfmt::skip]
pub mod crescodata;

#[cfg(feature = "kreezalid-admin")]
#[path = "../generated/kreezalid_admin/mod.rs"]
#[rustfmt::skip]
pub mod kreezalid_admin;

#[cfg(feature = "kreezalid-partners")]
#[path = "../generated/kreezalid_partners/mod.rs"]
#[rustfmt::skip]
pub mod kreezalid_partners;

#[cfg(feature = "mycashflow")]
#[path = "../generated/mycashflow/mod.rs"]
#[rustfmt::skip]
pub mod mycashflow;

/// The examples of README.md and of the pages in docs/, so that they compile.
#[cfg(doctest)]
mod pages {
    #[doc = include_str!("../README.md")]
    struct Readme;
    #[doc = include_str!("../docs/clients.md")]
    struct Clients;
    #[doc = include_str!("../docs/generator.md")]
    struct Generator;
    #[doc = include_str!("../docs/pipeline.md")]
    struct Pipeline;
    #[doc = include_str!("../docs/sandbox.md")]
    struct Sandbox;
}
