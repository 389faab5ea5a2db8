//! Documents with random parts deleted, replaced or moved, and texts with random bytes changed: no stage panics, every finding has a
//! place, and what a lenient reader takes has all of its operations.
//!
//! `MUTATIONS` sets how many are tried, and `MUTATIONS_SEED` from where; a failure prints its seed and the document.

use std::{
    collections::BTreeMap,
    env,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
};

use clientgen::{
    convert::convert,
    diagnostic::{Diagnostics, Severity},
    read_lenient_from,
};
use serde_json::{Value, json};

/// Marsaglia's xorshift: the same numbers from the same seed, everywhere.
struct Random(u64);

impl Random {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % limit.max(1) as u64).expect("it is below a usize")
    }
}

fn number(name: &str, otherwise: u64) -> u64 {
    env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// The documents of other tests, which have one feature each.
fn seeds() -> Vec<String> {
    let folders = ["accept", "lower", "reject", "convert"];
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
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
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

fn mutate(value: &mut Value, random: &mut Random) {
    let mut all = Vec::new();
    places(value, "", &mut all);
    let Some(at) = all.get(random.below(all.len())).filter(|at| !at.is_empty()) else { return };
    let (parent, key) = at.rsplit_once('/').expect("it has a parent");
    let key = key.replace("~1", "/").replace("~0", "~");
    let other =
        all.get(random.below(all.len())).and_then(|at| value.pointer(at)).cloned().unwrap_or_default();
    let new = match random.below(4) {
        0 | 1 => anything(random, &all),
        _ => other,
    };
    match (value.pointer_mut(parent), random.below(3)) {
        (Some(Value::Object(object)), 0) => drop(object.shift_remove(&key)),
        (Some(Value::Object(object)), 1) => drop(object.insert(format!("{key}2"), new)),
        (Some(Value::Object(object)), _) => drop(object.insert(key, new)),
        (Some(Value::Array(items)), 0) => drop(items.pop()),
        (Some(Value::Array(items)), _) => items.push(new),
        _ => {}
    }
}

/// Reads a text as a stranger's document and makes its model.
fn read(text: &str) {
    let path = PathBuf::from("api.yaml");
    let files = BTreeMap::from([(path.clone(), text.as_bytes().to_vec())]);
    let placed = |findings: &Diagnostics| {
        for finding in findings.iter() {
            assert!(finding.location.is_some(), "no place: {finding}");
        }
    };
    placed(&clientgen::check_from(&path, &files));
    match read_lenient_from(&path, &files) {
        Err(findings) => {
            placed(&findings);
            assert!(findings.count(Severity::Error) > 0, "refused without an error");
        }
        Ok(read) => {
            placed(&read.diagnostics);
            let mut findings = Diagnostics::new();
            let items = convert(&read.document, &mut findings);
            assert_eq!(
                items.operations.len(),
                items.operations_found,
                "{}",
                findings.located(&read.document)
            );
        }
    }
}

fn run(what: &str, count: u64, text: impl Fn(&mut Random) -> String) {
    let first = number("MUTATIONS_SEED", 1);
    for seed in first..first + number("MUTATIONS", count) {
        let text = text(&mut Random::new(seed));
        if catch_unwind(AssertUnwindSafe(|| read(&text))).is_err() {
            panic!("{what}, seed {seed}:\n{text}");
        }
    }
}

#[test]
fn mutated_documents_end_in_a_model_or_in_findings() {
    let trees: Vec<Value> = seeds().iter().filter_map(|text| serde_yaml::from_str(text).ok()).collect();
    run("mutated", 200, |random| {
        let mut value = trees.get(random.below(trees.len())).cloned().expect("there are some");
        for _ in 0..=random.below(6) {
            mutate(&mut value, random);
        }
        serde_json::to_string_pretty(&value).expect("it can be printed")
    });
}

#[test]
fn changed_texts_end_in_a_model_or_in_findings() {
    let texts = seeds();
    run("changed", 120, |random| {
        let text = texts.get(random.below(texts.len())).expect("there are some");
        let mut characters: Vec<char> = text.chars().collect();
        let odd = [
            '\t', '\r', '\n', '"', '\'', '{', ']', ':', '#', '&', '*', '|', '-', '%', '\u{0}', '\u{feff}',
            'é',
        ];
        for _ in 0..=random.below(4) {
            if characters.is_empty() {
                break;
            }
            let at = random.below(characters.len());
            match random.below(4) {
                0 => drop(characters.remove(at)),
                1 => characters.truncate(at.max(30)),
                2 => characters.insert(at, odd.get(random.below(odd.len())).copied().unwrap_or('x')),
                _ => characters.swap(at, 0),
            }
        }
        characters.into_iter().collect()
    });
}
