//! `x-lenient` -> a union of the forms that a value may have, which progenitor would refuse to read otherwise.

use serde_json::{Value, json};

use super::{ANNOTATIONS, Object, Schemas, type_of};

impl Schemas<'_> {
    /// A schema whose values may have other forms, as a union of them; `None` if they may not.
    pub(super) fn widened(&mut self, object: &Object) -> Option<Object> {
        if object.get("x-lenient") != Some(&json!(true)) {
            return None;
        }
        let mut usual = object.clone();
        usual.remove("x-lenient");
        let mut outer = Object::new();
        for key in ANNOTATIONS {
            outer.extend(usual.remove(key).map(|value| (key.to_owned(), value)));
        }
        let text = json!({ "type": "string" });
        let others = match type_of(object)? {
            "integer" | "number" => vec![text],
            "boolean" => vec![json!({ "type": "integer" }), text],
            "string" if object.get("format").is_none() && object.get("enum").is_none() => {
                vec![json!({ "type": "number" })]
            }
            "array" => {
                let item = usual.get("items").filter(|items| self.is_object(items)).cloned();
                item.into_iter().chain([text]).collect()
            }
            "object" => vec![json!({ "type": "array", "items": {} })],
            "string" if object.get("format") == Some(&json!("date-time")) => {
                self.note("a date-time that may lack its offset is a text");
                usual.remove("format");
                usual.extend(outer);
                return Some(usual);
            }
            _ => return None,
        };
        self.note("a value that comes in several forms is a union of them");
        let alternatives: Vec<Value> = [Value::Object(usual)].into_iter().chain(others).collect();
        outer.insert("oneOf".to_owned(), json!(alternatives));
        Some(outer)
    }
}
