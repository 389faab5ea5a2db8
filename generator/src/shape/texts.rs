//! A title, version or description that is a number, a list or an object -> a string, or nothing.

use serde_json::{Map, Value};

use super::{Shaping, keys::object_at};
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
    load::version::kind as kind_of,
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    if kind == Kind::ServerVariable {
        values(object);
    }
    for key in texts(kind, at) {
        let Some(value) = object.get(*key) else { continue };
        if value.is_string() || value.is_null() {
            continue;
        }
        let what = kind_of(value);
        let text = text(value);
        let done = if text.is_some() { "it is read as a string" } else { "it is left out" };
        let message = format!("`{key}` is {what}, not a string; {done}");
        let help = match value {
            Value::Array(_) | Value::Object(_) => "write one string",
            _ => "put it in quotes",
        };
        shaping.report(Diagnostic::new(codes::TEXT, at.join(key), message).help(help));
        match text {
            Some(text) => drop(object.insert((*key).to_owned(), Value::String(text))),
            None => drop(object.shift_remove(*key)),
        }
    }
}

/// The values of a server variable become parts of a URL, so `[8080]` means the same as `["8080"]`.
fn values(object: &mut Map<String, Value>) {
    for value in object.get_mut("enum").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(text) = text(value) {
            *value = Value::String(text);
        }
    }
}

/// A scalar, or a list of scalars, as a string.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Array(items) => {
            items.iter().map(text).collect::<Option<Vec<_>>>().map(|lines| lines.join("\n"))
        }
        _ => None,
    }
}

fn texts(kind: Kind, at: &Pointer) -> &'static [&'static str] {
    match kind {
        Kind::Document | Kind::Components | Kind::Map(_) | Kind::List(_) | Kind::Data | Kind::MediaType => {
            &[]
        }
        Kind::Schema => &["title", "description", "format", "pattern"],
        Kind::Operation => &["operationId", "summary", "description"],
        Kind::Parameter => &["name", "description"],
        Kind::Server => &["url", "description"],
        Kind::ServerVariable => &["default", "description"],
        // What OpenAPI does not know may have any keys.
        Kind::Other if object_at(kind, at).is_none() => &[],
        Kind::Other => &["title", "description", "version", "name", "url", "summary"],
        _ => &["name", "summary", "description"],
    }
}
