//! Documents with parts deleted, doubled, replaced, exchanged or renamed.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::Random;

/// The documents of other tests, which have one feature each.
pub(crate) fn texts(folders: &[&str]) -> Vec<String> {
    let mut paths: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
            std::fs::read_dir(folder)
                .expect("the folder is there")
                .map(|entry| entry.expect("it lists").path())
        })
        .filter(|path| path.extension().is_some_and(|it| it == "yaml" || it == "json"))
        .collect();
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}

/// Pointers to all nodes.
pub(crate) fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    let escaped = |key: &str| key.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| places(value, &format!("{at}/{}", escaped(key)), found));
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, value)| places(value, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

/// What a node is replaced with where it is not another node of the document.
fn anything(random: &mut Random, places: &[String]) -> Value {
    let target = places.get(random.below(places.len())).cloned().unwrap_or_default();
    let others = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(1e300),
        json!(18_446_744_073_709_551_615_u64),
        json!(""),
        json!("string"),
        json!("{}/~#?&\u{0}\u{202e}"),
        json!([]),
        json!([null, "a", {}]),
        json!({}),
        json!({ "": {} }),
        json!({ "$ref": format!("#{target}") }),
        json!({ "$ref": "other.yaml#/a" }),
        json!({ "type": ["string", "object", "null"], "properties": { "a": { "$ref": format!("#{target}") } } }),
        json!({ "allOf": [{ "$ref": format!("#{target}") }, { "type": "object" }] }),
        json!({ "oneOf": [{ "$ref": format!("#{target}") }, { "type": "null" }], "discriminator": { "propertyName": "a" } }),
    ];
    others.get(random.below(others.len())).cloned().unwrap_or_default()
}

/// Changes one place.
pub(crate) fn mutate(value: &mut Value, random: &mut Random) {
    let mut all = Vec::new();
    places(value, "", &mut all);
    let Some(at) = all.get(random.below(all.len())).filter(|at| !at.is_empty()) else { return };
    let (parent, key) = at.rsplit_once('/').expect("it has a parent");
    let key = key.replace("~1", "/").replace("~0", "~");
    let other_place = &all[random.below(all.len())];
    let other = value.pointer(other_place).cloned().unwrap_or_default();
    let new = match random.below(4) {
        0 | 1 => anything(random, &all),
        _ => other.clone(),
    };
    // Two parts change places, unless one is in the other.
    if random.chance(15) && !at.starts_with(other_place.as_str()) && !other_place.starts_with(at.as_str()) {
        let here = value.pointer_mut(at).map(|here| std::mem::replace(here, other));
        if let (Some(here), Some(there)) = (here, value.pointer_mut(other_place)) {
            *there = here;
        }
        return;
    }
    match (value.pointer_mut(parent), random.below(4)) {
        (Some(Value::Object(object)), 0) => drop(object.shift_remove(&key)),
        (Some(Value::Object(object)), 1) => drop(object.insert(format!("{key}2"), new)),
        (Some(Value::Object(object)), 2) => {
            if let Some(here) = object.shift_remove(&key) {
                let last = other_place.rsplit('/').next().unwrap_or_default();
                object.insert(last.replace("~1", "/").replace("~0", "~"), here);
            }
        }
        (Some(Value::Object(object)), _) => drop(object.insert(key, new)),
        (Some(Value::Array(items)), 0) => drop(items.pop()),
        (Some(Value::Array(items)), _) => items.push(new),
        _ => {}
    }
}

/// One of the documents with a few places changed.
pub(crate) fn mutated(trees: &[Value], random: &mut Random) -> Value {
    let mut value = trees.get(random.below(trees.len())).cloned().expect("there are some");
    for _ in 0..=random.below(6) {
        mutate(&mut value, random);
    }
    value
}
