//! Data of serde from JSON or YAML -> [`serde_json::Value`], with one visitor for both.
//!
//! A plain `Value` keeps the last of two equal keys, does not support merge keys, and refuses integers beyond 64 bits. This visitor does
//! better, and also limits depth and repetition.

use std::{cell::RefCell, fmt};

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_json::{Map, Number, Value};

use super::{commented, duplicates::join};
use crate::document::Pointer;

/// The nesting limit of YAML. Its parser itself stops at 128, so this is a little less.
pub(super) const MAX_DEPTH: usize = 120;
/// The nesting limit of JSON, whose parser has no limit here. It allows two hundred nested objects, where people write ten.
pub(super) const MAX_JSON_DEPTH: usize = 512;

/// The message for an exceeded limit.
pub(super) const TOO_DEEP: &str = "the document is nested too deeply";
/// The message for an exceeded limit.
pub(super) const TOO_MANY_ALIASES: &str = "the document's aliases repeat too much";
/// The help for nesting that is too deep.
pub(super) const SHALLOWER: &str = "the limit is 120 levels in YAML and 512 in JSON; move inner parts to `components` and refer to them with `$ref`";

/// The faults that the visitor found, and how much it may still build.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Each duplicate key, once per repetition, and whether both values were kept.
    pub(super) duplicates: Vec<(Pointer, bool)>,
    /// Numbers that JSON cannot express.
    pub(super) not_finite: Vec<Pointer>,
    /// Keys of YAML without a value, if the text has comments that may be one.
    pub(super) pointers_to_nothing: Vec<Pointer>,
    /// Set when reading was stopped because of a bound: what went beyond it.
    pub(super) limit: Option<&'static str>,
    /// Whether the text has comments that may be references.
    has_commented: bool,
    nodes_left: usize,
    bytes_left: usize,
}

impl State {
    /// The state for a text. Without aliases a text cannot have more nodes than half its bytes, nor more text
    /// than itself, so that only repetition through aliases can use up the rest.
    pub(super) fn new(text: &str) -> Self {
        let length = text.len();
        Self {
            has_commented: commented::occurs(text),
            nodes_left: length / 2 + 2_000_000,
            bytes_left: length.saturating_mul(2).saturating_add(64 << 20),
            ..Self::default()
        }
    }

    fn spend<E: Error>(&mut self, bytes: usize) -> Result<(), E> {
        match (self.nodes_left.checked_sub(1), self.bytes_left.checked_sub(bytes)) {
            (Some(nodes), Some(bytes)) => (self.nodes_left, self.bytes_left) = (nodes, bytes),
            _ => return Err(self.stop(TOO_MANY_ALIASES)),
        }
        Ok(())
    }

    fn stop<E: Error>(&mut self, what: &'static str) -> E {
        self.limit = Some(what);
        E::custom(what)
    }
}

/// The way to the node being read; made into a [`Pointer`] only for a diagnostic.
#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a Step<'a>, &'a str),
    Item(&'a Step<'a>, usize),
}

impl Step<'_> {
    fn pointer(&self) -> Pointer {
        match self {
            Step::Root => Pointer::root(),
            Step::Key(parent, key) => parent.pointer().join(key),
            Step::Item(parent, index) => parent.pointer().join(index),
        }
    }
}

/// Reads one node.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    state: &'a RefCell<State>,
    step: Step<'a>,
    depth: usize,
    /// Whether `<<` merges, and how deep the text may be.
    is_yaml: bool,
}

impl<'a> Node<'a> {
    pub(super) fn root(state: &'a RefCell<State>, is_yaml: bool) -> Self {
        Self { state, step: Step::Root, depth: 0, is_yaml }
    }

    fn child<'b>(&'b self, step: Step<'b>) -> Node<'b> {
        Node { state: self.state, step, depth: self.depth + 1, is_yaml: self.is_yaml }
    }

    fn deeper<E: Error>(&self) -> Result<(), E> {
        let most = if self.is_yaml { MAX_DEPTH } else { MAX_JSON_DEPTH };
        if self.depth >= most {
            return Err(self.state.borrow_mut().stop(TOO_DEEP));
        }
        Ok(())
    }

    fn scalar<E: Error>(&self, value: Value) -> Result<Value, E> {
        self.state.borrow_mut().spend(0)?;
        Ok(value)
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object, an array, a string, a number, a boolean or null")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        self.scalar(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.scalar(Value::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.scalar(Value::from(value))
    }

    // Bounds such as 18446744073709551616 are common in documents; nobody needs their last digits.
    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        let number = Number::from_f64(value);
        if number.is_none() {
            self.state.borrow_mut().not_finite.push(self.step.pointer());
        }
        self.scalar(number.map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.state.borrow_mut().spend(value.len())?;
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        self.state.borrow_mut().spend(value.len())?;
        Ok(Value::String(value))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.scalar(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.scalar(Value::Null)
    }

    /// A YAML node with a custom tag, such as `!include`. The tag means nothing to OpenAPI and is ignored.
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Value, A::Error> {
        let (_tag, node) = access.variant_seed(Text)?;
        node.newtype_variant_seed(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.deeper()?;
        self.state.borrow_mut().spend(0)?;
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(self.child(Step::Item(&self.step, items.len())))? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.deeper()?;
        self.state.borrow_mut().spend(0)?;
        let mut object = Map::new();
        let mut merged = Vec::new();
        while let Some(key) = access.next_key_seed(Text)? {
            self.state.borrow_mut().spend(key.len())?;
            let step = Step::Key(&self.step, &key);
            let value = access.next_value_seed(self.child(step))?;
            if self.is_yaml && value.is_null() && self.state.borrow().has_commented {
                let pointer = step.pointer();
                self.state.borrow_mut().pointers_to_nothing.push(pointer);
            }
            if self.is_yaml && key == "<<" {
                merged.push(value);
                continue;
            }
            match object.get_mut(&key) {
                None => drop(object.insert(key, value)),
                Some(first) => {
                    let found = &mut self.state.borrow_mut().duplicates;
                    *first = join(first, value, &step.pointer(), found);
                }
            }
        }
        merged.into_iter().for_each(|value| merge(&mut object, value));
        Ok(Value::Object(object))
    }
}

/// Adds the keys of `<<`: those of an object, or of several objects, where the first one wins. Explicit keys win over all of them.
fn merge(object: &mut Map<String, Value>, value: Value) {
    match value {
        Value::Object(others) => {
            for (key, value) in others {
                object.entry(key).or_insert(value);
            }
        }
        Value::Array(items) if items.iter().all(Value::is_object) => {
            items.into_iter().for_each(|item| merge(object, item));
        }
        other => {
            object.entry("<<").or_insert(other);
        }
    }
}

/// Reads a key as its text: `200:`, `true:` and `null:` are keys like any other.
struct Text;

impl<'de> DeserializeSeed<'de> for Text {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string as key")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<String, E> {
        Ok(value.to_owned())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<String, E> {
        Ok(value)
    }
}
