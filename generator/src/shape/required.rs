//! `required: true` inside a property -> the property's name in the list of the object that has it.
//!
//! Swagger's parameters had it that way, and many people take it for OpenAPI.

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
            format!("`required: {flag}` stands in the property `{name}`, not in the object that has it");
        let help = match flag {
            true => format!("write `required: [{name}]` beside `properties`"),
            false => {
                "delete it: what is not in the list `required` beside `properties` is optional".to_owned()
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
            let message = format!("`required: {value}` means nothing here");
            let help = "in a schema, `required` is the list of the properties that must be there";
            shaping.report(Diagnostic::new(codes::REQUIRED_FLAG, at.join("required"), message).help(help));
            object.shift_remove("required");
        }
        Some(Value::String(name)) => {
            let message = format!("`required` is the text `{name}`, not a list; it is read as a list of one");
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
