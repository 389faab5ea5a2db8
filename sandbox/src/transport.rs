//! A request of a client -> the sandbox's response, without sockets. A broken connection is an error of the kind that
//! the runtime's own transport would return.

use std::future::poll_fn;

use bytes::{Bytes, BytesMut};
use clientgen_runtime::transport::{
    Body, BodyStream, BoxFuture, Transport, TransportError, TransportErrorKind,
};
use http::{Request, Response, header::CONTENT_LENGTH};

use crate::{
    fault::{Reset, Way},
    handle::{self, MAX_BODY},
    sandbox::Sandbox,
    stream::{Broken, Drip},
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
            let (mut response, delivery) = handle::handle(&self.inner, parts, bytes);
            let clock = &self.inner.settings.clock;
            if !delivery.delay.is_zero() {
                clock.sleep(delivery.delay).await;
            }
            if matches!(delivery.way, Way::Drip(_) | Way::Reset(Reset::During)) {
                let length = response.body().len();
                response.headers_mut().insert(CONTENT_LENGTH, length.into());
            }
            Ok(match delivery.way {
                Way::Whole | Way::Reset(Reset::After) => response.map(Body::from),
                Way::Drip(time) => {
                    response.map(|bytes| Body::Stream(Box::pin(Drip::new(bytes, time, clock.clone()))))
                }
                Way::Reset(Reset::During) => {
                    let end = async { TransportError::new(TransportErrorKind::Body, RESET) };
                    response.map(|bytes| Body::Stream(Box::pin(Broken::new(bytes, end))))
                }
                Way::Reset(Reset::Before) => {
                    return Err(TransportError::new(TransportErrorKind::Interrupted, RESET));
                }
                Way::Connect => {
                    return Err(TransportError::new(
                        TransportErrorKind::Connect,
                        "the sandbox takes no connection",
                    ));
                }
            })
        })
    }
}

const RESET: &str = "the sandbox reset the connection";

/// The complete body; `None` if it is too large.
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
