//! A YAML text that saphyr refuses -> the places of its nodes, from the parser that did read the text.
//!
//! yaml_serde tells places in errors only. So each key and each scalar is refused once it is read, and the refusal says where it
//! stands. One reading finds all of them.

use std::{
    cell::{Cell, RefCell},
    fmt,
};

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::outline::Builder;
use crate::document::{lines::Lines, mend::mend};

/// Reads the whole text; nothing if this parser refuses it, too. Places are characters of `text`.
pub(super) fn read(text: &str) -> Option<Builder> {
    if let Some(builder) = outline(text, &|index| index) {
        return Some(builder);
    }
    // A mended text has as many bytes, but more characters, than the text.
    let mended = mend(text);
    let (before, now) = (Lines::new(text), Lines::new(&mended));
    outline(&mended, &|index| before.characters(now.byte_of(index)))
}

fn outline(text: &str, place: &dyn Fn(usize) -> usize) -> Option<Builder> {
    let walk = Walk { builder: &RefCell::default(), starts: &starts(text), place, last: &Cell::default() };
    walk.deserialize(serde_yaml::Deserializer::from_str(text)).ok()?;
    Some(walk.builder.take())
}

/// The number of the character at which each line starts, as libyaml counts lines.
fn starts(text: &str) -> Vec<usize> {
    let mut starts = vec![0];
    let mut characters = text.chars().enumerate().peekable();
    while let Some((index, character)) = characters.next() {
        let ends = match character {
            '\r' => characters.peek().is_none_or(|(_, next)| *next != '\n'),
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => true,
            _ => false,
        };
        if ends {
            starts.push(index + 1);
        }
    }
    starts
}

/// What the refusals say; only this module reads it.
const HERE: &str = "clientgen: here";

/// Reads a node into the builder.
#[derive(Clone, Copy)]
struct Walk<'a> {
    builder: &'a RefCell<Builder>,
    starts: &'a [usize],
    place: &'a dyn Fn(usize) -> usize,
    /// The last place that is known, for what has none of its own.
    last: &'a Cell<usize>,
}

impl Walk<'_> {
    /// The place that a refusal names, or nothing if it is another error.
    fn refused(&self, error: &impl fmt::Display) -> Option<usize> {
        let text = error.to_string();
        let (said, place) = match text.rsplit_once(" at line ") {
            Some((said, place)) => (said, place.split_once(" column ")?),
            // The very first character.
            None => (text.as_str(), ("1", "1")),
        };
        if !said.ends_with(HERE) {
            return None;
        }
        let (line, column) = (place.0.parse::<usize>().ok()?, place.1.parse::<usize>().ok()?);
        let start = self.starts.get(line.checked_sub(1)?)?;
        let at = (self.place)(start + column.checked_sub(1)?);
        self.last.set(at);
        Some(at)
    }

    fn key<'de, A: MapAccess<'de>>(&self, access: &mut A) -> Result<Option<(String, usize)>, A::Error> {
        access.next_key_seed(Key(*self))
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Err(error) = deserializer.deserialize_any(self) else { return Ok(()) };
        match self.refused(&error) {
            Some(at) => drop(self.builder.borrow_mut().scalar(at)),
            None => return Err(error),
        }
        Ok(())
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HERE)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Err(E::custom(HERE))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Err(E::custom(HERE))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Err(E::custom(HERE))
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<(), E> {
        Err(E::custom(HERE))
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<(), E> {
        Err(E::custom(HERE))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Err(E::custom(HERE))
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Err(E::custom(HERE))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Err(E::custom(HERE))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let (_, node) = access.variant::<String>()?;
        node.newtype_variant_seed(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let node = self.builder.borrow_mut().object(self.last.get());
        let mut is_first = true;
        while let Some((key, at)) = self.key(&mut access)? {
            if is_first {
                self.builder.borrow_mut().moved(node, at);
            }
            is_first = false;
            self.builder.borrow_mut().key(key, at);
            access.next_value_seed(self)?;
        }
        self.builder.borrow_mut().close();
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        self.builder.borrow_mut().array(self.last.get());
        while access.next_element_seed(self)?.is_some() {}
        self.builder.borrow_mut().close();
        Ok(())
    }
}

/// Reads a key: its text and its place.
struct Key<'a>(Walk<'a>);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = (String, usize);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(String, usize), D::Error> {
        let mut key = String::new();
        let Err(error) = deserializer.deserialize_str(Text(&mut key)) else {
            return Ok((key, self.0.last.get()));
        };
        match self.0.refused(&error) {
            Some(at) => Ok((key, at)),
            None => Err(error),
        }
    }
}

/// Takes a text and refuses it.
struct Text<'a>(&'a mut String);

impl<'de> Visitor<'de> for Text<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.0.push_str(text);
        Err(E::custom(HERE))
    }
}
