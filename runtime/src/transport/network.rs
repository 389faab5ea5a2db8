//! The default transport: HTTP over the network with `reqwest`.

use std::{error::Error as StdError, time::Duration};

use super::{Body, BoxFuture, Timeout, Transport, TransportError, TransportErrorKind};

/// How long connecting may take.
#[cfg(not(target_family = "wasm"))]
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The network settings of a client's builder.
#[derive(Default)]
pub(crate) struct Network {
    pub(crate) user_agent: Option<String>,
    pub(crate) proxy: Option<String>,
    pub(crate) root_certificates: Vec<Vec<u8>>,
}

impl Network {
    fn apply(&self, builder: reqwest::ClientBuilder) -> reqwest::Result<reqwest::ClientBuilder> {
        let usual = concat!("clientgen/", env!("CARGO_PKG_VERSION"));
        let builder = builder.user_agent(self.user_agent.as_deref().unwrap_or(usual));
        #[cfg(not(target_family = "wasm"))]
        {
            let mut builder =
                builder.redirect(reqwest::redirect::Policy::none()).connect_timeout(CONNECT_TIMEOUT);
            if let Some(proxy) = &self.proxy {
                builder = builder.proxy(reqwest::Proxy::all(proxy)?);
            }
            #[cfg(any(feature = "rustls", feature = "native-tls"))]
            for pem in &self.root_certificates {
                builder = builder.add_root_certificate(reqwest::Certificate::from_pem(pem)?);
            }
            Ok(builder)
        }
        #[cfg(target_family = "wasm")]
        Ok(builder)
    }
}

/// Sends requests with `reqwest`.
#[derive(Clone, Debug)]
pub struct ReqwestTransport(reqwest::Client);

impl ReqwestTransport {
    /// Creates a transport with settings for API calls: it follows no redirects, and keeps connections open.
    pub fn new() -> Result<Self, TransportError> {
        Self::build(&Network::default())
    }

    pub(crate) fn build(network: &Network) -> Result<Self, TransportError> {
        let builder = network.apply(reqwest::Client::builder()).map_err(other)?;
        builder.build().map(Self).map_err(other)
    }

    /// Creates a transport from your own client, with its proxy, certificates and user agent. The client should not follow redirects:
    /// a redirect would send the request to another host.
    pub fn with_client(client: reqwest::Client) -> Self {
        Self(client)
    }
}

impl From<reqwest::Client> for ReqwestTransport {
    fn from(client: reqwest::Client) -> Self {
        Self::with_client(client)
    }
}

impl Transport for ReqwestTransport {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let mut builder = self.0.request(head.method, head.uri.to_string()).headers(head.headers);
            if let Some(Timeout(timeout)) = head.extensions.get() {
                builder = builder.timeout(*timeout);
            }
            builder = match body {
                Body::Empty => builder,
                Body::Bytes(bytes) => builder.body(bytes),
                Body::Stream(stream) => builder.body(reqwest::Body::wrap_stream(stream)),
            };
            let response = builder.send().await.map_err(failed)?;
            let mut message = http::Response::new(Body::Empty);
            *message.status_mut() = response.status();
            *message.headers_mut() = response.headers().clone();
            *message.body_mut() = Body::Stream(Box::pin(Chunks(Box::pin(response.bytes_stream()))));
            Ok(message)
        })
    }

    fn keeps_timeout(&self) -> bool {
        true
    }
}

/// The chunks of a response, with this crate's error type.
struct Chunks<S>(std::pin::Pin<Box<S>>);

impl<S: futures_core::Stream<Item = reqwest::Result<bytes::Bytes>>> futures_core::Stream for Chunks<S> {
    type Item = Result<bytes::Bytes, TransportError>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let chunk = self.0.as_mut().poll_next(cx);
        chunk.map(|chunk| chunk.map(|chunk| chunk.map_err(|error| classify(error, TransportErrorKind::Body))))
    }
}

fn failed(error: reqwest::Error) -> TransportError {
    let kind = if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_builder() {
        TransportErrorKind::Other
    } else {
        TransportErrorKind::Interrupted
    };
    classify(error, kind)
}

/// Removes the URL from the message, because it may contain keys and personal data.
fn classify(error: reqwest::Error, otherwise: TransportErrorKind) -> TransportError {
    let kind = if error.is_timeout() { TransportErrorKind::Timeout } else { otherwise };
    let source: Box<dyn StdError + Send + Sync> = Box::new(error.without_url());
    TransportError::new(kind, source)
}

/// URLs of proxies may contain passwords, so none is shown.
fn other(error: reqwest::Error) -> TransportError {
    TransportError::new(TransportErrorKind::Other, error.without_url())
}
