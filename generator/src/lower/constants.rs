//! `const: a` -> `enum: [a]`, with the type of `a`.

use serde_json::{Map, Value, json};

use super::{Lowering, allow_null};
use crate::document::{Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let Some(constant) = object.shift_remove("const") else { return };
    if !object.contains_key("type") {
        let ty = match &constant {
            Value::String(_) => Some("string"),
            Value::Bool(_) => Some("boolean"),
            Value::Number(number) if number.is_f64() => Some("number"),
            Value::Number(_) => Some("integer"),
            _ => None,
        };
        object.extend(ty.map(|ty| ("type".to_owned(), Value::from(ty))));
    }
    match constant {
        Value::Null => allow_null(object),
        // An object or a list has no enum in 3.0 that a type could be made of.
        Value::Object(_) | Value::Array(_) => {
            object.entry("default").or_insert(constant);
            lowering.moved(&at.join("const"), &at.join("default"));
        }
        constant => {
            object.insert("enum".to_owned(), json!([constant]));
            lowering.moved(&at.join("const"), &at.join("enum"));
        }
    }
}
