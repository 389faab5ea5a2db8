//! `x-rate-limit` -> how many requests an account may send.

use std::time::Duration;

use chrono::TimeDelta;
use clientgen::document::Pointer;
use serde_json::Value;

use super::{Diagnostics, reader::Reader};

/// A number of requests in a sliding window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RateLimit {
    pub(crate) requests: usize,
    pub(crate) window: TimeDelta,
    /// Whether each operation is counted separately.
    pub(crate) per_operation: bool,
}

/// Reads the declaration in an operation or at the root.
pub(crate) fn rate_limit(parent: &Value, at: &Pointer, diagnostics: &mut Diagnostics) -> Option<RateLimit> {
    let mut reader = Reader::open(parent.get("x-rate-limit")?, at.join("x-rate-limit"), diagnostics)?;
    let requests = reader.value("requests").and_then(Value::as_u64).filter(|requests| *requests > 0);
    if requests.is_none() {
        reader.report("requests", "expected a number of requests");
    }
    let seconds = reader.value("seconds").and_then(Value::as_f64).filter(|seconds| *seconds > 0.0);
    let window = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    let window = window.and_then(|window| TimeDelta::from_std(window).ok());
    if window.is_none() {
        reader.report("seconds", "expected a number of seconds");
    }
    let scope = reader.text("scope");
    if scope.as_ref().is_some_and(|scope| !["account", "operation"].contains(&scope.as_str())) {
        reader.report("scope", "expected `account` or `operation`");
    }
    reader.finish();
    Some(RateLimit {
        requests: usize::try_from(requests?).unwrap_or(usize::MAX),
        window: window?,
        per_operation: scope.as_deref() == Some("operation"),
    })
}
