//! A lowered document -> the text of every file of its client: convert, model, emit and format in one call.

use std::{collections::BTreeMap, path::PathBuf};

use crate::{
    bounds::stack,
    convert,
    diagnostic::Diagnostics,
    document::Document,
    emit::{self, Options, format},
    model as stage,
};

/// The files of a document's client by their path below its folder, and what there is to say about the document.
///
/// Pure: no input but the arguments, the same output every time. With errors among the diagnostics the files are incomplete and should not
/// be used.
pub fn generate(
    document: &Document,
    name: &str,
    options: &Options,
) -> (BTreeMap<PathBuf, String>, Diagnostics) {
    stack::deep(|| {
        let mut diagnostics = Diagnostics::new();
        let api = build(document, name, &mut diagnostics);
        let header = format::header(&api.source, "cargo build");
        let files = format::format(emit::emit(&api, options), &header, &mut diagnostics);
        (files, diagnostics)
    })
}

/// The model of a document's client.
pub fn model(document: &Document, name: &str, diagnostics: &mut Diagnostics) -> stage::Api {
    stack::deep(|| build(document, name, diagnostics))
}

fn build(document: &Document, name: &str, diagnostics: &mut Diagnostics) -> stage::Api {
    let items = convert::convert(document, diagnostics);
    let source = document.sources.first().map(|source| source.name.clone()).unwrap_or_default();
    stage::build(&items, name, &source, diagnostics)
}
