//! Requests -> whether they respect the rate limits that their document declares.
//!
//! The limiter keeps a log of the times of each account's requests, by the sandbox's clock. No window of the declared length has more requests
//! than declared. Refused requests do not count.

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};
use indexmap::IndexMap;

use crate::{access::Caller, declare::limit::RateLimit};

/// Which requests count together.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Bucket {
    /// The index of the document.
    pub(crate) document: usize,
    pub(crate) account: String,
    /// The index of the operation, if each has its own limit.
    pub(crate) operation: Option<usize>,
}

/// The requests of all accounts.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    buckets: IndexMap<Bucket, VecDeque<DateTime<Utc>>>,
}

impl Limits {
    /// Counts a request, or says how long to wait until there is room for it.
    pub(crate) fn take(
        &mut self,
        bucket: Bucket,
        limit: &RateLimit,
        now: DateTime<Utc>,
    ) -> Result<(), TimeDelta> {
        let times = self.buckets.entry(bucket).or_default();
        while times.front().is_some_and(|first| now - first >= limit.window) {
            times.pop_front();
        }
        match times.front() {
            Some(first) if times.len() >= limit.requests => Err(limit.window - (now - first)),
            _ => {
                times.push_back(now);
                Ok(())
            }
        }
    }
}

/// All callers so far: names for the log that reveal no credentials.
#[derive(Default)]
pub(crate) struct Callers(Vec<String>);

impl std::fmt::Debug for Callers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Callers({})", self.0.len())
    }
}

impl Callers {
    /// The name of a caller: the user's name, or a number in order of arrival.
    pub(crate) fn name(&mut self, caller: Caller) -> Option<String> {
        let secret = match caller {
            Caller::User(user) => return Some(user),
            Caller::Nobody => return None,
            Caller::Other(secret) => secret,
        };
        let known = self.0.iter().position(|known| *known == secret);
        let index = known.unwrap_or_else(|| {
            self.0.push(secret);
            self.0.len() - 1
        });
        Some(format!("account-{}", index + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_window_has_more_than_the_limit() {
        let limit = RateLimit { requests: 3, window: TimeDelta::seconds(10), per_operation: false };
        let bucket = Bucket { document: 0, account: "a".to_owned(), operation: None };
        let mut limits = Limits::default();
        let mut take =
            |second| limits.take(bucket.clone(), &limit, DateTime::UNIX_EPOCH + TimeDelta::seconds(second));
        for second in [0, 4, 5] {
            assert_eq!(take(second), Ok(()));
        }
        assert_eq!(take(6), Err(TimeDelta::seconds(4)));
        assert_eq!(take(10), Ok(()), "what came at 0 is out, and what was refused does not count");
        assert_eq!(take(10), Err(TimeDelta::seconds(4)));
    }

    #[test]
    fn callers_are_named_without_their_secrets() {
        let mut callers = Callers::default();
        let mut name = |secret: &str| callers.name(Caller::Other(secret.to_owned()));
        assert_eq!(
            [name("s1"), name("s2"), name("s1")].map(Option::unwrap),
            ["account-1", "account-2", "account-1"]
        );
        assert!(!format!("{callers:?}").contains("s1"));
    }
}
