//! Files of a crate -> the same with its root saying that names may have any letters.
//!
//! A document in Greek has names such as `ρ`, which looks like a Latin letter, and rustc warns of that once for a whole crate. What the names
//! are is the document's choice, and code of a user is not in this crate.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

const ATTRIBUTE: &str = "#![allow(confusable_idents, mixed_script_confusables, uncommon_codepoints)]\n";

/// Puts the attribute into the root where code has letters that are not Latin ones.
pub(super) fn allow(files: &mut BTreeMap<PathBuf, String>) {
    if !files.values().any(|text| has_others(text)) {
        return;
    }
    if let Some(root) = files.get_mut(Path::new("mod.rs")) {
        // Below the line that says where the file is from.
        let at = root.find("\n\n").map_or(0, |end| end + 2);
        root.insert_str(at, ATTRIBUTE);
    }
}

fn has_others(text: &str) -> bool {
    text.lines().any(|line| !line.is_ascii() && !line.trim_start().starts_with("//"))
}
