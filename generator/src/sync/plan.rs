//! Generated files and the files on disk -> the files to write and delete, and the obstacles.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
};

use super::{
    MANIFEST, Mode, Outcome, Place, diagnostic,
    gone::is_code,
    manifest::{Known, Manifest, hash, is_inside, normal},
    refused,
};
use crate::diagnostic::{Diagnostic, codes};

/// The changes of a run.
pub(super) struct Plan {
    pub(super) outcome: Outcome,
    /// The present code that a run would change or delete.
    pub(super) before: BTreeMap<PathBuf, String>,
    /// Whether anything on disk must change, even if only the manifest.
    pub(super) is_needed: bool,
}

/// Compares the generated files with the files on disk.
pub(super) fn plan(
    wanted: &BTreeMap<PathBuf, String>,
    known: &Known,
    next: &Manifest,
    place: &Place<'_>,
) -> Plan {
    let mut planner = Planner { known, place, before: BTreeMap::new(), outcome: Outcome::default() };
    for (path, text) in wanted {
        planner.wanted(path, text);
    }
    let orphans: BTreeSet<_> = known.paths().filter(|path| !wanted.contains_key(*path)).collect();
    for path in orphans {
        planner.orphan(path);
    }
    let Planner { mut outcome, before, .. } = planner;
    let changes_files = !outcome.written.is_empty() || !outcome.deleted.is_empty();
    let changes_manifest = known.last != *next || known.is_interrupted;
    // What a manifest says of an API is no reason to write again.
    let is_stale = known.last.spec != next.spec || known.last.files != next.files || known.is_interrupted;
    if place.mode == Mode::Check && is_stale && !changes_files && outcome.diagnostics.is_empty() {
        let message = "the manifest belongs to another version of the spec";
        let diagnostic = diagnostic(codes::STALE, &place.dir.join(MANIFEST), 1, message);
        outcome.diagnostics.push(diagnostic.help(place.run()));
    }
    Plan { outcome, before, is_needed: changes_files || changes_manifest }
}

struct Planner<'a> {
    known: &'a Known,
    place: &'a Place<'a>,
    before: BTreeMap<PathBuf, String>,
    outcome: Outcome,
}

impl Planner<'_> {
    fn wanted(&mut self, path: &Path, text: &str) {
        let file = self.place.dir.join(path);
        if !is_inside(path) || path == Path::new(MANIFEST) {
            let message = "a generated file would lie outside its folder or replace the manifest";
            return self.report(diagnostic(codes::NOT_WRITTEN, &file, 1, message));
        }
        let there = match read(&file) {
            Ok(there) => there,
            Err(error) => return self.report(in_the_way(&file, &error, self.place.command)),
        };
        let Some(there) = there else {
            if self.place.mode == Mode::Check {
                self.report(
                    diagnostic(codes::MISSING, &file, 1, "this generated file is missing")
                        .help(self.place.run()),
                );
            }
            return self.outcome.written.push(path.to_owned());
        };
        if there == normal(text) {
            return self.outcome.unchanged.push(path.to_owned());
        }
        if self.known.wrote(path, &hash(&there)) {
            if self.place.mode == Mode::Check {
                let (line, message) = first_difference(&there, text);
                self.report(diagnostic(codes::STALE, &file, line, message).help(self.place.run()));
            }
            self.keep(path, there);
            return self.outcome.written.push(path.to_owned());
        }
        if self.is_kept(path, text) {
            return self.outcome.unchanged.push(path.to_owned());
        }
        self.refuse(path, &file);
    }

    /// Whether an edited file may stay as it is: it is open to edits, and its generated content has not changed.
    fn is_kept(&self, path: &Path, text: &str) -> bool {
        self.place.open.iter().any(|open| path == Path::new(open)) && self.known.wrote(path, &hash(text))
    }

    fn orphan(&mut self, path: &Path) {
        let file = self.place.dir.join(path);
        match read(&file) {
            // Deleted by hand already.
            Ok(None) => {}
            // It cannot be there, or something else is there: a run that failed had only meant to write it.
            Err(error) if is_not_a_file(&error) => {}
            Ok(Some(there)) if self.known.wrote(path, &hash(&there)) => {
                if self.place.mode == Mode::Check {
                    let message = "this file is no longer generated";
                    self.report(diagnostic(codes::ORPHAN, &file, 1, message).help(self.place.run()));
                }
                self.keep(path, there);
                self.outcome.deleted.push(path.to_owned());
            }
            Ok(Some(_)) => self.refuse(path, &file),
            Err(error) => self.outcome.diagnostics.push(*refused(&file, "read", &error)),
        }
    }

    fn keep(&mut self, path: &Path, text: String) {
        if is_code(path) {
            self.before.insert(path.to_owned(), text);
        }
    }

    /// Reports a file that would be overwritten or deleted although somebody edited it.
    fn refuse(&mut self, path: &Path, file: &Path) {
        let command = self.place.command;
        let diagnostic = if self.known.names(path) {
            diagnostic(codes::HAND_EDITED, file, 1, "this generated file was edited by hand, so it is not overwritten").help(
                format!(
                    "make the change in the spec or in hand-written code; then `git restore` or delete this file, and run `{command}`"
                ),
            )
        } else {
            diagnostic(
                codes::FOREIGN,
                file,
                1,
                "clientgen did not write this file, so it does not overwrite it",
            )
            .help(format!("move or delete it, and run `{command}`"))
        };
        self.report(diagnostic);
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.outcome.diagnostics.push(diagnostic);
    }
}

impl Place<'_> {
    fn run(&self) -> String {
        format!("run `{}` and commit what it writes", self.command)
    }
}

/// The file's text with `\n` line endings; `None` if it does not exist. Text that is not UTF-8 is not generated, and its hash shows that.
fn read(file: &Path) -> io::Result<Option<String>> {
    match std::fs::read(file) {
        Ok(bytes) => Ok(Some(normal(&String::from_utf8_lossy(&bytes)))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether there is no file with this name, because something else has the name, or because the name is impossible.
fn is_not_a_file(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidFilename, IsADirectory, NotADirectory};
    matches!(error.kind(), InvalidFilename | IsADirectory | NotADirectory)
}

/// Why a file to write cannot be read.
fn in_the_way(file: &Path, error: &io::Error, command: &str) -> Diagnostic {
    let message = match error.kind() {
        io::ErrorKind::IsADirectory => "there is a folder in the place of this file",
        io::ErrorKind::NotADirectory => "there is a file in the place of the folder for this file",
        _ => return *refused(file, "read", error),
    };
    diagnostic(codes::FOREIGN, file, 1, message).help(format!("move or delete it, and run `{command}`"))
}

fn first_difference(there: &str, wanted: &str) -> (usize, String) {
    let (mut there_lines, mut wanted_lines) = (there.lines(), wanted.lines());
    let mut line = 0;
    loop {
        line += 1;
        let message = match (there_lines.next(), wanted_lines.next()) {
            (Some(there), Some(wanted)) if there == wanted => continue,
            (Some(there), Some(wanted)) => {
                format!("the line is `{}`, but should be `{}`", short(there), short(wanted))
            }
            (Some(there), None) => format!("the line `{}` should not be here", short(there)),
            (None, Some(wanted)) => format!("the line `{}` is missing here", short(wanted)),
            (None, None) => "only the line end at the end of the file differs".to_owned(),
        };
        return (line, format!("this file is out of date: {message}"));
    }
}

fn short(line: &str) -> String {
    let line = line.trim();
    if line.chars().count() <= 60 { line.to_owned() } else { line.chars().take(59).chain(['…']).collect() }
}
