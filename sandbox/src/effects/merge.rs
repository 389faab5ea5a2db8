//! merge: the body changes the item as JSON Merge Patch (RFC 7396) says.
//!
//! Where the response's schema allows null, null is stored instead of removing the field, so that the client reads back what it
//! wrote.

use serde_json::{Map, Value};

use super::{Context, Outcome, nested, rules, show};
use crate::{
    refusal::Refusal,
    schema::walk::{self, Property, Unions},
    store::Item,
};

pub(super) fn merge(cx: &mut Context<'_>) -> Result<Outcome, Refusal> {
    let (row, old) = cx.find()?;
    let mut patch = cx.body_item()?;
    let inside = nested::take(cx, &mut patch);
    let mut item = old;
    apply(&cx.spec.document, &cx.response_schemas(), &mut item, &patch);
    rules::check(cx, &patch, Some(row))?;
    nested::check(cx, &inside)?;
    cx.set_updated(&mut item);
    cx.store.put(&cx.behaviour.resource, row, item.clone());
    nested::put(cx, &item, inside);
    Ok(Outcome::Item(show::show(cx, item)))
}

fn apply(document: &Value, flat: &[&Map<String, Value>], item: &mut Item, patch: &Item) {
    for (key, value) in patch {
        let below = match walk::property(flat, key) {
            Property::Known(schemas) => walk::flatten(document, schemas, Unions::Every),
            Property::Free | Property::Unknown => Vec::new(),
        };
        match value {
            Value::Null if walk::nullable(&below) => drop(item.insert(key.clone(), Value::Null)),
            Value::Null => drop(item.shift_remove(key)),
            Value::Object(patch) => {
                let slot = item.entry(key.clone()).or_insert(Value::Null);
                if !slot.is_object() {
                    *slot = Value::Object(Map::new());
                }
                if let Value::Object(inner) = slot {
                    apply(document, &below, inner, patch);
                }
            }
            other => drop(item.insert(key.clone(), other.clone())),
        }
    }
}
