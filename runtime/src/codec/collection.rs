//! Lists, maps, options and boxes.

use std::{collections::BTreeMap, fmt, marker::PhantomData};

use serde::{
    de::{Deserializer, Error as _, MapAccess, SeqAccess, Visitor},
    ser::{SerializeMap, SerializeSeq, Serializer},
};

use super::{
    Blank, Decode, DecodeAs, Encode, EncodeAs, Fit, Inside, Node, Plain, Seed, Tag, With,
    path::{self, Step},
};

/// A list reserves at most this many items before it has seen them.
const MAX_RESERVED: usize = 4096;

struct ListVisitor<C, T>(PhantomData<(C, T)>);

impl<'de, C: DecodeAs<'de, T>, T> Visitor<'de> for ListVisitor<C, T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<T>, A::Error> {
        let mut list = Vec::with_capacity(seq.size_hint().unwrap_or(0).min(MAX_RESERVED));
        loop {
            match seq.next_element_seed(Seed::<C, T>::new()) {
                Ok(Some(item)) => list.push(item),
                Ok(None) => return Ok(list),
                Err(error) => return Err(path::passed(error, || Step::Index(list.len()))),
            }
        }
    }

    /// Servers send null for a list without items.
    fn visit_unit<E>(self) -> Result<Vec<T>, E> {
        Ok(Vec::new())
    }
}

impl<'de, C: DecodeAs<'de, T>, T> DecodeAs<'de, Vec<T>> for Inside<C> {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_any(ListVisitor::<C, T>(PhantomData))
    }

    fn decode_node(node: Node<'de>) -> Result<Vec<T>, serde_json::Error> {
        let Some(items) = node.value().as_array() else { return Self::decode(node.value()) };
        let mut list = Vec::with_capacity(items.len());
        for item in items {
            let item = C::decode_node(node.at(item));
            list.push(item.map_err(|error| path::passed(error, || Step::Index(list.len())))?);
        }
        Ok(list)
    }

    fn fit(node: Node<'de>) -> Option<Fit> {
        match node.value().as_array() {
            Some(items) => {
                items.iter().try_fold(Fit::EXACT, |fit, item| Some(fit.and(C::fit(node.at(item))?)))
            }
            None => node.value().is_null().then_some(Fit::LOOSE),
        }
    }
}

impl<C: EncodeAs<T>, T> EncodeAs<Vec<T>> for Inside<C> {
    fn encode<S: Serializer>(list: &Vec<T>, serializer: S) -> Result<S::Ok, S::Error> {
        Self::encode(list.as_slice(), serializer)
    }
}

impl<C: EncodeAs<T>, T> EncodeAs<[T]> for Inside<C> {
    fn encode<S: Serializer>(list: &[T], serializer: S) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(Some(list.len()))?;
        for item in list {
            seq.serialize_element(&With::<C, T>::new(item))?;
        }
        seq.end()
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Vec<T> {
    type Kind = Inside<Plain>;
}

impl<T: Encode> Encode for Vec<T> {
    type Kind = Inside<Plain>;
}

impl<T: Encode> Encode for [T] {
    type Kind = Inside<Plain>;
}

impl<T> Blank for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }
}

struct MapVisitor<C, T>(PhantomData<(C, T)>);

impl<'de, C: DecodeAs<'de, T>, T> Visitor<'de> for MapVisitor<C, T> {
    type Value = BTreeMap<String, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut values = BTreeMap::new();
        while let Some(key) = map.next_key::<String>()? {
            match map.next_value_seed(Seed::<C, T>::new()) {
                Ok(value) => drop(values.insert(key, value)),
                Err(error) => return Err(path::passed(error, || Step::Key(key))),
            }
        }
        Ok(values)
    }

    /// Some servers send `[]` for an object without keys, because their language has one type for both.
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        match seq.next_element::<serde::de::IgnoredAny>()? {
            None => Ok(BTreeMap::new()),
            Some(_) => Err(A::Error::invalid_type(serde::de::Unexpected::Seq, &"an object")),
        }
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(BTreeMap::new())
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for BTreeMap<String, T> {
    type Kind = Inside<Plain>;
}

impl<'de, C: DecodeAs<'de, T>, T> DecodeAs<'de, BTreeMap<String, T>> for Inside<C> {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, T>, D::Error> {
        deserializer.deserialize_any(MapVisitor::<C, T>(PhantomData))
    }

    fn decode_node(node: Node<'de>) -> Result<BTreeMap<String, T>, serde_json::Error> {
        let Some(entries) = node.value().entries() else {
            return <Self as DecodeAs<'de, BTreeMap<String, T>>>::decode(node.value());
        };
        let read = |(key, value): &'de (std::sync::Arc<str>, super::Value)| {
            let value = C::decode_node(node.at(value));
            let value = value.map_err(|error| path::passed(error, || Step::Key(key.to_string())))?;
            Ok((key.to_string(), value))
        };
        entries.iter().map(read).collect()
    }

    fn fit(node: Node<'de>) -> Option<Fit> {
        let value = node.value();
        match (value.entries(), value.as_array()) {
            (Some(entries), _) => {
                entries.iter().try_fold(Fit::EXACT, |fit, (_, value)| Some(fit.and(C::fit(node.at(value))?)))
            }
            (None, Some([])) => Some(Fit::LOOSE),
            (None, _) => value.is_null().then_some(Fit::LOOSE),
        }
    }
}

impl<C: EncodeAs<T>, T> EncodeAs<BTreeMap<String, T>> for Inside<C> {
    fn encode<S: Serializer>(values: &BTreeMap<String, T>, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(values.len()))?;
        for (key, value) in values {
            map.serialize_entry(key, &With::<C, T>::new(value))?;
        }
        map.end()
    }
}

impl<T: Encode> Encode for BTreeMap<String, T> {
    type Kind = Inside<Plain>;
}

impl<T> Blank for BTreeMap<String, T> {
    fn blank() -> Self {
        Self::new()
    }
}

struct OptionVisitor<C, T>(PhantomData<(C, T)>);

impl<'de, C: DecodeAs<'de, T>, T> Visitor<'de> for OptionVisitor<C, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        C::decode(deserializer).map(Some)
    }
}

impl<'de, C: DecodeAs<'de, T>, T> DecodeAs<'de, Option<T>> for Inside<C> {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_option(OptionVisitor::<C, T>(PhantomData))
    }

    fn decode_node(node: Node<'de>) -> Result<Option<T>, serde_json::Error> {
        if node.value().is_null() { Ok(None) } else { C::decode_node(node).map(Some) }
    }

    fn fit(node: Node<'de>) -> Option<Fit> {
        if node.value().is_null() { Some(Fit::EXACT) } else { C::fit(node) }
    }
}

impl<C: EncodeAs<T>, T> EncodeAs<Option<T>> for Inside<C> {
    fn encode<S: Serializer>(option: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match option {
            Some(value) => C::encode(value, serializer),
            None => serializer.serialize_unit(),
        }
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Option<T> {
    type Kind = Inside<Plain>;
}

impl<T: Encode> Encode for Option<T> {
    type Kind = Inside<Plain>;

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T> Blank for Option<T> {
    fn blank() -> Self {
        None
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Box<T> {
    type Kind = Boxed;
}

impl<T: Encode> Encode for Box<T> {
    type Kind = Boxed;

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }
}

/// As what is in the box.
#[derive(Debug)]
pub struct Boxed;

impl<'de, T: Decode<'de>> DecodeAs<'de, Box<T>> for Boxed {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Box<T>, D::Error> {
        T::decode(deserializer).map(Box::new)
    }

    fn decode_node(node: Node<'de>) -> Result<Box<T>, serde_json::Error> {
        T::decode_node(node).map(Box::new)
    }

    fn fit(node: Node<'de>) -> Option<Fit> {
        T::fit(node)
    }
}

impl<T: Encode> EncodeAs<Box<T>> for Boxed {
    fn encode<S: Serializer>(value: &Box<T>, serializer: S) -> Result<S::Ok, S::Error> {
        (**value).encode(serializer)
    }

    fn encode_tagged<S: Serializer>(value: &Box<T>, tag: Tag, serializer: S) -> Result<S::Ok, S::Error> {
        (**value).encode_tagged(tag, serializer)
    }
}

impl<T: Blank> Blank for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }
}

/// A reference that serde writes by the type's own `Encode`.
pub(super) struct Encoded<'a, T: ?Sized>(pub(super) &'a T);

impl<T: Encode + ?Sized> serde::Serialize for Encoded<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.encode(serializer)
    }
}
