//! An operation -> one that progenitor can express, and what that gives up.

mod body;
mod collect;
mod ids;
mod parameters;
mod responses;

use clientgen::document::Pointer;
use serde_json::{Value, json};

pub(crate) use collect::collect;
pub(crate) use ids::name;

use crate::{
    names::{Scope, cleaned, snake},
    schema::{Object, Schemas},
};

/// An operation on its way.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) pointer: Pointer,
    /// The path template of the document.
    pub(crate) path: String,
    /// The path template for progenitor.
    pub(crate) template: String,
    pub(crate) method: String,
    /// The `operationId`.
    pub(crate) id: String,
    /// The operation of the document, with what it inherits.
    pub(crate) operation: Object,
    /// What is given up.
    pub(crate) given_up: Vec<String>,
    /// Why it is left out.
    pub(crate) left_out: Option<String>,
    /// The operation for progenitor.
    pub(crate) lowered: Object,
}

impl Draft {
    /// Says what is given up.
    fn give_up(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !self.given_up.contains(&text) {
            self.given_up.push(text);
        }
    }

    /// Says what a schema gives up.
    fn give_up_all(&mut self, place: &str, notes: Vec<String>) {
        for note in notes {
            self.give_up(format!("{place}: {note}"));
        }
    }
}

/// Lowers an operation that has its id.
pub(crate) fn lower(draft: &mut Draft, schemas: &mut Schemas<'_>) {
    if !matches!(draft.method.as_str(), "get" | "put" | "post" | "delete" | "head" | "patch") {
        draft.left_out = Some(format!("reqwest has no method for {}", draft.method.to_uppercase()));
        return;
    }
    let mut lowered = Object::from_iter([("operationId".to_owned(), json!(draft.id))]);
    for key in ["summary", "description"] {
        if let Some(text) = draft.operation.get(key).and_then(Value::as_str) {
            lowered.insert(key.to_owned(), json!(cleaned(text)));
        }
    }
    for key in ["tags", "x-dropshot-pagination", "x-dropshot-websocket"] {
        if let Some(value) = draft.operation.get(key) {
            lowered.insert(key.to_owned(), value.clone());
        }
    }
    let mut arguments = Scope::of(&["body", "header_map", "info", "self_"]);
    let mut parameters = parameters::lower(draft, schemas, &mut arguments);
    let responses = responses::lower(draft, schemas);
    if let Some(accept) = responses.accept {
        parameters.push(header(&mut arguments, "Accept", &accept, false));
    }
    if let Some((body, media_type)) = body::lower(draft, schemas) {
        lowered.insert("requestBody".to_owned(), body);
        if let Some((media_type, required)) = media_type {
            parameters.push(header(&mut arguments, "Content-Type", &media_type, required));
        }
    }
    lowered.insert("parameters".to_owned(), Value::Array(parameters));
    lowered.insert("responses".to_owned(), Value::Object(responses.by_status));
    draft.lowered = lowered;
}

/// A header that progenitor would send otherwise, as a parameter: what a caller gives takes the place of progenitor's.
fn header(arguments: &mut Scope, name: &str, value: &str, required: bool) -> Value {
    let name = arguments.marked(name, snake);
    json!({
        "name": name, "in": "header", "required": required, "schema": { "type": "string" },
        "description": format!("the document has `{value}`"),
    })
}

/// A schema of an operation in its simple form, named.
fn schema(draft: &mut Draft, schemas: &mut Schemas<'_>, place: &str, schema: &Value) -> Value {
    let (mut simple, notes) = schemas.simplified(schema);
    draft.give_up_all(place, notes);
    let suggested = crate::names::pascal(&format!("{}-{place}", draft.id));
    schemas.name_inline(&mut simple, &suggested);
    simple
}
