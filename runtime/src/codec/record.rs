//! A JSON object <-> a struct, by its table.

use std::{collections::BTreeMap, fmt, marker::PhantomData};

use serde::{
    de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor},
    ser::{SerializeMap, Serializer},
};

use super::{
    Blank, DecodeAs, Encode, EncodeAs, Plain, Seed, With,
    fit::{self, Fit, Node, ReadField},
    keys::{Found, Table},
    path::{self, Step},
};

/// A struct described by a table; made by [`record!`](crate::record).
pub trait Record: Blank + 'static {
    /// Its keys.
    const TABLE: &'static Table;

    /// Reads the value of the key at `index`.
    fn read<'de, R: ReadField<'de>>(&mut self, index: usize, reader: &mut R) -> Result<(), R::Error>;

    /// Reads the value of a key that the table lacks, if it keeps those.
    fn read_other<'de, R: ReadField<'de>>(&mut self, key: String, reader: &mut R) -> Result<(), R::Error> {
        let _ = (key, reader);
        Ok(())
    }

    /// Writes all fields that are not absent.
    fn write<M: SerializeMap>(&self, fields: &mut Fields<'_, M>);
}

/// The kind of table that [`record!`](crate::record) makes.
#[derive(Debug)]
pub struct RecordKind;

impl<'de, R: Record> DecodeAs<'de, R> for RecordKind {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<R, D::Error> {
        deserializer.deserialize_map(RecordVisitor(PhantomData))
    }

    fn decode_node(node: Node<'de>) -> Result<R, serde_json::Error> {
        record_of(node)
    }

    fn fit(node: Node<'de>) -> Option<Fit> {
        fit::record::<R>(node)
    }
}

impl<R: Record> EncodeAs<R> for RecordKind {
    fn encode<S: Serializer>(record: &R, serializer: S) -> Result<S::Ok, S::Error> {
        encode(record, None, serializer)
    }

    fn encode_tagged<S: Serializer>(record: &R, tag: Tag, serializer: S) -> Result<S::Ok, S::Error> {
        encode(record, Some(tag), serializer)
    }
}

/// Writes a struct, and a tag if it does not write that itself.
fn encode<R: Record, S: Serializer>(record: &R, tag: Option<Tag>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    let mut fields = Fields { map: &mut map, failed: None, tag };
    record.write(&mut fields);
    if let (None, Some(Tag { key, value })) = (&fields.failed, fields.tag) {
        fields.failed = fields.map.serialize_entry(key, value).err();
    }
    match fields.failed {
        None => map.end(),
        Some(error) => Err(error),
    }
}

/// A key and its value that stand for the member of a union which lacks the key.
#[derive(Clone, Copy, Debug)]
pub struct Tag {
    /// The key.
    pub key: &'static str,
    /// The value.
    pub value: &'static str,
}

/// Takes the fields of a struct one after the other. It keeps the first failure to itself until the end: a table with a `?` after each field takes the
/// compiler twice as long.
#[derive(Debug)]
pub struct Fields<'a, M: SerializeMap> {
    map: &'a mut M,
    failed: Option<M::Error>,
    /// What has to be written unless a field is it.
    tag: Option<Tag>,
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
        if self.tag.is_some() {
            self.wrote(key);
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
            self.wrote(key);
        }
    }

    #[cold]
    fn wrote(&mut self, key: &str) {
        self.tag = self.tag.filter(|tag| tag.key != key);
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
        let mut found = Found::new(R::TABLE);
        let mut other = String::new();
        loop {
            let kept = R::TABLE.keeps_others().then_some(&mut other);
            match map.next_key_seed(KeySeed { found: &mut found, kept })? {
                None => break,
                Some(Key::Field(index)) => {
                    record
                        .read(index, &mut FromMap(&mut map))
                        .map_err(|error| path::passed(error, || Step::Field(R::TABLE.key(index))))?;
                }
                Some(Key::Other) if R::TABLE.keeps_others() => {
                    let key = std::mem::take(&mut other);
                    let step = key.clone();
                    record
                        .read_other(key, &mut FromMap(&mut map))
                        .map_err(|error| path::passed(error, || Step::Key(step)))?;
                }
                Some(Key::Other) => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        match found.missing() {
            None => Ok(record),
            Some(key) => Err(A::Error::missing_field(key)),
        }
    }
}

/// Reads fields from the values of a map.
struct FromMap<'a, A>(&'a mut A);

impl<'de, A: MapAccess<'de>> ReadField<'de> for FromMap<'_, A> {
    type Error = A::Error;

    #[inline]
    fn read<C: DecodeAs<'de, T>, T>(&mut self, field: &mut T) -> Result<(), A::Error> {
        *field = self.0.next_value_seed(Seed::<C, T>::new())?;
        Ok(())
    }
}

/// Reads a field from a buffered value.
struct FromNode<'de>(Node<'de>);

impl<'de> ReadField<'de> for FromNode<'de> {
    type Error = serde_json::Error;

    fn read<C: DecodeAs<'de, T>, T>(&mut self, field: &mut T) -> Result<(), serde_json::Error> {
        *field = C::decode_node(self.0)?;
        Ok(())
    }
}

/// Reads a struct from a buffered value.
fn record_of<R: Record>(node: Node<'_>) -> Result<R, serde_json::Error> {
    let Some(entries) = node.value().entries() else {
        // It says what it expected and what it found.
        return serde::Deserializer::deserialize_any(node.value(), RecordVisitor(PhantomData));
    };
    let mut record = R::blank();
    let mut found = Found::new(R::TABLE);
    for (key, value) in entries {
        let mut reader = FromNode(node.at(value));
        match found.find(key) {
            Some(index) => record
                .read(index, &mut reader)
                .map_err(|error| path::passed(error, || Step::Field(R::TABLE.key(index))))?,
            None if R::TABLE.keeps_others() => record
                .read_other(key.to_string(), &mut reader)
                .map_err(|error| path::passed(error, || Step::Key(key.to_string())))?,
            None => {}
        }
    }
    match found.missing() {
        None => Ok(record),
        Some(key) => Err(serde_json::Error::missing_field(key)),
    }
}

enum Key {
    Field(usize),
    Other,
}

struct KeySeed<'a> {
    found: &'a mut Found,
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
        match self.found.find(key) {
            Some(index) => Ok(Key::Field(index)),
            None => {
                if let Some(kept) = self.kept {
                    key.clone_into(kept);
                }
                Ok(Key::Other)
            }
        }
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
/// A field may name a codec in brackets (`amount = "amount" [Text] required`). One that is required but holds a default if it is not there has that in
/// its place (`done = "done" or(false)`). The last entry may be `..field`, a map that keeps every key that the table lacks, because the document says
/// that there are such keys; or `..field strangers`, because another member of a union knows them.
#[macro_export]
macro_rules! record {
    ($name:ident {
        $($field:ident = $wire:literal $([$codec:ty])? $($flag:ident)? $(($default:expr))?),* $(,)?
        $(..$others:ident $($strangers:ident)?)?
    }) => {
        #[allow(deprecated)]
        impl $crate::codec::Blank for $name {
            fn blank() -> Self {
                Self {
                    $($field: $crate::record!(@blank $($default)?),)*
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
                $crate::record!(@others $($others $($strangers)?)?),
            );

            #[allow(non_camel_case_types, unused_variables)]
            fn read<'de, R: $crate::codec::ReadField<'de>>(
                &mut self,
                __index: usize,
                __reader: &mut R,
            ) -> Result<(), R::Error> {
                enum __Slot { $($field),* }
                const __SLOTS: &[__Slot] = &[$(__Slot::$field),*];
                match __SLOTS.get(__index) {
                    $(Some(__Slot::$field) => $crate::record!(@read __reader, &mut self.$field $(, $codec)?),)*
                    _ => Ok(()),
                }
            }

            $(fn read_other<'de, R: $crate::codec::ReadField<'de>>(
                &mut self,
                key: String,
                reader: &mut R,
            ) -> Result<(), R::Error> {
                let mut value = $crate::codec::Blank::blank();
                reader.read::<$crate::codec::Plain, _>(&mut value)?;
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
    (@blank) => { $crate::codec::Blank::blank() };
    (@blank $default:expr) => { $default };
    (@required) => { false };
    (@required or) => { false };
    (@required required) => { true };
    (@others) => { $crate::codec::Others::Skipped };
    (@others $others:ident) => { $crate::codec::Others::Declared };
    (@others $others:ident strangers) => { $crate::codec::Others::Strangers };
    (@read $reader:ident, $field:expr) => { $reader.read::<$crate::codec::Plain, _>($field) };
    (@read $reader:ident, $field:expr, $codec:ty) => { $reader.read::<$codec, _>($field) };
    (@write $fields:ident, $wire:literal, $field:expr) => { $fields.optional($wire, $field) };
    (@write $fields:ident, $wire:literal, $field:expr, $required:ident) => { $fields.required($wire, $field) };
    (@write $fields:ident, $wire:literal, $field:expr, [$codec:ty]) => { $fields.optional_as::<$codec, _>($wire, $field) };
    (@write $fields:ident, $wire:literal, $field:expr, [$codec:ty], $required:ident) => { $fields.required_as::<$codec, _>($wire, $field) };
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
}
