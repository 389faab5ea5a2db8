//! Credentials of a request -> whether they meet one of the operation's security requirements, and whose they are.

use base64::{Engine, engine::general_purpose::STANDARD};
use http::{HeaderName, StatusCode, header};

use crate::{
    access::{Access, Caller, Credentials},
    call::Call,
    declare::token::TokenAuth,
    refusal::Refusal,
    spec::{
        Spec,
        operation::Operation,
        security::{KeyLocation, Scheme, Template},
    },
    violation::{Flaw, ViolationKind},
};

/// How far a request gets with a scheme.
enum Standing {
    Fine(Caller),
    /// Credentials of the right form that are not the sandbox's.
    Wrong,
    Missing,
}

impl Standing {
    /// From best to worst.
    fn rank(&self) -> u8 {
        match self {
            Self::Fine(_) => 0,
            Self::Wrong => 1,
            Self::Missing => 2,
        }
    }
}

pub(super) fn check(
    spec: &Spec,
    operation: &Operation,
    call: &Call,
    access: &Access<'_>,
    flaws: &mut Vec<Flaw>,
) -> Result<Caller, Refusal> {
    let scheme = |name: &String| spec.schemes.get(name);
    let standing_of = |alternative: &Vec<String>| {
        let each = alternative.iter().filter_map(|name| {
            let scheme = scheme(name)?;
            Some(match spec.token_auths.iter().find(|auth| auth.scheme == *name) {
                Some(auth) => token_standing(auth, scheme, call, access),
                None => standing(scheme, call, access),
            })
        });
        each.max_by_key(Standing::rank).unwrap_or(Standing::Fine(Caller::Nobody))
    };
    let best = operation.security.iter().map(standing_of).min_by_key(Standing::rank);
    let reason = match best.unwrap_or(Standing::Fine(Caller::Nobody)) {
        Standing::Fine(caller) => return Ok(caller),
        Standing::Wrong => "the credentials are wrong".to_owned(),
        Standing::Missing => {
            let reason = format!("credentials are missing: {}", wanted(spec, operation));
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

/// The accepted credentials: `basic, or token and key`, with the form of headers that have one.
fn wanted(spec: &Spec, operation: &Operation) -> String {
    let shown = |name: &String| match spec.schemes.get(name) {
        Some(Scheme::Template(template)) => format!("{name} (`{}: {}`)", template.header, template.text),
        _ => name.clone(),
    };
    let all = |names: &Vec<String>| names.iter().map(shown).collect::<Vec<_>>().join(" and ");
    operation.security.iter().map(all).collect::<Vec<_>>().join(", or ")
}

fn standing(scheme: &Scheme, call: &Call, access: &Access<'_>) -> Standing {
    let present = |value: Option<String>| match value.filter(|value| !value.trim().is_empty()) {
        Some(value) => {
            let known = access.with_password(value.trim());
            Standing::Fine(known.unwrap_or(Caller::Other(value)))
        }
        None => Standing::Missing,
    };
    match scheme {
        Scheme::Basic => match call.header("authorization").as_deref().and_then(basic) {
            Some(sent) if access.accounts.contains(&sent) => Standing::Fine(Caller::User(sent.user)),
            Some(_) => Standing::Wrong,
            None => Standing::Missing,
        },
        Scheme::Bearer => present(call.header("authorization").as_deref().and_then(bearer)),
        Scheme::ClientCredentials => match call.header("authorization").as_deref().and_then(bearer) {
            Some(token) if !token.is_empty() => {
                access.with_token(&token).map_or(Standing::Wrong, Standing::Fine)
            }
            _ => Standing::Missing,
        },
        Scheme::Authorization => present(call.header("authorization")),
        Scheme::ApiKey { place, name } => present(key(*place, name, call)),
        Scheme::Template(template) => template_standing(template, call, access),
    }
}

/// The header must have the form of the template, and one of its parts must be a password.
fn template_standing(template: &Template, call: &Call, access: &Access<'_>) -> Standing {
    let sent = call.header(&template.header);
    let Some(parts) = sent.as_deref().and_then(|sent| template.parts(sent)) else {
        return Standing::Missing;
    };
    let known = parts.into_iter().find_map(|part| access.with_password(part));
    known.map_or(Standing::Wrong, Standing::Fine)
}

/// A token is valid if it was issued and has not expired, or if it is the sandbox's password.
fn token_standing(auth: &TokenAuth, scheme: &Scheme, call: &Call, access: &Access<'_>) -> Standing {
    let sent = match scheme {
        Scheme::ApiKey { place, name } => key(*place, name, call),
        Scheme::Template(template) => call.header(&template.header),
        _ => call.header("authorization"),
    };
    let (before, after) = &auth.around;
    let token = sent.as_deref().and_then(|sent| sent.strip_prefix(before)?.strip_suffix(after));
    match token {
        None | Some("") => Standing::Missing,
        Some(token) => access.with_token(token).map_or(Standing::Wrong, Standing::Fine),
    }
}

fn key(place: KeyLocation, name: &str, call: &Call) -> Option<String> {
    match place {
        KeyLocation::Header => call.header(name),
        KeyLocation::Cookie => call.cookie(name),
        KeyLocation::Query => call.query.iter().find(|pair| pair.key == *name).map(|pair| pair.raw.clone()),
    }
}

/// `scheme rest` with the scheme in any case.
fn after<'a>(scheme: &str, value: &'a str) -> Option<&'a str> {
    let (name, rest) = value.split_once(' ')?;
    name.eq_ignore_ascii_case(scheme).then(|| rest.trim())
}

pub(crate) fn basic(value: &str) -> Option<Credentials> {
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
        Scheme::Bearer | Scheme::ClientCredentials => "Bearer realm=\"sandbox\"",
        Scheme::Authorization | Scheme::ApiKey { .. } | Scheme::Template(_) => return None,
    };
    Some((header::WWW_AUTHENTICATE, text.to_owned()))
}
