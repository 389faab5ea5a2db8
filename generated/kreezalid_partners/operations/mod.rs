// @generated from specs/kreezalid-partners.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! The calls of each operation, grouped as in the document.

pub mod listings;
pub mod orders;
pub mod shipping_rates;
