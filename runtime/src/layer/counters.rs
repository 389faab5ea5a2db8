//! Numbers about calls, for metrics.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use super::{Layer, Next, Request, Response};
use crate::{clock, error::Failure, transport::BoxFuture};

/// Counts the requests that pass its position in the stack: calls above [`StandardLayer::Retry`](super::StandardLayer), attempts below it. Clones share the counts.
///
/// ```
/// use clientgen_runtime::layer::Counters;
///
/// let counters = Counters::default();
/// // `Client::builder().layer(LayerPosition::Below(StandardLayer::Retry), counters.clone())`, and some calls later:
/// assert_eq!(counters.snapshot().requests, 0);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Counters(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    requests: AtomicU64,
    responses: [AtomicU64; 5],
    failures: AtomicU64,
    in_flight: AtomicU64,
    micros: AtomicU64,
}

/// The counts of [`Counters`] so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// Requests that were sent.
    pub requests: u64,
    /// Responses with a status of 2xx.
    pub successes: u64,
    /// Responses with a status of 3xx.
    pub redirects: u64,
    /// Responses with a status of 4xx.
    pub client_errors: u64,
    /// Responses with a status of 5xx.
    pub server_errors: u64,
    /// Requests that got no response.
    pub failures: u64,
    /// Requests that are in progress.
    pub in_flight: u64,
    /// The total time from request to response, of all requests together.
    pub elapsed: Duration,
}

impl Counters {
    /// Returns the current counts.
    pub fn snapshot(&self) -> Counts {
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let [_, successes, redirects, client_errors, server_errors] = self.0.responses.each_ref().map(read);
        Counts {
            requests: read(&self.0.requests),
            successes,
            redirects,
            client_errors,
            server_errors,
            failures: read(&self.0.failures),
            in_flight: read(&self.0.in_flight),
            elapsed: Duration::from_micros(read(&self.0.micros)),
        }
    }
}

/// Ends the count of a request in progress, also if its call is dropped.
struct InFlight<'a>(&'a AtomicU64);

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Layer for Counters {
    fn handle<'a>(&'a self, request: Request, next: Next<'a>) -> BoxFuture<'a, Result<Response, Failure>> {
        Box::pin(async move {
            let counts = &*self.0;
            counts.requests.fetch_add(1, Ordering::Relaxed);
            counts.in_flight.fetch_add(1, Ordering::Relaxed);
            let _in_flight = InFlight(&counts.in_flight);
            let begun = next.clock().now();
            let outcome = next.run(request).await;
            let elapsed = clock::until(begun, next.clock().now());
            counts.micros.fetch_add(elapsed.as_micros() as u64, Ordering::Relaxed);
            let class = outcome.as_ref().ok().map(|response| usize::from(response.status().as_u16() / 100));
            let counter = class.and_then(|class| counts.responses.get(class.wrapping_sub(1)));
            counter.unwrap_or(&counts.failures).fetch_add(1, Ordering::Relaxed);
            outcome
        })
    }
}
