//! A request body -> one media type that progenitor sends, with the header beside it where the document has another.

use serde_json::{Value, json};

use super::{Draft, schema};
use crate::{
    names::cleaned,
    schema::{Object, Schemas},
};

/// A value for the `Content-Type` of a request, and whether the caller has to give it.
type MediaType = (String, bool);

/// The body for progenitor.
pub(super) fn lower(draft: &mut Draft, schemas: &mut Schemas<'_>) -> Option<(Value, Option<MediaType>)> {
    let body = draft.operation.get("requestBody")?.as_object()?.clone();
    let content = body.get("content").and_then(Value::as_object).filter(|content| !content.is_empty())?;
    let best = content.iter().min_by_key(|(media_type, _)| rank(media_type))?;
    let others: Vec<&str> = content.keys().filter(|key| *key != best.0).map(String::as_str).collect();
    if !others.is_empty() {
        draft.give_up(format!("the body is sent as `{}` only, not as `{}`", best.0, others.join("`, `")));
    }
    if body.get("required") != Some(&json!(true)) {
        draft.give_up("the body cannot be left out");
    }
    let (key, ty, media_type) = sent(draft, best.0, best.1, schemas);
    let mut lowered = Object::from_iter([
        ("required".to_owned(), json!(true)),
        ("content".to_owned(), json!({ key: { "schema": ty } })),
    ]);
    if let Some(text) = body.get("description").and_then(Value::as_str) {
        lowered.insert("description".to_owned(), json!(cleaned(text)));
    }
    Some((Value::Object(lowered), media_type))
}

/// The best has the least.
fn rank(media_type: &str) -> u8 {
    match essence(media_type) {
        "application/json" => 0,
        other if is_json(other) => 1,
        "application/x-www-form-urlencoded" => 2,
        "text/plain" | "text/x-markdown" => 3,
        "application/octet-stream" => 4,
        other if other.starts_with("text/") => 5,
        "multipart/form-data" => 6,
        _ => 7,
    }
}

/// A media type without its parameters.
pub(super) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// Whether a media type is JSON, whatever it is called.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json"
        || essence == "text/json"
        || essence == "*/*"
        || essence == "application/*"
        || essence.ends_with("+json")
}

/// What progenitor calls the media type, its type, and the header beside it.
fn sent(
    draft: &mut Draft,
    media_type: &str,
    declared: &Value,
    schemas: &mut Schemas<'_>,
) -> (&'static str, Value, Option<MediaType>) {
    let essence = essence(media_type);
    let declared_schema = declared.get("schema").cloned().unwrap_or_else(|| json!({}));
    if declared.get("encoding").is_some_and(|encoding| !encoding.as_object().is_some_and(Object::is_empty))
        && essence != "multipart/form-data"
    {
        draft.give_up("the `encoding` of the body is left out");
    }
    let text = json!({ "type": "string" });
    let bytes = json!({ "type": "string", "format": "binary" });
    match essence {
        "application/json" => ("application/json", schema(draft, schemas, "body", &declared_schema), None),
        other if is_json(other) => {
            let ty = schema(draft, schemas, "body", &declared_schema);
            if other.contains('*') {
                return ("application/json", ty, None);
            }
            draft.give_up(format!(
                "the body goes as `application/json` unless the caller gives `Content-Type: {other}`"
            ));
            ("application/json", ty, Some((other.to_owned(), false)))
        }
        "application/x-www-form-urlencoded" => {
            let ty = schema(draft, schemas, "body", &declared_schema);
            if !is_flat(&declared_schema, schemas) {
                draft.give_up("lists and objects in the form fail when they are sent");
            }
            ("application/x-www-form-urlencoded", ty, None)
        }
        "text/plain" => ("text/plain", text, None),
        "text/x-markdown" => ("text/x-markdown", text, None),
        "application/octet-stream" => ("application/octet-stream", bytes, None),
        "multipart/form-data" => {
            draft.give_up(
                "the caller encodes the `multipart/form-data` and gives its `Content-Type` with the boundary",
            );
            ("application/octet-stream", bytes, Some(("multipart/form-data; boundary=...".to_owned(), true)))
        }
        other => {
            draft.give_up(format!("the body is bytes, which go as `application/octet-stream` unless the caller gives `Content-Type: {other}`"));
            ("application/octet-stream", bytes, Some((other.to_owned(), false)))
        }
    }
}

/// Whether a form has values only.
fn is_flat(form: &Value, schemas: &Schemas<'_>) -> bool {
    let properties = schemas.resolved(form).get("properties").and_then(Value::as_object);
    properties.into_iter().flatten().all(|(_, property)| {
        let ty = schemas.resolved(property).get("type").and_then(Value::as_str);
        matches!(ty, Some("string" | "integer" | "number" | "boolean"))
    })
}
