//! Incomplete security schemes -> complete ones, if the meaning is clear, or none.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes, suggest},
    document::{Document, METHODS, Pointer},
};

const TYPES: [&str; 5] = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"];
const PLACES: [&str; 3] = ["query", "header", "cookie"];

pub(super) fn rule(document: &mut Document, diagnostics: &mut Diagnostics) {
    let at = Pointer::root().join_all(["components", "securitySchemes"]);
    let mut lost = unknown(document, diagnostics);
    let schemes = document.value.pointer_mut(at.as_str()).and_then(Value::as_object_mut);
    for (name, scheme) in schemes.into_iter().flatten() {
        let Value::Object(scheme) = scheme else { continue };
        if !scheme.contains_key("$ref") && !(Mender { scheme, at: &at.join(name), diagnostics }).mend() {
            lost.insert(name.clone());
        }
    }
    if let Some(Value::Object(schemes)) = document.value.pointer_mut(at.as_str()) {
        schemes.retain(|name, _| !lost.contains(name));
    }
    forget(document, &lost);
}

/// Names in requirements without a scheme.
fn unknown(document: &Document, diagnostics: &mut Diagnostics) -> BTreeSet<String> {
    let root = Pointer::root();
    let mut places = vec![root.join("security")];
    let paths = document.value.get("paths").and_then(Value::as_object);
    for (path, item) in paths.into_iter().flatten() {
        let methods = METHODS.iter().filter(|method| item.get(**method).is_some());
        places.extend(methods.map(|method| root.join_all(["paths", path, method, "security"])));
    }
    let schemes = document.value.pointer("/components/securitySchemes").and_then(Value::as_object);
    let known = || schemes.into_iter().flatten().map(|(name, _)| name.as_str());
    let mut unknown = BTreeSet::new();
    for list in places {
        let requirements = document.get(&list).and_then(Value::as_array).into_iter().flatten();
        for (index, requirement) in requirements.enumerate() {
            for (name, _) in requirement.as_object().into_iter().flatten() {
                if schemes.is_some_and(|schemes| schemes.contains_key(name)) {
                    continue;
                }
                let help = suggest::did_you_mean(name, known(), || {
                    format!(
                        "declare it in `components/securitySchemes`; available: {}",
                        suggest::list(known())
                    )
                });
                let message = format!("there is no security scheme `{name}`; nothing is sent for it");
                let place = list.join(index).join(name);
                diagnostics.push(Diagnostic::new(codes::UNKNOWN_SCHEME, place, message).help(help));
                unknown.insert(name.clone());
            }
        }
    }
    unknown
}

/// Removes schemes from the requirements of the document and of all operations.
pub(crate) fn forget(document: &mut Document, names: &BTreeSet<String>) {
    if names.is_empty() {
        return;
    }
    forget_in(&mut document.value, names);
    let paths = document.value.get_mut("paths").and_then(Value::as_object_mut);
    for (_, item) in paths.into_iter().flatten() {
        for method in METHODS {
            if let Some(operation) = item.get_mut(method) {
                forget_in(operation, names);
            }
        }
    }
}

fn forget_in(object: &mut Value, names: &BTreeSet<String>) {
    let requirements = object.get_mut("security").and_then(Value::as_array_mut);
    for requirement in requirements.into_iter().flatten().filter_map(Value::as_object_mut) {
        requirement.retain(|name, _| !names.contains(name));
    }
}

struct Mender<'a> {
    scheme: &'a mut Map<String, Value>,
    at: &'a Pointer,
    diagnostics: &'a mut Diagnostics,
}

impl Mender<'_> {
    /// Whether the scheme can be used.
    fn mend(&mut self) -> bool {
        let Some(ty) = self.text("type") else {
            return self.lacks("type", "the security scheme has no type");
        };
        match ty.as_str() {
            "apiKey" => self.api_key(),
            "http" => {
                let is_token = self.scheme.contains_key("bearerFormat");
                match self.text("scheme") {
                    None if is_token => self.take(
                        "scheme",
                        "bearer",
                        "the security scheme does not say which HTTP scheme it is",
                    ),
                    None => self.lacks("scheme", "the security scheme does not say which HTTP scheme it is"),
                    Some(_) => true,
                }
            }
            "oauth2" => {
                self.scheme.entry("flows").or_insert_with(|| json!({}));
                true
            }
            "openIdConnect" => {
                self.scheme.entry("openIdConnectUrl").or_insert_with(|| json!(""));
                true
            }
            "mutualTLS" => true,
            // Swagger 2.
            "basic" => self.http("basic"),
            "bearer" | "Bearer" => self.http("bearer"),
            ty => {
                let close = suggest::closest(ty, TYPES);
                let meant = TYPES.into_iter().find(|known| close.first() == Some(known));
                let done =
                    meant.map_or("it is left out".to_owned(), |meant| format!("it is read as `{meant}`"));
                let message = format!("there is no security scheme of the type `{ty}`; {done}");
                let help =
                    suggest::did_you_mean(ty, TYPES, || format!("available: {}", suggest::list(TYPES)));
                self.report("type", message, help);
                match meant {
                    Some(meant) => {
                        self.scheme.insert("type".to_owned(), meant.into());
                        self.mend()
                    }
                    None => false,
                }
            }
        }
    }

    fn api_key(&mut self) -> bool {
        if self.text("name").is_none() {
            return self.lacks("name", "the API key has no name");
        }
        match self.text("in") {
            None => self.take("in", "header", "the API key does not say where it is sent"),
            Some(place) if PLACES.contains(&place.as_str()) => true,
            Some(place) => {
                let message = format!("an API key cannot be in `{place}`; the security scheme is left out");
                self.report("in", message, format!("available: {}", suggest::list(PLACES)));
                false
            }
        }
    }

    /// Reads the type as the name of an HTTP scheme.
    fn http(&mut self, scheme: &str) -> bool {
        let ty = self.text("type").unwrap_or_default();
        let message = format!(
            "there is no security scheme of the type `{ty}`; it is read as the HTTP scheme with that name"
        );
        let diagnostic = Diagnostic::new(codes::SWAGGER, self.at.join("type"), message);
        self.diagnostics.push(diagnostic.help(format!("write `type: http` and `scheme: {scheme}`")));
        self.scheme.insert("type".to_owned(), "http".into());
        self.scheme.insert("scheme".to_owned(), scheme.into());
        true
    }

    fn text(&self, key: &str) -> Option<String> {
        self.scheme.get(key).and_then(Value::as_str).map(str::to_owned)
    }

    fn lacks(&mut self, key: &str, message: &str) -> bool {
        let diagnostic =
            Diagnostic::new(codes::MISSING_KEY, self.at.clone(), format!("{message}; it is left out"));
        self.diagnostics.push(diagnostic.help(format!("add `{key}`")));
        false
    }

    fn take(&mut self, key: &str, value: &str, message: &str) -> bool {
        let message = format!("{message}; `{value}` is used");
        let diagnostic = Diagnostic::new(codes::MISSING_KEY, self.at.clone(), message);
        self.diagnostics.push(diagnostic.help(format!("add `{key}: {value}`")));
        self.scheme.insert(key.to_owned(), value.into());
        true
    }

    fn report(&mut self, key: &str, message: String, help: String) {
        self.diagnostics.push(Diagnostic::new(codes::UNKNOWN_VALUE, self.at.join(key), message).help(help));
    }
}
