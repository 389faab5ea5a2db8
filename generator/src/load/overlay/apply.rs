//! The matches of an action -> the document with these nodes changed or removed, and its table of origins.

use std::cmp::Ordering;

use serde_json::Value;

use crate::{
    document::{Document, Origin, Pointer},
    load::version::kind,
};

/// Why an action cannot be applied.
pub(super) struct Refusal {
    pub(super) message: String,
    pub(super) help: &'static str,
}

/// Merges `update`, which is at `from` in the source with this index, into each match: into an object key by key, and into a list as a further item.
pub(super) fn update(
    document: &mut Document,
    matched: &[Pointer],
    update: &Value,
    source: usize,
    from: &Pointer,
) -> Result<(), Refusal> {
    for at in matched {
        match (document.get(at), update) {
            // A match inside another that was changed before may be gone.
            (None, _) => {}
            (Some(Value::Array(items)), _) => {
                let index = items.len();
                put(document, at, &index.to_string(), update, &Origin { source, pointer: from.clone() });
            }
            (Some(Value::Object(_)), Value::Object(_)) => {
                merge(document, at, update, &Origin { source, pointer: from.clone() })?;
            }
            (Some(Value::Object(_)), other) => {
                return Err(Refusal {
                    message: format!("the target is an object, and `update` is {}", kind(other)),
                    help: "let `update` be an object with the keys to merge",
                });
            }
            (Some(other), _) => {
                return Err(Refusal {
                    message: format!(
                        "the target is {}, and only an object or a list can be changed",
                        kind(other)
                    ),
                    help: "select the object that contains the target, and write its key in `update`",
                });
            }
        }
    }
    Ok(())
}

/// Merges the keys of `update` into the object at `at`: objects recursively, lists by appending, anything else by replacing.
fn merge(document: &mut Document, at: &Pointer, update: &Value, origin: &Origin) -> Result<(), Refusal> {
    for (key, value) in update.as_object().into_iter().flatten() {
        let inner = at.join(key);
        let from = Origin { source: origin.source, pointer: origin.pointer.join(key) };
        match (document.get(&inner), value) {
            (Some(Value::Object(_)), Value::Object(_)) => merge(document, &inner, value, &from)?,
            (Some(Value::Array(there)), Value::Array(more)) => {
                let length = there.len();
                for (index, item) in more.iter().enumerate() {
                    let from = Origin { source: from.source, pointer: from.pointer.join(index) };
                    put(document, &inner, &(length + index).to_string(), item, &from);
                }
            }
            (Some(there @ (Value::Object(_) | Value::Array(_))), other)
            | (Some(there), other @ (Value::Object(_) | Value::Array(_)))
                if !there.is_null() =>
            {
                return Err(Refusal {
                    message: format!(
                        "`{inner}` is {} in the document and {} in the update",
                        kind(there),
                        kind(other)
                    ),
                    help: "remove it first, with a separate action",
                });
            }
            _ => put(document, at, key, value, &from),
        }
    }
    Ok(())
}

/// Sets a key of an object, or appends to a list, and records the origin of the value.
fn put(document: &mut Document, at: &Pointer, key: &str, value: &Value, origin: &Origin) {
    match document.value.pointer_mut(at.as_str()) {
        Some(Value::Object(object)) => drop(object.insert(key.to_owned(), value.clone())),
        Some(Value::Array(items)) => items.push(value.clone()),
        _ => return,
    }
    let place = at.join(key);
    forget(document, &place);
    document.origins.insert(place, origin.clone());
}

/// Removes every match from its object or list.
pub(super) fn remove(document: &mut Document, mut matched: Vec<Pointer>) -> Result<(), Refusal> {
    // From the end, so that no removal changes where another match stands.
    matched.sort_by(|a, b| in_order(b, a));
    matched.dedup();
    for at in matched {
        let (Some(parent), Some(key)) = (at.parent(), at.last()) else {
            return Err(Refusal {
                message: "the target is the whole document, which cannot be removed".to_owned(),
                help: "select a part of the document",
            });
        };
        match document.value.pointer_mut(parent.as_str()) {
            Some(Value::Object(object)) => {
                object.shift_remove(&key);
                forget(document, &at);
            }
            Some(Value::Array(items)) => {
                let Some(index) = key.parse().ok().filter(|index| *index < items.len()) else { continue };
                items.remove(index);
                let left = items.len();
                forget(document, &at);
                // Later items move up, but must keep their location in the text.
                for next in index..left {
                    document.moved(&parent.join(next + 1), &parent.join(next));
                    forget(document, &parent.join(next + 1));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// Removes the origins of a node and its children.
fn forget(document: &mut Document, at: &Pointer) {
    let inside: Vec<Pointer> = document
        .origins
        .range(at.clone()..)
        .take_while(|(pointer, _)| pointer.as_str().starts_with(at.as_str()))
        .filter(|(pointer, _)| pointer.strip(at).is_some())
        .map(|(pointer, _)| pointer.clone())
        .collect();
    for pointer in inside {
        document.origins.remove(&pointer);
    }
}

/// Pointers in the order of the tree: indices by number, and children after their parent.
fn in_order(a: &Pointer, b: &Pointer) -> Ordering {
    let step = |key: &String| (key.parse::<usize>().map_or(usize::MAX, |index| index), key.clone());
    let (a, b): (Vec<_>, Vec<_>) = (a.keys().collect(), b.keys().collect());
    a.iter().map(step).cmp(b.iter().map(step))
}
