//! A spec and the requests that were made -> what no request had.

use std::collections::{BTreeMap, BTreeSet};

use clientgen_runtime::recorder::RecordedRequest;
use serde_json::Value;

use super::document::Spec;

/// The requests of each operation, by `operationId`.
pub(crate) type Calls = BTreeMap<String, Vec<RecordedRequest>>;

/// Fails unless every operation of the document was called, and no other.
pub(crate) fn assert_every_operation(spec: &Spec, calls: &Calls, count: usize) {
    let declared: BTreeSet<&str> = spec.operations().iter().map(|operation| operation.id).collect();
    let called: BTreeSet<&str> = calls.keys().map(String::as_str).collect();
    assert_eq!(called, declared);
    assert_eq!(called.len(), count);
}

/// Query parameters and body fields that no call of their operation had, one line each.
pub(crate) fn unsent(spec: &Spec, calls: &Calls) -> Vec<String> {
    let mut missing = Vec::new();
    for operation in spec.operations() {
        let requests = calls.get(operation.id).map(Vec::as_slice).unwrap_or_default();
        let names: BTreeSet<String> = requests.iter().flat_map(query_names).collect();
        let fields: BTreeSet<String> = requests.iter().flat_map(body_fields).collect();
        let parameters = spec.query(&operation);
        missing.extend(parameters.difference(&names).map(|name| format!("{}: query {name}", operation.id)));
        let declared = spec.body_fields(&operation);
        missing.extend(declared.difference(&fields).map(|field| format!("{}: body {field}", operation.id)));
    }
    missing
}

/// Of what a query encodes, the names in the documents here have only brackets.
fn query_names(request: &RecordedRequest) -> BTreeSet<String> {
    let pairs = request.uri.query().unwrap_or_default().split('&');
    let names = pairs.filter_map(|pair| Some(pair.split_once('=')?.0));
    let names = names.map(|name| name.replace("%5B", "[").replace("%5D", "]"));
    // A list in an object has empty brackets behind its own: `filter[codes][]`.
    names
        .map(|name| name.strip_suffix("][]").map_or_else(|| name.clone(), |name| format!("{name}]")))
        .collect()
}

fn body_fields(request: &RecordedRequest) -> BTreeSet<String> {
    let mut fields = BTreeSet::new();
    if !request.body.is_empty() {
        let body = serde_json::from_slice(&request.body).expect("bodies are JSON");
        collect(&body, "", &mut fields);
    }
    fields
}

fn collect(value: &Value, place: &str, fields: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, &format!("{place}[]"), fields)),
        Value::Object(object) => {
            for (name, value) in object {
                let dot = if place.is_empty() { "" } else { "." };
                let place = format!("{place}{dot}{name}");
                collect(value, &place, fields);
                fields.insert(place);
            }
        }
        _ => {}
    }
}
