//! A reference that leads nowhere -> a substitute, so that the rest of its operation is kept.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::{
    diagnostic::Diagnostic,
    document::{Document, Pointer, walk::Kind},
};

/// The substitute for a lost reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Repair {
    /// The keys beside it, or any value.
    Anything,
    /// A body of any JSON.
    Body,
    /// Nothing: its key, or its item in a list, is removed.
    Nothing,
}

fn repair(kind: Kind) -> Option<Repair> {
    match kind {
        // All paths, or all components of a section.
        Kind::Map(Kind::PathItem) => None,
        Kind::Schema | Kind::Response | Kind::MediaType | Kind::Other | Kind::Map(_) | Kind::List(_) => {
            Some(Repair::Anything)
        }
        Kind::RequestBody => Some(Repair::Body),
        Kind::Parameter
        | Kind::Header
        | Kind::Encoding
        | Kind::Example
        | Kind::Link
        | Kind::Callback
        | Kind::SecurityScheme
        | Kind::Server
        | Kind::ServerVariable => Some(Repair::Nothing),
        // Operations may be lost with it.
        Kind::Document | Kind::Components | Kind::PathItem | Kind::Operation | Kind::Data => None,
    }
}

/// Whether there is a substitute for a lost reference of a kind.
pub(super) fn is_possible(kind: Kind) -> bool {
    repair(kind).is_some()
}

/// The diagnostic about a lost reference, with its substitute.
pub(super) fn said(mut diagnostic: Diagnostic, kind: Kind) -> Diagnostic {
    let done = match (repair(kind), kind) {
        (None, _) => return diagnostic.fatal(),
        (Some(Repair::Anything), Kind::Schema) => "it is read as any value",
        (Some(Repair::Anything), Kind::Response) => "it is read as a response without a body",
        (Some(Repair::Anything), Kind::MediaType) => "it is read as a body without a schema",
        (Some(Repair::Body), _) => "it is read as a body with any JSON",
        (Some(Repair::Anything | Repair::Nothing), _) => "it is left out",
    };
    diagnostic.message = format!("{}; {done}", diagnostic.message);
    diagnostic.repaired()
}

/// Replaces lost references.
pub(super) fn mend(document: &mut Document, lost: &BTreeMap<Pointer, Kind>) {
    let mut items: BTreeMap<Pointer, BTreeSet<usize>> = BTreeMap::new();
    for (at, kind) in lost {
        match repair(*kind) {
            Some(Repair::Anything) => {
                let Some(node) = object(document, at) else { continue };
                node.shift_remove("$ref");
                if *kind == Kind::Response {
                    node.entry("description").or_insert_with(|| json!(""));
                }
            }
            Some(Repair::Body) => {
                let body = json!({ "content": { "application/json": { "schema": {} } } });
                if let Some(node) = document.value.pointer_mut(at.as_str()) {
                    *node = body;
                }
            }
            Some(Repair::Nothing) => {
                let (Some(parent), Some(key)) = (at.parent(), at.last()) else { continue };
                match document.value.pointer_mut(parent.as_str()) {
                    Some(Value::Object(object)) => drop(object.shift_remove(&key)),
                    Some(Value::Array(_)) => {
                        items.entry(parent).or_default().extend(key.parse::<usize>().ok())
                    }
                    _ => {}
                }
            }
            None => {}
        }
    }
    for (list, places) in items.iter().rev() {
        document.remove_items(list, places);
    }
}

fn object<'a>(document: &'a mut Document, at: &Pointer) -> Option<&'a mut Map<String, Value>> {
    document.value.pointer_mut(at.as_str())?.as_object_mut()
}
