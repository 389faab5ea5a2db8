//! Credentials of a request -> whether one of the operation's alternatives is met.

use std::{fmt, sync::Mutex};

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use http::{HeaderName, StatusCode, header};

use super::Flaw;
use crate::{
    call::Call,
    declare::token::TokenAuth,
    refusal::Refusal,
    sandbox::lock,
    spec::{
        Spec,
        operation::Operation,
        security::{KeyPlace, Scheme},
    },
    tokens::Tokens,
    violation::ViolationKind,
};

/// Who may call. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Credentials {
    pub(crate) user: String,
    pub(crate) password: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials")
    }
}

/// How far a request gets with a scheme; the order is from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Fine,
    /// Credentials of the right form that are not the sandbox's.
    Wrong,
    Missing,
}

/// What credentials are compared with.
pub(crate) struct Access<'a> {
    pub(crate) credentials: &'a Credentials,
    pub(crate) tokens: &'a Mutex<Tokens>,
    pub(crate) now: DateTime<Utc>,
}

pub(super) fn check(
    spec: &Spec,
    operation: &Operation,
    call: &Call,
    access: &Access<'_>,
    flaws: &mut Vec<Flaw>,
) -> Result<(), Refusal> {
    let scheme = |name: &String| spec.schemes.get(name);
    let standing = |alternative: &Vec<String>| {
        let each = alternative.iter().filter_map(|name| {
            let scheme = scheme(name)?;
            Some(match spec.token_auths.iter().find(|auth| auth.scheme == *name) {
                Some(auth) => token_standing(auth, scheme, call, access),
                None => standing(scheme, call, access.credentials),
            })
        });
        each.max().unwrap_or(Standing::Fine)
    };
    let best = operation.security.iter().map(standing).min().unwrap_or(Standing::Fine);
    let reason = match best {
        Standing::Fine => return Ok(()),
        Standing::Wrong => "the credentials are wrong".to_owned(),
        Standing::Missing => {
            let alternatives: Vec<String> =
                operation.security.iter().map(|names| names.join(" and ")).collect();
            let reason = format!("credentials are missing: {}", alternatives.join(", or "));
            let place = "security".to_owned();
            flaws.push(Flaw { kind: ViolationKind::Auth, place, reason: reason.clone(), field: None });
            reason
        }
    };
    let asked = operation.security.iter().flatten().filter_map(scheme);
    let mut refusal = Refusal::new(StatusCode::UNAUTHORIZED, reason);
    refusal.headers.extend(asked.filter_map(challenge).take(1));
    Err(refusal)
}

fn standing(scheme: &Scheme, call: &Call, credentials: &Credentials) -> Standing {
    let present = |value: Option<String>| match value {
        Some(value) if !value.trim().is_empty() => Standing::Fine,
        _ => Standing::Missing,
    };
    match scheme {
        Scheme::Basic => match call.header("authorization").as_deref().and_then(basic) {
            Some(sent) if sent == *credentials => Standing::Fine,
            Some(_) => Standing::Wrong,
            None => Standing::Missing,
        },
        Scheme::Bearer => present(call.header("authorization").as_deref().and_then(bearer)),
        Scheme::Authorization => present(call.header("authorization")),
        Scheme::ApiKey { place, name } => present(key(*place, name, call)),
    }
}

/// A token is good if it was handed out and is not too old, or if it is the sandbox's password.
fn token_standing(auth: &TokenAuth, scheme: &Scheme, call: &Call, access: &Access<'_>) -> Standing {
    let sent = match scheme {
        Scheme::ApiKey { place, name } => key(*place, name, call),
        Scheme::Basic | Scheme::Bearer | Scheme::Authorization => call.header("authorization"),
    };
    let (before, after) = &auth.around;
    let token = sent.as_deref().and_then(|sent| sent.strip_prefix(before)?.strip_suffix(after));
    match token {
        None | Some("") => Standing::Missing,
        Some(token) if token == access.credentials.password => Standing::Fine,
        Some(token) if lock(access.tokens).is_good(token, access.now) => Standing::Fine,
        Some(_) => Standing::Wrong,
    }
}

fn key(place: KeyPlace, name: &str, call: &Call) -> Option<String> {
    match place {
        KeyPlace::Header => call.header(name),
        KeyPlace::Cookie => call.cookie(name),
        KeyPlace::Query => call.query.iter().find(|pair| pair.key == *name).map(|pair| pair.raw.clone()),
    }
}

/// `scheme rest` with the scheme in any case.
fn after<'a>(scheme: &str, value: &'a str) -> Option<&'a str> {
    let (name, rest) = value.split_once(' ')?;
    name.eq_ignore_ascii_case(scheme).then(|| rest.trim())
}

fn basic(value: &str) -> Option<Credentials> {
    let plain = STANDARD.decode(after("basic", value)?).ok()?;
    let plain = String::from_utf8(plain).ok()?;
    let (user, password) = plain.split_once(':')?;
    Some(Credentials { user: user.to_owned(), password: password.to_owned() })
}

fn bearer(value: &str) -> Option<String> {
    after("bearer", value).map(str::to_owned)
}

fn challenge(scheme: &Scheme) -> Option<(HeaderName, String)> {
    let text = match scheme {
        Scheme::Basic => "Basic realm=\"sandbox\", charset=\"UTF-8\"",
        Scheme::Bearer => "Bearer realm=\"sandbox\"",
        Scheme::Authorization | Scheme::ApiKey { .. } => return None,
    };
    Some((header::WWW_AUTHENTICATE, text.to_owned()))
}
