// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! What requests and responses hold.

mod add_ons;
mod categories;
mod collections;
mod events;
mod listings;
mod notifications;
mod orders;
mod payment_gateways;
mod shipping_rates;
mod users;
mod variants;
mod shared;
pub use add_ons::*;
pub use categories::*;
pub use collections::*;
pub use events::*;
pub use listings::*;
pub use notifications::*;
pub use orders::*;
pub use payment_gateways::*;
pub use shipping_rates::*;
pub use users::*;
pub use variants::*;
pub use shared::*;
pub use clientgen_runtime::{
    Date, DateTime, Decimal, LenientDateTime, Patch, Unknown, Value,
};
