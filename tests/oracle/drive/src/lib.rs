//! Two generators' clients of one document -> the calls that put the same values through both, for `oracle-compare` to compare.
//!
//! `tests/oracle/` has the calls of this project's own documents compiled into a test. The command `witness` has those of any folder of documents compiled
//! and run.

mod calls;
mod signature;

pub use calls::{Calls, calls};
pub use signature::{Argument, Method, methods};
