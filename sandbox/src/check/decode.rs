//! The text of a parameter -> the JSON values that it can mean, by its style and the types of its schema.
//!
//! Text such as `12` is a number for one schema and a string for another. If a schema allows both, both are candidates, and
//! the first one that matches the schema is the value.

use serde_json::{Map, Number, Value, json};

use crate::{
    call::{Pair, decode},
    spec::parameter::{Parameter, Shape, Style, Types},
};

/// How texts are read where the schema allows a text and something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    Typed,
    Text,
}

/// Values of a parameter that is one text: in the path, in a header, in a cookie.
pub(super) fn of_text(parameter: &Parameter, text: &str) -> Result<Vec<Value>, String> {
    if parameter.style == Style::Json {
        return json(text);
    }
    let (text, delimiter) = match parameter.style {
        Style::Label => (text.strip_prefix('.').unwrap_or(text), if parameter.explode { '.' } else { ',' }),
        Style::Matrix => {
            let prefix = format!(";{}=", parameter.name);
            (text.strip_prefix(&prefix).unwrap_or(text), if parameter.explode { ';' } else { ',' })
        }
        _ => (text, ','),
    };
    let own = format!("{}=", parameter.name);
    let pieces: Vec<String> = text
        .split(delimiter)
        .map(|piece| piece.strip_prefix(&own).filter(|_| delimiter == ';').unwrap_or(piece))
        .map(|piece| piece.trim().to_owned())
        .collect();
    Ok(match &parameter.shape {
        Shape::One(types) => readings(|reading| one(text, *types, reading)),
        Shape::Array(types) => array(&pieces, *types),
        Shape::Object { properties, .. } => object(&entries(&pieces, parameter.explode), properties),
    })
}

/// Values of a query parameter; `None` if it was not sent. `foreign` says whether a key belongs to another parameter.
pub(super) fn of_query(
    parameter: &Parameter,
    query: &[Pair],
    foreign: impl Fn(&str) -> bool,
) -> Result<Option<Vec<Value>>, String> {
    let own: Vec<&Pair> =
        query.iter().filter(|pair| parameter.takes(&pair.key) && !foreign(&pair.key)).collect();
    if own.is_empty() {
        return Ok(None);
    }
    let spread = parameter.explode;
    let values = match (&parameter.shape, parameter.style) {
        (_, Style::Json) => json(&decode(only(&own)?))?,
        (_, Style::DeepObject) => {
            let shape = &parameter.shape;
            readings(|reading| deep_object(&own, &parameter.name, shape, reading))
        }
        (Shape::One(types), _) => {
            let text = decode(only(&own)?);
            readings(|reading| one(&text, *types, reading))
        }
        (Shape::Array(types), _) if spread => {
            array(&own.iter().map(|pair| decode(&pair.raw)).collect::<Vec<_>>(), *types)
        }
        (Shape::Array(types), style) => array(&split(only(&own)?, style), *types),
        (Shape::Object { properties, .. }, _) if spread => {
            let entries: Vec<_> = own.iter().map(|pair| (pair.key.clone(), decode(&pair.raw))).collect();
            object(&entries, properties)
        }
        (Shape::Object { properties, .. }, style) => {
            object(&entries(&split(only(&own)?, style), false), properties)
        }
    };
    Ok(Some(values))
}

/// Values of a form body.
pub(super) fn of_form(pairs: &[Pair], shape: &Shape) -> Vec<Value> {
    let entries: Vec<_> = pairs.iter().map(|pair| (pair.key.clone(), decode(&pair.raw))).collect();
    match shape {
        Shape::Object { properties, .. } => object(&entries, properties),
        _ => object(&entries, &[]),
    }
}

fn only<'a>(pairs: &[&'a Pair]) -> Result<&'a str, String> {
    match pairs {
        [pair] => Ok(&pair.raw),
        _ => Err(format!("expected one value, got {}", pairs.len())),
    }
}

fn json(text: &str) -> Result<Vec<Value>, String> {
    serde_json::from_str(text).map(|value| vec![value]).map_err(|error| format!("not JSON: {error}"))
}

/// Splits a raw value at its delimiter, then decodes: an encoded delimiter is data. An empty text is an empty list.
fn split(raw: &str, style: Style) -> Vec<String> {
    if raw.is_empty() {
        return Vec::new();
    }
    let (delimiter, raw) = match style {
        Style::SpaceDelimited => ('+', raw.replace("%20", "+")),
        Style::PipeDelimited => ('|', raw.replace("%7C", "|").replace("%7c", "|")),
        _ => (',', raw.to_owned()),
    };
    raw.split(delimiter).map(decode).collect()
}

/// `a,1,b,2`, or `a=1,b=2` when exploded.
fn entries(pieces: &[String], exploded: bool) -> Vec<(String, String)> {
    if exploded {
        let split = |piece: &String| {
            let (key, value) = piece.split_once('=').unwrap_or((piece, ""));
            (key.to_owned(), value.to_owned())
        };
        return pieces.iter().map(split).collect();
    }
    pieces
        .chunks(2)
        .filter_map(|pair| Some((pair.first()?.clone(), pair.get(1).cloned().unwrap_or_default())))
        .collect()
}

/// Both readings, if they differ.
fn readings(read: impl Fn(Reading) -> Value) -> Vec<Value> {
    let (typed, text) = (read(Reading::Typed), read(Reading::Text));
    if typed == text { vec![typed] } else { vec![typed, text] }
}

fn array(texts: &[String], types: Types) -> Vec<Value> {
    readings(|reading| texts.iter().map(|text| one(text, types, reading)).collect())
}

fn object(entries: &[(String, String)], properties: &[(String, Shape)]) -> Vec<Value> {
    readings(|reading| {
        let mut out = Map::new();
        for (key, text) in entries {
            match properties.iter().find(|(name, _)| name == key).map(|(_, shape)| shape) {
                Some(Shape::Array(types)) => {
                    let list = out.entry(key.clone()).or_insert_with(|| json!([]));
                    if let Value::Array(elements) = list {
                        elements.push(one(text, *types, reading));
                    }
                }
                Some(Shape::One(types)) => drop(out.insert(key.clone(), one(text, *types, reading))),
                _ => drop(out.insert(key.clone(), json!(text))),
            }
        }
        Value::Object(out)
    })
}

/// `name[a][b]=1`. Arrays are `name[a][]=1` or repeated keys.
fn deep_object(pairs: &[&Pair], name: &str, shape: &Shape, reading: Reading) -> Value {
    let mut root = Value::Object(Map::new());
    for pair in pairs {
        let rest = pair.key.strip_prefix(name).unwrap_or_default();
        let steps: Vec<&str> =
            rest.split('[').skip(1).map(|step| step.strip_suffix(']').unwrap_or(step)).collect();
        insert(&mut root, &steps, shape, &decode(&pair.raw), reading);
    }
    root
}

fn insert(node: &mut Value, steps: &[&str], shape: &Shape, text: &str, reading: Reading) {
    let unknown = Shape::One(Types { string: true, ..Types::default() });
    match (steps, shape) {
        ([] | [""], Shape::Array(types)) => {
            if !node.is_array() {
                *node = json!([]);
            }
            if let Value::Array(elements) = node {
                elements.push(one(text, *types, reading));
            }
        }
        ([], Shape::One(types)) => *node = one(text, *types, reading),
        ([], Shape::Object { .. }) => *node = json!(text),
        ([step, rest @ ..], shape) => {
            let below = match shape {
                Shape::Object { properties, .. } => {
                    properties.iter().find(|(name, _)| name == step).map_or(&unknown, |(_, shape)| shape)
                }
                _ => &unknown,
            };
            if !node.is_object() {
                *node = json!({});
            }
            if let Value::Object(object) = node {
                insert(object.entry((*step).to_owned()).or_insert(Value::Null), rest, below, text, reading);
            }
        }
    }
}

/// One text as the most particular type that it can be read as.
fn one(text: &str, types: Types, reading: Reading) -> Value {
    if reading == Reading::Text && types.string {
        return json!(text);
    }
    let digits = text.starts_with(|c: char| c.is_ascii_digit() || c == '-');
    if (types.integer || types.number)
        && digits
        && let Ok(number) = serde_json::from_str::<Number>(text)
    {
        return Value::Number(number);
    }
    match text {
        "true" if types.boolean => json!(true),
        "false" if types.boolean => json!(false),
        _ => json!(text),
    }
}
