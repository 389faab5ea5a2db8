//! An unknown location, style or status -> a diagnostic with the values that OpenAPI defines.

use serde_json::{Map, Value};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes, suggest},
    document::{Pointer, walk::Kind},
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    match kind {
        Kind::Parameter => parameter(object, at, shaping),
        Kind::Header => drop_style(object, at, &["simple"], shaping),
        Kind::Encoding => drop_style(object, at, QUERY, shaping),
        Kind::Map(Kind::Response) => statuses(object, at, shaping),
        _ => {}
    }
}

const QUERY: &[&str] = &["form", "spaceDelimited", "pipeDelimited", "deepObject"];

fn parameter(object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    let styles: &[&str] = match object.get("in").and_then(Value::as_str) {
        Some("query") => QUERY,
        Some("header") => &["simple"],
        Some("path") => &["simple", "label", "matrix"],
        Some("cookie") => &["form"],
        // A rule for the whole document handles other locations.
        _ => return,
    };
    drop_style(object, at, styles, shaping);
}

/// A style that is not possible in its location is removed. Servers then expect the default style of the location.
fn drop_style(object: &mut Map<String, Value>, at: &Pointer, known: &[&str], shaping: &mut Shaping<'_>) {
    let Some(style) = object.get("style") else { return };
    if style.as_str().is_some_and(|style| known.contains(&style)) {
        return;
    }
    let message = format!("the style {style} is not possible here; the default style is used");
    let help = format!("possible values: {}", suggest::list(known.iter().copied()));
    shaping.report(Diagnostic::new(codes::UNKNOWN_VALUE, at.join("style"), message).help(help).warning());
    object.shift_remove("style");
}

fn statuses(object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    // Components have names where operations have statuses.
    if at.parent().and_then(|it| it.last()).is_some_and(|it| it == "components") {
        return;
    }
    object.retain(|status, _| {
        let known = status == "default" || status.starts_with("x-") || status == "$ref" || is_status(status);
        if !known {
            let message = format!("`{status}` is not a status; the response is left out");
            let help = "write a number such as \"200\", a range such as \"4XX\", or `default`";
            shaping.report(Diagnostic::new(codes::UNKNOWN_VALUE, at.join(status), message).help(help));
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
