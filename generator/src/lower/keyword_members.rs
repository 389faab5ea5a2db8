//! `type: integer` beside `allOf: [{minimum: 1}]` -> `type: integer` with `minimum: 1`: a member that only bounds or describes is a part of the schema.

use serde_json::{Map, Value};

use super::Lowering;
use crate::document::{Pointer, walk::Kind};

/// What makes a member more than bounds and words.
const STRUCTURE: [&str; 18] = [
    "$ref",
    "$dynamicRef",
    "type",
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "unevaluatedProperties",
    "items",
    "prefixItems",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "if",
    "then",
    "else",
    "discriminator",
];

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    // Without a type the members are all that there is, and another rule finds out what they mean.
    if kind != Kind::Schema || !object.contains_key("type") {
        return;
    }
    let Some(Value::Array(members)) = object.get("allOf") else { return };
    if members.is_empty() || !members.iter().all(is_of_keywords) {
        return;
    }
    let Some(Value::Array(members)) = object.shift_remove("allOf") else { return };
    for (index, member) in members.into_iter().enumerate() {
        let Value::Object(member) = member else { continue };
        let from = at.join("allOf").join(index);
        for (key, value) in member {
            lowering.moved(&from.join(&key), &at.join(&key));
            object.entry(key).or_insert(value);
        }
    }
}

fn is_of_keywords(member: &Value) -> bool {
    member.as_object().is_some_and(|member| !STRUCTURE.iter().any(|key| member.contains_key(*key)))
}
