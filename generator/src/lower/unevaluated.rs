//! `unevaluatedProperties` and `propertyNames` -> `additionalProperties`, if nothing else describes further properties.

use serde_json::{Map, Value};

use super::Lowering;
use crate::document::{Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let unevaluated = object.shift_remove("unevaluatedProperties");
    object.shift_remove("unevaluatedItems");
    let has_names = object.shift_remove("propertyNames").is_some();
    if object.contains_key("additionalProperties") {
        return;
    }
    match unevaluated {
        // What 3.0 calls closed is closed to members of `allOf` too, so that `false` is better not said.
        Some(schema @ Value::Object(_)) if schema != serde_json::json!({ "not": {} }) => {
            lowering.moved(&at.join("unevaluatedProperties"), &at.join("additionalProperties"));
            object.insert("additionalProperties".to_owned(), schema);
        }
        // An object of which only the names are told is a map.
        _ if has_names && !object.contains_key("properties") => {
            object.insert("additionalProperties".to_owned(), Value::Bool(true));
        }
        _ => {}
    }
}
