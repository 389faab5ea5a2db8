//! A lowered document -> the text of every file of its client, through convert, model, emit and format.

use std::{collections::BTreeMap, path::PathBuf};

use crate::{
    bounds::stack,
    convert,
    diagnostic::Diagnostics,
    document::Document,
    emit::{self, Options, format},
    model as stage,
};

/// Returns the files of a document's client, by their path in its folder, and the diagnostics about the document.
///
/// This is a pure function: the same arguments give the same output. If there are errors among the diagnostics, the files are incomplete, so do not
/// use them.
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

/// Returns the model of a document's client.
pub fn model(document: &Document, name: &str, diagnostics: &mut Diagnostics) -> stage::Api {
    stack::deep(|| build(document, name, diagnostics))
}

fn build(document: &Document, name: &str, diagnostics: &mut Diagnostics) -> stage::Api {
    let items = convert::convert(document, diagnostics);
    let source = document.sources.first().map(|source| source.name.clone()).unwrap_or_default();
    stage::build(&items, name, &source, diagnostics)
}
