//! Secrets of a user -> a token: by a login of the API's own, or by OAuth2's client credentials.

use std::time::Duration;

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, Method, StatusCode,
    header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE},
};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use crate::{
    auth::{ClientCredentials, Issued, LoginError, TokenLogin, seconds},
    error::{Failure, RequestError},
    layer::{Context, Layer, Progress, Request, Retry, RetryPolicy, Stack},
    operation::{Operation, post},
    repeat::is_passing,
    transport::Body,
};

/// What a token is had for.
pub(crate) enum Grant {
    /// The body of the login.
    Login(&'static TokenLogin, SecretString),
    /// At this URL.
    ClientCredentials(ClientCredentials, String),
}

/// The operation that a request for a token is, as far as layers are told: no document has it.
static TOKEN: Operation = post("oauth2Token", "(token URL)").idempotent();

/// Hands out tokens. It keeps what it needs, so that getting a token can go on when the call that began it was dropped.
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

    /// A token, renewed with the one to refresh with if there is one, through the layers below authentication.
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
            // A refresh token ends, too; then the user's own credentials still hold.
            match self.by_operation(below, operation, &body).await? {
                (status, _) if status.is_client_error() && !is_passing(status) => {}
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
