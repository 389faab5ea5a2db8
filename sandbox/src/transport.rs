//! A sandbox as a [`Transport`]: the same handling, without sockets.

use std::future::poll_fn;

use bytes::{Bytes, BytesMut};
use clientgen_runtime::transport::{Body, BodyStream, BoxFuture, Transport, TransportError};
use http::{Request, Response};

use crate::{
    handle::{self, MAX_BODY},
    sandbox::Sandbox,
};

impl Transport for Sandbox {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let bytes = match body {
                Body::Empty => Some(Bytes::new()),
                Body::Bytes(bytes) => Some(bytes).filter(|bytes| bytes.len() <= MAX_BODY),
                Body::Stream(stream) => collect(stream).await?,
            };
            Ok(handle::handle(&self.inner, parts, bytes).map(Body::from))
        })
    }
}

/// The whole body; `None` if it is too large.
async fn collect(mut stream: BodyStream) -> Result<Option<Bytes>, TransportError> {
    let mut whole = BytesMut::new();
    while let Some(chunk) = poll_fn(|cx| stream.as_mut().poll_next(cx)).await {
        whole.extend_from_slice(&chunk?);
        if whole.len() > MAX_BODY {
            return Ok(None);
        }
    }
    Ok(Some(whole.freeze()))
}
