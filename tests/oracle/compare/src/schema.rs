//! A schema as the document has it -> one schema without references and parts, or the members that it leaves.

use serde_json::{Map, Value, json};

use crate::document::Document;

/// How deep parts of parts are followed: they may contain themselves.
const DEPTH: usize = 12;

/// What a member shares with what stands beside it.
const SHARED: [&str; 5] = ["type", "properties", "required", "additionalProperties", "nullable"];

impl Document {
    /// A schema with the parts that `allOf` brings in.
    pub(crate) fn whole(&self, schema: &Value) -> Value {
        self.whole_within(schema, DEPTH)
    }

    fn whole_within(&self, schema: &Value, depth: usize) -> Value {
        let schema = self.resolve(schema);
        let Some(parts) = schema.get("allOf").and_then(Value::as_array).filter(|_| depth > 0) else {
            return schema.clone();
        };
        let mut whole = schema.clone();
        remove(&mut whole, "allOf");
        for part in parts {
            let mut part = self.whole_within(part, depth - 1);
            // It tells apart what is built upon the part, of which this is one.
            remove(&mut part, "discriminator");
            merge(&mut whole, &part);
        }
        whole
    }

    /// The members of a whole schema, each with what stands beside them; `None` if it is no union.
    pub(crate) fn alternatives(&self, whole: &Value) -> Option<Vec<Value>> {
        let listed = whole.get("oneOf").or(whole.get("anyOf")).and_then(Value::as_array);
        let tag = whole["discriminator"]["propertyName"].as_str();
        let mapping = whole["discriminator"]["mapping"].as_object();
        let members: Vec<Value> = match (listed, mapping) {
            (Some(listed), _) => listed.clone(),
            (None, Some(mapping)) if tag.is_some() => {
                mapping.values().map(|target| json!({ "$ref": reference(target) })).collect()
            }
            _ => return None,
        };
        let mut base = Value::Object(Map::new());
        for key in SHARED {
            if let Some(value) = whole.get(key) {
                base[key] = value.clone();
            }
        }
        // Of a family without a list of members, each member has the common part anyway.
        let is_alone =
            listed.is_none() || !["properties", "required"].iter().any(|key| base.get(key).is_some());
        let alternatives = members.iter().filter(|member| !is_null(member)).map(|member| {
            let mut alternative = self.whole(member);
            if let Some(tag) = tag {
                remove(&mut alternative, "discriminator");
                tagged(&mut alternative, tag, member, mapping);
            }
            if !is_alone {
                merge(&mut alternative, &base);
            }
            alternative
        });
        Some(alternatives.collect())
    }
}

/// Whether a member says only that null is one: strictly it allows anything, and nobody means that.
fn is_null(member: &Value) -> bool {
    let says = |key: &str| member.get(key).is_some();
    member["nullable"] == true
        && !["$ref", "type", "properties", "items", "enum", "allOf", "oneOf", "anyOf"].into_iter().any(says)
}

/// The value that a member's tag has: OpenAPI 3.0.3, Discriminator Object.
fn tagged(alternative: &mut Value, tag: &str, member: &Value, mapping: Option<&Map<String, Value>>) {
    let Some(target) = member.get("$ref").and_then(Value::as_str) else { return };
    let mapped = mapping.into_iter().flatten().find(|(_, known)| reference(known) == target);
    let name = mapped.map_or_else(|| target.rsplit('/').next().unwrap_or_default(), |(name, _)| name);
    if !alternative["properties"].is_object() {
        alternative["properties"] = json!({});
    }
    alternative["properties"][tag] = json!({ "type": "string", "enum": [name], "x-open-enum": false });
    merge(alternative, &json!({ "required": [tag] }));
}

/// What a mapping's value refers to: a reference, or the name of a schema.
fn reference(target: &Value) -> String {
    let target = target.as_str().unwrap_or_default();
    if target.contains('#') { target.to_owned() } else { format!("#/components/schemas/{target}") }
}

fn merge(whole: &mut Value, part: &Value) {
    for (key, value) in part.as_object().into_iter().flatten() {
        match (key.as_str(), whole.get_mut(key)) {
            ("properties", Some(Value::Object(known))) => {
                for (name, property) in value.as_object().into_iter().flatten() {
                    known.entry(name).or_insert_with(|| property.clone());
                }
            }
            ("required", Some(Value::Array(known))) => {
                known.extend(value.as_array().cloned().unwrap_or_default());
            }
            (_, Some(_)) => {}
            (_, None) => whole[key] = value.clone(),
        }
    }
}

fn remove(schema: &mut Value, key: &str) {
    if let Some(object) = schema.as_object_mut() {
        object.remove(key);
    }
}

/// The type that a schema states, or that its keywords mean.
pub(crate) fn type_of(schema: &Value) -> &str {
    match schema["type"].as_str() {
        Some(stated) => stated,
        None if schema.get("properties").is_some() || schema["additionalProperties"].is_object() => "object",
        None if schema.get("items").is_some() => "array",
        None => "",
    }
}
