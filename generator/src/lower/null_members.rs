//! `anyOf: [A, {type: "null"}]` -> `A` with `nullable: true`.

use serde_json::{Map, Value, json};

use super::{Lowering, allow_null};
use crate::document::{Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema {
        return;
    }
    // A member that takes the schema's place may bring members of its own.
    while let Some(key) = ["anyOf", "oneOf"].into_iter().find(|key| has_null(object.get(*key))) {
        let Some(Value::Array(members)) = object.shift_remove(key) else { return };
        allow_null(object);
        let list = at.join(key);
        let mut kept: Vec<_> =
            members.into_iter().enumerate().filter(|(_, member)| !is_null(member)).collect();
        if kept.len() == 1 {
            let (index, member) = kept.remove(0);
            one(object, member, &list.join(index), at, lowering);
            continue;
        }
        if kept.is_empty() {
            continue;
        }
        for (index, (before, _)) in kept.iter().enumerate().filter(|(index, (before, _))| index != before) {
            lowering.moved(&list.join(*before), &list.join(index));
        }
        object.insert(key.to_owned(), kept.into_iter().map(|(_, member)| member).collect());
    }
}

fn has_null(members: Option<&Value>) -> bool {
    members.and_then(Value::as_array).is_some_and(|members| members.iter().any(is_null))
}

/// Whether a schema allows null and nothing else.
fn is_null(schema: &Value) -> bool {
    let is_null_type = match schema.get("type") {
        Some(Value::String(ty)) => ty == "null",
        Some(Value::Array(types)) => !types.is_empty() && types.iter().all(|ty| ty == "null"),
        _ => false,
    };
    is_null_type
        || schema.get("const").is_some_and(Value::is_null)
        || schema.get("enum") == Some(&json!([null]))
        || is_nothing_but_nullable(schema)
}

/// Whether a member is an object without fields that may be null: how tools for OData write null in 3.0, which has no type for it.
fn is_nothing_but_nullable(schema: &Value) -> bool {
    let says = |key: &str, value: Value| schema.get(key) == Some(&value);
    says("nullable", json!(true))
        && says("type", json!("object"))
        && schema.as_object().is_some_and(|object| object.len() == 2)
}

/// Takes the only other member into the schema, or keeps it whole where it names another or both say something on the same.
fn one(
    object: &mut Map<String, Value>,
    member: Value,
    from: &Pointer,
    at: &Pointer,
    lowering: &mut Lowering<'_>,
) {
    match member {
        Value::Object(member)
            if !member.contains_key("$ref")
                && !member.contains_key("nullable")
                && member.keys().all(|key| !object.contains_key(key)) =>
        {
            for (key, value) in member {
                lowering.moved(&from.join(&key), &at.join(&key));
                object.insert(key, value);
            }
        }
        member => {
            let all = object.entry("allOf").or_insert_with(|| json!([]));
            if let Value::Array(all) = all {
                lowering.moved(from, &at.join("allOf").join(all.len()));
                all.push(member);
            }
        }
    }
}
