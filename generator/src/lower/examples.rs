//! `examples: [a, b]` of a schema -> `example: a`.

use serde_json::{Map, Value};

use super::Lowering;
use crate::document::{Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let from = at.join("examples");
    let (from, first) = match object.shift_remove("examples") {
        Some(Value::Array(examples)) => (from.join(0), examples.into_iter().next()),
        // As media types have them.
        Some(Value::Object(examples)) => match examples.into_iter().next() {
            Some((name, Value::Object(mut example))) => (from.join(name), example.shift_remove("value")),
            other => (from, other.map(|(_, example)| example)),
        },
        _ => return,
    };
    if let Some(first) = first
        && !object.contains_key("example")
    {
        object.insert("example".to_owned(), first);
        lowering.moved(&from, &at.join("example"));
    }
}
