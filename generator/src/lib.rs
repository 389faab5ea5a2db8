//! `clientgen`: OpenAPI documents in, Rust clients out.

pub mod codes;
pub mod convert;
pub mod diagnostic;
pub mod document;
pub mod emit;
pub mod format;
pub mod load;
pub mod model;
pub mod names;
pub mod pointer;

use std::{collections::BTreeMap, path::PathBuf};

use crate::{diagnostic::Diagnostics, document::Document, emit::Options};

/// A lowered document -> the text of every file of its client, and what there is to say about it.
///
/// Pure: no input but the arguments, the same output every time. With errors among the findings the files are incomplete and should not be used.
pub fn generate(document: &Document, name: &str, options: &Options) -> (BTreeMap<PathBuf, String>, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let items = convert::convert(document, &mut diagnostics);
    let source = document.sources.first().map(|source| source.name.clone()).unwrap_or_default();
    let api = model::build(&items, name, &source, &mut diagnostics);
    let files = format::format(emit::emit(&api, options), &source, &mut diagnostics);
    (files, diagnostics)
}
