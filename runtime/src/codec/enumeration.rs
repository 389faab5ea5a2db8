//! Texts of a known set <-> enums that also keep what the set lacks.

use std::fmt;

use serde::{
    de::{Deserializer, Error, Visitor},
    ser::Serializer,
};

use super::{DecodeAs, EncodeAs, Fit, Node};

/// A value that the document does not list. Kept as it came, and written back unchanged.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unknown(Box<str>);

impl Unknown {
    /// The value.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Unknown {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

/// An enum of texts; made by [`open_enum!`](crate::open_enum).
pub trait OpenEnum: for<'a> From<&'a str> {
    /// The text of a variant.
    fn as_text(&self) -> &str;

    /// Whether the document lists the value.
    fn is_listed(&self) -> bool;
}

struct EnumVisitor<T>(std::marker::PhantomData<T>);

impl<T: OpenEnum> Visitor<'_> for EnumVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok(T::from(text))
    }
}

/// The kind of table that [`open_enum!`](crate::open_enum) makes.
#[derive(Debug)]
pub struct OpenEnumKind;

impl<'de, T: OpenEnum> DecodeAs<'de, T> for OpenEnumKind {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(EnumVisitor(std::marker::PhantomData))
    }

    fn fit(node: Node<'de>) -> Option<Fit> {
        let text = node.value().as_str()?;
        Some(if T::from(text).is_listed() { Fit::EXACT } else { Fit::UNLISTED })
    }
}

impl<T: OpenEnum> EncodeAs<T> for OpenEnumKind {
    fn encode<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(value.as_text())
    }
}

/// Describes an enum of texts. Its last variant, not named in the table, is `Unknown(rt::Unknown)`.
///
/// ```
/// use clientgen_runtime as rt;
///
/// #[derive(Clone, Debug, PartialEq)]
/// pub enum Sort { IdAsc, IdDesc, Unknown(rt::Unknown) }
/// rt::open_enum! { Sort { IdAsc = "id-asc", IdDesc = "id-desc" } }
///
/// assert_eq!(Sort::IdAsc.as_str(), "id-asc");
/// let new = Sort::from("name-asc");
/// assert!(new.is_unknown());
/// assert_eq!(new.as_str(), "name-asc");
/// ```
#[macro_export]
macro_rules! open_enum {
    ($name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        impl $name {
            /// The value as documents and requests have it.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Unknown(other) => other.as_str(),
                }
            }

            /// Whether the API's document does not list this value.
            pub fn is_unknown(&self) -> bool {
                matches!(self, Self::Unknown(_))
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)*
                    other => Self::Unknown(other.into()),
                }
            }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl $crate::codec::OpenEnum for $name {
            fn as_text(&self) -> &str {
                self.as_str()
            }

            fn is_listed(&self) -> bool {
                !self.is_unknown()
            }
        }
        impl $crate::codec::Blank for $name {
            fn blank() -> Self {
                Self::from("")
            }
        }
        impl $crate::Parameter for $name {
            fn to_value(&self) -> $crate::ParameterValue {
                $crate::ParameterValue::One(self.as_str().to_owned())
            }
        }
        $crate::described!($name, OpenEnumKind);
    };
}
