//! `type: string` with `minimum: 0` -> `type: string`.
//!
//! JSON Schema ignores keywords of other types, but the conversion reads a schema with such a keyword as a schema without a
//! type. So they are removed without a diagnostic, because they mean nothing.

use serde_json::{Map, Value};

use super::Shaping;
use crate::document::{Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, _: &Pointer, _: &mut Shaping<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let Some(ty) = object.get("type").and_then(Value::as_str) else { return };
    let own: &[&str] = match ty {
        "string" => STRING,
        "number" | "integer" => NUMBER,
        "boolean" => &[],
        "object" => OBJECT,
        "array" => ARRAY,
        _ => return,
    };
    let all = STRING.iter().chain(NUMBER).chain(OBJECT).chain(ARRAY);
    for key in all.filter(|key| !own.contains(key)) {
        object.shift_remove(*key);
    }
}

const STRING: &[&str] = &["pattern", "minLength", "maxLength", "format"];
const NUMBER: &[&str] =
    &["multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "format"];
const OBJECT: &[&str] = &["properties", "required", "additionalProperties", "minProperties", "maxProperties"];
const ARRAY: &[&str] = &["items", "minItems", "maxItems", "uniqueItems"];
