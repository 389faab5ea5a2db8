//! An OpenAPI 3.0 schema -> JSON Schema draft 4, which OpenAPI 3.0 is based on.
//!
//! Only keywords that draft 4 knows are copied; `nullable` becomes a type; what the schema refers to is embedded under
//! `definitions`, as far as it is reachable.

use serde_json::{Map, Value, json};

use super::{
    Direction, circles,
    walk::{Unions, flatten, reference, resolve},
};

/// The format of a date-time that may come without an offset, or as a day.
pub(crate) const LENIENT_DATE_TIME: &str = "date-time-without-offset";

/// Strings that mean an empty list, if a list is lenient.
pub(crate) const EMPTY_LISTS: [&str; 2] = ["[]", ""];

/// Formats that are checked. All others, such as `int64` or `password`, do not limit the string.
const FORMATS: [&str; 8] = ["date", "date-time", "email", "hostname", "ipv4", "ipv6", "uri", "uuid"];

/// Keywords with a number, and with a count.
const NUMBERS: [&str; 3] = ["multipleOf", "maximum", "minimum"];
const COUNTS: [&str; 6] =
    ["maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties"];
const FLAGS: [&str; 3] = ["exclusiveMaximum", "exclusiveMinimum", "uniqueItems"];

/// The schema as a document of its own. Patterns that `usable` refuses are left out.
pub(crate) fn translate(
    document: &Value,
    schema: &Value,
    direction: Direction,
    usable: &dyn Fn(&str) -> bool,
) -> Value {
    let mut translator =
        Translator { document, direction, usable, definitions: Map::new(), open: Vec::new() };
    let mut root = translator.schema(schema);
    while let Some(pointer) = translator.open.pop() {
        // References that lead only to each other say nothing, and a validator would follow them for ever.
        let target = document.pointer(&pointer);
        if let Some(target) = target.filter(|target| reference(resolve(document, target)).is_none()) {
            let translated = translator.schema(target);
            translator.definitions.insert(pointer, translated);
        }
    }
    let definitions = circles::cut(&mut root, translator.definitions);
    // Draft 4 ignores keys beside `$ref`, so the schema goes one step deeper.
    json!({"allOf": [root], "definitions": definitions})
}

struct Translator<'a> {
    document: &'a Value,
    direction: Direction,
    usable: &'a dyn Fn(&str) -> bool,
    definitions: Map<String, Value>,
    /// Definitions whose content is still to be made.
    open: Vec<String>,
}

impl Translator<'_> {
    fn schema(&mut self, schema: &Value) -> Value {
        if let Some(pointer) = reference(schema) {
            return self.reference(&pointer);
        }
        let object = match schema {
            Value::Object(object) => object,
            Value::Bool(false) => return json!({"not": {}}),
            _ => return json!({}),
        };
        let mut out = Map::new();
        scalars(object, &mut out);
        if let Some(pattern) =
            object.get("pattern").and_then(Value::as_str).filter(|text| (self.usable)(text))
        {
            out.insert("pattern".to_owned(), json!(pattern));
        }
        self.composition(object, &mut out);
        self.containers(object, &mut out);
        let out = lenient(object, out);
        if object.get("nullable") == Some(&Value::Bool(true)) { nullable(out) } else { Value::Object(out) }
    }

    fn reference(&mut self, pointer: &str) -> Value {
        if !self.definitions.contains_key(pointer) {
            // The entry stands before its content is made, so that a cycle ends here.
            self.definitions.insert(pointer.to_owned(), json!({}));
            self.open.push(pointer.to_owned());
        }
        let key = pointer.replace('~', "~0").replace('/', "~1");
        let key = percent_encoding::utf8_percent_encode(&key, percent_encoding::NON_ALPHANUMERIC);
        json!({"$ref": format!("#/definitions/{key}")})
    }

    fn composition(&mut self, object: &Map<String, Value>, out: &mut Map<String, Value>) {
        for keyword in ["allOf", "anyOf", "oneOf"] {
            let members = object.get(keyword).and_then(Value::as_array);
            let Some(members) = members.filter(|members| !members.is_empty()) else { continue };
            let members: Vec<Value> = members.iter().map(|member| self.schema(member)).collect();
            out.insert(keyword.to_owned(), Value::Array(members));
        }
        if let Some(not) = object.get("not") {
            let not = self.schema(not);
            out.insert("not".to_owned(), not);
        }
    }

    fn containers(&mut self, object: &Map<String, Value>, out: &mut Map<String, Value>) {
        if let Some(items) = object.get("items") {
            let items = self.schema(items);
            out.insert("items".to_owned(), items);
        }
        match object.get("additionalProperties") {
            Some(Value::Bool(open)) => drop(out.insert("additionalProperties".to_owned(), json!(open))),
            Some(schema @ Value::Object(_)) => {
                let schema = self.schema(schema);
                out.insert("additionalProperties".to_owned(), schema);
            }
            _ => {}
        }
        if let Some(properties) = object.get("properties").and_then(Value::as_object) {
            let translated: Map<String, Value> =
                properties.iter().map(|(name, schema)| (name.clone(), self.schema(schema))).collect();
            out.insert("properties".to_owned(), Value::Object(translated));
        }
        self.required(object, out);
    }

    /// Copies `required` without what does not travel in this direction.
    fn required(&self, object: &Map<String, Value>, out: &mut Map<String, Value>) {
        let flag = match self.direction {
            Direction::Request => "readOnly",
            Direction::Response => "writeOnly",
        };
        let properties = object.get("properties").and_then(Value::as_object);
        let travels = |name: &str| {
            let schema = properties.and_then(|properties| properties.get(name));
            !schema.is_some_and(|schema| {
                flatten(self.document, [schema], Unions::Skipped)
                    .iter()
                    .any(|part| part.get(flag) == Some(&Value::Bool(true)))
            })
        };
        let mut names: Vec<&str> = Vec::new();
        for name in object.get("required").and_then(Value::as_array).into_iter().flatten() {
            match name.as_str() {
                Some(name) if travels(name) && !names.contains(&name) => names.push(name),
                _ => {}
            }
        }
        if !names.is_empty() {
            out.insert("required".to_owned(), json!(names));
        }
    }
}

/// Copies the keywords whose values are no schemas, as far as they have the right type.
fn scalars(object: &Map<String, Value>, out: &mut Map<String, Value>) {
    let mut copy = |keyword: &str, fits: fn(&Value) -> bool| {
        if let Some(value) = object.get(keyword).filter(|value| fits(value)) {
            out.insert(keyword.to_owned(), value.clone());
        }
    };
    for keyword in NUMBERS {
        copy(keyword, Value::is_number);
    }
    for keyword in COUNTS {
        copy(keyword, Value::is_u64);
    }
    for keyword in FLAGS {
        copy(keyword, Value::is_boolean);
    }
    copy("type", |value| {
        value.as_str().is_some_and(|name| {
            ["array", "boolean", "integer", "null", "number", "object", "string"].contains(&name)
        })
    });
    copy("format", |value| value.as_str().is_some_and(|name| FORMATS.contains(&name)));
    let mut values: Vec<Value> = Vec::new();
    for value in object.get("enum").and_then(Value::as_array).into_iter().flatten() {
        if !values.contains(value) {
            values.push(value.clone());
        }
    }
    if !values.is_empty() {
        out.insert("enum".to_owned(), Value::Array(values));
    }
}

/// Adds null to what a schema allows.
fn nullable(mut out: Map<String, Value>) -> Value {
    let Some(Value::String(name)) = out.get("type").cloned() else {
        return if out.is_empty() {
            json!({})
        } else {
            json!({"anyOf": [{"type": "null"}, Value::Object(out)]})
        };
    };
    if ["allOf", "anyOf", "oneOf", "not"].iter().any(|keyword| out.contains_key(*keyword)) {
        return json!({"anyOf": [{"type": "null"}, Value::Object(out)]});
    }
    out.insert("type".to_owned(), json!([name, "null"]));
    if let Some(Value::Array(values)) = out.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    Value::Object(out)
}

/// What `x-single` allows: a list of one item, or that item alone.
fn single(mut out: Map<String, Value>) -> Map<String, Value> {
    let item = out.get("items").cloned().unwrap_or_else(|| json!({}));
    out.insert("minItems".to_owned(), json!(1));
    out.insert("maxItems".to_owned(), json!(1));
    Map::from_iter([("anyOf".to_owned(), json!([out, item]))])
}

/// Adds what `x-lenient` allows: a number as text, a date-time without offset or a day, an empty array for an object, and for
/// an array one bare item or a text that means an empty one.
fn lenient(object: &Map<String, Value>, out: Map<String, Value>) -> Map<String, Value> {
    let is_set = |key: &str| object.get(key).is_some_and(|value| value != &Value::Bool(false));
    if is_set("x-single") && out.get("type").and_then(Value::as_str) == Some("array") {
        return single(out);
    }
    if !is_set("x-lenient") {
        return out;
    }
    let also = match out.get("type").and_then(Value::as_str) {
        Some("string") if out.get("format") == Some(&json!("date-time")) => {
            vec![json!({"type": "string", "format": LENIENT_DATE_TIME})]
        }
        Some("string") if out.get("format").is_none() && out.get("enum").is_none() => {
            vec![json!({"type": "number"})]
        }
        Some("boolean") => vec![json!({"enum": [0, 1, "0", "1", "true", "false"]})],
        Some("integer") => vec![json!({"type": "string", "pattern": "^-?[0-9]+$"})],
        Some("number") => {
            vec![json!({"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$"})]
        }
        Some("object") => vec![json!({"type": "array", "maxItems": 0})],
        Some("array") => {
            let item = out.get("items").cloned().unwrap_or_else(|| json!({}));
            vec![json!({"type": "object", "allOf": [item]}), json!({"type": "string", "enum": EMPTY_LISTS})]
        }
        _ => return out,
    };
    let forms: Vec<Value> = std::iter::once(Value::Object(out)).chain(also).collect();
    Map::from_iter([("anyOf".to_owned(), Value::Array(forms))])
}
