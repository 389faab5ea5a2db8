//! One of several types: by a tag, or by what fits.

use serde::{
    Deserialize,
    de::{Deserializer, Error},
    ser::Serializer,
};
use serde_json::Value;

use super::{Decode, DecodeAs, EncodeAs, path, strangers};

/// An enum with a variant per variant; made by [`union!`](crate::union) and [`tagged_union!`](crate::tagged_union).
pub trait Union: Sized {
    /// Reads the variant that a buffered value is.
    fn read<E: Error>(value: Value) -> Result<Self, E>;

    /// Writes what the variant holds.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// The kind of table that [`union!`](crate::union) and [`tagged_union!`](crate::tagged_union) make.
#[derive(Debug)]
pub struct UnionKind;

impl<'de, T: Union> DecodeAs<'de, T> for UnionKind {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::read(Value::deserialize(deserializer)?)
    }
}

impl<T: Union> EncodeAs<T> for UnionKind {
    fn encode<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.write(serializer)
    }
}

/// Tries one variant after the other and takes the one that fits best: of those that can be read, the one that knows the most keys; of equals the
/// first.
#[derive(Debug)]
pub struct Variants<U> {
    value: Value,
    /// With the number of keys that it does not know, at any depth.
    best: Option<(U, usize)>,
    failures: Vec<String>,
}

impl<U> Variants<U> {
    /// No variant has been tried yet.
    pub fn new(value: Value) -> Self {
        Self { value, best: None, failures: Vec::new() }
    }

    /// Tries a variant, unless one was found that knows all keys.
    pub fn or<T: for<'de> Decode<'de>>(&mut self, name: &str, variant: fn(T) -> U) {
        let fewest = self.best.as_ref().map(|(_, strangers)| *strangers);
        if fewest == Some(0) {
            return;
        }
        let mark = path::mark();
        let (read, strangers) = strangers::counted(|| T::decode(&self.value));
        match read {
            Ok(found) => {
                if fewest.is_none_or(|fewest| strangers < fewest) {
                    self.best = Some((variant(found), strangers));
                }
            }
            Err(error) => {
                let place = path::take_since(mark);
                self.failures.push(why(name, &place, &error));
            }
        }
    }

    /// The best variant.
    pub fn best<E: Error>(self, name: &str) -> Result<U, E> {
        match self.best {
            Some((found, strangers)) => {
                strangers::met(strangers);
                Ok(found)
            }
            None => Err(E::custom(format_args!("no variant of {name} fits ({})", self.failures.join("; ")))),
        }
    }
}

fn why(name: &str, place: &str, error: &serde_json::Error) -> String {
    let at = if place.is_empty() { String::new() } else { format!(" at {place}") };
    format!("{name}{at}: {error}")
}

/// Takes the variant that the tag names.
#[derive(Debug)]
pub struct TaggedVariants<U> {
    value: Value,
    tag: &'static str,
    found: Option<Result<U, serde_json::Error>>,
}

impl<U> TaggedVariants<U> {
    /// No variant has been found yet.
    pub fn new(value: Value, tag: &'static str) -> Self {
        Self { value, tag, found: None }
    }

    /// Reads a variant, if the tag names it.
    pub fn or<T: for<'de> Decode<'de>>(&mut self, tags: &[&str], variant: fn(T) -> U) {
        let tag = self.value.get(self.tag).and_then(Value::as_str);
        if self.found.is_none() && tag.is_some_and(|tag| tags.contains(&tag)) {
            self.found = Some(T::decode(&self.value).map(variant));
        }
    }

    /// The variant; `unknown` if the tag is missing or names none.
    pub fn found<E: Error>(self, unknown: fn(Value) -> U) -> Result<U, E> {
        match self.found {
            Some(read) => read.map_err(E::custom),
            None => Ok(unknown(self.value)),
        }
    }
}

/// Describes a union whose variants are told apart by what fits.
///
/// ```
/// use clientgen_runtime as rt;
///
/// #[derive(Debug, PartialEq)]
/// pub enum Amount { Whole(i64), Text(String) }
/// rt::union! { Amount { Whole(i64), Text(String) } blank Whole }
///
/// assert_eq!(rt::codec::decode::<Amount>(b"12")?, Amount::Whole(12));
/// assert_eq!(rt::codec::decode::<Amount>(br#""a dozen""#)?, Amount::Text("a dozen".to_owned()));
/// let error = rt::codec::decode::<Amount>(b"true").unwrap_err();
/// assert!(error.to_string().contains("no variant of Amount fits (Whole: "));
/// # Ok::<(), rt::codec::DecodeError>(())
/// ```
#[macro_export]
macro_rules! union {
    ($name:ident { $($variant:ident($ty:ty)),* $(,)? } blank $blank:ident) => {
        impl $crate::codec::Union for $name {
            fn read<E: $crate::__private::Error>(value: $crate::Value) -> Result<Self, E> {
                let mut variants = $crate::codec::Variants::new(value);
                $(variants.or(stringify!($variant), Self::$variant);)*
                variants.best(stringify!($name))
            }

            fn write<S: $crate::__private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => $crate::codec::Encode::encode(value, serializer),)*
                }
            }
        }
        impl $crate::codec::Blank for $name {
            fn blank() -> Self {
                Self::$blank($crate::codec::Blank::blank())
            }
        }
        $crate::described!($name, UnionKind);
    };
}

/// Describes a union whose variants are told apart by the value of a key. Its last variant, not named in the table, is `Unknown(rt::Value)`: it
/// keeps values whose tag the document does not list.
///
/// ```
/// use clientgen_runtime as rt;
///
/// #[derive(Debug, PartialEq)]
/// pub struct Card { pub kind: String, pub number: String }
/// rt::record! { Card { kind = "kind" required, number = "number" required } }
///
/// #[derive(Debug, PartialEq)]
/// pub enum Payment { Card(Card), Unknown(rt::Value) }
/// rt::tagged_union! { Payment by "kind" { Card(Card) = ["card"] } }
///
/// let payment: Payment = rt::codec::decode(br#"{"kind": "card", "number": "4"}"#)?;
/// assert!(matches!(payment, Payment::Card(_)));
/// let payment: Payment = rt::codec::decode(br#"{"kind": "cash"}"#)?;
/// assert!(matches!(payment, Payment::Unknown(_)));
/// # Ok::<(), rt::codec::DecodeError>(())
/// ```
#[macro_export]
macro_rules! tagged_union {
    ($name:ident by $tag:literal { $($variant:ident($ty:ty) = [$($value:literal),* $(,)?]),* $(,)? }) => {
        impl $crate::codec::Union for $name {
            #[allow(unused_mut)]
            fn read<E: $crate::__private::Error>(value: $crate::Value) -> Result<Self, E> {
                let mut variants = $crate::codec::TaggedVariants::new(value, $tag);
                $(variants.or(&[$($value),*], Self::$variant);)*
                variants.found(Self::Unknown)
            }

            fn write<S: $crate::__private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => $crate::codec::Encode::encode(value, serializer),)*
                    Self::Unknown(value) => $crate::codec::Encode::encode(value, serializer),
                }
            }
        }
        impl $crate::codec::Blank for $name {
            fn blank() -> Self {
                Self::Unknown($crate::Value::Null)
            }
        }
        $crate::described!($name, UnionKind);
    };
}

/// Lets what a variant holds become the union.
#[macro_export]
macro_rules! from_variants {
    ($name:ident { $($variant:ident($ty:ty)),* $(,)? }) => {
        $(impl From<$ty> for $name {
            fn from(value: $ty) -> Self {
                Self::$variant(value.into())
            }
        })*
    };
}

#[cfg(test)]
mod tests {
    use crate::codec::{decode, encode};

    #[derive(Debug, PartialEq)]
    struct Order {
        number: String,
        lines: Vec<i64>,
    }
    crate::record! { Order { number = "number" required, lines = "lines" required } }

    #[derive(Debug, PartialEq)]
    struct Product {
        number: String,
        name: Option<String>,
    }
    crate::record! { Product { number = "number" required, name = "name" } }

    #[derive(Debug, PartialEq)]
    enum Either {
        Order(Box<Order>),
        Product(Product),
        List(Vec<Product>),
    }
    crate::union! { Either { Order(Box<Order>), Product(Product), List(Vec<Product>) } blank Product }
    crate::from_variants! { Either { Order(Order), Product(Product), List(Vec<Product>) } }

    #[test]
    fn the_variant_that_knows_the_most_keys_wins() {
        let order = br#"{"number":"1","lines":[1,2]}"#;
        assert_eq!(decode::<Either>(order).unwrap(), Order { number: "1".into(), lines: vec![1, 2] }.into());
        let product = br#"{"number":"1","name":"pen"}"#;
        assert!(matches!(decode::<Either>(product).unwrap(), Either::Product(_)));
        assert!(matches!(decode::<Either>(br#"[{"number":"1"}]"#).unwrap(), Either::List(_)));
        assert_eq!(&encode(&decode::<Either>(order).unwrap()).unwrap()[..], order);
    }

    #[derive(Debug, PartialEq)]
    struct Parcel {
        content: Option<Product>,
    }
    crate::record! { Parcel { content = "content" } }

    #[derive(Debug, PartialEq)]
    struct Letter {
        content: Option<Either>,
    }
    crate::record! { Letter { content = "content" } }

    #[derive(Debug, PartialEq)]
    enum Sent {
        Parcel(Parcel),
        Letters(Vec<Letter>),
        Letter(Letter),
    }
    crate::union! { Sent { Parcel(Parcel), Letters(Vec<Letter>), Letter(Letter) } blank Parcel }

    #[test]
    fn keys_count_at_any_depth() {
        // A parcel would lose the lines of the order inside.
        let order = br#"{"content":{"number":"1","lines":[1]}}"#;
        assert!(matches!(decode::<Sent>(order).unwrap(), Sent::Letter(_)));
        assert_eq!(&encode(&decode::<Sent>(order).unwrap()).unwrap()[..], order);
        // Of equals the first, whatever was skipped elsewhere in the document.
        let product = br#"[{"content":{"number":"1"}}]"#;
        assert!(matches!(decode::<Vec<Sent>>(product).unwrap().as_slice(), [Sent::Parcel(_)]));
        assert!(matches!(decode::<Sent>(product).unwrap(), Sent::Letters(_)));
    }

    #[test]
    fn what_fits_none_says_why_for_each() {
        let error = decode::<Either>(br#"{"number":"1","lines":[1,"x"],"name":3}"#).unwrap_err().to_string();
        assert!(error.contains("Order at lines[1]: invalid type"), "{error}");
        assert!(error.contains("Product at name: invalid type"), "{error}");
        assert!(error.contains("List: invalid type: map"), "{error}");
    }
}
