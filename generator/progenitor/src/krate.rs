//! The text of a client -> the files of its crate.

use std::{collections::BTreeMap, path::PathBuf};

use crate::report::Report;

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
pub fn files(name: &str, client: &str, source: &str, report: &Report) -> BTreeMap<PathBuf, String> {
    let header = format!(
        "// @generated from {source} by clientgen with progenitor. Do not edit: change the document and generate again.\n\n"
    );
    BTreeMap::from([
        (PathBuf::from("Cargo.toml"), manifest(name, client)),
        (PathBuf::from("README.md"), readme(name, source, report)),
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

fn readme(name: &str, source: &str, report: &Report) -> String {
    let mut text = format!(
        "# {name}\n\nA client that [progenitor](https://github.com/oxidecomputer/progenitor) wrote of `{source}`, which clientgen lowered to what progenitor takes: {} of {} operations.\n",
        report.kept(),
        report.operations.len(),
    );
    for (index, ignored) in report.ignored.iter().enumerate() {
        if index == 0 {
            text.push_str("\n## What it passes over\n\n");
        }
        text.push_str(&format!("- {} ({} operations)\n", ignored.part.text(), ignored.operations.len()));
    }
    let lacking = report.operations.iter().filter(|it| it.left_out.is_some() || !it.given_up.is_empty());
    for (index, operation) in lacking.enumerate() {
        if index == 0 {
            text.push_str("\n## What it lacks\n\n");
        }
        let function =
            operation.function.as_ref().map_or("left out".to_owned(), |function| format!("`{function}`"));
        text.push_str(&format!("- `{} {}`, {function}\n", operation.method, operation.path));
        for line in operation.left_out.iter().chain(&operation.given_up) {
            text.push_str(&format!("  - {line}\n"));
        }
    }
    text
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
