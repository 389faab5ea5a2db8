//! Documents with random parts deleted, replaced or moved, and texts with random bytes changed: no stage panics, every diagnostic has a
//! place, and what a lenient reader takes has all of its operations.
//!
//! `MUTATIONS` sets how many are tried, and `MUTATIONS_SEED` from where; a failure prints its seed and the document.

#[allow(dead_code, reason = "every test takes what it needs")]
mod arbitrary;

use std::{
    collections::BTreeMap,
    env,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
};

use clientgen::{
    Reader,
    diagnostic::{Diagnostics, Severity},
    internals::convert::convert,
};
use serde_json::Value;

use crate::arbitrary::{
    Random,
    mutate::{mutated, texts},
    outcome,
};

fn number(name: &str, otherwise: u64) -> u64 {
    env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

const FOLDERS: &[&str] = &["accept", "lower", "reject", "convert"];

/// Reads a text as a stranger's document and makes its model.
fn read(text: &str) {
    let path = PathBuf::from("api.yaml");
    let files = BTreeMap::from([(path.clone(), text.as_bytes().to_vec())]);
    let placed = |diagnostics: &Diagnostics| {
        outcome::placed(diagnostics, text).unwrap_or_else(|fault| panic!("{fault}"));
    };
    placed(&clientgen::Reader::new(&path).files(&files).check());
    match Reader::new(&path).files(&files).lenient().read() {
        Err(diagnostics) => {
            placed(&diagnostics);
            assert!(diagnostics.count(Severity::Error) > 0, "refused without an error");
        }
        Ok(read) => {
            placed(&read.diagnostics);
            let mut diagnostics = Diagnostics::new();
            let items = convert(&read.document, &mut diagnostics);
            assert_eq!(
                items.operations.len(),
                items.operations_found,
                "{}",
                diagnostics.located(&read.document)
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
fn mutated_documents_end_in_a_model_or_in_diagnostics() {
    let trees: Vec<Value> =
        texts(FOLDERS).iter().filter_map(|text| serde_yaml::from_str(text).ok()).collect();
    run("mutated", 200, |random| arbitrary::run::text(&mutated(&trees, random)));
}

#[test]
fn changed_texts_end_in_a_model_or_in_diagnostics() {
    let texts = texts(FOLDERS);
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
