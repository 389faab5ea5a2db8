//! A pointer into a YAML text that saphyr refuses -> its location, from the parser that accepted the text.
//!
//! yaml_serde gives locations only in errors, so a visitor walks to the node and fails there. One lookup parses the text once.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::document::mend::mend;

/// The number of the character at the node, or as near to it as possible.
pub(super) fn seek(text: &str, keys: &[String]) -> Option<usize> {
    let read = |text: &str| {
        let error = Target { keys }.deserialize(serde_yaml::Deserializer::from_str(text)).err()?;
        error.to_string().contains(HERE).then(|| error.location().map(|at| at.index()))?
    };
    read(text).or_else(|| {
        let mended = mend(text);
        let index = read(&mended)?;
        // A mended text has as many bytes, but more characters, than the text.
        let byte = mended.char_indices().nth(index).map_or(mended.len(), |(at, _)| at);
        Some(text.char_indices().take_while(|(at, _)| *at < byte).count())
    })
}

/// The message of the error at the location. Only [`seek`] reads it.
const HERE: &str = "clientgen: here";

/// Walks along the keys and fails at the last one.
struct Target<'a> {
    keys: &'a [String],
}

impl<'de> DeserializeSeed<'de> for Target<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Target<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HERE)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Some((key, rest)) = self.keys.split_first() else { return Err(A::Error::custom(HERE)) };
        while let Some(found) = access.next_key_seed(Key { key, is_last: rest.is_empty() })? {
            if found {
                return access.next_value_seed(Target { keys: rest });
            }
            access.next_value::<IgnoredAny>()?;
        }
        Err(A::Error::custom(HERE))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Some((key, rest)) = self.keys.split_first() else { return Err(A::Error::custom(HERE)) };
        let Ok(index) = key.parse::<usize>() else { return Err(A::Error::custom(HERE)) };
        for _ in 0..index {
            if access.next_element::<IgnoredAny>()?.is_none() {
                return Err(A::Error::custom(HERE));
            }
        }
        match access.next_element_seed(Target { keys: rest })? {
            Some(()) => Ok(()),
            None => Err(A::Error::custom(HERE)),
        }
    }
}

/// Compares a key, and fails if it is the wanted one.
struct Key<'a> {
    key: &'a str,
    is_last: bool,
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<bool, E> {
        match text == self.key {
            true if self.is_last => Err(E::custom(HERE)),
            found => Ok(found),
        }
    }
}
