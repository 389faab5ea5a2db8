// @generated from specs/kreezalid-partners.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! What requests and responses hold.

mod listings;
mod orders;
mod shipping_rates;
mod shared;
pub use listings::*;
pub use orders::*;
pub use shipping_rates::*;
pub use shared::*;
pub use clientgen_runtime::{
    Date, DateTime, Decimal, LenientDateTime, Patch, Unknown, Value,
};
