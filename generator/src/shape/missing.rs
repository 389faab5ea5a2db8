//! A missing key that OpenAPI requires -> a substitute, or a diagnostic.

use serde_json::{Map, Value, json};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, Severity, codes},
    document::{Pointer, walk::Kind},
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    if object.get("$ref").is_some_and(Value::is_string) {
        return;
    }
    let mut missing = Missing { object, at, shaping };
    match kind {
        Kind::Document => missing.of_document(),
        Kind::Other if at.as_str() == "/info" => missing.of_info(),
        Kind::Response => missing.described(),
        Kind::Operation => {
            missing.filled("responses", json!({}), "the operation does not say what it returns")
        }
        Kind::Parameter | Kind::Header => missing.of_content(),
        // Without a URL, the server is the one that the document came from.
        Kind::Server => missing.quietly("url", json!("/")),
        Kind::ServerVariable => {
            let first = missing.object.get("enum").and_then(|values| values.get(0)).cloned();
            let message = "the server variable has no default";
            missing.filled("default", first.unwrap_or_else(|| json!("")), message);
        }
        Kind::Schema => {
            missing.items();
            let docs = missing.object.get("externalDocs");
            if docs.is_some_and(|it| !it.get("url").is_some_and(Value::is_string)) {
                missing.object.shift_remove("externalDocs");
            }
        }
        _ => {}
    }
}

/// What says what the items of a list are, by itself or elsewhere.
const SAYS_ITEMS: [&str; 9] =
    ["items", "prefixItems", "contains", "allOf", "anyOf", "oneOf", "enum", "const", "unevaluatedItems"];

struct Missing<'a, 'b> {
    object: &'a mut Map<String, Value>,
    at: &'a Pointer,
    shaping: &'a mut Shaping<'b>,
}

impl Missing<'_, '_> {
    fn quietly(&mut self, key: &str, value: Value) {
        self.object.entry(key).or_insert(value);
    }

    fn filled(&mut self, key: &str, value: Value, message: &str) {
        if !self.object.contains_key(key) {
            self.shaping.report(
                Diagnostic::new(codes::MISSING_KEY, self.at.clone(), message)
                    .help(format!("add `{key}`"))
                    .warning(),
            );
            self.object.insert(key.to_owned(), value);
        }
    }

    /// No client reads it, and half of all published documents have some response without one.
    fn described(&mut self) {
        if !self.object.contains_key("description") && !self.object.contains_key("summary") {
            let message = "the response has no description";
            let diagnostic = Diagnostic::new(codes::MISSING_KEY, self.at.clone(), message).warning();
            self.shaping
                .report(diagnostic.help("add `description`, which OpenAPI asks for").like("description"));
        }
        self.quietly("description", json!(""));
    }

    fn items(&mut self) {
        let is_array = |ty: &Value| ty == "array";
        let ty = self.object.get("type");
        let is_list = ty
            .is_some_and(|ty| is_array(ty) || ty.as_array().is_some_and(|types| types.iter().any(is_array)));
        if !is_list || SAYS_ITEMS.iter().any(|key| self.object.contains_key(*key)) {
            return;
        }
        let message = "nothing says what the items of the list are; they are any values";
        let mut diagnostic =
            Diagnostic::new(codes::NO_ITEMS, self.at.clone(), message).help("add `items`").like("items");
        if !self.shaping.is_30 {
            // Only 3.0 asks for it.
            diagnostic.severity = Severity::Note;
        }
        self.shaping.report(diagnostic);
    }

    fn of_document(&mut self) {
        self.filled("info", json!({}), "the document does not say what it describes");
        // A tag without a name describes nothing.
        if let Some(Value::Array(tags)) = self.object.get_mut("tags") {
            tags.retain(|tag| tag.get("name").is_some_and(Value::is_string));
        }
        let without_url = |it: &Value| it.get("externalDocs").is_some_and(|docs| docs.get("url").is_none());
        if let Some(Value::Array(tags)) = self.object.get_mut("tags") {
            for tag in tags.iter_mut().filter(|tag| without_url(tag)) {
                tag.as_object_mut().map(|tag| tag.shift_remove("externalDocs"));
            }
        }
    }

    fn of_info(&mut self) {
        self.quietly("title", json!(""));
        self.quietly("version", json!(""));
        if self.object.get("license").is_some_and(|it| !it.get("name").is_some_and(Value::is_string)) {
            self.object.shift_remove("license");
        }
    }

    fn of_content(&mut self) {
        if self.object.get("content").and_then(Value::as_object).is_some_and(Map::is_empty) {
            self.object.shift_remove("content");
        }
        if self.object.contains_key("schema") && self.object.contains_key("content") {
            let message = "both `schema` and `content` are present; `content` is left out";
            self.shaping.report(
                Diagnostic::new(codes::MISSING_KEY, self.at.join("content"), message)
                    .help("delete one of the two")
                    .warning(),
            );
            self.object.shift_remove("content");
        }
        // Those of Swagger 2 become bodies.
        let is_body = self.object.get("in").is_some_and(|place| place == "body" || place == "formData");
        if !self.object.contains_key("content") && !is_body {
            let message = "the parameter has no schema; it is read as a string";
            self.filled("schema", json!({ "type": "string" }), message);
        }
    }
}
