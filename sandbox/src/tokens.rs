//! Login and refresh -> tokens, which are good until the clock says otherwise.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use clientgen::pointer::Pointer;
use http::StatusCode;
use serde_json::{Value, json};

use crate::{
    check::{Checked, Credentials},
    declare::token::{self, TokenAuth},
    effects::Outcome,
    refusal::Refusal,
    spec::operation::Operation,
};

/// How long a token is good where the document does not say it.
const USUAL: TimeDelta = TimeDelta::hours(1);

/// The tokens that were handed out for one document.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    /// With the end of their time.
    access: BTreeMap<String, DateTime<Utc>>,
    refresh: BTreeSet<String>,
    /// Never goes back, so that no token comes twice.
    counter: u64,
}

impl Tokens {
    /// Whether a token was handed out and is still good.
    pub(crate) fn is_good(&self, token: &str, now: DateTime<Utc>) -> bool {
        self.access.get(token).is_some_and(|end| now < *end)
    }

    /// A new token, and one to renew it with.
    fn hand_out(&mut self, now: DateTime<Utc>, lifetime: TimeDelta) -> (String, String) {
        self.access.retain(|_, end| now < *end);
        self.counter += 1;
        let (access, refresh) = (format!("token-{}", self.counter), format!("refresh-{}", self.counter));
        let end = now.checked_add_signed(lifetime).unwrap_or(DateTime::<Utc>::MAX_UTC);
        self.access.insert(access.clone(), end);
        self.refresh.insert(refresh.clone());
        (access, refresh)
    }
}

/// Whether the operation hands out tokens.
pub(crate) fn serves(auth: &TokenAuth, operation: &Operation) -> bool {
    let id = operation.id.as_deref();
    id.is_some() && (id == Some(&auth.login) || id == auth.refresh.as_deref())
}

/// Carries a login or a refresh out: the operation's example is answered, with new tokens in it.
pub(crate) fn serve(
    auth: &TokenAuth,
    operation: &Operation,
    checked: &Checked,
    credentials: &Credentials,
    tokens: &mut Tokens,
    now: DateTime<Utc>,
) -> Result<Outcome, Refusal> {
    let body = checked.body.as_ref().unwrap_or(&Value::Null);
    if operation.id.as_ref() == Some(&auth.login) {
        check_login(body, credentials)?;
    } else {
        check_refresh(auth, body, tokens)?;
    }
    let documented = documented_lifetime(auth, operation);
    let lifetime = documented.or(auth.lifetime).unwrap_or(USUAL);
    let (access, refresh) = tokens.hand_out(now, lifetime);
    let mut values: Vec<(Pointer, Value)> = vec![(auth.token.clone(), json!(access))];
    values.extend(auth.refresh_token.clone().map(|at| (at, json!(refresh))));
    if documented.is_none() {
        values.extend(auth.expires_in.clone().map(|at| (at, json!(lifetime.num_seconds()))));
    }
    Ok(Outcome::ExampleWith(values))
}

/// The body's fields of these names are compared, as far as it has them.
fn check_login(body: &Value, credentials: &Credentials) -> Result<(), Refusal> {
    let wanted = [("username", &credentials.user), ("password", &credentials.password)];
    if wanted.into_iter().all(|(field, value)| body.get(field).is_none_or(|sent| sent == value)) {
        return Ok(());
    }
    Err(Refusal::new(StatusCode::UNAUTHORIZED, "username or password is wrong"))
}

fn check_refresh(auth: &TokenAuth, body: &Value, tokens: &Tokens) -> Result<(), Refusal> {
    let sent = auth.refresh_field.as_ref().and_then(|at| body.pointer(at.as_str())?.as_str());
    if sent.is_some_and(|sent| tokens.refresh.contains(sent)) {
        return Ok(());
    }
    Err(Refusal::new(StatusCode::UNAUTHORIZED, "the refresh token was not handed out here"))
}

/// The lifetime in the example of the answer.
fn documented_lifetime(auth: &TokenAuth, operation: &Operation) -> Option<TimeDelta> {
    let example = operation.answers.of(operation.success)?.json()?.example.as_ref()?;
    token::lifetime(example.pointer(auth.expires_in.as_ref()?.as_str())?)
}
