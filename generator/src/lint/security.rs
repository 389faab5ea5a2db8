//! A security requirement that names no security scheme -> a finding.

use serde_json::Value;

use crate::{
    codes,
    diagnostic::{Diagnostic, Diagnostics},
    document::Document,
    pointer::Pointer,
    suggest,
    walk::Kind,
};

pub(super) fn rule(
    document: &Document,
    kind: Kind,
    value: &Value,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) {
    if !matches!(kind, Kind::Document | Kind::Operation) {
        return;
    }
    let Some(requirements) = value.get("security").and_then(Value::as_array) else { return };
    let schemes = document.value.pointer("/components/securitySchemes").and_then(Value::as_object);
    let known = || schemes.into_iter().flatten().map(|(name, _)| name.as_str());
    for (index, requirement) in requirements.iter().enumerate() {
        for (name, _) in requirement.as_object().into_iter().flatten() {
            if known().any(|scheme| scheme == name) {
                continue;
            }
            let place = at.join("security").join(index).join(name);
            let help = suggest::did_you_mean(name, known(), || {
                format!("declare it in `components/securitySchemes`; there are {}", suggest::list(known()))
            });
            let message = format!("there is no security scheme `{name}`");
            diagnostics.push(Diagnostic::new(codes::UNKNOWN_SCHEME, place, message).help(help));
        }
    }
}
