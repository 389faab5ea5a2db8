//! Files of a crate -> the same files, with the lints that do not apply allowed at the root.
//!
//! The crate may be a member of a workspace with strict lints. A document in Greek has names such as `ρ`, which looks
//! like a Latin letter, and rustc warns about that once for a whole crate. The document or the user chose these names, and the crate contains
//! no code of a user.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// Nobody can correct generated code by hand, so clippy is silent.
pub(super) const CLIPPY: &str = "clippy::all, clippy::pedantic, clippy::nursery";

/// The lints of rustc about letters. They apply only at the root of a crate.
const LETTERS: &str = "#![allow(confusable_idents, mixed_script_confusables, uncommon_codepoints)]\n";

/// Puts the attributes into the root.
pub(super) fn allow(krate: &str, files: &mut BTreeMap<PathBuf, String>) {
    let mut lints = vec![CLIPPY];
    // rustc looks at the name of a crate as well.
    if krate.contains("__") || krate.contains(|letter: char| letter.is_ascii_uppercase()) {
        lints.push("non_snake_case");
    }
    let mut attributes = format!("#![allow({})]\n", lints.join(", "));
    if files.values().any(|text| has_others(text)) {
        attributes.push_str(LETTERS);
    }
    if let Some(root) = files.get_mut(Path::new("mod.rs")) {
        // Below the line that says where the file is from.
        let at = root.find("\n\n").map_or(0, |end| end + 2);
        root.insert_str(at, &attributes);
    }
}

fn has_others(text: &str) -> bool {
    text.lines().any(|line| !line.is_ascii() && !line.trim_start().starts_with("//"))
}
