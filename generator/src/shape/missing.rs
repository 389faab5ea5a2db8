//! A key that OpenAPI asks for and that is not there -> what can be taken for it, or a finding.

use serde_json::{Map, Value, json};

use crate::{
    codes,
    diagnostic::{Diagnostic, Diagnostics, Severity},
    pointer::Pointer,
    walk::Kind,
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, diagnostics: &mut Diagnostics) {
    if object.get("$ref").is_some_and(Value::is_string) {
        return;
    }
    let mut missing = Missing { object, at, diagnostics };
    match kind {
        Kind::Document => missing.of_document(),
        Kind::Other if at.as_str() == "/info" => missing.of_info(),
        // No client reads them; half of all published documents have some answer without one.
        Kind::Response => missing.quietly("description", json!("")),
        Kind::Operation => {
            missing.filled("responses", json!({}), "the operation does not say what it answers")
        }
        Kind::Parameter => {
            missing.refused("name", "the parameter has no name");
            missing.refused("in", "the parameter does not say where it is sent");
            missing.of_content();
        }
        Kind::Header => missing.of_content(),
        // An address that is not there is the one that the document came from.
        Kind::Server => missing.quietly("url", json!("/")),
        Kind::ServerVariable => {
            let first = missing.object.get("enum").and_then(|values| values.get(0)).cloned();
            let message = "the server variable has no default";
            missing.filled("default", first.unwrap_or_else(|| json!("")), message);
        }
        Kind::SecurityScheme => missing.of_security_scheme(),
        Kind::Schema => {
            let docs = missing.object.get("externalDocs");
            if docs.is_some_and(|it| !it.get("url").is_some_and(Value::is_string)) {
                missing.object.shift_remove("externalDocs");
            }
        }
        _ => {}
    }
}

struct Missing<'a> {
    object: &'a mut Map<String, Value>,
    at: &'a Pointer,
    diagnostics: &'a mut Diagnostics,
}

impl Missing<'_> {
    fn quietly(&mut self, key: &str, value: Value) {
        self.object.entry(key).or_insert(value);
    }

    fn filled(&mut self, key: &str, value: Value, message: &str) {
        if !self.object.contains_key(key) {
            let mut finding = Diagnostic::new(codes::MISSING_KEY, self.at.clone(), message);
            finding.severity = Severity::Warning;
            self.diagnostics.push(finding.help(format!("add `{key}`")));
            self.object.insert(key.to_owned(), value);
        }
    }

    fn refused(&mut self, key: &str, message: &str) {
        if !self.object.contains_key(key) {
            let finding = Diagnostic::new(codes::MISSING_KEY, self.at.clone(), message);
            self.diagnostics.push(finding.help(format!("add `{key}`")));
        }
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
            let message = "both `schema` and `content` stand here; `content` is left out";
            let mut finding = Diagnostic::new(codes::MISSING_KEY, self.at.join("content"), message);
            finding.severity = Severity::Warning;
            self.diagnostics.push(finding.help("delete one of the two"));
            self.object.shift_remove("content");
        }
        if !self.object.contains_key("content") {
            let message = "nothing says what the value is; it is read as a text";
            self.filled("schema", json!({ "type": "string" }), message);
        }
    }

    fn of_security_scheme(&mut self) {
        self.refused("type", "the security scheme has no type");
        match self.object.get("type").and_then(Value::as_str) {
            Some("apiKey") => {
                self.refused("name", "the API key has no name");
                self.refused("in", "the API key does not say where it is sent");
            }
            Some("http") => {
                self.refused("scheme", "the security scheme does not say which HTTP scheme it is")
            }
            Some("oauth2") => self.refused("flows", "the security scheme has no flows"),
            Some("openIdConnect") => {
                self.refused(
                    "openIdConnectUrl",
                    "the security scheme does not say where its configuration is",
                );
            }
            _ => {}
        }
    }
}
