//! A plan -> disk: journal, files, deletions, manifest, in this order, each by rename.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    MANIFEST, Outcome,
    manifest::{JOURNAL, Known, Manifest, normal},
    refused,
};
use crate::diagnostic::Diagnostic;

/// Part of the name of files that are being written.
const TEMPORARY: &str = ".clientgen-";

/// Writes and deletes what the plan says.
pub(super) fn carry_out(
    outcome: &Outcome,
    wanted: &BTreeMap<PathBuf, String>,
    known: &Known,
    next: &Manifest,
    dir: &Path,
) -> Result<(), Box<Diagnostic>> {
    let journal = dir.join(JOURNAL);
    let files = outcome.written.iter().map(|path| dir.join(path));
    clean(files.chain([journal.clone(), dir.join(MANIFEST)]));
    replace(&journal, &known.journal(next))?;
    for path in &outcome.written {
        if let Some(text) = wanted.get(path) {
            replace(&dir.join(path), text)?;
        }
    }
    delete(&outcome.deleted, dir)?;
    replace(&dir.join(MANIFEST), &next.print())?;
    gone(fs::remove_file(&journal)).map_err(|error| refused(&journal, "deleted", &error))
}

/// Deletes what the plan says, and the manifest last.
pub(super) fn remove_all(outcome: &Outcome, dir: &Path) -> Result<(), Box<Diagnostic>> {
    delete(&outcome.deleted, dir)?;
    for file in [dir.join(JOURNAL), dir.join(MANIFEST)] {
        gone(fs::remove_file(&file)).map_err(|error| refused(&file, "deleted", &error))?;
    }
    // A folder that still holds files of others stays.
    let _ = fs::remove_dir(dir);
    Ok(())
}

fn delete(paths: &[PathBuf], dir: &Path) -> Result<(), Box<Diagnostic>> {
    for path in paths {
        let file = dir.join(path);
        gone(fs::remove_file(&file)).map_err(|error| refused(&file, "deleted", &error))?;
        // Folders that are now empty go too; the first one that is not, or is `dir` itself, ends this.
        for parent in path.ancestors().skip(1).take_while(|parent| *parent != Path::new("")) {
            if fs::remove_dir(dir.join(parent)).is_err() {
                break;
            }
        }
    }
    Ok(())
}

/// A file that someone else has deleted meanwhile is as good as deleted.
fn gone(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Puts `text` in place of `file` in one step, so that nobody ever reads half of it.
fn replace(file: &Path, text: &str) -> Result<(), Box<Diagnostic>> {
    let try_it = || {
        let folder = file.parent().unwrap_or(Path::new(""));
        fs::create_dir_all(folder)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        // Two builds can run at once; each has its own temporary file, and both write the same text.
        let temporary = folder.join(format!(".{name}{TEMPORARY}{}", std::process::id()));
        fs::write(&temporary, normal(text))?;
        fs::rename(&temporary, file).inspect_err(|_| drop(fs::remove_file(&temporary)))
    };
    try_it().map_err(|error: io::Error| refused(file, "written", &error))
}

/// Deletes what an interrupted run left of these files, unless it is so fresh that the run may still go on. Each folder is looked through
/// once, because an API may have thousands of files in one. What cannot be deleted does no harm.
fn clean(files: impl Iterator<Item = PathBuf>) {
    let mut names: BTreeMap<PathBuf, BTreeSet<String>> = BTreeMap::new();
    for file in files {
        if let (Some(folder), Some(name)) = (file.parent(), file.file_name()) {
            names.entry(folder.to_owned()).or_default().insert(name.to_string_lossy().into_owned());
        }
    }
    for (folder, names) in names {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let entry_name = entry.file_name().to_string_lossy().into_owned();
            let of = entry_name.strip_prefix('.').and_then(|rest| rest.rsplit_once(TEMPORARY));
            if of.is_some_and(|(name, _)| names.contains(name)) && is_old(&entry) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

fn is_old(entry: &fs::DirEntry) -> bool {
    let changed = entry.metadata().and_then(|metadata| metadata.modified());
    changed.is_ok_and(|at| at.elapsed().is_ok_and(|age| age.as_secs() > 60))
}
