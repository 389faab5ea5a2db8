//! JSON without a type of its own, held compactly.
//!
//! `serde_json::Value` takes almost 100 bytes for a number in an object. Here objects are sorted slices whose keys are shared, and a number of more digits
//! than a float keeps is its own text, so that nothing that was read is written back differently.

mod access;
mod number;
mod parse;
mod traits;

use std::sync::Arc;

pub use self::access::ValueIndex;
pub(super) use self::{
    number::{Number, write_number},
    parse::{FromRaw, capture},
};

/// Any JSON, as it came.
///
/// ```
/// use clientgen_runtime::Value;
///
/// let value: Value = r#"{"name": "pen", "sizes": [1, 2.50], "price": 0.1234567890123456789}"#.parse()?;
/// assert_eq!(value["name"], "pen");
/// assert_eq!(value["sizes"][0].as_i64(), Some(1));
/// assert_eq!(value.pointer("/sizes/1").and_then(Value::as_f64), Some(2.5));
/// assert_eq!(value["price"].to_string(), "0.1234567890123456789");
/// assert!(value["colour"].is_null());
///
/// let made = Value::from(serde_json::json!({"a": [true, null]}));
/// assert_eq!(made.to_string(), r#"{"a":[true,null]}"#);
/// let theirs: serde_json::Value = made.into();
/// assert_eq!(theirs["a"][0], true);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Value(pub(super) Repr);

/// What a value is.
#[derive(Clone, Default, PartialEq)]
pub(super) enum Repr {
    #[default]
    Null,
    Bool(bool),
    Number(Number),
    Text(Box<str>),
    List(Box<[Value]>),
    /// Sorted by key, each key once.
    Object(Box<[(Arc<str>, Value)]>),
}

/// What stands for values that are not there.
static NULL: Value = Value(Repr::Null);

impl Value {
    /// Null.
    pub const NULL: Self = Self(Repr::Null);

    /// An object: of several values for a key the last.
    pub(super) fn object(mut entries: Vec<(Arc<str>, Self)>) -> Self {
        // The sort is stable, so that what came last stands last.
        entries.sort_by(|(one, _), (other, _)| one.cmp(other));
        entries.dedup_by(|later, earlier| {
            let is_same = later.0 == earlier.0;
            if is_same {
                std::mem::swap(later, earlier);
            }
            is_same
        });
        Self(Repr::Object(entries.into_boxed_slice()))
    }

    /// The keys and values of an object.
    pub(super) fn entries(&self) -> Option<&[(Arc<str>, Self)]> {
        match &self.0 {
            Repr::Object(entries) => Some(entries),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Repr, Value};

    fn read(text: &str) -> Value {
        text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn what_is_read_is_written() {
        for text in [
            "null",
            "[true,false,[],{}]",
            r#"{"a":"\"\\\n\u0001é😀","b":[1,-2,3.5]}"#,
            "9007199254740993",
            "18446744073709551615",
            "123456789012345678901234567890",
            "0.1234567890123456789012345678",
            "1e400",
            "-0.0",
        ] {
            assert_eq!(read(text).to_string(), text);
        }
        assert_eq!(read(r#""\ud83d\ude00\/""#), "😀/");
        assert_eq!(read("[1.50, 1E2]").to_string(), "[1.5,100.0]");
    }

    #[test]
    fn of_several_values_for_a_key_the_last_counts() {
        assert_eq!(read(r#"{"b":1,"a":2,"b":3}"#).to_string(), r#"{"a":2,"b":3}"#);
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in ["", "[1,", "{\"a\" 1}", "nul", "01", "\"\u{1}\"", "NaN", "[1] 2", "'a'"] {
            assert!(text.parse::<Value>().is_err(), "{text}");
        }
        let deep = "[".repeat(100_000) + &"]".repeat(100_000);
        let error = deep.parse::<Value>().unwrap_err().to_string();
        assert!(error.contains("nested more than 128 deep"), "{error}");
    }

    #[test]
    fn an_object_of_one_number_takes_little() {
        assert_eq!(size_of::<Value>(), 24);
        let value = read(r#"[{"a":0},{"a":0}]"#);
        let (Some(one), Some(other)) = (value[0].entries(), value[1].entries()) else { panic!("no objects") };
        assert!(std::sync::Arc::ptr_eq(&one[0].0, &other[0].0), "the key is held once");
        assert!(matches!(value.0, Repr::List(_)));
    }
}
