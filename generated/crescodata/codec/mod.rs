// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

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
