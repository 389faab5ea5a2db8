//! Values that JSON holds as texts of a form of their own: Base64, times of day, UUIDs.

use std::{fmt, ops::Deref, str::FromStr};

use base64::{
    Engine,
    alphabet::{STANDARD, URL_SAFE},
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
    prelude::{BASE64_STANDARD, BASE64_URL_SAFE},
};
use chrono::{FixedOffset, NaiveTime};
use serde::{Deserialize, Deserializer, Serializer, de::Error};

use super::{Blank, Decode, Encode, Own};

/// Bytes that documents hold as Base64 text (`format: byte`).
///
/// It is written in the standard alphabet with padding, and read in either alphabet, padded or not.
///
/// ```
/// use clientgen_runtime::Base64;
///
/// let bytes = Base64::from(b"any bytes".to_vec());
/// assert_eq!(bytes.to_string(), "YW55IGJ5dGVz");
/// assert_eq!(bytes.len(), 9);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Base64(Vec<u8>);

const EITHER: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<Base64> for Vec<u8> {
    fn from(bytes: Base64) -> Self {
        bytes.0
    }
}

impl Deref for Base64 {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_STANDARD.encode(&self.0))
    }
}

impl FromStr for Base64 {
    type Err = base64::DecodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Mail programs break it into lines.
        let text: String = text.chars().filter(|character| !character.is_ascii_whitespace()).collect();
        let alphabet = if text.contains(['-', '_']) { URL_SAFE } else { STANDARD };
        GeneralPurpose::new(&alphabet, EITHER).decode(text).map(Self)
    }
}

/// Bytes that documents hold as Base64 text for addresses (`contentEncoding: base64url`).
///
/// It is written in the alphabet with `-` and `_`, with padding, and read as [`Base64`] is.
///
/// ```
/// use clientgen_runtime::Base64Url;
///
/// let bytes = Base64Url::from(vec![0xfb, 0xff]);
/// assert_eq!(bytes.to_string(), "-_8=");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Base64Url(Vec<u8>);

impl From<Vec<u8>> for Base64Url {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<Base64Url> for Vec<u8> {
    fn from(bytes: Base64Url) -> Self {
        bytes.0
    }
}

impl Deref for Base64Url {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Base64Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_URL_SAFE.encode(&self.0))
    }
}

impl FromStr for Base64Url {
    type Err = base64::DecodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(|Base64(bytes)| Self(bytes))
    }
}

/// A time of day, with an offset from UTC if it was written with one (`format: time`).
///
/// ```
/// use clientgen_runtime::Time;
///
/// let opens: Time = "09:30".parse()?;
/// assert_eq!(opens.to_string(), "09:30:00");
/// assert_eq!("09:30:00+02:00".parse::<Time>()?.to_string(), "09:30:00+02:00");
/// # Ok::<(), clientgen_runtime::chrono::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Time {
    /// The time.
    pub time: NaiveTime,
    /// The offset from UTC.
    pub offset: Option<FixedOffset>,
}

impl From<NaiveTime> for Time {
    fn from(time: NaiveTime) -> Self {
        Self { time, offset: None }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.time.format("%H:%M:%S%.f"))?;
        match self.offset {
            Some(offset) if offset.local_minus_utc() == 0 => f.write_str("Z"),
            Some(offset) => write!(f, "{offset}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Time {
    type Err = chrono::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (time, offset) = match text.find(['Z', 'z', '+', '-']) {
            Some(end) => text.split_at(end),
            None => (text, ""),
        };
        let time = NaiveTime::parse_from_str(time, "%H:%M:%S%.f")
            .or_else(|_| NaiveTime::parse_from_str(time, "%H:%M"))?;
        let offset = match offset {
            "" => None,
            "Z" | "z" => FixedOffset::east_opt(0),
            other => Some(other.parse()?),
        };
        Ok(Self { time, offset })
    }
}

macro_rules! by_text {
    ($($type:ty, $what:literal, $blank:expr;)*) => {$(
        impl<'de> Decode<'de> for $type {
            type Kind = Own;

            fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(|_| D::Error::custom(format_args!("expected {}, found {text:?}", $what)))
            }
        }
        impl Encode for $type {
            type Kind = Own;

            fn encode<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl Blank for $type {
            fn blank() -> Self {
                $blank
            }
        }
    )*};
}

by_text! {
    Base64, "Base64 text", Self::default();
    Base64Url, "Base64 text", Self::default();
    Time, "a time of day", Self::from(NaiveTime::MIN);
}

#[cfg(feature = "uuid")]
by_text! {
    uuid::Uuid, "a UUID", Self::nil();
}

crate::serde_by_codec!(Base64);
crate::serde_by_codec!(Base64Url);
crate::serde_by_codec!(Time);

#[cfg(test)]
mod tests {
    use super::{Base64, Time};
    use crate::codec::{decode, encode};

    #[test]
    fn base64_is_read_in_every_form_and_written_in_one() {
        for text in ["+/+/AA==", "+/+/AA", "-_-_AA", "+/+\n/AA=="] {
            let bytes: Base64 = text.parse().unwrap();
            assert_eq!(*bytes, [0xfb, 0xff, 0xbf, 0x00], "{text}");
            assert_eq!(encode(&bytes).unwrap(), r#""+/+/AA==""#);
        }
        assert!(
            decode::<Base64>(br#""no base 64!""#).unwrap_err().to_string().contains("expected Base64 text")
        );
    }

    #[test]
    fn times_keep_what_they_were_written_with() {
        for (text, written) in
            [("09:30", "09:30:00"), ("23:59:59.25Z", "23:59:59.250Z"), ("00:00:00-05:30", "00:00:00-05:30")]
        {
            assert_eq!(text.parse::<Time>().unwrap().to_string(), written);
        }
        assert!("25:00".parse::<Time>().is_err());
        assert!("ten".parse::<Time>().is_err());
    }
}
