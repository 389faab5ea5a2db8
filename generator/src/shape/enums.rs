//! Values of an enum that are not of its type -> values that are: YAML reads an unquoted `3`, `yes` or `1.0` as what it looks like.

use serde_json::{Map, Value};

use super::Shaping;
use crate::{codes, diagnostic::Diagnostic, pointer::Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    if kind != Kind::Schema {
        return;
    }
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
        let help = format!("write {mended}, as it is sent");
        shaping.report(Diagnostic::new(codes::ENUM_VALUE, at.join("enum").join(index), message).help(help));
        *value = mended;
    }
}
