//! A document -> its operations, each with what it inherits and without references to parameters, bodies and responses.

use clientgen::document::{METHODS, Pointer};
use serde_json::{Value, json};

use super::Draft;
use crate::schema::{Object, Schemas};

/// Every operation, in the document's order.
pub(crate) fn collect(document: &Value, schemas: &Schemas<'_>) -> Vec<Draft> {
    let paths = Pointer::root().join("paths");
    let mut drafts = Vec::new();
    for (path, item) in document.get("paths").and_then(Value::as_object).into_iter().flatten() {
        let Some(item) = item.as_object().filter(|_| path.starts_with('/')) else { continue };
        for (method, operation) in item.iter().filter(|(key, _)| METHODS.contains(&key.as_str())) {
            let Some(operation) = operation.as_object() else { continue };
            drafts.push(Draft {
                pointer: paths.join(path).join(method),
                path: path.clone(),
                template: path.clone(),
                method: method.clone(),
                id: operation.get("operationId").and_then(Value::as_str).unwrap_or_default().to_owned(),
                operation: with_inherited(operation, item, schemas),
                given_up: Vec::new(),
                left_out: None,
                lowered: Object::new(),
            });
        }
    }
    drafts
}

fn with_inherited(operation: &Object, item: &Object, schemas: &Schemas<'_>) -> Object {
    let mut operation = operation.clone();
    let mut parameters: Vec<Value> = Vec::new();
    let key = |parameter: &Value| (parameter.get("in").cloned(), parameter.get("name").cloned());
    for declared in [item.get("parameters"), operation.get("parameters")] {
        for parameter in declared.and_then(Value::as_array).into_iter().flatten() {
            let parameter = node(parameter, schemas);
            parameters.retain(|known| key(known) != key(parameter));
            parameters.push(parameter.clone());
        }
    }
    operation.insert("parameters".to_owned(), json!(parameters));
    if let Some(body) = operation.get("requestBody") {
        let body = node(body, schemas).clone();
        operation.insert("requestBody".to_owned(), body);
    }
    if let Some(responses) = operation.get("responses").and_then(Value::as_object) {
        let responses =
            responses.iter().map(|(status, response)| (status.clone(), node(response, schemas).clone()));
        let responses = responses.collect();
        operation.insert("responses".to_owned(), Value::Object(responses));
    }
    operation
}

/// What a reference names, or the node itself.
fn node<'b>(value: &'b Value, schemas: &'b Schemas<'_>) -> &'b Value {
    let mut node = value;
    for _ in 0..16 {
        match node.get("$ref").and_then(Value::as_str).and_then(|reference| schemas.find(reference)) {
            Some(found) => node = found,
            None => break,
        }
    }
    node
}
