//! `oneOf` and `anyOf` -> an enum that decides by the first member that fits.

use serde_json::{Value, json};

use super::{Object, Schemas, enums};

impl Schemas<'_> {
    /// A union, with nothing else beside it.
    pub(super) fn union(&mut self, object: &Object) -> Object {
        let (key, members) = match (object.get("oneOf"), object.get("anyOf")) {
            (Some(members), _) => ("oneOf", members),
            (None, Some(members)) => ("anyOf", members),
            (None, None) => return Object::new(),
        };
        let mut nullable = false;
        let mut different: Vec<Value> = Vec::new();
        for (index, member) in members.as_array().into_iter().flatten().enumerate() {
            if is_null(member) {
                nullable = true;
                continue;
            }
            let mut simple = self.inside(&index.to_string(), |schemas| schemas.simplify(member));
            if let Some(object) = simple.as_object_mut() {
                nullable |= object.remove("nullable") == Some(json!(true));
                object.remove("default");
                // A set and a list are the same type, which a union cannot be made from twice.
                object.remove("uniqueItems");
            }
            if !different.contains(&simple) {
                different.push(simple);
            }
        }
        let mut simple = self.alternative(key, different);
        if nullable && !simple.is_empty() {
            simple.insert("nullable".to_owned(), json!(true));
        }
        simple
    }

    fn alternative(&mut self, key: &str, members: Vec<Value>) -> Object {
        match members.as_slice() {
            [] => return Object::new(),
            [only] if only.get("$ref").is_some() => {
                return Object::from_iter([("allOf".to_owned(), json!([only]))]);
            }
            [only] => return only.as_object().cloned().unwrap_or_default(),
            _ => {}
        }
        if members.iter().any(|member| member.as_object().is_some_and(Object::is_empty)) {
            // One of the members is any value already.
            return Object::new();
        }
        let is_text =
            |member: &Value| member.get("$ref").is_none() && member.get("type") == Some(&json!("string"));
        if members.iter().all(is_text) {
            return texts(&members);
        }
        // Members that may apply together become optional parts of one struct. That works for objects only, and only if none of them can
        // fail: serde takes away the fields of a part that fails.
        let are_parts = members.iter().all(|member| {
            let member = self.original(member);
            self.is_object(&member) && !self.requires(&member, 0)
        });
        let key = if are_parts { key } else { "oneOf" };
        Object::from_iter([(key.to_owned(), Value::Array(members))])
    }

    /// A simple schema with the reference that the document has in place of that by name.
    fn original(&self, member: &Value) -> Value {
        let reference = member.get("$ref").or(member.pointer("/allOf/0/$ref")).and_then(Value::as_str);
        let name = reference.and_then(|reference| reference.rsplit('/').next());
        match name.and_then(|name| self.originals.get(name)) {
            Some(original) => json!({ "$ref": original }),
            None => member.clone(),
        }
    }

    /// Whether an object has to have something.
    fn requires(&self, schema: &Value, depth: usize) -> bool {
        let schema = self.resolved(schema);
        let list = |key: &str| schema.get(key).and_then(Value::as_array).into_iter().flatten();
        list("required").next().is_some()
            || (depth < 8 && list("allOf").any(|member| self.requires(member, depth + 1)))
    }
}

/// Texts of several kinds: one list, or any text where one of them is not listed.
fn texts(members: &[Value]) -> Object {
    let listed: Option<Vec<&Vec<Value>>> =
        members.iter().map(|member| member.get("enum").and_then(Value::as_array)).collect();
    match listed {
        Some(listed) => {
            let values = listed.into_iter().flatten().filter_map(Value::as_str).map(crate::names::restored);
            enums::texts(values)
        }
        None => Object::from_iter([("type".to_owned(), json!("string"))]),
    }
}

/// Whether a schema has no value but null.
fn is_null(schema: &Value) -> bool {
    schema.get("type") == Some(&json!("null"))
        || schema
            .get("enum")
            .and_then(Value::as_array)
            .is_some_and(|values| !values.is_empty() && values.iter().all(Value::is_null))
}
