//! An item as it is stored -> its fields, and how they are compared with what requests say.

use serde_json::{Map, Value};

/// One stored item: a JSON object.
pub(crate) type Item = Map<String, Value>;

/// A value as text, as parameters are compared with stored fields.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Whether a field has this value, compared as text. An absent field and null have no value.
pub(crate) fn has(item: &Item, field: &str, wanted: &Value) -> bool {
    match item.get(field) {
        None | Some(Value::Null) => false,
        Some(value) => value == wanted || text(value) == text(wanted),
    }
}

/// The values of a field, or of `field.below` inside objects and in every element of lists. Null is no value.
pub(crate) fn values<'a>(item: &'a Item, path: &str) -> Vec<&'a Value> {
    let mut found = Vec::new();
    if let Some(value) = item.get(path) {
        collect(value, None, &mut found);
    } else if let Some((field, below)) = path.split_once('.')
        && let Some(value) = item.get(field)
    {
        collect(value, Some(below), &mut found);
    }
    found
}

fn collect<'a>(value: &'a Value, below: Option<&str>, found: &mut Vec<&'a Value>) {
    match (value, below) {
        (Value::Null, _) => {}
        (Value::Array(elements), _) => elements.iter().for_each(|element| collect(element, below, found)),
        (Value::Object(object), Some(path)) => found.extend(values(object, path)),
        (_, Some(_)) => {}
        (value, None) => found.push(value),
    }
}

/// Whether two items agree in a field, where absent, null and absent are the same.
pub(crate) fn agree(a: &Item, b: &Item, field: &str) -> bool {
    let value = |item: &Item| item.get(field).filter(|value| !value.is_null()).map(text);
    value(a) == value(b)
}
