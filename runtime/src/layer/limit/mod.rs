//! A request -> the same request, when the rate limit of its account allows it. Calls wait in order of arrival.
//!
//! The limiter keeps a log of the times of requests. No window with the limit's length ever contains more requests than the limit allows. (A token bucket with the same
//! rate allows nearly twice as many in one window.) After a 429, or a 503 with `Retry-After`, all calls of the account wait.

mod queue;
mod store;

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use http::StatusCode;

use self::queue::{Queue, Ticket};
pub use self::store::{Bucket, LimitStore, MemoryStore, Permit};
use super::{Context, Layer, Next, Request, Response, RetryPolicy};
use crate::{
    clock::{self, lock},
    error::Failure,
    rate_limit::{RateLimit, Scope},
    repeat::retry_after,
    transport::BoxFuture,
};

/// How long an account rests after a 429 that does not say how long.
const REST: Duration = Duration::from_secs(1);

/// Delays requests to respect a rate limit. Share one limiter among the clients of an account.
#[derive(Clone)]
pub struct RateLimiter(Arc<Inner>);

struct Inner {
    limit: Option<RateLimit>,
    account: String,
    store: Arc<dyn LimitStore>,
    longest_wait: Duration,
    /// One queue for each bucket: one for the account, and one for each operation with its own limit.
    queues: Mutex<BTreeMap<Option<&'static str>, Arc<Queue>>>,
    everyone: Arc<Queue>,
}

impl RateLimiter {
    /// Creates a limiter with its own store. Without a limit, it delays requests only if the server asks for it.
    pub fn new(limit: Option<RateLimit>) -> Self {
        Self::with_store(limit, "", MemoryStore::default())
    }

    /// Creates a limiter whose store may be shared. `account` is the name under which the store counts.
    pub fn with_store(limit: Option<RateLimit>, account: impl Into<String>, store: impl LimitStore) -> Self {
        Self(Arc::new(Inner {
            limit,
            account: account.into(),
            store: Arc::new(store),
            longest_wait: RetryPolicy::default().clamp(Duration::MAX),
            queues: Mutex::default(),
            everyone: Arc::default(),
        }))
    }

    fn queue(&self, operation: Option<&'static str>) -> Arc<Queue> {
        match operation {
            None => Arc::clone(&self.0.everyone),
            Some(_) => Arc::clone(lock(&self.0.queues).entry(operation).or_default()),
        }
    }

    /// Waits until the limit allows the request.
    async fn turn(&self, context: &Context, clock: &dyn clock::Clock) -> Result<(), Failure> {
        let limit = context.operation.limit.or(self.0.limit);
        let by_operation = limit.is_some_and(|limit| limit.scope == Scope::Operation);
        let operation = by_operation.then_some(context.operation.id);
        let bucket = Bucket { account: &self.0.account, operation, limit };
        let queue = self.queue(operation);
        let ticket = Ticket::take(&queue);
        loop {
            let (ahead, state) = ticket.place();
            let now = clock.now();
            if ahead > 0 {
                if let Some(deadline) = context.deadline {
                    check(now, self.0.store.forecast(&bucket, now, ahead).await, deadline)?;
                }
                ticket.changed(state).await;
                continue;
            }
            match self.0.store.take(&bucket, now).await {
                Permit::Granted => return Ok(()),
                Permit::Wait(until) => {
                    check(now, until, context.deadline.unwrap_or(until))?;
                    // A pause that starts meanwhile takes effect at once.
                    clock::within(clock, clock::until(now, until), ticket.changed(state)).await;
                }
            }
        }
    }

    /// Until when the account must wait after a response.
    fn rest(&self, response: &Response, now: SystemTime) -> Option<SystemTime> {
        let asked = retry_after(response.headers(), now);
        let rest = match response.status() {
            StatusCode::TOO_MANY_REQUESTS => asked.unwrap_or(REST),
            StatusCode::SERVICE_UNAVAILABLE => asked?,
            _ => return None,
        };
        Some(now + rest.min(self.0.longest_wait))
    }

    async fn begin_rest(&self, until: SystemTime) {
        self.0.store.rest(&self.0.account, until).await;
        let queues: Vec<_> = lock(&self.0.queues).values().cloned().collect();
        queues.iter().chain([&self.0.everyone]).for_each(|queue| queue.wake_all());
    }
}

/// If the turn comes after the deadline, the call fails at once.
fn check(now: SystemTime, turn: SystemTime, deadline: SystemTime) -> Result<(), Failure> {
    if turn > deadline {
        return Err(Failure::RateLimited { wait: clock::until(now, turn) });
    }
    Ok(())
}

impl fmt::Debug for RateLimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RateLimiter").field("limit", &self.0.limit).finish_non_exhaustive()
    }
}

impl Layer for RateLimiter {
    fn handle<'a>(&'a self, request: Request, next: Next<'a>) -> BoxFuture<'a, Result<Response, Failure>> {
        Box::pin(async move {
            self.turn(&request.context, next.clock()).await?;
            let outcome = next.run(request).await;
            let until = outcome.as_ref().ok().and_then(|response| self.rest(response, next.clock().now()));
            if let Some(until) = until {
                self.begin_rest(until).await;
            }
            outcome
        })
    }
}
