//! A location without a type has the extension `x-untyped` with a reason. All of them are in a snapshot.

use std::{fs, path::Path};

use serde_json::{Map, Value};

/// What makes a schema say something about its values.
const SAYS: [&str; 6] = ["$ref", "type", "allOf", "oneOf", "anyOf", "enum"];

#[test]
fn what_has_no_type_says_why() {
    let mut reasons = Vec::new();
    let mut silent = Vec::new();
    for path in specs() {
        let document = clientgen::Reader::new(&path)
            .overlay_beside()
            .read()
            .unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
            .document;
        let mut visit = |at: &str, schema: &Map<String, Value>| {
            let place = format!("{} {at}", path.file_stem().unwrap_or_default().to_string_lossy());
            match schema.get("x-untyped") {
                Some(Value::String(reason)) if !reason.trim().is_empty() => {
                    reasons.push(format!("{place}: {reason}"))
                }
                Some(_) => silent.push(format!("{place}: `x-untyped` without a reason")),
                None if is_untyped(schema) => silent.push(place),
                None => {}
            }
        };
        walk(&document.value, "", false, &mut visit);
    }
    assert!(silent.is_empty(), "these have no type and do not say why:\n{}", silent.join("\n"));
    insta::assert_snapshot!(reasons.join("\n"));
}

fn specs() -> Vec<std::path::PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs");
    let entries =
        fs::read_dir(&dir).expect("specs/ can be read").filter_map(Result::ok).map(|entry| entry.path());
    let mut specs: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")).collect();
    specs.sort();
    assert_eq!(specs.len(), 5, "{specs:?}");
    specs
}

fn is_untyped(schema: &Map<String, Value>) -> bool {
    let open = schema.get("additionalProperties") == Some(&Value::Bool(true));
    let is_object = schema.get("type").and_then(Value::as_str) == Some("object");
    let bare =
        is_object && !schema.contains_key("properties") && !schema.contains_key("additionalProperties");
    open || bare || !SAYS.iter().any(|key| schema.contains_key(*key))
}

/// Calls `visit` for every schema. `is_schema` says whether `value` itself is one.
fn walk(value: &Value, at: &str, is_schema: bool, visit: &mut dyn FnMut(&str, &Map<String, Value>)) {
    match value {
        Value::Array(items) => {
            // The members of `allOf` and its like are schemas; other lists hold what walk recognises by its keys.
            let inside = ["/allOf", "/oneOf", "/anyOf"].iter().any(|key| at.ends_with(key));
            for (index, item) in items.iter().enumerate() {
                walk(item, &format!("{at}/{index}"), inside, visit);
            }
        }
        Value::Object(object) => {
            if is_schema {
                visit(at, object);
            }
            for (key, value) in object {
                let place = format!("{at}/{}", key.replace('/', "~1"));
                let holds_schemas =
                    at == "/components/schemas" || (at.ends_with("/properties") && !is_schema);
                let is_inner =
                    matches!(key.as_str(), "schema" | "items" | "additionalProperties") && !holds_schemas;
                let is_data =
                    matches!(key.as_str(), "example" | "examples" | "default") || key.starts_with("x-");
                if !is_data || holds_schemas {
                    walk(value, &place, holds_schemas || is_inner, visit);
                }
            }
        }
        _ => {}
    }
}
