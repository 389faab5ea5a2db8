//! A failed request -> the same request again, if that is safe.

use std::{
    hash::{BuildHasher, RandomState},
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use super::{Context, Layer, Next, Request, Response, budget::Budget};
use crate::{
    error::Failure,
    operation::RetryRule,
    repeat::{STATUSES, retry_after},
    transport::{BoxFuture, TransportErrorKind},
};

/// When and how often requests are repeated.
///
/// The policy does not decide which requests are safe to repeat. These are requests whose method is safe or idempotent (GET, HEAD, OPTIONS, TRACE, PUT, DELETE),
/// that the document marks as repeatable, or that have an idempotency key. Any request is repeated if no connection was made. A body that can be read
/// only once is never sent twice.
///
/// ```
/// use clientgen_runtime::layer::RetryPolicy;
/// use std::time::Duration;
///
/// let patient = RetryPolicy::default().attempts(8).longest_wait(Duration::from_secs(600));
/// let never = RetryPolicy::never();
/// # drop((patient, never));
/// ```
#[derive(Clone, Debug)]
pub struct RetryPolicy {
    attempts: u32,
    statuses: Vec<u16>,
    first_wait: Duration,
    longest_backoff: Duration,
    longest_wait: Duration,
    budget: (u32, u32),
}

impl Default for RetryPolicy {
    /// Up to 4 attempts, after 408, 429, 502, 503 and 504, failed connections, and responses that break off. Delays of up to 0.5, 1 and 2 seconds, or as
    /// `Retry-After` says, but at most 2 minutes. All calls of the client together may make 100 retries at once, and in the long run one per 5 calls.
    fn default() -> Self {
        Self {
            attempts: 4,
            statuses: STATUSES.to_vec(),
            first_wait: Duration::from_millis(500),
            longest_backoff: Duration::from_secs(20),
            longest_wait: Duration::from_secs(120),
            budget: (100, 20),
        }
    }
}

impl RetryPolicy {
    /// Sends every request only once.
    pub fn never() -> Self {
        Self::default().attempts(1)
    }

    /// Sets the largest number of attempts, including the first.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// Sets other statuses than the default.
    #[must_use]
    pub fn statuses(mut self, statuses: impl IntoIterator<Item = u16>) -> Self {
        self.statuses = statuses.into_iter().collect();
        self
    }

    /// Sets the largest delay before the first retry. It doubles with each retry, up to `longest`. The actual delay is random, from zero to
    /// that value, so that clients that failed together do not retry together.
    #[must_use]
    pub fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        (self.first_wait, self.longest_backoff) = (first, longest);
        self
    }

    /// Sets the largest `Retry-After` that the client respects.
    #[must_use]
    pub fn longest_wait(mut self, longest: Duration) -> Self {
        self.longest_wait = longest;
        self
    }

    /// Sets how many retries all calls of the client may make together: `at_once`, and in the long run `percent` per 100 calls.
    #[must_use]
    pub fn budget(mut self, at_once: u32, percent: u32) -> Self {
        self.budget = (at_once, percent);
        self
    }

    /// The largest `Retry-After` that the client respects.
    pub(crate) fn clamp(&self, wait: Duration) -> Duration {
        wait.min(self.longest_wait)
    }
}

/// Repeats requests by a [`RetryPolicy`], and returns the last response or failure.
#[derive(Debug)]
pub struct Retry {
    policy: RetryPolicy,
    budget: Budget,
    jitter: Jitter,
}

impl Retry {
    /// Creates the layer with this policy.
    pub fn new(policy: RetryPolicy) -> Self {
        let budget = Budget::new(policy.budget.0, policy.budget.1);
        Self { policy, budget, jitter: Jitter::new() }
    }

    fn attempts(&self, context: &Context) -> u32 {
        match (context.retries, context.operation.retry) {
            (false, _) => 1,
            (true, Some(RetryRule { attempts: Some(attempts), .. })) => attempts,
            (true, _) => self.policy.attempts,
        }
    }

    /// The delay before the next attempt, or `None` for no further attempt.
    fn wait(
        &self,
        context: &Context,
        outcome: &Result<Response, Failure>,
        round: u32,
        next: Next<'_>,
    ) -> Option<Duration> {
        if round >= self.attempts(context) || !self.is_worth_it(context, outcome) {
            return None;
        }
        let now = next.clock().now();
        let asked = outcome.as_ref().ok().and_then(|response| retry_after(response.headers(), now));
        let backoff = self.policy.first_wait.saturating_mul(1 << (round - 1).min(16));
        let wait = self.jitter.below(backoff.min(self.policy.longest_backoff));
        let wait = asked.map_or(wait, |asked| self.policy.clamp(asked).max(wait));
        let in_time = context.deadline.is_none_or(|deadline| now + wait < deadline);
        (in_time && self.budget.take_out()).then_some(wait)
    }

    fn is_worth_it(&self, context: &Context, outcome: &Result<Response, Failure>) -> bool {
        match outcome {
            Ok(response) => {
                let statuses = context.operation.retry.and_then(|rule| rule.statuses);
                let statuses = statuses.unwrap_or(&self.policy.statuses);
                context.repeatable && statuses.contains(&response.status().as_u16())
            }
            Err(Failure::Transport(error)) => match error.kind() {
                TransportErrorKind::Connect => true,
                TransportErrorKind::Interrupted | TransportErrorKind::Timeout | TransportErrorKind::Body => {
                    context.repeatable
                }
                TransportErrorKind::Other => false,
            },
            Err(_) => false,
        }
    }
}

impl Layer for Retry {
    fn handle<'a>(&'a self, request: Request, next: Next<'a>) -> BoxFuture<'a, Result<Response, Failure>> {
        self.budget.pay_in();
        if self.attempts(&request.context) <= 1 {
            return next.run(request);
        }
        Box::pin(async move {
            let mut request = request;
            let mut round = 1;
            loop {
                let Some(again) = request.try_clone() else {
                    return next.run(request).await;
                };
                let outcome = next.run(request).await;
                let Some(wait) = self.wait(&again.context, &outcome, round, next) else {
                    return outcome;
                };
                drop(outcome);
                next.clock().sleep(wait).await;
                request = again;
                request.context.attempt = next.attempts() + 1;
                round += 1;
            }
        })
    }
}

/// Random waits. Nothing secret depends on them.
#[derive(Debug)]
struct Jitter(AtomicU64);

impl Jitter {
    fn new() -> Self {
        Self(AtomicU64::new(RandomState::new().hash_one(0)))
    }

    /// A random duration from zero to `longest`.
    fn below(&self, longest: Duration) -> Duration {
        // SplitMix64: a counter, with its bits mixed.
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut bits = self.0.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        longest.mul_f64((bits >> 11) as f64 / (1_u64 << 53) as f64)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Jitter;

    #[test]
    fn waits_are_spread_over_the_whole_range() {
        let (jitter, longest) = (Jitter::new(), Duration::from_secs(1));
        let waits: Vec<_> = (0..1000).map(|_| jitter.below(longest)).collect();
        assert!(waits.iter().all(|wait| *wait <= longest));
        for tenth in 0..10 {
            let range = longest * tenth / 10..longest * (tenth + 1) / 10;
            let count = waits.iter().filter(|wait| range.contains(wait)).count();
            assert!((40..200).contains(&count), "{count} of 1000 in {range:?}");
        }
    }
}
