//! Typed clients for commerce platforms, generated from the OpenAPI documents in `specs/`.

#[cfg(feature = "mycashflow")]
#[path = "../generated/mycashflow/mod.rs"]
#[rustfmt::skip]
pub mod mycashflow;

/// The examples of README.md, so that they compile.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
