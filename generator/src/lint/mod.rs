//! A lowered [`Document`] -> diagnostics about parts that can be converted, but are still wrong.

mod no_value;
mod pagination;
mod responses;
mod same_paths;
mod tags;
mod undeclared_paging;
mod undocumented_errors;
mod unnamed;

use serde_json::Value;

use crate::{
    diagnostic::Diagnostics,
    document::{Document, METHODS, Pointer},
};

/// A rule about an operation: itself, its path item, where it stands.
type OperationRule = fn(&Document, &Value, &Value, &Pointer, &mut Diagnostics);

const OPERATION_RULES: &[OperationRule] = &[pagination::rule, undeclared_paging::rule];

/// A rule about the whole.
type DocumentRule = fn(&Document, &mut Diagnostics);

const DOCUMENT_RULES: &[DocumentRule] =
    &[tags::rule, same_paths::rule, no_value::rule, undocumented_errors::rule, unnamed::rule];

/// Adds all diagnostics at once.
pub(crate) fn lint(document: &Document, diagnostics: &mut Diagnostics) {
    let paths = Pointer::root().join("paths");
    for (path, item) in document.get(&paths).and_then(Value::as_object).into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get(method) else { continue };
            let at = paths.join(path).join(method);
            for rule in OPERATION_RULES {
                rule(document, item, operation, &at, diagnostics);
            }
        }
    }
    for rule in DOCUMENT_RULES {
        rule(document, diagnostics);
    }
}
