//! A security scheme of the type `mutualTLS` -> none: a client certificate belongs to the connection, not to a request.

use serde_json::Value;

use crate::{
    codes,
    convert::METHODS,
    diagnostic::{Diagnostic, Diagnostics},
    document::Document,
    pointer::Pointer,
};

pub(super) fn rule(document: &mut Document, diagnostics: &mut Diagnostics) {
    let at = Pointer::root().join_all(["components", "securitySchemes"]);
    let Some(Value::Object(schemes)) = document.value.pointer_mut(at.as_str()) else { return };
    let is_mutual = |scheme: &Value| scheme.get("type").and_then(Value::as_str) == Some("mutualTLS");
    let names: Vec<String> =
        schemes.iter().filter(|(_, scheme)| is_mutual(scheme)).map(|(name, _)| name.clone()).collect();
    for name in &names {
        schemes.shift_remove(name);
        let message = format!("`{name}` is a client certificate");
        diagnostics.push(
            Diagnostic::new(codes::MUTUAL_TLS, at.join(name), message)
                .help("give it to the HTTP client that the generated client is built with"),
        );
    }
    if names.is_empty() {
        return;
    }
    forget(&mut document.value, &names);
    let paths = document.value.get_mut("paths").and_then(Value::as_object_mut);
    for (_, item) in paths.into_iter().flatten() {
        for method in METHODS {
            if let Some(operation) = item.get_mut(method) {
                forget(operation, &names);
            }
        }
    }
}

/// Takes the schemes out of the requirements of an operation, or of the document.
fn forget(object: &mut Value, names: &[String]) {
    let requirements = object.get_mut("security").and_then(Value::as_array_mut);
    for requirement in requirements.into_iter().flatten().filter_map(Value::as_object_mut) {
        requirement.retain(|name, _| !names.contains(name));
    }
}
