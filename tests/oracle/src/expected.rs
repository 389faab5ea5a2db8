//! An input -> the request that OpenAPI and its RFCs ask for: a third reading, so that it shows which of two clients departs.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{call::Input, document::Operation, request::Request};

/// The request for an input, without headers.
pub fn expected(operation: &Operation, input: &Input) -> Request {
    let mut path = operation.path.split('/').skip(1).map(str::to_owned).collect::<Vec<_>>();
    let mut query = BTreeMap::new();
    for parameter in &operation.parameters {
        let Some(value) = input.values.get(&parameter.field()) else { continue };
        let texts = texts(value, parameter.explode);
        match parameter.place.as_str() {
            "path" => {
                let (hole, text) = (format!("{{{}}}", parameter.name), texts.join(","));
                path.iter_mut().for_each(|segment| *segment = segment.replace(&hole, &text));
            }
            // RFC 6570, section 2.3: a list without members is undefined; section 3.2.1: what is undefined is not written.
            "query" if !texts.is_empty() => drop(query.insert(parameter.name.clone(), texts)),
            "query" => {}
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

/// The texts that the name is repeated with.
fn texts(value: &Value, explode: bool) -> Vec<String> {
    match value {
        Value::Array(items) if explode => items.iter().map(text).collect(),
        Value::Array(items) if items.is_empty() => Vec::new(),
        Value::Array(items) => vec![items.iter().map(text).collect::<Vec<_>>().join(",")],
        value => vec![text(value)],
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}
