//! `{id}` in a path and the parameters that are declared -> findings where one has no other.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    codes,
    convert::METHODS,
    diagnostic::{Diagnostic, Diagnostics},
    document::Document,
    pointer::Pointer,
    suggest,
};

pub(super) fn rule(document: &mut Document, diagnostics: &mut Diagnostics) {
    let mut optional = Vec::new();
    let paths = Pointer::root().join("paths");
    let items = document.get(&paths).and_then(Value::as_object);
    for (path, item) in items.into_iter().flatten().filter(|(path, _)| path.starts_with('/')) {
        let at = paths.join(path);
        let wanted = templates(path);
        let shared =
            declared(document, &at.join("parameters"), &mut Seen::default(), diagnostics, &mut optional);
        let mut used = false;
        for method in METHODS {
            if item.get(method).is_none() {
                continue;
            }
            used = true;
            let place = at.join(method);
            let own = declared(
                document,
                &place.join("parameters"),
                &mut Seen::default(),
                diagnostics,
                &mut optional,
            );
            let names: Vec<&str> = shared.iter().chain(&own).map(|(name, _)| name.as_str()).collect();
            for name in wanted.iter().filter(|name| !names.contains(&name.as_str())) {
                let unused = names.iter().copied().filter(|it| !wanted.iter().any(|name| name == it));
                let help = suggest::did_you_mean(name, unused, || {
                    format!(
                        "declare it: `parameters: [{{name: {name}, in: path, required: true, schema: {{type: string}}}}]`"
                    )
                });
                let message = format!("the path has `{{{name}}}`, but no parameter `{name}` is declared");
                diagnostics
                    .push(Diagnostic::new(codes::UNDECLARED_PARAMETER, place.clone(), message).help(help));
            }
            unused(path, &wanted, &own, diagnostics);
        }
        if used {
            unused(path, &wanted, &shared, diagnostics);
        }
    }
    for at in optional {
        if let Some(Value::Object(parameter)) = document.value.pointer_mut(at.as_str()) {
            parameter.insert("required".to_owned(), Value::Bool(true));
        }
    }
}

/// The parameters that were seen in one list: name and place -> where.
type Seen = BTreeMap<(String, String), Pointer>;

/// The path parameters of a list, with their places.
fn declared(
    document: &Document,
    list: &Pointer,
    seen: &mut Seen,
    diagnostics: &mut Diagnostics,
    optional: &mut Vec<Pointer>,
) -> Vec<(String, Pointer)> {
    let mut found = Vec::new();
    let length = document.get(list).and_then(Value::as_array).map_or(0, Vec::len);
    for index in 0..length {
        let at = list.join(index);
        let Some((place, parameter)) = resolved(document, at.clone()) else { continue };
        let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (name, location) = (text("name"), text("in"));
        if let Some(first) = seen.get(&(name.clone(), location.clone())) {
            let message = format!("the {location} parameter `{name}` is declared twice");
            let finding = Diagnostic::new(codes::SAME_PARAMETER, at.clone(), message)
                .help("delete one of the two; a parameter of the operation already replaces one of its path")
                .related(first.clone(), "it is declared first here");
            diagnostics.push(finding);
            continue;
        }
        seen.insert((name.clone(), location.clone()), at.clone());
        if location != "path" {
            continue;
        }
        if parameter.get("required") != Some(&Value::Bool(true)) && !optional.contains(&place) {
            let message = format!("the path parameter `{name}` is not required; it is read as required");
            diagnostics.push(
                Diagnostic::new(codes::OPTIONAL_PATH_PARAMETER, place.clone(), message)
                    .help("add `required: true`: a path without it would be another path"),
            );
            optional.push(place);
        }
        found.push((name, at));
    }
    found
}

fn unused(path: &str, wanted: &[String], declared: &[(String, Pointer)], diagnostics: &mut Diagnostics) {
    for (name, at) in declared.iter().filter(|(name, _)| !wanted.contains(name)) {
        let names = wanted.iter().map(String::as_str);
        let help = suggest::did_you_mean(name, names, || "delete it, or put it in the path".to_owned());
        let message = format!("the path parameter `{name}` does not occur in `{path}`");
        diagnostics.push(Diagnostic::new(codes::UNUSED_PARAMETER, at.clone(), message).help(help));
    }
}

/// The node behind references, and where it stands.
fn resolved(document: &Document, at: Pointer) -> Option<(Pointer, &Value)> {
    let mut at = at;
    for _ in 0..64 {
        let value = document.get(&at)?;
        match value.get("$ref").and_then(Value::as_str) {
            Some(text) => at = Pointer::parse(text.strip_prefix('#')?)?,
            None => return Some((at, value)),
        }
    }
    None
}

/// The names in the braces of a path.
fn templates(path: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        if !names.iter().any(|it| it == name) {
            names.push(name.to_owned());
        }
        rest = behind;
    }
    names
}
