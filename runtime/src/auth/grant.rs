//! Secrets of a user -> a token, from the API's own login or from OAuth2 client credentials.

use std::{fmt, time::Duration};

use base64::{Engine, prelude::BASE64_STANDARD};
use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, Method, StatusCode,
    header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE},
};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use super::{Issued, LoginError, TokenLogin, login::seconds, secret_value};
use crate::{
    error::{Failure, RequestError},
    layer::{Context, Layer, Progress, Request, Retry, RetryPolicy, Stack},
    operation::{Operation, post},
    transport::Body,
};

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
    in_body: bool,
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

    fn body(&self) -> String {
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

    /// RFC 6749, section 2.3.1: id and secret are form-encoded before they become HTTP Basic.
    fn authorization(&self) -> Result<HeaderValue, RequestError> {
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

/// What the client sends to get a token.
pub(crate) enum Grant {
    /// The body of the login.
    Login(&'static TokenLogin, SecretString),
    /// Client credentials, sent to this URL.
    ClientCredentials(ClientCredentials, String),
}

/// The operation that layers see for a token request. No document has it.
static TOKEN: Operation = post("oauth2Token", "(token URL)").idempotent();

/// Gets tokens. It owns everything that it needs, so that it can continue after the call that started it was dropped.
pub(crate) struct Issuer {
    pub(crate) grant: Grant,
    pub(crate) base_url: String,
    pub(crate) headers: HeaderMap,
    pub(crate) timeout: Duration,
    pub(crate) max_response: u64,
    retry: Retry,
}

impl Issuer {
    pub(crate) fn new(
        grant: Grant,
        base_url: String,
        headers: HeaderMap,
        (timeout, max_response): (Duration, u64),
        policy: RetryPolicy,
    ) -> Self {
        Self { grant, base_url, headers, timeout, max_response, retry: Retry::new(policy) }
    }

    /// Gets a token through the layers below authentication. It uses the refresh token if there is one.
    pub(crate) async fn issue(
        &self,
        below: &Stack,
        refresh: Option<&SecretString>,
    ) -> Result<Issued, LoginError> {
        let (login, body) = match &self.grant {
            Grant::ClientCredentials(credentials, url) => {
                return self.by_credentials(below, credentials, url).await;
            }
            Grant::Login(login, body) => (*login, body),
        };
        let renewal = refresh.and_then(|token| Some((login.refresh?, login.refresh_body(body, token)?)));
        if let Some((operation, body)) = renewal {
            // A refresh token expires, too, but then the user's own credentials are still valid.
            match self.by_operation(below, operation, &body).await? {
                (status, _) if status.is_client_error() && !crate::layer::is_passing(status) => {}
                (status, body) => return accepted(status).and_then(|()| login.read(status, &body, refresh)),
            }
        }
        let (status, body) = self.by_operation(below, login.login, body).await?;
        accepted(status)?;
        login.read(status, &body, None)
    }

    async fn by_operation(
        &self,
        below: &Stack,
        operation: &'static Operation,
        body: &SecretString,
    ) -> Result<(StatusCode, Bytes), LoginError> {
        let mut headers = self.headers.clone();
        for (name, text) in [(ACCEPT, operation.accept), (CONTENT_TYPE, operation.content_type)] {
            if let Ok(value) = HeaderValue::from_str(text) {
                headers.insert(name, value);
            }
        }
        let url = format!("{}{}", self.base_url, operation.path);
        let body = Bytes::copy_from_slice(body.expose_secret().as_bytes());
        self.send(below, operation, url, headers, body).await
    }

    async fn by_credentials(
        &self,
        below: &Stack,
        credentials: &ClientCredentials,
        url: &str,
    ) -> Result<Issued, LoginError> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        if !credentials.in_body {
            headers.insert(AUTHORIZATION, credentials.authorization().map_err(|error| failed(error.into()))?);
        }
        let body = Bytes::from(credentials.body());
        let (status, body) = self.send(below, &TOKEN, url.to_owned(), headers, body).await?;
        accepted(status)?;
        let response: Value = serde_json::from_slice(&body).unwrap_or_default();
        let token = response.get("access_token").and_then(Value::as_str).filter(|token| !token.is_empty());
        let token =
            token.ok_or_else(|| LoginError::NoToken { status, pointer: "/access_token".to_owned() })?;
        let lifetime = response.get("expires_in").and_then(seconds);
        Ok(Issued::new(token.to_owned().into(), lifetime, None))
    }

    async fn send(
        &self,
        below: &Stack,
        operation: &'static Operation,
        url: String,
        headers: HeaderMap,
        body: Bytes,
    ) -> Result<(StatusCode, Bytes), LoginError> {
        let mut message = http::Request::new(Body::from(body));
        *message.method_mut() = Method::from_bytes(operation.method.as_bytes()).unwrap_or(Method::POST);
        *message.uri_mut() = url
            .parse()
            .map_err(|error: http::uri::InvalidUri| failed(RequestError::Url(error.to_string()).into()))?;
        *message.headers_mut() = headers;
        let context = Context {
            operation,
            attempt: 1,
            // Getting a second token does no harm.
            repeatable: true,
            retries: true,
            timeout: self.timeout,
            deadline: None,
            max_response: self.max_response,
            streams: false,
            kept_headers: Vec::new(),
            replay: None,
        };
        let progress = Progress::default();
        let response = self.retry.handle(Request { context, message }, below.next(&progress)).await;
        let (head, body) = response.map_err(failed)?.into_parts();
        match body {
            Body::Bytes(body) => Ok((head.status, body)),
            _ => Ok((head.status, Bytes::new())),
        }
    }
}

fn accepted(status: StatusCode) -> Result<(), LoginError> {
    if status.is_success() { Ok(()) } else { Err(LoginError::Refused { status }) }
}

fn failed(failure: Failure) -> LoginError {
    LoginError::Failed(std::sync::Arc::new(failure))
}
