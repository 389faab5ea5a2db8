//! An object -> an object whose fields have different names.

use serde_json::{Value, json};

use super::{Object, Schemas, any};
use crate::names::{Scope, snake};

impl Schemas<'_> {
    /// An object with its properties.
    pub(super) fn object(&mut self, object: &Object) -> Object {
        let mut simple = Object::from_iter([("type".to_owned(), json!("object"))]);
        let others = match object.get("additionalProperties") {
            Some(Value::Bool(others)) => Some(json!(others)),
            Some(others @ Value::Object(_)) => Some(self.inside("*", |schemas| schemas.simplify(others))),
            _ => None,
        };
        let has_others = others.as_ref().is_some_and(Value::is_object);
        // progenitor keeps the others in a field with this name.
        let mut fields = if has_others { Scope::of(&["extra"]) } else { Scope::default() };
        let declared = object.get("properties").and_then(Value::as_object).into_iter().flatten();
        let required: Vec<&str> = names(object.get("required"));
        let mut properties = Object::new();
        let mut kept_required = Vec::new();
        for (name, property) in declared {
            let field = fields.marked(name, snake);
            let property = self.inside(name, |schemas| schemas.simplify(property));
            if required.contains(&name.as_str()) {
                kept_required.push(field.clone());
            }
            properties.insert(field, property);
        }
        let is_declared =
            |name: &str| object.get("properties").is_some_and(|declared| declared.get(name).is_some());
        for name in required.iter().filter(|name| !is_declared(name)) {
            let field = fields.marked(name, snake);
            kept_required.push(field.clone());
            properties.insert(field, any());
        }
        if !properties.is_empty() {
            simple.insert("properties".to_owned(), Value::Object(properties));
        }
        if !kept_required.is_empty() {
            simple.insert("required".to_owned(), json!(kept_required));
        }
        if let Some(others) = others {
            simple.insert("additionalProperties".to_owned(), others);
        }
        simple
    }
}

/// The names that `required` lists, each once.
pub(super) fn names(required: Option<&Value>) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for name in required.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
