//! `patternProperties` -> `additionalProperties`. The patterns of the keys are lost, but the schemas of the values are kept.

use serde_json::{Map, Value, json};

use super::Lowering;
use crate::document::{Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let Some(Value::Object(patterns)) = object.shift_remove("patternProperties") else { return };
    // A schema for all other keys already allows such keys.
    if object.get("additionalProperties").is_some_and(|it| *it != Value::Bool(false)) {
        object.insert("additionalProperties".to_owned(), json!(true));
        return;
    }
    let from = at.join("patternProperties");
    let target = at.join("additionalProperties");
    let mut schemas = patterns.into_iter();
    let value = match (schemas.next(), schemas.len()) {
        (None, _) => return,
        (Some((pattern, schema)), 0) => {
            lowering.moved(&from.join(pattern), &target);
            schema
        }
        (Some((pattern, schema)), _) => {
            let members: Vec<_> = [(pattern, schema)].into_iter().chain(schemas).collect();
            for (index, (pattern, _)) in members.iter().enumerate() {
                lowering.moved(&from.join(pattern), &target.join("anyOf").join(index));
            }
            json!({ "anyOf": members.into_iter().map(|(_, schema)| schema).collect::<Vec<_>>() })
        }
    };
    object.insert("additionalProperties".to_owned(), value);
}
