//! Keywords of another version of OpenAPI than the document's -> a remark: they are read all the same, and other tools may not do so.

use serde_json::{Map, Value};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
};

/// Keywords that came with 3.1.
const NEWER: [&str; 6] =
    ["const", "prefixItems", "patternProperties", "if", "contentMediaType", "unevaluatedProperties"];

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    if kind != Kind::Schema {
        return;
    }
    if shaping.is_30 {
        newer(object, at, shaping);
    } else if object.contains_key("nullable") {
        let message = "`nullable` is of OpenAPI 3.0, and the document says 3.1; it is read all the same";
        let ty = object.get("type").and_then(Value::as_str).unwrap_or("string");
        let diagnostic = Diagnostic::new(codes::OLDER_KEYWORD, at.join("nullable"), message);
        shaping.report(diagnostic.help(format!("write `type: [{ty}, \"null\"]`")).like("nullable"));
    }
}

fn newer(object: &Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    let is_null = |ty: &Value| ty == "null" || ty.is_null();
    let (what, help) = match object.get("type") {
        Some(Value::Array(types)) => {
            let named: Vec<&str> = types.iter().filter(|ty| !is_null(ty)).filter_map(Value::as_str).collect();
            let help = match named.as_slice() {
                [ty] if types.iter().any(is_null) => {
                    format!("write `type: {ty}` and `nullable: true`, or `openapi: 3.1.0`")
                }
                [ty] => format!("write `type: {ty}`"),
                _ => "write `oneOf` with a schema for each type, or `openapi: 3.1.0`".to_owned(),
            };
            ("a list of types", help)
        }
        Some(ty) if is_null(ty) => (
            "the type `null`",
            "write `nullable: true` in the schema that may be null, or `openapi: 3.1.0`".to_owned(),
        ),
        _ => ("", String::new()),
    };
    if !what.is_empty() {
        let message = format!("{what} is of OpenAPI 3.1, and the document says 3.0; it is read all the same");
        let diagnostic = Diagnostic::new(codes::NEWER_KEYWORD, at.join("type"), message).warning();
        shaping.report(diagnostic.help(help).like("type"));
    }
    for key in NEWER.into_iter().filter(|key| object.contains_key(*key)) {
        let message =
            format!("`{key}` is of OpenAPI 3.1, and the document says 3.0; it is read all the same");
        let diagnostic = Diagnostic::new(codes::NEWER_KEYWORD, at.join(key), message);
        shaping.report(diagnostic.help("write `openapi: 3.1.0`").like(key));
    }
}
