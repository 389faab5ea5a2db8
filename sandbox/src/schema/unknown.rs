//! A value and its schema -> the keys that the schema does not describe.
//!
//! OpenAPI allows them where `additionalProperties` is absent, but in practice such a key is a misspelt field.

use clientgen::document::Pointer;
use serde_json::{Map, Value};

use super::{
    Schema,
    walk::{self, Property, Unions},
};

/// Locations of unknown keys, at any depth.
pub(crate) fn unknown_fields(schema: &Schema, value: &Value) -> Vec<Pointer> {
    let mut found = Vec::new();
    let flat = walk::flatten(&schema.document, [&schema.value], Unions::Every);
    visit(&schema.document, &flat, value, &Pointer::root(), &mut found);
    found
}

fn visit(
    document: &Value,
    flat: &[&Map<String, Value>],
    value: &Value,
    at: &Pointer,
    found: &mut Vec<Pointer>,
) {
    match value {
        // One item in place of a list, where the list is lenient.
        Value::Object(_) if is_list(flat) => {
            let below = walk::flatten(document, walk::items(flat), Unions::Every);
            if !is_list(&below) {
                visit(document, &below, value, at, found);
            }
        }
        Value::Object(object) => {
            for (key, member) in object {
                match walk::property(flat, key) {
                    Property::Known(schemas) => {
                        let below = walk::flatten(document, schemas, Unions::Every);
                        visit(document, &below, member, &at.join(key), found);
                    }
                    Property::Free => {}
                    Property::Unknown => found.push(at.join(key)),
                }
            }
        }
        Value::Array(elements) => {
            let below = walk::flatten(document, walk::items(flat), Unions::Every);
            for (index, element) in elements.iter().enumerate() {
                visit(document, &below, element, &at.join(index), found);
            }
        }
        _ => {}
    }
}

fn is_list(flat: &[&Map<String, Value>]) -> bool {
    walk::has_type(flat, "array") && !walk::has_type(flat, "object")
}
