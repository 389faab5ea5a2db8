//! A place, a style or a status that OpenAPI does not know -> a finding with those that it knows.

use serde_json::{Map, Value};

use crate::{
    codes,
    diagnostic::{Diagnostic, Diagnostics, Severity},
    pointer::Pointer,
    suggest,
    walk::Kind,
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, diagnostics: &mut Diagnostics) {
    match kind {
        Kind::Parameter => parameter(object, at, diagnostics),
        Kind::Header => drop_style(object, at, &["simple"], diagnostics),
        Kind::Encoding => drop_style(object, at, QUERY, diagnostics),
        Kind::Map(Kind::Response) => statuses(object, at, diagnostics),
        Kind::SecurityScheme => security_scheme(object, at, diagnostics),
        _ => {}
    }
}

const PLACES: [&str; 4] = ["query", "header", "path", "cookie"];
const QUERY: &[&str] = &["form", "spaceDelimited", "pipeDelimited", "deepObject"];

fn parameter(object: &mut Map<String, Value>, at: &Pointer, diagnostics: &mut Diagnostics) {
    let Some(place) = object.get("in").and_then(Value::as_str) else { return };
    let styles: &[&str] = match place {
        "query" => QUERY,
        "header" => &["simple"],
        "path" => &["simple", "label", "matrix"],
        "cookie" => &["form"],
        other => {
            let help = match other {
                "body" => "that is Swagger 2: describe the body as `requestBody` of the operation".to_owned(),
                "formData" => "that is Swagger 2: describe the form as `requestBody` with `application/x-www-form-urlencoded` or \
                               `multipart/form-data`"
                    .to_owned(),
                other => suggest::did_you_mean(other, PLACES, || format!("there are {}", suggest::list(PLACES))),
            };
            let message = format!("a parameter cannot be in `{other}`");
            diagnostics.push(Diagnostic::new(codes::UNKNOWN_VALUE, at.join("in"), message).help(help));
            return;
        }
    };
    drop_style(object, at, styles, diagnostics);
}

/// A style that is not possible at its place is left out; the default of the place is what servers expect then.
fn drop_style(object: &mut Map<String, Value>, at: &Pointer, known: &[&str], diagnostics: &mut Diagnostics) {
    let Some(style) = object.get("style") else { return };
    if style.as_str().is_some_and(|style| known.contains(&style)) {
        return;
    }
    let message = format!("the style {style} is not possible here; the default is taken");
    let help = format!("possible are {}", suggest::list(known.iter().copied()));
    let mut finding = Diagnostic::new(codes::UNKNOWN_VALUE, at.join("style"), message).help(help);
    finding.severity = Severity::Warning;
    diagnostics.push(finding);
    object.shift_remove("style");
}

fn statuses(object: &mut Map<String, Value>, at: &Pointer, diagnostics: &mut Diagnostics) {
    // Components have names where operations have statuses.
    if at.parent().and_then(|it| it.last()).is_some_and(|it| it == "components") {
        return;
    }
    object.retain(|status, _| {
        let known = status == "default" || status.starts_with("x-") || status == "$ref" || is_status(status);
        if !known {
            let message = format!("`{status}` is not a status");
            let help = "write a number such as \"200\", a range such as \"4XX\", or `default`";
            diagnostics.push(Diagnostic::new(codes::UNKNOWN_VALUE, at.join(status), message).help(help));
        }
        known
    });
}

fn is_status(status: &str) -> bool {
    let mut digits = status.chars();
    let first = digits.next().is_some_and(|it| ('1'..='9').contains(&it));
    let rest = digits.as_str();
    first
        && rest.len() == 2
        && (rest.eq_ignore_ascii_case("xx") || rest.chars().all(|it| it.is_ascii_digit()))
}

const SCHEMES: [&str; 5] = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"];

fn security_scheme(object: &Map<String, Value>, at: &Pointer, diagnostics: &mut Diagnostics) {
    if object.contains_key("$ref") {
        return;
    }
    let Some(ty) = object.get("type").and_then(Value::as_str) else { return };
    if !SCHEMES.contains(&ty) {
        let help = match ty {
            "basic" => "that is Swagger 2: write `type: http` and `scheme: basic`".to_owned(),
            ty => suggest::did_you_mean(ty, SCHEMES, || format!("there are {}", suggest::list(SCHEMES))),
        };
        let message = format!("there is no security scheme of the type `{ty}`");
        diagnostics.push(Diagnostic::new(codes::UNKNOWN_VALUE, at.join("type"), message).help(help));
    }
    let places = ["query", "header", "cookie"];
    if let ("apiKey", Some(place)) = (ty, object.get("in").and_then(Value::as_str))
        && !places.contains(&place)
    {
        let message = format!("an API key cannot be in `{place}`");
        let help = format!("there are {}", suggest::list(places));
        diagnostics.push(Diagnostic::new(codes::UNKNOWN_VALUE, at.join("in"), message).help(help));
    }
}
