//! Operations without an operationId -> with one; two with the same -> a finding with both places.

use std::collections::BTreeMap;

use serde_json::Value;

use super::names::operation_id;
use crate::{
    codes,
    convert::METHODS,
    diagnostic::{Diagnostic, Diagnostics},
    document::Document,
    pointer::Pointer,
};

pub(super) fn rule(document: &mut Document, diagnostics: &mut Diagnostics) {
    let paths = Pointer::root().join("paths");
    let mut known: BTreeMap<String, Pointer> = BTreeMap::new();
    let mut nameless = Vec::new();
    for (path, item) in document.get(&paths).and_then(Value::as_object).into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get(method) else { continue };
            let at = paths.join(path).join(method);
            match operation.get("operationId").and_then(Value::as_str).filter(|id| !id.trim().is_empty()) {
                None => nameless.push((path.clone(), method, at)),
                Some(id) => {
                    let at = at.join("operationId");
                    if let Some(first) = known.get(id) {
                        let message = format!("the operationId `{id}` stands twice");
                        let finding = Diagnostic::new(codes::SAME_OPERATION_ID, at, message)
                            .help("give each operation a name of its own: it becomes the name of a method")
                            .related(first.clone(), "it stands first here");
                        diagnostics.push(finding);
                    } else {
                        known.insert(id.to_owned(), at);
                    }
                }
            }
        }
    }
    for (path, method, at) in nameless {
        let base = operation_id(method, &path);
        let numbered = (2usize..).map(|number| format!("{base}{number}"));
        let free = std::iter::once(base.clone()).chain(numbered).find(|name| !known.contains_key(name));
        let name = free.unwrap_or(base);
        let message = format!("the operation has no operationId; it is called `{name}`");
        let help = format!("add `operationId: {name}`, or a better name: it becomes the name of a method");
        diagnostics.push(Diagnostic::new(codes::MADE_OPERATION_ID, at.clone(), message).help(help));
        if let Some(Value::Object(operation)) = document.value.pointer_mut(at.as_str()) {
            operation.insert("operationId".to_owned(), Value::String(name.clone()));
        }
        known.insert(name, at);
    }
}
