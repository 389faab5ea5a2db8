//! An unknown type -> the intended type of JSON Schema, possibly with a format, or no type.

use serde_json::{Map, Value};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes, suggest},
    document::{Pointer, walk::Kind},
};

const TYPES: [&str; 7] = ["string", "number", "integer", "boolean", "object", "array", "null"];

/// Type names of other languages and of Swagger 2, with their type and format.
const OTHERS: &[(&str, &str, Option<&str>)] = &[
    ("file", "string", Some("binary")),
    ("binary", "string", Some("binary")),
    ("byte", "string", Some("byte")),
    ("text", "string", None),
    ("str", "string", None),
    ("char", "string", None),
    ("enum", "string", None),
    ("uuid", "string", Some("uuid")),
    ("guid", "string", Some("uuid")),
    ("uri", "string", Some("uri")),
    ("url", "string", Some("uri")),
    ("email", "string", Some("email")),
    ("date", "string", Some("date")),
    ("datetime", "string", Some("date-time")),
    ("date-time", "string", Some("date-time")),
    ("timestamp", "string", Some("date-time")),
    ("int", "integer", None),
    ("int32", "integer", Some("int32")),
    ("int64", "integer", Some("int64")),
    ("long", "integer", Some("int64")),
    ("float", "number", Some("float")),
    ("double", "number", Some("double")),
    ("decimal", "number", None),
    ("bool", "boolean", None),
    ("list", "array", None),
    ("map", "object", None),
    ("dict", "object", None),
    ("json", "", None),
    ("any", "", None),
    ("mixed", "", None),
];

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let mended = match object.get("type") {
        Some(Value::String(ty)) if !TYPES.contains(&ty.as_str()) => mended(ty),
        Some(Value::Array(types)) if types.is_empty() => (String::new(), None),
        Some(Value::Array(types)) => {
            let fine = |ty: &Value| ty.as_str().is_some_and(|ty| TYPES.contains(&ty));
            if types.iter().all(fine) {
                return;
            }
            let named = types.iter().filter_map(Value::as_str).map(|ty| match TYPES.contains(&ty) {
                true => ty.to_owned(),
                false => mended(ty).0,
            });
            let named: Vec<Value> = named.filter(|ty| !ty.is_empty()).map(Value::String).collect();
            report(object, at, &Value::Array(named.clone()).to_string(), shaping);
            match named.is_empty() {
                true => drop(object.shift_remove("type")),
                false => drop(object.insert("type".to_owned(), Value::Array(named))),
            }
            return;
        }
        _ => return,
    };
    let (ty, format) = mended;
    if ty.is_empty() {
        report(object, at, "a schema without a type, which any value matches", shaping);
        object.shift_remove("type");
        return;
    }
    report(object, at, &format!("`{ty}`"), shaping);
    object.insert("type".to_owned(), ty.into());
    if let Some(format) = format {
        object.entry("format").or_insert_with(|| format.into());
    }
}

/// The intended type, if any, and its format.
fn mended(ty: &str) -> (String, Option<&'static str>) {
    let folded = ty.trim().to_ascii_lowercase();
    if TYPES.contains(&folded.as_str()) {
        return (folded, None);
    }
    if let Some((_, ty, format)) = OTHERS.iter().find(|(name, ..)| *name == folded) {
        return ((*ty).to_owned(), *format);
    }
    (suggest::closest(&folded, TYPES).first().map(|ty| (*ty).to_owned()).unwrap_or_default(), None)
}

fn report(object: &Map<String, Value>, at: &Pointer, taken: &str, shaping: &mut Shaping<'_>) {
    let Some(ty) = object.get("type") else { return };
    let ty = ty.as_str().map_or_else(|| ty.to_string(), str::to_owned);
    let message = format!("there is no type `{ty}`; it is read as {taken}");
    let help = match TYPES.iter().find(|known| taken == format!("`{known}`")) {
        Some(known) => format!("did you mean `{known}`?"),
        None => format!("available: {}", suggest::list(TYPES)),
    };
    shaping.report(Diagnostic::new(codes::UNKNOWN_TYPE, at.join("type"), message).help(help));
}
