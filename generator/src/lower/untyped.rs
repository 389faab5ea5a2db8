//! A schema without a type whose keywords belong to only one type -> the same schema with that type.
//!
//! JSON Schema would accept values of other types, which is never intended.

use serde_json::{Map, Value};

use super::Lowering;
use crate::document::{Pointer, walk::Kind};

/// Keywords that a value of another type would not have. In unions, `required` also occurs alone.
const KEYWORDS: &[(&str, &[&str])] = &[
    ("string", &["minLength", "maxLength", "pattern"]),
    ("number", &["minimum", "maximum", "multipleOf"]),
    ("object", &["properties", "additionalProperties", "minProperties", "maxProperties"]),
    ("array", &["items", "minItems", "maxItems", "uniqueItems"]),
];

const FORMATS: &[(&str, &[&str])] = &[
    ("integer", &["int32", "int64", "uint32", "uint64", "int8", "int16", "uint8", "uint16"]),
    ("number", &["float", "double", "decimal"]),
    (
        "string",
        &[
            "date",
            "date-time",
            "time",
            "duration",
            "uuid",
            "uri",
            "url",
            "email",
            "byte",
            "binary",
            "password",
            "hostname",
            "ipv4",
            "ipv6",
        ],
    ),
];

/// Keys of schemas that describe a value in another way.
const OTHERS: [&str; 8] = ["type", "$ref", "allOf", "anyOf", "oneOf", "not", "enum", "const"];

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, _: &Pointer, _: &mut Lowering<'_>) {
    if kind != Kind::Schema || OTHERS.iter().any(|key| object.contains_key(*key)) {
        return;
    }
    let told = KEYWORDS.iter().filter(|(_, keys)| keys.iter().any(|key| object.contains_key(*key)));
    let told: Vec<&str> = told.map(|(ty, _)| *ty).collect();
    let format = object.get("format").and_then(Value::as_str);
    let of_format = FORMATS.iter().find(|(_, names)| format.is_some_and(|it| names.contains(&it)));
    let ty = match (told.as_slice(), of_format) {
        (["number"], Some(("integer", _))) => "integer",
        ([one], _) => one,
        ([], Some((ty, _))) => ty,
        _ => return,
    };
    object.insert("type".to_owned(), ty.into());
}
