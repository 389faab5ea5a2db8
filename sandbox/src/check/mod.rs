//! A request and its operation -> the input of the effect, or a refusal. Every violation is recorded.

mod auth;
mod body;
mod decode;
mod parameters;
pub(crate) mod response;

use http::StatusCode;
use serde_json::Value;

use crate::{
    access::{Access, Caller},
    call::Call,
    media,
    refusal::Refusal,
    spec::{Spec, operation::Operation, parameter::Location},
    violation::{Flaw, ViolationKind},
};

pub(crate) use auth::basic;

/// The decoded request.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    pub(crate) values: Values,
    /// The body, if it is JSON or a form.
    pub(crate) body: Option<Value>,
}

/// Parameters with their values.
#[derive(Debug, Default)]
pub(crate) struct Values {
    all: Vec<(Location, String, Value)>,
    /// Path and query as sent, without the page parameter of a link.
    pub(crate) address: String,
}

impl Values {
    pub(crate) fn push(&mut self, location: Location, name: &str, value: Value) {
        self.all.push((location, name.to_owned(), value));
    }

    /// The value of a path or query parameter.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        let of = |place: Location| {
            self.all.iter().find(|(location, known, _)| *location == place && known == name)
        };
        of(Location::Path).or_else(|| of(Location::Query)).map(|(_, _, value)| value)
    }
}

/// Checks a request in this order: credentials, `Accept`, parameters, body. The caller is known even if the request is refused later.
pub(crate) fn check(
    spec: &Spec,
    operation: &Operation,
    call: &Call,
    variables: &[(String, String)],
    access: &Access<'_>,
    flaws: &mut Vec<Flaw>,
) -> (Caller, Result<Checked, Refusal>) {
    match auth::check(spec, operation, call, access, flaws) {
        Ok(caller) => (caller, content(spec, operation, call, variables, flaws)),
        Err(refusal) => (Caller::Nobody, Err(refusal)),
    }
}

fn content(
    spec: &Spec,
    operation: &Operation,
    call: &Call,
    variables: &[(String, String)],
    flaws: &mut Vec<Flaw>,
) -> Result<Checked, Refusal> {
    accept(spec, operation, call, flaws)?;
    let before = flaws.len();
    let values = parameters::check(spec, operation, call, variables, flaws);
    let found = flaws.get(before..).unwrap_or_default().to_vec();
    // The body is checked even if a parameter is at fault, so that all breaches are known at once.
    let body = body::check(spec, operation, call, flaws);
    if !found.is_empty() {
        return Err(Refusal::of_flaws(StatusCode::BAD_REQUEST, &found));
    }
    Ok(Checked { values, body: body? })
}

/// `Accept` must allow at least one media type that the operation returns.
fn accept(spec: &Spec, operation: &Operation, call: &Call, flaws: &mut Vec<Flaw>) -> Result<(), Refusal> {
    let Some(response) = operation.responses.of(operation.success) else { return Ok(()) };
    let reason = match call.header("accept") {
        Some(accept) => {
            let allowed = |media: &crate::spec::response::Media| media::accepts(&accept, &media.name);
            if response.media.is_empty() || response.media.iter().any(allowed) {
                return Ok(());
            }
            let names: Vec<&str> = response.media.iter().map(|media| media.name.as_str()).collect();
            format!("`{accept}` does not allow {}", names.join(", "))
        }
        None if spec.declarations.accept_required => "the header is missing".to_owned(),
        None => return Ok(()),
    };
    let flaw = Flaw { kind: ViolationKind::Accept, place: "header Accept".to_owned(), reason, field: None };
    let refusal = Refusal::of_flaws(StatusCode::NOT_ACCEPTABLE, std::slice::from_ref(&flaw));
    flaws.push(flaw);
    Err(refusal)
}
