//! A value and a JSON pointer -> the value put there.

use clientgen::document::Pointer;
use serde_json::{Map, Value};

/// Sets the value at a pointer. Objects are made on the way, and arrays where a step is an index and nothing stands there yet.
pub(crate) fn set(root: &mut Value, pointer: &Pointer, value: Value) {
    let mut node = root;
    for key in pointer.keys() {
        let index = key.parse::<usize>().ok().filter(|index| *index < 1000);
        if node.is_null() {
            *node = if index.is_some() { Value::Array(Vec::new()) } else { Value::Object(Map::new()) };
        }
        node = match (node, index) {
            (Value::Array(elements), Some(index)) => {
                if elements.len() <= index {
                    elements.resize(index + 1, Value::Null);
                }
                match elements.get_mut(index) {
                    Some(element) => element,
                    None => return,
                }
            }
            (Value::Object(object), _) => object.entry(key).or_insert(Value::Null),
            _ => return,
        };
    }
    *node = value;
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn set_makes_what_is_missing() {
        let mut body = Value::Null;
        for (pointer, value) in [("/data/0", json!([1])), ("/meta/page", json!(2))] {
            set(&mut body, &Pointer::parse(pointer).expect("a pointer"), value);
        }
        assert_eq!(body, json!({"data": [[1]], "meta": {"page": 2}}));
    }
}
