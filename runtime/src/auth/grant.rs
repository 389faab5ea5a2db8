//! Secrets of a user -> a token, from the API's own login or from OAuth2 client credentials.

use std::fmt;

use base64::{Engine, prelude::BASE64_STANDARD};
use http::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use super::secret_value;
use crate::error::RequestError;

/// OAuth2 client credentials: a client id and its secret. The server at the token URL issues tokens for them (RFC 6749, section 4.4).
///
/// ```
/// use clientgen_runtime::auth::ClientCredentials;
///
/// let grant = ClientCredentials::new("my-client", String::from("..."))
///     .token_url("https://login.example.com/oauth2/token")
///     .scope("orders:read");
/// # drop(grant);
/// ```
#[derive(Clone)]
pub struct ClientCredentials {
    id: String,
    secret: SecretString,
    pub(crate) token_url: Option<String>,
    scopes: Vec<String>,
    pub(crate) in_body: bool,
}

impl ClientCredentials {
    /// A client id and its secret.
    pub fn new(id: impl Into<String>, secret: impl Into<SecretString>) -> Self {
        Self { id: id.into(), secret: secret.into(), token_url: None, scopes: Vec::new(), in_body: false }
    }

    /// Sets the token URL, instead of the one in the document.
    #[must_use]
    pub fn token_url(mut self, url: impl Into<String>) -> Self {
        self.token_url = Some(url.into());
        self
    }

    /// Adds a scope. Call this once for each scope.
    #[must_use]
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scopes.push(scope.into());
        self
    }

    /// Sends id and secret in the body, for servers that do not accept them as HTTP Basic.
    #[must_use]
    pub fn in_body(mut self) -> Self {
        self.in_body = true;
        self
    }

    pub(crate) fn body(&self) -> String {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", "client_credentials");
        if !self.scopes.is_empty() {
            form.append_pair("scope", &self.scopes.join(" "));
        }
        if self.in_body {
            form.append_pair("client_id", &self.id).append_pair("client_secret", self.secret.expose_secret());
        }
        form.finish()
    }

    /// RFC 6749, section 2.3.1: both are encoded as in forms before they become HTTP Basic.
    pub(crate) fn authorization(&self) -> Result<HeaderValue, RequestError> {
        let encode = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        let pair = format!("{}:{}", encode(&self.id), encode(self.secret.expose_secret()));
        secret_value(&format!("Basic {}", BASE64_STANDARD.encode(pair)))
    }
}

impl fmt::Debug for ClientCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ClientCredentials");
        shown.field("id", &self.id).field("token_url", &self.token_url).field("scopes", &self.scopes);
        shown.finish_non_exhaustive()
    }
}
