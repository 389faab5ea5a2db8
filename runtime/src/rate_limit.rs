//! `x-rate-limit`, or what a user knows -> how many requests an API takes: what rows of operations say, and limiters heed.

use std::time::Duration;

/// How many requests an API takes in a sliding window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    /// How many requests.
    pub requests: u32,
    /// In which time.
    pub window: Duration,
    /// What is counted together.
    pub scope: Scope,
}

/// What a limit counts together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All requests of an account, whatever the operation.
    Account,
    /// The requests of an account to one operation.
    Operation,
}

impl RateLimit {
    /// `requests` in any window of so many seconds, all operations together.
    pub const fn per_account(requests: u32, seconds: u64) -> Self {
        Self { requests, window: Duration::from_secs(seconds), scope: Scope::Account }
    }

    /// `requests` in any window of so many seconds, for each operation.
    pub const fn per_operation(requests: u32, seconds: u64) -> Self {
        Self { requests, window: Duration::from_secs(seconds), scope: Scope::Operation }
    }
}
