//! Operations without an operationId, or with a duplicate one -> operations with unique operationIds.

use std::collections::BTreeMap;

use serde_json::Value;

use super::names::operation_id;
use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Document, METHODS, Pointer},
};

/// An operation that needs a name.
struct Nameless<'a> {
    path: &'a str,
    method: &'a str,
    at: Pointer,
    /// Its name, and the location of the other operation with this name.
    same: Option<(&'a str, Pointer)>,
}

pub(super) fn rule(document: &mut Document, diagnostics: &mut Diagnostics) {
    let mut known: BTreeMap<String, Pointer> = BTreeMap::new();
    let mut nameless = Vec::new();
    let paths = Pointer::root().join("paths");
    for (path, item) in document.get(&paths).and_then(Value::as_object).into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get(method) else { continue };
            let at = paths.join(path).join(method);
            let id = operation.get("operationId").and_then(Value::as_str).filter(|id| !id.trim().is_empty());
            let same = match id {
                None => None,
                Some(id) => match known.get(id) {
                    Some(first) => Some((id, first.clone())),
                    None => {
                        known.insert(id.to_owned(), at.join("operationId"));
                        continue;
                    }
                },
            };
            nameless.push(Nameless { path, method, at, same });
        }
    }
    let mut named = Vec::new();
    // The first number that may give a free name.
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for operation in nameless {
        let mut name = operation_id(operation.method, operation.path);
        if known.contains_key(&name) {
            let number = numbers.entry(name.clone()).or_insert(2);
            while known.contains_key(&format!("{name}{number}")) {
                *number += 1;
            }
            name += &number.to_string();
        }
        diagnostics.push(diagnostic(&operation, &name));
        known.insert(name.clone(), operation.at.clone());
        named.push((operation.at, name));
    }
    for (at, name) in named {
        if let Some(Value::Object(operation)) = document.value.pointer_mut(at.as_str()) {
            operation.insert("operationId".to_owned(), Value::String(name));
        }
    }
}

fn diagnostic(operation: &Nameless<'_>, name: &str) -> Diagnostic {
    match &operation.same {
        None => {
            let message = format!("the operation has no operationId; its name is `{name}`");
            let help =
                format!("add `operationId: {name}`, or a better name: it becomes the name of a method");
            Diagnostic::new(codes::MADE_OPERATION_ID, operation.at.clone(), message).help(help).like("")
        }
        Some((id, first)) => {
            let at = operation.at.join("operationId");
            let message =
                format!("the operationId `{id}` occurs twice; the name of this operation is `{name}`");
            Diagnostic::new(codes::SAME_OPERATION_ID, at, message)
                .help("give each operation a unique operationId: it becomes the name of a method")
                .related(first.clone(), "it occurs first here")
        }
    }
}
