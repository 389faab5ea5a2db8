//! The name of a crate and where its runtime comes from -> the text of its `Cargo.toml`.

use super::{
    COMMAND, Dependency, RUNTIME_FOLDER, Runtime,
    features::{FULL, Feature},
};
use crate::model::Api;

/// `Cargo.toml`. It has a workspace of its own, so that the crate builds inside other trees.
pub(super) fn manifest(name: &str, api: &Api, dependency: &Dependency<'_>, features: &[Feature]) -> String {
    let (key, value) = match dependency.runtime {
        Runtime::Beside(_) => ("path", RUNTIME_FOLDER),
        Runtime::Path(path) => ("path", path.as_str()),
        Runtime::Version(version) => ("version", version.as_str()),
    };
    let (value, description) = (quoted(value), quoted(&format!("A client of the {}", api.title.trim())));
    let (full, tags) = tags(features);
    let needed = needed(&dependency.features);
    let (source, rust_version) = (&api.source, env!("CARGO_PKG_RUST_VERSION"));
    format!(
        r#"# @generated from {source} by `{COMMAND}`; edits stay as long as nothing new is to be written.

[package]
name = "{name}"
description = {description}
version = "0.1.0"
edition = "2024"
rust-version = "{rust_version}"
publish = false

[features]
default = [{full}"rustls"]
# TLS of the default transport; without either, give the builder a transport of your own.
rustls = ["clientgen-runtime/reqwest", "clientgen-runtime/rustls"]
native-tls = ["clientgen-runtime/reqwest", "clientgen-runtime/native-tls"]
# Calls from code that is not async: `send_blocking`.
blocking = ["clientgen-runtime/blocking"]
{tags}
[dependencies]
clientgen-runtime = {{ {key} = {value}, default-features = false{needed} }}

[workspace]
"#
    )
}

/// The features of the runtime, as its entry has them.
fn needed(features: &[&str]) -> String {
    let names: Vec<String> = features.iter().map(|feature| quoted(feature)).collect();
    if names.is_empty() { String::new() } else { format!(", features = [{}]", names.join(", ")) }
}

/// What the default has beside TLS, and the features of tags.
fn tags(features: &[Feature]) -> (String, String) {
    if features.is_empty() {
        return (String::new(), String::new());
    }
    let names: Vec<String> = features.iter().map(|feature| quoted(&feature.name)).collect();
    let each: String = features.iter().map(|feature| format!("{} = []\n", feature.name)).collect();
    let text = format!(
        "# The operations of each tag with their types, so that only what is used has to be compiled.\n{FULL} = [{}]\n{each}",
        names.join(", ")
    );
    (format!("{}, ", quoted(FULL)), text)
}

/// A text as TOML writes it.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control.is_control() => quoted.push(' '),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn texts_are_quoted_as_toml_has_them() {
        assert_eq!(quoted("a \"b\" \\ c\nd"), r#""a \"b\" \\ c d""#);
    }
}
