//! `clientgen`: OpenAPI documents in, Rust clients out.
//!
//! The modules stand in the order of the pipeline: what every stage uses, the stages, and what puts them together.

#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing))]

mod bounds;
pub mod diagnostic;
pub mod document;
mod markdown;
pub mod names;

pub mod load;

mod bundle;

pub mod select;

mod shape;

mod lower;

mod lint;

pub mod convert;

pub mod model;

pub mod emit;

mod pipeline;

pub mod package;

pub mod sync;

pub use pipeline::{Read, Reader, generate, model};
pub use sync::{Mode, sync_clients, sync_clients_allowing, sync_workspace};
