//! An operation object -> the rules for its requests, its responses, and its effect.

use std::sync::Arc;

use clientgen::document::Pointer;
use http::{Method, StatusCode};
use serde_json::Value;

use super::{
    Spec,
    parameter::{self, Location, Parameter},
    response::{self, DocumentedResponses, Media},
    security::{self, Requirements},
};
use crate::{
    declare::{
        Diagnostics,
        behaviour::{self, Behaviour},
        limit::{self, RateLimit},
        paging::{self, Paging},
        surroundings::Surroundings,
    },
    schema::{Direction, walk::resolve},
};

/// One operation.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) id: Option<String>,
    pub(crate) template: String,
    pub(crate) method: Method,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<RequestBody>,
    pub(crate) responses: DocumentedResponses,
    pub(crate) security: Requirements,
    /// `None`: the operation returns its example.
    pub(crate) behaviour: Option<Behaviour>,
    pub(crate) paging: Option<Paging>,
    pub(crate) limit: Option<RateLimit>,
    /// The status of success.
    pub(crate) success: StatusCode,
}

/// The request body of an operation.
#[derive(Debug)]
pub(crate) struct RequestBody {
    pub(crate) required: bool,
    pub(crate) media: Vec<Media>,
}

/// The source of an operation.
pub(crate) struct Source<'a> {
    pub(crate) template: &'a str,
    pub(crate) method: Method,
    pub(crate) value: &'a Value,
    /// Parameters of the whole path.
    pub(crate) shared: Option<&'a Value>,
    pub(crate) at: Pointer,
}

pub(crate) fn operation(spec: &Spec, source: Source<'_>, diagnostics: &mut Diagnostics) -> Operation {
    let Source { template, method, value, shared, at } = source;
    let document = &spec.document;
    let responses = DocumentedResponses::read(document, value);
    let mut operation = Operation {
        id: value.get("operationId").and_then(Value::as_str).map(str::to_owned),
        template: template.to_owned(),
        parameters: parameters(document, shared, value),
        body: value.get("requestBody").map(|body| request_body(document, body)),
        security: security::requirements(document, value),
        behaviour: None,
        paging: None,
        limit: limit::rate_limit(value, &at, diagnostics),
        success: responses.success(200),
        method,
        responses,
    };
    let declared = value.get("x-sandbox");
    let effect = declared.and_then(|value| value.get("effect")).and_then(Value::as_str);
    operation.success = operation.responses.success(match effect {
        Some("create") => 201,
        Some("delete") => 204,
        _ => 200,
    });
    if let Some(declared) = declared {
        let paging = value.pointer("/x-pagination/parameters").and_then(Value::as_object);
        let paging = paging.into_iter().flat_map(|names| names.values()).filter_map(Value::as_str).collect();
        let at = at.join("x-sandbox");
        operation.behaviour = read_behaviour(spec, &operation, declared, paging, at, diagnostics);
    }
    if let Some(declared) = value.get("x-pagination") {
        operation.paging = read_paging(&operation, declared, &at.join("x-pagination"), diagnostics);
    }
    operation
}

/// Parameters of the path and of the operation; the operation's replace those of the path with the same name and place.
fn parameters(document: &Arc<Value>, shared: Option<&Value>, value: &Value) -> Vec<Parameter> {
    let own = value.get("parameters");
    let mut parameters: Vec<Parameter> = Vec::new();
    for declared in [shared, own].into_iter().flatten().filter_map(Value::as_array).flatten() {
        let Some(parameter) = parameter::parameter(document, declared) else { continue };
        parameters.retain(|known| known.name != parameter.name || known.location != parameter.location);
        parameters.push(parameter);
    }
    parameters
}

fn request_body(document: &Arc<Value>, body: &Value) -> RequestBody {
    let body = resolve(document, body);
    RequestBody {
        required: body.get("required").and_then(Value::as_bool).unwrap_or(false),
        media: response::media(document, body, Direction::Request),
    }
}

fn read_behaviour(
    spec: &Spec,
    operation: &Operation,
    declared: &Value,
    paging: Vec<&str>,
    at: Pointer,
    diagnostics: &mut Diagnostics,
) -> Option<Behaviour> {
    let is_query = |parameter: &&Parameter| parameter.location == Location::Query;
    let around = Surroundings {
        resources: &spec.declarations.resources,
        forms: spec.declarations.forms.keys().map(String::as_str).collect(),
        modes: &spec.declarations.modes,
        mode: &spec.declarations.mode,
        query: operation.selectors().filter(is_query).map(|one| (one.name.as_str(), one.is_open())).collect(),
        paging,
        parameters: operation.selectors().map(|parameter| parameter.name.as_str()).collect(),
        enum_values: &|name| operation.selector(name).map(Parameter::enum_values).unwrap_or_default(),
        responses_at: &|pointer| operation.responses_at(pointer),
    };
    behaviour::behaviour(declared, at, &around, diagnostics)
}

fn read_paging(
    operation: &Operation,
    declared: &Value,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Option<Paging> {
    let default = |name: &str| Some(operation.selector(name)?.default_count());
    let paging = paging::paging(declared, at, default, diagnostics)?;
    for (name, pointer) in paging.pointers() {
        if !operation.responses_at(pointer) {
            let place = at.join_all(name.split('/'));
            diagnostics.report(place, format!("the response's schema has nothing at `{pointer}`"));
        }
    }
    Some(paging)
}

impl Operation {
    /// Parameters that a declaration can name.
    fn selectors(&self) -> impl Iterator<Item = &Parameter> {
        let places = [Location::Path, Location::Query];
        self.parameters.iter().filter(move |parameter| places.contains(&parameter.location))
    }

    fn selector(&self, name: &str) -> Option<&Parameter> {
        self.selectors().find(|parameter| parameter.name == name)
    }

    fn responses_at(&self, pointer: &Pointer) -> bool {
        self.responses.of(self.success).is_some_and(|response| response.schemas_at(pointer).is_some())
    }

    /// The status for a request with invalid content: 422, unless only 400 is documented.
    pub(crate) fn unprocessable(&self) -> StatusCode {
        if !self.responses.has(422) && self.responses.has(400) {
            StatusCode::BAD_REQUEST
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}
