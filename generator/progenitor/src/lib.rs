//! `clientgen-progenitor`: OpenAPI documents in, clients of [progenitor](https://github.com/oxidecomputer/progenitor) out.
//!
//! progenitor takes few of the documents that there are. Here a document is lowered to what it takes, step by step, and a report says
//! what that gives up in each operation; what cannot be lowered is left out, alone and with its reason.

#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing))]

mod backend;
mod culprits;
mod generate;
mod ignored;
mod krate;
mod lowered;
mod names;
mod operation;
mod report;
mod schema;

pub use backend::unlowered;
pub use generate::generate;
pub use krate::{Options, files};
pub use report::{Argument, Ignored, OperationReport, Part, Report};
