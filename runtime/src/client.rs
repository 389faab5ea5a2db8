//! What all calls of one client share, and how it is put together.

use std::{sync::Arc, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::{
    auth::Credential,
    call::Call,
    operation::{Api, Operation, Server, ServerVariable},
    transport::Transport,
};

/// Longer answers are an error unless the builder says otherwise: 32 MiB.
pub const DEFAULT_MAX_RESPONSE: u64 = 32 * 1024 * 1024;

/// An attempt takes at most this long unless the builder or the call says otherwise.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);

/// The shared part of a generated client. Cloning it shares connections and credentials.
#[derive(Clone)]
pub struct Client(pub(crate) Arc<Shared>);

pub(crate) struct Shared {
    pub(crate) api: &'static Api,
    pub(crate) base_url: String,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) credentials: Vec<(&'static str, Credential)>,
    pub(crate) headers: HeaderMap,
    pub(crate) timeout: Duration,
    pub(crate) max_response: u64,
}

impl Client {
    /// Begins a call of `operation`.
    pub fn call(&self, operation: &'static Operation) -> Call {
        Call::new(Arc::clone(&self.0), operation)
    }

    /// The URL below which all calls go.
    pub fn base_url(&self) -> &str {
        &self.0.base_url
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("base_url", &self.0.base_url).finish_non_exhaustive()
    }
}

/// Why a client could not be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// A variable of the server's URL has no value.
    #[error(
        "`{variable}` is part of the server's URL {url} and has no default: give it to the builder, or give a whole base_url"
    )]
    MissingVariable {
        /// The variable.
        variable: &'static str,
        /// The URL template.
        url: &'static str,
    },
    /// A variable's value would change more of the URL than its own place, or is not one of those that the document lists.
    #[error("`{variable}` cannot be {value:?}: {reason}")]
    Variable {
        /// The variable.
        variable: &'static str,
        /// The value given.
        value: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The API's document names no server.
    #[error("the API's document names no server: give the builder a base_url")]
    NoServer,
    /// The base URL is not one.
    #[error("the base URL {url:?} cannot be used: {reason}")]
    Url {
        /// The URL.
        url: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A header cannot be sent.
    #[error("the header `{0}` has a name or value that cannot be sent")]
    Header(String),
    /// The default transport is not compiled in, or could not be set up.
    #[error("no transport: {0}")]
    Transport(String),
}

/// Puts a client together. Generated builders wrap it.
pub struct Builder {
    api: &'static Api,
    base_url: Option<String>,
    variables: Vec<(&'static str, String)>,
    transport: Option<Arc<dyn Transport>>,
    credentials: Vec<(&'static str, Credential)>,
    headers: Vec<(String, String)>,
    timeout: Duration,
    max_response: u64,
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
    /// A builder for clients of `api`.
    pub fn new(api: &'static Api) -> Self {
        Self {
            api,
            base_url: None,
            variables: Vec::new(),
            transport: None,
            credentials: Vec::new(),
            headers: Vec::new(),
            timeout: DEFAULT_TIMEOUT,
            max_response: DEFAULT_MAX_RESPONSE,
        }
    }

    /// The URL below which all calls go, instead of the document's.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// A variable of the server's URL.
    #[must_use]
    pub fn variable(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.variables.push((name, value.into()));
        self
    }

    /// The credential for a security scheme.
    #[must_use]
    pub fn credential(mut self, scheme: &'static str, credential: Credential) -> Self {
        self.credentials.retain(|(name, _)| *name != scheme);
        self.credentials.push((scheme, credential));
        self
    }

    /// Something else than the default transport.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// A header that every request has.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// How long an attempt may take.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How many bytes an answer may have.
    #[must_use]
    pub fn max_response_bytes(mut self, limit: u64) -> Self {
        self.max_response = limit;
        self
    }

    /// The client.
    pub fn build(self) -> Result<Client, BuildError> {
        let base_url = match &self.base_url {
            Some(url) => url.clone(),
            None => expand(self.api.servers.first().ok_or(BuildError::NoServer)?, &self.variables)?,
        };
        let base_url = check_url(base_url.trim_end_matches('/'))?;
        let mut headers = HeaderMap::new();
        for (name, value) in self.headers {
            match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(&value)) {
                (Ok(name), Ok(value)) => headers.insert(name, value),
                _ => return Err(BuildError::Header(name)),
            };
        }
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport()?,
        };
        let (credentials, timeout, max_response) = (self.credentials, self.timeout, self.max_response);
        Ok(Client(Arc::new(Shared {
            api: self.api,
            base_url,
            transport,
            credentials,
            headers,
            timeout,
            max_response,
        })))
    }
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Result<Arc<dyn Transport>, BuildError> {
    let transport = crate::transport::ReqwestTransport::new()
        .map_err(|error| BuildError::Transport(error.to_string()))?;
    Ok(Arc::new(transport))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Result<Arc<dyn Transport>, BuildError> {
    Err(BuildError::Transport("the feature `reqwest` is off: give the builder a transport".to_owned()))
}

fn expand(server: &'static Server, given: &[(&'static str, String)]) -> Result<String, BuildError> {
    let mut url = server.url.to_owned();
    for variable in server.variables {
        let value =
            given.iter().rev().find(|(name, _)| *name == variable.name).map(|(_, value)| value.as_str());
        let value = match value.or(variable.default) {
            Some(value) => value,
            None => return Err(BuildError::MissingVariable { variable: variable.name, url: server.url }),
        };
        check_variable(variable, value)?;
        url = url.replace(&format!("{{{}}}", variable.name), value);
    }
    Ok(url)
}

/// A value must not reach beyond its place: `evil.example/` as the name of a shop would send credentials elsewhere.
fn check_variable(variable: &'static ServerVariable, value: &str) -> Result<(), BuildError> {
    let refuse = |reason: String| {
        Err(BuildError::Variable { variable: variable.name, value: value.to_owned(), reason })
    };
    if !variable.values.is_empty() && !variable.values.contains(&value) {
        return refuse(format!("the document lists {}", variable.values.join(", ")));
    }
    // What the document itself lists or defaults to is trusted: it may be a path or a whole host.
    let is_documented = variable.values.contains(&value) || variable.default == Some(value);
    let is_plain = |character: char| character.is_ascii_alphanumeric() || "-._~".contains(character);
    if !is_documented && (value.is_empty() || !value.chars().all(is_plain)) {
        return refuse(
            "only letters, digits and - . _ ~ are allowed; for anything else give a whole base_url"
                .to_owned(),
        );
    }
    Ok(())
}

fn check_url(url: &str) -> Result<String, BuildError> {
    let refuse = |reason: String| BuildError::Url { url: url.to_owned(), reason };
    let parsed = url::Url::parse(url).map_err(|error| refuse(error.to_string()))?;
    if !matches!(parsed.scheme(), "http" | "https") {
        return Err(refuse("it must begin with http:// or https://".to_owned()));
    }
    if parsed.query().is_some() || parsed.fragment().is_some() {
        return Err(refuse("it must have neither a query nor a fragment".to_owned()));
    }
    if !parsed.username().is_empty() || parsed.password().is_some() {
        // The URL is printed in messages, so it may not be shown here.
        return Err(BuildError::Url {
            url: "(not shown)".to_owned(),
            reason: "give credentials to the builder, not in the URL".to_owned(),
        });
    }
    Ok(url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Api, BuildError, Builder, Server, ServerVariable};
    use crate::recorder::Recorder;

    const API: Api = Api {
        name: "shop",
        servers: &[Server {
            url: "https://{store}.shop.example/{version}",
            variables: &[
                ServerVariable { name: "store", default: None, values: &[] },
                ServerVariable { name: "version", default: Some("v1"), values: &["v1", "v2"] },
            ],
        }],
        security: &[],
    };

    fn build(change: impl Fn(Builder) -> Builder) -> Result<String, BuildError> {
        let builder = change(Builder::new(&API).transport(Recorder::new()));
        builder.build().map(|client| client.base_url().to_owned())
    }

    #[test]
    fn variables_fill_the_server_url() {
        assert_eq!(build(|b| b.variable("store", "mine")).unwrap(), "https://mine.shop.example/v1");
        assert_eq!(
            build(|b| b.variable("store", "mine").variable("version", "v2")).unwrap(),
            "https://mine.shop.example/v2"
        );
        assert_eq!(
            build(|b| b.base_url("http://127.0.0.1:8080/api/v1/")).unwrap(),
            "http://127.0.0.1:8080/api/v1"
        );
    }

    #[test]
    fn what_cannot_be_a_url_is_refused() {
        let error = build(|b| b).unwrap_err().to_string();
        assert!(error.starts_with("`store` is part of the server's URL"), "{error}");
        for value in ["evil.example/", "a@b", "", "a:1", "a#"] {
            let error = build(|b| b.variable("store", value)).unwrap_err();
            assert!(matches!(error, BuildError::Variable { variable: "store", .. }), "{value}: {error}");
        }
        assert!(matches!(
            build(|b| b.variable("store", "a").variable("version", "v3")),
            Err(BuildError::Variable { .. })
        ));
        for url in [
            "shop.example",
            "ftp://shop.example",
            "https://shop.example/?a=b",
            "https://me:secret@shop.example",
        ] {
            let error = build(|b| b.base_url(url)).unwrap_err();
            assert!(matches!(error, BuildError::Url { .. }), "{url}");
            assert!(!error.to_string().contains("secret"));
        }
        assert!(matches!(
            build(|b| b.variable("store", "a").header("X-A", "a\nb")),
            Err(BuildError::Header(_))
        ));
    }
}
