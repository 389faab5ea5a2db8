//! An input -> the request that OpenAPI and its RFCs ask for: a third reading, so that it shows which of two clients departs.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    call::{Input, text},
    document::Operation,
    request::Request,
};

/// The request for an input, without headers.
pub fn expected(operation: &Operation, input: &Input) -> Request {
    let mut path = operation.path.split('/').skip(1).map(str::to_owned).collect::<Vec<_>>();
    let mut query = BTreeMap::new();
    for parameter in &operation.parameters {
        let Some(value) = input.values.get(&parameter.field()) else { continue };
        let pairs = pairs(&parameter.name, &parameter.style, parameter.explode, value);
        match parameter.place.as_str() {
            "path" => {
                let hole = format!("{{{}}}", parameter.name);
                let text = pairs.first().and_then(|(_, texts)| texts.first()).cloned().unwrap_or_default();
                path.iter_mut().for_each(|segment| *segment = segment.replace(&hole, &text));
            }
            "query" => pairs.into_iter().for_each(|(name, texts)| {
                query.entry(name).or_insert_with(Vec::new).extend(texts);
            }),
            place => panic!("no expectation is known for a parameter in a {place}"),
        }
    }
    Request {
        method: operation.method.clone(),
        segments: path,
        query,
        headers: BTreeMap::new(),
        body: input.values.get("body").cloned(),
    }
}

/// The names and values that a parameter is written as: OpenAPI 3.0.3, Parameter Object, `style`. RFC 6570, section 2.3: a list without
/// members is undefined; section 3.2.1: what is undefined is not written.
fn pairs(name: &str, style: &str, explode: bool, value: &Value) -> Vec<(String, Vec<String>)> {
    match value {
        Value::Array(items) if items.is_empty() => Vec::new(),
        Value::Array(items) if explode => vec![(name.to_owned(), items.iter().map(text).collect())],
        Value::Array(items) => {
            vec![(name.to_owned(), vec![items.iter().map(text).collect::<Vec<_>>().join(",")])]
        }
        Value::Object(members) if style == "deepObject" => {
            members.iter().map(|(key, value)| (format!("{name}[{key}]"), vec![text(value)])).collect()
        }
        Value::Object(members) if explode => {
            members.iter().map(|(key, value)| (key.clone(), vec![text(value)])).collect()
        }
        Value::Object(_) => panic!("no expectation is known for the object `{name}` with the style {style}"),
        value => vec![(name.to_owned(), vec![text(value)])],
    }
}
