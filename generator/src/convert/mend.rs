//! A node that cannot be converted -> the same node without the invalid keys, so that nothing else is lost.

use openapiv3::ReferenceOr;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Pointer, walk::Kind},
};

/// Repairs a node of a kind, and returns whether it can be converted now.
pub(super) fn mend(kind: Kind, value: &mut Value, at: &Pointer, diagnostics: &mut Diagnostics) -> bool {
    // The children first, because the outer parser would only say that something is wrong.
    match value {
        Value::Object(object) => {
            for (key, value) in object.iter_mut() {
                let (kind, at) = (kind.child(key), at.join(key));
                if !converts(kind, value) {
                    mend(kind, value, &at, diagnostics);
                }
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter_mut().enumerate() {
                if !converts(kind.item(), value) {
                    mend(kind.item(), value, &at.join(index), diagnostics);
                }
            }
        }
        _ => {}
    }
    let Some(reason) = refusal(kind, value) else { return true };
    let Value::Object(object) = value else { return false };
    if let Some(kept) = without_one(kind, object).or_else(|| with_most(kind, object)) {
        for key in object.keys().filter(|key| !kept.contains_key(*key)) {
            let message = format!("`{key}` cannot be read; it is left out");
            let diagnostic = Diagnostic::new(codes::NOT_CONVERTED, at.join(key), message);
            diagnostics.push(diagnostic.help(format!("reason: {reason}")));
        }
        *object = kept;
        return true;
    }
    false
}

/// The object without the one invalid key.
fn without_one(kind: Kind, object: &Map<String, Value>) -> Option<Map<String, Value>> {
    object.keys().find_map(|key| {
        let mut rest = object.clone();
        rest.shift_remove(key);
        converts_as(kind, &rest).then_some(rest)
    })
}

/// As many keys as can be converted together.
fn with_most(kind: Kind, object: &Map<String, Value>) -> Option<Map<String, Value>> {
    let needed =
        ["name", "in", "schema", "content", "responses", "description", "type", "scheme", "flows", "url"];
    let mut kept: Map<String, Value> = object
        .iter()
        .filter(|(key, _)| needed.contains(&key.as_str()))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    if !converts_as(kind, &kept) {
        kept.clear();
    }
    for (key, value) in object {
        if kept.contains_key(key) {
            continue;
        }
        kept.insert(key.clone(), value.clone());
        if !converts_as(kind, &kept) {
            kept.shift_remove(key);
        }
    }
    converts_as(kind, &kept).then_some(kept)
}

fn converts_as(kind: Kind, object: &Map<String, Value>) -> bool {
    refusal(kind, &Value::Object(object.clone())).is_none()
}

/// Whether a node, or everything in a map or a list of nodes, can be converted.
fn converts(kind: Kind, value: &Value) -> bool {
    match (kind, value) {
        (Kind::Map(_), Value::Object(object)) => {
            object.iter().all(|(key, value)| converts(kind.child(key), value))
        }
        (Kind::List(_), Value::Array(items)) => items.iter().all(|value| converts(kind.item(), value)),
        _ => refusal(kind, value).is_none(),
    }
}

/// The parser's message about a node that cannot be converted.
fn refusal(kind: Kind, value: &Value) -> Option<String> {
    fn read<T: DeserializeOwned>(value: &Value) -> Option<String> {
        T::deserialize(value).err().map(|error| error.to_string())
    }
    match kind {
        Kind::Schema if value.is_boolean() => None,
        Kind::Schema => read::<ReferenceOr<openapiv3::Schema>>(value),
        Kind::Parameter => read::<ReferenceOr<openapiv3::Parameter>>(value),
        Kind::Response => read::<ReferenceOr<openapiv3::Response>>(value),
        Kind::RequestBody => read::<ReferenceOr<openapiv3::RequestBody>>(value),
        Kind::Header => read::<ReferenceOr<openapiv3::Header>>(value),
        Kind::Example => read::<ReferenceOr<openapiv3::Example>>(value),
        Kind::Link => read::<ReferenceOr<openapiv3::Link>>(value),
        Kind::SecurityScheme => read::<ReferenceOr<openapiv3::SecurityScheme>>(value),
        Kind::MediaType => read::<openapiv3::MediaType>(value),
        Kind::Encoding => read::<openapiv3::Encoding>(value),
        Kind::Server => read::<openapiv3::Server>(value),
        Kind::ServerVariable => read::<openapiv3::ServerVariable>(value),
        Kind::Operation => read::<openapiv3::Operation>(value),
        Kind::PathItem => read::<openapiv3::PathItem>(value),
        _ => None,
    }
}
