// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

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
