//! Dates and times as texts of RFC 3339; offsets are kept.

use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeZone, Utc};
use serde::{
    de::{Deserializer, Error, Unexpected, Visitor},
    ser::Serializer,
};

use super::{Blank, Decode, Encode, Own};

/// A date and time with or without an offset from UTC, or a bare day.
///
/// Some servers take and send local times and days; what the value lacks is not made up.
///
/// ```
/// use clientgen_runtime::LenientDateTime;
///
/// let local: LenientDateTime = "2017-06-14T20:45:52".parse()?;
/// let exact: LenientDateTime = "2017-06-14T20:45:52+03:00".parse()?;
/// assert!(local.offset().is_none());
/// assert_eq!(exact.to_string(), "2017-06-14T20:45:52+03:00");
/// let day: LenientDateTime = "2017-06-14".parse()?;
/// assert_eq!(day.to_string(), "2017-06-14");
/// # Ok::<(), clientgen_runtime::chrono::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LenientDateTime {
    /// An instant, and the offset in which it was written.
    Offset(DateTime<FixedOffset>),
    /// A local time; which place's, only the server knows.
    Local(NaiveDateTime),
    /// A day.
    Day(NaiveDate),
}

impl LenientDateTime {
    /// The instant with its offset, if the value has one.
    pub fn offset(&self) -> Option<DateTime<FixedOffset>> {
        match self {
            Self::Offset(at) => Some(*at),
            Self::Local(_) | Self::Day(_) => None,
        }
    }

    /// The date and time as written; a day begins at midnight.
    pub fn local(&self) -> NaiveDateTime {
        match self {
            Self::Offset(at) => at.naive_local(),
            Self::Local(at) => *at,
            Self::Day(day) => day.and_time(NaiveTime::MIN),
        }
    }
}

impl<Z: TimeZone> From<DateTime<Z>> for LenientDateTime {
    fn from(at: DateTime<Z>) -> Self {
        Self::Offset(at.fixed_offset())
    }
}

impl From<NaiveDateTime> for LenientDateTime {
    fn from(at: NaiveDateTime) -> Self {
        Self::Local(at)
    }
}

impl From<NaiveDate> for LenientDateTime {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl std::str::FromStr for LenientDateTime {
    type Err = chrono::ParseError;

    fn from_str(text: &str) -> Result<Self, chrono::ParseError> {
        match parse_offset(text) {
            Ok(at) => Ok(Self::Offset(at)),
            Err(error) => NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f")
                .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f"))
                .map(Self::Local)
                .or_else(|_| NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self::Day))
                .map_err(|_| error),
        }
    }
}

impl fmt::Display for LenientDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Offset(at) => f.write_str(&format_offset(at)),
            Self::Local(at) => write!(f, "{}", at.format("%Y-%m-%dT%H:%M:%S%.f")),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

/// RFC 3339, and its relatives without a colon in the offset or with a space for the `T`.
fn parse_offset(text: &str) -> Result<DateTime<FixedOffset>, chrono::ParseError> {
    DateTime::parse_from_rfc3339(text).or_else(|error| {
        DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f%z")
            .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f%z"))
            .map_err(|_| error)
    })
}

/// As [`Parameter`](crate::Parameter) and bodies write it.
pub(crate) fn format_offset<Z: TimeZone>(at: &DateTime<Z>) -> String {
    at.fixed_offset().to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

struct TextVisitor<T> {
    expected: &'static str,
    parse: fn(&str) -> Option<T>,
}

impl<T> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.parse)(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

impl<'de> Decode<'de> for DateTime<FixedOffset> {
    type Kind = Own;

    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "a date and time with an offset, such as 2013-06-19T20:41:47+03:00";
        deserializer.deserialize_str(TextVisitor { expected, parse: |text| parse_offset(text).ok() })
    }
}

impl Encode for DateTime<FixedOffset> {
    type Kind = Own;

    fn encode<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&format_offset(self))
    }
}

impl Blank for DateTime<FixedOffset> {
    fn blank() -> Self {
        DateTime::<Utc>::UNIX_EPOCH.fixed_offset()
    }
}

impl<'de> Decode<'de> for LenientDateTime {
    type Kind = Own;

    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "a date and time, such as 2013-06-19T20:41:47";
        deserializer.deserialize_str(TextVisitor { expected, parse: |text| text.parse().ok() })
    }
}

impl Encode for LenientDateTime {
    type Kind = Own;

    fn encode<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Blank for LenientDateTime {
    fn blank() -> Self {
        Self::Offset(Blank::blank())
    }
}

impl<'de> Decode<'de> for NaiveDate {
    type Kind = Own;

    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "a date, such as 2021-10-20";
        let parse = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        deserializer.deserialize_str(TextVisitor { expected, parse })
    }
}

impl Encode for NaiveDate {
    type Kind = Own;

    fn encode<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Blank for NaiveDate {
    fn blank() -> Self {
        NaiveDate::default()
    }
}
