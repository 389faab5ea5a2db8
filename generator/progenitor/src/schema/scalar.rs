//! Texts and numbers -> what progenitor can check of them.

use serde_json::{Value, json};

use super::{Object, Schemas};

impl Schemas<'_> {
    /// A text, with the pattern and the lengths that can be checked.
    pub(super) fn text(&mut self, object: &Object) -> Object {
        let mut simple = Object::from_iter([("type".to_owned(), json!("string"))]);
        copy(object, &mut simple, &["format"], Value::is_string);
        copy(object, &mut simple, &["minLength", "maxLength"], Value::is_u64);
        let length = |key: &str| simple.get(key).and_then(Value::as_u64);
        if let (Some(least), Some(most)) = (length("minLength"), length("maxLength"))
            && least > most
        {
            simple.remove("minLength");
            simple.remove("maxLength");
            self.note("no text has a length within its bounds; they are dropped");
        }
        if let Some(pattern) = object.get("pattern").and_then(Value::as_str) {
            match regress::Regex::new(pattern) {
                Ok(_) => {
                    simple.insert("pattern".to_owned(), json!(pattern));
                }
                Err(_) => self.note(format!("`{pattern}` is no pattern of ECMAScript; it is dropped")),
            }
        }
        simple
    }
}

/// A number with its bounds.
pub(super) fn number(object: &Object, ty: &str) -> Object {
    let mut simple = Object::from_iter([("type".to_owned(), json!(ty))]);
    copy(object, &mut simple, &["format"], Value::is_string);
    if ty == "integer" {
        copy(object, &mut simple, &["minimum", "maximum", "multipleOf"], Value::is_i64);
    } else {
        copy(object, &mut simple, &["minimum", "maximum", "multipleOf"], Value::is_number);
    }
    copy(object, &mut simple, &["exclusiveMinimum", "exclusiveMaximum"], Value::is_boolean);
    simple
}

/// Copies the keys whose values are as they should be.
pub(super) fn copy(from: &Object, to: &mut Object, keys: &[&str], is_right: fn(&Value) -> bool) {
    for key in keys {
        if let Some(value) = from.get(*key).filter(|value| is_right(value)) {
            to.insert((*key).to_owned(), value.clone());
        }
    }
}
