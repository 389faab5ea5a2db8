//! JSON <-> generated types: tables instead of derived code.
//!
//! A generated type does not derive `Serialize` and `Deserialize`; it is described by a table ([`record!`](crate::record),
//! [`open_enum!`](crate::open_enum)) that one visitor in this module walks. A table costs the compiler a fraction of a derive and decodes as fast.
//! Every type in a table implements serde's traits as well, so it works wherever serde does.

mod collection;
mod date;
mod decimal;
mod enumeration;
mod fit;
mod json;
mod keys;
mod loose;
mod patch;
pub(crate) mod path;
mod record;
mod scalar;
mod text;
mod union;
mod value;

use serde::{Deserialize, Serialize, de::Deserializer, ser::Serializer};

pub use self::{
    date::LenientDateTime,
    decimal::Text,
    enumeration::{OpenEnum, OpenEnumKind, Unknown},
    fit::{Fit, Memo, Node, ReadField},
    json::{DecodeError, decode, decode_as, encode},
    keys::{Others, Table},
    loose::{OrEmptyList, Single},
    patch::Patch,
    record::{Fields, Record, RecordKind, Tag},
    scalar::Lenient,
    text::{Base64, Base64Url, Time},
    union::{Pick, Union, UnionKind, UnionTable},
    value::{Value, ValueIndex},
};

/// A type that can be read from a value of a document.
///
/// It differs from serde's `Deserialize` in what it tolerates (null for a list, integral floats for integers) and in that every container reports
/// the key or index at which reading failed.
pub trait Decode<'de>: Sized {
    /// How it is read. A generated type names its kind of table and has nothing else to say.
    type Kind: DecodeAs<'de, Self>;

    /// Reads a value.
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::Kind::decode(deserializer)
    }

    /// Reads a buffered value.
    fn decode_node(node: Node<'de>) -> Result<Self, serde_json::Error> {
        Self::Kind::decode_node(node)
    }

    /// How well a buffered value fits; `None` if it does not.
    fn fit(node: Node<'de>) -> Option<Fit> {
        Self::Kind::fit(node)
    }
}

/// A type that can be written to a document.
pub trait Encode {
    /// How it is written. A generated type names its kind of table and has nothing else to say.
    type Kind: EncodeAs<Self>;

    /// Writes the value.
    fn encode<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::Kind::encode(self, serializer)
    }

    /// Writes the value with a tag, if it is an object and does not write that itself.
    fn encode_tagged<S: Serializer>(&self, tag: Tag, serializer: S) -> Result<S::Ok, S::Error> {
        Self::Kind::encode_tagged(self, tag, serializer)
    }

    /// Whether an optional field with this value is left out.
    fn is_absent(&self) -> bool {
        false
    }
}

/// What a required field holds until its value has been read. Never seen outside the visitor; not a `Default`.
pub trait Blank {
    /// The value.
    fn blank() -> Self;
}

/// A way to read a `T` that need not be the one that `T` itself has, such as a decimal from text.
pub trait DecodeAs<'de, T> {
    /// Reads a value.
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;

    /// Reads a buffered value.
    fn decode_node(node: Node<'de>) -> Result<T, serde_json::Error> {
        Self::decode(node.value())
    }

    /// How well a buffered value fits; `None` if it does not.
    fn fit(node: Node<'de>) -> Option<Fit> {
        Self::decode_node(node).ok().map(|_| Fit::EXACT)
    }
}

/// A way to write a `T` that need not be the one that `T` itself has.
pub trait EncodeAs<T: ?Sized> {
    /// Writes a value.
    fn encode<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>;

    /// Writes a value with a tag, if it is an object and does not write that itself.
    fn encode_tagged<S: Serializer>(value: &T, tag: Tag, serializer: S) -> Result<S::Ok, S::Error> {
        let written = serde_json::value::to_raw_value(&With::<Self, T>::new(value))
            .map_err(serde::ser::Error::custom)?;
        let written: Value = written.get().parse().map_err(serde::ser::Error::custom)?;
        written.with_tag(tag).serialize(serializer)
    }
}

/// The way that the type itself has.
#[derive(Debug)]
pub struct Plain;

impl<'de, T: Decode<'de>> DecodeAs<'de, T> for Plain {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::decode(deserializer)
    }

    fn decode_node(node: Node<'de>) -> Result<T, serde_json::Error> {
        T::decode_node(node)
    }

    fn fit(node: Node<'de>) -> Option<Fit> {
        T::fit(node)
    }
}

impl<T: Encode + ?Sized> EncodeAs<T> for Plain {
    fn encode<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.encode(serializer)
    }

    fn encode_tagged<S: Serializer>(value: &T, tag: Tag, serializer: S) -> Result<S::Ok, S::Error> {
        value.encode_tagged(tag, serializer)
    }
}

/// The way of a type that says itself how it is read and written, by its own `decode` and `encode`.
#[derive(Debug)]
pub struct Own;

impl<'de, T: Decode<'de>> DecodeAs<'de, T> for Own {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::decode(deserializer)
    }
}

impl<T: Encode + ?Sized> EncodeAs<T> for Own {
    fn encode<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.encode(serializer)
    }
}

/// The way that serde has.
#[derive(Debug)]
pub struct Serde;

impl<'de, T: Deserialize<'de>> DecodeAs<'de, T> for Serde {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

impl<T: Serialize + ?Sized> EncodeAs<T> for Serde {
    fn encode<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }
}

/// A codec for what an `Option`, a [`Patch`] or a `Vec` holds.
#[derive(Debug)]
pub struct Inside<C>(std::marker::PhantomData<C>);

/// A seed that reads through a codec.
pub(crate) struct Seed<C, T>(std::marker::PhantomData<(C, T)>);

impl<C, T> Seed<C, T> {
    pub(crate) fn new() -> Self {
        Self(std::marker::PhantomData)
    }
}

impl<'de, C: DecodeAs<'de, T>, T> serde::de::DeserializeSeed<'de> for Seed<C, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        C::decode(deserializer)
    }
}

/// A reference that is written through a codec.
pub(crate) struct With<'a, C: ?Sized, T: ?Sized>(&'a T, std::marker::PhantomData<C>);

impl<'a, C: ?Sized, T: ?Sized> With<'a, C, T> {
    pub(crate) fn new(value: &'a T) -> Self {
        Self(value, std::marker::PhantomData)
    }
}

impl<C: EncodeAs<T> + ?Sized, T: ?Sized> Serialize for With<'_, C, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        C::encode(self.0, serializer)
    }
}
