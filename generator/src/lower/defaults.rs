//! A default that its schema does not allow -> the intended value, or none. Otherwise a client would send it, and the server would refuse it.

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes, suggest},
    document::{
        Document, Pointer,
        walk::{self, Kind},
    },
    load::version::kind as kind_of,
};

pub(super) fn rule(document: &mut Document, diagnostics: &mut Diagnostics) {
    let mut mends = Vec::new();
    walk::visit(&document.value, &mut |kind, value, at| {
        if kind == Kind::Schema
            && let Some((diagnostic, meant)) = check(document, value, at)
        {
            diagnostics.push(diagnostic);
            mends.push((at.clone(), meant));
        }
    });
    for (at, meant) in mends {
        let Some(Value::Object(schema)) = document.value.pointer_mut(at.as_str()) else { continue };
        match meant {
            Some(meant) => drop(schema.insert("default".to_owned(), meant)),
            None => drop(schema.shift_remove("default")),
        }
    }
}

/// The fault of a schema's default, and the intended value if there is one.
fn check(document: &Document, schema: &Value, at: &Pointer) -> Option<(Diagnostic, Option<Value>)> {
    // A default of null means that there is no default.
    let default = schema.get("default").filter(|default| !default.is_null())?;
    let all = schema.get("allOf").and_then(Value::as_array).filter(|all| all.len() == 1);
    let only = all.and_then(|all| all.first()).and_then(|only| document.resolved(only));
    let schemas = || [Some(schema), only].into_iter().flatten();
    let breach_of = |value: &Value| schemas().find_map(|schema| breach(document, schema, value));
    let (message, help) = breach_of(default)?;
    let meant =
        schemas().find_map(|schema| meant(schema, default)).filter(|meant| breach_of(meant).is_none());
    let done = match &meant {
        Some(meant) => format!("it is read as {meant}"),
        None => "it is left out".to_owned(),
    };
    let message = format!("the default {} {message}; {done}", short(default));
    Some((Diagnostic::new(codes::DEFAULT, at.join("default"), message).help(help), meant))
}

/// The intended value of the schema's type, if the default has another type.
fn meant(schema: &Value, value: &Value) -> Option<Value> {
    match (schema.get("type").and_then(Value::as_str)?, value) {
        ("string", Value::Number(_) | Value::Bool(_)) => Some(Value::String(value.to_string())),
        (ty @ ("integer" | "number" | "boolean"), Value::String(text)) => {
            Some(parsed(text.trim())).filter(|it| is_of(ty, it))
        }
        ("array", value) if !value.is_array() => Some(Value::Array(vec![value.clone()])),
        _ => None,
    }
}

/// The fault of a value, and what to do about it.
fn breach(document: &Document, schema: &Value, value: &Value) -> Option<(String, String)> {
    if let Some(values) = schema.get("enum").and_then(Value::as_array)
        && !values.iter().any(|allowed| same(allowed, value))
    {
        let texts: Vec<String> = values.iter().map(text).collect();
        let known = || texts.iter().map(String::as_str);
        let otherwise = || format!("possible values: {}", suggest::list(known()));
        let help = suggest::did_you_mean(&text(value), known(), otherwise);
        return Some(("is not among the values of its enum".to_owned(), help));
    }
    let ty = schema.get("type").and_then(Value::as_str)?;
    if !is_of(ty, value) {
        return Some((format!("is {}, and its type is `{ty}`", kind_of(value)), of_type(ty, value)));
    }
    if ty == "array"
        && let Some(items) = schema.get("items").and_then(|items| document.resolved(items))
    {
        let items = value.as_array().into_iter().flatten().find_map(|item| {
            let (message, help) = breach(document, items, item)?;
            Some((format!("has the item {}, which {message}", short(item)), help))
        });
        return items;
    }
    bounds(schema, value)
}

fn is_of(ty: &str, value: &Value) -> bool {
    match ty {
        "string" => value.is_string(),
        // No integer type has more than 64 bits here.
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0 && number.abs() < 1.8e19),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}

fn of_type(ty: &str, value: &Value) -> String {
    match (ty, value) {
        ("string", Value::Number(_) | Value::Bool(_)) => format!("put it in quotes: \"{value}\""),
        ("integer" | "number" | "boolean", Value::String(text)) if is_of(ty, &parsed(text)) => {
            format!("write {text} without quotes")
        }
        ("array", value) => format!("write [{value}]"),
        _ => "change the default or the type".to_owned(),
    }
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

fn bounds(schema: &Value, value: &Value) -> Option<(String, String)> {
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    let is_exclusive = |key: &str| schema.get(key) == Some(&Value::Bool(true));
    let (low, high, found) = match value {
        Value::Number(number) => ("minimum", "maximum", number.as_f64()?),
        Value::String(text) => ("minLength", "maxLength", text.chars().count() as f64),
        Value::Array(items) => ("minItems", "maxItems", items.len() as f64),
        _ => return None,
    };
    let is_below =
        bound(low).is_some_and(|limit| found < limit || (found == limit && is_exclusive("exclusiveMinimum")));
    let is_above = bound(high)
        .is_some_and(|limit| found > limit || (found == limit && is_exclusive("exclusiveMaximum")));
    let key = if is_below { low } else { high };
    let limit = schema.get(key).filter(|_| is_below || is_above)?;
    Some((format!("is outside its `{key}` of {limit}"), "change the default or the limit".to_owned()))
}

/// Whether two values are the same to an API: 1 and 1.0 are.
fn same(a: &Value, b: &Value) -> bool {
    a == b || (a.is_number() && b.is_number() && a.as_f64() == b.as_f64())
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn short(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= 40 { text } else { text.chars().take(39).chain(['…']).collect() }
}
