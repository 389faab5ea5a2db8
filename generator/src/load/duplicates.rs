//! Two values under one key -> one value. Maps of names are merged; of other values, the later one is kept.
//!
//! A path, or a whole section, that occurs twice comes from two people or from a merge, and both halves are intended. Two descriptions of
//! one schema or operation cannot both be valid.

use serde_json::Value;

use crate::document::{Pointer, walk::Kind};

/// The remaining value. Each duplicate key is added to `found`, with whether both of its values were kept.
pub(super) fn join(
    first: &mut Value,
    second: Value,
    at: &Pointer,
    found: &mut Vec<(Pointer, bool)>,
) -> Value {
    match (first.take(), second) {
        (Value::Object(mut object), Value::Object(others)) if holds_names(at) => {
            found.push((at.clone(), true));
            for (key, value) in others {
                match object.get_mut(&key) {
                    None => drop(object.insert(key, value)),
                    Some(slot) => {
                        let kept = join(slot, value, &at.join(&key), found);
                        *slot = kept;
                    }
                }
            }
            Value::Object(object)
        }
        (_, second) => {
            found.push((at.clone(), false));
            second
        }
    }
}

/// Whether a node is an object of names, or a path with its methods.
fn holds_names(at: &Pointer) -> bool {
    matches!(kind(at), Kind::Map(_) | Kind::Components | Kind::PathItem)
}

/// The kind of the node at a pointer, as far as keys alone can tell.
pub(super) fn kind(at: &Pointer) -> Kind {
    at.keys().fold(Kind::Document, |kind, key| kind.child(&key))
}
