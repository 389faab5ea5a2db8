//! A [`Document`] with `$ref`s to other files, and to the inside of nodes -> a document in which every `$ref` names a component.
//!
//! A node of another file becomes a component of this document, once, with its own name. A node without a section among the
//! components, such as a path item, replaces the reference. Nothing is fetched.

mod anchors;
mod bundler;
mod dangling;
mod lost;
mod names;
mod reference;
mod repair;
mod trees;

use std::{collections::BTreeMap, path::Path};

use serde_json::Value;

use crate::{
    diagnostic::Diagnostics,
    document::{
        Document, Pointer,
        walk::{self, Kind, reference},
    },
    load::files::Files,
};

/// How many references may lead to each other before one that leads nowhere.
const MAX_ROUNDS: usize = 16;

/// A node of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// Which of the files: the document itself is the first.
    tree: usize,
    pointer: Pointer,
}

/// Resolves the references of the document at `path`.
pub(crate) fn bundle(document: &mut Document, path: &Path, files: &dyn Files, diagnostics: &mut Diagnostics) {
    anchors::rewrite(&mut document.value);
    let lost = if has_work(document) {
        bundler::bundle(document, path, files, diagnostics)
    } else {
        BTreeMap::new()
    };
    // Each of them is inserted where it is used.
    if let Some(components) = document.value.get_mut("components").and_then(Value::as_object_mut) {
        components.shift_remove("pathItems");
        components.shift_remove("mediaTypes");
    }
    mend(document, lost, diagnostics);
    diagnostics.pin(document);
}

/// Reports and repairs references of a bundled document that lead nowhere.
pub(crate) fn mend_references(document: &mut Document, diagnostics: &mut Diagnostics) {
    mend(document, BTreeMap::new(), diagnostics);
}

/// Repairs the references that are known to be lost, and those that are found to be.
fn mend(document: &mut Document, mut lost: BTreeMap<Pointer, Kind>, diagnostics: &mut Diagnostics) {
    // If a component is left out, references to it are lost, too, so this repeats.
    for _ in 0..MAX_ROUNDS {
        dangling::check(document, &mut lost, diagnostics);
        diagnostics.pin(document);
        let (mendable, others) = lost.into_iter().partition(|(_, kind)| repair::is_possible(*kind));
        lost = others;
        if BTreeMap::is_empty(&mendable) {
            return;
        }
        repair::mend(document, &mendable);
    }
}

/// The component that the text of a reference names; `None` if it names anything else.
pub(crate) fn component_pointer(text: &str) -> Option<Pointer> {
    let reference::Reference::Local(pointer) = reference::Reference::parse(text) else { return None };
    let keys: Vec<String> = pointer.keys().collect();
    matches!(keys.as_slice(), [components, _, _] if components == "components").then_some(pointer)
}

/// Whether any reference leads to another node than a component, or must be replaced.
fn has_work(document: &Document) -> bool {
    let mut has_work = false;
    let mut see = |kind: Kind, text: &str| {
        let names_component = text.strip_prefix("#/components/").is_some_and(|rest| {
            let parts: Vec<_> = rest.split('/').collect();
            parts.len() == 2 && kind.section() == parts.first().copied() && !rest.contains('%')
        });
        has_work |= !names_component;
    };
    walk::visit(&document.value, &mut |kind, value, _| {
        if let Some(text) = reference(kind, value) {
            see(kind, text);
        }
        if kind == Kind::Schema {
            let mapping =
                value.get("discriminator").and_then(|it| it.get("mapping")).and_then(|it| it.as_object());
            for text in mapping.into_iter().flatten().filter_map(|(_, value)| value.as_str()) {
                // A value without a slash may be the name of a schema or of a file. Only the schemas tell which.
                if text.contains(['/', '#', '.']) {
                    see(Kind::Schema, text);
                }
            }
        }
    });
    has_work || has_file_in_data(&document.value)
}

/// Whether an example is a reference to a file: not what OpenAPI says, but a common habit.
fn has_file_in_data(value: &Value) -> bool {
    match value {
        Value::Object(object) => {
            let text = object.get("$ref").and_then(|it| it.as_str());
            text.is_some_and(|text| !text.starts_with('#')) || object.values().any(has_file_in_data)
        }
        Value::Array(items) => items.iter().any(has_file_in_data),
        _ => false,
    }
}
