// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! The calls of each operation, grouped as in the document.

pub mod banner_groups;
pub mod banners;
pub mod brands;
pub mod campaigns;
pub mod categories;
pub mod customer_groups;
pub mod customers;
pub mod newsletter_subscribers;
pub mod gift_cards;
