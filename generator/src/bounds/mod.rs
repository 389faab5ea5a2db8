//! The limits for a document: how deeply its schemas may be nested, and how many steps they may need.

pub(crate) mod guard;
pub(crate) mod stack;
