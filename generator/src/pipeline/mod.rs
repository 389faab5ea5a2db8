//! The stages in their order: a path -> a document that can be converted, and a document -> the files of its client.

mod generate;
mod keep_going;
mod reader;

pub use generate::{generate, model};
pub(crate) use reader::{Loaded, Made, OVERLAYS};
pub use reader::{Read, Reader};
