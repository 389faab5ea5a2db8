//! Wanted files -> disk: the only place that writes generated code.
//!
//! A folder is brought up to date as a whole or left alone. What is about to be written is noted in a journal first, so that an
//! interrupted run is recognised by the next one and finished.

mod manifest;
mod plan;
mod workspace;
mod write;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use crate::{
    codes::{self, Code},
    diagnostic::{Diagnostic, Diagnostics, Location},
    pointer::Pointer,
    suggest,
};
pub use manifest::hash_sources;
pub(crate) use manifest::{MANIFEST, Manifest};
pub use workspace::{Api, Report, sync_clients, sync_clients_allowing, sync_workspace};

/// The command that brings this workspace's generated code up to date.
pub const COMMAND: &str = "cargo run -p clientgen-cli -- sync";

/// What to do with files that are not as wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Write them.
    Write,
    /// Write them, unless the manifest says that they were generated from this very text: for build scripts, which run often and
    /// must not write into the checkout of someone who only compiles it.
    Refresh,
    /// Report them and write nothing.
    Check,
}

/// What happened to the files of one folder.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Files that were written, or in [`Mode::Check`] would have been; relative to the folder.
    pub written: Vec<PathBuf>,
    /// Files that are as wanted.
    pub unchanged: Vec<PathBuf>,
    /// Files of an earlier run that are no longer wanted.
    pub deleted: Vec<PathBuf>,
    /// What stands in the way, and in [`Mode::Check`] everything that is not as wanted.
    pub diagnostics: Diagnostics,
}

/// Brings `dir` to hold exactly the `wanted` files, as far as earlier runs wrote them; `spec` is the hash of what they were made
/// from ([`hash_sources`]). Files that no run wrote are never touched.
pub fn sync(wanted: &BTreeMap<PathBuf, String>, dir: &Path, spec: &str, mode: Mode) -> Outcome {
    sync_place(wanted, spec, &Place { dir, command: COMMAND, open: &[], mode })
}

/// As [`sync`], for a crate of its own: advice names the `command` that makes it, and files that are `open` may be edited by hand as long as
/// there is nothing new to be written into them.
pub fn sync_crate(
    wanted: &BTreeMap<PathBuf, String>,
    dir: &Path,
    spec: &str,
    command: &str,
    open: &[&str],
    mode: Mode,
) -> Outcome {
    sync_place(wanted, spec, &Place { dir, command, open, mode })
}

fn sync_place(wanted: &BTreeMap<PathBuf, String>, spec: &str, place: &Place<'_>) -> Outcome {
    let dir = place.dir;
    let known = match Manifest::known(dir, place.command) {
        Ok(known) => known,
        Err(finding) => return Outcome { diagnostics: (*finding).into(), ..Outcome::default() },
    };
    let next = Manifest::of(spec, wanted);
    let plan = plan::plan(wanted, &known, &next, place);
    let mut outcome = plan.outcome;
    let may_write = place.mode != Mode::Check && !outcome.diagnostics.has_errors() && plan.is_needed;
    if may_write && let Err(finding) = write::carry_out(&outcome, wanted, &known, &next, dir) {
        outcome.diagnostics.push(*finding);
    }
    outcome
}

/// Whether a folder can be filled: it is new, empty or written by an earlier run. Hidden entries, such as `.git`, are nobody's business.
/// The error names what lies in it.
pub fn claim(dir: &Path) -> Result<(), Box<Diagnostic>> {
    if dir.join(MANIFEST).exists() || dir.join(manifest::JOURNAL).exists() {
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
    let message = format!("the folder is not empty, and clientgen did not write what is in it: {found}");
    Err(finding(codes::FOREIGN, dir, 1, message).help("name a new folder, or an empty one").into())
}

/// Removes every file that earlier runs wrote into `dir`, for a spec that is gone.
pub fn remove(dir: &Path, mode: Mode) -> Outcome {
    let known = match Manifest::known(dir, COMMAND) {
        Ok(known) => known,
        Err(finding) => return Outcome { diagnostics: (*finding).into(), ..Outcome::default() },
    };
    let next = Manifest::default();
    let place = Place { dir, command: COMMAND, open: &[], mode };
    let mut outcome = plan::plan(&BTreeMap::new(), &known, &next, &place).outcome;
    let may_write = mode != Mode::Check && !outcome.diagnostics.has_errors();
    if may_write && let Err(finding) = write::remove_all(&outcome, dir) {
        outcome.diagnostics.push(*finding);
    }
    outcome
}

/// Whether `dir` was generated from the text with this hash, and all its files are still there. What is in them is not looked at:
/// a build must not fail, nor write, because someone edited a file by hand; [`Mode::Check`] finds that.
pub fn is_current(spec: &str, dir: &Path) -> bool {
    let Ok(known) = Manifest::known(dir, COMMAND) else { return false };
    !known.is_interrupted
        && known.last.spec == spec
        && known.last.files.keys().all(|path| dir.join(path).is_file())
}

/// The folder that is brought up to date, and how.
struct Place<'a> {
    dir: &'a Path,
    /// What advice tells the user to run.
    command: &'a str,
    /// Files that may be edited by hand.
    open: &'a [&'a str],
    mode: Mode,
}

/// A finding about a file as a whole, or about one of its lines.
fn finding(code: Code, file: &Path, line: usize, message: impl Into<String>) -> Diagnostic {
    let file = file.display().to_string().replace('\\', "/");
    Diagnostic::new(code, Pointer::root(), message).at(Location { file, line, column: 1, offset: 0 })
}

/// A finding about something that the file system did not do.
fn refused(file: &Path, what: &str, error: &std::io::Error) -> Box<Diagnostic> {
    finding(codes::NOT_WRITTEN, file, 1, format!("the file cannot be {what}: {error}"))
        .help("check that the folder may be written to and that the disk is not full")
        .into()
}
