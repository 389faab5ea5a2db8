//! `$ref` with other keys -> `allOf: [{$ref}]` with the same keys, because a reference of 3.0 has no other keys.

use serde_json::{Map, Value, json};

use super::Lowering;
use crate::document::{Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema || object.len() < 2 || !object.get("$ref").is_some_and(Value::is_string) {
        return;
    }
    let is_old = lowering.is_old;
    object.retain(|key, value| key == "$ref" || says_something(key, value, is_old));
    if object.len() < 2 {
        return;
    }
    let Some(reference) = object.shift_remove("$ref") else { return };
    let all = object.entry("allOf").or_insert_with(|| json!([]));
    if let Value::Array(all) = all {
        let place = at.join("allOf");
        for index in (0..all.len()).rev() {
            lowering.moved(&place.join(index), &place.join(index + 1));
        }
        all.insert(0, json!({ "$ref": reference }));
        lowering.moved(at, &place.join(0));
    }
}

/// Whether to keep a key beside a reference. 3.0 ignores all of them, but keys that do not contradict the referenced schema
/// are kept even there, because they are intended.
fn says_something(key: &str, value: &Value, is_old: bool) -> bool {
    match key {
        "nullable" | "readOnly" | "writeOnly" | "deprecated" => *value == Value::Bool(true),
        "description" | "title" | "default" | "example" => true,
        "summary" | "$comment" | "$id" | "$anchor" | "$schema" | "$defs" | "definitions" | "examples" => {
            false
        }
        key if key.starts_with("x-") => true,
        _ => !is_old,
    }
}
