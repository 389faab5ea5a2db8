//! Values of an enum with the wrong type -> values with the right type. YAML reads an unquoted `3`, `yes` or `1.0` as a number or a boolean.

use std::collections::BTreeSet;

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
    for key in ["enum", "allOf", "anyOf", "oneOf"] {
        if object.get(key).and_then(Value::as_array).is_some_and(Vec::is_empty) {
            // No value would have such a type.
            object.shift_remove(key);
        }
    }
    repeated(object, at, shaping);
    of_items(object, at, shaping);
    let Some(ty) = object.get("type").and_then(Value::as_str).map(str::to_owned) else { return };
    let Some(Value::Array(values)) = object.get_mut("enum") else { return };
    for (index, value) in values.iter_mut().enumerate() {
        let mended = match (ty.as_str(), &*value) {
            ("string", Value::Number(number)) => Value::String(number.to_string()),
            ("string", Value::Bool(flag)) => Value::String(flag.to_string()),
            ("integer" | "number", Value::String(text)) => match serde_json::from_str(text) {
                Ok(Value::Number(number)) => Value::Number(number),
                _ => continue,
            },
            ("integer", Value::Number(number)) if !number.is_i64() => match number.as_f64() {
                Some(float) if float.fract() == 0.0 && float.abs() < 9e15 => Value::from(float as i64),
                _ => continue,
            },
            ("boolean", Value::String(text)) => match text.as_str() {
                "true" => Value::Bool(true),
                "false" => Value::Bool(false),
                _ => continue,
            },
            _ => continue,
        };
        let message = format!("{value} is not of the type `{ty}`; it is read as {mended}");
        let help = format!("write {mended}, as the API sends it");
        shaping.report(Diagnostic::new(codes::ENUM_VALUE, at.join("enum").join(index), message).help(help));
        *value = mended;
    }
}

/// A duplicate value.
fn repeated(object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    let Some(Value::Array(values)) = object.get_mut("enum") else { return };
    let before = values.len();
    let list = at.join("enum");
    let mut seen = BTreeSet::new();
    let mut kept = Vec::new();
    let mut index = 0..;
    values.retain(|value| {
        let index = index.next().unwrap_or_default();
        let is_new = seen.insert(value.to_string());
        if is_new {
            kept.push(index);
        } else {
            let diagnostic = Diagnostic::new(
                codes::ENUM_VALUE,
                list.join(index),
                format!("{value} occurs twice in the enum"),
            );
            shaping.report(diagnostic.help("delete one of the two"));
        }
        is_new
    });
    shaping.kept(&list, &kept);
    keep_beside(object, before, &kept);
}

/// Keeps what extensions such as `x-enum-varnames` say about the values that are kept, of so many before.
pub(crate) fn keep_beside(object: &mut Map<String, Value>, before: usize, kept: &[usize]) {
    if kept.len() == before {
        return;
    }
    for (_, value) in object.iter_mut().filter(|(key, _)| key.starts_with("x-enum")) {
        if let Value::Array(items) = value
            && items.len() == before
        {
            let mut index = 0..;
            items.retain(|_| index.next().is_some_and(|index| kept.contains(&index)));
        }
    }
}

/// Values of the items beside a list's type, and texts beside an object's.
fn of_items(object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    let Some(values) = object.get("enum").and_then(Value::as_array) else { return };
    let are_scalars = values.iter().all(|value| !value.is_object() && !value.is_array());
    let are_texts = values.iter().all(Value::is_string);
    match object.get("type").and_then(Value::as_str) {
        Some("array") if are_scalars => {
            let message =
                "the type is `array`, and the values are not lists; they are read as those of the items";
            let diagnostic = Diagnostic::new(codes::ENUM_VALUE, at.join("enum"), message);
            shaping.report(diagnostic.help("move `enum` to `items`"));
            let values = object.shift_remove("enum").unwrap_or_default();
            let items = object.entry("items").or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(items) = items
                && !items.contains_key("enum")
                && !items.contains_key("$ref")
            {
                shaping.diagnostics.pin(shaping.document);
                shaping.document.moved(&at.join("enum"), &at.join("items").join("enum"));
                items.insert("enum".to_owned(), values);
            }
        }
        Some("object") if are_texts => {
            let message = "the type is `object`, and the values are strings; it is read as `string`";
            let diagnostic = Diagnostic::new(codes::ENUM_VALUE, at.join("type"), message);
            shaping.report(diagnostic.help("write `type: string`"));
            object.insert("type".to_owned(), "string".into());
        }
        _ => {}
    }
}
