//! One of several types: by a tag, or by what fits.

use std::borrow::Cow;

use serde::{
    Deserialize,
    de::{Deserializer, Error as _},
    ser::Serializer,
};
use serde_json::Error;

use super::{Decode, DecodeAs, EncodeAs, Fit, Memo, Node, Tag, Value, path, value::Number};

/// An enum with a variant per member; made by [`union!`](crate::union) and [`tagged_union!`](crate::tagged_union).
pub trait Union: Sized + 'static {
    /// How the members are told apart.
    const TABLE: &'static UnionTable;

    /// Does something with the type of the member at `index`.
    fn pick<'de, P: Pick<'de, Self>>(index: usize, picked: P) -> Option<P::Output>;

    /// A value whose tag names no member, if the union keeps those.
    fn unknown(value: &Value) -> Option<Self>;

    /// Writes what the variant holds.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// How the members of a union are told apart.
#[derive(Debug)]
pub struct UnionTable {
    /// The type's name, for messages.
    pub name: &'static str,
    /// The members' names.
    pub members: &'static [&'static str],
    /// The key whose value names the member.
    pub tag: Option<&'static str>,
    /// The values of the tag that mean each member.
    pub tags: &'static [&'static [&'static str]],
    /// Whether a value without the tag is the member that fits best.
    pub or_fits: bool,
    /// Whether the first member that fits is meant, however well others do.
    pub first: bool,
}

/// What is done with the type of a member.
pub trait Pick<'de, U> {
    /// What comes of it.
    type Output;

    /// Does it.
    fn member<T: Decode<'de>>(self, variant: fn(T) -> U) -> Self::Output;
}

/// Reads a value as a member.
struct Read<'de>(Node<'de>);

impl<'de, U> Pick<'de, U> for Read<'de> {
    type Output = Result<U, Error>;

    fn member<T: Decode<'de>>(self, variant: fn(T) -> U) -> Result<U, Error> {
        T::decode_node(self.0).map(variant)
    }
}

/// Finds how well a value fits a member.
struct Judge<'de>(Node<'de>);

impl<'de, U> Pick<'de, U> for Judge<'de> {
    type Output = Option<Fit>;

    fn member<T: Decode<'de>>(self, _variant: fn(T) -> U) -> Option<Fit> {
        T::fit(self.0)
    }
}

/// What a value is, as a value of a union.
enum Choice {
    Member(usize),
    Unknown,
    Nothing,
}

/// The kind of table that [`union!`](crate::union) and [`tagged_union!`](crate::tagged_union) make.
#[derive(Debug)]
pub struct UnionKind;

impl<'de, T: Union> DecodeAs<'de, T> for UnionKind {
    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        let value = Value::deserialize(deserializer)?;
        let memo = Memo::default();
        read(Node::new(&value, &memo)).map_err(serde::de::Error::custom)
    }

    fn decode_node(node: Node<'de>) -> Result<T, Error> {
        read(node)
    }

    fn fit(node: Node<'de>) -> Option<Fit> {
        node.remembered::<T>(|| match choose::<T>(node) {
            (Choice::Member(_), Some(fit)) => Some(fit),
            (Choice::Member(index), None) => T::pick(index, Judge(node)).flatten(),
            (Choice::Unknown, _) => Some(Fit::UNLISTED),
            (Choice::Nothing, _) => None,
        })
    }
}

impl<T: Union> EncodeAs<T> for UnionKind {
    fn encode<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.write(serializer)
    }
}

/// The member that a value is, and how well it fits if that had to be found out.
fn choose<U: Union>(node: Node<'_>) -> (Choice, Option<Fit>) {
    let table = U::TABLE;
    if let Some(tag) = table.tag {
        let named = node.value().get(tag).and_then(tag_text);
        let is_named = |tags: &[&str]| named.as_deref().is_some_and(|named| tags.contains(&named));
        match table.tags.iter().position(|tags| is_named(tags)) {
            Some(index) => return (Choice::Member(index), None),
            None if named.is_some() || !table.or_fits => return (Choice::Unknown, None),
            None => {}
        }
    }
    match best::<U>(node) {
        Some((index, fit)) => (Choice::Member(index), Some(fit)),
        None if table.tag.is_some() => (Choice::Unknown, None),
        None => (Choice::Nothing, None),
    }
}

/// The member that a value fits best; of equals the first.
fn best<U: Union>(node: Node<'_>) -> Option<(usize, Fit)> {
    let mut best: Option<(usize, Fit)> = None;
    for index in 0..U::TABLE.members.len() {
        let Some(fit) = U::pick(index, Judge(node)).flatten() else { continue };
        if best.is_none_or(|(_, known)| fit < known) {
            best = Some((index, fit));
        }
        if fit == Fit::EXACT || U::TABLE.first {
            break;
        }
    }
    best
}

fn read<U: Union>(node: Node<'_>) -> Result<U, Error> {
    let read = match choose::<U>(node).0 {
        Choice::Member(index) => U::pick(index, Read(node)),
        Choice::Unknown => U::unknown(node.value()).map(Ok),
        Choice::Nothing => None,
    };
    read.unwrap_or_else(|| Err(Error::custom(reasons::<U>(node))))
}

/// A tag as the table has it: a number or a boolean as JSON writes it.
fn tag_text(value: &Value) -> Option<Cow<'_, str>> {
    match (value.as_str(), value.as_bool(), value.number()) {
        (Some(text), _, _) => Some(text.into()),
        (_, Some(boolean), _) => Some(if boolean { "true" } else { "false" }.into()),
        // `1.0` is the whole number 1.
        (_, _, Some(Number::Float(float))) => Some(float.to_string().into()),
        (_, _, Some(number)) => Some(number.to_string().into()),
        _ => None,
    }
}

/// A reason is cut behind so many characters.
const REASON: usize = 200;

/// All of them together behind so many bytes.
const REASONS: usize = 4000;

/// Why no member fits: the first reason of each. Of a union further in it only says that none fits there, because each of its members may hold unions again.
fn reasons<U: Union>(node: Node<'_>) -> String {
    let table = U::TABLE;
    let mut text = format!("no variant of {} fits", table.name);
    if node.memo().explains() {
        return text;
    }
    node.memo().set_explains(true);
    text.push_str(" (");
    for (index, name) in table.members.iter().enumerate() {
        let mark = path::mark();
        let error = U::pick(index, Read(node)).and_then(Result::err);
        let place = path::take_since(mark);
        let at = if place.is_empty() { String::new() } else { format!(" at {place}") };
        let reason = error.map(|error| error.to_string()).unwrap_or_default();
        let reason: String = format!("{name}{at}: {reason}").chars().take(REASON).collect();
        if text.len() + reason.len() > REASONS {
            let more = table.members.len() - index;
            text.push_str(&format!("; and {more} more"));
            break;
        }
        if index > 0 {
            text.push_str("; ");
        }
        text.push_str(&reason);
    }
    node.memo().set_explains(false);
    text.push(')');
    text
}

impl Value {
    /// An object with a tag, unless it has that key.
    pub(super) fn with_tag(self, tag: Tag) -> Self {
        match self.entries() {
            Some(entries) if self.get(tag.key).is_none() => {
                let mut entries = entries.to_vec();
                entries.push((tag.key.into(), tag.value.into()));
                Self::object(entries)
            }
            _ => self,
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
///
/// With `first` behind the blank member, the first that fits is taken, however well others do.
#[macro_export]
macro_rules! union {
    ($name:ident { $($variant:ident($ty:ty)),* $(,)? } blank $blank:ident $($first:ident)?) => {
        impl $crate::codec::Union for $name {
            const TABLE: &'static $crate::codec::UnionTable = &$crate::codec::UnionTable {
                name: stringify!($name),
                members: &[$(stringify!($variant)),*],
                tag: None,
                tags: &[],
                or_fits: true,
                first: $crate::union!(@first $($first)?),
            };

            $crate::__pick!($($variant),*);

            fn unknown(_: &$crate::Value) -> Option<Self> {
                None
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
    (@first) => { false };
    (@first first) => { true };
}

/// The dispatch from a member's index to its type.
#[doc(hidden)]
#[macro_export]
macro_rules! __pick {
    ($($variant:ident),*) => {
        #[allow(unused_variables)]
        fn pick<'de, P: $crate::codec::Pick<'de, Self>>(index: usize, picked: P) -> Option<P::Output> {
            enum Slot { $($variant),* }
            const SLOTS: &[Slot] = &[$(Slot::$variant),*];
            match SLOTS.get(index) {
                $(Some(Slot::$variant) => Some(picked.member(Self::$variant)),)*
                None => None,
            }
        }
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
/// pub struct Cash { pub currency: String }
/// rt::record! { Cash { currency = "currency" required } }
///
/// #[derive(Debug, PartialEq)]
/// pub enum Payment { Card(Card), Cash(Cash), Unknown(rt::Value) }
/// rt::tagged_union! { Payment by "kind" { Card(Card) = ["card"], Cash(Cash) = ["cash"] adds } }
///
/// let payment: Payment = rt::codec::decode(br#"{"kind": "card", "number": "4"}"#)?;
/// assert!(matches!(payment, Payment::Card(_)));
/// let payment: Payment = rt::codec::decode(br#"{"kind": "cheque"}"#)?;
/// assert!(matches!(payment, Payment::Unknown(_)));
/// // `Cash` does not declare the tag, so the union writes it.
/// let cash = Payment::Cash(Cash { currency: "EUR".to_owned() });
/// assert_eq!(rt::codec::encode(&cash).unwrap(), r#"{"currency":"EUR","kind":"cash"}"#);
/// # Ok::<(), rt::codec::DecodeError>(())
/// ```
///
/// With `by "kind" or fits`, a value without the key is the member that fits best, and unknown if none does.
#[macro_export]
macro_rules! tagged_union {
    ($name:ident by $tag:literal $($or:ident $fits:ident)? {
        $($variant:ident($ty:ty) = [$($value:literal),* $(,)?] $($adds:ident)?),* $(,)?
    }) => {
        impl $crate::codec::Union for $name {
            const TABLE: &'static $crate::codec::UnionTable = &$crate::codec::UnionTable {
                name: stringify!($name),
                members: &[$(stringify!($variant)),*],
                tag: Some($tag),
                tags: &[$(&[$($value),*]),*],
                or_fits: $crate::tagged_union!(@or $($or $fits)?),
                first: false,
            };

            $crate::__pick!($($variant),*);

            fn unknown(value: &$crate::Value) -> Option<Self> {
                Some(Self::Unknown(value.clone()))
            }

            fn write<S: $crate::__private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => {
                        $crate::tagged_union!(@write value, serializer, $tag, [$($value),*] $($adds)?)
                    })*
                    Self::Unknown(value) => $crate::codec::Encode::encode(value, serializer),
                }
            }
        }
        impl $crate::codec::Blank for $name {
            fn blank() -> Self {
                Self::Unknown($crate::Value::NULL)
            }
        }
        $crate::described!($name, UnionKind);
    };
    (@or) => { false };
    (@or or fits) => { true };
    (@write $held:ident, $serializer:ident, $tag:literal, [$($value:literal),*]) => {
        $crate::codec::Encode::encode($held, $serializer)
    };
    (@write $held:ident, $serializer:ident, $tag:literal, [$value:literal $(, $more:literal)*] adds) => {
        $crate::codec::Encode::encode_tagged($held, $crate::codec::Tag { key: $tag, value: $value }, $serializer)
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
