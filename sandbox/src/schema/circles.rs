//! A translated schema -> the same without the ways on which a validator would never come back, or only after a million others.
//!
//! A member of `allOf`, `anyOf`, `oneOf` or `not` is about the same value as the schema around it. Where such members lead back to that schema,
//! they ask for nothing that it does not ask for already, and where each of them leads to two others, thirty of them are a thousand million.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::walk;

/// How many schemas about one value a schema may lead to, and how deep in each other.
const MOST: usize = 10_000;
const DEEPEST: usize = 100;

/// How many schemas a schema is, and how deep they stand in each other.
type Size = (usize, usize);

/// Leaves out the members that lead back, or to too many, and members with such a member. What they would check is not checked.
pub(super) fn cut(root: &mut Value, definitions: Map<String, Value>) -> Map<String, Value> {
    let pointers: Vec<String> = definitions.keys().cloned().collect();
    let mut cutter = Cutter { definitions, sizes: BTreeMap::new() };
    for pointer in &pointers {
        cutter.definition(pointer, 0);
    }
    cutter.schema(root, 0);
    cutter.definitions
}

struct Cutter {
    definitions: Map<String, Value>,
    /// `None` for those that are being looked at.
    sizes: BTreeMap<String, Option<Size>>,
}

impl Cutter {
    /// The size of a definition; `None` if it cannot be had here.
    fn definition(&mut self, pointer: &str, depth: usize) -> Option<Size> {
        if let Some(known) = self.sizes.get(pointer) {
            return *known;
        }
        if depth > DEEPEST {
            return None;
        }
        self.sizes.insert(pointer.to_owned(), None);
        let mut schema = self.definitions.get_mut(pointer).map(Value::take).unwrap_or_default();
        let size = self.schema(&mut schema, depth);
        self.definitions.insert(pointer.to_owned(), schema);
        self.sizes.insert(pointer.to_owned(), size);
        size
    }

    /// The size of a schema, which may become smaller; `None` if it has to go.
    fn schema(&mut self, schema: &mut Value, depth: usize) -> Option<Size> {
        if let Some(reference) = walk::reference(schema) {
            let key = reference.strip_prefix("/definitions/")?;
            return self.definition(&key.replace("~1", "/").replace("~0", "~"), depth + 1);
        }
        let mut size: Size = (1, 1);
        let Some(object) = schema.as_object_mut() else { return Some(size) };
        if let Some(Value::Array(members)) = object.get_mut("allOf") {
            members.retain_mut(|member| self.is_kept(member, depth, &mut size));
            if members.is_empty() {
                object.remove("allOf");
            }
        }
        // Without one of the members, values would be refused that it allows.
        for keyword in ["anyOf", "oneOf"] {
            let Some(Value::Array(members)) = object.get_mut(keyword) else { continue };
            if !members.iter_mut().all(|member| self.is_kept(member, depth, &mut size)) {
                object.remove(keyword);
            }
        }
        if let Some(not) = object.get_mut("not")
            && !self.is_kept(not, depth, &mut size)
        {
            object.remove("not");
        }
        for keyword in ["items", "additionalProperties"] {
            if let Some(inner) = object.get_mut(keyword) {
                self.inner(inner);
            }
        }
        let properties = object.get_mut("properties").and_then(Value::as_object_mut);
        properties.into_iter().flat_map(Map::values_mut).for_each(|inner| self.inner(inner));
        Some(size)
    }

    /// Looks at a schema about another value, which is gone through only as far as there are values.
    fn inner(&mut self, schema: &mut Value) {
        if walk::reference(schema).is_none() {
            self.schema(schema, 0);
        }
    }

    /// Whether a member is kept; if so it counts.
    fn is_kept(&mut self, member: &mut Value, depth: usize, size: &mut Size) -> bool {
        let with = self.schema(member, depth).map(|(count, height)| (size.0 + count, size.1.max(height + 1)));
        let Some(with) = with.filter(|with| with.0 <= MOST && with.1 <= DEEPEST) else {
            tracing::warn!("not checked: a part of a schema leads back to it, or to too many others");
            return false;
        };
        *size = with;
        true
    }
}
