//! Money: decimals that are never computed with binary floats.

use std::{borrow::Cow, fmt};

use rust_decimal::Decimal;
use serde::{
    Serialize,
    de::{Deserializer, Unexpected, Visitor},
    ser::Serializer,
};

use super::{
    Blank, Decode, DecodeAs, Encode, EncodeAs, Fit, Node, Own,
    value::{FromRaw, Number, Value, capture, write_number},
};

/// Reads a decimal from the text of a number, or from a text that holds one.
struct DecimalVisitor;

impl FromRaw<'_> for DecimalVisitor {
    fn raw<E: serde::de::Error>(self, json: &str) -> Result<Decimal, E> {
        if json.starts_with('"') {
            let text: String = serde_json::from_str(json).map_err(E::custom)?;
            return self.visit_str(&text);
        }
        parse(json).ok_or_else(|| E::custom(format_args!("expected {EXPECTED}, found {}", shortened(json))))
    }
}

const EXPECTED: &str = "a decimal number of at most 28 digits, or a text that holds one";

impl Visitor<'_> for DecimalVisitor {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(EXPECTED)
    }

    fn visit_i64<E>(self, value: i64) -> Result<Decimal, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Decimal, E> {
        Ok(value.into())
    }

    /// The shortest text that reads back as this float is what the sender wrote, up to 15 significant digits. JSON comes as text, not by this way.
    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Decimal, E> {
        parse(&format!("{value:e}")).ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Decimal, E> {
        parse(text.trim()).ok_or_else(|| E::invalid_value(Unexpected::Str(&shortened(text)), &self))
    }
}

/// As much of a text as a message shows.
fn shortened(text: &str) -> Cow<'_, str> {
    const SHOWN: usize = 60;
    match text.char_indices().nth(SHOWN).and_then(|(end, _)| text.get(..end)) {
        Some(beginning) => format!("{beginning}…").into(),
        None => text.into(),
    }
}

fn parse(text: &str) -> Option<Decimal> {
    if let Ok(decimal) = Decimal::from_str_exact(text) {
        return Some(decimal);
    }
    let (mantissa, exponent) = text.split_once(['e', 'E'])?;
    let exponent: i64 = exponent.parse().ok()?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let places = i64::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
    // Zeros at either end of the digits change nothing but the place of the point.
    let digits = format!("{whole}{fraction}");
    let number = digits.trim_start_matches('-').trim_start_matches('0');
    let kept = number.trim_end_matches('0');
    let places = places.checked_sub(i64::try_from(number.len() - kept.len()).ok()?)?;
    if kept.is_empty() {
        return Some(Decimal::ZERO);
    }
    let sign = if mantissa.starts_with('-') { "-" } else { "" };
    let longest = 30;
    let text = match places {
        ..=0 if -places <= longest => format!("{sign}{kept}{}", "0".repeat(usize::try_from(-places).ok()?)),
        1.. if places <= longest => {
            let padded = format!("{kept:0>width$}", width = usize::try_from(places).ok()? + 1);
            let (whole, fraction) = padded.split_at_checked(padded.len() - usize::try_from(places).ok()?)?;
            format!("{sign}{whole}.{fraction}")
        }
        _ => return None,
    };
    Decimal::from_str_exact(&text).ok()
}

/// The decimal that a number is, if one holds it exactly.
pub(super) fn of(number: &Number) -> Option<Decimal> {
    match number {
        Number::Signed(number) => Some((*number).into()),
        Number::Unsigned(number) => Some((*number).into()),
        other => parse(&other.to_string()),
    }
}

impl<'de> Decode<'de> for Decimal {
    type Kind = Own;

    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        capture(deserializer, DecimalVisitor)
    }

    fn decode_node(node: Node<'de>) -> Result<Self, serde_json::Error> {
        match node.value().number() {
            Some(number) => DecimalVisitor.raw(&number.to_string()),
            None => serde::Deserializer::deserialize_any(node.value(), DecimalVisitor),
        }
    }

    /// A text is better read as one.
    fn fit(node: Node<'de>) -> Option<Fit> {
        let is_number = node.value().is_number();
        Self::decode_node(node).ok().map(|_| if is_number { Fit::EXACT } else { Fit::LOOSE })
    }
}

impl Encode for Decimal {
    type Kind = Own;

    /// As a JSON number, with all its digits.
    fn encode<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let shortest = self.normalize();
        if shortest.scale() == 0
            && let Ok(whole) = i64::try_from(shortest)
        {
            return serializer.serialize_i64(whole);
        }
        match Number::parse(&shortest.to_string()) {
            Number::Text(text) => write_number(&text, serializer),
            number => number.serialize(serializer),
        }
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
        Decimal::decode(deserializer)
    }

    fn decode_node(node: Node<'de>) -> Result<Decimal, serde_json::Error> {
        Decimal::decode_node(node)
    }

    /// A number is better read as one.
    fn fit(node: Node<'de>) -> Option<Fit> {
        let is_text = node.value().is_string();
        Decimal::decode_node(node).ok().map(|_| if is_text { Fit::EXACT } else { Fit::LOOSE })
    }
}

impl EncodeAs<Decimal> for Text {
    fn encode<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }
}

impl Value {
    /// The decimal, if it is a number that one holds exactly.
    pub fn as_decimal(&self) -> Option<Decimal> {
        of(self.number()?)
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
    fn numbers_of_28_digits_are_exact() {
        for text in [
            "0.1234567890123456789",
            "1234567890123456789.123456789",
            "0.1234567890123456789012345678",
            "-7.922816251426433759354395033",
            "79228162514264337593543950335",
        ] {
            assert_eq!(round(text), text);
        }
        for (text, plain) in [
            ("1.5e3", "1500"),
            ("25E-4", "0.0025"),
            ("-1200e-2", "-12"),
            ("0e9", "0"),
            ("1e-28", "0.0000000000000000000000000001"),
        ] {
            let value: Decimal = decode(text.as_bytes()).unwrap();
            assert_eq!(value, plain.parse().unwrap(), "{text}");
        }
    }

    #[test]
    fn what_a_decimal_would_change_is_refused() {
        let long = "1".repeat(400);
        for text in [long.as_str(), "0.12345678901234567890123456789", "1e-29", "1e9999999999999999999"] {
            let error = decode::<Decimal>(text.as_bytes()).unwrap_err();
            assert!(error.message().contains("at most 28 digits"), "{error}");
            assert!(error.message().len() < 300);
        }
    }

    #[test]
    fn what_is_no_decimal_is_refused() {
        for text in [r#""12,5""#, "1e400", "true", r#""""#, "1e300"] {
            assert!(decode::<Decimal>(text.as_bytes()).is_err(), "{text}");
        }
    }
}
