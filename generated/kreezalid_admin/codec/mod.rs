// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

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
