//! A bundled [`Document`] -> the same document with only the selected operations, and without components that only the others need.
//!
//! This runs directly after bundle, when every reference names a component. So parts that are left out are never checked, lowered or built.

mod pattern;
mod reach;

use std::collections::BTreeSet;

use serde_json::Value;

pub use pattern::Pattern;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes, suggest},
    document::{Document, METHODS, Pointer},
};
pub(crate) use reach::{Reach, owner};

/// A selection of operations.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Operations with one of these tags. An empty list means all.
    pub tags: Vec<String>,
    /// Of these, operations that match one of these patterns. An empty list means all.
    pub include: Vec<Pattern>,
    /// Operations that match one of these patterns are left out.
    pub exclude: Vec<Pattern>,
}

impl Selection {
    /// Whether nothing is left out.
    pub fn is_everything(&self) -> bool {
        self.tags.is_empty() && self.include.is_empty() && self.exclude.is_empty()
    }

    fn takes(&self, operation: &Found<'_>) -> bool {
        let has_tag =
            self.tags.is_empty() || operation.tags().any(|tag| self.tags.iter().any(|it| it == tag));
        let any = |patterns: &[Pattern]| patterns.iter().any(|pattern| operation.is_matched_by(pattern));
        has_tag && (self.include.is_empty() || any(&self.include)) && !any(&self.exclude)
    }
}

/// An operation in the raw document.
pub(crate) struct Found<'a> {
    pub(crate) path: &'a str,
    pub(crate) method: &'static str,
    pub(crate) value: &'a Value,
    pub(crate) pointer: Pointer,
}

impl Found<'_> {
    fn tags(&self) -> impl Iterator<Item = &str> {
        self.value.get("tags").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    }

    fn is_matched_by(&self, pattern: &Pattern) -> bool {
        let id = self.value.get("operationId").and_then(Value::as_str).unwrap_or_default();
        pattern.matches(self.method, self.path, id)
    }
}

/// Every operation of a document, in its order.
pub(crate) fn operations(document: &Document) -> Vec<Found<'_>> {
    let paths = Pointer::root().join("paths");
    let items = document.get(&paths).and_then(Value::as_object).into_iter().flatten();
    let of_item = items.filter(|(path, _)| !path.starts_with("x-")).flat_map(|(path, item)| {
        let at = paths.join(path);
        METHODS.into_iter().filter_map(move |method| {
            let value = item.get(method)?;
            Some(Found { path, method, value, pointer: at.join(method) })
        })
    });
    of_item.collect()
}

/// Removes operations that are not selected, and then components that nothing needs any more. Diagnostics about removed parts are removed, too. A
/// tag or pattern that matches no operation is a diagnostic.
pub fn select(document: &mut Document, selection: &Selection, diagnostics: &mut Diagnostics) {
    if selection.is_everything() {
        return;
    }
    let found = operations(document);
    unused(&found, selection, diagnostics);
    let unwanted: BTreeSet<Pointer> =
        found.iter().filter(|operation| !selection.takes(operation)).map(|it| it.pointer.clone()).collect();
    let mut gone = unwanted;
    gone.extend(Reach::new(document).unreached(document, &gone));
    remove(document, &gone, diagnostics);
}

/// Reports tags and patterns that match nothing in the document.
fn unused(found: &[Found<'_>], selection: &Selection, diagnostics: &mut Diagnostics) {
    let tags: BTreeSet<&str> = found.iter().flat_map(Found::tags).collect();
    for tag in selection.tags.iter().filter(|tag| !tags.contains(tag.as_str())) {
        let known = || tags.iter().copied();
        let help =
            suggest::did_you_mean(tag, known(), || format!("available tags: {}", suggest::list(known())));
        let message = format!("no operation has the tag `{tag}`");
        diagnostics.push(Diagnostic::new(codes::NOT_SELECTED, Pointer::root(), message).help(help));
    }
    for pattern in selection.include.iter().chain(&selection.exclude) {
        if !found.iter().any(|operation| operation.is_matched_by(pattern)) {
            let ids = found.iter().filter_map(|it| it.value.get("operationId").and_then(Value::as_str));
            let known = ids.chain(found.iter().map(|operation| operation.path));
            let help = suggest::did_you_mean(pattern.as_str(), known, || {
                "a pattern is an operationId or a path; `*` matches any characters except `/`, and `**` matches any characters; \
                 a method may precede it, as in `GET /orders/*`"
                    .to_owned()
            });
            let message = format!("no operation matches `{pattern}`");
            diagnostics.push(Diagnostic::new(codes::NOT_SELECTED, Pointer::root(), message).help(help));
        }
    }
}

/// Removes nodes from a document, and the diagnostics about them. An empty path item is removed, too.
pub(crate) fn remove(document: &mut Document, gone: &BTreeSet<Pointer>, diagnostics: &mut Diagnostics) {
    for pointer in gone {
        take(&mut document.value, pointer);
        let Some(item) = pointer.parent().filter(is_path_item) else { continue };
        let is_empty = document
            .get(&item)
            .and_then(Value::as_object)
            .is_some_and(|object| METHODS.iter().all(|method| !object.contains_key(*method)));
        if is_empty {
            take(&mut document.value, &item);
        }
    }
    diagnostics.retain(|diagnostic| !gone.iter().any(|gone| diagnostic.pointer.strip(gone).is_some()));
}

fn is_path_item(pointer: &Pointer) -> bool {
    pointer.keys().count() == 2 && pointer.keys().next().is_some_and(|first| first == "paths")
}

fn take(value: &mut Value, pointer: &Pointer) {
    let (Some(parent), Some(key)) = (pointer.parent(), pointer.last()) else { return };
    if let Some(Value::Object(object)) = value.pointer_mut(parent.as_str()) {
        object.shift_remove(&key);
    }
}
