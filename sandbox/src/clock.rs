//! A source of time -> the instant that timestamps, tokens, limits and business rules use, so that a test controls the time.

use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime},
};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};
use clientgen_runtime::{
    clock::{self as runtime, Clock as _, ManualClock, SystemClock},
    transport::BoxFuture,
};

/// The source of a sandbox's time: a fixed instant, a function, or any clock of the runtime. If the sandbox has the
/// same clock as its client, time passes equally for both.
///
/// ```
/// use std::time::Duration;
///
/// use chrono::{DateTime, Utc};
/// use clientgen_runtime::clock::ManualClock;
/// use clientgen_sandbox::Clock;
///
/// let fixed: DateTime<Utc> = DateTime::UNIX_EPOCH;
/// assert_eq!(Clock::from(fixed).now(), fixed);
/// assert_eq!(Clock::from(move || fixed).now(), fixed);
///
/// let shared = ManualClock::new(fixed.into());
/// let clock = Clock::from(shared.clone());
/// shared.advance(Duration::from_secs(60));
/// assert_eq!(clock.now(), fixed + Duration::from_secs(60));
/// ```
#[derive(Clone)]
pub struct Clock(Arc<dyn runtime::Clock>);

impl Clock {
    /// Uses a clock of the runtime. Faults that take time wait with it, too.
    pub fn new(clock: impl runtime::Clock) -> Self {
        Self(Arc::new(clock))
    }

    /// The clock of the machine.
    pub fn system() -> Self {
        Self::new(SystemClock::new())
    }

    /// The time by this clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.0.now().into()
    }

    /// Waits by this clock.
    pub(crate) fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.0.sleep(duration)
    }
}

impl From<ManualClock> for Clock {
    fn from(clock: ManualClock) -> Self {
        Self::new(clock)
    }
}

/// Uses a function that returns the time. Waiting uses the machine's clock.
struct Asked<F>(F);

impl<F> runtime::Clock for Asked<F>
where
    F: Fn() -> DateTime<Utc> + Send + Sync + 'static,
{
    fn now(&self) -> SystemTime {
        (self.0)().into()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        SystemClock::new().sleep(duration)
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

/// An instant as a timestamp: RFC 3339 with the offset `+00:00`.
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
