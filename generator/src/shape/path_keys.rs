//! Invalid keys of `paths` -> paths that start with a slash, and have only names in their braces.
//!
//! This runs before the selection, so that from then on the pointer of an operation does not change.

use serde_json::{Map, Value, json};

use super::templates::{self, Template};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Document, METHODS, Pointer},
};

/// The extension of a path parameter whose reserved characters, above all slashes, are not encoded. OpenAPI 3.2 has `allowReserved` for this.
pub(crate) const KEEPS_RESERVED: &str = "x-allow-reserved";

/// Gives every path a valid key. If two keys become equal, both are kept, and a fragment distinguishes them.
pub(crate) fn mend_path_keys(document: &mut Document, diagnostics: &mut Diagnostics) {
    diagnostics.pin(document);
    let at = Pointer::root().join("paths");
    let items = document.get(&at).and_then(Value::as_object).into_iter().flatten();
    let keys: Vec<String> = items.filter(|(key, _)| !is_other(key)).map(|(key, _)| key.clone()).collect();
    let mut renamed = Vec::new();
    for key in &keys {
        let here = at.join(key);
        report_any_method(document, &here, diagnostics);
        let mut path = with_slash(document, key, &here, diagnostics);
        if let Some(template) = templates::read(&path) {
            report(&template, &here, diagnostics);
            apply(document, &template, &here);
            path = template.key;
        }
        path = express(document, &path, &here, diagnostics);
        report_fragment(&path, &here, diagnostics);
        if path != *key {
            renamed.push((key.clone(), path));
        }
    }
    diagnostics.pin(document);
    rename(document, &at, renamed);
}

fn is_other(key: &str) -> bool {
    key.starts_with("x-") || key == "$ref"
}

fn rename(document: &mut Document, at: &Pointer, renamed: Vec<(String, String)>) {
    if renamed.is_empty() {
        return;
    }
    let Some(Value::Object(paths)) = document.value.get_mut("paths") else { return };
    let mut mended = Map::new();
    let mut moves = Vec::new();
    let old: Vec<String> = paths.keys().cloned().collect();
    for (key, item) in std::mem::take(paths) {
        let Some((_, path)) = renamed.iter().find(|(from, _)| *from == key) else {
            mended.insert(key, item);
            continue;
        };
        let numbered = (2usize..).map(|number| format!("{path}#{number}"));
        let free = |path: &String| !mended.contains_key(path) && !old.contains(path);
        let path = [path.clone()].into_iter().chain(numbered).find(free).unwrap_or_default();
        moves.push((at.join(&key), at.join(&path)));
        mended.insert(path, item);
    }
    *paths = mended;
    for (from, to) in moves {
        document.moved(&from, &to);
    }
}

/// The path with a slash at the start. If the key is a whole URL, the part before the path becomes its server.
fn with_slash(document: &mut Document, key: &str, at: &Pointer, diagnostics: &mut Diagnostics) -> String {
    if key.starts_with('/') {
        return key.to_owned();
    }
    if let Some((scheme, rest)) = key.split_once("://") {
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let (server, path) = (format!("{scheme}://{host}"), format!("/{path}"));
        let message = format!("the path is a whole URL; it is read as `{path}` of the server `{server}`");
        let help = format!("write `{path}`, and `servers: [{{url: {server}}}]` in it");
        diagnostics.push(Diagnostic::new(codes::ODD_PATH, at.clone(), message).help(help));
        if let Some(Value::Object(item)) = document.value.pointer_mut(at.as_str()) {
            item.entry("servers").or_insert_with(|| json!([{ "url": server }]));
        }
        return path;
    }
    let path = format!("/{}", key.trim());
    let message = format!("the path `{key}` does not start with a slash; it is read as `{path}`");
    diagnostics.push(Diagnostic::new(codes::ODD_PATH, at.clone(), message).help(format!("write `{path}`")));
    path
}

/// `/users/:id` -> `/users/{id}`, where a path parameter `id` is declared: how Express and Rails write it.
fn express(document: &Document, path: &str, at: &Pointer, diagnostics: &mut Diagnostics) -> String {
    if !path.contains("/:") {
        return path.to_owned();
    }
    let declared: Vec<String> = lists(document, at)
        .iter()
        .flat_map(|list| path_parameters(document, list))
        .filter_map(|(_, parameter)| parameter.get("name").and_then(Value::as_str).map(str::to_owned))
        .collect();
    let segment = |segment: &str| match segment.strip_prefix(':') {
        Some(name) if declared.iter().any(|it| it == name) => format!("{{{name}}}"),
        _ => segment.to_owned(),
    };
    let mended = path.split('/').map(segment).collect::<Vec<_>>().join("/");
    if mended != path {
        let message = format!("a name in a path must be in braces; the path is read as `{mended}`");
        let diagnostic = Diagnostic::new(codes::ODD_PATH, at.clone(), message);
        diagnostics.push(diagnostic.help(format!("write `{mended}`")));
    }
    mended
}

fn report(template: &Template, at: &Pointer, diagnostics: &mut Diagnostics) {
    let path = &template.key;
    let mut said =
        vec![format!("braces in a path contain a name and nothing else; the path is read as `{path}`")];
    let mut help = format!("write `{path}`");
    if !template.spread.is_empty() {
        let names = template.spread.join("`, `");
        said.push(format!("slashes in `{names}` are sent as they are"));
        help += &format!(", and `{KEEPS_RESERVED}: true` in the parameter");
    }
    if !template.query.is_empty() {
        said.push(format!("`{}` belongs to the query", template.query.join("`, `")));
        help += "; declare the parameters of the query with `in: query`";
    }
    diagnostics.push(Diagnostic::new(codes::ODD_PATH, at.clone(), said.join("; ")).help(help));
}

/// Gives the parameters of a path their names in the new key, and the meaning of the old braces.
fn apply(document: &mut Document, template: &Template, at: &Pointer) {
    for list in lists(document, at) {
        let found: Vec<(Pointer, Value)> = path_parameters(document, &list)
            .into_iter()
            .filter_map(|(place, parameter)| Some((place, mended(parameter, template)?)))
            .collect();
        for (place, parameter) in found {
            if let Some(node) = document.value.pointer_mut(place.as_str()) {
                *node = parameter;
            }
        }
    }
    for name in &template.spread {
        declare(document, at, name, "path");
    }
    for name in &template.query {
        declare(document, at, name, "query");
    }
}

/// A parameter as the template defines it; `None` if it needs no change.
fn mended(parameter: &Value, template: &Template) -> Option<Value> {
    let name = parameter.get("name").and_then(Value::as_str)?;
    let given = template.renamed.iter().find(|(raw, plain)| raw == name || plain == name);
    let (_, plain) = given?;
    let spreads = template.spread.contains(plain);
    if name == plain && !spreads {
        return None;
    }
    let mut parameter = parameter.clone();
    let object = parameter.as_object_mut()?;
    object.insert("name".to_owned(), plain.as_str().into());
    if spreads {
        object.insert(KEEPS_RESERVED.to_owned(), Value::Bool(true));
    }
    Some(parameter)
}

/// Ensures that every operation of a path has the parameter.
fn declare(document: &mut Document, at: &Pointer, name: &str, place: &str) {
    let has = |list: &Pointer| {
        let length = document.get(list).and_then(Value::as_array).map_or(0, Vec::len);
        let text = |parameter: &Value, key: &str| parameter.get(key).and_then(Value::as_str) == Some(name);
        (0..length).filter_map(|index| document.resolved_at(list.join(index))).any(|(_, parameter)| {
            text(parameter, "name") && parameter.get("in").and_then(Value::as_str) == Some(place)
        })
    };
    let of_operations: Vec<bool> = lists(document, at).iter().skip(1).map(has).collect();
    let shared = at.join("parameters");
    if has(&shared) || (!of_operations.is_empty() && of_operations.iter().all(|has| *has)) {
        return;
    }
    let mut parameter = json!({ "name": name, "in": place, "schema": { "type": "string" } });
    if let Some(object) = parameter.as_object_mut().filter(|_| place == "path") {
        object.insert("required".to_owned(), Value::Bool(true));
        object.insert(KEEPS_RESERVED.to_owned(), Value::Bool(true));
    }
    let origin = document.origin(at);
    let Some(Value::Object(item)) = document.value.pointer_mut(at.as_str()) else { return };
    if let Value::Array(list) = item.entry("parameters").or_insert_with(|| json!([])) {
        list.push(parameter);
        document.origins.insert(shared.join(list.len() - 1), origin);
    }
}

/// The lists of parameters of a path: its own, and those of its operations.
fn lists(document: &Document, at: &Pointer) -> Vec<Pointer> {
    let methods = METHODS.iter().map(|method| at.join(method));
    let operations = methods.filter(|operation| document.get(operation).is_some());
    [at.clone()].into_iter().chain(operations).map(|owner| owner.join("parameters")).collect()
}

/// The path parameters of a list, each with its index in the list, and with references resolved.
fn path_parameters<'a>(document: &'a Document, list: &Pointer) -> Vec<(Pointer, &'a Value)> {
    let length = document.get(list).and_then(Value::as_array).map_or(0, Vec::len);
    let places = (0..length).map(|index| list.join(index));
    let found = places.filter_map(|place| Some((place.clone(), document.resolved_at(place)?.1)));
    found.filter(|(_, parameter)| parameter.get("in").and_then(Value::as_str) == Some("path")).collect()
}

fn report_fragment(path: &str, at: &Pointer, diagnostics: &mut Diagnostics) {
    let Some((_, fragment)) = path.split_once('#').filter(|(_, fragment)| !fragment.is_empty()) else {
        return;
    };
    let message =
        format!("the path ends with a fragment, `#{fragment}`, which is never sent; it is left out");
    let help = "use different methods for operations with the same path, or describe them as one operation";
    diagnostics.push(Diagnostic::new(codes::ODD_PATH, at.clone(), message).help(help));
}

/// API Gateway exports "any method" in this form. It is not an operation, and nobody can call it.
fn report_any_method(document: &Document, at: &Pointer, diagnostics: &mut Diagnostics) {
    let any = at.join(ANY_METHOD);
    if document.get(&any).is_some() {
        let message = format!("`{ANY_METHOD}` means every method; no operation is generated from it");
        let help = "describe each method of the API as a separate operation";
        diagnostics.push(Diagnostic::new(codes::UNSUPPORTED, any, message).warning().help(help));
    }
}

const ANY_METHOD: &str = "x-amazon-apigateway-any-method";
