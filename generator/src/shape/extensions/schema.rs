//! A value and a JSON Schema -> what is wrong with the value, in words.
//!
//! It knows the keywords that `extensions.schema.json` uses, and no others; a crate for all of JSON Schema would be compiled by everyone's build
//! script. A test holds the file to what is known here, and another compares the verdicts with those of a whole implementation.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::{diagnostic::suggest, document::Pointer, load::version::kind as kind_of};

/// The schema of the extensions.
static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../extensions.schema.json")).unwrap_or_default()
});

/// The schema of an extension, by its name.
pub(super) fn of(name: &str) -> Option<&'static Value> {
    SCHEMA.get("$defs")?.get(name)
}

/// What is wrong at a place of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Misfit {
    /// From the value's root.
    pub(super) at: Pointer,
    pub(super) message: String,
    pub(super) help: String,
}

/// Everything that is wrong with a value.
pub(super) fn misfits(schema: &Value, value: &Value) -> Vec<Misfit> {
    let mut found = Vec::new();
    check(schema, value, &Pointer::root(), &mut found);
    found
}

fn check(schema: &Value, value: &Value, at: &Pointer, found: &mut Vec<Misfit>) {
    let Value::Object(schema) = schema else {
        if *schema == Value::Bool(false) {
            let name = at.last().unwrap_or_default();
            misfit(at, format!("`{name}` means nothing here"), "delete it".to_owned(), found);
        }
        return;
    };
    if let Some(target) = schema.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#')) {
        SCHEMA.pointer(target).into_iter().for_each(|target| check(target, value, at, found));
    }
    let before = found.len();
    scalar(schema, value, at, found);
    // What is of another kind has none of the keys that would be missed.
    if found.len() > before {
        return;
    }
    match value {
        Value::Object(object) => members(schema, object, at, found),
        Value::Array(list) => items(schema, list, at, found),
        _ => {}
    }
    composed(schema, value, at, found);
}

fn misfit(at: &Pointer, message: String, help: String, found: &mut Vec<Misfit>) {
    found.push(Misfit { at: at.clone(), message, help });
}

/// `type`, `enum`, `const`, and bounds of texts and numbers.
fn scalar(schema: &Map<String, Value>, value: &Value, at: &Pointer, found: &mut Vec<Misfit>) {
    let name = at.last().unwrap_or_default();
    let subject = if name.is_empty() { "the value".to_owned() } else { format!("`{name}`") };
    if let Some(ty) = schema.get("type").and_then(Value::as_str)
        && !is_of_type(ty, value)
    {
        let wanted = match ty {
            "string" => "a text",
            "integer" => "a whole number",
            "number" => "a number",
            "boolean" => "true or false, without quotes",
            "array" => "a list",
            _ => "an object",
        };
        let message = format!("{subject} is {}, not {wanted}", shown(value));
        return misfit(at, message, format!("write {wanted}"), found);
    }
    let listed = schema.get("enum").and_then(Value::as_array).map(Vec::as_slice);
    let one = schema.get("const").map(std::slice::from_ref);
    if let Some(values) = listed.or(one)
        && !values.contains(value)
    {
        let known: Vec<String> =
            values.iter().map(|it| it.as_str().map_or_else(|| it.to_string(), str::to_owned)).collect();
        let known = || known.iter().map(String::as_str);
        let all = || format!("write one of {}", suggest::list(known()));
        let help = match (value.as_str(), values) {
            (_, [only]) => format!("write {only}"),
            (Some(text), _) => suggest::did_you_mean(text, known(), all),
            (None, _) => all(),
        };
        let message = format!("{subject} is {}, not one of {}", shown(value), suggest::list(known()));
        return misfit(at, message, help, found);
    }
    let number = |key: &str| schema.get(key).and_then(Value::as_f64);
    if let Some(given) = value.as_f64() {
        let bounds = [
            (number("minimum"), given < number("minimum").unwrap_or(given), "at least"),
            (number("maximum"), given > number("maximum").unwrap_or(given), "at most"),
            (
                number("exclusiveMinimum"),
                number("exclusiveMinimum").is_some_and(|it| given <= it),
                "more than",
            ),
            (
                number("exclusiveMaximum"),
                number("exclusiveMaximum").is_some_and(|it| given >= it),
                "less than",
            ),
        ];
        for (bound, is_broken, words) in bounds {
            if let Some(bound) = bound.filter(|_| is_broken) {
                let wanted = format!("{words} {bound}");
                misfit(
                    at,
                    format!("{subject} is {value}, not {wanted}"),
                    format!("write a number that is {wanted}"),
                    found,
                );
            }
        }
    }
    if let Some(text) = value.as_str() {
        if schema
            .get("minLength")
            .and_then(Value::as_u64)
            .is_some_and(|least| (text.chars().count() as u64) < least)
        {
            misfit(at, format!("{subject} is empty"), "give it a value or delete it".to_owned(), found);
        }
        if let Some(pattern) = schema.get("pattern").and_then(Value::as_str)
            && let Some(pattern) = Pattern::of(pattern)
            && !(pattern.fits)(text)
        {
            misfit(at, format!("{subject} is {value}, not {}", pattern.words), pattern.help(text), found);
        }
    }
}

fn members(schema: &Map<String, Value>, object: &Map<String, Value>, at: &Pointer, found: &mut Vec<Misfit>) {
    let name = at.last().map_or_else(|| "it".to_owned(), |name| format!("`{name}`"));
    let declared = schema.get("properties").and_then(Value::as_object);
    for key in
        schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    {
        // One that is misspelt is not missed as well.
        let is_meant = |other: &String| {
            declared.is_none_or(|declared| !declared.contains_key(other))
                && !suggest::closest(other, [key]).is_empty()
        };
        if !object.contains_key(key) && !object.keys().any(is_meant) {
            misfit(at, format!("{name} lacks `{key}`"), format!("add `{key}`"), found);
        }
    }
    let dependent = schema.get("dependentRequired").and_then(Value::as_object);
    for (key, needed) in dependent.into_iter().flatten().filter(|(key, _)| object.contains_key(*key)) {
        for needed in needed.as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(needed) {
                misfit(
                    at,
                    format!("{name} lacks `{needed}`, which `{key}` needs"),
                    format!("add `{needed}`"),
                    found,
                );
            }
        }
    }
    for (key, value) in object {
        let place = at.join(key);
        if let Some(names) = schema.get("propertyNames") {
            check(names, &Value::String(key.clone()), &place, found);
        }
        let patterns = schema.get("patternProperties").and_then(Value::as_object);
        let matching = patterns
            .into_iter()
            .flatten()
            .find(|(pattern, _)| Pattern::of(pattern).is_some_and(|pattern| (pattern.fits)(key)));
        match declared.and_then(|declared| declared.get(key)).or(matching.map(|(_, schema)| schema)) {
            Some(schema) => check(schema, value, &place, found),
            None if schema.get("additionalProperties") == Some(&Value::Bool(false)) => {
                let known = || declared.into_iter().flatten().map(|(key, _)| key.as_str());
                let help = suggest::did_you_mean(key, known(), || match known().next() {
                    Some(_) => format!("available: {}", suggest::list(known())),
                    None => "delete it".to_owned(),
                });
                misfit(&place, format!("{name} has no field `{key}` here"), help, found);
            }
            None => {
                schema
                    .get("additionalProperties")
                    .into_iter()
                    .for_each(|others| check(others, value, &place, found));
            }
        }
    }
    let count = object.len() as u64;
    if schema.get("minProperties").and_then(Value::as_u64).is_some_and(|least| count < least) {
        misfit(at, format!("{name} is empty"), "give it a field or delete it".to_owned(), found);
    }
    if schema.get("maxProperties").and_then(Value::as_u64).is_some_and(|most| count > most) {
        misfit(at, format!("{name} has too many fields"), "write one".to_owned(), found);
    }
}

fn items(schema: &Map<String, Value>, list: &[Value], at: &Pointer, found: &mut Vec<Misfit>) {
    let name = at.last().map_or_else(|| "it".to_owned(), |name| format!("`{name}`"));
    for (index, item) in list.iter().enumerate() {
        schema.get("items").into_iter().for_each(|items| check(items, item, &at.join(index), found));
        if schema.get("uniqueItems") == Some(&Value::Bool(true))
            && list.iter().take(index).any(|it| it == item)
        {
            misfit(
                &at.join(index),
                format!("{} stands twice", shown(item)),
                "delete one of the two".to_owned(),
                found,
            );
        }
    }
    if schema.get("minItems").and_then(Value::as_u64).is_some_and(|least| (list.len() as u64) < least) {
        misfit(at, format!("{name} is empty"), "give it an item or delete it".to_owned(), found);
    }
}

/// `oneOf`, `allOf`, `if`.
fn composed(schema: &Map<String, Value>, value: &Value, at: &Pointer, found: &mut Vec<Misfit>) {
    for member in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        check(member, value, at, found);
    }
    if let Some(members) = schema.get("oneOf").and_then(Value::as_array) {
        one_of(members, value, at, found);
    }
    if let Some(condition) = schema.get("if") {
        let branch = if misfits(condition, value).is_empty() { "then" } else { "else" };
        schema.get(branch).into_iter().for_each(|branch| check(branch, value, at, found));
    }
}

/// The member that is meant says what is wrong: the one whose constant the value names, or else the one that fits best.
fn one_of(members: &[Value], value: &Value, at: &Pointer, found: &mut Vec<Misfit>) {
    let members: Vec<&Value> = members.iter().map(resolved).collect();
    let tagged = members.iter().filter_map(|member| {
        let properties = member.get("properties")?.as_object()?;
        let (key, schema) = properties.iter().find(|(_, schema)| schema.get("const").is_some())?;
        Some((key, schema.get("const")?, *member))
    });
    let tagged: Vec<_> = tagged.collect();
    if let Some((key, ..)) = tagged.first().filter(|_| tagged.len() == members.len())
        && let Some(tag) = value.get(key)
    {
        match tagged.iter().find(|(_, constant, _)| *constant == tag) {
            Some((.., member)) => check(member, value, at, found),
            None => {
                let constants: Vec<&Value> = tagged.iter().map(|(_, constant, _)| *constant).collect();
                check(&serde_json::json!({ "enum": constants }), tag, &at.join(key), found);
            }
        }
        return;
    }
    let tried = members.iter().map(|member| {
        let mut found = Vec::new();
        check(member, value, at, &mut found);
        found
    });
    // A misfit deeper inside is of a member that fits better.
    let best = tried.min_by_key(|misfits| {
        let depth = misfits.iter().map(|misfit| misfit.at.keys().count()).max().unwrap_or(0);
        (!misfits.is_empty(), std::cmp::Reverse(depth), misfits.len())
    });
    found.extend(best.unwrap_or_default());
}

fn resolved(schema: &Value) -> &Value {
    let target = schema.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'));
    target.and_then(|target| SCHEMA.pointer(target)).unwrap_or(schema)
}

fn is_of_type(ty: &str, value: &Value) -> bool {
    match ty {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|it| it.fract() == 0.0),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        _ => value.is_object(),
    }
}

/// A value in a message: itself if it is short.
fn shown(value: &Value) -> String {
    match value {
        Value::Object(_) | Value::Array(_) => kind_of(value).to_owned(),
        scalar => scalar.to_string().chars().take(60).collect(),
    }
}

/// A pattern of the schema. They are few, so each is known by its text.
struct Pattern {
    text: &'static str,
    words: &'static str,
    fits: fn(&str) -> bool,
}

const PATTERNS: &[Pattern] = &[
    Pattern {
        text: "^(/([^~/]|~[01])*)*$",
        words: "a JSON pointer",
        fits: |text| Pointer::parse(text).is_some(),
    },
    Pattern {
        text: "^[45][0-9][0-9]$",
        words: "a status of an error",
        fits: |text| {
            text.len() == 3 && text.starts_with(['4', '5']) && text.bytes().all(|it| it.is_ascii_digit())
        },
    },
    Pattern { text: "^\\$", words: "a word with a dollar sign", fits: |text| text.starts_with('$') },
    Pattern {
        text: "\\{token\\}",
        words: "a text with `{token}` in it",
        fits: |text| text.contains("{token}"),
    },
    Pattern {
        text: "\\{[^}]+\\}",
        words: "a text with a name in braces",
        fits: |text| {
            text.split('{').skip(1).any(|rest| rest.split_once('}').is_some_and(|(name, _)| !name.is_empty()))
        },
    },
];

impl Pattern {
    fn of(text: &str) -> Option<&'static Self> {
        PATTERNS.iter().find(|pattern| pattern.text == text)
    }

    fn help(&self, text: &str) -> String {
        match self.words {
            "a JSON pointer" => {
                format!(
                    "did you mean `/{}`?",
                    text.trim_start_matches('$').trim_matches('.').replace('.', "/")
                )
            }
            words => format!("write {words}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Every keyword and pattern of the file is one that is heeded here.
    #[test]
    fn the_file_has_nothing_that_is_not_known_here() {
        const KNOWN: &[&str] = &[
            "$defs",
            "$ref",
            "$schema",
            "additionalProperties",
            "allOf",
            "const",
            "default",
            "dependentRequired",
            "description",
            "else",
            "enum",
            "examples",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "if",
            "items",
            "maxProperties",
            "maximum",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "oneOf",
            "pattern",
            "patternProperties",
            "properties",
            "propertyNames",
            "required",
            "then",
            "title",
            "type",
            "uniqueItems",
        ];
        fn look(schema: &Value) {
            for (key, value) in schema.as_object().into_iter().flatten() {
                assert!(KNOWN.contains(&key.as_str()), "{key}");
                match (key.as_str(), value) {
                    ("pattern", pattern) => {
                        assert!(Pattern::of(pattern.as_str().unwrap()).is_some(), "{pattern}")
                    }
                    ("patternProperties", Value::Object(patterns)) => {
                        patterns
                            .keys()
                            .for_each(|pattern| assert!(Pattern::of(pattern).is_some(), "{pattern}"));
                        patterns.values().for_each(look);
                    }
                    ("properties" | "$defs", Value::Object(schemas)) => schemas.values().for_each(look),
                    ("allOf" | "oneOf", Value::Array(schemas)) => schemas.iter().for_each(look),
                    ("items" | "additionalProperties" | "if" | "then" | "else" | "propertyNames", schema) => {
                        look(schema)
                    }
                    _ => {}
                }
            }
        }
        look(&SCHEMA);
        assert!(of("x-pagination").is_some());
    }

    #[test]
    fn the_examples_of_the_schema_fit() {
        for (name, schema) in SCHEMA["$defs"].as_object().unwrap() {
            for example in schema.get("examples").and_then(Value::as_array).into_iter().flatten() {
                assert_eq!(misfits(schema, example), [], "{name}");
            }
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let said = |name: &str, value: Value| {
            let found = misfits(of(name).unwrap(), &value).into_iter();
            found.map(|it| format!("{}: {}; {}", it.at, it.message, it.help)).collect::<Vec<_>>()
        };
        assert_eq!(
            said("x-rate-limit", json!({ "requests": 40, "second": 60 })),
            ["/second: it has no field `second` here; did you mean `seconds`?"]
        );
        assert_eq!(
            said("x-idempotent", json!("true")),
            [
                ": the value is \"true\", not true or false, without quotes; write true or false, without quotes"
            ]
        );
        assert_eq!(
            said("x-retry", json!({ "status": [503] })),
            ["/status: it has no field `status` here; did you mean `statuses`?"]
        );
        assert_eq!(
            said("x-pagination", json!({ "kind": "page_number" })),
            [
                "/kind: `kind` is \"page_number\", not one of `page-number`, `offset`, `cursor`, `header-token`, `link-header`; did you mean `page-number`?"
            ]
        );
        assert_eq!(
            said(
                "x-sandbox",
                json!({ "effect": "get", "resorce": "orders", "wrapper": "", "by": { "id": "id" } })
            ),
            ["/resorce: it has no field `resorce` here; did you mean `resource`?"]
        );
    }
}
