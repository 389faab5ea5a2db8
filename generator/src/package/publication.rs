//! Facts that a registry needs about a crate -> lines of `Cargo.toml`.

use super::manifest::quoted;

/// The facts for a registry. Without them, the crate cannot be published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publication {
    /// The version of the package; `None` means 0.1.0.
    pub version: Option<String>,
    /// An SPDX expression.
    pub license: Option<String>,
    /// The URL of the source repository.
    pub repository: Option<String>,
    /// Whether cargo may publish the crate.
    pub is_allowed: bool,
}

impl Publication {
    /// The version for `Cargo.toml`, and for dependencies on the crate.
    pub fn version(&self) -> &str {
        self.version.as_deref().unwrap_or("0.1.0")
    }

    /// The lines of `[package]`, without the version.
    pub fn lines(&self) -> String {
        let license = self.license.as_ref().map(|license| format!("license = {}\n", quoted(license)));
        license.unwrap_or_default() + &self.lines_of_runtime()
    }

    /// The lines that apply to the runtime as well, which has its own licence.
    pub(super) fn lines_of_runtime(&self) -> String {
        let repository =
            self.repository.as_ref().map(|repository| format!("repository = {}\n", quoted(repository)));
        let publish = if self.is_allowed { "" } else { "publish = false\n" };
        repository.unwrap_or_default() + publish
    }
}
