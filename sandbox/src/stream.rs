//! A body -> the pieces in which a fault delivers it.

use std::{
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use clientgen_runtime::transport::{BoxFuture, TransportError};
use futures_core::Stream;

use crate::clock::Clock;

/// A body byte by byte, with a delay before each.
pub(crate) struct Drip {
    rest: Bytes,
    time: Duration,
    clock: Clock,
    wait: Option<BoxFuture<'static, ()>>,
}

impl Drip {
    pub(crate) fn new(body: Bytes, time: Duration, clock: Clock) -> Self {
        Self { rest: body, time, clock, wait: None }
    }
}

impl Stream for Drip {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.rest.is_empty() {
            return Poll::Ready(None);
        }
        let wait = this.wait.get_or_insert_with(|| this.clock.sleep(this.time));
        ready!(wait.as_mut().poll(cx));
        this.wait = None;
        Poll::Ready(Some(Ok(this.rest.split_to(1))))
    }
}

/// The first half of a body, and then an error.
pub(crate) struct Broken {
    half: Option<Bytes>,
    end: Option<BoxFuture<'static, TransportError>>,
}

impl Broken {
    /// `end` returns the error when it is time.
    pub(crate) fn new(mut body: Bytes, end: impl Future<Output = TransportError> + Send + 'static) -> Self {
        body.truncate(body.len() / 2);
        Self { half: Some(body).filter(|half| !half.is_empty()), end: Some(Box::pin(end)) }
    }
}

impl Stream for Broken {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(half) = self.half.take() {
            return Poll::Ready(Some(Ok(half)));
        }
        let Some(end) = &mut self.end else { return Poll::Ready(None) };
        let error = ready!(end.as_mut().poll(cx));
        self.end = None;
        Poll::Ready(Some(Err(error)))
    }
}
