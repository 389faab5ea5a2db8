//! A JSON number: as Rust's types hold it exactly, or as its own text.

use std::fmt;

use serde::{Serialize, Serializer};

/// A number. It has the smallest form that changes nothing, so equal texts are equal numbers.
#[derive(Clone, PartialEq)]
pub(crate) enum Number {
    Signed(i64),
    /// Beyond `i64`.
    Unsigned(u64),
    /// Of few enough digits for a float to keep them all.
    Float(f64),
    /// Any other: the text as it came.
    Text(Box<str>),
}

/// A float keeps so many decimal digits, whatever they are.
const DIGITS: usize = 15;

impl Number {
    /// The number that a JSON text says.
    pub(crate) fn parse(text: &str) -> Self {
        let is_whole = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        // `-0` is a whole number only for those who do not look at its sign.
        if is_whole && text != "-0" {
            return match (text.parse(), text.parse()) {
                (Ok(signed), _) => Self::Signed(signed),
                (_, Ok(unsigned)) => Self::Unsigned(unsigned),
                _ => Self::Text(text.into()),
            };
        }
        match text.parse::<f64>() {
            Ok(float) if is_kept(text, float) => Self::Float(float),
            _ => Self::Text(text.into()),
        }
    }

    /// The nearest float; `None` where that would be infinite.
    #[allow(clippy::cast_precision_loss, reason = "a float is what is asked for")]
    pub(crate) fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Signed(number) => Some(*number as f64),
            Self::Unsigned(number) => Some(*number as f64),
            Self::Float(number) => Some(*number),
            Self::Text(text) => text.parse().ok().filter(|number: &f64| number.is_finite()),
        }
    }

    /// Whether it is written without a fraction or an exponent.
    pub(crate) fn is_whole(&self) -> bool {
        match self {
            Self::Signed(_) | Self::Unsigned(_) => true,
            Self::Float(_) => false,
            Self::Text(text) => text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'),
        }
    }
}

/// Whether a float says all that the text says.
fn is_kept(text: &str, float: f64) -> bool {
    let mantissa = text.split(['e', 'E']).next().unwrap_or_default();
    let digits = mantissa.bytes().filter(u8::is_ascii_digit).skip_while(|digit| *digit == b'0').count();
    let is_zero = digits == 0;
    digits <= DIGITS && float.is_finite() && (float.is_normal() || is_zero)
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signed(number) => number.fmt(f),
            Self::Unsigned(number) => number.fmt(f),
            // As JSON has it, with a fraction or an exponent.
            Self::Float(number) => write!(f, "{number:?}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Signed(number) => serializer.serialize_i64(*number),
            Self::Unsigned(number) => serializer.serialize_u64(*number),
            Self::Float(number) => serializer.serialize_f64(*number),
            Self::Text(text) => write_number(text, serializer),
        }
    }
}

/// Writes a text that is a JSON number as that number.
pub(crate) fn write_number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let raw = serde_json::value::RawValue::from_string(text.to_owned()).map_err(serde::ser::Error::custom)?;
    raw.serialize(serializer)
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn a_float_is_taken_only_where_it_keeps_all_digits() {
        assert!(matches!(Number::parse("0.100000000000001"), Number::Float(_)));
        assert!(matches!(Number::parse("0.1000000000000001"), Number::Text(_)));
        assert!(matches!(Number::parse("1e308"), Number::Float(_)));
        assert!(matches!(Number::parse("1e309"), Number::Text(_)));
        assert!(matches!(Number::parse("1e-320"), Number::Text(_)));
        assert!(matches!(Number::parse("0.0"), Number::Float(_)));
        assert!(matches!(Number::parse("-7"), Number::Signed(-7)));
        assert!(matches!(Number::parse("9223372036854775808"), Number::Unsigned(_)));
        assert!(Number::parse("99999999999999999999").is_whole());
    }
}
