//! One of several types: by a tag, or by what fits.

use serde::{
    Deserialize,
    de::{Deserializer, Error as _},
};
use serde_json::Value;

use super::{Decode, path};

/// One choice of a union: its name, and how it is read from a buffered value. The number says how many keys it does not know.
pub type Choice<U> = (&'static str, fn(&Value) -> Result<(U, usize), serde_json::Error>);

/// Reads the choice that fits best: of those that can be read, the one that knows the most keys; of equals the first.
pub fn read_union<'de, U, D: Deserializer<'de>>(
    name: &'static str,
    choices: &[Choice<U>],
    deserializer: D,
) -> Result<U, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let mut best: Option<(U, usize)> = None;
    let mut failures = Vec::new();
    for (choice, read) in choices {
        let mark = path::mark();
        match read(&value) {
            Ok((found, 0)) => return Ok(found),
            Ok((found, strangers)) => {
                if best.as_ref().is_none_or(|(_, fewest)| strangers < *fewest) {
                    best = Some((found, strangers));
                }
            }
            Err(error) => {
                let place = path::take_since(mark);
                let at = if place.is_empty() { String::new() } else { format!(" at {place}") };
                failures.push(format!("{choice}{at}: {error}"));
            }
        }
    }
    match best {
        Some((found, _)) => Ok(found),
        None => Err(D::Error::custom(format_args!("no choice of {name} fits ({})", failures.join("; ")))),
    }
}

/// Reads the choice that the tag names; `Ok(Err(value))` if the tag is missing or names none.
pub fn read_tagged<'de, U, D: Deserializer<'de>>(
    tag: &str,
    choices: &[(&[&str], Choice<U>)],
    deserializer: D,
) -> Result<Result<U, Value>, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let found = value.get(tag).and_then(Value::as_str);
    let choice = choices.iter().find(|(tags, _)| found.is_some_and(|found| tags.contains(&found)));
    match choice {
        None => Ok(Err(value)),
        Some((_, (_, read))) => match read(&value) {
            Ok((found, _)) => Ok(Ok(found)),
            Err(error) => Err(D::Error::custom(error)),
        },
    }
}

/// Reads a buffered value as a `T`.
pub fn read_choice<T: for<'de> Decode<'de>>(value: &Value) -> Result<(T, usize), serde_json::Error> {
    T::decode(value).map(|read| (read, T::unknown_keys(value)))
}

/// Describes a union whose choices are told apart by what fits.
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
/// assert!(error.to_string().contains("no choice of Amount fits (Whole: "));
/// # Ok::<(), rt::codec::DecodeError>(())
/// ```
#[macro_export]
macro_rules! union {
    ($name:ident { $($variant:ident($ty:ty)),* $(,)? } blank $blank:ident) => {
        impl<'de> $crate::codec::Decode<'de> for $name {
            fn decode<D: $crate::__private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                const CHOICES: &[$crate::codec::Choice<$name>] = &[$((
                    stringify!($variant),
                    |value| $crate::codec::read_choice::<$ty>(value).map(|(read, strangers)| ($name::$variant(read), strangers)),
                )),*];
                $crate::codec::read_union(stringify!($name), CHOICES, deserializer)
            }
        }
        impl $crate::codec::Encode for $name {
            fn encode<S: $crate::__private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => $crate::codec::Encode::encode(value, serializer),)*
                }
            }
        }
        impl $crate::codec::Blank for $name {
            fn blank() -> Self {
                $crate::union!(@blank $blank $($variant)*)
            }
        }
        $crate::serde_by_codec!($name);
    };
    (@blank $blank:ident $($variant:ident)*) => { Self::$blank($crate::codec::Blank::blank()) };
}

/// Describes a union whose choices are told apart by the value of a key. Its last variant, not named in the table, is `Unknown(rt::Value)`: it
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
        impl<'de> $crate::codec::Decode<'de> for $name {
            fn decode<D: $crate::__private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                const CHOICES: &[(&[&str], $crate::codec::Choice<$name>)] = &[$((
                    &[$($value),*],
                    (
                        stringify!($variant),
                        |value| $crate::codec::read_choice::<$ty>(value).map(|(read, strangers)| ($name::$variant(read), strangers)),
                    ),
                )),*];
                $crate::codec::read_tagged($tag, CHOICES, deserializer).map(|read| read.unwrap_or_else(Self::Unknown))
            }
        }
        impl $crate::codec::Encode for $name {
            fn encode<S: $crate::__private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
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
        $crate::serde_by_codec!($name);
    };
}

/// Lets what a choice holds become the union.
#[macro_export]
macro_rules! from_choices {
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
    crate::from_choices! { Either { Order(Order), Product(Product), List(Vec<Product>) } }

    #[test]
    fn the_choice_that_knows_the_most_keys_wins() {
        let order = br#"{"number":"1","lines":[1,2]}"#;
        assert_eq!(decode::<Either>(order).unwrap(), Order { number: "1".into(), lines: vec![1, 2] }.into());
        let product = br#"{"number":"1","name":"pen"}"#;
        assert!(matches!(decode::<Either>(product).unwrap(), Either::Product(_)));
        assert!(matches!(decode::<Either>(br#"[{"number":"1"}]"#).unwrap(), Either::List(_)));
        assert_eq!(&encode(&decode::<Either>(order).unwrap()).unwrap()[..], order);
    }

    #[test]
    fn what_fits_none_says_why_for_each() {
        let error = decode::<Either>(br#"{"number":"1","lines":[1,"x"],"name":3}"#).unwrap_err().to_string();
        assert!(error.contains("Order at lines[1]: invalid type"), "{error}");
        assert!(error.contains("Product at name: invalid type"), "{error}");
        assert!(error.contains("List: invalid type: map"), "{error}");
    }
}
