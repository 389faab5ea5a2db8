//! The runtime's sources and the name of a crate -> the runtime package inside the crate.
//!
//! Each such package has its own name, because cargo does not accept two packages with the same name and version from two folders in one program. In
//! the crate's code it is still `clientgen_runtime`, because a dependency can be renamed.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{Publication, lints::CLIPPY, manifest::quoted};

/// The default name of the runtime's package.
pub const RUNTIME: &str = "clientgen-runtime";

/// The source of a generated crate's runtime.
#[derive(Clone, Debug)]
pub enum Runtime {
    /// The package is a part of the crate.
    Beside(RuntimePackage),
    /// A package in another folder.
    Path {
        /// The folder, as `Cargo.toml` names it.
        path: String,
        /// The name of the package there.
        package: String,
        /// The version of the package there, if it has one.
        version: Option<String>,
    },
    /// A version from the registry.
    Version(String),
}

/// The runtime's package, for a crate's folder.
#[derive(Clone, Debug)]
pub struct RuntimePackage {
    /// The version of the package.
    pub version: String,
    /// The files of the package, by path. `Cargo.toml` has the name `clientgen-runtime`.
    pub files: BTreeMap<PathBuf, String>,
}

impl RuntimePackage {
    /// Returns the files of the package with this name.
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

/// The name of the runtime package inside a crate.
pub fn runtime_name(krate: &str) -> String {
    format!("{krate}-runtime")
}
