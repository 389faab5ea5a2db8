//! Path, query, headers and cookies of a request -> values, each checked against its parameter.

use serde_json::Value;

use super::{Values, decode};
use crate::{
    call::{self, Call},
    declare::paging::{LINK_PARAMETER, PagingKind},
    schema::Breach,
    spec::{
        Spec,
        operation::Operation,
        parameter::{Location, Parameter},
        security::{KeyLocation, Scheme},
    },
    violation::{Flaw, ViolationKind},
};

pub(super) fn check(
    spec: &Spec,
    operation: &Operation,
    call: &Call,
    variables: &[(String, String)],
    flaws: &mut Vec<Flaw>,
) -> Values {
    let mut values = Values { address: call.address_without(LINK_PARAMETER), ..Values::default() };
    if is_linked(operation)
        && let Some(pair) = call.query.iter().find(|pair| pair.key == LINK_PARAMETER)
    {
        values.push(Location::Query, LINK_PARAMETER, Value::String(call::decode(&pair.raw)));
    }
    for parameter in &operation.parameters {
        match candidates(operation, parameter, call, variables) {
            Ok(None) if parameter.required => flaws.push(flaw(parameter, "it is required")),
            Ok(None) => {}
            Ok(Some(candidates)) => {
                if let Some(value) = valid(parameter, candidates, flaws) {
                    values.push(parameter.location, &parameter.name, value);
                }
            }
            Err(reason) => flaws.push(flaw(parameter, reason)),
        }
    }
    unknown(spec, operation, call, flaws);
    values
}

/// Whether the operation's pages are behind links.
fn is_linked(operation: &Operation) -> bool {
    operation.paging.as_ref().is_some_and(|paging| matches!(paging.kind, PagingKind::Link { .. }))
}

fn candidates(
    operation: &Operation,
    parameter: &Parameter,
    call: &Call,
    variables: &[(String, String)],
) -> Result<Option<Vec<Value>>, String> {
    let text = match parameter.location {
        Location::Query => {
            let foreign = |key: &str| {
                operation.parameters.iter().any(|other| other.name == key && !std::ptr::eq(other, parameter))
            };
            return decode::of_query(parameter, &call.query, foreign);
        }
        Location::Path => {
            variables.iter().find(|(name, _)| *name == parameter.name).map(|(_, value)| value.clone())
        }
        Location::Header => call.header(&parameter.name),
        Location::Cookie => call.cookie(&parameter.name),
    };
    text.map(|text| decode::of_text(parameter, &text)).transpose()
}

/// The first candidate that the schema takes; otherwise the first one's breaches are noted.
fn valid(parameter: &Parameter, candidates: Vec<Value>, flaws: &mut Vec<Flaw>) -> Option<Value> {
    let mut first: Option<Vec<Breach>> = None;
    for candidate in candidates {
        if parameter.allow_empty && candidate == "" {
            return Some(candidate);
        }
        match parameter.schema.breaches(&candidate) {
            Ok(breaches) if breaches.is_empty() => return Some(candidate),
            Ok(breaches) => drop(first.get_or_insert(breaches)),
            Err(reason) => {
                let place = parameter.place();
                flaws.push(Flaw { kind: ViolationKind::Schema, place, reason, field: None });
                return Some(candidate);
            }
        }
    }
    for breach in first.unwrap_or_default() {
        let mut flaw = flaw(parameter, breach.reason);
        flaw.place.push_str(breach.pointer.as_str());
        flaws.push(flaw);
    }
    None
}

fn flaw(parameter: &Parameter, reason: impl Into<String>) -> Flaw {
    Flaw {
        kind: ViolationKind::Parameter,
        place: parameter.place(),
        reason: reason.into(),
        field: Some(parameter.name.clone()),
    }
}

/// Query keys that neither a parameter nor an API key has.
fn unknown(spec: &Spec, operation: &Operation, call: &Call, flaws: &mut Vec<Flaw>) {
    let is_key = |key: &str| {
        let asked = operation.security.iter().flatten().filter_map(|name| spec.schemes.get(name));
        asked
            .into_iter()
            .any(|scheme| matches!(scheme, Scheme::ApiKey { place: KeyLocation::Query, name } if name == key))
    };
    for pair in &call.query {
        let key = pair.key.as_str();
        if is_linked(operation) && key == LINK_PARAMETER {
            continue;
        }
        if !is_key(key) && !operation.parameters.iter().any(|parameter| parameter.takes(key)) {
            flaws.push(Flaw {
                kind: ViolationKind::UnknownParameter,
                place: format!("query {key}"),
                reason: "the operation does not declare this parameter".to_owned(),
                field: Some(key.to_owned()),
            });
        }
    }
}
