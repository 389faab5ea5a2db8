//! `x-pagination` of an operation -> diagnostics about the parameters that it names and the places in the response.

use serde_json::{Map, Value};

use super::responses::{Response, response};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes, suggest},
    document::{Document, Pointer},
};

pub(super) fn rule(
    document: &Document,
    item: &Value,
    operation: &Value,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) {
    let Some(declared) = operation.get("x-pagination") else { return };
    let at = at.join("x-pagination");
    let Some(declared) = declared.as_object() else { return };
    let kind = declared.get("kind").and_then(Value::as_str);
    let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default();
    // What a reference without a target leaves open has an error of its own.
    let has_lost = diagnostics.iter().any(|diagnostic| diagnostic.code.leaves_open());
    let mut linter = Linter { document, at: &at, id, has_lost, diagnostics };
    linter.parameters(item, operation, declared);
    linter.places(operation, declared, kind);
}

struct Linter<'a> {
    document: &'a Document,
    at: &'a Pointer,
    /// The operation, because several operations may share a declaration.
    id: &'a str,
    /// Whether references lead nowhere, so that any value stands for what they name.
    has_lost: bool,
    diagnostics: &'a mut Diagnostics,
}

impl Linter<'_> {
    /// The parameters that are named have to be declared.
    fn parameters(&mut self, item: &Value, operation: &Value, good: &Map<String, Value>) {
        let lists = [operation.get("parameters"), item.get("parameters")];
        let all = lists.into_iter().flatten().filter_map(Value::as_array).flatten();
        let names: Vec<&str> = all
            .filter_map(|parameter| self.document.resolved(parameter))
            .filter(|parameter| parameter.get("in").and_then(Value::as_str) != Some("path"))
            .filter_map(|parameter| parameter.get("name").and_then(Value::as_str))
            .collect();
        for (key, name) in good.get("parameters").and_then(Value::as_object).into_iter().flatten() {
            let Some(name) = name.as_str().filter(|name| !names.contains(name)) else { continue };
            let known = || names.iter().copied();
            let help = suggest::did_you_mean(name, known(), || match names.is_empty() {
                true => "declare it; the operation has no parameters".to_owned(),
                false => format!("declare it; the operation has {}", suggest::list(known())),
            });
            let message = format!("{}: the operation declares no parameter `{name}`", self.id);
            let place = self.at.join("parameters").join(key);
            self.diagnostics.push(Diagnostic::new(codes::PAGINATION_PARAMETER, place, message).help(help));
        }
    }

    /// Named locations must be in the response.
    fn places(&mut self, operation: &Value, good: &Map<String, Value>, kind: Option<&str>) {
        let Some(schema) = response(self.document, operation) else {
            if self.has_lost {
                return;
            }
            let message = format!("{}: the operation returns no JSON, so it has no pages", self.id);
            let diagnostic = Diagnostic::new(codes::PAGINATION_PLACE, self.at.clone(), message)
                .help("describe the response with status 200 and `application/json`");
            self.diagnostics.push(diagnostic);
            return;
        };
        let items = good.get("items").and_then(Value::as_str).unwrap_or_default();
        let has_items = good.contains_key("items") || kind != Some("link-header");
        if has_items && let Some(found) = self.place(schema, items, &self.at.join("items")) {
            let is_list = found.ty(self.document).is_none_or(|ty| ty == "array");
            if !is_list {
                let message = match items {
                    "" => format!(
                        "{}: the response is not a list, and `items` does not say where one is",
                        self.id
                    ),
                    items => format!("{}: there is no list at `{items}` of the response", self.id),
                };
                let diagnostic = Diagnostic::new(codes::PAGINATION_PLACE, self.at.join("items"), message)
                    .help(format!("available: {}", found.keys(self.document)));
                self.diagnostics.push(diagnostic);
            }
        }
        let figures = good.get("response").and_then(Value::as_object).into_iter().flatten();
        let figures = figures.map(|(key, place)| (self.at.join("response").join(key), place));
        let next = good.get("next").map(|place| (self.at.join("next"), place));
        for (at, place) in figures.chain(next).collect::<Vec<_>>() {
            if let Some(place) = place.as_str() {
                self.place(schema, place, &at);
            }
        }
    }

    /// The schema at a location of the response.
    fn place<'a>(&mut self, schema: &'a Value, place: &str, at: &Pointer) -> Option<Response<'a>>
    where
        Self: 'a,
    {
        let Some(pointer) = Pointer::parse(place) else {
            let message = format!("{}: `{place}` is not a JSON pointer", self.id);
            let help = format!(
                "did you mean `/{}`?",
                place.trim_start_matches('$').trim_matches('.').replace('.', "/")
            );
            self.diagnostics.push(Diagnostic::new(codes::PAGINATION_PLACE, at.clone(), message).help(help));
            return None;
        };
        let mut found = Response::new(schema);
        for key in pointer.keys() {
            match found.child(self.document, &key) {
                Some(next) => found = next,
                None => {
                    let properties = found.properties(self.document);
                    if properties.is_empty() && self.has_lost {
                        return None;
                    }
                    let known = || properties.keys().copied();
                    let help = suggest::did_you_mean(&key, known(), || match properties.is_empty() {
                        true => "declare it among the `properties` of the response's schema".to_owned(),
                        false => format!("available: {}", suggest::list(known())),
                    });
                    let message = format!("{}: the response has no `{key}` on the way to `{place}`", self.id);
                    self.diagnostics
                        .push(Diagnostic::new(codes::PAGINATION_PLACE, at.clone(), message).help(help));
                    return None;
                }
            }
        }
        Some(found)
    }
}
