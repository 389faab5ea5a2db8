//! A schema -> the schemas that it consists of, with references resolved and compositions flattened.

use std::collections::BTreeSet;

use clientgen::document::Pointer;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

/// Chains of references longer than this count as cycles.
const LONGEST_CHAIN: usize = 32;

/// Follows `$ref` as long as there is one. A node that cannot be resolved stays unchanged.
pub(crate) fn resolve<'a>(document: &'a Value, mut node: &'a Value) -> &'a Value {
    for _ in 0..LONGEST_CHAIN {
        let Some(target) = reference(node).and_then(|pointer| document.pointer(&pointer)) else { break };
        node = target;
    }
    node
}

/// The pointer that a `$ref` into the same document names.
pub(crate) fn reference(node: &Value) -> Option<String> {
    let text = node.get("$ref")?.as_str()?.strip_prefix('#')?;
    Some(percent_decode_str(text).decode_utf8_lossy().into_owned())
}

/// Which members of `anyOf` and `oneOf` count where compositions are laid side by side. All members of `allOf` do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unions {
    /// Every member: what a value may have.
    Every,
    /// The first member: one shape that a value can have.
    First,
    /// No member: what every value has.
    Skipped,
}

/// The objects that apply at one place: the schemas themselves and the members of their compositions, resolved.
pub(crate) fn flatten<'a>(
    document: &'a Value,
    schemas: impl IntoIterator<Item = &'a Value>,
    unions: Unions,
) -> Vec<&'a Map<String, Value>> {
    let mut flat: Vec<&Map<String, Value>> = Vec::new();
    let mut seen = BTreeSet::new();
    // Each schema before its members, and those in their order: the next one is always the last of these.
    let mut open: Vec<&Value> = schemas.into_iter().collect();
    open.reverse();
    while let Some(schema) = open.pop() {
        let Some(object) = resolve(document, schema).as_object() else { continue };
        if !seen.insert(std::ptr::from_ref(object)) {
            continue;
        }
        flat.push(object);
        let taken = match unions {
            Unions::Every => usize::MAX,
            Unions::First => 1,
            Unions::Skipped => 0,
        };
        let members = |keyword: &str| object.get(keyword).and_then(Value::as_array).into_iter().flatten();
        let before = open.len();
        open.extend(members("allOf"));
        open.extend(members("anyOf").take(taken));
        open.extend(members("oneOf").take(taken));
        if let Some(new) = open.get_mut(before..) {
            new.reverse();
        }
    }
    flat
}

/// The description of a property in a schema.
#[derive(Debug)]
pub(crate) enum Property<'a> {
    /// These schemas apply to it.
    Known(Vec<&'a Value>),
    /// The schema does not describe the property, but allows it.
    Free,
    /// The object lists its properties, and this is not one of them.
    Unknown,
}

/// Looks up the property `key` of an object with these schemas.
pub(crate) fn property<'a>(flat: &[&'a Map<String, Value>], key: &str) -> Property<'a> {
    let listed = |schema: &&'a Map<String, Value>| schema.get("properties").and_then(Value::as_object);
    let named: Vec<&Value> = flat.iter().filter_map(listed).filter_map(|all| all.get(key)).collect();
    if !named.is_empty() {
        return Property::Known(named);
    }
    let additional: Vec<&Value> =
        flat.iter().filter_map(|schema| schema.get("additionalProperties")).collect();
    let schemas: Vec<&Value> = additional.iter().copied().filter(|value| value.is_object()).collect();
    if !schemas.is_empty() {
        return Property::Known(schemas);
    }
    // `true` opens the object; `false` is the validator's affair, so that it is not reported twice.
    if !additional.is_empty() || !flat.iter().any(|schema| schema.contains_key("properties")) {
        return Property::Free;
    }
    Property::Unknown
}

/// The schemas of an array's items.
pub(crate) fn items<'a>(flat: &[&'a Map<String, Value>]) -> Vec<&'a Value> {
    flat.iter().filter_map(|schema| schema.get("items")).collect()
}

/// The schemas at `pointer` of a value with these schemas; `None` if the document excludes such a place.
pub(crate) fn at<'a>(
    document: &'a Value,
    schema: &'a Value,
    pointer: &Pointer,
) -> Option<Vec<&'a Map<String, Value>>> {
    let mut flat = flatten(document, [schema], Unions::Every);
    for key in pointer.keys() {
        let elements = items(&flat);
        let next = if key.parse::<usize>().is_ok() && !elements.is_empty() {
            elements
        } else {
            match property(&flat, &key) {
                Property::Known(schemas) => schemas,
                Property::Free => return Some(Vec::new()),
                Property::Unknown => return None,
            }
        };
        flat = flatten(document, next, Unions::Every);
    }
    Some(flat)
}

/// Whether one of these schemas has this `type`.
pub(crate) fn has_type(flat: &[&Map<String, Value>], name: &str) -> bool {
    flat.iter().any(|schema| match schema.get("type") {
        Some(Value::String(text)) => text == name,
        Some(Value::Array(names)) => names.iter().any(|text| text == name),
        _ => false,
    })
}

/// Whether these schemas allow null.
pub(crate) fn nullable(flat: &[&Map<String, Value>]) -> bool {
    flat.iter().any(|schema| schema.get("nullable") == Some(&Value::Bool(true))) || has_type(flat, "null")
}

/// The schema as in the document, with `x-lenient` from its parameter.
pub(crate) fn with_leniency(document: &Value, schema: &Value) -> Value {
    let mut schema = resolve(document, schema).clone();
    if let Some(object) = schema.as_object_mut() {
        object.insert("x-lenient".to_owned(), Value::Bool(true));
    }
    schema
}
