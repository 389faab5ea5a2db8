//! A document -> its operations as the sandbox needs them: rules for requests, forms of responses, and effects.
//!
//! The document is read as plain JSON, not through the generator's types, so that both cannot have the same error.

pub(crate) mod operation;
pub(crate) mod parameter;
pub(crate) mod response;
pub(crate) mod security;
pub(crate) mod target;

use std::sync::Arc;

use clientgen::document::Pointer;
use http::{Method, StatusCode};
use indexmap::IndexMap;
use serde_json::Value;

use self::{operation::Operation, security::Scheme, target::Target};
use crate::declare::{
    self, Declarations, Diagnostics,
    limit::{self, RateLimit},
    token::{self, TokenAuth},
};

/// Where token endpoints are, each with the name of its document at the end. Their requests are a client's.
pub(crate) const TOKEN_PATH: &str = "/_sandbox/token/";

/// What the token endpoint is called by faults and in the log.
pub(crate) const TOKEN_ENDPOINT: &str = "token-endpoint";

/// One document, ready to be served.
#[derive(Debug)]
pub(crate) struct Spec {
    /// The document's name without folders and extension.
    pub(crate) label: String,
    pub(crate) document: Arc<Value>,
    /// The path of the server, without a slash at its end.
    pub(crate) base: String,
    pub(crate) schemes: IndexMap<String, Scheme>,
    /// The schemes whose credential is a token that operations issue.
    pub(crate) token_auths: Vec<TokenAuth>,
    /// Unless an operation has one of its own.
    pub(crate) limit: Option<RateLimit>,
    pub(crate) declarations: Declarations,
    pub(crate) operations: Vec<Operation>,
}

impl Spec {
    /// The status for a conflict with stored data: 409 if the document uses it anywhere, so that it is the same for
    /// all operations; otherwise the status for invalid content.
    pub(crate) fn conflict(&self, operation: &Operation) -> StatusCode {
        let declared = self.declarations.template(StatusCode::CONFLICT).is_some();
        if declared || self.operations.iter().any(|operation| operation.responses.has(409)) {
            StatusCode::CONFLICT
        } else {
            operation.unprocessable()
        }
    }

    /// Whether the document has clients fetch tokens.
    pub(crate) fn has_token_endpoint(&self) -> bool {
        self.schemes.values().any(|scheme| *scheme == Scheme::ClientCredentials)
    }

    /// What the operations can be called by those who let them fail.
    pub(crate) fn targets(&self) -> impl Iterator<Item = Target<'_>> + Clone {
        let endpoint = self.has_token_endpoint().then(|| self.token_target());
        self.operations.iter().map(|operation| self.target(operation)).chain(endpoint)
    }

    pub(crate) fn token_target(&self) -> Target<'_> {
        Target { document: &self.label, id: Some(TOKEN_ENDPOINT), method: "POST", template: "" }
    }

    pub(crate) fn target<'a>(&'a self, operation: &'a Operation) -> Target<'a> {
        Target {
            document: &self.label,
            id: operation.id.as_deref(),
            method: operation.method.as_str(),
            template: &operation.template,
        }
    }
}

const METHODS: [(&str, Method); 8] = [
    ("get", Method::GET),
    ("put", Method::PUT),
    ("post", Method::POST),
    ("delete", Method::DELETE),
    ("options", Method::OPTIONS),
    ("head", Method::HEAD),
    ("patch", Method::PATCH),
    ("trace", Method::TRACE),
];

/// Reads a document. `name` is the caller's name for it.
pub(crate) fn spec(name: &str, document: Value, mode: Option<&str>, diagnostics: &mut Diagnostics) -> Spec {
    let document = Arc::new(document);
    let declarations = declare::declarations(&document, mode, diagnostics);
    let mut spec = Spec {
        label: label(name),
        base: base_path(&document),
        schemes: security::schemes(&document),
        token_auths: Vec::new(),
        limit: limit::rate_limit(&document, &Pointer::root(), diagnostics),
        declarations,
        operations: Vec::new(),
        document: Arc::clone(&document),
    };
    let paths = Pointer::root().join("paths");
    for (template, item) in document.get("paths").and_then(Value::as_object).into_iter().flatten() {
        if !template.starts_with('/') {
            continue;
        }
        for (key, method) in METHODS {
            if let Some(value) = item.get(key) {
                let at = paths.join(template).join(key);
                let shared = item.get("parameters");
                let source = operation::Source { template, method, value, shared, at };
                let operation = operation::operation(&spec, source, diagnostics);
                spec.operations.push(operation);
            }
        }
    }
    let ids: Vec<&str> = spec.operations.iter().filter_map(|operation| operation.id.as_deref()).collect();
    spec.token_auths = token::token_auths(&document, &ids, diagnostics);
    spec
}

/// `specs/brands.yaml` -> `brands`: letters, digits, `-` and `_` only, because it may become part of a path.
fn label(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.split_once('.').map_or(file, |(stem, _)| stem);
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    let label: String = stem.chars().map(plain).collect();
    if label.is_empty() { "api".to_owned() } else { label }
}

/// The path of the first server's URL, with the defaults of its variables.
fn base_path(document: &Value) -> String {
    let Some(server) = document.pointer("/servers/0") else { return String::new() };
    let mut url = server.get("url").and_then(Value::as_str).unwrap_or_default().to_owned();
    for (name, variable) in server.get("variables").and_then(Value::as_object).into_iter().flatten() {
        let default = variable.get("default").and_then(Value::as_str).unwrap_or_default();
        url = url.replace(&format!("{{{name}}}"), default);
    }
    let path = match url.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => &url,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
    if path.is_empty() { String::new() } else { format!("/{path}") }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn base_path_is_the_servers() {
        let base = |server: Value| base_path(&json!({"servers": [server]}));
        assert_eq!(base(json!({"url": "https://{store}.example.com/api/v1/"})), "/api/v1");
        assert_eq!(base(json!({"url": "https://example.com"})), "");
        assert_eq!(base(json!({"url": "/v2"})), "/v2");
        let variables = json!({"version": {"default": "v3"}});
        assert_eq!(base(json!({"url": "https://example.com/{version}", "variables": variables})), "/v3");
    }

    #[test]
    fn labels_are_fit_for_paths() {
        assert_eq!(label("/specs/my shop.openapi.yaml"), "my-shop");
    }
}
