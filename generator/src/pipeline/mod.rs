//! A path -> a document that can be converted, and a document -> the files of its client. The order of the stages is defined here.

mod generate;
mod keep_going;
mod reader;

pub use generate::{generate, model};
pub(crate) use reader::{Loaded, Made, OVERLAYS};
pub use reader::{Read, Reader};
