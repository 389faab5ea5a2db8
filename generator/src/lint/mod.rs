//! A lowered [`Document`] -> diagnostics about parts that can be converted, but are still wrong.

mod extensions;
mod fields;
mod pagination;
mod responses;
mod source;
mod undeclared_paging;
mod undocumented_errors;
mod unnamed;

use serde_json::Value;

use crate::{
    diagnostic::Diagnostics,
    document::{
        Document, METHODS, Pointer,
        walk::{self, Kind},
    },
};

/// A rule about one node: its kind, the node, its location.
type NodeRule = fn(&Document, Kind, &Value, &Pointer, &mut Diagnostics);

/// A rule about an operation: the operation, its path item, its location.
type OperationRule = fn(&Document, &Value, &Value, &Pointer, &mut Diagnostics);

const NODE_RULES: &[NodeRule] = &[extensions::rule];

const OPERATION_RULES: &[OperationRule] = &[source::rule, pagination::rule, undeclared_paging::rule];

/// A rule about the whole.
type DocumentRule = fn(&Document, &mut Diagnostics);

const DOCUMENT_RULES: &[DocumentRule] = &[undocumented_errors::rule, unnamed::rule];

/// Adds all diagnostics at once.
pub(crate) fn lint(document: &Document, diagnostics: &mut Diagnostics) {
    walk::visit(&document.value, &mut |kind, value, at| {
        for rule in NODE_RULES {
            rule(document, kind, value, at, diagnostics);
        }
    });
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
