//! What HTTP and the document say of a request or response -> whether it may be repeated, whether that is of use, and after which time.

use std::time::{Duration, SystemTime};

use chrono::{DateTime, NaiveDateTime, Utc};
use http::{HeaderMap, Method, StatusCode, header::RETRY_AFTER};

use crate::operation::Operation;

/// The header by which a server recognises a repetition.
const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// Statuses after which a request may succeed when it is repeated.
pub(crate) const STATUSES: &[u16] = &[408, 429, 502, 503, 504];

/// Whether the request may be sent again after the server may have acted on it.
pub(crate) fn is_repeatable(operation: &Operation, method: &Method, headers: &HeaderMap) -> bool {
    method.is_idempotent() || operation.idempotent || headers.contains_key(IDEMPOTENCY_KEY)
}

/// Whether a request that was returned with this status may succeed later.
pub(crate) fn is_passing(status: StatusCode) -> bool {
    STATUSES.contains(&status.as_u16())
}

/// How long a response asks to wait, counted from `now`; a date that is over asks for nothing. Seconds may have a fraction, which some servers send.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        return Duration::try_from_secs_f64(text.parse().ok()?).ok();
    }
    let wait = http_date(text)?.signed_duration_since(DateTime::<Utc>::from(now));
    Some(wait.to_std().unwrap_or_default())
}

/// A date in one of the three forms that RFC 9110 lists.
fn http_date(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(date) = DateTime::parse_from_rfc2822(text) {
        return Some(date.to_utc());
    }
    let forms = ["%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];
    let date = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())?;
    Some(date.and_utc())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use http::{HeaderMap, HeaderValue, header::RETRY_AFTER};

    use super::retry_after;

    #[test]
    fn seconds_and_dates_are_read() {
        let now = UNIX_EPOCH + Duration::from_secs(784_111_777);
        let read = |text: &'static str| {
            retry_after(&HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_static(text))]), now)
        };
        assert_eq!(read("120"), Some(Duration::from_secs(120)));
        assert_eq!(read(" 0.5"), Some(Duration::from_millis(500)));
        // The three forms of one moment, as in RFC 9110. This moment is `now`.
        for date in
            ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"]
        {
            assert_eq!(read(date), Some(Duration::ZERO), "{date}");
        }
        assert_eq!(read("Sun, 06 Nov 1994 08:50:07 GMT"), Some(Duration::from_secs(30)));
        assert_eq!(read("Sun, 06 Nov 1994 08:00:00 GMT"), Some(Duration::ZERO));
        for nonsense in ["", "soon", "-1", "1e400", "99999999999999999999999", "1 day"] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }
}
