//! A tree -> whether it is an OpenAPI 3 document and, if not, what it is instead.

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::Pointer,
};

/// The diagnostic if the document is not supported. Adds a diagnostic if it is newer than the known versions.
pub(super) fn check(value: &mut Value, diagnostics: &mut Diagnostics) -> Result<(), Box<Diagnostic>> {
    let root = Pointer::root();
    let refuse = |at: &Pointer, message: String, help: &str| {
        Err(Diagnostic::new(codes::NOT_OPENAPI, at.clone(), message).help(help).into())
    };
    let Value::Object(object) = value else {
        let message = format!("the document is {}, not an object", kind(value));
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
        Some(Value::Number(number)) => number.to_string(),
        Some(other) => {
            return refuse(
                &at,
                format!("`openapi` is {}, not a version", kind(other)),
                "write `openapi: 3.0.3`",
            );
        }
        None => return Err(other_document(value).into()),
    };
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
    let has = |key: &str| value.get(key).is_some();
    let (key, message, help): (_, String, &str) = if let Some(version) = value.get("swagger") {
        let version = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
        (
            Some("swagger"),
            format!("this is a Swagger {version} document"),
            "convert it to OpenAPI 3 first, for example with swagger2openapi",
        )
    } else if has("overlay") {
        (
            Some("overlay"),
            "this is an OpenAPI Overlay, which changes a document".to_owned(),
            "give the document that it changes",
        )
    } else if has("asyncapi") {
        (
            Some("asyncapi"),
            "this is an AsyncAPI document".to_owned(),
            "clientgen reads OpenAPI documents only",
        )
    } else if has("item") && has("info") {
        (None, "this looks like a Postman collection".to_owned(), "export the API as OpenAPI 3")
    } else if has("$schema") || has("$defs") {
        (
            None,
            "this is a JSON Schema without an API around it".to_owned(),
            "put it under `components/schemas` of an OpenAPI document",
        )
    } else {
        (
            None,
            format!("the document has no `openapi` key, only {}", keys(value)),
            "start it with `openapi: 3.0.3`",
        )
    };
    let at = key.map_or_else(Pointer::root, |key| root.join(key));
    Diagnostic::new(codes::NOT_OPENAPI, at, message).help(help)
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
