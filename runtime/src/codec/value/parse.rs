//! JSON of any reader -> a [`Value`], with the text of its numbers.
//!
//! serde hands numbers out as floats. So the whole value is taken as text (`RawValue`), which serde_json has checked then, and read here.

use std::{borrow::Cow, collections::HashSet, fmt, sync::Arc};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{Number, Repr, Value};

/// Nothing is nested deeper: whoever walks a value does so on the stack. serde_json has the same bound.
const MAX_DEPTH: usize = 128;

/// So many different keys are held once. More are those of a map, and differ from each other.
const MAX_SHARED: usize = 4096;

/// By this name serde_json knows that somebody asks for the text of a value. It is in no documentation of serde_json's; another would be passed over, and
/// the tests here, which look at the digits, would fail.
const RAW: &str = "$serde_json::private::RawValue";

/// What is at hand: its JSON text from serde_json, otherwise whatever another format has there.
pub(crate) fn capture<'de, V: FromRaw<'de>, D: Deserializer<'de>>(
    deserializer: D,
    reader: V,
) -> Result<V::Value, D::Error> {
    deserializer.deserialize_newtype_struct(RAW, Capture(reader))
}

/// Reads the text of a JSON value, or what a format without such texts has.
pub(crate) trait FromRaw<'de>: Visitor<'de> {
    /// Reads a text.
    fn raw<E: Error>(self, text: &str) -> Result<Self::Value, E>;
}

struct Capture<V>(V);

impl<'de, V: FromRaw<'de>> Visitor<'de> for Capture<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self.0)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        match map.next_key_seed(TextSeed)? {
            Some(key) if key == RAW => {
                let text = map.next_value_seed(TextSeed)?;
                self.0.raw(&text)
            }
            _ => Err(A::Error::custom("this format has objects where a value was asked for")),
        }
    }
}

/// A text, without a copy where the reader has it in one piece.
struct TextSeed;

impl<'de> DeserializeSeed<'de> for TextSeed {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for TextSeed {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

/// Reads any value.
pub(super) struct ValueVisitor;

impl<'de> FromRaw<'de> for ValueVisitor {
    fn raw<E: Error>(self, text: &str) -> Result<Value, E> {
        let mut parser = Parser { text, at: 0, keys: HashSet::new(), items: Vec::new(), entries: Vec::new() };
        parser.value(0).ok_or_else(|| E::custom(parser.trouble()))
    }
}

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::NULL)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::NULL)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        capture(deserializer, self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items: Vec<Value> = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(items.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries: Vec<(Arc<str>, Value)> = Vec::new();
        while let Some((key, value)) = map.next_entry::<String, Value>()? {
            entries.push((key.into(), value));
        }
        Ok(Value::object(entries))
    }
}

/// Reads a text that is known to be JSON. What it cannot read all the same is a `None`, never a panic.
struct Parser<'t> {
    text: &'t str,
    at: usize,
    keys: HashSet<Arc<str>>,
    /// What has been read of the lists and objects at hand, the innermost last. Each gets a slice of its own size when it is complete: one that grew and
    /// shrank would leave holes between small objects that nothing fits in.
    items: Vec<Value>,
    entries: Vec<(Arc<str>, Value)>,
}

impl<'t> Parser<'t> {
    /// Why the value could not be read. Of checked text there is one reason.
    fn trouble(&self) -> String {
        format!("the value is nested more than {MAX_DEPTH} deep, at its byte {}", self.at)
    }

    /// The next byte that is no space.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let spaces = rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
        self.at += spaces;
        rest.get(spaces).copied()
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        match self.peek()? {
            b'[' if depth < MAX_DEPTH => self.list(depth),
            b'{' if depth < MAX_DEPTH => self.object(depth),
            b'[' | b'{' => None,
            b'"' => Some(self.string()?.as_ref().into()),
            b't' => self.word("true", Value::from(true)),
            b'f' => self.word("false", Value::from(false)),
            b'n' => self.word("null", Value::NULL),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        self.at += word.len();
        Some(value)
    }

    fn number(&mut self) -> Option<Value> {
        let rest = self.text.get(self.at..)?;
        let is_part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E');
        let end = rest.bytes().position(|byte| !is_part(byte)).unwrap_or(rest.len());
        self.at += end;
        let text = rest.get(..end).filter(|text| !text.is_empty())?;
        Some(Value(Repr::Number(Number::parse(text))))
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        self.at += 1;
        let begin = self.items.len();
        while self.peek()? != b']' {
            let item = self.value(depth + 1)?;
            self.items.push(item);
            if self.peek()? == b',' {
                self.at += 1;
            }
        }
        self.at += 1;
        Some(Value(Repr::List(self.items.drain(begin..).collect())))
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        self.at += 1;
        let begin = self.entries.len();
        while self.peek()? != b'}' {
            let key = self.string()?;
            let key = self.shared(&key);
            // The colon.
            self.peek()?;
            self.at += 1;
            let value = self.value(depth + 1)?;
            self.entries.push((key, value));
            if self.peek()? == b',' {
                self.at += 1;
            }
        }
        self.at += 1;
        Some(Value::object(self.entries.drain(begin..).collect()))
    }

    /// A key, held once however often it comes.
    fn shared(&mut self, key: &str) -> Arc<str> {
        if let Some(known) = self.keys.get(key) {
            return known.clone();
        }
        let key: Arc<str> = key.into();
        if self.keys.len() < MAX_SHARED {
            self.keys.insert(key.clone());
        }
        key
    }

    fn string(&mut self) -> Option<Cow<'t, str>> {
        let rest = self.text.get(self.at..)?;
        let inner = rest.get(1..)?;
        let mut end = 0;
        let mut is_plain = true;
        loop {
            let found = inner.as_bytes().get(end..)?.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
            end += found;
            if inner.as_bytes().get(end) == Some(&b'"') {
                break;
            }
            is_plain = false;
            end += 2;
        }
        self.at += end + 2;
        if is_plain {
            return inner.get(..end).map(Cow::Borrowed);
        }
        serde_json::from_str(rest.get(..end + 2)?).ok().map(Cow::Owned)
    }
}
