//! Absent, null or a value: what an update says about a field.

use serde::{de::Deserializer, ser::Serializer};

use super::{Blank, Decode, DecodeAs, Encode, EncodeAs, Fit, Inside, Node, Plain};

/// What an update says about a field that may be null.
///
/// ```
/// use clientgen_runtime::Patch;
///
/// let untouched: Patch<String> = Patch::Absent;   // the default: the key is left out
/// let cleared: Patch<String> = Patch::Null;       // the key is sent with null
/// let set: Patch<String> = "Bernard's".into();    // the key is sent with a value
/// assert_eq!(set.value().map(String::as_str), Some("Bernard's"));
/// # drop((untouched, cleared));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Patch<T> {
    /// The field stays as it is: its key is not sent.
    #[default]
    Absent,
    /// The field is cleared: null is sent.
    Null,
    /// The field gets this value.
    Value(T),
}

impl<T> Patch<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, if there is one, by value.
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Whether the key is left out.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether null is sent.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Patch<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Patch<T> {
    type Kind = Inside<Plain>;
}

impl<T: Encode> Encode for Patch<T> {
    type Kind = Inside<Plain>;

    fn is_absent(&self) -> bool {
        self.is_absent()
    }
}

impl<T> Blank for Patch<T> {
    fn blank() -> Self {
        Self::Absent
    }
}

impl<'de, C: DecodeAs<'de, T>, T> DecodeAs<'de, Patch<T>> for Inside<C> {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Patch<T>, D::Error> {
        let value: Option<T> = <Self as DecodeAs<'de, Option<T>>>::decode(deserializer)?;
        Ok(value.map_or(Patch::Null, Patch::Value))
    }

    fn decode_node(node: Node<'de>) -> Result<Patch<T>, serde_json::Error> {
        let value: Option<T> = <Self as DecodeAs<'de, Option<T>>>::decode_node(node)?;
        Ok(value.map_or(Patch::Null, Patch::Value))
    }

    fn fit(node: Node<'de>) -> Option<Fit> {
        <Self as DecodeAs<'de, Option<T>>>::fit(node)
    }
}

impl<C: EncodeAs<T>, T> EncodeAs<Patch<T>> for Inside<C> {
    fn encode<S: Serializer>(patch: &Patch<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match patch {
            Patch::Value(value) => C::encode(value, serializer),
            Patch::Absent | Patch::Null => serializer.serialize_unit(),
        }
    }
}
