//! Paths that differ in the names of their parameters only -> an error at the first of them.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Document, METHODS, Pointer},
};

pub(super) fn rule(document: &Document, diagnostics: &mut Diagnostics) {
    let paths = Pointer::root().join("paths");
    let mut first: BTreeMap<String, &String> = BTreeMap::new();
    for (path, item) in document.get(&paths).and_then(Value::as_object).into_iter().flatten() {
        // What is behind a `#` tells apart what was written apart.
        let is_used = METHODS.iter().any(|method| item.get(method).is_some());
        if path.contains('#') || !path.contains('{') || !is_used {
            continue;
        }
        let other = *first.entry(shape(path)).or_insert(path);
        if other == path {
            continue;
        }
        let message =
            format!("`{other}` and `{path}` are one path: they differ in the names of parameters only");
        let diagnostic = Diagnostic::new(codes::SAME_PATH, paths.join(other), message)
            .help(format!("put the operations of both under `{other}`"))
            .related(paths.join(path), "the other one stands here")
            .like("");
        diagnostics.push(diagnostic);
    }
}

/// A path without the names in its braces.
fn shape(path: &str) -> String {
    let mut shape = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        shape.push_str(before);
        shape.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    shape.push_str(rest);
    shape
}
