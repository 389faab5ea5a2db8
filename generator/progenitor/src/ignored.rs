//! A document -> what progenitor passes over in all of it: credentials, servers, the keys that tell members apart.
//!
//! One remark for each, with the operations that it is about, and not one for each operation: they would all say the same.

use clientgen::document::{Document, Pointer};
use serde_json::Value;

use crate::{
    lowered::Lowered,
    names,
    operation::Draft,
    report::{Ignored, Part},
    schema::Object,
};

/// How many operations a message names.
const NAMED: usize = 3;

/// What is passed over, each with its place.
pub(crate) fn ignored(document: &Document, lowered: &Lowered) -> Vec<(Ignored, Pointer)> {
    let root = &document.value;
    let kept = || lowered.operations.iter().filter(|draft| draft.left_out.is_none());
    let about = |part: Part, pointer: Pointer, is_meant: &dyn Fn(&Draft) -> bool| {
        let operations =
            kept().filter(|draft| is_meant(draft)).map(|draft| names::restored(&draft.id)).collect();
        (Ignored { part, operations }, pointer)
    };
    let all = [
        about(Part::Security, Pointer::root().join("security"), &|draft| is_secured(root, draft)),
        about(Part::Servers, Pointer::root().join("servers"), &|draft| has_servers(root, draft)),
        about(Part::Discriminator, Pointer::root().join_all(["components", "schemas"]), &|draft| {
            tells_apart(root, lowered, draft)
        }),
    ];
    all.into_iter().filter(|(ignored, _)| !ignored.operations.is_empty()).map(|it| placed(root, it)).collect()
}

/// With the place of what is there: a document without `security` has it in its operations.
fn placed(root: &Value, (ignored, pointer): (Ignored, Pointer)) -> (Ignored, Pointer) {
    let is_there = root.pointer(&pointer.to_string()).is_some();
    (ignored, if is_there { pointer } else { Pointer::root().join("paths") })
}

/// Whether an operation asks for credentials in each of its alternatives.
fn is_secured(root: &Value, draft: &Draft) -> bool {
    let alternatives = draft.operation.get("security").or(root.get("security")).and_then(Value::as_array);
    let is_empty = |alternative: &Value| alternative.as_object().is_none_or(Object::is_empty);
    alternatives.is_some_and(|alternatives| !alternatives.is_empty() && !alternatives.iter().any(is_empty))
}

/// Whether an operation is served somewhere that the document names.
fn has_servers(root: &Value, draft: &Draft) -> bool {
    let item = root.get("paths").and_then(|paths| paths.get(&draft.path));
    let declared =
        [draft.operation.get("servers"), item.and_then(|item| item.get("servers")), root.get("servers")];
    declared
        .into_iter()
        .flatten()
        .any(|servers| servers.as_array().is_some_and(|servers| !servers.is_empty()))
}

/// Whether an operation holds members that a key tells apart.
fn tells_apart(root: &Value, lowered: &Lowered, draft: &Draft) -> bool {
    let reached = lowered.reached(draft);
    let mut components =
        lowered.components.iter().filter(|component| reached.contains(component.name.as_str()));
    draft.operation.values().any(has_discriminator)
        || components.any(|component| {
            let pointer = component.reference.strip_prefix('#');
            pointer.and_then(|pointer| root.pointer(pointer)).is_some_and(has_discriminator)
        })
}

fn has_discriminator(node: &Value) -> bool {
    let mut pending = vec![node];
    while let Some(node) = pending.pop() {
        match node {
            Value::Object(object) => {
                if object
                    .get("discriminator")
                    .and_then(|it| it.get("propertyName"))
                    .is_some_and(Value::is_string)
                {
                    return true;
                }
                pending.extend(object.values());
            }
            Value::Array(items) => pending.extend(items),
            _ => {}
        }
    }
    false
}

/// The message: how many operations, the first of them, and what their caller has to do.
pub(crate) fn message(ignored: &Ignored) -> String {
    let Ignored { part, operations } = ignored;
    let named = operations.iter().take(NAMED).map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    let more = match operations.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}: {} operations, {named}{more}", part.text(), operations.len())
}
