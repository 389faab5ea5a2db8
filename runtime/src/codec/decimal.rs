//! Money: decimals that are never computed with binary floats.

use std::{fmt, str::FromStr};

use rust_decimal::Decimal;
use serde::{
    de::{Deserializer, Unexpected, Visitor},
    ser::{Error as _, Serializer},
};

use super::{Blank, Decode, DecodeAs, Encode, EncodeAs, Plain};

struct DecimalVisitor;

impl Visitor<'_> for DecimalVisitor {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal number, or a text that holds one")
    }

    fn visit_i64<E>(self, value: i64) -> Result<Decimal, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Decimal, E> {
        Ok(value.into())
    }

    /// The shortest text that reads back as this float is what the sender wrote, up to 15 significant digits.
    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Decimal, E> {
        parse(&format!("{value:e}")).ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Decimal, E> {
        parse(text.trim()).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

fn parse(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(text).or_else(|_| Decimal::from_scientific(text)).ok()
}

impl<'de> Decode<'de> for Decimal {
    type Kind = Plain;

    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DecimalVisitor)
    }
}

impl Encode for Decimal {
    type Kind = Plain;

    /// As a JSON number. A value that a JSON number would change (more than 15 to 17 significant digits) is an error: an amount is sent as
    /// it is or not at all.
    fn encode<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let shortest = self.normalize();
        if shortest.scale() == 0
            && let Ok(whole) = i64::try_from(shortest)
        {
            return serializer.serialize_i64(whole);
        }
        let float = f64::from_str(&shortest.to_string()).map_err(S::Error::custom)?;
        if parse(&format!("{float:e}")) != Some(shortest) {
            return Err(S::Error::custom(format_args!("{self} has more digits than a JSON number keeps")));
        }
        serializer.serialize_f64(float)
    }
}

impl Blank for Decimal {
    fn blank() -> Self {
        Self::ZERO
    }
}

/// The codec of a decimal that documents write as text.
#[derive(Debug)]
pub struct Text;

impl<'de> DecodeAs<'de, Decimal> for Text {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        deserializer.deserialize_any(DecimalVisitor)
    }
}

impl EncodeAs<Decimal> for Text {
    fn encode<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use crate::codec::{decode, encode};

    fn round(text: &str) -> String {
        let value: Decimal = decode(text.as_bytes()).unwrap();
        String::from_utf8(encode(&value).unwrap().to_vec()).unwrap()
    }

    #[test]
    fn numbers_of_15_digits_are_exact() {
        for text in [
            "0.1",
            "39.99",
            "-0.07",
            "50",
            "123456789012.345",
            "0.00000000000123",
            "999999999999999",
            "1.005",
            "-12345678.9012345",
        ] {
            let value: Decimal = decode(text.as_bytes()).unwrap();
            assert_eq!(value, text.parse().unwrap(), "read {text}");
            assert_eq!(round(text).parse::<f64>().unwrap(), text.parse::<f64>().unwrap(), "wrote {text}");
            let again: Decimal = decode(round(text).as_bytes()).unwrap();
            assert_eq!(again, value, "read {text} again");
        }
    }

    /// A cent at a time, through every amount up to 1,000: no binary rounding anywhere.
    #[test]
    fn every_amount_in_cents_is_exact() {
        for cents in 0..100_000_i64 {
            let amount = Decimal::new(cents, 2);
            let text = encode(&amount).unwrap();
            let back: Decimal = decode(&text).unwrap();
            assert_eq!(back, amount);
        }
    }

    #[test]
    fn texts_are_exact_at_any_length() {
        let value: Decimal = decode(br#""1234567890123456789.123456789""#).unwrap();
        assert_eq!(value.to_string(), "1234567890123456789.123456789");
    }

    #[test]
    fn what_a_number_would_change_is_refused() {
        let value: Decimal = "0.1234567890123456789".parse().unwrap();
        let error = encode(&value).unwrap_err().to_string();
        assert!(error.contains("more digits than a JSON number keeps"), "{error}");
    }

    #[test]
    fn what_is_no_decimal_is_refused() {
        for text in [r#""12,5""#, "1e400", "true", r#""""#, "1e300"] {
            assert!(decode::<Decimal>(text.as_bytes()).is_err(), "{text}");
        }
    }
}
