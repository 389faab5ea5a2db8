// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! What requests and responses hold.

mod banner_groups;
mod banners;
mod brands;
mod campaigns;
mod categories;
mod customer_groups;
mod customers;
mod newsletter_subscribers;
mod gift_cards;
mod shared;
pub use banner_groups::*;
pub use banners::*;
pub use brands::*;
pub use campaigns::*;
pub use categories::*;
pub use customer_groups::*;
pub use customers::*;
pub use newsletter_subscribers::*;
pub use gift_cards::*;
pub use shared::*;
pub use clientgen_runtime::{
    Date, DateTime, Decimal, LenientDateTime, Patch, Unknown, Value,
};
