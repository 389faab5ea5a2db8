//! `allOf`, and what stands beside a union -> one schema, merged here and once, instead of by progenitor and for each pair of members.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{ANNOTATIONS, DEPTH, Object, STRUCTURE, Schemas, any, is_structural, object::names, type_of};

/// How many members an object is merged into; with more, what they have becomes optional.
const ALTERNATIVES: usize = 24;

/// How deep properties that are declared twice are merged.
const MERGES: u64 = 3;

/// Says how deep in such merges a schema is. It goes no further than this module.
const MERGED: &str = "x-merged";

/// Parts of a composition, taken apart.
#[derive(Default)]
struct Parts {
    is_object: bool,
    properties: Object,
    required: Vec<String>,
    additional: Option<Value>,
    /// What is no object, in one schema.
    scalar: Object,
    /// Each list of members.
    alternatives: Vec<Vec<Value>>,
    /// References followed so far: a composition that contains itself adds nothing.
    seen: BTreeSet<String>,
    merges: u64,
}

impl Schemas<'_> {
    /// A schema without `allOf`, or with one of one reference, and without anything beside a union.
    pub(super) fn composed(&mut self, object: &Object) -> Object {
        let mut object = object.clone();
        object.remove("not");
        for _ in 0..DEPTH {
            if !is_composed(&object) {
                return object;
            }
            object = match self.alone(&object) {
                Some(Alone::Reference(object)) => return object,
                Some(Alone::Schema(object)) => object,
                None => return self.merged(&object),
            };
        }
        Object::new()
    }

    /// The one part that says something, with what is said of the whole.
    fn alone(&mut self, object: &Object) -> Option<Alone> {
        let mut outer = object.clone();
        let members = outer.remove("allOf");
        let members = members.as_ref().and_then(Value::as_array).into_iter().flatten();
        let mut members = members.filter(|member| member.as_object().is_some_and(is_structural));
        let (first, second) = (members.next(), members.next());
        let Some(first) = first else {
            return (!object.contains_key("oneOf") && !object.contains_key("anyOf"))
                .then_some(Alone::Schema(outer));
        };
        // `type: object` beside a reference says nothing new.
        let says_more = STRUCTURE.iter().any(|key| outer.contains_key(*key) && *key != "type");
        if second.is_some() || says_more {
            return None;
        }
        let mut alone = first.as_object()?.clone();
        let is_reference = alone.contains_key("$ref");
        if is_reference {
            alone = Object::from_iter([("allOf".to_owned(), json!([first]))]);
        }
        for key in ANNOTATIONS.iter().chain(&[MERGED]) {
            if let Some(value) = outer.get(*key) {
                alone.insert((*key).to_owned(), value.clone());
            }
        }
        Some(if is_reference { Alone::Reference(self.known(alone)) } else { Alone::Schema(alone) })
    }

    /// The sole reference by the name that its component has.
    fn known(&mut self, mut alone: Object) -> Object {
        let reference = alone.get("allOf").and_then(|all| all.pointer("/0/$ref")).and_then(Value::as_str);
        if let Some(reference) = reference.map(ToOwned::to_owned) {
            let reference = self.reference(&reference);
            alone.insert("allOf".to_owned(), json!([reference]));
        }
        alone
    }

    fn merged(&mut self, object: &Object) -> Object {
        let mut parts =
            Parts { merges: object.get(MERGED).and_then(Value::as_u64).unwrap_or(0), ..Parts::default() };
        self.gather(object, &mut parts, 0);
        let mut whole = self.whole(&mut parts);
        for key in ANNOTATIONS {
            if let Some(value) = object.get(key) {
                whole.insert(key.to_owned(), value.clone());
            }
        }
        whole
    }

    fn whole(&mut self, parts: &mut Parts) -> Object {
        if parts.is_object && !parts.scalar.is_empty() {
            self.note("`allOf` of an object and something else has no value; it is any value");
            return Object::new();
        }
        if !parts.scalar.is_empty() {
            return std::mem::take(&mut parts.scalar);
        }
        let alternatives = std::mem::take(&mut parts.alternatives);
        let are_objects = alternatives.iter().flatten().all(|alternative| self.is_object(alternative));
        match alternatives.as_slice() {
            [] => parts.object(),
            [only] if !parts.is_object => Object::from_iter([("oneOf".to_owned(), json!(only))]),
            [only] if are_objects && only.len() <= ALTERNATIVES && parts.merges < MERGES => {
                let base = Value::Object(parts.object());
                let merged = parts.merges + 1;
                let each = only.iter().map(|alternative| {
                    let title = alternative.get("$ref").or(alternative.get("title")).and_then(Value::as_str);
                    let title = title.and_then(|title| title.rsplit('/').next());
                    let mut object = Object::from_iter([("allOf".to_owned(), json!([base, alternative]))]);
                    object.insert(MERGED.to_owned(), json!(merged));
                    object.extend(title.map(|title| ("title".to_owned(), json!(title))));
                    Value::Object(object)
                });
                Object::from_iter([("oneOf".to_owned(), each.collect())])
            }
            _ if are_objects => {
                self.note("what the alternatives have is optional, whichever is chosen");
                for alternative in alternatives.iter().flatten() {
                    self.add_optional(alternative, parts);
                }
                parts.object()
            }
            _ => {
                self.note("alternatives beside other things are too much for progenitor; it is any value");
                Object::new()
            }
        }
    }

    /// Adds what a member has, as optional.
    fn add_optional(&mut self, alternative: &Value, parts: &mut Parts) {
        let mut of_alternative = Parts { merges: MERGES, ..Parts::default() };
        if let Some(object) = alternative.as_object() {
            self.gather(object, &mut of_alternative, 0);
        }
        for inner in std::mem::take(&mut of_alternative.alternatives).iter().flatten().take(ALTERNATIVES) {
            self.add_optional_of(inner, &mut of_alternative);
        }
        for (name, property) in of_alternative.properties {
            let same = parts.properties.get(&name).is_none_or(|known| *known == property);
            parts.properties.insert(name, if same { property } else { any() });
        }
        parts.is_object = true;
    }

    fn add_optional_of(&mut self, inner: &Value, parts: &mut Parts) {
        let Some(object) = self.resolved(inner).as_object().cloned() else { return };
        for (name, property) in object.get("properties").and_then(Value::as_object).into_iter().flatten() {
            parts.properties.entry(name.clone()).or_insert_with(|| property.clone());
        }
    }

    fn gather(&mut self, object: &Object, parts: &mut Parts, depth: usize) {
        if depth > DEPTH || self.budget == 0 {
            return;
        }
        self.budget -= 1;
        if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
            if parts.seen.insert(reference.to_owned())
                && let Some(found) = self.find(reference).and_then(Value::as_object)
            {
                self.gather(found, parts, depth + 1);
            }
            return;
        }
        for member in object.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            if let Some(member) = member.as_object() {
                self.gather(member, parts, depth + 1);
            }
        }
        for key in ["oneOf", "anyOf"] {
            if let Some(alternatives) = object.get(key).and_then(Value::as_array) {
                self.gather_alternatives(alternatives, parts, depth);
            }
        }
        // A format beside a union is none of a text: it says what the members together are.
        let is_alternative = has_alternative(object) && !has_more_than_alternative(object);
        match type_of(object).filter(|_| !is_alternative) {
            Some("object") => self.gather_object(object, parts),
            Some(ty) => self.gather_scalar(object, ty, parts),
            None if object.contains_key("enum") => self.gather_scalar(object, "", parts),
            None => {}
        }
    }

    fn gather_alternatives(&mut self, alternatives: &[Value], parts: &mut Parts, depth: usize) {
        let is_remark = |alternative: &Value| {
            let Some(object) = alternative.as_object() else { return true };
            // What says only that a property has to be there decides nothing about the type.
            STRUCTURE
                .iter()
                .all(|key| !object.contains_key(*key) || matches!(*key, "required" | "not" | "type"))
                && (object.contains_key("required") || object.contains_key("not") || !is_structural(object))
        };
        if alternatives.iter().all(is_remark) {
            return;
        }
        match alternatives {
            [only] => {
                if let Some(only) = only.as_object() {
                    self.gather(only, parts, depth + 1);
                }
            }
            _ => parts.alternatives.push(alternatives.to_vec()),
        }
    }

    fn gather_object(&mut self, object: &Object, parts: &mut Parts) {
        parts.is_object = true;
        for (name, property) in object.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let merged = match parts.properties.get(name) {
                Some(known) => self.both(known, property, parts.merges),
                None => property.clone(),
            };
            parts.properties.insert(name.clone(), merged);
        }
        for name in names(object.get("required")) {
            if !parts.required.iter().any(|known| known == name) {
                parts.required.push(name.to_owned());
            }
        }
        // `false` in a part would forbid what the other parts have.
        if let Some(others) = object.get("additionalProperties").filter(|others| **others != json!(false)) {
            let is_more = others.is_object() || parts.additional.is_none();
            if is_more {
                parts.additional = Some(others.clone());
            }
        }
    }

    fn gather_scalar(&mut self, object: &Object, ty: &str, parts: &mut Parts) {
        let known = type_of(&parts.scalar).map(ToOwned::to_owned);
        if known.as_deref().is_some_and(|known| known != ty && !ty.is_empty()) {
            self.note("`allOf` of several types has no value; the first is taken");
            return;
        }
        for (key, value) in object {
            if !STRUCTURE.contains(&key.as_str())
                || matches!(key.as_str(), "allOf" | "oneOf" | "anyOf" | "not")
            {
                continue;
            }
            let value = match (key.as_str(), parts.scalar.get(key)) {
                ("enum", Some(known)) => shared(known, value),
                _ => value.clone(),
            };
            parts.scalar.insert(key.clone(), value);
        }
    }

    /// A property that is declared twice.
    fn both(&mut self, one: &Value, other: &Value, merges: u64) -> Value {
        let says = |schema: &Value| schema.as_object().is_some_and(is_structural);
        if one == other || !says(other) {
            return one.clone();
        }
        if !says(one) {
            return other.clone();
        }
        if merges >= MERGES {
            return other.clone();
        }
        let ty = |schema: &Value| self.resolved(schema).as_object().and_then(type_of).map(ToOwned::to_owned);
        match (ty(one), ty(other)) {
            (Some(one_ty), Some(other_ty)) if one_ty == other_ty && one_ty != "array" => {
                json!({ "allOf": [one, other], MERGED: merges + 1 })
            }
            _ => other.clone(),
        }
    }

    /// Whether every value of a schema is an object.
    pub(crate) fn is_object(&self, schema: &Value) -> bool {
        self.is_object_again(schema, &mut BTreeSet::new())
    }

    fn is_object_again(&self, schema: &Value, seen: &mut BTreeSet<String>) -> bool {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str)
            && !seen.insert(reference.to_owned())
        {
            return true;
        }
        let Some(object) = self.resolved(schema).as_object().filter(|object| !object.contains_key("$ref"))
        else {
            return false;
        };
        if let Some(ty) = type_of(object) {
            return ty == "object";
        }
        let members = |key: &str| object.get(key).and_then(Value::as_array);
        if members("allOf").into_iter().flatten().any(|member| self.is_object_again(member, seen)) {
            return true;
        }
        let alternatives = members("oneOf").or(members("anyOf"));
        alternatives.is_some_and(|alternatives| {
            alternatives.iter().all(|alternative| self.is_object_again(alternative, seen))
        })
    }
}

/// A composition of which one part says something.
enum Alone {
    Reference(Object),
    Schema(Object),
}

impl Parts {
    /// The object of all parts.
    fn object(&mut self) -> Object {
        let mut object = Object::from_iter([("type".to_owned(), json!("object"))]);
        object.insert("properties".to_owned(), Value::Object(std::mem::take(&mut self.properties)));
        object.insert("required".to_owned(), json!(std::mem::take(&mut self.required)));
        object.extend(self.additional.take().map(|others| ("additionalProperties".to_owned(), others)));
        object
    }
}

/// Whether a schema has parts that have to be merged.
pub(super) fn is_composed(object: &Object) -> bool {
    object.contains_key("allOf") || (has_alternative(object) && has_more_than_alternative(object))
}

fn has_alternative(object: &Object) -> bool {
    object.contains_key("oneOf") || object.contains_key("anyOf")
}

/// Whether something stands beside a union that decides about the type.
fn has_more_than_alternative(object: &Object) -> bool {
    let is_both = object.contains_key("oneOf") && object.contains_key("anyOf");
    let says_nothing = |key: &str| matches!(key, "oneOf" | "anyOf" | "format");
    is_both || STRUCTURE.iter().any(|key| object.contains_key(*key) && !says_nothing(key))
}

/// The values that both lists have; those of the first if there are none.
fn shared(one: &Value, other: &Value) -> Value {
    let other = other.as_array().map(Vec::as_slice).unwrap_or_default();
    let values: Vec<&Value> =
        one.as_array().into_iter().flatten().filter(|value| other.contains(value)).collect();
    if values.is_empty() { one.clone() } else { json!(values) }
}
