// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! The calls of each operation, grouped as in the document.

pub mod add_ons;
pub mod categories;
pub mod collections;
pub mod events;
pub mod listings;
pub mod notifications;
pub mod orders;
pub mod payment_gateways;
pub mod shipping_rates;
pub mod users;
pub mod variants;
