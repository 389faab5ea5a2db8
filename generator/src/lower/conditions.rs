//! `if`, `then`, `else`, `dependentSchemas`, `dependentRequired` -> the properties that they mention, all optional. A type cannot express
//! when each of them is present.

use serde_json::{Map, Value};

use super::Lowering;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
};

const KEYS: [&str; 6] = ["if", "then", "else", "dependentSchemas", "dependentRequired", "dependencies"];

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let Some(first) = KEYS.into_iter().find(|key| object.contains_key(*key)) else { return };
    let message = format!("`{first}` is a condition that types cannot express; the client does not check it");
    let diagnostic = Diagnostic::new(codes::CONDITION, at.join(first), message);
    lowering.report(diagnostic.help("nothing to do, unless `oneOf` can express the same"));
    let mut found: Vec<(Pointer, String, Value)> = Vec::new();
    for key in KEYS {
        let from = at.join(key);
        match (key, object.shift_remove(key)) {
            ("then" | "else", Some(Value::Object(mut schema))) => {
                take(&mut schema, &from, &mut found);
            }
            ("dependentSchemas" | "dependencies", Some(Value::Object(schemas))) => {
                for (name, schema) in schemas {
                    if let Value::Object(mut schema) = schema {
                        take(&mut schema, &from.join(name), &mut found);
                    }
                }
            }
            _ => {}
        }
    }
    if found.is_empty() {
        return;
    }
    let properties = object.entry("properties").or_insert_with(|| Value::Object(Map::new()));
    let Value::Object(properties) = properties else { return };
    for (from, name, schema) in found {
        if !properties.contains_key(&name) {
            lowering.moved(&from, &at.join("properties").join(&name));
            properties.insert(name, schema);
        }
    }
}

/// The properties of a schema, with where they stand.
fn take(schema: &mut Map<String, Value>, at: &Pointer, found: &mut Vec<(Pointer, String, Value)>) {
    if let Some(Value::Object(properties)) = schema.shift_remove("properties") {
        let at = at.join("properties");
        found.extend(properties.into_iter().map(|(name, schema)| (at.join(&name), name, schema)));
    }
}
