//! A sandbox -> HTTP/1.1 on a loopback address.

use std::net::SocketAddr;

use axum::{Router, body::Body, extract::Request};
use tokio::{net::TcpListener, sync::oneshot};

use crate::{
    error::StartError,
    handle::{self, MAX_BODY},
    sandbox::Sandbox,
};

/// A sandbox that listens. It stops when this is dropped.
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
    /// Dropping it ends the server's task.
    _stop: oneshot::Sender<()>,
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
        let router = Router::new().fallback(move |request: Request| answer(shared.clone(), request));
        tokio::spawn(async move {
            let until = async move {
                // An error means that the sender was dropped, which is the sign to stop.
                let _ = stopped.await;
            };
            if let Err(error) = axum::serve(listener, router).with_graceful_shutdown(until).await {
                tracing::error!(%error, "the sandbox stopped");
            }
        });
        Ok(Self { sandbox, address, _stop: stop })
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

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What it serves.
    pub fn sandbox(&self) -> &Sandbox {
        &self.sandbox
    }
}

async fn answer(sandbox: Sandbox, request: Request) -> http::Response<Body> {
    let (parts, body) = request.into_parts();
    let bytes = axum::body::to_bytes(body, MAX_BODY).await.ok();
    handle::handle(&sandbox.inner, parts, bytes).map(Body::from)
}
