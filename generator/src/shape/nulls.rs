//! A key without a value (`required:` and nothing after it) -> no key, or an empty value of the right type.

use serde_json::{Map, Value, json};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    if kind == Kind::Schema {
        null_type(object, at, shaping);
        if object.get("enum").is_some_and(Value::is_null) {
            object.shift_remove("enum");
        }
    }
    if !object.values().any(Value::is_null) {
        return;
    }
    let keys: Vec<String> =
        object.iter().filter(|(_, value)| value.is_null()).map(|(key, _)| key.clone()).collect();
    for key in keys {
        let child = kind.child(&key);
        // Here, null is a value of the API or of an extension.
        if child == Kind::Data && key != "security" {
            continue;
        }
        let empty = match (kind, child) {
            (Kind::Map(_), Kind::Response) => Some(json!({ "description": "" })),
            (Kind::Map(_), Kind::MediaType | Kind::Schema | Kind::Header | Kind::PathItem) => Some(json!({})),
            (_, Kind::Operation) => Some(json!({ "responses": {} })),
            // `- basicAuth:` asks for a credential; without the name it would ask for none.
            (Kind::Other, _) if !OPTIONAL.contains(&key.as_str()) => continue,
            _ => None,
        };
        let done = if empty.is_some() { "it is read as empty" } else { "it is ignored" };
        let message = format!("`{key}` has no value; {done}");
        shaping.report(
            Diagnostic::new(codes::NULL, at.join(&key), message).help("give it a value or delete it"),
        );
        match empty {
            Some(empty) => drop(object.insert(key, empty)),
            None => drop(object.shift_remove(&key)),
        }
    }
}

/// `type: null` and `type: [string, null]` without quotes: the type of that name is meant.
fn null_type(object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    let Some(ty) = object.get_mut("type") else { return };
    let mended = match &*ty {
        Value::Null => json!("null"),
        Value::Array(types) if types.iter().any(Value::is_null) => {
            let named = |ty: &Value| if ty.is_null() { json!("null") } else { ty.clone() };
            Value::Array(types.iter().map(named).collect())
        }
        _ => return,
    };
    let message = format!("`type` is {ty}; it is read as {mended}");
    shaping.report(Diagnostic::new(codes::NULL, at.join("type"), message).help("put null in quotes"));
    *ty = mended;
}

/// Keys that may safely be read as absent.
const OPTIONAL: [&str; 14] = [
    "title",
    "version",
    "description",
    "termsOfService",
    "contact",
    "license",
    "url",
    "email",
    "name",
    "summary",
    "externalDocs",
    "variables",
    "mapping",
    "enum",
];
