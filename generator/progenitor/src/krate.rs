//! The text of a client -> the files of its crate.

use std::{collections::BTreeMap, path::PathBuf};

use clientgen::package::Publication;

use crate::report::Report;

/// How to generate.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The name of the crate.
    pub name: &'a str,
    /// What its manifest says to a registry; `None`: nothing.
    pub publication: Option<&'a Publication>,
}

impl<'a> Options<'a> {
    /// A crate of this name, which is not to be published.
    pub fn named(name: &'a str) -> Self {
        Self { name, publication: None }
    }
}

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

/// The files of the crate, by their path in it.
pub fn files(
    options: &Options<'_>,
    client: &str,
    source: &str,
    report: &Report,
) -> BTreeMap<PathBuf, String> {
    let header = format!(
        "// @generated from {source} by clientgen with progenitor. Do not edit: change the document and generate again.\n\n"
    );
    let name = options.name;
    BTreeMap::from([
        (PathBuf::from("Cargo.toml"), manifest(options, source, client)),
        (PathBuf::from("README.md"), readme(name, source, report)),
        // Formatting would be undone by the next run.
        (PathBuf::from("rustfmt.toml"), "disable_all_formatting = true\n".to_owned()),
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

fn manifest(options: &Options<'_>, source: &str, client: &str) -> String {
    let publication = options.publication.cloned().unwrap_or_default();
    let (name, version, lines_of_publication) = (options.name, publication.version(), publication.lines());
    // A file may have any name.
    let source: String = source
        .chars()
        .map(|sign| if sign.is_control() || "\"\\".contains(sign) { '_' } else { sign })
        .collect();
    let lines: String =
        dependencies(client).iter().map(|(package, version)| format!("{package} = {version}\n")).collect();
    format!(
        r#"[package]
name = "{name}"
description = "A client of {source} that progenitor wrote"
version = "{version}"
edition = "2021"
{lines_of_publication}
[lib]
# Descriptions of the document are documentation here, and indented text in it is no test.
doctest = false

[lints]
# In a workspace that denies warnings, nobody could mend these.
rust.non_snake_case = "allow"
clippy.all = "allow"

[dependencies]
{lines}"#
    )
}
