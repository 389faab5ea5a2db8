//! Invalid parameters, and body parameters of Swagger 2 -> valid parameters, and a request body.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes, suggest},
    document::{Document, METHODS, Pointer},
};

const PLACES: [&str; 4] = ["query", "header", "path", "cookie"];

pub(super) fn rule(document: &mut Document, diagnostics: &mut Diagnostics) {
    let mut finder = Finder { document, diagnostics, seen: BTreeSet::new(), mends: Mends::default() };
    let paths = Pointer::root().join("paths");
    let webhooks = Pointer::root().join("webhooks");
    for paths in [paths, webhooks] {
        let items = finder.document.get(&paths).and_then(Value::as_object);
        for (path, item) in items.into_iter().flatten() {
            let at = paths.join(path);
            let shared = finder.list(&at.join("parameters"));
            for method in METHODS.iter().filter(|method| item.get(**method).is_some()) {
                let own = finder.list(&at.join(method).join("parameters"));
                finder.body(at.join(method), shared.iter().chain(&own));
            }
        }
    }
    // Components that no list refers to, or that others refer to.
    let components = Pointer::root().join_all(["components", "parameters"]);
    for (name, _) in finder.document.get(&components).and_then(Value::as_object).into_iter().flatten() {
        let at = components.join(name);
        if !matches!(finder.judged(&at), Verdict::Fine) {
            finder.mends.components.insert(name.clone());
        }
    }
    let mends = finder.mends;
    diagnostics.pin(document);
    mends.apply(document);
}

/// The changes, which are made after all checks.
#[derive(Default)]
struct Mends {
    /// Parameters with a misspelt location.
    places: Vec<(Pointer, &'static str)>,
    /// Items of lists that are not parameters.
    needless: BTreeMap<Pointer, BTreeSet<usize>>,
    /// Components that are not parameters.
    components: BTreeSet<String>,
    /// Bodies that operations lack.
    bodies: Vec<(Pointer, Value)>,
}

impl Mends {
    fn apply(self, document: &mut Document) {
        for (at, place) in self.places {
            if let Some(Value::Object(parameter)) = document.value.pointer_mut(at.as_str()) {
                parameter.insert("in".to_owned(), place.into());
            }
        }
        for (list, places) in self.needless {
            document.remove_items(&list, &places);
        }
        if let Some(Value::Object(parameters)) = document.value.pointer_mut("/components/parameters") {
            parameters.retain(|name, _| !self.components.contains(name));
        }
        for (at, body) in self.bodies {
            if let Some(Value::Object(operation)) = document.value.pointer_mut(at.as_str()) {
                operation.entry("requestBody").or_insert(body);
            }
        }
    }
}

/// The kind of a parameter.
enum Verdict<'a> {
    Fine,
    /// The body of Swagger 2.
    Body(&'a Value),
    /// A field of a form of Swagger 2.
    Field(&'a Value),
    /// Nothing that could be sent.
    Nothing,
}

struct Finder<'a> {
    document: &'a Document,
    diagnostics: &'a mut Diagnostics,
    /// Earlier results, because several lists may refer to a component.
    seen: BTreeSet<Pointer>,
    mends: Mends,
}

impl<'a> Finder<'a> {
    /// The parameters of a list that are bodies or fields.
    fn list(&mut self, list: &Pointer) -> Vec<Verdict<'a>> {
        let mut bodies = Vec::new();
        let length = self.document.get(list).and_then(Value::as_array).map_or(0, Vec::len);
        for index in 0..length {
            match self.judged(&list.join(index)) {
                Verdict::Fine => continue,
                Verdict::Nothing => {}
                body => bodies.push(body),
            }
            self.mends.needless.entry(list.clone()).or_default().insert(index);
        }
        bodies
    }

    fn judged(&mut self, at: &Pointer) -> Verdict<'a> {
        let Some((at, parameter)) = self.document.resolved_at(at.clone()) else { return Verdict::Nothing };
        let is_new = self.seen.insert(at.clone());
        let report = |diagnostic: Diagnostic, diagnostics: &mut Diagnostics| {
            if is_new {
                diagnostics.push(diagnostic);
            }
        };
        let name = parameter.get("name").and_then(Value::as_str);
        let place = parameter.get("in").and_then(Value::as_str);
        let (Some(name), Some(place)) = (name, place) else {
            if place == Some("body") {
                report(swagger(&at, "body"), self.diagnostics);
                return Verdict::Body(parameter);
            }
            let (message, key) = match name {
                None => ("the parameter has no name; it is left out".to_owned(), "name"),
                Some(name) => {
                    (format!("the parameter `{name}` has no location (`in`); it is left out"), "in")
                }
            };
            let diagnostic = Diagnostic::new(codes::MISSING_KEY, at, message).help(format!("add `{key}`"));
            report(diagnostic, self.diagnostics);
            return Verdict::Nothing;
        };
        match place {
            place if PLACES.contains(&place) => Verdict::Fine,
            "body" => {
                report(swagger(&at, place), self.diagnostics);
                Verdict::Body(parameter)
            }
            "formData" => {
                report(swagger(&at, place), self.diagnostics);
                Verdict::Field(parameter)
            }
            place => {
                let meant = suggest::closest(place, PLACES);
                let meant = PLACES.into_iter().find(|known| meant.first() == Some(known));
                let done = meant.map_or("the parameter is left out".to_owned(), |meant| {
                    format!("it is read as `{meant}`")
                });
                let help =
                    suggest::did_you_mean(place, PLACES, || format!("available: {}", suggest::list(PLACES)));
                let message = format!("the parameter `{name}` cannot be in `{place}`; {done}");
                let diagnostic = Diagnostic::new(codes::UNKNOWN_VALUE, at.join("in"), message).help(help);
                report(diagnostic, self.diagnostics);
                match meant {
                    Some(meant) => {
                        self.mends.places.push((at, meant));
                        Verdict::Fine
                    }
                    None => Verdict::Nothing,
                }
            }
        }
    }

    /// The body of an operation that has one among its parameters.
    fn body<'b>(&mut self, at: Pointer, parameters: impl Iterator<Item = &'b Verdict<'a>>)
    where
        'a: 'b,
    {
        let mut fields = Map::new();
        let mut required = Vec::new();
        let mut has_file = false;
        for parameter in parameters {
            match parameter {
                Verdict::Body(parameter) => {
                    let schema = parameter.get("schema").cloned().unwrap_or_else(|| json!({}));
                    let is_required = parameter.get("required") == Some(&Value::Bool(true));
                    let content = json!({ "application/json": { "schema": schema } });
                    self.mends
                        .bodies
                        .push((at.clone(), json!({ "required": is_required, "content": content })));
                }
                Verdict::Field(parameter) => {
                    let Some(name) = parameter.get("name").and_then(Value::as_str) else { continue };
                    let schema =
                        parameter.get("schema").cloned().unwrap_or_else(|| json!({ "type": "string" }));
                    has_file |= schema.get("format").is_some_and(|format| format == "binary");
                    if parameter.get("required") == Some(&Value::Bool(true)) {
                        required.push(name.to_owned());
                    }
                    fields.insert(name.to_owned(), schema);
                }
                Verdict::Fine | Verdict::Nothing => {}
            }
        }
        if fields.is_empty() {
            return;
        }
        let ty = if has_file { "multipart/form-data" } else { "application/x-www-form-urlencoded" };
        let mut schema = json!({ "type": "object", "properties": fields });
        if let Some(schema) = schema.as_object_mut().filter(|_| !required.is_empty()) {
            schema.insert("required".to_owned(), json!(required));
        }
        let body = json!({ "required": true, "content": { ty: { "schema": schema } } });
        self.mends.bodies.push((at, body));
    }
}

fn swagger(at: &Pointer, place: &str) -> Diagnostic {
    let help = match place {
        "body" => "this is Swagger 2; describe the body as `requestBody` of the operation",
        _ => {
            "this is Swagger 2; describe the form as `requestBody` with `application/x-www-form-urlencoded` or `multipart/form-data`"
        }
    };
    let message = format!("a parameter cannot be in `{place}`; it is read as a request body");
    Diagnostic::new(codes::SWAGGER, at.join("in"), message).help(help)
}
