// @generated from specs/kreezalid-partners.yaml by clientgen. Do not edit: change the document and run `cargo build`.

mod listings;
mod orders;
mod shipping_rates;
mod shared;
