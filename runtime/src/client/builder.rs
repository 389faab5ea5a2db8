//! Settings of the user and of the document -> a client.

use std::{sync::Arc, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue};

use super::{BuildError, Client, DEFAULT_MAX_RESPONSE, DEFAULT_TIMEOUT, server};
#[cfg(feature = "reqwest")]
use crate::transport::Network;
use crate::{
    auth::{ClientCredentials, Credential, CredentialProvider, Scheme, TokenLogin},
    call::Shared,
    clock::{Clock, SystemClock},
    codec::{self, Encode},
    layer::{
        Arrangement, AttemptEvents, Authentication, CallSpan, Grant, Ground, Issuer, Layer, LayerPosition,
        RateLimiter, Retry, RetryPolicy, Source, Stack, StandardLayer, TokenSource,
    },
    operation::Api,
    rate_limit::RateLimit,
    transport::Transport,
};

/// Builds a client. Generated builders wrap it.
pub struct Builder {
    api: &'static Api,
    base_url: Option<String>,
    variables: Vec<(&'static str, String)>,
    transport: Option<Arc<dyn Transport>>,
    #[cfg(feature = "reqwest")]
    network: Network,
    clock: Option<Arc<dyn Clock>>,
    credentials: Vec<(&'static str, Given)>,
    headers: Vec<(String, String)>,
    timeout: Duration,
    deadline: Option<Duration>,
    max_response: u64,
    retry: RetryPolicy,
    limiter: Option<RateLimiter>,
    limit: Option<RateLimit>,
    arrangement: Arrangement,
}

/// A credential as the user gave it. Credentials that get tokens from a server are completed last, because they need all other settings.
enum Given {
    Source(Source),
    Login(&'static TokenLogin, Result<String, String>),
    ClientCredentials(ClientCredentials),
}

impl std::fmt::Debug for Builder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Builder")
            .field("api", &self.api.name)
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

impl Builder {
    /// Creates a builder for clients of `api`.
    pub fn new(api: &'static Api) -> Self {
        Self {
            api,
            base_url: None,
            variables: Vec::new(),
            transport: None,
            #[cfg(feature = "reqwest")]
            network: Network::default(),
            clock: None,
            credentials: Vec::new(),
            headers: Vec::new(),
            timeout: DEFAULT_TIMEOUT,
            deadline: None,
            max_response: DEFAULT_MAX_RESPONSE,
            retry: RetryPolicy::default(),
            limiter: None,
            limit: None,
            arrangement: Arrangement::default(),
        }
    }

    /// Sets the base URL of all calls, instead of the document's.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Sets a variable of the server's URL.
    #[must_use]
    pub fn variable(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.variables.push((name, value.into()));
        self
    }

    /// Sets the credential for a security scheme.
    #[must_use]
    pub fn credential(self, scheme: &'static str, credential: Credential) -> Self {
        self.given(scheme, Given::Source(Source::fixed(&credential)))
    }

    /// Sets the provider of the secrets of a security scheme.
    #[must_use]
    pub fn provider(self, name: &'static str, scheme: Scheme, provider: impl CredentialProvider) -> Self {
        self.given(name, Given::Source(Source::Provider(scheme, Arc::new(provider))))
    }

    /// Sets the body of the login for a security scheme.
    #[must_use]
    pub fn login<T: Encode + ?Sized>(
        self,
        scheme: &'static str,
        login: &'static TokenLogin,
        body: &T,
    ) -> Self {
        let body = codec::encode(body).map_err(|error| error.to_string());
        let text = body.map(|json| String::from_utf8_lossy(&json).into_owned());
        self.given(scheme, Given::Login(login, text))
    }

    /// Sets OAuth2 client credentials for a security scheme. `token_url` is the document's.
    #[must_use]
    pub fn client_credentials(
        self,
        scheme: &'static str,
        mut credentials: ClientCredentials,
        token_url: Option<&'static str>,
    ) -> Self {
        credentials.token_url = credentials.token_url.or_else(|| token_url.map(str::to_owned));
        self.given(scheme, Given::ClientCredentials(credentials))
    }

    fn given(mut self, scheme: &'static str, given: Given) -> Self {
        self.credentials.retain(|(name, _)| *name != scheme);
        self.credentials.push((scheme, given));
        self
    }

    /// Sets another transport than the default.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Uses your own `reqwest::Client`. It should not follow redirects: a redirect would send the request to another host.
    #[cfg(feature = "reqwest")]
    #[must_use]
    pub fn reqwest_client(self, client: reqwest::Client) -> Self {
        self.transport(crate::transport::ReqwestTransport::with_client(client))
    }

    /// Sets the user agent of the default transport.
    #[cfg(feature = "reqwest")]
    #[must_use]
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.network.user_agent = Some(name.into());
        self
    }

    /// Sets the URL of a proxy for the default transport. The default is the proxy of the environment.
    #[cfg(feature = "reqwest")]
    #[must_use]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.network.proxy = Some(url.into());
        self
    }

    /// Adds a trusted certificate, in PEM, to those of the system.
    #[cfg(feature = "reqwest")]
    #[must_use]
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.network.root_certificates.push(pem.into());
        self
    }

    /// Sets another clock than the machine's.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Some(Arc::new(clock));
        self
    }

    /// Adds a header to every request.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets how long an attempt may take.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets how long a call may take, with all its attempts and delays.
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Sets the largest size of a response in bytes.
    #[must_use]
    pub fn max_response_bytes(mut self, limit: u64) -> Self {
        self.max_response = limit;
        self
    }

    /// Sets when and how often requests are retried.
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Sets the rate limit, instead of the one in the document.
    #[must_use]
    pub fn rate_limit(mut self, limit: RateLimit) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets a rate limiter that other clients of the same account share.
    #[must_use]
    pub fn rate_limiter(mut self, limiter: RateLimiter) -> Self {
        self.limiter = Some(limiter);
        self
    }

    /// Adds your own layer to the default stack.
    #[must_use]
    pub fn layer(mut self, position: LayerPosition, layer: impl Layer) -> Self {
        self.arrangement.add(position, Arc::new(layer));
        self
    }

    /// Replaces a default layer.
    #[must_use]
    pub fn replace_layer(mut self, slot: StandardLayer, layer: impl Layer) -> Self {
        self.arrangement.replace(slot, Some(Arc::new(layer)));
        self
    }

    /// Removes a default layer.
    #[must_use]
    pub fn without_layer(mut self, slot: StandardLayer) -> Self {
        self.arrangement.replace(slot, None);
        self
    }

    /// Builds the client.
    pub fn build(mut self) -> Result<Client, BuildError> {
        let base_url = match &self.base_url {
            Some(url) => url.clone(),
            None => server::expand(self.api.servers.first().ok_or(BuildError::NoServer)?, &self.variables)?,
        };
        let base_url = server::check_url(base_url.trim_end_matches('/'))?;
        let is_given = self.base_url.is_some();
        let headers = self.header_map()?;
        let sources = self.sources(&base_url, &headers)?;
        let transport = match self.transport.take() {
            Some(transport) => transport,
            None => self.default_transport()?,
        };
        let limiter = self.limiter.take().unwrap_or_else(|| RateLimiter::new(self.limit));
        let layers: Vec<(StandardLayer, Arc<dyn Layer>)> = vec![
            (StandardLayer::Call, Arc::new(CallSpan)),
            (StandardLayer::Retry, Arc::new(Retry::new(self.retry))),
            (StandardLayer::Authentication, Arc::new(Authentication::new(self.api, sources))),
            (StandardLayer::RateLimit, Arc::new(limiter)),
            (StandardLayer::Attempt, Arc::new(AttemptEvents)),
        ];
        let clock = self.clock.unwrap_or_else(|| Arc::new(SystemClock::new()));
        let stack = Stack::new(self.arrangement.arrange(layers), Ground { transport, clock });
        let (timeout, deadline, max_response) = (self.timeout, self.deadline, self.max_response);
        Ok(Client(Arc::new(Shared { base_url, is_given, stack, headers, timeout, deadline, max_response })))
    }

    fn header_map(&mut self) -> Result<HeaderMap, BuildError> {
        let mut headers = HeaderMap::new();
        for (name, value) in self.headers.drain(..) {
            match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(&value)) {
                (Ok(name), Ok(value)) => headers.insert(name, value),
                _ => return Err(BuildError::Header(name)),
            };
        }
        Ok(headers)
    }

    /// The source of the credentials for each scheme.
    fn sources(
        &mut self,
        base_url: &str,
        headers: &HeaderMap,
    ) -> Result<Vec<(&'static str, Source)>, BuildError> {
        let bounds = (self.timeout, self.max_response);
        let tokens = |grant| {
            let policy = self.retry.clone();
            let issuer = Issuer::new(grant, base_url.to_owned(), headers.clone(), bounds, policy);
            Arc::new(TokenSource::new(issuer))
        };
        let mut sources = Vec::new();
        for (name, given) in std::mem::take(&mut self.credentials) {
            let source = match given {
                Given::Source(source) => source,
                Given::Login(login, body) => {
                    let body = body.map_err(BuildError::Login)?.into();
                    let scheme = Scheme::ApiKey { location: login.location, name: login.name };
                    Source::Token(scheme, tokens(Grant::Login(login, body)))
                }
                Given::ClientCredentials(credentials) => {
                    let url = credentials.token_url.clone().ok_or(BuildError::NoTokenUrl(name))?;
                    let url = server::check_token_url(&url)?;
                    Source::Token(Scheme::Bearer, tokens(Grant::ClientCredentials(credentials, url)))
                }
            };
            sources.push((name, source));
        }
        Ok(sources)
    }

    #[cfg(feature = "reqwest")]
    fn default_transport(&self) -> Result<Arc<dyn Transport>, BuildError> {
        let transport = crate::transport::ReqwestTransport::build(&self.network);
        Ok(Arc::new(transport.map_err(|error| BuildError::Transport(error.to_string()))?))
    }

    #[cfg(not(feature = "reqwest"))]
    fn default_transport(&self) -> Result<Arc<dyn Transport>, BuildError> {
        Err(BuildError::Transport("the feature `reqwest` is off: give the builder a transport".to_owned()))
    }
}
