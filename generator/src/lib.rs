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
//! - [`Reader`] reads one document, and [`generate`] returns the files of its client in memory.
//! - [`package`] makes a separate crate, and [`sync`] writes generated files to disk.
//! - [`select`] selects operations, and [`files`] limits which files a document may read.
//! - [`diagnostic`] contains the diagnostics about a document, and [`document`] the document itself.
//!
//! Generated code calls `clientgen-runtime`. The command is in `clientgen-cli`.

// The modules are in the order of the pipeline: modules that every stage uses, the stages, and the modules that combine them.

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

/// The single stages, for the tests and benches of the project. They are outside of semantic versioning.
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
