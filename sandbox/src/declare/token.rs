//! `x-token-auth` of a security scheme -> the operations that issue tokens, and the locations of tokens.

use std::time::Duration;

use chrono::TimeDelta;
use clientgen::document::Pointer;
use serde_json::Value;

use super::{Diagnostics, reader::Reader};

/// A scheme whose credential is a token that operations issue.
#[derive(Debug)]
pub(crate) struct TokenAuth {
    /// The name of the scheme.
    pub(crate) scheme: String,
    /// The `operationId` that takes user and password.
    pub(crate) login: String,
    /// The `operationId` that takes a refresh token.
    pub(crate) refresh: Option<String>,
    /// The locations of the values in the responses.
    pub(crate) token: Pointer,
    pub(crate) refresh_token: Option<Pointer>,
    pub(crate) expires_in: Option<Pointer>,
    /// The location of the challenge in the response of `login`.
    pub(crate) challenge: Option<Pointer>,
    /// The location of the refresh token in the body of `refresh`.
    pub(crate) refresh_field: Option<Pointer>,
    /// How long a token is valid if the response's example does not say.
    pub(crate) lifetime: Option<TimeDelta>,
    /// The text before and after the token in its header.
    pub(crate) around: (String, String),
}

impl TokenAuth {
    /// Whether the operation with this id hands out tokens.
    pub(crate) fn is_served_by(&self, id: Option<&str>) -> bool {
        id.is_some() && (id == Some(&self.login) || id == self.refresh.as_deref())
    }
}

/// The place of the token in `header`.
const PLACE: &str = "{token}";

/// Reads the declaration of every scheme that has one. `operations` are the IDs that it may name.
pub(crate) fn token_auths(
    document: &Value,
    operations: &[&str],
    diagnostics: &mut Diagnostics,
) -> Vec<TokenAuth> {
    let at = Pointer::root().join("components").join("securitySchemes");
    let schemes = document.pointer(at.as_str()).and_then(Value::as_object);
    let read = |(name, scheme): (&String, &Value)| {
        let declared = scheme.get("x-token-auth")?;
        token_auth(name, declared, at.join(name).join("x-token-auth"), operations, diagnostics)
    };
    schemes.into_iter().flatten().filter_map(read).collect()
}

fn token_auth(
    name: &str,
    declared: &Value,
    at: Pointer,
    operations: &[&str],
    diagnostics: &mut Diagnostics,
) -> Option<TokenAuth> {
    let mut reader = Reader::open(declared, at, diagnostics)?;
    let login = operation(&mut reader, "login", operations);
    let refresh = operation(&mut reader, "refresh", operations);
    let token = reader.pointer("token");
    for key in ["login", "token"] {
        if !reader.has(key) {
            reader.report(key, format!("`{key}` is missing"));
        }
    }
    let refresh_token = reader.pointer("refresh_token");
    let refresh_field = reader.pointer("refresh_field");
    let expires_in = reader.pointer("expires_in");
    let challenge = reader.pointer("challenge");
    let lifetime = match reader.value("lifetime") {
        Some(value) => {
            let lifetime = lifetime(value);
            if lifetime.is_none() {
                reader.report("lifetime", "expected a number of seconds");
            }
            lifetime
        }
        None => None,
    };
    let header = reader.text("header").unwrap_or_else(|| PLACE.to_owned());
    let around = header.split_once(PLACE).map(|(before, after)| (before.to_owned(), after.to_owned()));
    if around.is_none() {
        reader.report("header", format!("the place of the token, `{PLACE}`, is missing"));
    }
    reader.finish();
    Some(TokenAuth {
        scheme: name.to_owned(),
        login: login?,
        refresh,
        token: token?,
        refresh_token,
        expires_in,
        challenge,
        refresh_field,
        lifetime,
        around: around?,
    })
}

fn operation(reader: &mut Reader<'_, '_>, key: &'static str, operations: &[&str]) -> Option<String> {
    let name = reader.text(key)?;
    if !operations.contains(&name.as_str()) {
        reader.report(key, format!("there is no operation `{name}`"));
    }
    Some(name)
}

/// A number of seconds.
pub(crate) fn lifetime(value: &Value) -> Option<TimeDelta> {
    let seconds = Duration::try_from_secs_f64(value.as_f64()?).ok()?;
    TimeDelta::from_std(seconds).ok()
}
