//! Wanted files -> disk: the only place that writes generated code.
//!
//! A folder is brought up to date as a whole or left alone. What is about to be written is noted in a journal first, so that an
//! interrupted run is recognised by the next one and finished.

mod claim;
mod disk;
mod gone;
mod manifest;
mod origin;
mod plan;
mod workspace;
mod write;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use crate::{
    diagnostic::{
        Diagnostic, Diagnostics,
        codes::{self, Code},
    },
    document::{Location, Pointer},
};
pub use claim::claim;
pub use gone::Gone;
use manifest::Known;
pub(crate) use manifest::{MANIFEST, Manifest, hash_sources};
pub use origin::Origin;
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
    /// What a user of a crate ([`sync_crate`]) can no longer name.
    pub gone: Gone,
    /// What stands in the way, and in [`Mode::Check`] everything that is not as wanted.
    pub diagnostics: Diagnostics,
}

/// A crate of its own, as it is to be.
#[derive(Clone, Copy, Debug)]
pub struct Crate<'a> {
    /// Its folder.
    pub dir: &'a Path,
    /// Its files.
    pub files: &'a BTreeMap<PathBuf, String>,
    /// The hash of what they were made from.
    pub spec: &'a str,
    /// Whose client it is.
    pub origin: &'a Origin,
    /// The command that makes it, which advice names.
    pub command: &'a str,
    /// Files that may be edited by hand as long as there is nothing new to be written into them.
    pub open: &'a [&'a str],
    /// Whether it may take the place of another API's client.
    pub force: bool,
}

/// Brings `dir` to hold exactly the `wanted` files, as far as earlier runs wrote them; `spec` is the hash of what they were made
/// from. Files that no run wrote are never touched.
pub fn sync(wanted: &BTreeMap<PathBuf, String>, dir: &Path, spec: &str, mode: Mode) -> Outcome {
    let place = Place { dir, command: COMMAND, open: &[], mode };
    match Manifest::known(dir, COMMAND) {
        Ok(known) if known.last.origin.is_some() => Box::new(origin::crate_in_the_way(dir)).into(),
        Ok(known) => brought(wanted, &known, &Manifest::of(spec, None, wanted), &place),
        Err(diagnostic) => diagnostic.into(),
    }
}

/// As [`sync`], for a crate of its own.
pub fn sync_crate(krate: &Crate<'_>, mode: Mode) -> Outcome {
    let Crate { dir, files, command, open, .. } = *krate;
    let known = match Manifest::known(dir, command) {
        Ok(known) => known,
        Err(diagnostic) => return diagnostic.into(),
    };
    if let Some(diagnostic) = origin::other_api(&known.last, krate.origin, dir).filter(|_| !krate.force) {
        return Box::new(diagnostic).into();
    }
    let next = Manifest::of(krate.spec, Some(krate.origin), files);
    brought(files, &known, &next, &Place { dir, command, open, mode })
}

fn brought(wanted: &BTreeMap<PathBuf, String>, known: &Known, next: &Manifest, place: &Place<'_>) -> Outcome {
    let plan = plan::plan(wanted, known, next, place);
    let mut outcome = plan.outcome;
    let is_refused = place.mode != Mode::Check && outcome.diagnostics.has_errors();
    if is_refused {
        return outcome;
    }
    if next.origin.is_some() {
        let changed =
            outcome.written.iter().filter_map(|path| Some((path.clone(), wanted.get(path)?.clone())));
        outcome.gone = gone::gone(&plan.before, &changed.collect());
    }
    match place.mode {
        Mode::Check => {}
        Mode::Write if !plan.is_needed => write::clean_beginning(place.dir),
        Mode::Refresh if !plan.is_needed => {}
        Mode::Write | Mode::Refresh => {
            if let Err(diagnostic) = write::carry_out(&outcome, wanted, known, next, place.dir) {
                outcome.diagnostics.push(*diagnostic);
            }
        }
    }
    outcome
}

impl From<Box<Diagnostic>> for Outcome {
    fn from(diagnostic: Box<Diagnostic>) -> Self {
        Self { diagnostics: (*diagnostic).into(), ..Self::default() }
    }
}

/// Removes every file that earlier runs wrote into `dir`, for a spec that is gone; a crate of its own stays.
pub fn remove(dir: &Path, mode: Mode) -> Outcome {
    let known = match Manifest::known(dir, COMMAND) {
        Ok(known) => known,
        Err(diagnostic) => return diagnostic.into(),
    };
    if known.last.is_crate() {
        // Somebody had it made there, and no spec of the workspace.
        return Outcome::default();
    }
    let next = Manifest::default();
    let place = Place { dir, command: COMMAND, open: &[], mode };
    let mut outcome = plan::plan(&BTreeMap::new(), &known, &next, &place).outcome;
    let may_write = mode != Mode::Check && !outcome.diagnostics.has_errors();
    if may_write && let Err(diagnostic) = write::remove_all(&outcome, dir) {
        outcome.diagnostics.push(*diagnostic);
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

/// A diagnostic about a file as a whole, or about one of its lines.
fn diagnostic(code: Code, file: &Path, line: usize, message: impl Into<String>) -> Diagnostic {
    let file = file.display().to_string().replace('\\', "/");
    Diagnostic::new(code, Pointer::root(), message).at(Location { file, line, column: 1, offset: 0 })
}

/// A diagnostic about something that the file system did not do.
fn refused(file: &Path, what: &str, error: &std::io::Error) -> Box<Diagnostic> {
    let help = match error.kind() {
        std::io::ErrorKind::InvalidFilename => {
            "the file system takes no name that is so long or has such letters"
        }
        _ => "check that the folder may be written to and that the disk is not full",
    };
    diagnostic(codes::NOT_WRITTEN, file, 1, format!("the file cannot be {what}: {error}")).help(help).into()
}
