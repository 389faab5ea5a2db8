//! Where it is kept how many requests went: in memory, unless several machines share an account and a store of their own.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Mutex,
    time::SystemTime,
};

use crate::{clock::lock, rate_limit::RateLimit, transport::BoxFuture};

/// What requests are counted together, and their limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket<'a> {
    /// The account, as the limiter names it.
    pub account: &'a str,
    /// The operation, if its requests are counted by themselves.
    pub operation: Option<&'static str>,
    /// The limit; without one, only a rest of the account holds requests back.
    pub limit: Option<RateLimit>,
}

/// Whether a request may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permit {
    /// It may, and is counted.
    Granted,
    /// It may not; at this time it is worth asking again.
    Wait(SystemTime),
}

/// Counts requests. Each limiter asks for one request at a time and bucket, in the order of its calls; stores that several machines share decide
/// between those.
///
/// A store that cannot be reached should grant: the server has the last word.
pub trait LimitStore: Send + Sync + 'static {
    /// Counts a request at `now`, if the limit lets it go.
    fn take<'a>(&'a self, bucket: &'a Bucket<'a>, now: SystemTime) -> BoxFuture<'a, Permit>;

    /// When a request could go that has `ahead` others before it, as far as the store can tell.
    fn forecast<'a>(
        &'a self,
        bucket: &'a Bucket<'a>,
        now: SystemTime,
        ahead: usize,
    ) -> BoxFuture<'a, SystemTime>;

    /// Lets no request of the account go before `until`.
    fn rest<'a>(&'a self, account: &'a str, until: SystemTime) -> BoxFuture<'a, ()>;
}

/// Counts in memory.
#[derive(Debug, Default)]
pub struct MemoryStore(Mutex<BTreeMap<String, Account>>);

#[derive(Debug, Default)]
struct Account {
    rests_until: Option<SystemTime>,
    /// When the requests of the last window went, oldest first, by operation.
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

    /// The log without what has left the window. A request counts until the whole window has passed.
    fn log(&mut self, bucket: &Bucket<'_>, limit: RateLimit, now: SystemTime) -> &mut VecDeque<SystemTime> {
        let log = self.logs.entry(bucket.operation).or_default();
        while log.front().is_some_and(|first| *first + limit.window <= now) {
            log.pop_front();
        }
        log
    }

    /// Plays on what would happen if nothing came in between.
    fn forecast(&mut self, bucket: &Bucket<'_>, now: SystemTime, ahead: usize) -> SystemTime {
        let earliest = self.rests_until.map_or(now, |until| until.max(now));
        let Some(limit) = bucket.limit else {
            return earliest;
        };
        let requests = limit.requests.max(1) as usize;
        let log = self.log(bucket, limit, now);
        // Every full round of the limit takes a whole window longer than the request in the same place of the round before.
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
