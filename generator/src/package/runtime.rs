//! The runtime's sources and the name of a crate -> the package that the crate brings along.
//!
//! Each such package has a name of its own, because cargo takes no two packages of one name and version from two folders into one program. In
//! the crate it is `clientgen_runtime` all the same: a dependency may be renamed.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{Publication, lints::CLIPPY, manifest::quoted};

/// The runtime's package, where it has no other name.
pub const RUNTIME: &str = "clientgen-runtime";

/// Where a generated crate's runtime comes from.
#[derive(Clone, Debug)]
pub enum Runtime {
    /// Its package is part of the crate.
    Beside(RuntimePackage),
    /// A folder.
    Path {
        /// The folder, as `Cargo.toml` is to name it.
        path: String,
        /// The name of the package there.
        package: String,
        /// The version of the package there; `None` if it has none.
        version: Option<String>,
    },
    /// A version from the registry.
    Version(String),
}

/// The runtime's package, as it is put beside a crate.
#[derive(Clone, Debug)]
pub struct RuntimePackage {
    /// Its version.
    pub version: String,
    /// Its files, by their path in it. `Cargo.toml` has the name `clientgen-runtime`.
    pub files: BTreeMap<PathBuf, String>,
}

impl RuntimePackage {
    /// The files of the package by this name.
    pub fn files(&self, name: &str, publication: &Publication) -> BTreeMap<PathBuf, String> {
        let mut files = self.files.clone();
        if let Some(manifest) = files.get_mut(Path::new("Cargo.toml")) {
            let lines = format!("name = {}\n{}", quoted(name), publication.lines_of_runtime());
            *manifest = manifest.replacen(&format!("name = {}\n", quoted(RUNTIME)), &lines, 1);
        }
        if let Some(root) = files.get_mut(Path::new("src/lib.rs")) {
            // It is checked where it is written. A newer compiler may have something to say, which nobody can mend in a copy.
            root.insert_str(0, &format!("#![allow(warnings, {CLIPPY})]\n"));
        }
        files
    }
}

/// The name of the runtime's package that a crate brings along.
pub fn runtime_name(krate: &str) -> String {
    format!("{krate}-runtime")
}
