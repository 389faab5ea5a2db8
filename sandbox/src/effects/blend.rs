//! A stored value and a new value -> the merged value, for an upsert whose elements ask for a merge.
//!
//! Objects are merged field by field. Elements of lists are the same if they agree in the first of the declared fields that the new
//! one has; those that are new are added. An element that has none of these fields speaks of all that are there.

use serde_json::{Map, Value};

use crate::store;

pub(super) fn blend(old: Value, new: Value, same: &[String]) -> Value {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => Value::Object(objects(old, new, same)),
        (Value::Array(old), Value::Array(new)) if new.iter().all(Value::is_object) => {
            Value::Array(lists(old, new, same))
        }
        (_, new) => new,
    }
}

fn objects(mut old: Map<String, Value>, new: Map<String, Value>, same: &[String]) -> Map<String, Value> {
    for (field, value) in new {
        let before = old.get(&field).cloned().unwrap_or(Value::Null);
        old.insert(field, blend(before, value, same));
    }
    old
}

fn lists(mut old: Vec<Value>, new: Vec<Value>, same: &[String]) -> Vec<Value> {
    for element in new {
        let known = same.iter().find_map(|field| Some((field, element.get(field)?)));
        match known {
            Some((field, value)) => {
                let is = |other: &&mut Value| {
                    other.as_object().is_some_and(|other| store::has(other, field, value))
                };
                match old.iter_mut().find(is) {
                    Some(slot) => *slot = blend(slot.take(), element, same),
                    None => old.push(element),
                }
            }
            None if old.is_empty() => old.push(element),
            None => old.iter_mut().for_each(|slot| *slot = blend(slot.take(), element.clone(), same)),
        }
    }
    old
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_was_sent_before_stays() {
        let same = ["line".to_owned(), "parcel".to_owned()];
        for (old, new, both) in [
            (json!({"a": 1, "b": 2}), json!({"b": 3}), json!({"a": 1, "b": 3})),
            (
                json!([{"line": 1, "sku": "a"}]),
                json!([{"line": 2}]),
                json!([{"line": 1, "sku": "a"}, {"line": 2}]),
            ),
            (
                json!([{"line": 1, "sku": "a"}]),
                json!([{"line": 1, "n": 2}]),
                json!([{"line": 1, "sku": "a", "n": 2}]),
            ),
            (
                json!([{"line": 1, "parcels": [{"parcel": "x"}]}]),
                json!([{"line": 1, "parcels": [{"parcel": "y"}, {"parcel": "x", "n": 1}]}]),
                json!([{"line": 1, "parcels": [{"parcel": "x", "n": 1}, {"parcel": "y"}]}]),
            ),
            (
                json!([{"line": 1}, {"line": 2}]),
                json!([{"paid": true}]),
                json!([{"line": 1, "paid": true}, {"line": 2, "paid": true}]),
            ),
            (json!(["a"]), json!(["b"]), json!(["b"])),
            (json!(null), json!([{"line": 1}]), json!([{"line": 1}])),
        ] {
            assert_eq!(blend(old, new, &same), both);
        }
    }
}
