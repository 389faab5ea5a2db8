//! A folder -> whether clientgen may write into it.

use std::path::Path;

use super::{MANIFEST, diagnostic, manifest::JOURNAL, refused};
use crate::diagnostic::{Diagnostic, codes, suggest};

/// Whether clientgen may write into a folder: it is new, empty or written by an earlier run. Hidden entries, such as `.git`, are ignored.
/// The error names the content of the folder.
pub fn claim(dir: &Path) -> Result<(), Box<Diagnostic>> {
    if dir.join(MANIFEST).exists() || dir.join(JOURNAL).exists() {
        return Ok(());
    }
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(refused(dir, "read", &error)),
    };
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    if names.is_empty() {
        return Ok(());
    }
    let found = suggest::list(names.iter().map(String::as_str));
    let message = format!("the folder is not empty, and clientgen did not write its content: {found}");
    Err(diagnostic(codes::FOREIGN, dir, 1, message).help("give a new or an empty folder").into())
}
