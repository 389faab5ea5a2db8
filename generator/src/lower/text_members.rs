//! `oneOf` string enums, and perhaps null or any string -> one enum with all their values.
//!
//! Users of such a value want one list. A union of enums would not work, because an enum keeps values that it does not list, so
//! the first enum would accept everything. Frameworks write such a union if a field may also be blank or null.

use serde_json::{Map, Value, json};

use super::allow_null;
use crate::{
    diagnostic::Diagnostics,
    document::{
        Document,
        walk::{self, Kind},
    },
};

pub(super) fn rule(document: &mut Document, _: &mut Diagnostics) {
    let mut mends = Vec::new();
    walk::visit(&document.value, &mut |kind, value, at| {
        if kind == Kind::Schema
            && let Some((key, alternatives)) = alternatives(document, value)
        {
            mends.push((at.clone(), key, alternatives));
        }
    });
    for (at, key, alternatives) in mends {
        let Some(Value::Object(schema)) = document.value.pointer_mut(at.as_str()) else { continue };
        schema.shift_remove(key);
        if alternatives.has_null {
            allow_null(schema);
        }
        match alternatives.only {
            // Any string is still valid: the enum lists the known values, and keeps all others.
            Some(only) if alternatives.has_any => {
                let listed = if alternatives.enums == 1 { only } else { Value::Object(alternatives.merged) };
                schema.insert(key.to_owned(), json!([{"type": "string"}, listed]));
                continue;
            }
            Some(only) if alternatives.enums == 1 => drop(schema.insert("allOf".to_owned(), json!([only]))),
            _ => schema.extend(alternatives.merged),
        }
        document.moved(&at.join(key), &at.join("enum"));
    }
}

/// The result of a union.
#[derive(Default)]
struct Alternatives {
    has_null: bool,
    has_any: bool,
    enums: usize,
    /// The last enum among the members, unchanged.
    only: Option<Value>,
    /// The enum of all values.
    merged: Map<String, Value>,
}

/// The union of a schema whose members are only string enums, null and any string: at least two of them, and at least one enum.
fn alternatives(document: &Document, schema: &Value) -> Option<(&'static str, Alternatives)> {
    let object = schema.as_object()?;
    let key = ["oneOf", "anyOf"].into_iter().find(|key| object.contains_key(*key))?;
    const OWN: [&str; 11] = [
        "oneOf",
        "anyOf",
        "allOf",
        "not",
        "type",
        "enum",
        "properties",
        "items",
        "$ref",
        "discriminator",
        "additionalProperties",
    ];
    if OWN.iter().any(|own| *own != key && object.get(*own).is_some_and(|own| own != "string")) {
        return None;
    }
    let members = object.get(key)?.as_array()?;
    let mut alternatives = Alternatives::default();
    let mut others = 0;
    let (mut values, mut names, mut descriptions) = (Vec::new(), Vec::new(), Vec::new());
    for member in members {
        let resolved = document.resolved(member)?.as_object()?;
        alternatives.has_null |= resolved.get("nullable") == Some(&Value::Bool(true));
        let has = |key: &str| resolved.contains_key(key);
        match (resolved.get("type").and_then(Value::as_str), resolved.get("enum").and_then(Value::as_array)) {
            (Some("string"), Some(listed)) if !listed.is_empty() => {
                alternatives.enums += 1;
                alternatives.only = Some(member.clone());
                for (index, value) in listed.iter().enumerate() {
                    if values.contains(value) {
                        continue;
                    }
                    let beside = |key: &str| resolved.get(key).and_then(|it| it.get(index)).cloned();
                    values.push(value.clone());
                    names.push(beside("x-enum-varnames").unwrap_or_else(|| value.clone()));
                    descriptions.push(beside("x-enum-descriptions").unwrap_or_else(|| "".into()));
                }
            }
            // Any string.
            (Some("string"), None) if !has("format") && !has("pattern") => {
                alternatives.has_any = true;
                others += 1;
            }
            // The rest of a null.
            (None, None) if has("nullable") && resolved.keys().all(|key| NOTHING.contains(&key.as_str())) => {
                others += 1;
            }
            _ => return None,
        }
    }
    // A string beside an enum must have no other keywords.
    let is_plain = alternatives.has_any && members.len() == 2 && !alternatives.has_null;
    if alternatives.enums == 0 || alternatives.enums + others < 2 || is_plain {
        return None;
    }
    alternatives.merged.insert("type".to_owned(), "string".into());
    alternatives.merged.insert("enum".to_owned(), Value::Array(values));
    alternatives.merged.insert("x-enum-varnames".to_owned(), Value::Array(names));
    alternatives.merged.insert("x-enum-descriptions".to_owned(), Value::Array(descriptions));
    Some((key, alternatives))
}

/// Keys that say nothing about values.
const NOTHING: [&str; 4] = ["nullable", "title", "description", "example"];
