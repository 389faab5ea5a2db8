//! The name of a crate and the source of its runtime -> the text of its `Cargo.toml`.

use super::{
    COMMAND, Dependency, Publication, RUNTIME, RUNTIME_FOLDER, Runtime,
    features::{FULL, Feature},
    runtime_name,
};
use crate::model::Api;

/// The input for `Cargo.toml`.
pub(super) struct Manifest<'a> {
    pub(super) name: &'a str,
    pub(super) api: &'a Api,
    pub(super) dependency: &'a Dependency<'a>,
    pub(super) features: &'a [Feature],
}

impl Manifest<'_> {
    /// The text of `Cargo.toml`. It has no table `[workspace]`: without one, the crate still builds alone; with one, it could not be a member of another
    /// workspace. So the text does not depend on the folders around the crate.
    pub(super) fn text(&self, publication: &Publication) -> String {
        let Self { name, api, .. } = self;
        let description = quoted(&format!("A client of the {}", api.title.trim()));
        let (full, tags) = tags(self.features);
        let dependency = self.dependency.entry(name);
        let (version, publication) = (quoted(publication.version()), publication.lines());
        let (source, rust_version) = (&api.source, env!("CARGO_PKG_RUST_VERSION"));
        format!(
            r#"# @generated from {source} by `{COMMAND}`. You may edit this file; it is written again only if its generated content changes.

[package]
name = "{name}"
description = {description}
version = {version}
edition = "2024"
rust-version = "{rust_version}"
{publication}
[features]
default = [{full}"rustls"]
# TLS of the default transport. Without either, give the builder your own transport.
rustls = ["{RUNTIME}/reqwest", "{RUNTIME}/rustls"]
native-tls = ["{RUNTIME}/reqwest", "{RUNTIME}/native-tls"]
# Calls from code that is not async: `send_blocking`.
blocking = ["{RUNTIME}/blocking"]
{tags}
[dependencies]
{dependency}
"#
        )
    }
}

impl Dependency<'_> {
    /// The line of `[dependencies]`. A package with another name than in the code is renamed.
    fn entry(&self, krate: &str) -> String {
        let (package, path, version) = match self.runtime {
            // Code and runtime are written together, and only together are they known to fit.
            Runtime::Beside(runtime) => {
                (runtime_name(krate), Some(RUNTIME_FOLDER), Some(format!("={}", runtime.version)))
            }
            Runtime::Path { path, package, version } => {
                let version = version.as_ref().map(|version| format!("={version}"));
                (package.clone(), Some(path.as_str()), version)
            }
            Runtime::Version(version) => (RUNTIME.to_owned(), None, Some(version.clone())),
        };
        let package = (package != RUNTIME).then(|| format!("package = {}, ", quoted(&package)));
        let path = path.map(|path| format!("path = {}, ", quoted(path)));
        let version = version.map(|version| format!("version = {}, ", quoted(&version)));
        let source: String = [package, path, version].into_iter().flatten().collect();
        let needed = needed(&self.features);
        format!("{RUNTIME} = {{ {source}default-features = false{needed} }}")
    }
}

/// The features of the runtime, for its entry.
fn needed(features: &[&str]) -> String {
    let names: Vec<String> = features.iter().map(|feature| quoted(feature)).collect();
    if names.is_empty() { String::new() } else { format!(", features = [{}]", names.join(", ")) }
}

/// The default features besides TLS, and the features of tags.
fn tags(features: &[Feature]) -> (String, String) {
    if features.is_empty() {
        return (String::new(), String::new());
    }
    let names: Vec<String> = features.iter().map(|feature| quoted(&feature.name)).collect();
    let each: String = features.iter().map(|feature| format!("{} = []\n", feature.name)).collect();
    let text = format!(
        "# The operations of each tag with their types. Choose only the tags that you use to compile less.\n{FULL} = [{}]\n{each}",
        names.join(", ")
    );
    (format!("{}, ", quoted(FULL)), text)
}

/// A text as a TOML string.
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
