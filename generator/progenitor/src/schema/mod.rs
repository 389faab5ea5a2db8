//! A schema -> the same in the few forms that progenitor makes a type of: a reference, a text, a number, a list, an object, a union, or
//! any value.
//!
//! What is built here has no `allOf` of several members and nothing beside a union, so that progenitor has nothing to merge: its merging
//! is where it takes minutes and gigabytes.

mod composed;
mod defaults;
mod enums;
mod lenient;
mod object;
mod scalar;
mod titles;
mod union;

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

use self::titles::Titles;
use crate::names::{Scope, cleaned, pascal};

/// An object of JSON.
pub(crate) type Object = Map<String, Value>;

/// How many nodes of schemas are written at most: so many, and more for each node of the document. What is beyond is any value. progenitor writes
/// about 5,000 nodes a second.
const BUDGET: usize = 5_000;
const BUDGET_OF_NODE: usize = 4;

/// How deep a schema may be.
const DEPTH: usize = 60;

/// What is said of a schema besides its form.
const ANNOTATIONS: [&str; 7] =
    ["title", "description", "nullable", "deprecated", "readOnly", "writeOnly", "default"];

/// What makes a schema more than a remark.
const STRUCTURE: [&str; 24] = [
    "$ref",
    "type",
    "format",
    "enum",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
];

/// The schema of any value.
pub(crate) fn any() -> Value {
    json!({})
}

/// Simplifies the schemas of one document.
pub(crate) struct Schemas<'a> {
    root: &'a Value,
    /// The names of components by reference.
    names: BTreeMap<String, String>,
    /// The references of components by name.
    originals: BTreeMap<String, String>,
    /// The identifiers of types.
    types: Scope,
    /// References to what is to become a component, with its name.
    hoisted: Vec<(String, String)>,
    /// Components that names made.
    lifted: Vec<Component>,
    /// Schemas that become components and have no place of their own, by what stands for their reference.
    literals: BTreeMap<String, Object>,
    /// Compositions that are being merged: one that contains itself becomes a component.
    merging: Vec<String>,
    /// The names of compositions that became components.
    recurring: BTreeMap<String, String>,
    /// What is given up in the schema at hand.
    notes: Vec<String>,
    /// Where in the schema at hand.
    place: Vec<String>,
    budget: usize,
}

impl<'a> Schemas<'a> {
    /// Names every component of a document.
    pub(crate) fn new(root: &'a Value) -> Self {
        let mut types = Scope::default();
        let keys = root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten();
        let names = keys.map(|(key, _)| {
            let plain = key.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
            let name = if plain { key.clone() } else { pascal(key) };
            let reference = key.replace('~', "~0").replace('/', "~1");
            (format!("#/components/schemas/{reference}"), types.unique(&name, pascal))
        });
        let names: BTreeMap<String, String> = names.collect();
        let hoisted = names.iter().map(|(reference, name)| (reference.clone(), name.clone())).collect();
        let originals = names.iter().map(|(reference, name)| (name.clone(), reference.clone())).collect();
        Self {
            root,
            names,
            originals,
            types,
            hoisted,
            lifted: Vec::new(),
            literals: BTreeMap::new(),
            merging: Vec::new(),
            recurring: BTreeMap::new(),
            notes: Vec::new(),
            place: Vec::new(),
            budget: BUDGET + BUDGET_OF_NODE * nodes(root),
        }
    }

    /// The components that references name, named inside; those that operations refer to come with a later call.
    pub(crate) fn components(&mut self) -> Vec<Component> {
        let mut components = Vec::new();
        loop {
            let pending = std::mem::take(&mut self.hoisted);
            if pending.is_empty() {
                components.append(&mut self.lifted);
                return components;
            }
            for (reference, name) in pending {
                let (mut schema, notes) = match self.literals.remove(&reference) {
                    Some(composition) => self.noted(|schemas| Value::Object(schemas.plain(&composition))),
                    None => {
                        let found = self.find(&reference).cloned().unwrap_or_else(any);
                        self.simplified(&found)
                    }
                };
                self.name(|titles| titles.of_component(&mut schema, &name));
                components.push(Component { name, reference, schema, notes });
            }
        }
    }

    /// Names a schema that is no component, and what is inside it.
    pub(crate) fn name_inline(&mut self, schema: &mut Value, suggested: &str) {
        self.name(|titles| titles.of_inline(schema, suggested));
    }

    fn name(&mut self, work: impl FnOnce(&mut Titles<'_>)) {
        let mut titles = Titles { types: &mut self.types, lifted: Vec::new() };
        work(&mut titles);
        let lifted = titles.lifted.into_iter().map(|(name, schema)| Component {
            name,
            reference: String::new(),
            schema,
            notes: Vec::new(),
        });
        self.lifted.extend(lifted);
    }

    /// A schema in its simple form, and what that gives up.
    pub(crate) fn simplified(&mut self, schema: &Value) -> (Value, Vec<String>) {
        self.noted(|schemas| schemas.simplify(schema))
    }

    fn noted(&mut self, work: impl FnOnce(&mut Self) -> Value) -> (Value, Vec<String>) {
        self.place.clear();
        let simple = work(self);
        let mut notes = std::mem::take(&mut self.notes);
        notes.dedup();
        (simple, notes)
    }

    /// What a reference names.
    pub(crate) fn find(&self, reference: &str) -> Option<&'a Value> {
        let pointer = reference.strip_prefix('#')?;
        let found = self.root.pointer(pointer);
        found.or_else(|| self.root.pointer(&percent_decode_str(pointer).decode_utf8().ok()?))
    }

    /// What a schema is in the end, after references and lists of one.
    pub(crate) fn resolved<'b>(&self, schema: &'b Value) -> &'b Value
    where
        'a: 'b,
    {
        let mut schema = schema;
        for _ in 0..DEPTH {
            let next = match schema.get("$ref").and_then(Value::as_str) {
                Some(reference) => self.find(reference),
                None => sole_member(schema),
            };
            match next {
                Some(next) => schema = next,
                None => break,
            }
        }
        schema
    }

    /// Says what is given up at the place at hand.
    fn note(&mut self, text: impl AsRef<str>) {
        let place = self.place.join(".");
        let text = text.as_ref();
        self.notes.push(if place.is_empty() { text.to_owned() } else { format!("`{place}`: {text}") });
    }

    /// `work` one step deeper.
    fn inside<T>(&mut self, step: &str, work: impl FnOnce(&mut Self) -> T) -> T {
        self.place.push(step.to_owned());
        let result = work(self);
        self.place.pop();
        result
    }

    fn simplify(&mut self, schema: &Value) -> Value {
        let Some(object) = schema.as_object() else { return any() };
        if self.budget == 0 || self.place.len() > DEPTH {
            self.note("too large or too deep for progenitor; it is any value");
            return any();
        }
        self.budget -= 1;
        if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
            return self.reference(reference);
        }
        if composed::is_composed(object) {
            self.composition(object)
        } else {
            Value::Object(self.plain(object))
        }
    }

    fn plain(&mut self, object: &Object) -> Object {
        let widened = self.widened(object);
        let object = self.composed(widened.as_ref().unwrap_or(object));
        let mut simple = self.form(&object);
        annotate(&mut simple, &object);
        self.check_default(&mut simple);
        simple
    }

    /// A composition; a reference if it is part of itself, as where a tree's child is a tree with something more.
    fn composition(&mut self, object: &Object) -> Value {
        let key = Value::Object(object.clone()).to_string();
        if !self.recurring.contains_key(&key) {
            if !self.merging.contains(&key) {
                self.merging.push(key);
                let simple = self.plain(object);
                self.merging.pop();
                return Value::Object(simple);
            }
            let place = self.place.last().map_or("Recurring", String::as_str);
            let name = self.types.unique(&pascal(place), pascal);
            self.literals.insert(key.clone(), object.clone());
            self.hoisted.push((key.clone(), name.clone()));
            self.recurring.insert(key.clone(), name);
        }
        let name = self.recurring.get(&key).map(String::as_str).unwrap_or_default();
        json!({ "$ref": format!("#/components/schemas/{name}") })
    }

    /// The form of a schema without what is said of it.
    fn form(&mut self, object: &Object) -> Object {
        if let Some(sole) = object.get("allOf") {
            return Object::from_iter([("allOf".to_owned(), sole.clone())]);
        }
        if object.contains_key("oneOf") || object.contains_key("anyOf") {
            return self.union(object);
        }
        if let Some(values) = object.get("enum").and_then(Value::as_array) {
            return self.enumeration(object, values);
        }
        match type_of(object) {
            Some("object") => self.object(object),
            Some("array") => self.list(object),
            Some("string") => self.text(object),
            Some(number @ ("integer" | "number")) => scalar::number(object, number),
            Some("boolean") => Object::from_iter([("type".to_owned(), json!("boolean"))]),
            _ => Object::new(),
        }
    }

    fn list(&mut self, object: &Object) -> Object {
        let mut simple = Object::from_iter([("type".to_owned(), json!("array"))]);
        let items = object.get("items").map_or_else(any, |items| self.inside("*", |s| s.simplify(items)));
        simple.insert("items".to_owned(), items);
        let bound = |key: &str| object.get(key).and_then(Value::as_u64);
        // A list of a fixed length becomes an array, which serde knows up to 32 items.
        if bound("minItems") != bound("maxItems") || bound("minItems").is_some_and(|length| length <= 32) {
            scalar::copy(object, &mut simple, &["minItems", "maxItems"], Value::is_u64);
        }
        if object.get("uniqueItems") == Some(&json!(true)) {
            simple.insert("uniqueItems".to_owned(), json!(true));
        }
        simple
    }

    fn reference(&mut self, reference: &str) -> Value {
        let name = match self.names.get(reference) {
            Some(name) => name.clone(),
            None => match self.adopt(reference) {
                Some(name) => name,
                None => {
                    self.note(format!("`{reference}` leads nowhere; it is any value"));
                    return any();
                }
            },
        };
        json!({ "$ref": format!("#/components/schemas/{name}") })
    }

    /// Makes a component of what a reference names that is no component.
    fn adopt(&mut self, reference: &str) -> Option<String> {
        self.find(reference)?;
        let decoded = percent_decode_str(reference).decode_utf8().ok()?.into_owned();
        if let Some(name) = self.names.get(&decoded).cloned() {
            return Some(name);
        }
        let words: Vec<&str> = reference.split('/').filter(|step| !is_syntax(step)).collect();
        let name = self.types.unique(&pascal(&words.join("-")), pascal);
        self.names.insert(reference.to_owned(), name.clone());
        self.originals.insert(name.clone(), reference.to_owned());
        self.hoisted.push((reference.to_owned(), name.clone()));
        Some(name)
    }
}

/// A component in its simple form.
#[derive(Clone, Debug)]
pub(crate) struct Component {
    /// Its name for progenitor.
    pub(crate) name: String,
    /// Where it stands in the document; empty if it was made.
    pub(crate) reference: String,
    pub(crate) schema: Value,
    /// What is given up in it.
    pub(crate) notes: Vec<String>,
}

/// How many objects a document has.
fn nodes(root: &Value) -> usize {
    let (mut count, mut pending) = (0, vec![root]);
    while let Some(node) = pending.pop() {
        match node {
            Value::Object(object) => {
                count += 1;
                pending.extend(object.values());
            }
            Value::Array(items) => pending.extend(items),
            _ => {}
        }
    }
    count
}

/// Steps of a pointer that name nothing.
fn is_syntax(step: &str) -> bool {
    matches!(
        step,
        "#" | "components" | "schemas" | "properties" | "paths" | "responses" | "content" | "schema"
    )
}

/// The member of a list of one, where nothing stands beside it.
fn sole_member(schema: &Value) -> Option<&Value> {
    let object = schema.as_object()?;
    let mut structure = object.iter().filter(|(key, _)| STRUCTURE.contains(&key.as_str()));
    let (key, members) = structure.next()?;
    if structure.next().is_some() || !matches!(key.as_str(), "allOf" | "oneOf" | "anyOf") {
        return None;
    }
    match members.as_array()?.as_slice() {
        [sole] => Some(sole),
        _ => None,
    }
}

/// The type that a schema states or means.
pub(crate) fn type_of(object: &Object) -> Option<&str> {
    if let Some(stated) = object.get("type").and_then(Value::as_str) {
        return Some(stated);
    }
    let has = |keys: &[&str]| keys.iter().any(|key| object.contains_key(*key));
    if has(&["properties", "additionalProperties", "required", "minProperties", "maxProperties"]) {
        Some("object")
    } else if has(&["items", "minItems", "maxItems"]) {
        Some("array")
    } else if has(&["pattern", "minLength", "maxLength"]) {
        Some("string")
    } else if has(&["minimum", "maximum", "multipleOf"]) {
        Some("number")
    } else {
        match object.get("format").and_then(Value::as_str)? {
            "int32" | "int64" => Some("integer"),
            "float" | "double" => Some("number"),
            _ => Some("string"),
        }
    }
}

/// Whether a schema says more than remarks.
fn is_structural(object: &Object) -> bool {
    STRUCTURE.iter().any(|key| object.contains_key(*key))
}

/// Copies what is said of a schema.
fn annotate(simple: &mut Object, from: &Object) {
    for key in ANNOTATIONS {
        let Some(value) = from.get(key).filter(|value| !value.is_null() || key == "default") else {
            continue;
        };
        let value = match (key, value) {
            ("title" | "description", Value::String(text)) => Value::String(cleaned(text)),
            ("title" | "description", _) => continue,
            (_, value) => value.clone(),
        };
        simple.entry(key).or_insert(value);
    }
    // Any value may be null anyway, and a default of null says no more.
    if !is_structural(simple) {
        simple.remove("nullable");
    }
}
