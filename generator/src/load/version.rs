//! A tree -> whether it is an OpenAPI 3 document and, if not, what it is instead.

use serde_json::Value;

use super::foreign::{self, Foreign};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes, suggest},
    document::Pointer,
};

/// The diagnostic if the document is not supported. Adds a diagnostic if it is newer than the known versions.
pub(super) fn check(value: &mut Value, diagnostics: &mut Diagnostics) -> Result<(), Box<Diagnostic>> {
    let root = Pointer::root();
    let refuse = |at: &Pointer, message: String, help: &str| {
        Err(Diagnostic::new(codes::NOT_OPENAPI, at.clone(), message).help(help).into())
    };
    let Value::Object(object) = value else {
        let what = match value {
            Value::String(text) if text.len() <= 60 => format!("only the text {text:?}"),
            other => kind(other).to_owned(),
        };
        let message = format!("the document is {what}, not an object");
        return refuse(
            &root,
            message,
            "an OpenAPI document is an object with the keys `openapi`, `info` and `paths`",
        );
    };
    let at = root.join("openapi");
    let version = match object.get("openapi") {
        Some(Value::String(version)) => version.trim().to_owned(),
        // `openapi: 3.0` without quotes is a number in YAML.
        Some(Value::Number(number)) => {
            let version = number.to_string();
            let whole = if version.starts_with("3.1") { "3.1.1" } else { "3.0.3" };
            let message = format!("`openapi` is the number {version}, not a text; it is read as one");
            diagnostics.push(
                Diagnostic::new(codes::TEXT, at.clone(), message)
                    .help(format!("write `openapi: \"{whole}\"`")),
            );
            version
        }
        Some(other) => {
            return refuse(
                &at,
                format!("`openapi` is {}, not a version", kind(other)),
                "write `openapi: 3.0.3`",
            );
        }
        None => return Err(other_document(value).into()),
    };
    let version = if version == "3" { "3.0".to_owned() } else { version };
    match version.strip_prefix("3.").and_then(|rest| rest.split('.').next()) {
        Some("0" | "1") => {}
        Some("2") => diagnostics.push(
            Diagnostic::new(codes::NEWER, at, format!("OpenAPI {version} is read as OpenAPI 3.1"))
                .help("the client leaves out what is new in 3.2"),
        ),
        _ => {
            let help = "convert the document to OpenAPI 3.0.x, 3.1.x or 3.2.x";
            return refuse(&at, format!("OpenAPI {version} is not supported"), help);
        }
    }
    if !["paths", "webhooks", "components"].iter().any(|key| object.contains_key(*key)) {
        let help = "add `paths` (or `webhooks`, or `components`)";
        return refuse(&root, "the document describes nothing".to_owned(), help);
    }
    object.insert("openapi".to_owned(), Value::String(version));
    Ok(())
}

/// The kind of a document without `openapi`, as far as its keys tell.
fn other_document(value: &Value) -> Diagnostic {
    let root = Pointer::root();
    if let Some(Foreign { key, message, help }) = foreign::of_keys(value) {
        let at = key.map_or_else(Pointer::root, |key| root.join(key));
        return Diagnostic::new(codes::NOT_OPENAPI, at, message).help(help);
    }
    let found: Vec<&str> = value.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect();
    let message = format!("the document has no `openapi` key, only {}", keys(value));
    match suggest::closest("openapi", found.iter().copied()).first() {
        Some(key) => Diagnostic::new(codes::NOT_OPENAPI, root.join(key), message)
            .help(format!("write `openapi` in place of `{key}`")),
        None => Diagnostic::new(codes::NOT_OPENAPI, root, message).help("start it with `openapi: 3.0.3`"),
    }
}

fn keys(value: &Value) -> String {
    let keys = value.as_object().into_iter().flatten().map(|(key, _)| format!("`{key}`"));
    let shown: Vec<_> = keys.take(6).collect();
    if shown.is_empty() { "nothing".to_owned() } else { shown.join(", ") }
}

/// A value's kind in words.
pub(crate) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
