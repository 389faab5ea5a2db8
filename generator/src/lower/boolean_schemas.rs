//! `true` and `false` in place of a schema -> `{}`, and `{not: {}}`.

use serde_json::{Map, Value, json};

use super::Lowering;
use crate::document::{Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, _: &Pointer, _: &mut Lowering<'_>) {
    // OpenAPI 3.0 has this one itself.
    for (key, value) in
        object.iter_mut().filter(|(key, _)| *key != "additionalProperties" || kind != Kind::Schema)
    {
        match (kind.child(key), &mut *value) {
            (Kind::Schema, Value::Bool(flag)) => *value = schema(*flag),
            (Kind::List(Kind::Schema), Value::Array(items)) => {
                for item in items {
                    if let Value::Bool(flag) = item {
                        *item = schema(*flag);
                    }
                }
            }
            _ => {}
        }
    }
}

fn schema(anything: bool) -> Value {
    if anything { json!({}) } else { json!({ "not": {} }) }
}
