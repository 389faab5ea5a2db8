// @generated from specs/commerceconnect.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! The calls of each operation, grouped as in the document.

pub mod products;
