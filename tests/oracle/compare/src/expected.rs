//! An input -> the request that OpenAPI and its RFCs ask for: a third reading, so that it shows which of two clients departs.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::{
    call::{Input, text},
    document::{Body, Operation, Parameter},
    request::Request,
};

/// Names with their values, as they are written.
type Pairs = Vec<(String, Vec<String>)>;

/// The request for an input, without headers that no parameter asks for. `None` where the standard leaves open how a value is written.
pub fn expected(operation: &Operation, input: &Input) -> Option<Request> {
    let mut path = operation.path.split('/').skip(1).map(str::to_owned).collect::<Vec<_>>();
    let mut query = BTreeMap::new();
    let mut headers = BTreeMap::new();
    let mut cookies = Vec::new();
    for parameter in &operation.parameters {
        let Some(value) = input.values.get(&parameter.field()) else { continue };
        match parameter.place.as_str() {
            "path" => {
                let hole = format!("{{{}}}", parameter.name);
                let text = segment(parameter, value)?;
                path.iter_mut().for_each(|segment| *segment = segment.replace(&hole, &text));
            }
            "query" => {
                let pairs = pairs_of(parameter, value)?;
                if pairs.is_empty() && parameter.required {
                    return None;
                }
                pairs.into_iter().for_each(|(name, texts)| {
                    query.entry(name).or_insert_with(Vec::new).extend(texts);
                });
            }
            "header" => {
                headers.insert(parameter.name.to_ascii_lowercase(), joined(parameter, value)?);
            }
            _ => cookies.extend(
                pairs_of(parameter, value)?
                    .into_iter()
                    .flat_map(|(name, texts)| texts.into_iter().map(move |text| format!("{name}={text}"))),
            ),
        }
    }
    if !cookies.is_empty() {
        headers.insert("cookie".to_owned(), cookies.join("; "));
    }
    let body = match (&operation.body, input.values.get("body")) {
        (Some(body), Some(value)) if body.is_form => Some(form(body, value)?),
        (_, body) => body.cloned(),
    };
    Some(Request { method: operation.method.clone(), segments: path, query, headers, body })
}

/// What a caller of progenitor's client writes where that has a text for what is no text in the document.
pub fn texts(operation: &Operation, values: &BTreeMap<String, Value>) -> BTreeMap<String, Option<String>> {
    let mut texts = BTreeMap::new();
    for parameter in &operation.parameters {
        let Some(value) = values.get(&parameter.field()) else { continue };
        let is_text = !parameter.is_json && !value.is_array() && !value.is_object();
        if is_text && parameter.place != "cookie" {
            continue;
        }
        let written = match parameter.place.as_str() {
            // What stands before the value, progenitor writes.
            "path" => segment(parameter, value).map(|text| match parameter.style.as_str() {
                "label" => text.trim_start_matches('.').to_owned(),
                "matrix" => text.split_once('=').map(|(_, text)| text.to_owned()).unwrap_or(text),
                _ => text,
            }),
            "query" => pairs_of(parameter, value).and_then(|pairs| match pairs.as_slice() {
                [(name, texts)] if *name == parameter.name && texts.len() == 1 => texts.first().cloned(),
                _ => None,
            }),
            "header" => joined(parameter, value),
            _ => {
                let one = format!("{}={}", parameter.name, text(value));
                let all: &mut Option<String> = texts.entry("header.Cookie".to_owned()).or_default();
                *all = Some(all.take().map_or(one.clone(), |before| format!("{before}; {one}")));
                continue;
            }
        };
        texts.insert(parameter.field(), written);
    }
    if let Some(body) = &operation.body {
        texts.insert("header.Content-Type".to_owned(), Some(body.media_type.clone()));
    }
    // It is no parameter for OpenAPI, and one for progenitor.
    if operation.is_secured {
        texts.insert("header.Authorization".to_owned(), Some("plain".to_owned()));
    }
    if let Some(accept) = &operation.accept {
        texts.insert("header.Accept".to_owned(), Some(accept.clone()));
    }
    texts
}

fn pairs_of(parameter: &Parameter, value: &Value) -> Option<Pairs> {
    if parameter.is_json {
        return Some(vec![(parameter.name.clone(), vec![value.to_string()])]);
    }
    pairs(&parameter.name, &parameter.style, parameter.explode, value)
}

/// The names and values that a parameter is written as: OpenAPI 3.0.3, Parameter Object, `style`. RFC 6570, section 2.3: a list without
/// members is undefined; section 3.2.1: what is undefined is not written.
fn pairs(name: &str, style: &str, explode: bool, value: &Value) -> Option<Pairs> {
    let one = |text: String| vec![(name.to_owned(), vec![text])];
    let separator = match style {
        "spaceDelimited" => " ",
        "pipeDelimited" => "|",
        _ => ",",
    };
    Some(match value {
        Value::Null => return None,
        Value::Array(items) if items.is_empty() => Vec::new(),
        Value::Array(items) => {
            let texts = flat(items)?;
            if style == "deepObject" {
                return None;
            }
            if explode { vec![(name.to_owned(), texts)] } else { one(texts.join(separator)) }
        }
        Value::Object(members) if style == "deepObject" => {
            let members =
                members.iter().map(|(key, value)| Some((format!("{name}[{key}]"), vec![plain(value)?])));
            members.collect::<Option<_>>()?
        }
        Value::Object(members) if explode => members
            .iter()
            .map(|(key, value)| Some((key.clone(), vec![plain(value)?])))
            .collect::<Option<_>>()?,
        Value::Object(members) if members.is_empty() => Vec::new(),
        Value::Object(members) => one(alternating(members)?.join(separator)),
        value => one(text(value)),
    })
}

/// A value in a path: OpenAPI 3.0.3, Parameter Object, `style`.
fn segment(parameter: &Parameter, value: &Value) -> Option<String> {
    let Parameter { name, explode, .. } = parameter;
    let explode = *explode;
    if parameter.is_json {
        return Some(value.to_string());
    }
    Some(match parameter.style.as_str() {
        "label" if explode => format!(".{}", members(value, "=")?.join(".")),
        "label" => format!(".{}", members(value, ",")?.join(",")),
        "matrix" => match value {
            Value::Object(_) if explode => members(value, "=")?.iter().map(|it| format!(";{it}")).collect(),
            Value::Array(_) if explode => {
                members(value, "=")?.iter().map(|it| format!(";{name}={it}")).collect()
            }
            value => format!(";{name}={}", members(value, ",")?.join(",")),
        },
        _ => joined(parameter, value)?,
    })
}

/// A value in the style `simple`.
fn joined(parameter: &Parameter, value: &Value) -> Option<String> {
    if parameter.is_json {
        return Some(value.to_string());
    }
    Some(members(value, if parameter.explode { "=" } else { "," })?.join(","))
}

/// The members of a value, those of an object with their names.
fn members(value: &Value, between: &str) -> Option<Vec<String>> {
    match value {
        Value::Array(items) => flat(items),
        Value::Object(members) => {
            members.iter().map(|(key, value)| Some(format!("{key}{between}{}", plain(value)?))).collect()
        }
        value => Some(vec![plain(value)?]),
    }
}

fn flat(items: &[Value]) -> Option<Vec<String>> {
    items.iter().map(plain).collect()
}

fn alternating(members: &Map<String, Value>) -> Option<Vec<String>> {
    let pairs = members.iter().map(|(key, value)| Some([key.clone(), plain(value)?]));
    Some(pairs.collect::<Option<Vec<_>>>()?.into_iter().flatten().collect())
}

/// A value that is one text; nothing is said of lists and objects inside others.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null | Value::Array(_) | Value::Object(_) => None,
        value => Some(text(value)),
    }
}

/// A form as the values of its names: OpenAPI 3.0.4, Encoding Object. A list repeats its name; an object without a style is JSON.
fn form(body: &Body, value: &Value) -> Option<Value> {
    let mut form: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in value.as_object()? {
        let (style, explode) = body.style(name);
        let pairs = match (value, style) {
            (Value::Object(_), None) => vec![(name.clone(), vec![value.to_string()])],
            (Value::Array(items), _) if items.iter().any(|item| item.is_object() || item.is_array()) => {
                return None;
            }
            (value, style) => pairs(name, style.unwrap_or("form"), explode, value)?,
        };
        for (name, texts) in pairs {
            form.entry(name).or_default().extend(texts);
        }
    }
    Some(json!(form))
}
