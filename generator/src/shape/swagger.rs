//! Keys of Swagger 2 in a parameter or a response -> the schema that OpenAPI 3 has there.

use serde_json::{Map, Value, json};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
};

/// The keys that describe the value of a parameter in Swagger 2.
const OF_SCHEMA: [&str; 16] = [
    "type",
    "format",
    "items",
    "enum",
    "default",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "multipleOf",
];

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    match kind {
        Kind::Parameter | Kind::Header => parameter(object, at, shaping),
        Kind::Response => response(object, at, shaping),
        _ => {}
    }
}

fn parameter(object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    let describes = ["schema", "content", "$ref"].iter().any(|key| object.contains_key(*key));
    if describes || !object.contains_key("type") {
        return;
    }
    let mut schema = Map::new();
    let to = at.join("schema");
    for key in OF_SCHEMA {
        if let Some(value) = object.shift_remove(key) {
            schema.insert(key.to_owned(), value);
            shaping.document.moved(&at.join(key), &to.join(key));
        }
    }
    match object.shift_remove("collectionFormat").as_ref().and_then(Value::as_str) {
        Some("multi") => drop(object.insert("explode".to_owned(), json!(true))),
        Some("csv") => drop(object.insert("explode".to_owned(), json!(false))),
        Some("ssv") => drop(object.insert("style".to_owned(), json!("spaceDelimited"))),
        Some("pipes") => drop(object.insert("style".to_owned(), json!("pipeDelimited"))),
        _ => {}
    }
    object.insert("schema".to_owned(), Value::Object(schema));
    // Forms have a diagnostic of their own.
    if object.get("in").is_some_and(|place| place == "formData") {
        return;
    }
    let message = "the type is beside the parameter's name; it is read as the parameter's schema";
    let diagnostic = Diagnostic::new(codes::SWAGGER, at.join("type"), message);
    shaping.report(diagnostic.help("this is Swagger 2; write `schema: {type: ...}`"));
    // The diagnostic belongs to the original node.
    shaping.diagnostics.pin(shaping.document);
}

fn response(object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    if object.contains_key("content") || !object.get("schema").is_some_and(Value::is_object) {
        return;
    }
    let Some(schema) = object.shift_remove("schema") else { return };
    let message =
        "the schema is beside the response's description; it is read as the schema of a JSON response";
    let diagnostic = Diagnostic::new(codes::SWAGGER, at.join("schema"), message);
    shaping.report(diagnostic.help("this is Swagger 2; write `content: {application/json: {schema: ...}}`"));
    shaping.diagnostics.pin(shaping.document);
    shaping.document.moved(&at.join("schema"), &at.join_all(["content", "application/json", "schema"]));
    object.insert("content".to_owned(), json!({ "application/json": { "schema": schema } }));
}
