//! One request -> its answer: route, check, effect, answer, log. The order in which the modules of this package work.

use std::sync::Mutex;

use bytes::Bytes;
use http::{Method, Response, StatusCode, header, request::Parts};

use crate::{
    call::Call,
    check::{self, Access, Checked, Fault},
    declare::Declarations,
    effects::{self, Outcome},
    refusal::Refusal,
    respond::{self, Reply},
    routes::{Found, OperationIndex},
    sandbox::{Inner, lock},
    spec::{Spec, operation::Operation},
    store::Store,
    tokens::{self, Tokens},
    violation::{RequestRecord, Violation, ViolationKind},
};

/// How large a request's body may be.
pub(crate) const MAX_BODY: usize = 16 << 20;

/// Answers a request. A body that was too large to be read is `None`.
pub(crate) fn handle(inner: &Inner, parts: Parts, body: Option<Bytes>) -> Response<Bytes> {
    let readable = body.is_some();
    let call = Call::new(parts, body.unwrap_or_default());
    let mut faults = Vec::new();
    let (reply, operation) = if readable {
        answer(inner, &call, &mut faults)
    } else {
        (too_large(inner, &call, &mut faults), None)
    };
    let operation_id = operation.and_then(|operation| operation.id.clone());
    let record = RequestRecord {
        method: call.method.to_string(),
        target: call.target(&inner.masked),
        status: reply.status.as_u16(),
        operation: operation_id.clone(),
    };
    tracing::debug!(
        method = %record.method,
        path = operation.map_or("", |operation| operation.template.as_str()),
        status = record.status,
        violations = faults.len(),
        "answered"
    );
    let mut log = inner.log();
    log.request(record);
    for fault in faults {
        log.violation(Violation {
            kind: fault.kind,
            operation: operation_id.clone(),
            method: call.method.to_string(),
            path: call.path.clone(),
            place: fault.place,
            reason: fault.reason,
        });
    }
    drop(log);
    reply.into_response()
}

fn answer<'a>(inner: &'a Inner, call: &Call, faults: &mut Vec<Fault>) -> (Reply, Option<&'a Operation>) {
    let refusal = match inner.routes.find(&call.method, &call.path) {
        Found::Operation { index, variables } => match operation(inner, index) {
            Some(Place { spec, store, tokens, operation }) => {
                let credentials = &inner.settings.credentials;
                let access = Access { credentials, tokens, now: inner.settings.clock.now() };
                let outcome = check::check(spec, operation, call, &variables, &access, faults)
                    .and_then(|checked| effect(spec, store, operation, &checked, &access));
                return (finish(inner, spec, operation, outcome, faults), Some(operation));
            }
            None => unknown_path(faults),
        },
        Found::Allow(methods) => unknown_method(call, &methods, faults),
        Found::Nothing => unknown_path(faults),
    };
    (refuse(inner, call, &refusal), None)
}

fn too_large(inner: &Inner, call: &Call, faults: &mut Vec<Fault>) -> Reply {
    let detail = format!("the body is larger than {MAX_BODY} bytes");
    let refusal = Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, detail);
    faults.push(fault(ViolationKind::Body, &refusal));
    refuse(inner, call, &refusal)
}

/// Refuses a request that belongs to no operation.
fn refuse(inner: &Inner, call: &Call, refusal: &Refusal) -> Reply {
    let none = Declarations::default();
    let declarations = nearest(inner, &call.path).map_or(&none, |spec| &spec.declarations);
    respond::refusal(refusal, declarations)
}

/// An operation, with what belongs to its document.
struct Place<'a> {
    spec: &'a Spec,
    store: &'a Mutex<Box<dyn Store>>,
    tokens: &'a Mutex<Tokens>,
    operation: &'a Operation,
}

fn operation(inner: &Inner, (index, at): OperationIndex) -> Option<Place<'_>> {
    let (spec, store, tokens) = (inner.specs.get(index)?, inner.stores.get(index)?, inner.tokens.get(index)?);
    Some(Place { spec, store, tokens, operation: spec.operations.get(at)? })
}

/// The only place where the store is locked for a request: everything before and after works on copies.
fn effect(
    spec: &Spec,
    store: &Mutex<Box<dyn Store>>,
    operation: &Operation,
    checked: &Checked,
    access: &Access<'_>,
) -> Result<Outcome, Refusal> {
    if let Some(auth) = spec.token_auths.iter().find(|auth| tokens::serves(auth, operation)) {
        let mut tokens = lock(access.tokens);
        return tokens::serve(auth, operation, checked, access.credentials, &mut tokens, access.now);
    }
    effects::run(spec, operation, checked, lock(store).as_mut(), access.now)
}

fn unknown_path(faults: &mut Vec<Fault>) -> Refusal {
    let refusal = Refusal::new(StatusCode::NOT_FOUND, "no document has this path");
    faults.push(fault(ViolationKind::Path, &refusal));
    refusal
}

fn unknown_method(call: &Call, methods: &[Method], faults: &mut Vec<Fault>) -> Refusal {
    let allow = methods.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
    let detail = format!("{} is not documented; documented: {allow}", call.method);
    let mut refusal = Refusal::new(StatusCode::METHOD_NOT_ALLOWED, detail);
    refusal.headers.push((header::ALLOW, allow));
    faults.push(fault(ViolationKind::Method, &refusal));
    refusal
}

/// Shapes the answer, and checks it.
fn finish(
    inner: &Inner,
    spec: &Spec,
    operation: &Operation,
    outcome: Result<Outcome, Refusal>,
    faults: &mut Vec<Fault>,
) -> Reply {
    let reply = match outcome {
        Ok(outcome) => respond::outcome(operation, outcome),
        Err(refusal) => respond::refusal(&refusal, &spec.declarations),
    };
    if reply.checked && inner.settings.check_answers {
        faults.extend(check::answer::check(operation, reply.status, reply.json()));
    }
    reply
}

fn fault(kind: ViolationKind, refusal: &Refusal) -> Fault {
    Fault { kind, place: String::new(), reason: refusal.detail.clone(), field: None }
}

/// The document that a path without operation most likely means: its error shapes are used.
fn nearest<'a>(inner: &'a Inner, path: &str) -> Option<&'a Spec> {
    let below = |spec: &&Spec| path.strip_prefix(&spec.base).is_some_and(|rest| rest.starts_with('/'));
    inner.specs.iter().filter(below).max_by_key(|spec| spec.base.len()).or(inner.specs.first())
}
