//! Operations that do not describe their errors -> notes, because these errors have no type.

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Document, METHODS, Pointer},
};

/// A document with fewer operations is a sketch.
const FEWEST: usize = 3;

pub(super) fn rule(document: &Document, diagnostics: &mut Diagnostics) {
    let paths = Pointer::root().join("paths");
    let mut silent = Vec::new();
    let mut all = 0;
    for (path, item) in document.get(&paths).and_then(Value::as_object).into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get(method) else { continue };
            all += 1;
            let responses = operation.get("responses").and_then(Value::as_object);
            let is_error = |status: &String| status.starts_with(['4', '5']) || status == "default";
            if !responses.into_iter().flatten().any(|(status, _)| is_error(status)) {
                silent.push((paths.join(path).join(method), operation));
            }
        }
    }
    let help = "describe the responses with status `4XX` or `default`; if all are the same, write one in `components/responses`";
    if silent.len() == all && all >= FEWEST {
        let message = "no operation describes its errors, so the errors have no type";
        diagnostics.push(Diagnostic::new(codes::UNDOCUMENTED_ERRORS, paths, message).help(help));
        return;
    }
    for (at, operation) in silent.into_iter().filter(|_| all >= FEWEST) {
        let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default();
        let message = format!("`{id}` does not describe its errors, so the errors have no type");
        diagnostics
            .push(Diagnostic::new(codes::UNDOCUMENTED_ERRORS, at.join("responses"), message).help(help));
    }
}
