//! References by names of JSON Schema (`$anchor`, `$id`, `$dynamicRef`, pointers that start at the schema) -> pointers from the
//! document's root, which are the only references of OpenAPI 3.0.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::document::Pointer;

/// Rewrites the references of one file.
pub(super) fn rewrite(value: &mut Value) {
    let mut names = Names::default();
    names.collect(value, &Pointer::root());
    if !names.has_work {
        return;
    }
    let mut edits = Vec::new();
    names.find(value, value, &Pointer::root(), &mut Vec::new(), &mut edits);
    for (at, text) in edits {
        if let Some(Value::Object(object)) = value.pointer_mut(at.as_str()) {
            for key in KEYS {
                object.shift_remove(key);
            }
            object.insert("$ref".to_owned(), Value::String(text));
        }
    }
}

/// The keys that refer to a schema. The target of a dynamic reference depends on the context. Types cannot express that, so it is the schema that it names.
const KEYS: [&str; 3] = ["$ref", "$dynamicRef", "$recursiveRef"];

/// Keys with data of the API.
const DATA: [&str; 5] = ["example", "examples", "default", "const", "enum"];

/// The names of a file.
#[derive(Default)]
struct Names {
    anchors: BTreeMap<String, Pointer>,
    ids: BTreeMap<String, Pointer>,
    has_work: bool,
}

impl Names {
    fn collect(&mut self, value: &Value, at: &Pointer) {
        match value {
            Value::Object(object) => {
                for (key, value) in object {
                    let text = value.as_str();
                    match (key.as_str(), text) {
                        ("$anchor" | "$dynamicAnchor", Some(name)) => {
                            self.anchors.entry(name.to_owned()).or_insert_with(|| at.clone());
                        }
                        ("$id", Some(id)) => {
                            self.ids.entry(id.trim_end_matches('#').to_owned()).or_insert_with(|| at.clone());
                        }
                        ("$dynamicRef" | "$recursiveRef", Some(_)) => self.has_work = true,
                        ("$ref", Some(text)) => {
                            let is_plain = text.starts_with("#/components/") || text.starts_with("#/paths/");
                            self.has_work |= !is_plain;
                        }
                        (key, _) if DATA.contains(&key) || key.starts_with("x-") => {}
                        _ if value.is_object() || value.is_array() => self.collect(value, &at.join(key)),
                        _ => {}
                    }
                }
            }
            Value::Array(items) => {
                for (index, value) in
                    items.iter().enumerate().filter(|(_, it)| it.is_object() || it.is_array())
                {
                    self.collect(value, &at.join(index));
                }
            }
            _ => {}
        }
    }

    /// The references that have to be rewritten; `around` are the objects around `value`, the innermost last.
    fn find<'a>(
        &self,
        root: &'a Value,
        value: &'a Value,
        at: &Pointer,
        around: &mut Vec<(Pointer, &'a Value)>,
        edits: &mut Vec<(Pointer, String)>,
    ) {
        match value {
            Value::Object(object) => {
                around.push((at.clone(), value));
                let key = KEYS.into_iter().find(|key| object.contains_key(*key));
                let text = key.and_then(|key| object.get(key)).and_then(Value::as_str);
                if let Some(text) = text
                    && let Some(found) = self.resolved(root, text, key != Some("$ref"), around)
                {
                    edits.push((at.clone(), format!("#{found}")));
                }
                for (key, value) in object {
                    let is_data = DATA.contains(&key.as_str()) || key.starts_with("x-");
                    if !is_data && (value.is_object() || value.is_array()) {
                        self.find(root, value, &at.join(key), around, edits);
                    }
                }
                around.pop();
            }
            Value::Array(items) => {
                for (index, value) in
                    items.iter().enumerate().filter(|(_, it)| it.is_object() || it.is_array())
                {
                    self.find(root, value, &at.join(index), around, edits);
                }
            }
            _ => {}
        }
    }

    /// The pointer to the target of a reference, if the reference has another form.
    fn resolved(
        &self,
        root: &Value,
        text: &str,
        is_dynamic: bool,
        around: &[(Pointer, &Value)],
    ) -> Option<Pointer> {
        let (base, fragment) = text.split_once('#').unwrap_or((text, ""));
        if !base.is_empty() {
            let at = self.ids.get(base)?;
            return match Pointer::parse(fragment) {
                Some(rest) => Some(at.concat(&rest)),
                None => self.anchors.get(fragment).cloned(),
            };
        }
        let Some(pointer) = Pointer::parse(fragment) else { return self.anchors.get(fragment).cloned() };
        if pointer == Pointer::root() {
            // The whole schema: the innermost with a name of its own, or the outermost that is a component.
            let named = around.iter().rev().find(|(_, schema)| schema.get("$id").is_some());
            let component = || around.iter().find(|(at, _)| is_component(at));
            return named.or_else(component).map(|(at, _)| at.clone());
        }
        if root.pointer(pointer.as_str()).is_some() {
            return is_dynamic.then_some(pointer);
        }
        let inner = around.iter().rev().find(|(_, schema)| schema.pointer(pointer.as_str()).is_some());
        inner.map(|(at, _)| at.concat(&pointer))
    }
}

fn is_component(at: &Pointer) -> bool {
    at.as_str().starts_with("/components/schemas/") && at.keys().count() == 3
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::rewrite;

    #[test]
    fn names_become_ways() {
        let mut value = json!({ "components": { "schemas": {
            "Tree": {
                "$id": "https://example.com/tree",
                "$ref": "#/$defs/Node",
                "$defs": { "Node": { "$dynamicAnchor": "node", "items": { "$recursiveRef": "#" } } },
                "items": { "$ref": "#" },
            },
            "Item": { "$anchor": "item", "items": { "$dynamicRef": "#node" }, "default": { "$ref": "#item" } },
            "Other": { "$defs": { "A": {} }, "items": [{ "$ref": "#/$defs/A" }, { "$ref": "#item" }, { "$ref": "https://example.com/tree#/$defs/Node" }] },
            "Fine": { "$ref": "#/components/schemas/Item" },
        } } });
        rewrite(&mut value);
        let schemas = value.pointer("/components/schemas").expect("they are there");
        let text = |at: &str| schemas.pointer(at).and_then(|it| it.get("$ref")).and_then(|it| it.as_str());
        let node = Some("#/components/schemas/Tree/$defs/Node");
        assert_eq!([text("/Tree"), text("/Item/items"), text("/Other/items/2")], [node; 3]);
        let tree = Some("#/components/schemas/Tree");
        assert_eq!([text("/Tree/$defs/Node/items"), text("/Tree/items")], [tree; 2]);
        assert_eq!(text("/Other/items/0"), Some("#/components/schemas/Other/$defs/A"));
        assert_eq!(text("/Other/items/1"), Some("#/components/schemas/Item"));
        assert_eq!(
            [text("/Item/default"), text("/Fine")],
            [Some("#item"), tree.map(|_| "#/components/schemas/Item")]
        );
    }
}
