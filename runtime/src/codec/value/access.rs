//! What can be asked of a [`Value`].

use std::ops::Index;

use super::{NULL, Number, Repr, Value};

impl Value {
    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        matches!(self.0, Repr::Null)
    }

    /// Whether it is a boolean.
    pub fn is_bool(&self) -> bool {
        self.as_bool().is_some()
    }

    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        matches!(self.0, Repr::Number(_))
    }

    /// Whether it is a text.
    pub fn is_string(&self) -> bool {
        self.as_str().is_some()
    }

    /// Whether it is a list.
    pub fn is_array(&self) -> bool {
        self.as_array().is_some()
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        self.entries().is_some()
    }

    /// The boolean, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self.0 {
            Repr::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The whole number, if it is one and not too large.
    pub fn as_i64(&self) -> Option<i64> {
        match self.0 {
            Repr::Number(Number::Signed(number)) => Some(number),
            _ => None,
        }
    }

    /// The whole number, if it is one and neither negative nor too large.
    pub fn as_u64(&self) -> Option<u64> {
        match self.0 {
            Repr::Number(Number::Signed(number)) => number.try_into().ok(),
            Repr::Number(Number::Unsigned(number)) => Some(number),
            _ => None,
        }
    }

    /// The float that is nearest to the number, if it is one.
    pub fn as_f64(&self) -> Option<f64> {
        self.number().and_then(Number::as_f64)
    }

    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match &self.0 {
            Repr::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items, if it is a list.
    pub fn as_array(&self) -> Option<&[Self]> {
        match &self.0 {
            Repr::List(items) => Some(items),
            _ => None,
        }
    }

    /// The keys and values, in the order of the keys, if it is an object.
    pub fn as_object(&self) -> Option<impl ExactSizeIterator<Item = (&str, &Self)> + Clone> {
        Some(self.entries()?.iter().map(|(key, value)| (&**key, value)))
    }

    /// The value of a key of an object, or at a place of a list.
    pub fn get<K: ValueIndex>(&self, key: K) -> Option<&Self> {
        key.find(self)
    }

    /// The value to which a JSON pointer (RFC 6901) leads.
    pub fn pointer(&self, pointer: &str) -> Option<&Self> {
        if pointer.is_empty() {
            return Some(self);
        }
        pointer.strip_prefix('/')?.split('/').try_fold(self, |value, step| {
            let key = step.replace("~1", "/").replace("~0", "~");
            // A place in a list has one spelling.
            let is_place = key == "0" || !key.starts_with(['0', '+']);
            match &value.0 {
                Repr::List(items) if is_place => items.get(key.parse::<usize>().ok()?),
                Repr::Object(_) => value.get(key.as_str()),
                _ => None,
            }
        })
    }

    pub(crate) fn number(&self) -> Option<&Number> {
        match &self.0 {
            Repr::Number(number) => Some(number),
            _ => None,
        }
    }
}

/// What a [`Value`] can be asked for: a key, or a place in a list.
pub trait ValueIndex {
    /// What is there.
    fn find(self, value: &Value) -> Option<&Value>;
}

impl ValueIndex for &str {
    fn find(self, value: &Value) -> Option<&Value> {
        let entries = value.entries()?;
        let place = entries.binary_search_by(|(key, _)| (**key).cmp(self)).ok()?;
        entries.get(place).map(|(_, value)| value)
    }
}

impl ValueIndex for &String {
    fn find(self, value: &Value) -> Option<&Value> {
        ValueIndex::find(self.as_str(), value)
    }
}

impl ValueIndex for usize {
    fn find(self, value: &Value) -> Option<&Value> {
        value.as_array()?.get(self)
    }
}

/// Null where there is nothing, as serde_json's.
impl<K: ValueIndex> Index<K> for Value {
    type Output = Self;

    fn index(&self, key: K) -> &Self {
        self.get(key).unwrap_or(&NULL)
    }
}
