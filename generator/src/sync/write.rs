//! A plan -> disk: journal, files, deletions, manifest, in this order, each by rename.

use std::{
    collections::BTreeMap,
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
        clean(folder, &name)?;
        // Two builds can run at once; each has its own temporary file, and both write the same text.
        let temporary = folder.join(format!(".{name}{TEMPORARY}{}", std::process::id()));
        fs::write(&temporary, normal(text))?;
        fs::rename(&temporary, file).inspect_err(|_| drop(fs::remove_file(&temporary)))
    };
    try_it().map_err(|error: io::Error| refused(file, "written", &error))
}

/// Deletes what an interrupted run left of this file, unless it is so fresh that the run may still go on.
fn clean(folder: &Path, name: &str) -> io::Result<()> {
    let prefix = format!(".{name}{TEMPORARY}");
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let is_old = || {
            entry
                .metadata()
                .and_then(|it| it.modified())
                .is_ok_and(|at| at.elapsed().is_ok_and(|it| it.as_secs() > 60))
        };
        if entry.file_name().to_string_lossy().starts_with(&prefix) && is_old() {
            gone(fs::remove_file(entry.path()))?;
        }
    }
    Ok(())
}
