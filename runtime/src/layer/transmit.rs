//! One request -> the transport -> a response within the limits of time and size. This is below all layers.

use bytes::{Bytes, BytesMut};
use http::StatusCode;

use super::{Ground, Progress, Request, Response};
use crate::{
    clock,
    error::Failure,
    transport::{Body, Timeout, TransportError, TransportErrorKind},
};

/// Sends the request once. The time of an attempt includes the response body, unless the body is a stream.
pub(super) async fn transmit(
    ground: &Ground,
    progress: &Progress,
    request: Request,
) -> Result<Response, Failure> {
    progress.begin_attempt();
    let Request { context, mut message } = request;
    let timeout = match context.deadline {
        Some(deadline) => context.timeout.min(clock::until(ground.clock.now(), deadline)),
        None => context.timeout,
    };
    // A stream may take longer than the limit for its start.
    let transport_keeps_time = !context.streams && ground.transport.keeps_timeout();
    if !context.streams {
        message.extensions_mut().insert(Timeout(timeout));
    }
    let exchange = async {
        let response = ground.transport.send(message).await?;
        if context.streams && response.status().is_success() {
            return Ok(response);
        }
        let (head, body) = response.into_parts();
        let body = read_body(head.status, body, context.max_response).await?;
        Ok(http::Response::from_parts(head, Body::from(body)))
    };
    if transport_keeps_time {
        return exchange.await;
    }
    let timed_out =
        || TransportError::new(TransportErrorKind::Timeout, format!("no whole response within {timeout:?}"));
    match clock::within(&*ground.clock, timeout, exchange).await {
        Some(outcome) => outcome,
        None => Err(timed_out().into()),
    }
}

/// The whole body, or an error as soon as it is larger than `limit`.
pub(crate) async fn read_body(status: StatusCode, body: Body, limit: u64) -> Result<Bytes, Failure> {
    let too_large = Failure::TooLarge { status, limit };
    match body {
        Body::Empty => Ok(Bytes::new()),
        Body::Bytes(bytes) if bytes.len() as u64 > limit => Err(too_large),
        Body::Bytes(bytes) => Ok(bytes),
        Body::Stream(mut stream) => {
            let mut first: Option<Bytes> = None;
            let mut whole = BytesMut::new();
            while let Some(chunk) = std::future::poll_fn(|cx| stream.as_mut().poll_next(cx)).await {
                let chunk = chunk?;
                let before = whole.len() + first.as_ref().map_or(0, Bytes::len);
                if (before + chunk.len()) as u64 > limit {
                    return Err(too_large);
                }
                // Most responses arrive in one piece, which need not be copied.
                match (first.take(), whole.is_empty()) {
                    (None, true) => first = Some(chunk),
                    (begun, _) => {
                        whole.extend_from_slice(&begun.unwrap_or_default());
                        whole.extend_from_slice(&chunk);
                    }
                }
            }
            Ok(first.unwrap_or_else(|| whole.freeze()))
        }
    }
}
