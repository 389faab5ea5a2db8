//! Typed clients for commerce platforms, generated from the OpenAPI documents in `specs/`.

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

/// The examples of README.md, so that they compile.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
