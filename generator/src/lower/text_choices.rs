//! `oneOf` enums of texts, and perhaps null or any text -> one enum of all their values.
//!
//! Whoever takes such a value apart wants one list. As a choice between enums it would be none: an enum keeps values that it does not list, so
//! the first would take everything. Frameworks write one where a field may be blank or null as well.

use serde_json::{Map, Value, json};

use super::allow_null;
use crate::{
    diagnostic::Diagnostics,
    document::Document,
    walk::{self, Kind},
};

pub(super) fn rule(document: &mut Document, _: &mut Diagnostics) {
    let mut mends = Vec::new();
    walk::visit(&document.value, &mut |kind, value, at| {
        if kind == Kind::Schema
            && let Some((key, choices)) = choices(document, value)
        {
            mends.push((at.clone(), key, choices));
        }
    });
    for (at, key, choices) in mends {
        let Some(Value::Object(schema)) = document.value.pointer_mut(at.as_str()) else { continue };
        schema.shift_remove(key);
        if choices.has_null {
            allow_null(schema);
        }
        match choices.only {
            // Still any text: the enum says what is known of it, and nobody may refuse the rest.
            Some(only) if choices.has_any => {
                let listed = if choices.enums == 1 { only } else { Value::Object(choices.merged) };
                schema.insert(key.to_owned(), json!([{"type": "string"}, listed]));
                continue;
            }
            Some(only) if choices.enums == 1 => drop(schema.insert("allOf".to_owned(), json!([only]))),
            _ => schema.extend(choices.merged),
        }
        document.moved(&at.join(key), &at.join("enum"));
    }
}

/// What a choice comes to.
#[derive(Default)]
struct Choices {
    has_null: bool,
    has_any: bool,
    enums: usize,
    /// The last enum among the members, as it stands there.
    only: Option<Value>,
    /// The enum of all values.
    merged: Map<String, Value>,
}

/// The choice of a schema that has nothing but enums of texts, null and any text to choose from, at least two of them and one an enum.
fn choices(document: &Document, schema: &Value) -> Option<(&'static str, Choices)> {
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
    let mut choices = Choices::default();
    let mut others = 0;
    let (mut values, mut names, mut descriptions) = (Vec::new(), Vec::new(), Vec::new());
    for member in members {
        let resolved = document.resolved(member)?.as_object()?;
        choices.has_null |= resolved.get("nullable") == Some(&Value::Bool(true));
        let has = |key: &str| resolved.contains_key(key);
        match (resolved.get("type").and_then(Value::as_str), resolved.get("enum").and_then(Value::as_array)) {
            (Some("string"), Some(listed)) if !listed.is_empty() => {
                choices.enums += 1;
                choices.only = Some(member.clone());
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
            // Any text.
            (Some("string"), None) if !has("format") && !has("pattern") => {
                choices.has_any = true;
                others += 1;
            }
            // Null, in what is left of it.
            (None, None) if has("nullable") && resolved.keys().all(|key| NOTHING.contains(&key.as_str())) => {
                others += 1;
            }
            _ => return None,
        }
    }
    // A text beside an enum is as simple as it can be.
    let is_plain = choices.has_any && members.len() == 2 && !choices.has_null;
    if choices.enums == 0 || choices.enums + others < 2 || is_plain {
        return None;
    }
    choices.merged.insert("type".to_owned(), "string".into());
    choices.merged.insert("enum".to_owned(), Value::Array(values));
    choices.merged.insert("x-enum-varnames".to_owned(), Value::Array(names));
    choices.merged.insert("x-enum-descriptions".to_owned(), Value::Array(descriptions));
    Some((key, choices))
}

/// What says nothing about values.
const NOTHING: [&str; 4] = ["nullable", "title", "description", "example"];
