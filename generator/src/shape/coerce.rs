//! A value with the wrong type but a clear meaning -> the right type: one item in place of a list, a list in place of an object,
//! or the name of a type in place of a schema.

use serde_json::{Map, Value, json};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
    load::version::kind as kind_of,
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    for (key, value) in object.iter_mut() {
        let Some((meant, what)) = meant(kind, key, value) else { continue };
        let message = format!("`{key}` is {}; it is read as {what}", kind_of(value));
        let help = match meant.to_string() {
            short if short.len() <= 60 => format!("write `{key}: {short}`"),
            _ => format!("write {what}"),
        };
        shaping.report(Diagnostic::new(codes::WRONG_KIND, at.join(key), message).help(help));
        let origin = shaping.document.origin(&at.join(key));
        if meant.is_array() && !value.is_array() {
            shaping.document.origins.insert(at.join(key).join(0), origin);
        }
        *value = meant;
    }
}

fn meant(kind: Kind, key: &str, value: &Value) -> Option<(Value, &'static str)> {
    let child = kind.child(key);
    match (kind, key, value) {
        (Kind::PathItem | Kind::Operation, "parameters", Value::Object(object)) => {
            let is_one = object.contains_key("name") || object.contains_key("$ref");
            let named = |(name, parameter): (&String, &Value)| {
                let mut parameter = parameter.clone();
                if let Some(parameter) = parameter.as_object_mut().filter(|it| !it.contains_key("$ref")) {
                    parameter.entry("name").or_insert_with(|| json!(name));
                }
                parameter
            };
            let list = if is_one { vec![value.clone()] } else { object.iter().map(named).collect() };
            Some((Value::Array(list), "a list"))
        }
        (_, "servers", Value::Object(_)) if child == Kind::List(&Kind::Server) => one(value),
        (Kind::Document | Kind::Operation, "security", Value::Object(_)) => one(value),
        (Kind::Operation, "tags", Value::String(_)) => one(value),
        (Kind::Schema, "allOf" | "anyOf" | "oneOf", Value::Object(_)) => one(value),
        (Kind::Schema, "enum", Value::String(_) | Value::Number(_) | Value::Bool(_)) => one(value),
        (Kind::Operation, "tags", Value::Array(items)) => texts(items),
        (Kind::Schema, "required", Value::Array(items)) => texts(items),
        (_, _, Value::String(text)) if child == Kind::Schema => {
            const TYPES: [&str; 6] = ["string", "number", "integer", "boolean", "object", "array"];
            TYPES.contains(&text.as_str()).then(|| (json!({ "type": text }), "a schema"))
        }
        _ => None,
    }
}

fn one(value: &Value) -> Option<(Value, &'static str)> {
    Some((Value::Array(vec![value.clone()]), "a list with one item"))
}

/// The strings of a list that also has other values.
fn texts(items: &[Value]) -> Option<(Value, &'static str)> {
    if items.iter().all(Value::is_string) {
        return None;
    }
    let text = |item: &Value| match item {
        Value::String(text) => Some(Value::String(text.clone())),
        Value::Number(_) | Value::Bool(_) => Some(Value::String(item.to_string())),
        _ => None,
    };
    Some((items.iter().filter_map(text).collect(), "a list of strings"))
}
