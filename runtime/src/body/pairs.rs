//! A value -> its keys and values, in the order in which it writes them.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use crate::codec::{self, Encode};

/// The fields of an object, in order. Any other value is an error.
pub(super) fn pairs<T: Encode + ?Sized>(value: &T) -> Result<Vec<(String, Value)>, String> {
    let json = codec::encode(value).map_err(|error| error.to_string())?;
    serde_json::from_slice::<Pairs>(&json)
        .map(|pairs| pairs.0)
        .map_err(|_| "the body has to be an object with named fields".to_owned())
}

struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor)
    }
}

struct PairsVisitor;

impl<'de> Visitor<'de> for PairsVisitor {
    type Value = Pairs;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
        let mut pairs = Vec::with_capacity(map.size_hint().unwrap_or(0));
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Pairs(pairs))
    }
}

/// A value as one string: a string unchanged, any other value as JSON.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
