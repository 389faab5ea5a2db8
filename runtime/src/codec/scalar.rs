//! Texts, numbers and booleans.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{
    de::{Deserialize, Deserializer, Error, Unexpected, Visitor},
    ser::Serializer,
};

use super::{Blank, Decode, DecodeAs, Encode, EncodeAs, Fit, Memo, Node, Own, Serde, Value, value::Number};

macro_rules! by_serde {
    ($($type:ty = $blank:expr;)*) => {$(
        impl<'de> Decode<'de> for $type {
            type Kind = Serde;
        }
        impl Encode for $type {
            type Kind = Serde;
        }
        impl Blank for $type {
            fn blank() -> Self {
                $blank
            }
        }
    )*};
}

by_serde! {
    String = String::new();
    bool = false;
}

macro_rules! float {
    ($($type:ty)*) => {$(
        impl<'de> Decode<'de> for $type {
            type Kind = Serde;

            /// A whole number is better read as one.
            fn fit(node: Node<'de>) -> Option<Fit> {
                let number = node.value().number().filter(|number| number.as_f64().is_some())?;
                Some(if number.is_whole() { Fit::LOOSE } else { Fit::EXACT })
            }
        }
        impl Encode for $type {
            type Kind = Serde;
        }
        impl Blank for $type {
            fn blank() -> Self {
                0.0
            }
        }
    )*};
}

float! { f32 f64 }

/// A body that is one JSON text.
impl Encode for str {
    type Kind = Serde;
}

/// JSON has one kind of number: `3.0` is a whole number too.
struct WholeVisitor<T>(PhantomData<T>);

impl<T: TryFrom<i64> + TryFrom<u64>> Visitor<'_> for WholeVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number ({})", std::any::type_name::<T>())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        T::try_from(value).map_err(|_| E::invalid_value(Unexpected::Signed(value), &self))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        T::try_from(value).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    #[allow(clippy::cast_possible_truncation, reason = "the bounds are checked first")]
    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        /// Beyond this, a float does not tell one whole number from the next.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if value.fract() == 0.0 && value.abs() <= EXACT {
            return self.visit_i64(value as i64);
        }
        Err(E::invalid_value(Unexpected::Float(value), &self))
    }
}

macro_rules! whole {
    ($($type:ty)*) => {$(
        impl<'de> Decode<'de> for $type {
            type Kind = Own;

            fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(WholeVisitor::<Self>(PhantomData))
            }

            /// `3.0` is better read as a float.
            fn fit(node: Node<'de>) -> Option<Fit> {
                let is_float = matches!(node.value().number()?, Number::Float(_));
                Self::decode_node(node).ok().map(|_| if is_float { Fit::LOOSE } else { Fit::EXACT })
            }
        }
        impl Encode for $type {
            type Kind = Serde;
        }
        impl Blank for $type {
            fn blank() -> Self {
                0
            }
        }
    )*};
}

whole! { i8 i16 i32 i64 u8 u16 u32 u64 }

/// The codec of values that some servers send in another form than the documented one: numbers as texts, one object for a list of one, an empty
/// text or list for nothing. They are written in the documented form.
#[derive(Debug)]
pub struct Lenient;

struct LenientVisitor<T>(PhantomData<T>);

impl<T: FromStr + TryFrom<i64> + TryFrom<u64>> Visitor<'_> for LenientVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number ({}), possibly as text", std::any::type_name::<T>())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        WholeVisitor(PhantomData).visit_i64(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        WholeVisitor(PhantomData).visit_u64(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        WholeVisitor(PhantomData).visit_f64(value)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        if let Ok(number) = text.trim().parse() {
            return Ok(number);
        }
        match text.trim().parse() {
            Ok(float) => WholeVisitor(PhantomData).visit_f64(float),
            Err(_) => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }
}

macro_rules! lenient_whole {
    ($($type:ty)*) => {$(
        impl<'de> DecodeAs<'de, $type> for Lenient {
            fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                deserializer.deserialize_any(LenientVisitor(PhantomData))
            }
        }
    )*};
}

lenient_whole! { i8 i16 i32 i64 u8 u16 u32 u64 }

struct LenientFloat;

impl Visitor<'_> for LenientFloat {
    type Value = f64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, possibly as text")
    }

    #[allow(clippy::cast_precision_loss, reason = "a float is what is asked for")]
    fn visit_i64<E>(self, value: i64) -> Result<f64, E> {
        Ok(value as f64)
    }

    #[allow(clippy::cast_precision_loss, reason = "a float is what is asked for")]
    fn visit_u64<E>(self, value: u64) -> Result<f64, E> {
        Ok(value as f64)
    }

    fn visit_f64<E>(self, value: f64) -> Result<f64, E> {
        Ok(value)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<f64, E> {
        let number = text.trim().parse().ok().filter(|number: &f64| number.is_finite());
        number.ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

impl<'de> DecodeAs<'de, f64> for Lenient {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
        deserializer.deserialize_any(LenientFloat)
    }
}

/// One value stands for a list of one; an empty text, or the text `[]`, for an empty list.
impl<'de, T> DecodeAs<'de, Vec<T>> for Lenient
where
    T: for<'any> Decode<'any>,
{
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
        let value = Value::deserialize(deserializer)?;
        let is_nothing = value.as_str().is_some_and(|text| matches!(text.trim(), "" | "[]"));
        let list = match value {
            _ if is_nothing => return Ok(Vec::new()),
            list if list.is_array() || list.is_null() => list,
            one => Value::from(vec![one]),
        };
        let memo = Memo::default();
        Vec::<T>::decode_node(Node::new(&list, &memo)).map_err(D::Error::custom)
    }
}

impl<T: Encode> EncodeAs<T> for Lenient {
    fn encode<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.encode(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::Lenient;
    use crate::codec::{DecodeAs, decode};

    fn lenient<T>(text: &str) -> Result<T, serde_json::Error>
    where
        Lenient: for<'de> DecodeAs<'de, T>,
    {
        let value: serde_json::Value = serde_json::from_str(text)?;
        <Lenient as DecodeAs<T>>::decode(&value)
    }

    #[test]
    fn whole_numbers_are_whole_in_any_spelling() {
        assert_eq!(decode::<i64>(b"3.0").unwrap(), 3);
        assert!(decode::<i64>(b"3.5").is_err());
        assert!(decode::<i32>(b"3000000000").is_err());
        assert!(decode::<i64>(br#""3""#).is_err());
        assert_eq!(lenient::<i64>(r#""3""#).unwrap(), 3);
        assert_eq!(lenient::<i64>(r#""3.0""#).unwrap(), 3);
        assert!(lenient::<i64>(r#""3.5""#).is_err());
        assert_eq!(lenient::<f64>(r#""4.5""#).unwrap(), 4.5);
        assert!(lenient::<i64>(r#""three""#).is_err());
        assert!(lenient::<f64>(r#""NaN""#).is_err());
    }

    #[test]
    fn one_stands_for_a_list_of_one() {
        assert_eq!(lenient::<Vec<String>>(r#""a""#).unwrap(), ["a"]);
        assert_eq!(lenient::<Vec<i64>>("[1, 2]").unwrap(), [1, 2]);
        assert_eq!(lenient::<Vec<i64>>(r#""[]""#).unwrap(), [0_i64; 0]);
        assert_eq!(lenient::<Vec<i64>>("null").unwrap(), [0_i64; 0]);
    }
}
