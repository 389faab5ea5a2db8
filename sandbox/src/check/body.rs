//! The body of a request -> its JSON value, checked against the media type's schema.

use clientgen::document::Pointer;
use http::StatusCode;
use serde_json::Value;

use super::decode;
use crate::{
    call::{self, Call},
    declare::declared,
    media,
    refusal::Refusal,
    schema::{Schema, unknown},
    spec::{
        Spec,
        operation::{Operation, RequestBody},
        parameter,
    },
    violation::{Flaw, ViolationKind},
};

/// `Ok(None)`: there is no body, or one that is not looked into (multipart, text, bytes).
pub(super) fn check(
    spec: &Spec,
    operation: &Operation,
    call: &Call,
    flaws: &mut Vec<Flaw>,
) -> Result<Option<Value>, Refusal> {
    let Some(body) = &operation.body else {
        if call.body.is_empty() {
            return Ok(None);
        }
        let reason = "the operation does not take a body";
        return Err(refuse(StatusCode::BAD_REQUEST, ViolationKind::Body, reason, flaws));
    };
    if call.body.is_empty() {
        if !body.required {
            return Ok(None);
        }
        return Err(refuse(StatusCode::BAD_REQUEST, ViolationKind::Body, "a body is required", flaws));
    }
    let (name, schema) = media_type(body, call).map_err(|reason| {
        refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, ViolationKind::ContentType, &reason, flaws)
    })?;
    let candidates = read(&name, schema, call)
        .map_err(|reason| refuse(StatusCode::BAD_REQUEST, ViolationKind::Body, &reason, flaws))?;
    let Some(first) = candidates.first() else { return Ok(None) };
    let Some(schema) = schema else { return Ok(Some(first.clone())) };
    let fits = |value: &&Value| schema.breaches(value).is_ok_and(|breaches| breaches.is_empty());
    let mut value = candidates.iter().find(fits).unwrap_or(first).clone();
    let secret = spec.token_auths.iter().any(|auth| auth.is_served_by(operation.id.as_deref()));
    valid(operation, schema, &value, secret, flaws)?;
    drop_unknown(schema, &mut value, flaws);
    Ok(Some(value))
}

/// The declared media type that the request's `Content-Type` belongs to.
fn media_type<'a>(body: &'a RequestBody, call: &Call) -> Result<(String, Option<&'a Schema>), String> {
    let known = || declared(body.media.iter().map(|media| media.name.as_str()));
    let Some(sent) = call.header("content-type") else {
        return Err(format!("the header is missing; {}", known()));
    };
    let found = body
        .media
        .iter()
        .find(|media| media::essence(&media.name) == media::essence(&sent))
        .or_else(|| body.media.iter().find(|media| media::takes(&media.name, &sent)));
    match found {
        Some(media) => Ok((sent, media.schema.as_ref())),
        None => Err(format!("`{sent}` is not declared; {}", known())),
    }
}

/// The values that the body can mean; none if it is not looked into.
fn read(name: &str, schema: Option<&Schema>, call: &Call) -> Result<Vec<Value>, String> {
    if media::is_json(name) {
        let value = serde_json::from_slice(&call.body).map_err(|error| format!("not JSON: {error}"))?;
        return Ok(vec![value]);
    }
    if media::essence(name) == "application/x-www-form-urlencoded" {
        let text = std::str::from_utf8(&call.body).map_err(|error| format!("not a form: {error}"))?;
        let shape = schema.map(|schema| parameter::shape(&schema.document, &schema.value, 0));
        let shape = shape.unwrap_or(parameter::Shape::Object { properties: Vec::new(), open: true });
        return Ok(decode::of_form(&call::pairs(text), &shape));
    }
    Ok(Vec::new())
}

/// `secret`: the body has credentials, which no message may repeat.
fn valid(
    operation: &Operation,
    schema: &Schema,
    value: &Value,
    secret: bool,
    flaws: &mut Vec<Flaw>,
) -> Result<(), Refusal> {
    let breaches = match schema.breaches(value) {
        Ok(breaches) => breaches,
        Err(reason) => {
            let place = "body".to_owned();
            flaws.push(Flaw { kind: ViolationKind::Schema, place, reason, field: None });
            return Ok(());
        }
    };
    if breaches.is_empty() {
        return Ok(());
    }
    let found: Vec<Flaw> = breaches
        .into_iter()
        .map(|breach| Flaw {
            kind: ViolationKind::Body,
            place: place(&breach.pointer),
            reason: if secret { breach.masked } else { breach.reason },
            field: breach.field,
        })
        .collect();
    let refusal = Refusal::of_flaws(operation.unprocessable(), &found);
    flaws.extend(found);
    Err(refusal)
}

/// Notes keys that the schema does not know, and goes on without them, as most servers do.
fn drop_unknown(schema: &Schema, value: &mut Value, flaws: &mut Vec<Flaw>) {
    for pointer in unknown::unknown_fields(schema, value) {
        let parent = pointer.parent().and_then(|parent| value.pointer_mut(parent.as_str()));
        if let (Some(Value::Object(object)), Some(key)) = (parent, pointer.last()) {
            object.shift_remove(&key);
        }
        flaws.push(Flaw {
            kind: ViolationKind::UnknownField,
            place: place(&pointer),
            reason: "the schema does not know this key".to_owned(),
            field: pointer.last(),
        });
    }
}

fn place(pointer: &Pointer) -> String {
    if *pointer == Pointer::root() { "body".to_owned() } else { pointer.to_string() }
}

fn refuse(status: StatusCode, kind: ViolationKind, reason: &str, flaws: &mut Vec<Flaw>) -> Refusal {
    let place = if kind == ViolationKind::ContentType { "header Content-Type" } else { "body" };
    let flaw = Flaw { kind, place: place.to_owned(), reason: reason.to_owned(), field: None };
    let refusal = Refusal::of_flaws(status, std::slice::from_ref(&flaw));
    flaws.push(flaw);
    refusal
}
