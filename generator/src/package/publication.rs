//! What a registry has to know of a crate -> the lines of `Cargo.toml` that say it.

use super::manifest::quoted;

/// What a manifest says to a registry. Without anything, the crate cannot be published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publication {
    /// The package's version; `None`: the first.
    pub version: Option<String>,
    /// An SPDX expression.
    pub license: Option<String>,
    /// Where the sources are.
    pub repository: Option<String>,
    /// Whether cargo may publish it.
    pub is_allowed: bool,
}

impl Publication {
    /// The version, as it goes into `Cargo.toml` and what depends on the crate.
    pub fn version(&self) -> &str {
        self.version.as_deref().unwrap_or("0.1.0")
    }

    /// The lines of `[package]`, but for the version's.
    pub fn lines(&self) -> String {
        let license = self.license.as_ref().map(|license| format!("license = {}\n", quoted(license)));
        license.unwrap_or_default() + &self.lines_of_runtime()
    }

    /// The lines that hold for the runtime as well, which has a licence of its own.
    pub(super) fn lines_of_runtime(&self) -> String {
        let repository =
            self.repository.as_ref().map(|repository| format!("repository = {}\n", quoted(repository)));
        let publish = if self.is_allowed { "" } else { "publish = false\n" };
        repository.unwrap_or_default() + publish
    }
}
