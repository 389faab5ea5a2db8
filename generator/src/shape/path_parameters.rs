//! `{id}` in a path and the declared parameters -> one parameter for each name, with diagnostics for differences.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::paths::address;
use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes, suggest},
    document::{Document, METHODS, Pointer},
};

pub(super) fn rule(document: &mut Document, diagnostics: &mut Diagnostics) {
    let mut finder = Finder { document, diagnostics, mends: Mends::default() };
    let paths = Pointer::root().join("paths");
    let items = finder.document.get(&paths).and_then(Value::as_object);
    for (path, item) in items.into_iter().flatten().filter(|(path, _)| path.starts_with('/')) {
        finder.path(path, item, &paths.join(path));
    }
    let mends = finder.mends;
    diagnostics.pin(document);
    mends.apply(document);
}

/// The changes, which are made after all checks.
#[derive(Debug, Default)]
struct Mends {
    /// Parameters that must become required.
    required: BTreeSet<Pointer>,
    /// Parameters with the names that they have in the path.
    renamed: Vec<(Pointer, Value)>,
    /// Operations, with the names that their parameters lack.
    undeclared: Vec<(Pointer, String)>,
    /// Items of lists to remove.
    needless: BTreeMap<Pointer, BTreeSet<usize>>,
}

impl Mends {
    fn apply(self, document: &mut Document) {
        for at in self.required {
            if let Some(Value::Object(parameter)) = document.value.pointer_mut(at.as_str()) {
                parameter.insert("required".to_owned(), Value::Bool(true));
            }
        }
        for (at, parameter) in self.renamed {
            if let Some(node) = document.value.pointer_mut(at.as_str()) {
                *node = parameter;
            }
        }
        for (list, places) in self.needless {
            document.remove_items(&list, &places);
        }
        for (at, name) in self.undeclared {
            let Some(Value::Object(operation)) = document.value.pointer_mut(at.as_str()) else { continue };
            let list = operation.entry("parameters").or_insert_with(|| json!([]));
            let Value::Array(list) = list else { continue };
            list.push(
                json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }),
            );
            let place = at.join("parameters").join(list.len() - 1);
            let origin = document.origin(&at);
            document.origins.insert(place, origin);
        }
    }
}

/// A path parameter in a path's or an operation's list.
#[derive(Debug)]
struct Declared<'a> {
    name: String,
    list: Pointer,
    index: usize,
    parameter: &'a Value,
}

struct Finder<'a> {
    document: &'a Document,
    diagnostics: &'a mut Diagnostics,
    mends: Mends,
}

impl<'a> Finder<'a> {
    fn path(&mut self, path: &str, item: &Value, at: &Pointer) {
        let wanted = templates(path);
        let shared = self.declared(&at.join("parameters"));
        let is_used = METHODS.iter().any(|method| item.get(method).is_some());
        // Names that operations declare are not the ones that the path's parameters lack.
        let elsewhere: Vec<String> = METHODS.iter().flat_map(|method| self.names(&at.join(method))).collect();
        let shared = if is_used { self.fitted(path, &wanted, &elsewhere, shared) } else { Vec::new() };
        for method in METHODS {
            if item.get(method).is_none() {
                continue;
            }
            let place = at.join(method);
            let own = self.declared(&place.join("parameters"));
            let own = self.fitted(path, &wanted, &shared, own);
            for name in wanted.iter().filter(|name| !shared.contains(*name) && !own.contains(*name)) {
                let message = format!(
                    "the path has `{{{name}}}`, but no parameter `{name}` is declared; it is read as a string"
                );
                let help = format!(
                    "declare it: `parameters: [{{name: {name}, in: path, required: true, schema: {{type: string}}}}]`"
                );
                let diagnostic = Diagnostic::new(codes::UNDECLARED_PARAMETER, place.clone(), message);
                self.diagnostics.push(diagnostic.help(help));
                self.mends.undeclared.push((place.clone(), name.clone()));
            }
        }
    }

    /// The path parameters of a list. Duplicate ones are reported.
    fn declared(&mut self, list: &Pointer) -> Vec<Declared<'a>> {
        let mut seen: BTreeMap<(&str, &str), Pointer> = BTreeMap::new();
        let mut found = Vec::new();
        let length = self.document.get(list).and_then(Value::as_array).map_or(0, Vec::len);
        for index in 0..length {
            let at = list.join(index);
            let Some((place, parameter)) = self.document.resolved_at(at.clone()) else { continue };
            let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
            let (name, location) = (text("name"), text("in"));
            if let Some(first) = seen.get(&(name, location)) {
                let message =
                    format!("the {location} parameter `{name}` is declared twice; the first one is used");
                let diagnostic = Diagnostic::new(codes::SAME_PARAMETER, at.clone(), message)
                    .help(
                        "delete one of the two; a parameter of the operation replaces the one of its path item anyway",
                    )
                    .related(first.clone(), "it is declared first here");
                self.diagnostics.push(diagnostic);
                self.mends.needless.entry(list.clone()).or_default().insert(index);
                continue;
            }
            seen.insert((name, location), at);
            if location != "path" {
                continue;
            }
            if parameter.get("required") != Some(&Value::Bool(true))
                && self.mends.required.insert(place.clone())
            {
                let message = format!("the path parameter `{name}` is not required; it is read as required");
                self.diagnostics.push(
                    Diagnostic::new(codes::OPTIONAL_PATH_PARAMETER, place, message)
                        .help("add `required: true`: without the parameter, the path would be another one"),
                );
            }
            found.push(Declared { name: name.to_owned(), list: list.clone(), index, parameter });
        }
        found
    }

    /// The names of the path parameters that an operation declares.
    fn names(&self, operation: &Pointer) -> Vec<String> {
        let list = operation.join("parameters");
        let length = self.document.get(&list).and_then(Value::as_array).map_or(0, Vec::len);
        let resolved = (0..length).filter_map(|index| self.document.resolved_at(list.join(index)));
        let of_path = resolved.filter(|(_, parameter)| parameter.get("in").is_some_and(|it| it == "path"));
        of_path.filter_map(|(_, parameter)| Some(parameter.get("name")?.as_str()?.to_owned())).collect()
    }

    /// The names of those parameters that occur in the path. Others get the name that must be meant, or are left out. What is declared
    /// `elsewhere` is not meant.
    fn fitted(
        &mut self,
        path: &str,
        wanted: &[String],
        elsewhere: &[String],
        declared: Vec<Declared<'_>>,
    ) -> Vec<String> {
        let (fitting, others): (Vec<_>, Vec<_>) =
            declared.into_iter().partition(|parameter| wanted.contains(&parameter.name));
        let mut names: Vec<String> = fitting.into_iter().map(|parameter| parameter.name).collect();
        let is_only = others.len() == 1;
        for other in others {
            let at = other.list.join(other.index);
            let free = wanted.iter().filter(|name| !names.contains(*name) && !elsewhere.contains(*name));
            // One name that is missing and one that is too many are one.
            let only = free.clone().next().filter(|_| is_only && free.clone().count() == 1);
            let Some(meant) = free.clone().find(|name| suggest::are_alike(name, &other.name)).or(only) else {
                let otherwise = || "delete it, or put it in the path".to_owned();
                let help = suggest::did_you_mean(&other.name, free.map(String::as_str), otherwise);
                let message =
                    format!("the path parameter `{}` does not occur in `{path}`; it is left out", other.name);
                let diagnostic = Diagnostic::new(codes::UNUSED_PARAMETER, at, message);
                self.diagnostics.push(diagnostic.help(help));
                self.mends.needless.entry(other.list).or_default().insert(other.index);
                continue;
            };
            let message = format!(
                "the parameter's name is `{}`, but the path has `{{{meant}}}`; that name is used",
                other.name
            );
            let help = format!("write `name: {meant}`");
            self.diagnostics
                .push(Diagnostic::new(codes::UNDECLARED_PARAMETER, at.clone(), message).help(help));
            let mut parameter = other.parameter.clone();
            if let Some(parameter) = parameter.as_object_mut() {
                parameter.insert("name".to_owned(), Value::String(meant.clone()));
                parameter.insert("required".to_owned(), Value::Bool(true));
            }
            self.mends.renamed.push((at, parameter));
            names.push(meant.clone());
        }
        names
    }
}

/// The names in the braces of a path.
fn templates(path: &str) -> Vec<String> {
    let mut names = Vec::new();
    let address = address(path);
    let mut rest = address.as_str();
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        if !names.iter().any(|it| it == name) {
            names.push(name.to_owned());
        }
        rest = behind;
    }
    names
}
