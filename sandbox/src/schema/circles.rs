//! A translated schema -> the same without circles, and without combinations that a validator could not finish.
//!
//! A member of `allOf`, `anyOf`, `oneOf` or `not` describes the same value as the schema around it. If such a member leads back to that schema,
//! it adds no rule. If each member leads to two others, a chain of thirty has a thousand million combinations.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::walk;

/// How many schemas for one value a schema may lead to, and how deeply nested.
const MOST: usize = 10_000;
const DEEPEST: usize = 100;

/// How many schemas a schema contains, and how deeply nested.
type Size = (usize, usize);

/// Removes members that lead back, or to too many schemas, and members that contain such a member. Their rules are not checked.
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
    /// `None` for definitions that are being measured.
    sizes: BTreeMap<String, Option<Size>>,
}

impl Cutter {
    /// The size of a definition; `None` if it cannot be used here.
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

    /// The size of a schema, which may become smaller; `None` if it must be removed.
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

    /// Measures a schema for another value. A validator follows it only as far as there are values.
    fn inner(&mut self, schema: &mut Value) {
        if walk::reference(schema).is_none() {
            self.schema(schema, 0);
        }
    }

    /// Whether a member is kept. If so, its size counts.
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
