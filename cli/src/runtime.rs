//! The package of the runtime, as `generate` writes it into a crate's folder.

use std::path::PathBuf;

use clientgen::package::RuntimePackage;

/// Path and text of every file. The build script collects them.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/runtime.rs"));

/// The package.
pub(crate) fn package() -> RuntimePackage {
    let files = FILES.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect();
    RuntimePackage { version: env!("RUNTIME_VERSION").to_owned(), files }
}
