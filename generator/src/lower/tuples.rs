//! A list with a schema for each position (`prefixItems`, or a list as `items`) -> a list whose items match any of them.

use serde_json::{Map, Value, json};

use super::Lowering;
use crate::document::{Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let key = if object.contains_key("prefixItems") { "prefixItems" } else { "items" };
    let Some(Value::Array(_)) = object.get(key) else { return };
    let Some(Value::Array(places)) = object.shift_remove(key) else { return };
    let rest = object.shift_remove(if key == "items" { "additionalItems" } else { "items" });
    let rest_is_any = matches!(&rest, Some(Value::Object(rest)) if rest.is_empty());
    let rest_at = at.join(if key == "items" { "additionalItems" } else { "items" });
    let target = at.join("items");
    let rest = rest.filter(|it| it.is_object() && *it != json!({ "not": {} })).map(|rest| (rest_at, rest));
    let numbered = places.into_iter().enumerate().map(|(index, schema)| (at.join(key).join(index), schema));
    let mut members: Vec<(Pointer, Value)> = Vec::new();
    for (from, schema) in numbered.chain(rest) {
        if !members.iter().any(|(_, known)| *known == schema) {
            members.push((from, schema));
        }
    }
    let items = match members.len() {
        _ if rest_is_any => json!({}),
        0 => json!({}),
        1 => {
            let (from, schema) = members.remove(0);
            lowering.moved(&from, &target);
            schema
        }
        _ => {
            for (index, (from, _)) in members.iter().enumerate() {
                lowering.moved(from, &target.join("anyOf").join(index));
            }
            Value::Object(Map::from_iter([(
                "anyOf".to_owned(),
                members.into_iter().map(|(_, schema)| schema).collect(),
            )]))
        }
    };
    object.insert("items".to_owned(), items);
}
