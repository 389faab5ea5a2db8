//! Simple schemas -> the same with a title wherever progenitor makes a named type inside another, so that no two types share a name.
//!
//! progenitor takes two types of one name for one type, and says nothing. It makes names of titles first and of the place second; both
//! may be taken.

use serde_json::{Value, json};

use super::Object;
use crate::names::{Scope, cleaned, pascal, snake};

/// Gives types their names.
pub(crate) struct Titles<'a> {
    /// The identifiers of types.
    pub(crate) types: &'a mut Scope,
    /// Members that became components, by name.
    pub(crate) lifted: Vec<(String, Value)>,
}

impl Titles<'_> {
    /// Names what is inside a component, which has its name already.
    pub(crate) fn of_component(&mut self, schema: &mut Value, name: &str) {
        let name = pascal(name);
        let Some(object) = schema.as_object_mut() else { return };
        object.remove("title");
        if is_nullable_alternative(object) {
            self.lift(object, &format!("{name}Inner"));
            return;
        }
        self.inner(object, &name);
        if object.get("nullable") == Some(&json!(true)) && is_named(object) {
            let title = self.types.unique(&format!("{name}Inner"), pascal);
            object.insert("title".to_owned(), json!(title));
        }
    }

    /// Names a schema that is no component, and what is inside it. `suggested` is the name that progenitor would give it.
    pub(crate) fn of_inline(&mut self, schema: &mut Value, suggested: &str) {
        let Some(object) = schema.as_object_mut() else { return };
        let title = object.remove("title");
        if !is_named(object) {
            self.inner(object, suggested);
            return;
        }
        let title = title.as_ref().and_then(Value::as_str);
        let wanted = pascal(title.filter(|title| has_letter(title)).unwrap_or(suggested));
        if is_nullable_alternative(object) {
            self.lift(object, &wanted);
            return;
        }
        let name = self.types.unique(&wanted, pascal);
        self.inner(object, &name);
        object.insert("title".to_owned(), json!(name));
    }

    /// Makes a component of a union that may be null: progenitor would give the union and the whole the same name.
    fn lift(&mut self, object: &mut Object, wanted: &str) {
        let name = self.types.unique(wanted, pascal);
        let mut alternative = Object::new();
        for key in ["oneOf", "anyOf"] {
            alternative.extend(object.remove(key).map(|members| (key.to_owned(), members)));
        }
        let reference = json!([{ "$ref": format!("#/components/schemas/{name}") }]);
        object.insert("allOf".to_owned(), reference);
        self.inner(&mut alternative, &name);
        self.lifted.push((name, Value::Object(alternative)));
    }

    fn inner(&mut self, object: &mut Object, name: &str) {
        if let Some(properties) = object.get_mut("properties").and_then(Value::as_object_mut) {
            for (key, property) in properties {
                self.of_inline(property, &pascal(&format!("{name}_{}", snake(key))));
            }
        }
        if let Some(items) = object.get_mut("items") {
            self.of_inline(items, &format!("{name}Item"));
        }
        if let Some(others) = object.get_mut("additionalProperties") {
            self.of_inline(others, &format!("{name}Value"));
        }
        for key in ["oneOf", "anyOf"] {
            let members = object.get_mut(key).and_then(Value::as_array_mut);
            for (index, member) in members.into_iter().flatten().enumerate() {
                let title = member.get("title").and_then(Value::as_str).map(cleaned);
                let suggested = format!("{name}Variant{index}");
                match member.as_object_mut() {
                    // It becomes a variant with fields, and no type.
                    Some(object) if object.get("type") == Some(&json!("object")) => {
                        self.inner(object, &title.as_deref().map_or(suggested, pascal));
                    }
                    _ => self.of_inline(member, &suggested),
                }
                // What has no type of its own has at least a variant, which the title names.
                if let (Some(object), Some(title)) = (member.as_object_mut(), title)
                    && !object.contains_key("$ref")
                {
                    object.entry("title").or_insert_with(|| json!(title));
                }
            }
        }
    }
}

/// Whether null is one of several members.
fn is_nullable_alternative(object: &Object) -> bool {
    object.get("nullable") == Some(&json!(true))
        && (object.contains_key("oneOf") || object.contains_key("anyOf"))
}

/// Whether progenitor makes a type with a name of it.
fn is_named(object: &Object) -> bool {
    let has = |keys: &[&str]| keys.iter().any(|key| object.contains_key(*key));
    if has(&["oneOf", "anyOf"]) {
        return true;
    }
    match object.get("type").and_then(Value::as_str) {
        Some("object") => {
            has(&["properties", "required"]) || object.get("additionalProperties") == Some(&json!(false))
        }
        Some("string") => has(&["enum", "pattern", "minLength", "maxLength"]),
        Some("integer" | "number") => has(&["enum"]),
        _ => false,
    }
}

fn has_letter(title: &str) -> bool {
    title.chars().any(char::is_alphanumeric)
}
