//! A sandbox -> HTTP/1.1 on a loopback address.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
};
use bytes::Bytes;
use clientgen_runtime::transport::{TransportError, TransportErrorKind};
use futures_core::Stream;
use http::{Response, header::CONTENT_LENGTH};
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

use crate::{
    error::StartError,
    fault::{Delivery, Reset, Way},
    handle::{self, MAX_BODY},
    sandbox::Sandbox,
    socket::{Breaker, Port},
    spec::Spec,
    stream::{Broken, Drip},
};

/// A running sandbox server. It stops when this is dropped.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\nservers: [{url: /api/v1}]";
/// # let sandbox = clientgen_sandbox::Sandbox::builder().spec_text("shop.yaml", text)?.build()?;
/// let server = sandbox.serve().await?;
/// assert_eq!(server.base_url(), format!("http://{}/api/v1", server.address()));
/// assert!(server.sandbox().violations().is_empty());
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use = "the server stops when this is dropped"]
pub struct Server {
    sandbox: Sandbox,
    address: SocketAddr,
    /// The server's tasks end when this is dropped.
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

/// One of the served documents.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Api {
    /// The document's file name without extension.
    pub name: String,
    /// The title in the document.
    pub title: String,
    /// The base URL.
    pub base_url: String,
    /// The token URL for client credentials, if the document uses them.
    pub token_url: Option<String>,
}

impl Sandbox {
    /// Reads one document and serves it.
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let server = clientgen_sandbox::Sandbox::start("specs/shop.yaml").await?;
    /// println!("{}", server.base_url());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn start(path: impl AsRef<Path>) -> Result<Server, StartError> {
        Self::builder().spec(path)?.build()?.serve().await
    }

    /// Serves on a free port of 127.0.0.1, until the [`Server`] is dropped.
    pub async fn serve(&self) -> Result<Server, StartError> {
        self.serve_at(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await
    }

    /// Serves at a loopback address.
    ///
    /// ```no_run
    /// # async fn example(sandbox: clientgen_sandbox::Sandbox) -> Result<(), Box<dyn std::error::Error>> {
    /// let server = sandbox.serve_at("127.0.0.1:8080".parse()?).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn serve_at(&self, address: SocketAddr) -> Result<Server, StartError> {
        Server::bind(self.clone(), address).await
    }
}

impl Server {
    pub(crate) async fn bind(sandbox: Sandbox, address: SocketAddr) -> Result<Self, StartError> {
        if !address.ip().is_loopback() {
            return Err(StartError::NotLoopback(address));
        }
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel::<()>();
        let shared = sandbox.clone();
        let router = Router::new().fallback(move |ConnectInfo(breaker), request: Request| {
            respond(shared.clone(), breaker, request)
        });
        let service = router.into_make_service_with_connect_info::<Breaker>();
        let kept = sandbox.clone();
        let task = tokio::spawn(async move {
            let until = async move {
                // An error means that the sender was dropped, which is the sign to stop.
                let _ = stopped.await;
            };
            let served = axum::serve(Port(listener), service).with_graceful_shutdown(until);
            tokio::select! {
                served = async { served.await } => if let Err(error) = served {
                    tracing::error!(%error, "the sandbox stopped");
                },
                () = keep_state(kept) => {}
            }
        });
        Ok(Self { sandbox, address, stop, task })
    }

    /// Stops the server, and waits a moment for responses in progress.
    pub async fn stop(self) {
        drop(self.stop);
        // Whatever takes longer is cut off.
        let _ = tokio::time::timeout(Duration::from_secs(1), self.task).await;
    }

    /// The served documents, in the order in which they were added.
    pub fn apis(&self) -> Vec<Api> {
        let title = |spec: &Spec| spec.document.pointer("/info/title")?.as_str().map(str::to_owned);
        let api = |spec: &Spec| Api {
            name: spec.label.clone(),
            title: title(spec).unwrap_or_else(|| spec.label.clone()),
            base_url: format!("http://{}{}", self.address, spec.base),
            token_url: self.token_url_of(&spec.label),
        };
        self.sandbox.inner.specs.iter().map(api).collect()
    }

    /// The base URL of the first document.
    pub fn base_url(&self) -> String {
        let base = self.sandbox.inner.specs.first().map(|spec| spec.base.as_str());
        format!("http://{}{}", self.address, base.unwrap_or_default())
    }

    /// The base URL of a document, by its file name without extension.
    pub fn base_url_of(&self, name: &str) -> Option<String> {
        self.sandbox.base_of(name).map(|base| format!("http://{}{base}", self.address))
    }

    /// The token endpoint of a document that has OAuth 2 with client credentials, by its file name without extension.
    pub fn token_url_of(&self, name: &str) -> Option<String> {
        self.sandbox.token_path_of(name).map(|path| format!("http://{}{path}", self.address))
    }

    /// The address that the server listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The sandbox that the server serves.
    pub fn sandbox(&self) -> &Sandbox {
        &self.sandbox
    }
}

/// Writes the state file every second, if there is one and anything has changed.
async fn keep_state(sandbox: Sandbox) {
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        if let Err(error) = sandbox.save_state() {
            tracing::error!(%error, "the state was not kept");
        }
    }
}

async fn respond(sandbox: Sandbox, breaker: Breaker, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let bytes = axum::body::to_bytes(body, MAX_BODY).await.ok();
    let (response, Delivery { delay, way }) = handle::handle(&sandbox.inner, parts, bytes);
    let clock = &sandbox.inner.settings.clock;
    if !delay.is_zero() {
        clock.sleep(delay).await;
    }
    match way {
        Way::Whole => response.map(Body::from),
        Way::Drip(time) => in_pieces(response, |bytes| Drip::new(bytes, time, clock.clone())),
        Way::Connect | Way::Reset(Reset::Before) => {
            breaker.break_now();
            response.map(Body::from)
        }
        Way::Reset(Reset::During) => in_pieces(response, |bytes| Broken::new(bytes, reset(breaker))),
        Way::Reset(Reset::After) => {
            breaker.break_after_response();
            response.map(Body::from)
        }
    }
}

/// A body as a stream, with its total length.
fn in_pieces<S>(mut response: Response<Bytes>, pieces: impl FnOnce(Bytes) -> S) -> Response<Body>
where
    S: Stream<Item = Result<Bytes, TransportError>> + Send + 'static,
{
    let length = response.body().len();
    response.headers_mut().insert(CONTENT_LENGTH, length.into());
    response.map(|bytes| Body::from_stream(pieces(bytes)))
}

/// How long the first half may take to reach the client before a reset. A reset discards bytes that have not been sent.
const ON_ITS_WAY: Duration = Duration::from_millis(20);

async fn reset(breaker: Breaker) -> TransportError {
    tokio::time::sleep(ON_ITS_WAY).await;
    breaker.break_now();
    TransportError::new(TransportErrorKind::Body, "reset on demand")
}
