//! `securitySchemes` and `security` -> which credentials a request must carry.

use indexmap::IndexMap;
use serde_json::Value;

use crate::schema::walk::resolve;

/// How a client shows who it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// HTTP Basic: checked against the sandbox's credentials.
    Basic,
    /// A token in `Authorization`: bearer, OAuth 2, OpenID Connect. Must be there.
    Bearer,
    /// Another HTTP scheme in `Authorization`. Must be there.
    Authorization,
    /// A key. Must be there.
    ApiKey { place: KeyPlace, name: String },
}

/// Where an API key is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyPlace {
    Query,
    Header,
    Cookie,
}

/// Alternatives; in each, all named schemes together. None at all means that no credentials are asked for.
pub(crate) type Requirements = Vec<Vec<String>>;

pub(crate) fn schemes(document: &Value) -> IndexMap<String, Scheme> {
    let declared = document.pointer("/components/securitySchemes").and_then(Value::as_object);
    let read = |(name, value): (&String, &Value)| Some((name.clone(), scheme(resolve(document, value))?));
    declared.into_iter().flatten().filter_map(read).collect()
}

fn scheme(value: &Value) -> Option<Scheme> {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    match text("type")? {
        "http" => Some(match text("scheme")?.to_ascii_lowercase().as_str() {
            "basic" => Scheme::Basic,
            "bearer" => Scheme::Bearer,
            _ => Scheme::Authorization,
        }),
        "oauth2" | "openIdConnect" => Some(Scheme::Bearer),
        "apiKey" => {
            let place = match text("in")? {
                "query" => KeyPlace::Query,
                "cookie" => KeyPlace::Cookie,
                _ => KeyPlace::Header,
            };
            Some(Scheme::ApiKey { place, name: text("name")?.to_owned() })
        }
        _ => None,
    }
}

/// What an operation asks for: its own `security`, or the document's.
pub(crate) fn requirements(document: &Value, operation: &Value) -> Requirements {
    let declared = operation.get("security").or_else(|| document.get("security"));
    let names = |alternative: &Value| {
        alternative.as_object().map(|schemes| schemes.keys().cloned().collect()).unwrap_or_default()
    };
    declared.and_then(Value::as_array).into_iter().flatten().map(names).collect()
}
