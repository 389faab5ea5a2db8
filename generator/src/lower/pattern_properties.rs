//! `patternProperties` -> `additionalProperties`, as a union between what the patterns say and what other keys may hold: which keys the patterns are about
//! is lost, what their values are is kept, and a key that no pattern is about may hold anything.

use serde_json::{Map, Value, json};

use super::Lowering;
use crate::document::{Pointer, walk::Kind};

/// Patterns that are about every key.
const ALL: [&str; 7] = ["", ".*", ".+", "^.*$", "^.+$", "^(.*)$", "^[\\s\\S]*$"];

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let Some(Value::Object(patterns)) = object.shift_remove("patternProperties") else { return };
    let is_of_all = patterns.keys().any(|pattern| ALL.contains(&pattern.as_str()));
    let others = match object.get("additionalProperties") {
        Some(Value::Bool(false)) => None,
        Some(schema @ Value::Object(_)) if !says_nothing(schema) => Some(schema.clone()),
        _ if is_of_all => None,
        _ => Some(json!({})),
    };
    let from = at.join("patternProperties");
    let target = at.join("additionalProperties");
    let mut members = Vec::new();
    let mut schemas: Vec<Value> = Vec::new();
    for (pattern, schema) in patterns {
        // Several patterns often say the same.
        if !schemas.contains(&schema) {
            members.push(from.join(pattern));
            schemas.push(schema);
        }
    }
    if let Some(others) = others.filter(|others| !schemas.contains(others)) {
        members.push(target.clone());
        schemas.push(others);
    }
    let value = match schemas.as_slice() {
        [] => return,
        schemas
            if schemas.iter().any(says_nothing)
                && schemas.iter().all(|it| says_nothing(it) || it == &json!(false)) =>
        {
            json!(true)
        }
        [only] => {
            let only = only.clone();
            members.iter().filter(|from| **from != target).for_each(|from| lowering.moved(from, &target));
            only
        }
        _ => {
            for (index, from) in members.iter().enumerate() {
                lowering.moved(from, &target.join("anyOf").join(index));
            }
            json!({ "anyOf": schemas })
        }
    };
    object.insert("additionalProperties".to_owned(), value);
}

/// Whether a schema takes anything.
fn says_nothing(schema: &Value) -> bool {
    *schema == Value::Bool(true) || schema.as_object().is_some_and(Map::is_empty)
}
