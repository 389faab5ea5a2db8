//! A JSON object <-> a struct, by its table.

use std::{fmt, marker::PhantomData};

use serde::{
    de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor},
    ser::{SerializeMap, Serializer},
};

use super::path::{self, Step};

/// A struct described by a table; made by [`record!`](crate::record).
pub trait Record: Sized {
    /// The type's name, for messages.
    const NAME: &'static str;
    /// The keys, in the order in which the document prints them: payloads mostly come in that order.
    const FIELDS: &'static [&'static str];
    /// Which of them must be there.
    const REQUIRED: &'static [bool];
    /// Whether keys that the table lacks are kept.
    const KEEPS_OTHERS: bool = false;

    /// A value to fill in.
    fn blank() -> Self;

    /// Reads the value of the key at `index`.
    fn read<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error>;

    /// Reads the value of a key that the table lacks.
    fn read_other<'de, A: MapAccess<'de>>(&mut self, key: String, map: &mut A) -> Result<(), A::Error> {
        drop(key);
        map.next_value::<IgnoredAny>().map(drop)
    }

    /// Writes all fields that are not absent.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

/// Reads a record.
pub fn read_record<'de, R: Record, D: Deserializer<'de>>(deserializer: D) -> Result<R, D::Error> {
    deserializer.deserialize_map(RecordVisitor(PhantomData))
}

/// Writes a record.
pub fn write_record<R: Record, S: Serializer>(record: &R, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    record.write(&mut map)?;
    map.end()
}

/// How many keys of an object the table lacks. Called from the tables.
pub fn unknown_keys<R: Record>(value: &serde_json::Value) -> usize {
    let keys = value.as_object().into_iter().flatten();
    if R::KEEPS_OTHERS { 0 } else { keys.filter(|(key, _)| !R::FIELDS.contains(&key.as_str())).count() }
}

struct RecordVisitor<R>(PhantomData<R>);

impl<'de, R: Record> Visitor<'de> for RecordVisitor<R> {
    type Value = R;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object ({})", R::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<R, A::Error> {
        let mut record = R::blank();
        let mut seen = Seen::default();
        let mut next = 0;
        while let Some(key) = map.next_key_seed(KeySeed { fields: R::FIELDS, next, keep: R::KEEPS_OTHERS })? {
            match key {
                Key::Field(index) => {
                    seen.insert(index);
                    next = index + 1;
                    record.read(index, &mut map).map_err(|error| {
                        path::passed(error, || Step::Field(R::FIELDS.get(index).copied().unwrap_or_default()))
                    })?;
                }
                Key::Other(Some(key)) => {
                    let step = key.clone();
                    record
                        .read_other(key, &mut map)
                        .map_err(|error| path::passed(error, || Step::Key(step)))?;
                }
                Key::Other(None) => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        for (index, (name, required)) in R::FIELDS.iter().zip(R::REQUIRED).enumerate() {
            if *required && !seen.contains(index) {
                return Err(A::Error::missing_field(name));
            }
        }
        Ok(record)
    }
}

/// Which fields have been read. The first 256 need no allocation.
#[derive(Default)]
struct Seen {
    first: [u64; 4],
    more: Vec<u64>,
}

impl Seen {
    fn insert(&mut self, index: usize) {
        let (word, bit) = (index / 64, 1 << (index % 64));
        if let Some(slot) = self.first.get_mut(word) {
            *slot |= bit;
            return;
        }
        let word = word - self.first.len();
        if self.more.len() <= word {
            self.more.resize(word + 1, 0);
        }
        if let Some(slot) = self.more.get_mut(word) {
            *slot |= bit;
        }
    }

    fn contains(&self, index: usize) -> bool {
        let (word, bit) = (index / 64, 1u64 << (index % 64));
        let word = self.first.get(word).or_else(|| self.more.get(word.wrapping_sub(self.first.len())));
        word.is_some_and(|word| word & bit != 0)
    }
}

enum Key {
    Field(usize),
    Other(Option<String>),
}

/// Finds a key in the table: first where the last hit leads one to expect it, then from the start.
struct KeySeed {
    fields: &'static [&'static str],
    next: usize,
    keep: bool,
}

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    #[inline]
    fn visit_str<E>(self, key: &str) -> Result<Key, E> {
        if self.fields.get(self.next) == Some(&key) {
            return Ok(Key::Field(self.next));
        }
        if let Some(index) = self.fields.iter().position(|name| *name == key) {
            return Ok(Key::Field(index));
        }
        Ok(Key::Other(self.keep.then(|| key.to_owned())))
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
        impl $crate::codec::Record for $name {
            const NAME: &'static str = stringify!($name);
            const FIELDS: &'static [&'static str] = &[$($wire),*];
            const REQUIRED: &'static [bool] = &[$($crate::record!(@required $($flag)?)),*];
            $($crate::record!(@keeps $others);)?

            fn blank() -> Self {
                Self {
                    $($field: $crate::codec::Blank::blank(),)*
                    $($others: ::std::default::Default::default(),)?
                }
            }

            #[allow(non_camel_case_types, non_upper_case_globals, dead_code)]
            fn read<'de, A: $crate::__private::MapAccess<'de>>(
                &mut self,
                __index: usize,
                __map: &mut A,
            ) -> Result<(), A::Error> {
                enum __Slot { $($field),* }
                $(const $field: usize = __Slot::$field as usize;)*
                match __index {
                    $($field => $crate::codec::read_field::<$crate::record!(@codec $($codec)?), _, _>(__map, &mut self.$field),)*
                    _ => Ok(()),
                }
            }

            $(fn read_other<'de, A: $crate::__private::MapAccess<'de>>(
                &mut self,
                key: String,
                map: &mut A,
            ) -> Result<(), A::Error> {
                let mut value = $crate::codec::Blank::blank();
                $crate::codec::read_field::<$crate::codec::Plain, _, _>(map, &mut value)?;
                self.$others.insert(key, value);
                Ok(())
            })?

            #[allow(unused_variables)]
            fn write<M: $crate::__private::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                $($crate::codec::write_field::<$crate::record!(@codec $($codec)?), _, _>(
                    map,
                    $wire,
                    &self.$field,
                    $crate::record!(@required $($flag)?),
                )?;)*
                $(for (key, value) in &self.$others {
                    $crate::codec::write_other(map, key, value)?;
                })?
                Ok(())
            }
        }
        impl<'de> $crate::codec::Decode<'de> for $name {
            fn decode<D: $crate::__private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::codec::read_record(deserializer)
            }

            fn unknown_keys(value: &$crate::Value) -> usize {
                $crate::codec::unknown_keys::<Self>(value)
            }
        }
        impl $crate::codec::Encode for $name {
            fn encode<S: $crate::__private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::codec::write_record(self, serializer)
            }
        }
        impl $crate::codec::Blank for $name {
            fn blank() -> Self {
                $crate::codec::Record::blank()
            }
        }
        $crate::serde_by_codec!($name);
    };
    (@required) => { false };
    (@required required) => { true };
    (@codec) => { $crate::codec::Plain };
    (@codec $codec:ty) => { $codec };
    (@keeps $others:ident) => { const KEEPS_OTHERS: bool = true; };
}

/// Implements serde's traits for types that have this crate's.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_by_codec {
    ($name:ty) => {
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
