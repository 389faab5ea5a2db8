//! Login, refresh and the token endpoint -> tokens, which are valid until they expire by the clock.

use std::{collections::BTreeMap, fmt};

use chrono::{DateTime, TimeDelta, Utc};
use clientgen::document::Pointer;
use http::StatusCode;
use serde_json::{Value, json};

use crate::{
    check::{Access, Checked, Credentials},
    declare::token::{self, TokenAuth},
    effects::Outcome,
    refusal::Refusal,
    respond,
    sandbox::lock,
    spec::operation::Operation,
};

/// The default lifetime of a token.
const USUAL: TimeDelta = TimeDelta::hours(1);

/// The tokens that were issued for one document. They are never printed.
#[derive(Default)]
pub(crate) struct Tokens {
    access: BTreeMap<String, Grant>,
    /// The user of each token.
    refresh: BTreeMap<String, String>,
    /// Never decreases, so that no token is issued twice.
    counter: u64,
    /// What a person must do before a login issues tokens.
    pub(crate) challenge: Option<String>,
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tokens({})", self.access.len())
    }
}

struct Grant {
    /// The time of expiry.
    end: DateTime<Utc>,
    user: String,
}

/// Tokens as they are issued.
pub(crate) struct Issued {
    pub(crate) access: String,
    pub(crate) refresh: String,
    pub(crate) lifetime: TimeDelta,
}

impl Tokens {
    /// The user of a token, if it is still valid.
    pub(crate) fn user(&self, token: &str, now: DateTime<Utc>) -> Option<&str> {
        let grant = self.access.get(token).filter(|grant| now < grant.end)?;
        Some(&grant.user)
    }

    /// A new token, and a refresh token.
    pub(crate) fn hand_out(&mut self, user: &str, now: DateTime<Utc>, lifetime: Option<TimeDelta>) -> Issued {
        self.access.retain(|_, grant| now < grant.end);
        self.counter += 1;
        let (access, refresh) = (format!("token-{}", self.counter), format!("refresh-{}", self.counter));
        let lifetime = lifetime.unwrap_or(USUAL);
        let end = now.checked_add_signed(lifetime).unwrap_or(DateTime::<Utc>::MAX_UTC);
        self.access.insert(access.clone(), Grant { end, user: user.to_owned() });
        self.refresh.insert(refresh.clone(), user.to_owned());
        Issued { access, refresh, lifetime }
    }

    /// Makes all tokens expire, but not refresh tokens.
    pub(crate) fn expire(&mut self) {
        self.access.clear();
    }

    /// Makes all tokens and refresh tokens invalid.
    pub(crate) fn revoke(&mut self) {
        self.access.clear();
        self.refresh.clear();
    }

    /// Every issued secret that is still stored.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &String> {
        self.access.keys().chain(self.refresh.keys())
    }
}

/// Whether the operation issues tokens.
pub(crate) fn serves(auth: &TokenAuth, operation: &Operation) -> bool {
    let id = operation.id.as_deref();
    id.is_some() && (id == Some(&auth.login) || id == auth.refresh.as_deref())
}

/// Carries out a login or a refresh. It returns the operation's example with new tokens.
pub(crate) fn serve(
    auth: &TokenAuth,
    operation: &Operation,
    checked: &Checked,
    access: &Access<'_>,
) -> Result<Outcome, Refusal> {
    let body = checked.body.as_ref().unwrap_or(&Value::Null);
    let mut tokens = lock(access.tokens);
    let user = if operation.id.as_ref() == Some(&auth.login) {
        let user = check_login(body, access.accounts)?;
        if let (Some(name), Some(at)) = (&tokens.challenge, &auth.challenge) {
            let mut response = Value::Null;
            respond::set(&mut response, at, json!(name));
            return Ok(Outcome::Value(response));
        }
        user
    } else {
        check_refresh(auth, body, &tokens)?
    };
    let documented = documented_lifetime(auth, operation);
    let issued = tokens.hand_out(&user, access.now, access.lifetime.or(documented).or(auth.lifetime));
    let mut values: Vec<(Pointer, Value)> = vec![(auth.token.clone(), json!(issued.access))];
    values.extend(auth.refresh_token.clone().map(|at| (at, json!(issued.refresh))));
    if documented != Some(issued.lifetime) {
        values.extend(auth.expires_in.clone().map(|at| (at, seconds(issued.lifetime))));
    }
    Ok(Outcome::ExampleWith(values))
}

/// A time in the form of responses.
pub(crate) fn seconds(time: TimeDelta) -> Value {
    json!(time.num_seconds())
}

/// Compares the body's fields with these names, if it has them, and returns the user.
fn check_login(body: &Value, accounts: &[Credentials]) -> Result<String, Refusal> {
    let is = |field: &str, wanted: &String| body.get(field).is_none_or(|sent| sent == wanted);
    let found = accounts.iter().find(|one| is("username", &one.user) && is("password", &one.password));
    found
        .map(|account| account.user.clone())
        .ok_or_else(|| Refusal::new(StatusCode::UNAUTHORIZED, "username or password is wrong"))
}

fn check_refresh(auth: &TokenAuth, body: &Value, tokens: &Tokens) -> Result<String, Refusal> {
    let sent = auth.refresh_field.as_ref().and_then(|at| body.pointer(at.as_str())?.as_str());
    sent.and_then(|sent| tokens.refresh.get(sent).cloned())
        .ok_or_else(|| Refusal::new(StatusCode::UNAUTHORIZED, "the refresh token was not issued here"))
}

/// The lifetime in the example of the response.
fn documented_lifetime(auth: &TokenAuth, operation: &Operation) -> Option<TimeDelta> {
    let example = operation.responses.of(operation.success)?.json()?.example.as_ref()?;
    token::lifetime(example.pointer(auth.expires_in.as_ref()?.as_str())?)
}
