//! The outermost layer: one span per call, and the deadline of the whole call.

use tracing::{Instrument, field};

use super::{Layer, Next, Request, Response, TARGET};
use crate::{clock, error::Failure, transport::BoxFuture};

/// Surrounds each call with a span named `call`, and ends the call at its deadline.
#[derive(Clone, Copy, Debug, Default)]
pub struct CallSpan;

impl Layer for CallSpan {
    fn handle<'a>(&'a self, request: Request, next: Next<'a>) -> BoxFuture<'a, Result<Response, Failure>> {
        let operation = request.context.operation;
        let span = tracing::debug_span!(
            target: TARGET,
            "call",
            operation = operation.id,
            method = operation.method,
            path = operation.path,
            status = field::Empty,
            attempts = field::Empty,
        );
        if span.is_disabled() && request.context.deadline.is_none() {
            return next.run(request);
        }
        let recorded = span.clone();
        let call = async move {
            let outcome = match request.context.deadline {
                None => next.run(request).await,
                Some(deadline) => {
                    let left = clock::until(next.clock().now(), deadline);
                    let call = clock::within(next.clock(), left, next.run(request));
                    call.await.unwrap_or(Err(Failure::Deadline))
                }
            };
            if let Ok(response) = &outcome {
                recorded.record("status", response.status().as_u16());
            }
            recorded.record("attempts", next.attempts());
            outcome
        };
        Box::pin(call.instrument(span))
    }
}
