//! The text of a client -> the files of its crate.

use std::{collections::BTreeMap, path::PathBuf};

/// What a client depends on where its text has a word: the word, the package, and what follows its name in `Cargo.toml`.
const DEPENDENCIES: [(&str, &str, &str); 9] = [
    ("::base64::", "base64", r#""0.22""#),
    ("::chrono::", "chrono", r#"{ version = "0.4", default-features = false, features = ["serde", "std"] }"#),
    ("futures::", "futures", r#""0.3""#),
    ("progenitor_client", "progenitor-client", r#""0.15""#),
    ("::rand::", "rand", r#""0.9""#),
    ("::regress::", "regress", r#""0.12""#),
    ("reqwest::", "reqwest", r#"{ version = "0.13", features = ["json", "query", "stream"] }"#),
    ("serde_json::", "serde_json", r#""1""#),
    ("::uuid::", "uuid", r#"{ version = "1", features = ["serde"] }"#),
];

/// The files of the crate `name`, by their path in it.
pub fn files(name: &str, client: &str, source: &str) -> BTreeMap<PathBuf, String> {
    let header = format!(
        "// @generated from {source} by clientgen with progenitor. Do not edit: change the document and generate again.\n\n"
    );
    BTreeMap::from([
        (PathBuf::from("Cargo.toml"), manifest(name, client)),
        (PathBuf::from("src/lib.rs"), format!("{header}{client}")),
    ])
}

/// The lines of `[dependencies]` that a client needs.
fn dependencies(client: &str) -> BTreeMap<&'static str, &'static str> {
    let used = DEPENDENCIES.iter().filter(|(word, ..)| client.contains(word));
    let mut lines: BTreeMap<_, _> = used.map(|(_, package, version)| (*package, *version)).collect();
    lines.insert("serde", r#"{ version = "1", features = ["derive"] }"#);
    lines
}

fn manifest(name: &str, client: &str) -> String {
    let lines: String =
        dependencies(client).iter().map(|(package, version)| format!("{package} = {version}\n")).collect();
    format!(
        r#"[package]
name = "{name}"
version = "0.1.0"
edition = "2021"
publish = false

[lib]
# Descriptions of the document are documentation here, and indented text in it is no test.
doctest = false

[dependencies]
{lines}"#
    )
}
