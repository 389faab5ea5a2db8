//! `deprecated: "true"` -> `deprecated: true`.

use serde_json::{Map, Value};

use super::{Shaping, path_keys::KEEPS_RESERVED};
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    for key in flags(kind) {
        let Some(value) = object.get_mut(*key) else { continue };
        let flag = match value {
            Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
                "true" | "yes" => true,
                "false" | "no" => false,
                _ => continue,
            },
            // An exclusive limit that is a number is the limit itself.
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
    // The conversion has no field for it in a path parameter, because only OpenAPI 3.2 allows it there.
    let is_in_path = kind == Kind::Parameter && object.get("in").is_some_and(|place| place == "path");
    if is_in_path && object.get("allowReserved") == Some(&Value::Bool(true)) {
        object.insert(KEEPS_RESERVED.to_owned(), Value::Bool(true));
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
