//! Requests -> their counts. The default store is in memory; several machines that share an account need a shared store.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Mutex,
    time::SystemTime,
};

use crate::{clock::lock, rate_limit::RateLimit, transport::BoxFuture};

/// Which requests are counted together, and their limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket<'a> {
    /// The account, as the limiter names it.
    pub account: &'a str,
    /// The operation, if its requests are counted separately.
    pub operation: Option<&'static str>,
    /// The limit. Without one, requests wait only when the server asked the account to wait.
    pub limit: Option<RateLimit>,
}

/// Whether a request may be sent now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permit {
    /// The request may be sent, and is counted.
    Granted,
    /// The request may not be sent now. Ask again at this time.
    Wait(SystemTime),
}

/// Counts requests. Each limiter asks for one request at a time per bucket, in the order of its calls. A store that several machines share decides
/// between the machines.
///
/// A store that cannot be reached should allow the request, because the server still checks the limit.
pub trait LimitStore: Send + Sync + 'static {
    /// Counts a request at `now`, if the limit allows it.
    fn take<'a>(&'a self, bucket: &'a Bucket<'a>, now: SystemTime) -> BoxFuture<'a, Permit>;

    /// When a request with `ahead` others before it could be sent, if the store can tell.
    fn forecast<'a>(
        &'a self,
        bucket: &'a Bucket<'a>,
        now: SystemTime,
        ahead: usize,
    ) -> BoxFuture<'a, SystemTime>;

    /// Allows no request of the account before `until`.
    fn rest<'a>(&'a self, account: &'a str, until: SystemTime) -> BoxFuture<'a, ()>;
}

/// Counts in memory.
#[derive(Debug, Default)]
pub struct MemoryStore(Mutex<BTreeMap<String, Account>>);

#[derive(Debug, Default)]
struct Account {
    rests_until: Option<SystemTime>,
    /// The times of the requests in the last window, oldest first, by operation.
    logs: BTreeMap<Option<&'static str>, VecDeque<SystemTime>>,
}

impl MemoryStore {
    fn with<T>(&self, account: &str, look: impl FnOnce(&mut Account) -> T) -> T {
        let mut accounts = lock(&self.0);
        match accounts.get_mut(account) {
            Some(account) => look(account),
            None => look(accounts.entry(account.to_owned()).or_default()),
        }
    }
}

impl Account {
    fn take(&mut self, bucket: &Bucket<'_>, now: SystemTime) -> Permit {
        if let Some(until) = self.rests_until.filter(|until| now < *until) {
            return Permit::Wait(until);
        }
        let Some(limit) = bucket.limit else {
            return Permit::Granted;
        };
        let log = self.log(bucket, limit, now);
        match log.front() {
            Some(first) if log.len() >= limit.requests as usize => Permit::Wait(*first + limit.window),
            _ => {
                log.push_back(now);
                Permit::Granted
            }
        }
    }

    /// The log without requests that have left the window. A request counts until the whole window has passed.
    fn log(&mut self, bucket: &Bucket<'_>, limit: RateLimit, now: SystemTime) -> &mut VecDeque<SystemTime> {
        let log = self.logs.entry(bucket.operation).or_default();
        while log.front().is_some_and(|first| *first + limit.window <= now) {
            log.pop_front();
        }
        log
    }

    /// Simulates the future, if no other request arrives.
    fn forecast(&mut self, bucket: &Bucket<'_>, now: SystemTime, ahead: usize) -> SystemTime {
        let earliest = self.rests_until.map_or(now, |until| until.max(now));
        let Some(limit) = bucket.limit else {
            return earliest;
        };
        let requests = limit.requests.max(1) as usize;
        let log = self.log(bucket, limit, now);
        // Each full round of the limit is at least one window later than the request at the same position in the previous round.
        let place = (log.len() + ahead) % requests;
        let rounds = ((log.len() + ahead) / requests) as u32;
        match (log.get(place), rounds) {
            (_, 0) => earliest,
            (Some(first), rounds) => (*first + limit.window).max(earliest) + limit.window * (rounds - 1),
            (None, rounds) => earliest + limit.window * rounds,
        }
    }
}

impl LimitStore for MemoryStore {
    fn take<'a>(&'a self, bucket: &'a Bucket<'a>, now: SystemTime) -> BoxFuture<'a, Permit> {
        let permit = self.with(bucket.account, |account| account.take(bucket, now));
        Box::pin(std::future::ready(permit))
    }

    fn forecast<'a>(
        &'a self,
        bucket: &'a Bucket<'a>,
        now: SystemTime,
        ahead: usize,
    ) -> BoxFuture<'a, SystemTime> {
        let time = self.with(bucket.account, |account| account.forecast(bucket, now, ahead));
        Box::pin(std::future::ready(time))
    }

    fn rest<'a>(&'a self, account: &'a str, until: SystemTime) -> BoxFuture<'a, ()> {
        self.with(account, |account| account.rests_until = account.rests_until.max(Some(until)));
        Box::pin(std::future::ready(()))
    }
}
