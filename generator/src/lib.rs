//! `clientgen`: OpenAPI documents in, Rust clients out.

pub mod codes;
pub mod convert;
pub mod diagnostic;
pub mod document;
pub mod load;
pub mod pointer;
