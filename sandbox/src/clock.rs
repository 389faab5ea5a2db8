//! What time it is -> the instant that stamps, tokens, limits and business rules use, so that a test decides what "now" means.

use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};
use clientgen_runtime::transport::BoxFuture;

/// Where a [`Clock`] takes the time from. A test that has a clock of its own implements it, so that the client under test and the sandbox
/// share that clock.
///
/// ```
/// use chrono::{DateTime, Utc};
/// use clientgen_sandbox::{Clock, TimeSource};
///
/// struct Stopped;
///
/// impl TimeSource for Stopped {
///     fn now(&self) -> DateTime<Utc> {
///         DateTime::UNIX_EPOCH
///     }
/// }
///
/// assert_eq!(Clock::new(Stopped).now(), DateTime::UNIX_EPOCH);
/// ```
pub trait TimeSource: Send + Sync + 'static {
    /// The time.
    fn now(&self) -> DateTime<Utc>;

    /// Returns when so much time has passed. Faults that take time wait by it; unless it says otherwise, that is time of the machine.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

/// Where a sandbox takes the time from: a fixed instant, a function that is asked each time, or any [`TimeSource`].
///
/// ```
/// use chrono::{DateTime, Utc};
/// use clientgen_sandbox::Clock;
///
/// let fixed: DateTime<Utc> = DateTime::UNIX_EPOCH;
/// assert_eq!(Clock::from(fixed).now(), fixed);
/// assert_eq!(Clock::from(move || fixed).now(), fixed);
/// ```
#[derive(Clone)]
pub struct Clock(Arc<dyn TimeSource>);

impl Clock {
    /// A clock that asks `source`.
    pub fn new(source: impl TimeSource) -> Self {
        Self(Arc::new(source))
    }

    /// The clock of the machine.
    pub fn system() -> Self {
        Self::from(|| {
            let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            let seconds = i64::try_from(elapsed.as_secs()).unwrap_or_default();
            DateTime::from_timestamp(seconds, elapsed.subsec_nanos()).unwrap_or_default()
        })
    }

    /// The time by this clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.0.now()
    }

    /// Waits by this clock.
    pub(crate) fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.0.sleep(duration)
    }
}

/// A function that gives the time.
struct Asked<F>(F);

impl<F> TimeSource for Asked<F>
where
    F: Fn() -> DateTime<Utc> + Send + Sync + 'static,
{
    fn now(&self) -> DateTime<Utc> {
        (self.0)()
    }
}

impl From<DateTime<Utc>> for Clock {
    fn from(fixed: DateTime<Utc>) -> Self {
        Self::from(move || fixed)
    }
}

impl<F> From<F> for Clock
where
    F: Fn() -> DateTime<Utc> + Send + Sync + 'static,
{
    fn from(function: F) -> Self {
        Self::new(Asked(function))
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}

/// An instant as stamps are written: RFC 3339 with the offset `+00:00`.
pub(crate) fn stamp(now: DateTime<Utc>) -> String {
    now.to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// Reads a date-time with or without offset, or a date (its first moment). Without an offset it is taken as UTC.
pub(crate) fn instant(text: &str) -> Option<DateTime<FixedOffset>> {
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Some(instant);
    }
    Some(local(text)?.and_utc().fixed_offset())
}

/// Whether `text` is a date-time without an offset or a day, which a lenient schema takes too.
pub(crate) fn is_local(text: &str) -> bool {
    local(text).is_some()
}

fn local(text: &str) -> Option<NaiveDateTime> {
    let day = || Some(NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_time(NaiveTime::MIN));
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").ok().or_else(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_honoured_and_default_to_utc() {
        assert_eq!(instant("2017-06-14T20:45:52+03:00"), instant("2017-06-14T17:45:52"));
        assert_eq!(instant("2017-06-14"), instant("2017-06-14T00:00:00Z"));
        assert_eq!(instant("yesterday"), None);
    }

    #[test]
    fn stamps_have_a_numeric_offset() {
        assert_eq!(stamp(DateTime::UNIX_EPOCH), "1970-01-01T00:00:00+00:00");
    }
}
