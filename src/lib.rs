//! Typed clients for commerce platforms, generated from the OpenAPI documents in `specs/`.

#[cfg(feature = "mycashflow")]
#[path = "../generated/mycashflow/mod.rs"]
#[rustfmt::skip]
pub mod mycashflow;
