//! `deprecated: "true"` -> `deprecated: true`.

use serde_json::{Map, Value};

use super::Shaping;
use crate::{codes, diagnostic::Diagnostic, pointer::Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    for key in flags(kind) {
        let Some(value) = object.get_mut(*key) else { continue };
        let flag = match value {
            Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
                "true" | "yes" => true,
                "false" | "no" => false,
                _ => continue,
            },
            // An exclusive bound that is a number is the bound itself.
            Value::Number(number) if !key.starts_with("exclusive") => match number.as_u64() {
                Some(1) => true,
                Some(0) => false,
                _ => continue,
            },
            _ => continue,
        };
        let message = format!("`{key}` is {value}, not true or false; it is read as {flag}");
        shaping.report(
            Diagnostic::new(codes::FLAG, at.join(key), message).help(format!("write `{key}: {flag}`")),
        );
        *value = Value::Bool(flag);
    }
}

fn flags(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Schema => &[
            "nullable",
            "readOnly",
            "writeOnly",
            "deprecated",
            "uniqueItems",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "additionalProperties",
        ],
        Kind::Parameter | Kind::Header => {
            &["required", "deprecated", "allowEmptyValue", "explode", "allowReserved"]
        }
        Kind::Operation => &["deprecated"],
        Kind::RequestBody => &["required"],
        Kind::Encoding => &["explode", "allowReserved"],
        _ => &[],
    }
}
