//! A default -> the default, if progenitor can write it down as a value of the type.

use serde_json::{Value, json};

use super::{Object, Schemas};

impl Schemas<'_> {
    /// Drops a default that is no value of its schema, or none that can be written.
    pub(super) fn check_default(&mut self, simple: &mut Object) {
        let Some(default) = simple.get("default").cloned() else { return };
        if let Some(listed) = simple.get("enum").and_then(Value::as_array) {
            // A listed value may be marked.
            let plain = default.as_str().map(ToOwned::to_owned);
            let same = |value: &&Value| value.as_str().map(crate::names::restored) == plain;
            if let Some(value) = listed.iter().find(same).filter(|_| plain.is_some()).cloned() {
                simple.insert("default".to_owned(), value);
                return;
            }
            // A default of a number with listed values would be unwrapped when it is used.
        } else if can_be_written(simple, &default) {
            return;
        }
        simple.remove("default");
        if !default.is_null() {
            self.note(format!("the default {default} is dropped"));
        }
    }
}

fn can_be_written(schema: &Object, default: &Value) -> bool {
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => {
            default.as_str().is_some_and(|text| fits(schema, text)) && !is_parsed(schema.get("format"))
        }
        Some("boolean") => default.is_boolean(),
        Some("integer") => (default.is_i64() || default.is_u64()) && is_within(schema, default),
        Some("number") => default.is_number() && is_within(schema, default),
        Some("array") => default == &json!([]) && !schema.contains_key("minItems"),
        Some("object") => default == &json!({}) && !schema.contains_key("properties"),
        _ => false,
    }
}

/// Whether a text has the length of its schema, which is checked when the default is made. A pattern is checked as well, and may take as long as it likes.
fn fits(schema: &Object, text: &str) -> bool {
    let length = text.chars().count() as u64;
    let bound = |key: &str| schema.get(key).and_then(Value::as_u64);
    !schema.contains_key("pattern")
        && bound("minLength").is_none_or(|least| length >= least)
        && bound("maxLength").is_none_or(|most| length <= most)
}

/// Formats whose values are not texts in progenitor's clients: a default that is none of them would be unwrapped when it is used.
fn is_parsed(format: Option<&Value>) -> bool {
    let parsed = ["date", "date-time", "uuid", "ip", "ipv4", "ipv6"];
    format.and_then(Value::as_str).is_some_and(|format| parsed.contains(&format))
}

fn is_within(schema: &Object, number: &Value) -> bool {
    let Some(number) = number.as_f64() else { return false };
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    let (least, most) = match schema.get("format").and_then(Value::as_str) {
        Some("int32") => (f64::from(i32::MIN), f64::from(i32::MAX)),
        Some(format) if format.starts_with("uint") => (0.0, f64::from(u32::MAX)),
        Some("int8") => (-128.0, 127.0),
        Some("int16") => (-32_768.0, 32_767.0),
        _ => (f64::NEG_INFINITY, f64::INFINITY),
    };
    let excludes = |key: &str| schema.get(key) == Some(&json!(true));
    number >= bound("minimum").unwrap_or(least).max(least)
        && number <= bound("maximum").unwrap_or(most).min(most)
        && !(excludes("exclusiveMinimum") && bound("minimum") == Some(number))
        && !(excludes("exclusiveMaximum") && bound("maximum") == Some(number))
}
