//! `clientgen`: OpenAPI documents in, Rust clients out.

#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing))]

mod bundle;
pub mod codes;
pub mod convert;
pub mod diagnostic;
pub mod document;
pub mod emit;
mod file_names;
pub mod format;
mod generate;
mod guard;
mod lint;
pub mod load;
mod lower;
mod markdown;
pub mod model;
pub mod names;
pub mod package;
pub mod pointer;
mod read;
pub mod select;
mod shape;
mod stack;
mod suggest;
pub mod sync;
mod walk;

pub use generate::{generate, model};
pub use read::{
    Read, check, check_from, check_with, overlays_of, read, read_anyway, read_from, read_lenient,
    read_lenient_from, read_spec, read_with,
};
pub use sync::{Mode, sync_clients, sync_clients_allowing, sync_workspace};
