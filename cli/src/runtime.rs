//! The runtime's package, as `generate` puts it beside a crate.

use std::{collections::BTreeMap, path::PathBuf};

/// Path and text of every file; the build script collects them.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/runtime.rs"));

/// The files by their path in the package.
pub(crate) fn files() -> BTreeMap<PathBuf, String> {
    FILES.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect()
}
