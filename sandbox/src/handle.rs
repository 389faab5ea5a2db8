//! One request -> its response, through route, check, limit, fault, effect, response and log.

use std::sync::Mutex;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::{Method, Response, StatusCode, header, request::Parts};

use crate::{
    access::Access,
    admin,
    call::Call,
    check::{self, Checked},
    declare::Declarations,
    effects::{self, Outcome},
    fault::{self, Delivery},
    inner::Inner,
    limits::Bucket,
    lock::lock,
    login, oauth,
    refusal::Refusal,
    respond::{self, ResponseDraft},
    routes::{Found, OperationIndex},
    spec::{Spec, TOKEN_ENDPOINT, operation::Operation},
    store::Store,
    tokens::Tokens,
    violation::{Flaw, RequestRecord, Violation, ViolationKind},
};

/// The size limit of a request body.
pub(crate) const MAX_BODY: usize = 16 << 20;

/// Responses a request, and says how the response gets to the client. A body that was too large to be read is `None`.
pub(crate) fn handle(inner: &Inner, parts: Parts, body: Option<Bytes>) -> (Response<Bytes>, Delivery) {
    let time = inner.settings.clock.now();
    let readable = body.is_some();
    let call = Call::new(parts, body.unwrap_or_default());
    if admin::takes(inner, &call.path) {
        return (admin::respond(inner, &call, readable), Delivery::PLAIN);
    }
    let mut flaws = Vec::new();
    let returned = if readable {
        process(inner, &call, time, &mut flaws)
    } else {
        Handled::refused(too_large(inner, &call, &mut flaws))
    };
    note(inner, &call, time, &returned, flaws);
    (returned.response.into_response(), returned.delivery)
}

/// One handled request.
struct Handled<'a> {
    response: ResponseDraft,
    delivery: Delivery,
    name: Option<&'a str>,
    /// Absent for the token endpoint, and where there is none.
    operation: Option<&'a Operation>,
    account: Option<String>,
    carried_out: bool,
    faults: Vec<String>,
}

impl Handled<'_> {
    /// A response that belongs to no operation.
    fn refused(response: ResponseDraft) -> Self {
        Self {
            response,
            delivery: Delivery::PLAIN,
            name: None,
            operation: None,
            account: None,
            carried_out: false,
            faults: Vec::new(),
        }
    }
}

/// Writes a request into the log, without anything that is or may be a secret.
fn note(inner: &Inner, call: &Call, time: DateTime<Utc>, returned: &Handled<'_>, flaws: Vec<Flaw>) {
    let name = returned.name.map(str::to_owned);
    let secrets = inner.secrets();
    let shown = |text: String| secrets.iter().fold(text, |text, secret| text.replace(secret.as_str(), "***"));
    let parameters = || returned.operation.into_iter().flat_map(|operation| &operation.parameters);
    let record = RequestRecord {
        time,
        method: call.method.to_string(),
        target: shown(call.target(|key| parameters().any(|parameter| parameter.takes(key)))),
        status: returned.delivery.arrives().then(|| returned.response.status.as_u16()),
        operation: name.clone(),
        account: returned.account.clone(),
        carried_out: returned.carried_out,
        faults: returned.faults.clone(),
    };
    tracing::debug!(
        method = %record.method,
        path = returned.operation.map_or("", |operation| operation.template.as_str()),
        status = record.status,
        violations = flaws.len(),
        faults = record.faults.len(),
        "returned"
    );
    let mut log = inner.log();
    log.request(record);
    for flaw in flaws {
        log.violation(Violation {
            kind: flaw.kind,
            operation: name.clone(),
            method: call.method.to_string(),
            path: shown(call.path.clone()),
            place: shown(flaw.place),
            reason: shown(flaw.reason),
        });
    }
}

fn process<'a>(inner: &'a Inner, call: &Call, now: DateTime<Utc>, flaws: &mut Vec<Flaw>) -> Handled<'a> {
    if let Some(document) = inner.token_endpoint(&call.path) {
        return token(inner, document, call, now);
    }
    let refusal = match inner.routes.find(&call.method, &call.path) {
        Found::Operation { index, variables } => match operation(inner, index) {
            Some(place) => return carry_out(inner, &place, call, &variables, now, flaws),
            None => unknown_path(flaws),
        },
        Found::Allow(methods) => unknown_method(call, &methods, flaws),
        Found::Nothing => unknown_path(flaws),
    };
    Handled::refused(refuse(inner, call, &refusal))
}

/// Checks a request, and carries it out unless it is refused or a fault prevents it.
fn carry_out<'a>(
    inner: &Inner,
    place: &Place<'a>,
    call: &Call,
    variables: &[(String, String)],
    now: DateTime<Utc>,
    flaws: &mut Vec<Flaw>,
) -> Handled<'a> {
    let Place { spec, store, tokens, operation, index } = *place;
    let access = inner.access(tokens, now);
    let (caller, checked) = check::check(spec, operation, call, variables, &access, flaws);
    let account = lock(&inner.callers).name(caller);
    let returned = |response, delivery, carried_out, faults| Handled {
        response,
        delivery,
        name: operation.id.as_deref(),
        operation: Some(operation),
        account: account.clone(),
        carried_out,
        faults,
    };
    if let Err(refusal) = limit(inner, spec, operation, index, account.as_deref(), now) {
        let response = finish(inner, spec, operation, Err(refusal), flaws);
        return returned(response, Delivery::PLAIN, false, Vec::new());
    }
    let hit = lock(&inner.plan).hit(spec.target(operation));
    let (response, carried_out) = if hit.is_before() {
        (fault::unwell(StatusCode::SERVICE_UNAVAILABLE, &spec.declarations), false)
    } else {
        let outcome = checked.and_then(|checked| effect(spec, store, operation, &checked, &access));
        let carried_out = outcome.is_ok();
        (finish(inner, spec, operation, outcome, flaws), carried_out)
    };
    let (response, delivery) = hit.deliver(response, &spec.declarations, now);
    returned(response, delivery, carried_out, hit.names)
}

/// A request to the token endpoint of a document.
fn token<'a>(inner: &'a Inner, document: usize, call: &Call, now: DateTime<Utc>) -> Handled<'a> {
    let none = Declarations::default();
    let (Some(spec), Some(tokens)) = (inner.specs.get(document), inner.tokens.get(document)) else {
        return Handled::refused(fault::unwell(StatusCode::NOT_FOUND, &none));
    };
    let hit = lock(&inner.plan).hit(spec.token_target());
    let (response, carried_out) = if hit.is_before() {
        (fault::unwell(StatusCode::SERVICE_UNAVAILABLE, &none), false)
    } else {
        match oauth::respond(call, &inner.access(tokens, now)) {
            Ok(response) => (response, true),
            Err(response) => (response, false),
        }
    };
    let (response, delivery) = hit.deliver(response, &none, now);
    let (name, operation) = (Some(TOKEN_ENDPOINT), None);
    Handled { response, delivery, name, operation, account: None, carried_out, faults: hit.names }
}

/// Counts a request against the limit of its account.
fn limit(
    inner: &Inner,
    spec: &Spec,
    operation: &Operation,
    (document, at): OperationIndex,
    account: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    let declared = operation.limit.as_ref().or(spec.limit.as_ref());
    let Some(limit) = declared.filter(|_| inner.settings.rate_limits) else { return Ok(()) };
    let account = account.unwrap_or_default().to_owned();
    let bucket = Bucket { document, account, operation: limit.per_operation.then_some(at) };
    lock(&inner.limits).take(bucket, limit, now).map_err(|wait| {
        let seconds = limit.window.as_seconds_f64();
        let detail = format!("more than {} requests in {seconds} s", limit.requests);
        let mut refusal = Refusal::new(StatusCode::TOO_MANY_REQUESTS, detail);
        refusal.headers.push(fault::retry_after(wait));
        refusal
    })
}

fn too_large(inner: &Inner, call: &Call, flaws: &mut Vec<Flaw>) -> ResponseDraft {
    let detail = format!("the body is larger than {MAX_BODY} bytes");
    let refusal = Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, detail);
    flaws.push(flaw(ViolationKind::Body, &refusal));
    refuse(inner, call, &refusal)
}

/// Refuses a request that belongs to no operation.
fn refuse(inner: &Inner, call: &Call, refusal: &Refusal) -> ResponseDraft {
    let none = Declarations::default();
    let declarations = nearest(inner, &call.path).map_or(&none, |spec| &spec.declarations);
    respond::refusal(refusal, declarations)
}

/// An operation, with the data of its document.
struct Place<'a> {
    spec: &'a Spec,
    store: &'a Mutex<Box<dyn Store>>,
    tokens: &'a Mutex<Tokens>,
    operation: &'a Operation,
    index: OperationIndex,
}

fn operation(inner: &Inner, (index, at): OperationIndex) -> Option<Place<'_>> {
    let (spec, store, tokens) = (inner.specs.get(index)?, inner.stores.get(index)?, inner.tokens.get(index)?);
    Some(Place { spec, store, tokens, operation: spec.operations.get(at)?, index: (index, at) })
}

/// A request locks the store only here. All code before and after works on copies.
fn effect(
    spec: &Spec,
    store: &Mutex<Box<dyn Store>>,
    operation: &Operation,
    checked: &Checked,
    access: &Access<'_>,
) -> Result<Outcome, Refusal> {
    if let Some(auth) = spec.token_auths.iter().find(|auth| auth.is_served_by(operation.id.as_deref())) {
        return login::serve(auth, operation, checked, access);
    }
    effects::run(spec, operation, checked, lock(store).as_mut(), access.now)
}

fn unknown_path(flaws: &mut Vec<Flaw>) -> Refusal {
    let refusal = Refusal::new(StatusCode::NOT_FOUND, "no document has this path");
    flaws.push(flaw(ViolationKind::Path, &refusal));
    refusal
}

fn unknown_method(call: &Call, methods: &[Method], flaws: &mut Vec<Flaw>) -> Refusal {
    let allow = methods.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
    let detail = format!("{} is not documented; documented: {allow}", call.method);
    let mut refusal = Refusal::new(StatusCode::METHOD_NOT_ALLOWED, detail);
    refusal.headers.push((header::ALLOW, allow));
    flaws.push(flaw(ViolationKind::Method, &refusal));
    refusal
}

/// Builds the response, and checks it.
fn finish(
    inner: &Inner,
    spec: &Spec,
    operation: &Operation,
    outcome: Result<Outcome, Refusal>,
    flaws: &mut Vec<Flaw>,
) -> ResponseDraft {
    let response = match outcome {
        Ok(outcome) => respond::outcome(operation, outcome),
        Err(refusal) => respond::refusal(&refusal, &spec.declarations),
    };
    if response.checked && inner.settings.check_responses {
        flaws.extend(check::response::check(operation, response.status, response.json()));
    }
    response
}

fn flaw(kind: ViolationKind, refusal: &Refusal) -> Flaw {
    Flaw { kind, place: String::new(), reason: refusal.detail.clone(), field: None }
}

/// The document that a path without operation most likely belongs to. Its error bodies are used.
fn nearest<'a>(inner: &'a Inner, path: &str) -> Option<&'a Spec> {
    let below = |spec: &&Spec| path.strip_prefix(&spec.base).is_some_and(|rest| rest.starts_with('/'));
    inner.specs.iter().filter(below).max_by_key(|spec| spec.base.len()).or(inner.specs.first())
}
