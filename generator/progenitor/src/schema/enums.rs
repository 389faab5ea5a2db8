//! Listed values -> an enum of texts whose variants have different names, or a number, or no list.

use serde_json::{Value, json};

use super::{Object, Schemas, scalar, type_of};
use crate::names::{Scope, pascal};

impl Schemas<'_> {
    /// A schema that lists its values.
    pub(super) fn enumeration(&mut self, object: &Object, values: &[Value]) -> Object {
        let listed: Vec<&Value> = values.iter().filter(|value| !value.is_null()).collect();
        let mut simple = match type_of(object) {
            Some("string") => texts(listed.iter().map(|value| text(value))),
            None if listed.iter().all(|value| value.is_string()) => {
                texts(listed.iter().map(|value| text(value)))
            }
            Some("integer") if listed.iter().all(|value| value.is_i64()) => {
                let mut simple = scalar::number(object, "integer");
                simple.insert("enum".to_owned(), listed.iter().copied().cloned().collect());
                simple
            }
            Some(number @ ("integer" | "number")) => {
                self.note("the listed numbers are not checked");
                scalar::number(object, number)
            }
            None if listed.iter().all(|value| value.is_number()) && !listed.is_empty() => {
                self.note("the listed numbers are not checked");
                scalar::number(object, "number")
            }
            Some("boolean") => Object::from_iter([("type".to_owned(), json!("boolean"))]),
            _ => {
                self.note("the listed values are of several types; it is any value");
                Object::new()
            }
        };
        if listed.is_empty() {
            simple.remove("enum");
        }
        if listed.len() < values.len() && !simple.is_empty() {
            simple.insert("nullable".to_owned(), json!(true));
        }
        simple
    }
}

/// A text of several values.
pub(super) fn texts(values: impl Iterator<Item = String>) -> Object {
    let mut different: Vec<String> = Vec::new();
    for value in values {
        if !different.contains(&value) {
            different.push(value);
        }
    }
    let mut simple = Object::from_iter([("type".to_owned(), json!("string"))]);
    simple.insert("enum".to_owned(), json!(told_apart(different)));
    simple
}

/// The values, marked where their variants would have the same name.
fn told_apart(values: Vec<String>) -> Vec<String> {
    let variants = |name: fn(&str) -> String| {
        let mut scope = Scope::default();
        values.iter().all(|value| scope.take(&name(value)))
    };
    // progenitor tries these two spellings itself, the second with a letter for each sign.
    if variants(pascal) || variants(spelt) {
        return values;
    }
    let mut scope = Scope::default();
    values.iter().map(|value| scope.marked(value, pascal)).collect()
}

fn spelt(value: &str) -> String {
    pascal(&value.replace(|c| c == '_' || !unicode_ident::is_xid_continue(c), "X"))
}

/// A value where texts are meant: YAML reads `1` and `yes` as something else.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
