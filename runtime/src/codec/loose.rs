//! Values in a form that a document allows beside its own -> the documented type, for those forms that concern a whole value.
//!
//! Servers in languages with one type for lists and objects, and with one for numbers, texts and booleans, send either.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize,
    de::{Deserializer, Error, Unexpected, Visitor},
    ser::{SerializeSeq, Serializer},
};
use serde_json::Value;

use super::{Decode, DecodeAs, Encode, EncodeAs, Lenient, Plain, With};

/// The codec of a list that holds one item: the item, with or without the list around it. It is written as the list.
#[derive(Debug)]
pub struct Single;

impl<'de, T> DecodeAs<'de, T> for Single
where
    T: for<'any> Decode<'any>,
{
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        let value = match Value::deserialize(deserializer)? {
            Value::Array(mut items) => match (items.pop(), items.len()) {
                (Some(only), 0) => only,
                (None, _) => return Err(D::Error::invalid_length(0, &"a list of one item")),
                (Some(_), before) => return Err(D::Error::invalid_length(before + 1, &"a list of one item")),
            },
            bare => bare,
        };
        T::decode(&value).map_err(D::Error::custom)
    }
}

impl<T: Encode> EncodeAs<T> for Single {
    fn encode<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(1))?;
        list.serialize_element(&With::<Plain, T>::new(value))?;
        list.end()
    }
}

/// The codec of an object for which an empty list may stand. It is written as the object.
#[derive(Debug)]
pub struct OrEmptyList;

impl<'de, T> DecodeAs<'de, T> for OrEmptyList
where
    T: for<'any> Decode<'any>,
{
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        let value = match Value::deserialize(deserializer)? {
            Value::Array(items) if items.is_empty() => Value::Object(serde_json::Map::new()),
            other => other,
        };
        T::decode(&value).map_err(D::Error::custom)
    }
}

impl<T: Encode> EncodeAs<T> for OrEmptyList {
    fn encode<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.encode(serializer)
    }
}

struct LooseVisitor<T>(PhantomData<T>);

impl Visitor<'_> for LooseVisitor<bool> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a boolean, possibly as 0 or 1 or as text")
    }

    fn visit_bool<E>(self, value: bool) -> Result<bool, E> {
        Ok(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<bool, E> {
        Err(E::invalid_value(Unexpected::Signed(value), &self))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<bool, E> {
        match value {
            0 => Ok(false),
            1 => Ok(true),
            other => Err(E::invalid_value(Unexpected::Unsigned(other), &self)),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<bool, E> {
        match text.trim() {
            "0" | "false" => Ok(false),
            "1" | "true" => Ok(true),
            _ => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }
}

impl<'de> DecodeAs<'de, bool> for Lenient {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(LooseVisitor::<bool>(PhantomData))
    }
}

impl Visitor<'_> for LooseVisitor<String> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, possibly as a number")
    }

    fn visit_i64<E>(self, value: i64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_u64<E>(self, value: u64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_f64<E>(self, value: f64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_string<E>(self, text: String) -> Result<String, E> {
        Ok(text)
    }
}

impl<'de> DecodeAs<'de, String> for Lenient {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_any(LooseVisitor::<String>(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::{Lenient, OrEmptyList, Single};
    use crate::codec::{DecodeAs, With, decode_as};
    use std::collections::BTreeMap;

    fn read<C, T>(text: &str) -> Option<T>
    where
        C: for<'de> DecodeAs<'de, T>,
    {
        decode_as::<C, T>(text.as_bytes()).ok()
    }

    #[test]
    fn a_list_of_one_is_its_item_and_no_other_list_is() {
        assert_eq!(read::<Single, i64>("[7]"), Some(7));
        assert_eq!(read::<Single, i64>("7"), Some(7));
        assert_eq!(read::<Single, i64>("[]"), None);
        assert_eq!(read::<Single, i64>("[7, 8]"), None);
        let written = serde_json::to_string(&With::<Single, i64>::new(&7)).unwrap();
        assert_eq!(written, "[7]");
    }

    #[test]
    fn an_empty_list_stands_for_an_object() {
        assert_eq!(read::<OrEmptyList, BTreeMap<String, i64>>("[]"), Some(BTreeMap::new()));
        assert_eq!(read::<OrEmptyList, BTreeMap<String, i64>>("[1]"), None);
    }

    #[test]
    fn booleans_and_texts_come_as_numbers() {
        for (text, value) in
            [("true", true), ("1", true), ("\"1\"", true), ("0", false), ("\"false\"", false)]
        {
            assert_eq!(read::<Lenient, bool>(text), Some(value), "{text}");
        }
        assert_eq!(read::<Lenient, bool>("2"), None);
        assert_eq!(read::<Lenient, bool>("\"yes\""), None);
        assert_eq!(read::<Lenient, String>("123").as_deref(), Some("123"));
        assert_eq!(read::<Lenient, String>("\"a\"").as_deref(), Some("a"));
        assert_eq!(read::<Lenient, String>("true"), None);
    }
}
