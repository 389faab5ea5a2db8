//! `security: [{oauth2: null}]` -> `security: [{oauth2: []}]`, and the like.

use serde_json::{Map, Value, json};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
    load::version::kind as kind_of,
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    match kind {
        Kind::Document | Kind::Operation => requirements(object, at, shaping),
        Kind::SecurityScheme => flows(object),
        _ => {}
    }
}

fn requirements(object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    let Some(Value::Array(requirements)) = object.get_mut("security") else { return };
    let mut index = 0;
    requirements.retain_mut(|requirement| {
        let place = at.join("security").join(index);
        index += 1;
        mend(requirement, &place, shaping);
        requirement.is_object()
    });
}

fn mend(requirement: &mut Value, at: &Pointer, shaping: &mut Shaping<'_>) {
    match requirement {
        Value::Object(schemes) => {
            for (name, scopes) in schemes.iter_mut().filter(|(_, scopes)| !is_texts(scopes)) {
                let message = format!(
                    "the scopes of `{name}` are not a list of strings; they are read as an empty list"
                );
                let help = format!("write `{name}: []`");
                shaping.report(Diagnostic::new(codes::SCOPES, at.join(name), message).help(help));
                *scopes = json!([]);
            }
        }
        Value::String(name) => {
            let message = format!(
                "`{name}` is only the name of a security scheme; it is read as a requirement without scopes"
            );
            let help = format!("write `{name}: []`");
            shaping.report(Diagnostic::new(codes::SCOPES, at.clone(), message).help(help));
            let name = name.clone();
            *requirement = json!({ name: [] });
        }
        other => {
            let message = format!("this item of `security` is {}, not an object", kind_of(other));
            let help = "write the name of a security scheme with a list of scopes, such as `basicAuth: []`";
            shaping.report(Diagnostic::new(codes::WRONG_KIND, at.clone(), message).help(help));
        }
    }
}

fn is_texts(value: &Value) -> bool {
    value.as_array().is_some_and(|items| items.iter().all(Value::is_string))
}

/// Flows without scopes, scopes without descriptions and flows without URLs are common and harmless.
fn flows(object: &mut Map<String, Value>) {
    let Some(flows) = object.get_mut("flows").and_then(Value::as_object_mut) else { return };
    flows.retain(|name, flow| name.starts_with("x-") || flow.is_object());
    for (name, flow) in flows.iter_mut().filter(|(name, _)| !name.starts_with("x-")) {
        let Some(flow) = flow.as_object_mut() else { continue };
        if !flow.get("scopes").is_some_and(Value::is_object) {
            flow.insert("scopes".to_owned(), json!({}));
        }
        for (_, description) in flow.get_mut("scopes").and_then(Value::as_object_mut).into_iter().flatten() {
            if !description.is_string() {
                *description = json!("");
            }
        }
        let addresses: &[&str] = match name.as_str() {
            "implicit" => &["authorizationUrl"],
            "authorizationCode" => &["authorizationUrl", "tokenUrl"],
            _ => &["tokenUrl"],
        };
        for key in addresses {
            if !flow.get(*key).is_some_and(Value::is_string) {
                flow.insert((*key).to_owned(), json!(""));
            }
        }
    }
}
