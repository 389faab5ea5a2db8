//! An operation -> inputs: the documented samples, and one input for each odd value of each field.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    call::Input,
    document::{Document, Operation},
};

/// Every input for an operation.
pub fn inputs(document: &Document, operation: &Operation) -> Vec<Input> {
    let base = base(document, operation);
    let mut inputs = vec![Input { focus: "least".to_owned(), values: base.clone() }];
    let mut with = |focus: String, field: &str, value: Value| {
        let mut values = base.clone();
        values.insert(field.to_owned(), value);
        inputs.push(Input { focus, values });
    };
    for parameter in &operation.parameters {
        let field = parameter.field();
        for sample in &parameter.samples {
            with(field.clone(), &field, sample.clone());
        }
        for (focus, value) in document.variants(&parameter.schema, &field) {
            with(focus, &field, value);
        }
    }
    if let Some(body) = &operation.body {
        for sample in &body.samples {
            with("body".to_owned(), "body", sample.clone());
        }
        for (focus, value) in document.variants(&body.schema, "body") {
            with(focus, "body", value);
        }
    }
    inputs.push(Input { focus: "everything".to_owned(), values: everything(document, operation) });
    inputs
}

/// What a request cannot do without.
fn base(document: &Document, operation: &Operation) -> BTreeMap<String, Value> {
    let required = operation.parameters.iter().filter(|parameter| parameter.required);
    let mut values: BTreeMap<String, Value> =
        required.map(|parameter| (parameter.field(), document.plain(&parameter.schema, 0))).collect();
    if let Some(body) = &operation.body {
        let sample = body.samples.first().cloned();
        values.insert("body".to_owned(), sample.unwrap_or_else(|| document.plain(&body.schema, 0)));
    }
    values
}

/// Every parameter and every field at once.
fn everything(document: &Document, operation: &Operation) -> BTreeMap<String, Value> {
    let parameters = operation.parameters.iter();
    let mut values: BTreeMap<String, Value> =
        parameters.map(|parameter| (parameter.field(), document.plain(&parameter.schema, 0))).collect();
    if let Some(body) = &operation.body {
        values.insert("body".to_owned(), document.plain(&body.schema, 0));
    }
    values
}
