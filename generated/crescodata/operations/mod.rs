// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! The calls of each operation, grouped as in the document.

pub mod authentication;
pub mod records;
pub mod orders;
pub mod products;
pub mod integrations;
pub mod images;
pub mod mapping;
pub mod master_sync_records;
pub mod users;
pub mod publish;
pub mod system_results;
pub mod taxonomies;
pub mod companies;
pub mod metrics;
