//! Responses -> one type for success and one for errors, which is all that progenitor's methods can return.

use serde_json::{Value, json};

use super::{Draft, body::is_json, schema};
use crate::schema::{Object, Schemas};

/// The responses for progenitor.
pub(super) struct Responses {
    pub(super) by_status: Object,
    /// What the document wants to be asked for, if that is not JSON by its plain name.
    pub(super) accept: Option<String>,
}

/// What a response holds.
#[derive(Clone, PartialEq)]
enum Holds {
    /// JSON of this schema, under this media type.
    Json(Value, String),
    Bytes,
    Nothing,
}

/// A status with what its response holds.
type Response = (String, Holds);

/// The responses of an operation.
pub(super) fn lower(draft: &mut Draft, schemas: &mut Schemas<'_>) -> Responses {
    let declared = draft.operation.get("responses").and_then(Value::as_object).cloned().unwrap_or_default();
    let responses: Vec<Response> = declared
        .iter()
        .filter(|(status, _)| !status.starts_with("x-"))
        .map(|(status, response)| (status.to_uppercase(), held(response)))
        .collect();
    let class = |prefixes: &[char]| -> Vec<Response> {
        responses.iter().filter(|(status, _)| status.starts_with(prefixes)).cloned().collect()
    };
    let (mut successes, mut errors) = (class(&['2']), class(&['4', '5']));
    let rest: Vec<Response> = class(&['1', '3']);
    if let Some((_, default)) = responses.iter().find(|(status, _)| status == "DEFAULT") {
        if successes.is_empty() {
            successes.push(("2XX".to_owned(), default.clone()));
        }
        // A default would be a response of both kinds; the ranges say the same.
        for range in ["4XX", "5XX"] {
            if !errors.iter().any(|(status, _)| status == range) {
                errors.push((range.to_owned(), default.clone()));
            }
        }
    }
    let accept = successes.iter().find_map(|(_, holds)| match holds {
        Holds::Json(_, media_type)
            if !media_type.starts_with("application/json") && !media_type.contains('*') =>
        {
            Some(media_type.clone())
        }
        _ => None,
    });
    if let Some(accept) = &accept {
        draft.give_up(format!("`application/json` is asked for unless the caller gives `Accept: {accept}`"));
    }
    let mut by_status = Object::new();
    let success = one_success(draft, &mut successes);
    put(draft, schemas, &mut by_status, &successes, success.as_ref(), "response");
    let error = one_error(draft, &mut errors);
    put(draft, schemas, &mut by_status, &errors, error.as_ref(), "error");
    for (status, _) in rest {
        by_status.insert(status, json!({ "description": "" }));
    }
    Responses { by_status, accept }
}

fn held(response: &Value) -> Holds {
    let content = response.get("content").and_then(Value::as_object);
    let Some(content) = content.filter(|content| !content.is_empty()) else { return Holds::Nothing };
    let plain = content.iter().find(|(media_type, _)| media_type.starts_with("application/json"));
    let json = plain.or_else(|| content.iter().find(|(media_type, _)| is_json(media_type)));
    match json {
        Some((media_type, declared)) => {
            let schema = declared.get("schema").cloned().unwrap_or_else(|| json!({}));
            let is_bytes = schema.get("format") == Some(&json!("binary"));
            if is_bytes { Holds::Bytes } else { Holds::Json(schema, media_type.clone()) }
        }
        None => Holds::Bytes,
    }
}

/// Whether two responses are of one type.
fn same(one: &Holds, other: &Holds) -> bool {
    match (one, other) {
        (Holds::Json(one, _), Holds::Json(other, _)) => one == other,
        (one, other) => one == other,
    }
}

/// The type of the successful responses; those that have another are taken out.
fn one_success(draft: &mut Draft, responses: &mut Vec<Response>) -> Option<Holds> {
    let mut types: Vec<Value> = Vec::new();
    for (_, holds) in responses.iter() {
        if let Holds::Json(schema, _) = holds
            && !types.contains(schema)
        {
            types.push(schema.clone());
        }
    }
    match types.as_slice() {
        [] => one_error(draft, responses),
        [only] => {
            let chosen = Holds::Json(only.clone(), String::new());
            keep(draft, responses, &chosen);
            Some(chosen)
        }
        several => {
            draft.give_up(format!(
                "the {} types of successful responses are one, told apart by what fits first",
                several.len()
            ));
            let chosen = Holds::Json(json!({ "oneOf": several }), String::new());
            for (_, holds) in responses.iter_mut().filter(|(_, holds)| matches!(holds, Holds::Json(..))) {
                *holds = chosen.clone();
            }
            keep(draft, responses, &chosen);
            Some(chosen)
        }
    }
}

/// The type that most of the responses have; those that have another are taken out.
fn one_error(draft: &mut Draft, responses: &mut Vec<Response>) -> Option<Holds> {
    let count = |holds: &Holds| responses.iter().filter(|(_, other)| same(holds, other)).count();
    let weight = |holds: &Holds| (matches!(holds, Holds::Json(..)), count(holds));
    // Of equals the first.
    let chosen = responses.iter().map(|(_, holds)| holds).rev().max_by_key(|holds| weight(holds)).cloned()?;
    keep(draft, responses, &chosen);
    Some(chosen)
}

fn keep(draft: &mut Draft, responses: &mut Vec<Response>, chosen: &Holds) {
    let lost: Vec<&str> = responses
        .iter()
        .filter(|(_, holds)| !same(holds, chosen))
        .map(|(status, _)| status.as_str())
        .collect();
    if !lost.is_empty() {
        draft.give_up(format!(
            "responses with {} arrive as `Error::UnexpectedResponse`, with their body",
            lost.join(", ")
        ));
    }
    responses.retain(|(_, holds)| same(holds, chosen));
}

fn put(
    draft: &mut Draft,
    schemas: &mut Schemas<'_>,
    by_status: &mut Object,
    responses: &[Response],
    holds: Option<&Holds>,
    place: &str,
) {
    let response = match holds {
        Some(Holds::Json(declared, _)) => {
            let ty = schema(draft, schemas, place, declared);
            json!({ "description": "", "content": { "application/json": { "schema": ty } } })
        }
        Some(Holds::Bytes) => json!({ "description": "", "content": { "application/octet-stream": {} } }),
        _ => json!({ "description": "" }),
    };
    let is_range = |status: &str| status.ends_with("XX");
    for (status, _) in responses {
        // A range of the same type has the status already.
        let is_within = |range: &str| is_range(range) && range.get(..1) == status.get(..1);
        if is_range(status) || !responses.iter().any(|(range, _)| is_within(range)) {
            by_status.insert(status.clone(), response.clone());
        }
    }
}
