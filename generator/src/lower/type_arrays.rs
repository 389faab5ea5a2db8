//! `type: [string, "null"]` -> `type: string` with `nullable: true`; several types -> `anyOf`, each with the keywords that
//! belong to it.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{Lowering, allow_null};
use crate::document::{Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let types: Vec<String> = match object.get("type") {
        Some(Value::String(ty)) if ty == "null" => vec![ty.clone()],
        Some(Value::Array(types)) => {
            let mut named: Vec<String> = types.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            let mut seen = BTreeSet::new();
            named.retain(|ty| seen.insert(ty.clone()));
            named
        }
        _ => return,
    };
    if types.iter().any(|ty| ty == "null") {
        allow_null(object);
    }
    let types: Vec<String> = types.into_iter().filter(|ty| ty != "null").collect();
    // A whole number and a fraction are of two types in Rust, each of which would lose what the other keeps.
    let types: Vec<&String> = types.iter().collect();
    match types.as_slice() {
        [] => drop(object.shift_remove("type")),
        [one] => drop(object.insert("type".to_owned(), json!(one))),
        several => {
            object.shift_remove("type");
            // Explicit members say more than a list of types.
            if !["anyOf", "oneOf", "allOf", "$ref", "enum"].iter().any(|key| object.contains_key(*key)) {
                split(object, several, at, lowering);
            }
        }
    }
}

fn split(object: &mut Map<String, Value>, types: &[&String], at: &Pointer, lowering: &mut Lowering<'_>) {
    let mut members = Vec::new();
    for (index, ty) in types.iter().enumerate() {
        let mut member = Map::from_iter([("type".to_owned(), json!(ty))]);
        for key in keywords(ty) {
            if let Some(value) = object.get(*key) {
                member.insert((*key).to_owned(), value.clone());
            }
        }
        lowering.moved(at, &at.join("anyOf").join(index));
        members.push(Value::Object(member));
    }
    for ty in types {
        for key in keywords(ty) {
            object.shift_remove(*key);
        }
    }
    object.insert("anyOf".to_owned(), Value::Array(members));
}

/// The keywords for values of one type only.
fn keywords(ty: &str) -> &'static [&'static str] {
    match ty {
        "string" => &["minLength", "maxLength", "pattern", "format"],
        "number" | "integer" => &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
        "object" => &["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
        "array" => &["items", "minItems", "maxItems", "uniqueItems"],
        _ => &[],
    }
}
