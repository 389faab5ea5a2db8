//! A JSON object <-> a struct, by its table.

use std::{collections::BTreeMap, fmt, marker::PhantomData};

use serde::{
    de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor},
    ser::{SerializeMap, Serializer},
};

use super::{
    Blank, DecodeAs, Encode, EncodeAs, Plain, With,
    path::{self, Step},
    strangers,
};

/// A struct described by a table; made by [`record!`](crate::record).
pub trait Record: Blank {
    /// Its keys.
    const TABLE: &'static Table;

    /// Reads the value of the key at `index`.
    fn read<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error>;

    /// Reads the value of a key that the table lacks.
    fn read_other<'de, A: MapAccess<'de>>(&mut self, key: String, map: &mut A) -> Result<(), A::Error> {
        drop(key);
        map.next_value::<IgnoredAny>().map(drop)
    }

    /// Writes all fields that are not absent.
    fn write<M: SerializeMap>(&self, fields: &mut Fields<'_, M>);
}

/// The keys of a struct.
#[derive(Debug)]
pub struct Table {
    /// The type's name, for messages.
    name: &'static str,
    /// The keys, in the order in which the document prints them: payloads mostly come in that order.
    keys: &'static [&'static str],
    /// Which of them must be there.
    required: &'static [bool],
    /// The same for the first ones, a bit each.
    required_words: [u64; WORDS],
    /// Whether keys that the table lacks are kept.
    keeps_others: bool,
}

impl Table {
    /// A table of keys, and which of them must be there.
    pub const fn new(
        name: &'static str,
        keys: &'static [&'static str],
        required: &'static [bool],
        keeps_others: bool,
    ) -> Self {
        Self { name, keys, required, required_words: required_words(required), keeps_others }
    }

    /// The keys, each with whether it must be there.
    pub fn keys(&self) -> impl Iterator<Item = (&'static str, bool)> + '_ {
        self.keys.iter().copied().zip(self.required.iter().copied())
    }

    /// The key at an index.
    fn key(&self, index: usize) -> &'static str {
        self.keys.get(index).copied().unwrap_or_default()
    }
}

/// The kind of table that [`record!`](crate::record) makes.
#[derive(Debug)]
pub struct RecordKind;

impl<'de, R: Record> DecodeAs<'de, R> for RecordKind {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<R, D::Error> {
        deserializer.deserialize_map(RecordVisitor(PhantomData))
    }
}

impl<R: Record> EncodeAs<R> for RecordKind {
    fn encode<S: Serializer>(record: &R, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut fields = Fields { map: &mut map, failed: None };
        record.write(&mut fields);
        match fields.failed {
            None => map.end(),
            Some(error) => Err(error),
        }
    }
}

/// Takes the fields of a struct one after the other. It keeps the first failure to itself until the end: a table with a `?` after each field takes the
/// compiler twice as long.
#[derive(Debug)]
pub struct Fields<'a, M: SerializeMap> {
    map: &'a mut M,
    failed: Option<M::Error>,
}

impl<M: SerializeMap> Fields<'_, M> {
    /// Writes a field that must be there.
    #[inline]
    pub fn required<T: Encode>(&mut self, key: &'static str, field: &T) {
        self.required_as::<Plain, T>(key, field);
    }

    /// Writes a field, unless it is absent.
    #[inline]
    pub fn optional<T: Encode>(&mut self, key: &'static str, field: &T) {
        self.optional_as::<Plain, T>(key, field);
    }

    /// Writes a field that must be there and has a codec.
    #[inline]
    pub fn required_as<C: EncodeAs<T>, T>(&mut self, key: &'static str, field: &T) {
        if self.failed.is_none() {
            self.failed = self.map.serialize_entry(key, &With::<C, T>::new(field)).err();
        }
    }

    /// Writes a field that has a codec, unless it is absent.
    #[inline]
    pub fn optional_as<C: EncodeAs<T>, T: Encode>(&mut self, key: &'static str, field: &T) {
        if !field.is_absent() {
            self.required_as::<C, T>(key, field);
        }
    }

    /// Writes keys that the table lacks.
    pub fn others<T: Encode>(&mut self, others: &BTreeMap<String, T>) {
        for (key, value) in others {
            if self.failed.is_none() {
                self.failed = self.map.serialize_entry(key, &With::<Plain, T>::new(value)).err();
            }
        }
    }
}

struct RecordVisitor<R>(PhantomData<R>);

impl<'de, R: Record> Visitor<'de> for RecordVisitor<R> {
    type Value = R;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object ({})", R::TABLE.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<R, A::Error> {
        let mut record = R::blank();
        let mut seen = Seen::default();
        let mut other = String::new();
        let mut next = 0;
        loop {
            let kept = R::TABLE.keeps_others.then_some(&mut other);
            match map.next_key_seed(KeySeed { fields: R::TABLE.keys, next, kept })? {
                None => break,
                Some(Key::Field(index)) => {
                    seen.insert(index);
                    next = index + 1;
                    record
                        .read(index, &mut map)
                        .map_err(|error| path::passed(error, || Step::Field(R::TABLE.key(index))))?;
                }
                Some(Key::Other) if R::TABLE.keeps_others => {
                    let key = std::mem::take(&mut other);
                    let step = key.clone();
                    record
                        .read_other(key, &mut map)
                        .map_err(|error| path::passed(error, || Step::Key(step)))?;
                }
                Some(Key::Other) => {
                    strangers::met(1);
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        match seen.first_missing(R::TABLE.required, &R::TABLE.required_words) {
            None => Ok(record),
            Some(index) => Err(A::Error::missing_field(R::TABLE.key(index))),
        }
    }
}

/// The bits of so many words, which is 256 fields, need no allocation.
const WORDS: usize = 4;

/// The bits of the required fields among the first ones.
const fn required_words(required: &[bool]) -> [u64; WORDS] {
    [
        required_word(required, 0),
        required_word(required, 1),
        required_word(required, 2),
        required_word(required, 3),
    ]
}

const fn required_word(mut required: &[bool], word: usize) -> u64 {
    let (mut bits, mut index) = (0, 0);
    while let Some((first, rest)) = required.split_first() {
        if *first && index / 64 == word {
            bits |= 1 << (index % 64);
        }
        (required, index) = (rest, index + 1);
    }
    bits
}

/// Which fields have been read, a bit each.
#[derive(Default)]
struct Seen {
    first: [u64; WORDS],
    more: Vec<u64>,
}

impl Seen {
    #[inline]
    fn insert(&mut self, index: usize) {
        match self.first.get_mut(index / 64) {
            Some(word) => *word |= 1 << (index % 64),
            None => self.insert_more(index),
        }
    }

    #[cold]
    fn insert_more(&mut self, index: usize) {
        let word = index / 64 - WORDS;
        if self.more.len() <= word {
            self.more.resize(word + 1, 0);
        }
        if let Some(slot) = self.more.get_mut(word) {
            *slot |= 1 << (index % 64);
        }
    }

    /// The first required field that has not been read.
    #[inline]
    fn first_missing(&self, required: &[bool], words: &[u64; WORDS]) -> Option<usize> {
        let all = self.first.iter().zip(words).all(|(seen, required)| required & !seen == 0);
        if all && required.len() <= WORDS * 64 { None } else { self.search_missing(required) }
    }

    #[cold]
    fn search_missing(&self, required: &[bool]) -> Option<usize> {
        let seen = self
            .first
            .iter()
            .chain(&self.more)
            .flat_map(|word| (0..64).map(move |bit| word & (1 << bit) != 0));
        let seen = seen.chain(std::iter::repeat(false));
        required.iter().zip(seen).position(|(required, seen)| *required && !seen)
    }
}

enum Key {
    Field(usize),
    Other,
}

/// Finds a key in the table: first where the last hit leads one to expect it, then behind that, then before it.
struct KeySeed<'a> {
    fields: &'static [&'static str],
    next: usize,
    /// Gets the key if the table lacks it.
    kept: Option<&'a mut String>,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    #[inline]
    fn visit_str<E>(self, key: &str) -> Result<Key, E> {
        if self.fields.get(self.next) == Some(&key) {
            return Ok(Key::Field(self.next));
        }
        let (before, after) = self.fields.split_at_checked(self.next).unwrap_or((self.fields, &[]));
        let position = |fields: &[&str]| fields.iter().position(|name| *name == key);
        if let Some(index) = position(after).map(|index| self.next + index).or_else(|| position(before)) {
            return Ok(Key::Field(index));
        }
        if let Some(kept) = self.kept {
            key.clone_into(kept);
        }
        Ok(Key::Other)
    }
}

/// Describes a struct: its fields, their keys in documents, and which are required.
///
/// ```
/// use clientgen_runtime as rt;
///
/// #[derive(Debug, PartialEq)]
/// pub struct Price { pub amount: rt::Decimal, pub unit: Option<String> }
/// rt::record! { Price { amount = "amount" required, unit = "per-unit" } }
///
/// let price: Price = rt::codec::decode(br#"{"amount": 39.99}"#)?;
/// assert_eq!(price.amount.to_string(), "39.99");
/// # Ok::<(), rt::codec::DecodeError>(())
/// ```
///
/// A field may name a codec in brackets (`amount = "amount" [Text] required`), and the last entry may be `..field`, a map that keeps every
/// key that the table lacks.
#[macro_export]
macro_rules! record {
    ($name:ident { $($field:ident = $wire:literal $([$codec:ty])? $($flag:ident)?),* $(,)? $(..$others:ident)? }) => {
        #[allow(deprecated)]
        impl $crate::codec::Blank for $name {
            fn blank() -> Self {
                Self {
                    $($field: $crate::codec::Blank::blank(),)*
                    $($others: ::std::default::Default::default(),)?
                }
            }
        }
        #[allow(deprecated)]
        impl $crate::codec::Record for $name {
            const TABLE: &'static $crate::codec::Table = &$crate::codec::Table::new(
                stringify!($name),
                &[$($wire),*],
                &[$($crate::record!(@required $($flag)?)),*],
                $crate::record!(@keeps $($others)?),
            );

            #[allow(non_camel_case_types, unused_variables)]
            fn read<'de, A: $crate::__private::MapAccess<'de>>(
                &mut self,
                __index: usize,
                __map: &mut A,
            ) -> Result<(), A::Error> {
                enum __Slot { $($field),* }
                const __SLOTS: &[__Slot] = &[$(__Slot::$field),*];
                match __SLOTS.get(__index) {
                    $(Some(__Slot::$field) => $crate::record!(@read __map, &mut self.$field $(, $codec)?),)*
                    _ => Ok(()),
                }
            }

            $(fn read_other<'de, A: $crate::__private::MapAccess<'de>>(
                &mut self,
                key: String,
                map: &mut A,
            ) -> Result<(), A::Error> {
                let mut value = $crate::codec::Blank::blank();
                $crate::codec::read_field(map, &mut value)?;
                self.$others.insert(key, value);
                Ok(())
            })?

            #[allow(unused_variables)]
            fn write<M: $crate::__private::SerializeMap>(&self, __fields: &mut $crate::codec::Fields<'_, M>) {
                $($crate::record!(@write __fields, $wire, &self.$field $(, [$codec])? $(, $flag)?);)*
                $(__fields.others(&self.$others);)?
            }
        }
        $crate::described!($name, RecordKind);
    };
    (@required) => { false };
    (@required required) => { true };
    (@keeps) => { false };
    (@keeps $others:ident) => { true };
    (@read $map:ident, $field:expr) => { $crate::codec::read_field($map, $field) };
    (@read $map:ident, $field:expr, $codec:ty) => { $crate::codec::read_field_as::<$codec, _, _>($map, $field) };
    (@write $fields:ident, $wire:literal, $field:expr) => { $fields.optional($wire, $field) };
    (@write $fields:ident, $wire:literal, $field:expr, required) => { $fields.required($wire, $field) };
    (@write $fields:ident, $wire:literal, $field:expr, [$codec:ty]) => { $fields.optional_as::<$codec, _>($wire, $field) };
    (@write $fields:ident, $wire:literal, $field:expr, [$codec:ty], required) => { $fields.required_as::<$codec, _>($wire, $field) };
}

/// Says of which kind a type's table is.
#[doc(hidden)]
#[macro_export]
macro_rules! described {
    ($name:ident, $kind:ident) => {
        impl<'de> $crate::codec::Decode<'de> for $name {
            type Kind = $crate::codec::$kind;
        }
        impl $crate::codec::Encode for $name {
            type Kind = $crate::codec::$kind;
        }
        $crate::serde_by_codec!($name);
    };
}

/// Implements serde's traits for types that have this crate's.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_by_codec {
    ($name:ident) => {
        impl<'de> $crate::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::codec::Decode::decode(deserializer)
            }
        }
        impl $crate::__private::Serialize for $name {
            fn serialize<S: $crate::__private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::codec::Encode::encode(self, serializer)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::{Seen, required_words};
    use crate::codec::decode;

    #[derive(Debug, PartialEq)]
    struct Size {
        width: i64,
        height: Option<i64>,
        depth: Option<i64>,
    }

    crate::record! { Size { width = "width" required, height = "height", depth = "depth" } }

    #[test]
    fn keys_come_in_any_order() {
        let size = Size { width: 1, height: Some(2), depth: Some(3) };
        for text in [
            r#"{"width": 1, "height": 2, "depth": 3}"#,
            r#"{"depth": 3, "height": 2, "width": 1}"#,
            r#"{"depth": 0, "weight": 4, "width": 1, "depth": 3, "height": 2}"#,
        ] {
            assert_eq!(decode::<Size>(text.as_bytes()).unwrap(), size, "{text}");
        }
    }

    #[derive(Debug, PartialEq)]
    struct Open {
        id: i64,
        others: std::collections::BTreeMap<String, i64>,
    }

    crate::record! { Open { id = "id" required, ..others } }

    #[test]
    fn keys_that_the_table_lacks_are_kept_where_asked_for() {
        let open: Open = decode(br#"{"b": 2, "id": 1, "a": 3}"#).unwrap();
        assert_eq!(open, Open { id: 1, others: [("a".to_owned(), 3), ("b".to_owned(), 2)].into() });
        let error = decode::<Open>(br#"{"id": 1, "a": "three"}"#).unwrap_err();
        assert_eq!(error.path(), "a");
    }

    #[test]
    fn the_first_missing_field_is_found_at_any_width() {
        for width in [0, 1, 63, 64, 65, 255, 256, 257, 1_000] {
            let mut required = vec![true; width];
            if let Some(optional) = required.get_mut(width / 3) {
                *optional = false;
            }
            for missing in (0..width).filter(|index| required[*index]) {
                let mut seen = Seen::default();
                (0..width).filter(|index| *index != missing).for_each(|index| seen.insert(index));
                assert_eq!(seen.first_missing(&required, &required_words(&required)), Some(missing));
                seen.insert(missing);
                assert_eq!(seen.first_missing(&required, &required_words(&required)), None);
            }
        }
    }
}
