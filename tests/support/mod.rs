//! What the whole-project tests share: a transport that records, a stage on which calls are made, a look into the documents.

#![allow(dead_code, unused_imports, unused_macros, reason = "each test file uses its own part")]

pub(crate) mod coverage;
pub(crate) mod document;
pub(crate) mod spans;
pub(crate) mod stage;
pub(crate) mod stories;
pub(crate) mod wire;
