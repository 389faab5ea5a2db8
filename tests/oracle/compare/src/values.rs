//! A schema -> values that it allows, chosen to go wrong.

use serde_json::{Map, Value, json};

use crate::{document::Document, scalars::scalars, schema::type_of};

/// How deep objects without an end are filled.
const DEPTH: usize = 4;

/// How deep what is required may be: a type that requires itself has no value.
const BOTTOM: usize = 24;

/// How many variants are made before some are chosen.
const VARIANTS: usize = 100_000;

/// Values, each with the field that it is about.
pub(crate) type Variants = Vec<(String, Value)>;

impl Document {
    /// Values for a field, each with the field that it is about: this one or one below it.
    pub fn variants(&self, schema: &Value, field: &str) -> Variants {
        let schema = &self.whole(schema);
        let mut variants = Vec::new();
        let is_body = field.starts_with("body");
        if schema["nullable"] == true && (is_body || self.limits.unlisted) {
            variants.push((field.to_owned(), Value::Null));
        }
        let depth = field.matches('/').count();
        if depth > self.limits.varied {
            variants.extend(self.plain(schema).map(|value| (field.to_owned(), value)));
        } else if let Some(alternatives) = self.alternatives(schema) {
            variants.extend(alternatives.iter().flat_map(|alternative| self.variants(alternative, field)));
        } else {
            match type_of(schema) {
                "array" => self.lists(schema, field, &mut variants),
                "object" => self.objects(schema, field, &mut variants),
                _ => variants.extend(self.chosen(schema, field)),
            }
        }
        variants
    }

    /// Some of the values of a schema without parts: the ordinary one, and others that differ from field to field.
    fn chosen(&self, schema: &Value, field: &str) -> Variants {
        let values = scalars(schema, self.limits.unlisted);
        let about = |value: &Value| (field.to_owned(), value.clone());
        if values.len() <= self.limits.scalars {
            return values.iter().map(about).collect();
        }
        let Some((first, others)) = values.split_first() else { return Vec::new() };
        let start = field.bytes().map(usize::from).sum::<usize>() % others.len();
        let rest = others.iter().cycle().skip(start).take(self.limits.scalars - 1);
        std::iter::once(first).chain(rest).map(about).collect()
    }

    fn lists(&self, schema: &Value, field: &str, variants: &mut Variants) {
        let item = &schema["items"];
        let (least, most) = bounds(schema);
        let items = self.variants(item, &format!("{field}/*"));
        let plain = self.plain_values(item, schema["uniqueItems"] == true);
        if least == 0 {
            variants.push((field.to_owned(), json!([])));
        }
        if !plain.is_empty() {
            variants.push((field.to_owned(), Value::from(sized(&plain, least, most))));
            if schema["uniqueItems"] != true {
                let twice: Vec<Value> = plain.iter().chain(&plain).cloned().collect();
                variants.push((field.to_owned(), Value::from(sized(&twice, least, most))));
            }
        }
        // A list in a parameter is one field: its items are not told apart on the wire.
        let is_parameter = !field.starts_with("body");
        let fits = least <= 1 && most >= 1;
        variants.extend(
            items
                .into_iter()
                .filter(|_| fits)
                .map(|(below, item)| (if is_parameter { field.to_owned() } else { below }, json!([item]))),
        );
    }

    fn objects(&self, schema: &Value, field: &str, variants: &mut Variants) {
        let Some(least) = self.filled_anew(schema, false) else { return };
        variants.push((field.to_owned(), Value::Object(least.clone())));
        variants.extend(self.filled_anew(schema, true).map(|all| (field.to_owned(), Value::Object(all))));
        // So is an object in a parameter.
        let is_parameter = !field.starts_with("body");
        let about = |below: String| if is_parameter { field.to_owned() } else { below };
        let with = |name: &str, property: &Value, step: &str, variants: &mut Variants| {
            for (below, value) in self.variants(property, &format!("{field}/{step}")) {
                let mut object = least.clone();
                object.insert(name.to_owned(), value);
                variants.push((about(below), Value::Object(object)));
            }
        };
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            if variants.len() < VARIANTS && !is_for_responses(self.resolve(property)) {
                with(name, property, name, variants);
            }
        }
        if let Some(others) = schema.get("additionalProperties").filter(|others| others.is_object()) {
            with("a key, ä", others, "*", variants);
        }
    }

    /// One ordinary value, if one can be made.
    pub fn plain(&self, schema: &Value) -> Option<Value> {
        self.fuel.set(self.limits.fields);
        self.plain_at(schema, 0)
    }

    fn plain_at(&self, schema: &Value, depth: usize) -> Option<Value> {
        if depth > BOTTOM {
            return None;
        }
        let schema = &self.whole(schema);
        if let Some(alternatives) = self.alternatives(schema) {
            return alternatives.iter().find_map(|alternative| self.plain_at(alternative, depth + 1));
        }
        match type_of(schema) {
            "object" => Some(Value::Object(self.filled(schema, true, depth)?)),
            "array" => {
                let (least, most) = bounds(schema);
                let item = || self.plain_at(&schema["items"], depth + 1);
                let item = if depth < DEPTH || least > 0 { item() } else { None };
                match item {
                    Some(item) => Some(Value::from(sized(&[item], least, most))),
                    None => (least == 0).then(|| json!([])),
                }
            }
            _ => scalars(schema, self.limits.unlisted).into_iter().next(),
        }
    }

    /// Two ordinary values or, where the values are listed, all of them. `differ`: no two are the same.
    fn plain_values(&self, schema: &Value, differ: bool) -> Vec<Value> {
        match self.whole(schema)["enum"].as_array() {
            Some(listed) => listed.iter().filter(|value| !value.is_null()).cloned().collect(),
            None => self.plain(schema).into_iter().cycle().take(if differ { 1 } else { 2 }).collect(),
        }
    }

    fn filled_anew(&self, schema: &Value, with_optional: bool) -> Option<Map<String, Value>> {
        self.fuel.set(self.limits.fields);
        self.filled(schema, with_optional, 0)
    }

    fn filled(&self, schema: &Value, with_optional: bool, depth: usize) -> Option<Map<String, Value>> {
        let required = schema["required"].as_array();
        let is_required = |name: &str| required.is_some_and(|names| names.iter().any(|other| other == name));
        let mut object = Map::new();
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            if is_for_responses(self.resolve(property)) {
                continue;
            }
            if is_required(name) {
                object.insert(name.clone(), self.plain_at(property, depth + 1)?);
            } else if with_optional && depth < DEPTH && self.fuel.get() > 0 {
                self.fuel.set(self.fuel.get() - 1);
                object.extend(self.plain_at(property, depth + 1).map(|value| (name.clone(), value)));
            }
        }
        // What is required and not described is one of the others, if those are described.
        let others = schema.get("additionalProperties").filter(|others| others.is_object());
        for name in required.into_iter().flatten().filter_map(Value::as_str) {
            if schema["properties"].get(name).is_none()
                && let Some(others) = others
            {
                object.insert(name.to_owned(), self.plain_at(others, depth + 1)?);
            }
        }
        let is_map = schema.get("properties").is_none() && schema["additionalProperties"].is_object();
        if is_map && schema["minProperties"].as_u64().is_some_and(|least| least > 0) {
            object.insert("key".to_owned(), self.plain_at(&schema["additionalProperties"], depth + 1)?);
        }
        Some(object)
    }
}

/// OpenAPI 3.0.3, Schema Object, `readOnly`: what is not sent, and not required in requests.
fn is_for_responses(property: &Value) -> bool {
    property["readOnly"] == true
}

fn bounds(schema: &Value) -> (usize, usize) {
    let bound = |key: &str| schema[key].as_u64().and_then(|bound| usize::try_from(bound).ok());
    (bound("minItems").unwrap_or(0), bound("maxItems").unwrap_or(usize::MAX))
}

/// Items, again and again, so that there are enough of them and not too many.
fn sized(items: &[Value], least: usize, most: usize) -> Vec<Value> {
    items.iter().cycle().take(items.len().max(least).min(most)).cloned().collect()
}
