//! The schema of a response -> the schemas inside it, through references and compositions.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use serde_json::Value;

use crate::{diagnostic::suggest, document::Document};

/// The schema of an operation's JSON response.
pub(super) fn response<'a>(document: &'a Document, operation: &'a Value) -> Option<&'a Value> {
    let responses = operation.get("responses")?.as_object()?;
    let is_success = |status: &str| status.starts_with('2');
    let mut candidates: Vec<_> = responses.iter().filter(|(status, _)| is_success(status)).collect();
    candidates.sort_by_key(|(status, _)| (*status).clone());
    let default = responses.get_key_value("default");
    candidates.into_iter().chain(default).find_map(|(_, response)| {
        let content = document.resolved(response)?.get("content")?.as_object()?;
        let is_json = |ty: &str| ty.to_ascii_lowercase().contains("json") || ty == "*/*";
        let schema = content.iter().find(|(ty, _)| is_json(ty))?.1.get("schema")?;
        // A reference that leads nowhere has a diagnostic of its own.
        document.resolved(schema).map(|_| schema)
    })
}

/// A schema inside a response.
#[derive(Clone, Copy)]
pub(super) struct Response<'a> {
    schema: &'a Value,
}

impl<'a> Response<'a> {
    pub(super) fn new(schema: &'a Value) -> Self {
        Self { schema }
    }

    /// The schema of a property, or of a list's items for a number.
    pub(super) fn child(self, document: &'a Document, key: &str) -> Option<Response<'a>> {
        let is_number = key.parse::<usize>().is_ok();
        let known = find(document, self.schema, &mut |schema| {
            let property = schema.get("properties").and_then(|properties| properties.get(key));
            property.or_else(|| schema.get("items").filter(|_| is_number))
        });
        // An object whose keys are not listed may have any.
        let other = || {
            find(document, self.schema, &mut |schema| {
                schema.get("additionalProperties").filter(|value| value.is_object())
            })
        };
        known.or_else(other).map(Response::new)
    }

    /// The type, if the schema says it.
    pub(super) fn ty(self, document: &'a Document) -> Option<&'a str> {
        find(document, self.schema, &mut |schema| {
            let own = schema.get("type").and_then(Value::as_str);
            let list = || schema.get("items").map(|_| "array");
            let object = || schema.get("properties").map(|_| "object");
            own.or_else(list).or_else(object)
        })
    }

    /// The properties by name, the first of each.
    pub(super) fn properties(self, document: &'a Document) -> IndexMap<&'a str, Response<'a>> {
        let mut found = IndexMap::new();
        find(document, self.schema, &mut |schema| {
            for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten()
            {
                found.entry(name.as_str()).or_insert(Response::new(property));
            }
            None::<()>
        });
        found
    }

    /// The names of the properties, for a help.
    pub(super) fn keys(self, document: &Document) -> String {
        suggest::list(self.properties(document).keys().copied())
    }
}

/// The first match in a schema or its parts, outer before inner. Each schema is visited only once, because
/// compositions may share their parts, and be large.
fn find<'a, T>(
    document: &'a Document,
    schema: &'a Value,
    found: &mut impl FnMut(&'a Value) -> Option<T>,
) -> Option<T> {
    find_among(document, schema, &mut BTreeSet::new(), found)
}

fn find_among<'a, T>(
    document: &'a Document,
    schema: &'a Value,
    seen: &mut BTreeSet<*const Value>,
    found: &mut impl FnMut(&'a Value) -> Option<T>,
) -> Option<T> {
    let schema = document.resolved(schema)?;
    if !seen.insert(std::ptr::from_ref(schema)) {
        return None;
    }
    found(schema).or_else(|| parts(schema).find_map(|part| find_among(document, part, seen, found)))
}

fn parts(schema: &Value) -> impl Iterator<Item = &Value> {
    ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|key| schema.get(key)?.as_array()).flatten()
}
