//! `required: true` inside a property -> the property's name in the `required` list of its object.
//!
//! Parameters are written this way, and many people use it in schemas, too.

use serde_json::{Map, Value};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let mut named = Vec::new();
    for (name, property) in object.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten()
    {
        let Some(flag) = property.as_object().and_then(|it| it.get("required")).and_then(flag) else {
            continue;
        };
        let place = at.join_all(["properties", name, "required"]);
        let message =
            format!("`required: {flag}` is in the property `{name}`, not in the object that contains it");
        let help = match flag {
            true => format!("write `required: [{name}]` beside `properties`"),
            false => {
                "delete it: a property is optional if the list `required` beside `properties` does not name it".to_owned()
            }
        };
        shaping.report(Diagnostic::new(codes::REQUIRED_FLAG, place, message).help(help));
        if let Some(property) = property.as_object_mut() {
            property.shift_remove("required");
        }
        if flag {
            named.push(name.clone());
        }
    }
    match object.get("required").cloned() {
        Some(value) if flag(&value).is_some() => {
            let message = format!("`required: {value}` has no effect here");
            let help = "in a schema, `required` is the list of required properties";
            shaping.report(Diagnostic::new(codes::REQUIRED_FLAG, at.join("required"), message).help(help));
            object.shift_remove("required");
        }
        Some(Value::String(name)) => {
            let message =
                format!("`required` is the string `{name}`, not a list; it is read as a list with one item");
            let help = format!("write `required: [{name}]`");
            shaping.report(Diagnostic::new(codes::REQUIRED_FLAG, at.join("required"), message).help(help));
            object.insert("required".to_owned(), Value::Array(vec![Value::String(name)]));
        }
        _ => {}
    }
    if named.is_empty() {
        return;
    }
    let required = object.entry("required").or_insert_with(|| Value::Array(Vec::new()));
    if let Value::Array(required) = required {
        for name in named {
            if !required.iter().any(|it| *it == name) {
                required.push(Value::String(name));
            }
        }
    }
}

fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::String(text) if text == "true" => Some(true),
        Value::String(text) if text == "false" => Some(false),
        _ => None,
    }
}
