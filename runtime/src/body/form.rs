//! An object -> the pairs of `application/x-www-form-urlencoded`.
//!
//! By default, lists repeat the name and objects are written as JSON, as OpenAPI 3.0.4 and 3.1.1 say (Encoding Object). If the document
//! gives a style, the rules of query parameters apply.

use serde_json::Value;

use super::pairs;
use crate::{
    codec::Encode,
    parameter::{self, ParameterSpec, Style, query},
};

/// How a field of a form is written if it does not have the default style: name, style and `explode`.
pub type FormField = (&'static str, Style, bool);

/// The text of a form.
pub(crate) fn encode<T: Encode + ?Sized>(body: &T, fields: &[FormField]) -> Result<String, String> {
    let mut text = String::new();
    for (name, value) in pairs::pairs(body)? {
        let style = fields.iter().find(|(field, ..)| *field == name);
        let spec = style.map_or(query(""), |(_, style, explode)| query("").style(*style, *explode));
        write(&name, &value, style.is_some(), &spec, &mut text);
    }
    Ok(text)
}

fn write(name: &str, value: &Value, is_styled: bool, spec: &ParameterSpec, text: &mut String) {
    let is_nested = |value: &Value| value.is_object() || value.is_array();
    match value {
        Value::Null => {}
        value if is_styled && (spec.style == Style::DeepObject || value.is_object()) => {
            parameter::write_named(name, spec, &parameter::value_of(value, spec.style), text);
        }
        Value::Array(items) if !is_styled || spec.explode => {
            let plain = items.iter().filter(|item| !item.is_null());
            for item in plain {
                parameter::write_pair(name, &pairs::text(item), text);
            }
        }
        Value::Array(items) if items.iter().any(is_nested) => {
            parameter::write_pair(name, &value.to_string(), text);
        }
        Value::Array(_) => parameter::write_named(name, spec, &parameter::value_of(value, spec.style), text),
        other => parameter::write_pair(name, &pairs::text(other), text),
    }
}

#[cfg(test)]
mod tests {
    use super::{Style, encode};

    fn form(json: &str, fields: &[super::FormField]) -> String {
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        encode(&value, fields).unwrap()
    }

    #[test]
    fn the_usual_way() {
        let json = r#"{"a": "x y&z", "b": [1, 2], "c": {"d": 1}, "e": null, "f": true, "ä": "ö"}"#;
        assert_eq!(form(json, &[]), "a=x%20y%26z&b=1&b=2&c=%7B%22d%22%3A1%7D&f=true&%C3%A4=%C3%B6");
    }

    #[test]
    fn styles_that_the_document_gives() {
        let deep = [("card", Style::DeepObject, true), ("expand", Style::DeepObject, true)];
        let json =
            r#"{"card": {"name": "A", "owner": {"age": 3}, "tags": ["x", "y"]}, "expand": ["a", "b"]}"#;
        assert_eq!(
            form(json, &deep),
            "card%5Bname%5D=A&card%5Bowner%5D%5Bage%5D=3&card%5Btags%5D%5B%5D=x&card%5Btags%5D%5B%5D=y&expand%5B%5D=a&expand%5B%5D=b"
        );
        assert_eq!(form(r#"{"ids": [1, 2]}"#, &[("ids", Style::Form, false)]), "ids=1,2");
        assert_eq!(
            form(r#"{"items": [{"id": 1, "n": 2}, {"id": 3}]}"#, &[("items", Style::DeepObject, true)]),
            "items%5B0%5D%5Bid%5D=1&items%5B0%5D%5Bn%5D=2&items%5B1%5D%5Bid%5D=3"
        );
    }

    #[test]
    fn only_objects_have_fields() {
        assert!(encode(&serde_json::json!([1]), &[]).unwrap_err().contains("object"));
    }
}
