//! `securitySchemes` and `security` -> which credentials a request must carry.

use indexmap::IndexMap;
use serde_json::Value;

use crate::schema::walk::resolve;

/// How a client authenticates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// HTTP Basic: checked against the sandbox's credentials.
    Basic,
    /// A token in `Authorization`: bearer, OAuth 2, OpenID Connect. It must be present.
    Bearer,
    /// The same, if the sandbox issues it: OAuth 2 with client credentials.
    ClientCredentials,
    /// Another HTTP scheme in `Authorization`. It must be present.
    Authorization,
    /// A key. It must be present.
    ApiKey { place: KeyLocation, name: String },
    /// A header made of several parts, of which one is the password.
    Template(Template),
}

/// `Token token={token},email={email}`, and the header that has this form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Template {
    pub(crate) header: String,
    pub(crate) text: String,
    /// What stands before the first part, between parts, and after the last one.
    literals: Vec<String>,
}

impl Template {
    fn new(header: &str, text: &str) -> Self {
        let mut literals = Vec::new();
        let mut rest = text;
        while let Some((before, from_name)) = rest.split_once('{') {
            let Some((_, after)) = from_name.split_once('}') else { break };
            literals.push(before.to_owned());
            rest = after;
        }
        literals.push(rest.to_owned());
        Self { header: header.to_owned(), text: text.to_owned(), literals }
    }

    /// A value that has this form: the first part is the token, the others say whose it is.
    pub(crate) fn fill(&self, token: &str, user: &str) -> String {
        let mut parts = std::iter::once(token).chain(std::iter::repeat(user));
        let mut value = String::new();
        for (index, literal) in self.literals.iter().enumerate() {
            if index > 0 {
                value.push_str(parts.next().unwrap_or_default());
            }
            value.push_str(literal);
        }
        value
    }

    /// The parts of a value that has this form; none of them is empty.
    pub(crate) fn parts<'a>(&self, value: &'a str) -> Option<Vec<&'a str>> {
        let (first, others) = self.literals.split_first()?;
        let mut rest = value.strip_prefix(first.as_str())?;
        let mut parts = Vec::new();
        for (index, literal) in others.iter().enumerate() {
            let last = index + 1 == others.len();
            let (part, after) = if last {
                (rest.strip_suffix(literal.as_str())?, "")
            } else {
                rest.split_once(literal.as_str())?
            };
            if part.trim().is_empty() {
                return None;
            }
            parts.push(part);
            rest = after;
        }
        rest.is_empty().then_some(parts)
    }
}

/// Where an API key is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyLocation {
    Query,
    Header,
    Cookie,
}

/// Security requirements. Each needs all its schemes together. An empty list means that no credentials are needed.
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
        "oauth2" if value.pointer("/flows/clientCredentials").is_some() => Some(Scheme::ClientCredentials),
        "oauth2" | "openIdConnect" => Some(Scheme::Bearer),
        "apiKey" if text("x-header-template").is_some() => {
            Some(Scheme::Template(Template::new(text("name")?, text("x-header-template")?)))
        }
        "apiKey" => {
            let place = match text("in")? {
                "query" => KeyLocation::Query,
                "cookie" => KeyLocation::Cookie,
                _ => KeyLocation::Header,
            };
            Some(Scheme::ApiKey { place, name: text("name")?.to_owned() })
        }
        _ => None,
    }
}

/// The requirements of an operation: its own `security`, or the document's.
pub(crate) fn requirements(document: &Value, operation: &Value) -> Requirements {
    let declared = operation.get("security").or_else(|| document.get("security"));
    let names = |alternative: &Value| {
        alternative.as_object().map(|schemes| schemes.keys().cloned().collect()).unwrap_or_default()
    };
    declared.and_then(Value::as_array).into_iter().flatten().map(names).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_has_the_form_of_its_template() {
        let template = Template::new("Authorization", "Token token={token},email={email}");
        assert_eq!(template.parts("Token token=a,email=b@c"), Some(vec!["a", "b@c"]));
        assert_eq!(template.fill("a", "b@c"), "Token token=a,email=b@c");
        for other in [
            "",
            "Token",
            "a",
            "Token token=,email=b",
            "Token token=a,email=",
            "Bearer token=a,email=b",
            "Token token=a",
        ] {
            assert_eq!(template.parts(other), None, "{other}");
        }
    }
}
