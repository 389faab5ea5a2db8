//! An enum without a type -> an enum with the type of its values; values of several types -> `anyOf` with an enum for each; null among
//! the values -> `nullable`.

use serde_json::{Map, Value, json};

use super::{Lowering, allow_null};
use crate::{
    document::{Pointer, walk::Kind},
    shape::keep_beside,
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let Some(Value::Array(values)) = object.get_mut("enum") else { return };
    let before = values.len();
    let kept: Vec<usize> =
        values.iter().enumerate().filter(|(_, value)| !value.is_null()).map(|(index, _)| index).collect();
    values.retain(|value| !value.is_null());
    let values = values.clone();
    if kept.len() < before {
        allow_null(object);
        keep_beside(object, before, &kept);
    }
    let is_composed = ["allOf", "anyOf", "oneOf", "not", "$ref"].iter().any(|key| object.contains_key(*key));
    let types: Vec<&str> = ["string", "integer", "number", "boolean", "other"]
        .into_iter()
        .filter(|ty| values.iter().any(|value| of(value) == *ty))
        .collect();
    match types.as_slice() {
        // Nothing but null, or nothing at all.
        [] => drop(object.shift_remove("enum")),
        // Objects and lists; there is no enum of them.
        types if types.contains(&"other") => drop(object.shift_remove("enum")),
        _ if is_composed || object.get("type").is_some_and(|ty| ty != "null") => {}
        [one] => drop(object.insert("type".to_owned(), json!(one))),
        ["integer", "number"] => drop(object.insert("type".to_owned(), json!("number"))),
        several => {
            object.shift_remove("enum");
            let mut members = Vec::new();
            for ty in several {
                let own: Vec<&Value> = values.iter().filter(|value| of(value) == *ty).collect();
                lowering.moved(&at.join("enum"), &at.join("anyOf").join(members.len()).join("enum"));
                members.push(json!({ "type": ty, "enum": own }));
            }
            object.insert("anyOf".to_owned(), Value::Array(members));
        }
    }
}

fn of(value: &Value) -> &'static str {
    match value {
        Value::String(_) => "string",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::Bool(_) => "boolean",
        _ => "other",
    }
}
