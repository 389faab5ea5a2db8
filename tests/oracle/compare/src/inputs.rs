//! An operation -> inputs: the documented samples, and one input for each odd value of each field.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    call::Input,
    document::{Document, Operation, Parameter},
    expected::texts,
    values::Variants,
};

/// Every input for an operation; none if something that it requires has no value that could be made.
pub fn inputs(document: &Document, operation: &Operation) -> Vec<Input> {
    let Some(base) = base(document, operation) else { return Vec::new() };
    let input = |focus: String, values: BTreeMap<String, Value>| {
        let texts = texts(operation, &values);
        Input { focus, values, texts }
    };
    let mut inputs = vec![input("least".to_owned(), base.clone())];
    let mut with = |field: &str, variants: Variants| {
        for (focus, value) in variants {
            let mut values = base.clone();
            values.insert(field.to_owned(), value);
            inputs.push(input(focus, values));
        }
    };
    let samples = |field: &str, samples: &[Value]| -> Variants {
        // What a stranger gives as a sample need not keep to the schema.
        let samples = samples.iter().filter(|_| document.limits.unlisted);
        samples.map(|sample| (field.to_owned(), sample.clone())).collect()
    };
    for parameter in &operation.parameters {
        let field = parameter.field();
        let mut variants = samples(&field, &parameter.samples);
        variants.extend(document.variants(&parameter.schema, &field));
        variants.retain(|(_, value)| document.limits.unlisted || is_sendable(parameter, value));
        with(&field, spread(variants, document.limits.parameter));
    }
    if let Some(body) = &operation.body {
        let mut variants = samples("body", &body.samples);
        variants.extend(document.variants(&body.schema, "body"));
        with("body", spread(variants, document.limits.body));
    }
    inputs.push(input("everything".to_owned(), everything(document, operation, &base)));
    inputs
}

/// As many of the variants as there may be, from everywhere.
fn spread(variants: Variants, most: usize) -> Variants {
    let step = variants.len().div_ceil(most.max(1)).max(1);
    variants.into_iter().step_by(step).collect()
}

/// Whether a value may stand where the parameter does: RFC 9110, section 5.5, has printable ASCII in headers, RFC 6265, section 4.1.1, less than that in
/// cookies.
fn is_sendable(parameter: &Parameter, value: &Value) -> bool {
    let is_fine: fn(&str) -> bool = match parameter.place.as_str() {
        "header" => |text| {
            !text.is_empty() && text.trim() == text && text.chars().all(|c| c == ' ' || c.is_ascii_graphic())
        },
        "cookie" => {
            |text| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
        }
        _ => return true,
    };
    match value {
        Value::String(text) => is_fine(text),
        Value::Array(items) => !items.is_empty() && items.iter().all(|item| is_sendable(parameter, item)),
        Value::Object(members) => members.values().all(|value| is_sendable(parameter, value)),
        value => !value.is_null(),
    }
}

/// What a request cannot do without.
fn base(document: &Document, operation: &Operation) -> Option<BTreeMap<String, Value>> {
    let required = operation.parameters.iter().filter(|parameter| parameter.required);
    let mut values = BTreeMap::new();
    for parameter in required {
        values.insert(parameter.field(), document.plain(&parameter.schema)?);
    }
    if let Some(body) = &operation.body {
        let sample = body.samples.first().filter(|_| document.limits.unlisted).cloned();
        values.insert("body".to_owned(), sample.or_else(|| document.plain(&body.schema))?);
    }
    Some(values)
}

/// Every parameter and every field at once.
fn everything(
    document: &Document,
    operation: &Operation,
    base: &BTreeMap<String, Value>,
) -> BTreeMap<String, Value> {
    let mut values = base.clone();
    for parameter in &operation.parameters {
        let value = document.plain(&parameter.schema);
        values.extend(value.map(|value| (parameter.field(), value)));
    }
    if let Some(body) = &operation.body {
        values.extend(document.plain(&body.schema).map(|value| ("body".to_owned(), value)));
    }
    values
}
