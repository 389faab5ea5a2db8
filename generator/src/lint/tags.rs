//! The tags of operations -> a warning for each that the document does not declare, if it declares any.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes, suggest},
    document::{Document, METHODS, Pointer},
};

pub(super) fn rule(document: &Document, diagnostics: &mut Diagnostics) {
    let declared = document.value.get("tags").and_then(Value::as_array).into_iter().flatten();
    let mut known: BTreeSet<&str> = declared.filter_map(|tag| tag.get("name")?.as_str()).collect();
    if known.is_empty() {
        return;
    }
    let declared = known.clone();
    let paths = Pointer::root().join("paths");
    for (path, item) in document.get(&paths).and_then(Value::as_object).into_iter().flatten() {
        for method in METHODS {
            let tags = item.get(method).and_then(|operation| operation.get("tags")?.as_array());
            for (index, tag) in tags.into_iter().flatten().enumerate() {
                // Each is told where it stands first.
                let Some(tag) = tag.as_str().filter(|tag| known.insert(tag)) else { continue };
                let message = format!("the tag `{tag}` is not declared in `tags`");
                let help = suggest::did_you_mean(tag, declared.iter().copied(), || {
                    format!("declare it at the root: `tags: [{{name: {tag}}}]`")
                });
                let place = paths.join(path).join(method).join("tags").join(index);
                diagnostics.push(Diagnostic::new(codes::UNDECLARED_TAG, place, message).help(help).like(""));
            }
        }
    }
}
