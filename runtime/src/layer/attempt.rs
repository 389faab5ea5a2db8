//! The innermost layer: one event per attempt.

use super::{Layer, Next, Request, Response, TARGET};
use crate::{clock, error::Failure, transport::BoxFuture};

/// Writes an event named `attempt` at the end of an attempt, with its number, its status or failure, and its duration.
#[derive(Clone, Copy, Debug, Default)]
pub struct AttemptEvents;

impl Layer for AttemptEvents {
    fn handle<'a>(&'a self, request: Request, next: Next<'a>) -> BoxFuture<'a, Result<Response, Failure>> {
        if !tracing::enabled!(target: TARGET, tracing::Level::DEBUG) {
            return next.run(request);
        }
        Box::pin(async move {
            let (operation, attempt) = (request.context.operation.id, request.context.attempt);
            let begun = next.clock().now();
            let outcome = next.run(request).await;
            let elapsed_ms = clock::until(begun, next.clock().now()).as_millis() as u64;
            match &outcome {
                Ok(response) => {
                    let status = response.status().as_u16();
                    tracing::debug!(name: "attempt", target: TARGET, operation, attempt, status, elapsed_ms, "attempt");
                }
                Err(failure) => {
                    let failure = failure.name();
                    tracing::debug!(name: "attempt", target: TARGET, operation, attempt, failure, elapsed_ms, "attempt");
                }
            }
            outcome
        })
    }
}
