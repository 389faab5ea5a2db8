//! Tokens that an operation of the API issues (`x-token-auth`), and the errors of a login.

use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use crate::{error::LoginError, operation::Operation, parameter::ParameterLocation};

/// A security scheme whose credential is a token. One operation issues it, and another refreshes it.
#[derive(Clone, Copy, Debug)]
pub struct TokenLogin {
    /// The operation that takes the user's credentials.
    pub login: &'static Operation,
    /// The operation that takes a refresh token.
    pub refresh: Option<&'static Operation>,
    /// The JSON pointer to the token in the responses of both operations.
    pub token: &'static str,
    /// The JSON pointer to the refresh token in these responses.
    pub refresh_token: Option<&'static str>,
    /// The JSON pointer to the refresh token in the body of `refresh`.
    pub refresh_field: Option<&'static str>,
    /// The fields that the bodies of both operations share.
    pub shared_fields: &'static [&'static str],
    /// The JSON pointer to the token's lifetime in seconds, in the responses.
    pub expires_in: Option<&'static str>,
    /// The lifetime in seconds if a response does not contain one.
    pub lifetime: Option<u64>,
    /// The JSON pointer to a challenge that the user must meet before the server issues a token.
    pub challenge: Option<&'static str>,
    /// The location of the token in requests.
    pub location: ParameterLocation,
    /// The name of that header, parameter or cookie.
    pub name: &'static str,
    /// The value there, with `{token}` for the token.
    pub template: &'static str,
}

/// A token as a server handed it out.
pub(crate) struct Issued {
    pub(crate) value: SecretString,
    pub(crate) lifetime: Option<Duration>,
    pub(crate) refresh: Option<SecretString>,
}

impl Issued {
    pub(crate) fn new(
        value: SecretString,
        lifetime: Option<Duration>,
        refresh: Option<SecretString>,
    ) -> Self {
        Self { value, lifetime, refresh }
    }
}

impl TokenLogin {
    /// The body with which to renew a token, from that of the login.
    pub(crate) fn refresh_body(&self, login: &SecretString, token: &SecretString) -> Option<SecretString> {
        let login: Value = serde_json::from_str(login.expose_secret()).ok()?;
        let mut body = Value::Object(serde_json::Map::new());
        for field in self.shared_fields {
            if let (Some(value), Some(fields)) = (login.get(field), body.as_object_mut()) {
                fields.insert((*field).to_owned(), value.clone());
            }
        }
        put(&mut body, self.refresh_field?, Value::from(token.expose_secret()));
        Some(body.to_string().into())
    }

    /// The token in a response.
    pub(crate) fn read(
        &self,
        status: StatusCode,
        body: &Bytes,
        before: Option<&SecretString>,
    ) -> Result<Issued, LoginError> {
        let response: Value = serde_json::from_slice(body).unwrap_or_default();
        let text = |pointer: &str| response.pointer(pointer)?.as_str().filter(|text| !text.is_empty());
        if let Some(name) = self.challenge.and_then(text) {
            return Err(LoginError::Challenge { name: name.chars().take(80).collect() });
        }
        let token =
            text(self.token).ok_or_else(|| LoginError::NoToken { status, pointer: self.token.to_owned() })?;
        let lifetime = self.expires_in.and_then(|place| seconds(response.pointer(place)?));
        let refresh = self.refresh_token.and_then(text).map(SecretString::from).or_else(|| before.cloned());
        let value = self.template.replace("{token}", token);
        Ok(Issued::new(value.into(), lifetime.or(self.lifetime.map(Duration::from_secs)), refresh))
    }
}

/// A number of seconds; some servers send it as text.
pub(crate) fn seconds(value: &Value) -> Option<Duration> {
    let seconds = value.as_f64().or_else(|| value.as_str()?.parse().ok())?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// Sets the value at a JSON pointer, and creates the objects on the way there.
fn put(body: &mut Value, pointer: &str, value: Value) {
    let mut place = body;
    for key in pointer.split('/').skip(1) {
        let key = key.replace("~1", "/").replace("~0", "~");
        if !place.is_object() {
            *place = Value::Object(serde_json::Map::new());
        }
        match place.as_object_mut() {
            Some(fields) => place = fields.entry(key).or_insert(Value::Null),
            None => return,
        }
    }
    *place = value;
}
