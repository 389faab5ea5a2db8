//! Credentials -> parts of a request. A secret never appears in `Debug`, in an error or in a trace.

mod grant;
mod login;
mod provider;

use base64::{Engine, prelude::BASE64_STANDARD};
use http::{
    HeaderName, HeaderValue,
    header::{AUTHORIZATION, COOKIE},
};
use secrecy::{ExposeSecret, SecretString};

pub(crate) use self::login::{Issued, seconds};
pub use self::{
    grant::ClientCredentials,
    login::TokenLogin,
    provider::{CredentialProvider, Environment, ProviderError, Secrets},
};
pub use crate::error::LoginError;
use crate::{
    error::RequestError,
    parameter::{self, ParameterLocation, ParameterValue},
    transport::Body,
};

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
        /// The location of the key.
        location: ParameterLocation,
        /// The name of the header, parameter or cookie.
        name: &'static str,
        /// The key.
        key: SecretString,
    },
}

/// How requests carry the secrets of a security scheme, as the document describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scheme {
    /// HTTP Basic; the secrets are the user and the password.
    Basic,
    /// `Authorization: Bearer ...`; the secret is the token.
    Bearer,
    /// A key in a header, in the query or in a cookie.
    ApiKey {
        /// The location of the key.
        location: ParameterLocation,
        /// The name of the header, parameter or cookie.
        name: &'static str,
    },
    /// A header from a template; the secrets are its parts.
    Template {
        /// The header.
        name: &'static str,
        /// The template, with parts in braces: `Token token={token},email={email}`.
        template: &'static str,
        /// The names of the parts.
        parts: &'static [&'static str],
    },
}

impl Scheme {
    /// Creates the credential from these secrets. The error says how many secrets it needs.
    pub(crate) fn credential(&self, secrets: &Secrets) -> Result<Credential, RequestError> {
        let wanted = match self {
            Self::Basic => 2,
            Self::Template { parts, .. } => parts.len(),
            Self::Bearer | Self::ApiKey { .. } => 1,
        };
        match (self, secrets.as_slice()) {
            (Self::Basic, [user, password]) => {
                Ok(Credential::Basic { user: user.expose_secret().to_owned(), password: password.clone() })
            }
            (Self::Bearer, [token]) => Ok(Credential::Bearer(token.clone())),
            (Self::ApiKey { location, name }, [key]) => {
                Ok(Credential::ApiKey { location: *location, name, key: key.clone() })
            }
            (Self::Template { name, template, parts }, values) if values.len() == wanted => {
                let values: Vec<_> = parts.iter().copied().zip(values.iter().cloned()).collect();
                Ok(Credential::template(name, template, &values))
            }
            (_, values) => Err(RequestError::Provider {
                reason: format!("the scheme needs {wanted} secrets, not {}", values.len()),
            }),
        }
    }
}

impl Credential {
    /// Creates a header from a template and its parts: `Token token={token},email={email}`.
    pub fn template(name: &'static str, template: &str, parts: &[(&str, SecretString)]) -> Self {
        let mut text = template.to_owned();
        for (part, value) in parts {
            text = text.replace(&format!("{{{part}}}"), value.expose_secret());
        }
        Self::ApiKey { location: ParameterLocation::Header, name, key: text.into() }
    }

    /// The parts that the credential adds to requests.
    pub(crate) fn signature(&self) -> Result<Signature, RequestError> {
        Ok(match self {
            Self::Basic { user, password } => {
                let pair = BASE64_STANDARD.encode(format!("{user}:{}", password.expose_secret()));
                Signature::Header(AUTHORIZATION, secret_value(&format!("Basic {pair}"))?)
            }
            Self::Bearer(token) => {
                Signature::Header(AUTHORIZATION, secret_value(&format!("Bearer {}", token.expose_secret()))?)
            }
            Self::ApiKey { location: ParameterLocation::Header | ParameterLocation::Path, name, key } => {
                let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| unusable())?;
                Signature::Header(name, secret_value(key.expose_secret())?)
            }
            Self::ApiKey { location: ParameterLocation::Query, name, key } => {
                Signature::Query(name, key.clone())
            }
            Self::ApiKey { location: ParameterLocation::Cookie, name, key } => {
                Signature::Cookie(name, key.clone())
            }
        })
    }
}

/// The parts that a credential adds to a request.
#[derive(Clone, Debug)]
pub(crate) enum Signature {
    Header(HeaderName, HeaderValue),
    Query(&'static str, SecretString),
    Cookie(&'static str, SecretString),
}

impl Signature {
    /// Signs a request. What the user set for this call stays as it is.
    pub(crate) fn sign(
        &self,
        message: &mut http::Request<Body>,
        kept: &[HeaderName],
    ) -> Result<(), RequestError> {
        match self {
            Self::Header(name, value) => {
                if !kept.contains(name) {
                    message.headers_mut().insert(name, value.clone());
                }
            }
            Self::Cookie(name, key) => {
                let headers = message.headers_mut();
                let others = headers.get(COOKIE).and_then(|value| value.to_str().ok());
                let others = others.map(|others| format!("{others}; ")).unwrap_or_default();
                let all = secret_value(&format!("{others}{name}={}", key.expose_secret()))?;
                headers.insert(COOKIE, all);
            }
            Self::Query(name, key) => {
                let uri = message.uri();
                // The link to a page may have the key already.
                let own = format!("{name}=");
                let others =
                    uri.query().unwrap_or_default().split('&').filter(|pair| !pair.starts_with(&own));
                let mut query = others.collect::<Vec<_>>().join("&");
                let value = ParameterValue::One(key.expose_secret().to_owned());
                parameter::write_query(&parameter::query(name), &value, &mut query);
                let mut parts = uri.clone().into_parts();
                let target = format!("{}?{query}", uri.path());
                parts.path_and_query = Some(target.parse().map_err(|_| unusable())?);
                *message.uri_mut() = http::Uri::from_parts(parts).map_err(|_| unusable())?;
            }
        }
        Ok(())
    }
}

fn secret_value(text: &str) -> Result<HeaderValue, RequestError> {
    let mut value = HeaderValue::from_str(text).map_err(|_| unusable())?;
    value.set_sensitive(true);
    Ok(value)
}

/// Describes the error without showing the value.
fn unusable() -> RequestError {
    RequestError::Credentials("a scheme whose value has characters that a header cannot hold".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Credential, Scheme, Secrets, Signature};

    fn header(credential: &Credential) -> http::HeaderValue {
        match credential.signature().unwrap() {
            Signature::Header(name, value) if name == "authorization" => value,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn basic_is_encoded_and_never_shown() {
        let credential =
            Credential::Basic { user: "someone@example.com".into(), password: "open sesame".into() };
        let value = header(&credential);
        assert_eq!(value, "Basic c29tZW9uZUBleGFtcGxlLmNvbTpvcGVuIHNlc2FtZQ==");
        assert!(value.is_sensitive());
        for shown in [format!("{credential:?}"), format!("{:?}", credential.signature())] {
            assert!(!shown.contains("sesame") && !shown.contains("c29t"), "{shown}");
        }
    }

    #[test]
    fn a_template_is_filled() {
        let template = "Token token={token},email={email}";
        let scheme = Scheme::Template { name: "Authorization", template, parts: &["token", "email"] };
        let credential = scheme.credential(&Secrets::new(["abc", "someone@example.com"])).unwrap();
        assert_eq!(header(&credential), "Token token=abc,email=someone@example.com");
        assert!(!format!("{credential:?}").contains("abc"));
        let error = scheme.credential(&Secrets::new(["abc"])).unwrap_err().to_string();
        assert!(error.contains("2 secrets, not 1") && !error.contains("abc"), "{error}");
    }

    #[test]
    fn a_key_with_a_line_break_is_refused_without_being_shown() {
        let error = Credential::Bearer("two\nlines".into()).signature().unwrap_err();
        assert!(!error.to_string().contains("lines"), "{error}");
    }
}
