//! Generated files -> disk. Only this module writes generated code.
//!
//! A folder is updated as a whole, or not at all. A journal first records the files to write, so that the next run recognises an
//! interrupted run and finishes it.

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

/// The command that updates this workspace's generated code.
pub const COMMAND: &str = "cargo run -p clientgen-cli -- sync";

/// What to do with files that are out of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Write them.
    Write,
    /// Write them, unless the manifest says that they were generated from the same text. This is for build scripts, which run often and
    /// must not change the checkout of a user who only compiles it.
    Refresh,
    /// Report them and write nothing.
    Check,
}

/// The result for the files of one folder.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Files that were written, or in [`Mode::Check`] would be written. Paths are relative to the folder.
    pub written: Vec<PathBuf>,
    /// Files that are up to date.
    pub unchanged: Vec<PathBuf>,
    /// Files of an earlier run that are no longer generated.
    pub deleted: Vec<PathBuf>,
    /// The methods and types that a user of a crate ([`sync_crate`]) can no longer use.
    pub gone: Gone,
    /// The obstacles, and in [`Mode::Check`] everything that is out of date.
    pub diagnostics: Diagnostics,
}

/// A generated crate.
#[derive(Clone, Copy, Debug)]
pub struct Crate<'a> {
    /// The folder of the crate.
    pub dir: &'a Path,
    /// The files of the crate.
    pub files: &'a BTreeMap<PathBuf, String>,
    /// The hash of the documents that the files were made from.
    pub spec: &'a str,
    /// The identity of the API.
    pub origin: &'a Origin,
    /// The command that generates the crate, for help texts.
    pub command: &'a str,
    /// Files that may be edited by hand as long as their generated content does not change.
    pub open: &'a [&'a str],
    /// Whether it may replace the client of another API.
    pub force: bool,
}

/// Updates `dir` to contain exactly the `wanted` files, among the files that earlier runs wrote. `spec` is the hash of the documents that they were made
/// from. This never touches files that no run wrote.
pub fn sync(wanted: &BTreeMap<PathBuf, String>, dir: &Path, spec: &str, mode: Mode) -> Outcome {
    let place = Place { dir, command: COMMAND, open: &[], mode };
    match Manifest::known(dir, COMMAND) {
        Ok(known) if known.last.origin.is_some() => Box::new(origin::crate_in_the_way(dir)).into(),
        Ok(known) => brought(wanted, &known, &Manifest::of(spec, None, wanted), &place),
        Err(diagnostic) => diagnostic.into(),
    }
}

/// Like [`sync`], for a separate crate.
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

/// Removes every file that earlier runs wrote into `dir`, for a spec that was deleted. A separate crate is kept.
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

/// Whether `dir` was generated from the text with this hash, and all its files still exist. Their content is not checked:
/// a build must neither fail nor write because somebody edited a file by hand. [`Mode::Check`] finds that.
pub fn is_current(spec: &str, dir: &Path) -> bool {
    let Ok(known) = Manifest::known(dir, COMMAND) else { return false };
    !known.is_interrupted
        && known.last.spec == spec
        && known.last.files.keys().all(|path| dir.join(path).is_file())
}

/// The folder to update, and how.
struct Place<'a> {
    dir: &'a Path,
    /// The command in help texts.
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

/// A diagnostic about an error of the file system.
fn refused(file: &Path, what: &str, error: &std::io::Error) -> Box<Diagnostic> {
    let help = match error.kind() {
        std::io::ErrorKind::InvalidFilename => {
            "the file system does not allow names with this length or these characters"
        }
        _ => "check that you may write to the folder, and that the disk is not full",
    };
    diagnostic(codes::NOT_WRITTEN, file, 1, format!("the file cannot be {what}: {error}")).help(help).into()
}
