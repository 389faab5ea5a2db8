//! The sandbox's own response -> violations of the document, so that nothing undocumented is served.

use http::StatusCode;
use serde_json::Value;

use crate::{
    schema::unknown,
    spec::operation::Operation,
    violation::{Flaw, ViolationKind},
};

/// The violations of a response. Refusals with a status that the document does not mention are ignored:
/// the document says nothing about them, and every server has some.
pub(crate) fn check(operation: &Operation, status: StatusCode, body: Option<&Value>) -> Vec<Flaw> {
    let flaw =
        |place: String, reason: String| Flaw { kind: ViolationKind::Response, place, reason, field: None };
    let Some(response) = operation.responses.of(status) else {
        if status.is_success() {
            return vec![flaw("status".to_owned(), format!("{status} is not documented"))];
        }
        return Vec::new();
    };
    let schema = response.json().and_then(|media| media.schema.as_ref());
    let (Some(schema), Some(body)) = (schema, body) else { return Vec::new() };
    let breaches = match schema.breaches(body) {
        Ok(breaches) => breaches,
        Err(reason) => {
            let place = format!("response {status}");
            return vec![Flaw { kind: ViolationKind::Schema, place, reason, field: None }];
        }
    };
    let unknown = unknown::unknown_fields(schema, body);
    let unknown = unknown.into_iter().map(|at| (at, "the schema does not know this key".to_owned()));
    breaches
        .into_iter()
        .map(|breach| (breach.pointer, breach.reason))
        .chain(unknown)
        .map(|(pointer, reason)| flaw(format!("response {} {pointer}", status.as_u16()), reason))
        .collect()
}
