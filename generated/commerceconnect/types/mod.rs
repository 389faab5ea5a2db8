// @generated from specs/commerceconnect.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! What requests and responses hold.

mod products;
pub use products::*;
pub use clientgen_runtime::{
    Date, DateTime, Decimal, LenientDateTime, Patch, Unknown, Value,
};
