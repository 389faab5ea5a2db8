//! A security scheme of the type `mutualTLS` -> none: a client certificate belongs to the connection, not to a request.

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Document, Pointer},
    shape::forget,
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
                .help("give the certificate to the HTTP client that you build the generated client with"),
        );
    }
    forget(document, &names.into_iter().collect());
}
