//! [`Value`] <-> serde, serde_json's value, texts and numbers.

use std::{fmt, str::FromStr};

use serde::{
    de::{
        Deserialize, DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess,
        Visitor,
        value::{MapAccessDeserializer, StrDeserializer},
    },
    ser::{Serialize, SerializeMap, Serializer},
};
use serde_json::Error;

use super::{Number, Repr, Value, capture, parse::ValueVisitor};
use crate::codec::{Blank, Decode, Encode, Fit, Node, Own};

/// As JSON.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?)
    }
}

/// As JSON.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// From JSON.
impl FromStr for Value {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        serde_json::from_str(text)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Repr::Null => serializer.serialize_unit(),
            Repr::Bool(value) => serializer.serialize_bool(*value),
            Repr::Number(number) => number.serialize(serializer),
            Repr::Text(text) => serializer.serialize_str(text),
            Repr::List(items) => items.serialize(serializer),
            Repr::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(&**key, value)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        capture(deserializer, ValueVisitor)
    }
}

impl<'de> Decode<'de> for Value {
    type Kind = crate::codec::Serde;

    fn decode_node(node: Node<'de>) -> Result<Self, Error> {
        Ok(node.value().clone())
    }

    /// It takes anything, so a type that says more is better.
    fn fit(_: Node<'de>) -> Option<Fit> {
        Some(Fit::LOOSE)
    }
}

impl Encode for Value {
    type Kind = crate::codec::Serde;
}

impl Blank for Value {
    fn blank() -> Self {
        Self::NULL
    }
}

/// The value that others came from, or were made of, by serde's own.
impl<'de> Decode<'de> for serde_json::Value {
    type Kind = crate::codec::Serde;
}

impl Encode for serde_json::Value {
    type Kind = Own;

    fn encode<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}

impl Blank for serde_json::Value {
    fn blank() -> Self {
        Self::Null
    }
}

impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        use serde_json::Value as Theirs;
        match value {
            Theirs::Null => Self::NULL,
            Theirs::Bool(value) => value.into(),
            Theirs::Number(number) => Self(Repr::Number(Number::parse(&number.to_string()))),
            Theirs::String(text) => text.into(),
            Theirs::Array(items) => items.into_iter().map(Self::from).collect::<Vec<_>>().into(),
            Theirs::Object(entries) => {
                Self::object(entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
            }
        }
    }
}

/// A number of more digits than serde_json's has becomes the nearest float there, and null where that would be infinite.
impl From<Value> for serde_json::Value {
    fn from(value: Value) -> Self {
        match value.0 {
            Repr::Null => Self::Null,
            Repr::Bool(value) => value.into(),
            Repr::Number(Number::Signed(number)) => number.into(),
            Repr::Number(Number::Unsigned(number)) => number.into(),
            Repr::Number(number) => number.as_f64().map_or(Self::Null, Self::from),
            Repr::Text(text) => Self::String(text.into()),
            Repr::List(items) => items.into_vec().into_iter().map(Self::from).collect(),
            Repr::Object(entries) => {
                let entries = entries.into_vec().into_iter();
                Self::Object(entries.map(|(key, value)| (key.to_string(), value.into())).collect())
            }
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self(Repr::Text(text.into()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self(Repr::Text(text.into()))
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self(Repr::Bool(value))
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self(Repr::Number(i64::try_from(number).map_or(Number::Unsigned(number), Number::Signed)))
    }
}

/// Null for what JSON has no number for.
impl From<f64> for Value {
    fn from(number: f64) -> Self {
        if number.is_finite() { Self(Repr::Number(Number::Float(number))) } else { Self::NULL }
    }
}

impl From<rust_decimal::Decimal> for Value {
    fn from(number: rust_decimal::Decimal) -> Self {
        Self(Repr::Number(Number::parse(&number.to_string())))
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        Self(Repr::List(items.into_iter().map(Into::into).collect()))
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::NULL, Into::into)
    }
}

impl<K: Into<String>, T: Into<Value>> FromIterator<(K, T)> for Value {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(entries: I) -> Self {
        Self::object(entries.into_iter().map(|(key, value)| (key.into().into(), value.into())).collect())
    }
}

macro_rules! whole {
    ($($type:ty)*) => {$(
        impl From<$type> for Value {
            fn from(number: $type) -> Self {
                Self(Repr::Number(Number::Signed(number.into())))
            }
        }
        impl PartialEq<$type> for Value {
            fn eq(&self, other: &$type) -> bool {
                self.as_i64() == Some((*other).into())
            }
        }
    )*};
}

whole! { i8 i16 i32 i64 u8 u16 u32 }

impl PartialEq<str> for Value {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<&str> for Value {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == Some(*other)
    }
}

impl PartialEq<String> for Value {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<bool> for Value {
    fn eq(&self, other: &bool) -> bool {
        self.as_bool() == Some(*other)
    }
}

impl PartialEq<f64> for Value {
    fn eq(&self, other: &f64) -> bool {
        self.as_f64() == Some(*other)
    }
}

/// Equal as JSON.
impl PartialEq<serde_json::Value> for Value {
    fn eq(&self, other: &serde_json::Value) -> bool {
        let other = Self::from(other.clone());
        *self == other
    }
}

impl<'de> Deserializer<'de> for &'de Value {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.0 {
            Repr::Null => visitor.visit_unit(),
            Repr::Bool(value) => visitor.visit_bool(*value),
            Repr::Number(Number::Signed(number)) => match u64::try_from(*number) {
                Ok(number) => visitor.visit_u64(number),
                Err(_) => visitor.visit_i64(*number),
            },
            Repr::Number(Number::Unsigned(number)) => visitor.visit_u64(*number),
            Repr::Number(number) => match number.as_f64() {
                Some(float) => visitor.visit_f64(float),
                None => Err(Error::custom("number out of range")),
            },
            Repr::Text(text) => visitor.visit_borrowed_str(text),
            Repr::List(items) => visitor.visit_seq(Items(items.iter())),
            Repr::Object(entries) => visitor.visit_map(Entries { rest: entries.iter(), value: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self.0 {
            Repr::Text(text) => visitor.visit_enum((**text).into_deserializer()),
            Repr::Object(entries) => {
                visitor.visit_enum(MapAccessDeserializer::new(Entries { rest: entries.iter(), value: None }))
            }
            _ => Err(Error::custom("expected a text or an object for an enum")),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct
        map struct identifier ignored_any
    }
}

struct Items<'de>(std::slice::Iter<'de, Value>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        self.0.next().map(|value| seed.deserialize(value)).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

struct Entries<'de> {
    rest: std::slice::Iter<'de, (std::sync::Arc<str>, Value)>,
    value: Option<&'de Value>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.rest.next() else { return Ok(None) };
        self.value = Some(value);
        let key: StrDeserializer<'_, Error> = (**key).into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(value),
            None => Err(Error::custom("a value was asked for before its key")),
        }
    }
}
