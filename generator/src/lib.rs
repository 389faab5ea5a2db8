//! `clientgen`: OpenAPI documents in, Rust clients out.
//!
//! A build script keeps the modules of a crate up to date, one for each document in `specs/`:
//!
//! ```no_run
//! use clientgen::{Mode, sync_clients};
//!
//! let report = sync_clients(std::path::Path::new("."), "my_crate", Mode::Refresh);
//! for diagnostic in report.diagnostics() {
//!     println!("cargo::warning={diagnostic}");
//! }
//! assert!(!report.has_errors());
//! ```
//!
//! - [`Reader`] reads one document, [`generate`] gives the files of its client in memory.
//! - [`package`] makes a crate of its own, [`sync`] writes what was generated to disk.
//! - [`select`] says which operations are wanted, [`files`] what a document may read.
//! - [`diagnostic`] has what is said about a document, and [`document`] the document itself.
//!
//! What the crate writes calls `clientgen-runtime`; the command is `clientgen-cli`.

// The modules stand in the order of the pipeline: what every stage uses, the stages, and what puts them together.

#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing))]

mod bounds;
pub mod diagnostic;
pub mod document;
mod markdown;
mod names;

mod load;

mod bundle;

pub mod select;

mod shape;

mod lower;

mod lint;

mod convert;

mod model;

mod emit;

mod pipeline;

pub mod package;

pub mod sync;

pub use emit::Options;
pub use load::files;
pub use pipeline::{Read, Reader, generate};
pub use sync::{Mode, sync_clients, sync_clients_allowing, sync_workspace};

/// The stages one by one, for the tests and benches of the project. Outside of semantic versioning.
#[doc(hidden)]
pub mod internals {
    pub use crate::pipeline::model;

    pub mod convert {
        pub use crate::convert::*;
    }
    pub mod emit {
        pub use crate::emit::{emit, format::*};
    }
    pub mod load {
        pub use crate::load::{MAX_BYTES, load, load_text};
    }
    pub mod model {
        pub use crate::model::*;
    }
}
