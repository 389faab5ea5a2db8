//! The schema of an answer -> the schemas inside it, through references and compositions.

use serde_json::Value;

use crate::{document::Document, suggest};

/// How deep compositions may stand in each other before a search gives up.
const MAX_DEPTH: usize = 16;

/// The schema of an operation's JSON answer.
pub(super) fn answer<'a>(document: &'a Document, operation: &'a Value) -> Option<&'a Value> {
    let responses = operation.get("responses")?.as_object()?;
    let is_success = |status: &str| status.starts_with('2');
    let mut candidates: Vec<_> = responses.iter().filter(|(status, _)| is_success(status)).collect();
    candidates.sort_by_key(|(status, _)| (*status).clone());
    let default = responses.get_key_value("default");
    candidates.into_iter().chain(default).find_map(|(_, response)| {
        let content = document.resolved(response)?.get("content")?.as_object()?;
        let is_json = |ty: &str| ty.to_ascii_lowercase().contains("json") || ty == "*/*";
        let schema = content.iter().find(|(ty, _)| is_json(ty))?.1.get("schema")?;
        // A reference that leads nowhere has a finding of its own.
        document.resolved(schema).map(|_| schema)
    })
}

/// A schema inside an answer.
#[derive(Clone, Copy)]
pub(super) struct Answer<'a> {
    schema: &'a Value,
}

impl<'a> Answer<'a> {
    pub(super) fn new(schema: &'a Value) -> Self {
        Self { schema }
    }

    /// The schema of a property, or of a list's items for a number.
    pub(super) fn child(self, document: &'a Document, key: &str) -> Option<Answer<'a>> {
        child(document, self.schema, key, MAX_DEPTH).map(Answer::new)
    }

    /// The type, if the schema says it.
    pub(super) fn ty(self, document: &'a Document) -> Option<&'a str> {
        ty(document, self.schema, MAX_DEPTH)
    }

    /// The names of the properties.
    pub(super) fn names(self, document: &Document) -> Vec<String> {
        let mut found = Vec::new();
        names(document, self.schema, &mut found, MAX_DEPTH);
        found
    }

    /// The names of the properties, for a help.
    pub(super) fn keys(self, document: &Document) -> String {
        suggest::list(self.names(document).iter().map(String::as_str))
    }
}

fn parts(schema: &Value) -> impl Iterator<Item = &Value> {
    ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|key| schema.get(key)?.as_array()).flatten()
}

fn child<'a>(document: &'a Document, schema: &'a Value, key: &str, depth: usize) -> Option<&'a Value> {
    let depth = depth.checked_sub(1)?;
    let schema = document.resolved(schema)?;
    let property = schema.get("properties").and_then(|properties| properties.get(key));
    let item = || schema.get("items").filter(|_| key.parse::<usize>().is_ok());
    let part = || parts(schema).find_map(|part| child(document, part, key, depth));
    // An object whose keys are not listed may have any.
    let other = || schema.get("additionalProperties").filter(|value| value.is_object());
    property.or_else(item).or_else(part).or_else(other)
}

fn ty<'a>(document: &'a Document, schema: &'a Value, depth: usize) -> Option<&'a str> {
    let depth = depth.checked_sub(1)?;
    let schema = document.resolved(schema)?;
    let own = schema.get("type").and_then(Value::as_str);
    let list = || schema.get("items").map(|_| "array");
    let object = || schema.get("properties").map(|_| "object");
    own.or_else(list).or_else(object).or_else(|| parts(schema).find_map(|part| ty(document, part, depth)))
}

fn names(document: &Document, schema: &Value, found: &mut Vec<String>, depth: usize) {
    let Some(depth) = depth.checked_sub(1) else { return };
    let Some(schema) = document.resolved(schema) else { return };
    for (name, _) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        if !found.contains(name) {
            found.push(name.clone());
        }
    }
    parts(schema).for_each(|part| names(document, part, found, depth));
}
