//! `x-pagination` of an operation -> diagnostics about its fields, the parameters that it names and the places in the response.

use serde_json::{Map, Value};

use super::{
    fields::{Holds, checked, has},
    responses::{Response, response},
};
use crate::{
    codes,
    diagnostic::{Diagnostic, Diagnostics},
    document::Document,
    pointer::Pointer,
    suggest,
};

const KINDS: &[&str] = &["page-number", "offset", "cursor", "header-token", "link-header"];

const FIELDS: &[(&str, Holds)] = &[
    ("kind", Holds::Word(KINDS)),
    ("parameters", Holds::Texts),
    ("first", Holds::Count),
    ("items", Holds::Text),
    ("response", Holds::Texts),
    ("next", Holds::Text),
    ("next_header", Holds::Text),
    ("total_header", Holds::Text),
    ("repeats", Holds::Flag),
    ("until", Holds::Word(&["empty"])),
    ("also", Holds::Texts),
    ("rel", Holds::Text),
];

/// What each kind knows: its parameters, of which the first is needed; its figures in the response; other fields that it needs.
fn shape(kind: &str) -> (&'static [&'static str], &'static [&'static str], &'static [&'static str]) {
    match kind {
        "page-number" => (&["page", "size"], &["page", "size", "pages", "total"], &[]),
        "offset" => (&["offset", "size"], &["offset", "size", "total"], &[]),
        "cursor" => (&["cursor", "size"], &["total"], &["next"]),
        "header-token" => (&["token", "size"], &["total"], &["next_header"]),
        _ => (&[], &["total"], &[]),
    }
}

pub(super) fn rule(
    document: &Document,
    item: &Value,
    operation: &Value,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) {
    let Some(declared) = operation.get("x-pagination") else { return };
    let at = at.join("x-pagination");
    let Some(good) = checked(declared, FIELDS, codes::PAGINATION, &at, diagnostics) else { return };
    has(&["kind"], declared, codes::PAGINATION, &at, "", diagnostics);
    let kind = good.get("kind").and_then(Value::as_str);
    let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default();
    let mut linter = Linter { document, at: &at, id, diagnostics };
    if let Some(kind) = kind {
        linter.shape(kind, declared, &good);
    }
    linter.parameters(item, operation, &good);
    linter.places(operation, &good, kind);
}

struct Linter<'a> {
    document: &'a Document,
    at: &'a Pointer,
    /// The operation, because a declaration may stand elsewhere and be shared.
    id: &'a str,
    diagnostics: &'a mut Diagnostics,
}

impl Linter<'_> {
    fn shape(&mut self, kind: &str, declared: &Value, good: &Map<String, Value>) {
        let (parameters, figures, fields) = shape(kind);
        let why = format!(", which paging of the kind `{kind}` needs");
        if let Some(first) = parameters.first() {
            let named = declared.get("parameters").cloned().unwrap_or_default();
            has(&[first], &named, codes::PAGINATION, &self.at.join("parameters"), &why, self.diagnostics);
        }
        has(fields, declared, codes::PAGINATION, self.at, &why, self.diagnostics);
        let known = if parameters.is_empty() { &["size"] } else { parameters };
        for (object, known) in [("parameters", known), ("response", figures)] {
            for (key, _) in good.get(object).and_then(Value::as_object).into_iter().flatten() {
                if known.contains(&key.as_str()) {
                    continue;
                }
                let names = || known.iter().copied();
                let help =
                    suggest::did_you_mean(key, names(), || format!("there are {}", suggest::list(names())));
                let message = format!("paging of the kind `{kind}` has no `{key}` in `{object}`");
                let place = self.at.join(object).join(key);
                self.diagnostics.push(Diagnostic::new(codes::PAGINATION, place, message).help(help));
            }
        }
    }

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

    /// The places that are named have to be in the response.
    fn places(&mut self, operation: &Value, good: &Map<String, Value>, kind: Option<&str>) {
        let Some(schema) = response(self.document, operation) else {
            let message = format!("{}: the operation returns no JSON that could have pages", self.id);
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
                    .help(format!("there are {}", found.keys(self.document)));
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

    /// The schema at a place of the response.
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
                    let known = || properties.keys().copied();
                    let help = suggest::did_you_mean(&key, known(), || {
                        format!("there are {}", suggest::list(known()))
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
