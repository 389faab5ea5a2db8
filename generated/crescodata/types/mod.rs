// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! What requests and responses hold.

mod authentication;
mod records;
mod orders;
mod products;
mod integrations;
mod mapping;
mod master_sync_records;
mod users;
mod taxonomies;
mod companies;
mod metrics;
mod shared;
pub use authentication::*;
pub use records::*;
pub use orders::*;
pub use products::*;
pub use integrations::*;
pub use mapping::*;
pub use master_sync_records::*;
pub use users::*;
pub use taxonomies::*;
pub use companies::*;
pub use metrics::*;
pub use shared::*;
pub use clientgen_runtime::{
    Date, DateTime, Decimal, LenientDateTime, Patch, Unknown, Value,
};
