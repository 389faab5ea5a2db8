//! A schema -> a small value that matches it, for responses without an example or a stored item.

use serde_json::{Map, Value, json};

use super::walk::{self, Unions};

/// Deeper than this, a value ends in null: the schema is recursive.
const DEEPEST: usize = 12;
/// No array is filled further, whatever `minItems` says.
const MOST_ITEMS: u64 = 16;
/// More values than this are not made: each of them may need as many again.
const MOST_VALUES: usize = 10_000;

/// A minimal value: the example, default or first enum value if there is one, otherwise what is required.
pub(crate) fn minimal(document: &Value, schema: &Value) -> Value {
    let mut left = MOST_VALUES;
    value(document, &walk::flatten(document, [schema], Unions::First), 0, &mut left)
}

fn value(document: &Value, flat: &[&Map<String, Value>], depth: usize, left: &mut usize) -> Value {
    let first = |keyword: &str| flat.iter().find_map(|schema| schema.get(keyword));
    if let Some(given) = first("example").or_else(|| first("default")) {
        return given.clone();
    }
    if let Some(given) = first("enum").and_then(Value::as_array).and_then(|values| values.first()) {
        return given.clone();
    }
    if depth > DEEPEST || *left == 0 {
        return Value::Null;
    }
    *left -= 1;
    match kind(flat) {
        "object" => object(document, flat, depth, left),
        "array" => array(document, flat, depth, left),
        "string" => json!(text(first("format").and_then(Value::as_str), length(flat))),
        "integer" | "number" => number(flat),
        "boolean" => json!(false),
        _ => Value::Null,
    }
}

fn kind(flat: &[&Map<String, Value>]) -> &'static str {
    let named = ["object", "array", "string", "integer", "number", "boolean"];
    if let Some(name) = named.into_iter().find(|name| walk::has_type(flat, name)) {
        return name;
    }
    let has = |keyword: &str| flat.iter().any(|schema| schema.contains_key(keyword));
    match () {
        () if has("properties") || has("additionalProperties") => "object",
        () if has("items") => "array",
        () => "null",
    }
}

fn object(document: &Value, flat: &[&Map<String, Value>], depth: usize, left: &mut usize) -> Value {
    let mut out = Map::new();
    for name in required(flat) {
        let schemas = match walk::property(flat, name) {
            walk::Property::Known(schemas) => schemas,
            _ => Vec::new(),
        };
        let below = walk::flatten(document, schemas, Unions::First);
        out.insert(name.to_owned(), value(document, &below, depth + 1, left));
    }
    Value::Object(out)
}

fn array(document: &Value, flat: &[&Map<String, Value>], depth: usize, left: &mut usize) -> Value {
    let least = flat.iter().filter_map(|schema| schema.get("minItems")?.as_u64()).max().unwrap_or(0);
    let below = walk::flatten(document, walk::items(flat), Unions::First);
    Value::Array((0..least.min(MOST_ITEMS)).map(|_| value(document, &below, depth + 1, left)).collect())
}

fn length(flat: &[&Map<String, Value>]) -> usize {
    let least = flat.iter().filter_map(|schema| schema.get("minLength")?.as_u64()).max().unwrap_or(0);
    usize::try_from(least.min(1024)).unwrap_or(0)
}

fn text(format: Option<&str>, length: usize) -> String {
    match format {
        Some("date-time") => "1970-01-01T00:00:00+00:00".to_owned(),
        Some("date") => "1970-01-01".to_owned(),
        Some("email") => "user@example.com".to_owned(),
        Some("uuid") => "00000000-0000-0000-0000-000000000000".to_owned(),
        Some("uri") => "https://example.com/".to_owned(),
        Some("hostname") => "example.com".to_owned(),
        Some("ipv4") => "127.0.0.1".to_owned(),
        Some("ipv6") => "::1".to_owned(),
        _ => "x".repeat(length),
    }
}

fn number(flat: &[&Map<String, Value>]) -> Value {
    let limit = |keyword: &str| flat.iter().find_map(|schema| schema.get(keyword));
    let exclusive = |keyword: &str| limit(keyword) == Some(&Value::Bool(true));
    match (limit("minimum"), limit("maximum").and_then(Value::as_f64)) {
        (Some(least), _) if exclusive("exclusiveMinimum") => match least.as_i64() {
            Some(whole) => json!(whole.saturating_add(1)),
            None => json!(least.as_f64().unwrap_or(0.0) + 1.0),
        },
        (Some(least), _) if least.as_f64().is_some_and(|least| least > 0.0) => least.clone(),
        (_, Some(most)) if most < 0.0 || (most == 0.0 && exclusive("exclusiveMaximum")) => {
            #[expect(clippy::cast_possible_truncation, reason = "saturating is what is wanted at the ends")]
            let whole = most as i64;
            json!(whole.saturating_sub(1))
        }
        _ => json!(0),
    }
}

/// Names that any of these schemas requires.
fn required<'a>(flat: &[&'a Map<String, Value>]) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    for name in flat.iter().filter_map(|schema| schema.get("required")?.as_array()).flatten() {
        match name.as_str() {
            Some(name) if !names.contains(&name) => names.push(name),
            _ => {}
        }
    }
    names
}

/// Adds missing required values of a response: a default, the only enum value, null, or an empty array.
/// Anything else stays absent, and the check of responses says so.
pub(crate) fn complete(document: &Value, schemas: &[&Value], value: &mut Value) {
    let flat = walk::flatten(document, schemas.iter().copied(), Unions::Skipped);
    match value {
        Value::Object(object) => {
            for name in required(&flat) {
                if !object.contains_key(name)
                    && let walk::Property::Known(schemas) = walk::property(&flat, name)
                    && let Some(blank) = blank(&walk::flatten(document, schemas, Unions::Every))
                {
                    object.insert(name.to_owned(), blank);
                }
            }
            for (name, member) in object.iter_mut() {
                if let walk::Property::Known(schemas) = walk::property(&flat, name) {
                    complete(document, &schemas, member);
                }
            }
        }
        Value::Array(elements) => {
            let schemas = walk::items(&flat);
            for element in elements {
                complete(document, &schemas, element);
            }
        }
        _ => {}
    }
}

fn blank(flat: &[&Map<String, Value>]) -> Option<Value> {
    if let Some(default) = flat.iter().find_map(|schema| schema.get("default")) {
        return Some(default.clone());
    }
    if walk::nullable(flat) {
        return Some(Value::Null);
    }
    if walk::has_type(flat, "array") {
        return Some(json!([]));
    }
    let values = flat.iter().find_map(|schema| schema.get("enum")?.as_array())?;
    match values.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}
