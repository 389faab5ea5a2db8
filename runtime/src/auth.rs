//! Credentials, and how they get into a request. A secret is never shown: not by `Debug`, not in an error, not in a trace.

use base64::{Engine, prelude::BASE64_STANDARD};
use http::{HeaderMap, HeaderName, HeaderValue, header::AUTHORIZATION};
use secrecy::{ExposeSecret, SecretString};

use crate::{error::RequestError, parameter::Place};

/// A credential for one security scheme.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Credential {
    /// HTTP Basic: a user and a password.
    Basic {
        /// The user's name; not a secret.
        user: String,
        /// The password.
        password: SecretString,
    },
    /// `Authorization: Bearer ...`.
    Bearer(SecretString),
    /// A key in a header, in the query or in a cookie.
    ApiKey {
        /// Where it stands.
        place: Place,
        /// The name of the header, parameter or cookie.
        name: &'static str,
        /// The key.
        key: SecretString,
    },
}

/// What a credential adds to a request.
#[derive(Default)]
pub(crate) struct Signature {
    pub(crate) headers: HeaderMap,
    pub(crate) query: Vec<(&'static str, SecretString)>,
    pub(crate) cookies: Vec<(&'static str, SecretString)>,
}

impl Credential {
    /// A header made of a template and its parts: `Token token={token},email={email}`.
    pub fn template(name: &'static str, template: &str, parts: &[(&str, SecretString)]) -> Self {
        let mut text = template.to_owned();
        for (part, value) in parts {
            text = text.replace(&format!("{{{part}}}"), value.expose_secret());
        }
        Self::ApiKey { place: Place::Header, name, key: text.into() }
    }

    pub(crate) fn sign(&self, signature: &mut Signature) -> Result<(), RequestError> {
        match self {
            Self::Basic { user, password } => {
                let pair = BASE64_STANDARD.encode(format!("{user}:{}", password.expose_secret()));
                signature.headers.insert(AUTHORIZATION, secret_value(&format!("Basic {pair}"))?);
            }
            Self::Bearer(token) => {
                signature
                    .headers
                    .insert(AUTHORIZATION, secret_value(&format!("Bearer {}", token.expose_secret()))?);
            }
            Self::ApiKey { place: Place::Header | Place::Path, name, key } => {
                let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| unusable())?;
                signature.headers.insert(name, secret_value(key.expose_secret())?);
            }
            Self::ApiKey { place: Place::Query, name, key } => signature.query.push((name, key.clone())),
            Self::ApiKey { place: Place::Cookie, name, key } => signature.cookies.push((name, key.clone())),
        }
        Ok(())
    }
}

fn secret_value(text: &str) -> Result<HeaderValue, RequestError> {
    let mut value = HeaderValue::from_str(text).map_err(|_| unusable())?;
    value.set_sensitive(true);
    Ok(value)
}

/// Says what is wrong without showing what it is wrong with.
fn unusable() -> RequestError {
    RequestError::Credentials("a scheme whose value has characters that a header cannot hold".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Credential, Signature};

    #[test]
    fn basic_is_encoded_and_never_shown() {
        let credential =
            Credential::Basic { user: "someone@example.com".into(), password: "open sesame".into() };
        let mut signature = Signature::default();
        credential.sign(&mut signature).unwrap();
        let value = &signature.headers["authorization"];
        assert_eq!(value, "Basic c29tZW9uZUBleGFtcGxlLmNvbTpvcGVuIHNlc2FtZQ==");
        assert!(value.is_sensitive());
        for shown in [format!("{credential:?}"), format!("{:?}", signature.headers)] {
            assert!(!shown.contains("sesame") && !shown.contains("c29t"), "{shown}");
        }
    }

    #[test]
    fn a_template_is_filled() {
        let parts = [("token", "abc".into()), ("email", "someone@example.com".into())];
        let credential = Credential::template("Authorization", "Token token={token},email={email}", &parts);
        let mut signature = Signature::default();
        credential.sign(&mut signature).unwrap();
        assert_eq!(signature.headers["authorization"], "Token token=abc,email=someone@example.com");
        assert!(!format!("{credential:?}").contains("abc"));
    }

    #[test]
    fn a_key_with_a_line_break_is_refused_without_being_shown() {
        let credential = Credential::Bearer("two\nlines".into());
        let error = credential.sign(&mut Signature::default()).unwrap_err();
        assert!(!error.to_string().contains("lines"), "{error}");
    }
}
