//! A schema -> values that it allows, chosen to go wrong.

use std::borrow::Cow;

use regress::Regex;
use serde_json::{Map, Value, json};

use crate::document::Document;

/// Texts that encoders, decoders and URL parsers stumble over.
const TEXTS: &[&str] = &[
    "plain",
    "",
    ".",
    "..",
    " leading and trailing ",
    "/?#&=+%",
    "a/b",
    "a%2Fb",
    "a\\b",
    "a+b c",
    "a,b;c|d",
    "[x]{y}<z>^`~!*'()$@:",
    "\"double\" and 'single'",
    "line\nbreak\r\n\ttab",
    "\u{1}\u{7f}",
    "Ääkköset, 日本語, \u{1f6cd}\u{fe0f}, e\u{301}",
    "\u{feff}\u{202e}\u{a0}",
    "null",
    "<b>&amp;</b>",
];

/// Texts for patterns that none of [`TEXTS`] has.
const PATTERNED: &[&str] = &["name, \u{e4}:desc"];

const WHOLE: &[i64] = &[1, 0, -1, 42, 9_007_199_254_740_993, i64::MAX, i64::MIN];

const DECIMALS: &[&str] =
    &["12.9", "0", "-5.55", "0.1", "0.000001", "19.99", "123456789012.34", "-999999999999999"];

/// With an offset, in UTC, with fractions, before 1970.
const INSTANTS: &[&str] = &[
    "2017-06-14T20:45:52+03:00",
    "2017-06-14T17:45:52Z",
    "2024-02-29T23:59:59.125-11:30",
    "1969-12-31T23:59:59+00:00",
];

const LOCAL_TIMES: &[&str] = &["2017-06-14T20:45:52", "2024-02-29T00:00:00"];

const DATES: &[&str] = &["2017-06-14", "2024-02-29", "1900-01-01"];

/// A text that no document lists.
const UNLISTED: &str = "not listed & \u{e4}";

/// How deep objects without an end are filled.
const DEPTH: usize = 4;

/// How deep fields are varied: what is below has its ordinary value.
const VARIED: usize = 5;

/// What a schema without a type may hold.
const ANY: &[&str] = &[r#"{"a key, \u00e4": [1, null, "x"]}"#, r#""text""#, "-5.5", "[]"];

impl Document {
    /// Values for a field, each with the field that it is about: this one or one below it.
    pub fn variants(&self, schema: &Value, field: &str) -> Vec<(String, Value)> {
        let schema = &*self.whole(schema);
        let mut variants = Vec::new();
        if schema["nullable"] == true {
            variants.push((field.to_owned(), Value::Null));
        }
        if let Some(choices) = choices(schema) {
            variants.extend(choices.flat_map(|choice| self.variants(choice, field)));
        } else if field.matches('/').count() > VARIED {
            variants.push((field.to_owned(), self.plain(schema, 0)));
        } else {
            match type_of(schema) {
                "array" => self.lists(schema, field, &mut variants),
                "object" => self.objects(schema, field, &mut variants),
                _ => variants.extend(scalars(schema).into_iter().map(|value| (field.to_owned(), value))),
            }
        }
        variants
    }

    fn lists(&self, schema: &Value, field: &str, variants: &mut Vec<(String, Value)>) {
        let items = self.variants(&schema["items"], &format!("{field}/*"));
        let plain: Vec<Value> = self.plain_values(&schema["items"]);
        if schema["minItems"].as_u64().unwrap_or(0) == 0 {
            variants.push((field.to_owned(), json!([])));
        }
        variants.push((field.to_owned(), Value::from(plain.clone())));
        variants.push((field.to_owned(), plain.iter().chain(&plain).cloned().collect()));
        // A list in a parameter is one field: its items are not told apart on the wire.
        let is_parameter = !field.starts_with("body");
        variants.extend(
            items
                .into_iter()
                .map(|(below, item)| (if is_parameter { field.to_owned() } else { below }, json!([item]))),
        );
    }

    fn objects(&self, schema: &Value, field: &str, variants: &mut Vec<(String, Value)>) {
        let least = self.filled(schema, false, 0);
        variants.push((field.to_owned(), Value::Object(least.clone())));
        variants.push((field.to_owned(), Value::Object(self.filled(schema, true, 0))));
        // So is an object in a parameter.
        let is_parameter = !field.starts_with("body");
        let about = |below: String| if is_parameter { field.to_owned() } else { below };
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            for (below, value) in self.variants(property, &format!("{field}/{name}")) {
                let mut object = least.clone();
                object.insert(name.clone(), value);
                variants.push((about(below), Value::Object(object)));
            }
        }
        if let Some(others) = schema.get("additionalProperties").filter(|others| others.is_object()) {
            for (below, value) in self.variants(others, &format!("{field}/*")) {
                let mut object = least.clone();
                object.insert("a key, ä".to_owned(), value);
                variants.push((about(below), Value::Object(object)));
            }
        }
    }

    /// One ordinary value.
    pub fn plain(&self, schema: &Value, depth: usize) -> Value {
        let schema = &*self.whole(schema);
        if let Some(choice) = choices(schema).and_then(|mut choices| choices.next()) {
            return self.plain(choice, depth + 1);
        }
        match type_of(schema) {
            "object" => Value::Object(self.filled(schema, true, depth)),
            "array" if depth < DEPTH => json!([self.plain(&schema["items"], depth + 1)]),
            "array" => json!([]),
            _ => scalars(schema).into_iter().next().unwrap_or_default(),
        }
    }

    /// Two ordinary values or, where the values are listed, all of them.
    fn plain_values(&self, schema: &Value) -> Vec<Value> {
        match self.whole(schema)["enum"].as_array() {
            Some(listed) => listed.clone(),
            None => vec![self.plain(schema, 0), self.plain(schema, 0)],
        }
    }

    /// A schema with the parts that `allOf` brings in.
    fn whole<'a>(&'a self, schema: &'a Value) -> Cow<'a, Value> {
        let schema = self.resolve(schema);
        let Some(parts) = schema.get("allOf").and_then(Value::as_array) else { return Cow::Borrowed(schema) };
        let mut whole = schema.clone();
        for part in parts {
            let part = self.whole(part);
            for (key, value) in part.as_object().into_iter().flatten() {
                match (key.as_str(), whole.get_mut(key)) {
                    ("properties", Some(Value::Object(known))) => {
                        known.extend(value.as_object().cloned().unwrap_or_default());
                    }
                    ("required", Some(Value::Array(known))) => {
                        known.extend(value.as_array().cloned().unwrap_or_default());
                    }
                    (_, Some(_)) => {}
                    (_, None) => whole[key] = value.clone(),
                }
            }
        }
        Cow::Owned(whole)
    }

    fn filled(&self, schema: &Value, with_optional: bool, depth: usize) -> Map<String, Value> {
        let required = schema["required"].as_array();
        let is_required = |name: &str| required.is_some_and(|names| names.iter().any(|other| other == name));
        let properties = schema["properties"].as_object().into_iter().flatten();
        let chosen = properties.filter(|(name, _)| is_required(name) || (with_optional && depth < DEPTH));
        chosen.map(|(name, property)| (name.clone(), self.plain(property, depth + 1))).collect()
    }
}

/// The choices of `oneOf` or `anyOf`.
fn choices(schema: &Value) -> Option<impl Iterator<Item = &Value>> {
    Some(schema.get("oneOf").or(schema.get("anyOf"))?.as_array()?.iter())
}

fn type_of(schema: &Value) -> &str {
    match schema["type"].as_str() {
        Some(stated) => stated,
        None if schema.get("properties").is_some() => "object",
        None => "",
    }
}

/// The first is an ordinary one.
fn scalars(schema: &Value) -> Vec<Value> {
    if let Some(listed) = schema["enum"].as_array() {
        let unlisted =
            (schema["type"] == "string" && schema["x-open-enum"] != false).then(|| json!(UNLISTED));
        return listed.iter().cloned().chain(unlisted).collect();
    }
    let texts = |texts: &[&str]| texts.iter().map(|text| json!(text)).collect::<Vec<_>>();
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (Some("string"), Some("date-time")) if schema["x-lenient"] == true => {
            texts(&[LOCAL_TIMES, INSTANTS].concat())
        }
        (Some("string"), Some("date-time")) => texts(INSTANTS),
        (Some("string"), Some("date")) => texts(DATES),
        (Some("string"), None | Some("password")) => {
            let within = |length: usize| {
                schema["minLength"].as_u64().is_none_or(|least| length as u64 >= least)
                    && schema["maxLength"].as_u64().is_none_or(|most| length as u64 <= most)
            };
            let pattern =
                schema["pattern"].as_str().map(|text| Regex::new(text).expect("a pattern of ECMAScript"));
            let fits = |text: &&&str| {
                within(text.chars().count())
                    && pattern.as_ref().is_none_or(|pattern| pattern.find(text).is_some())
            };
            let texts = TEXTS.iter().chain(PATTERNED).filter(fits);
            texts.take(TEXTS.len()).map(|text| json!(text)).collect()
        }
        (Some("integer"), format) => {
            let least = schema["minimum"].as_i64().unwrap_or(i64::MIN);
            let most = schema["maximum"].as_i64().unwrap_or(i64::MAX);
            let fits = |number: i64| format != Some("int32") || i32::try_from(number).is_ok();
            WHOLE
                .iter()
                .filter(|number| (least..=most).contains(number) && fits(**number))
                .map(|number| json!(number))
                .collect()
        }
        (Some("number"), _) => DECIMALS.iter().filter_map(|text| serde_json::from_str(text).ok()).collect(),
        (Some("boolean"), _) => vec![json!(true), json!(false)],
        (None, None) => ANY.iter().filter_map(|text| serde_json::from_str(text).ok()).collect(),
        (ty, format) => {
            panic!("no values are known for the type {ty:?} with the format {format:?}: {schema}")
        }
    }
}
