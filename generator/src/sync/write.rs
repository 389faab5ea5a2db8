//! A plan -> the files on disk. The order is journal, files, deletions, manifest, each by rename.
//!
//! All files are first written under temporary names. Until all of them exist, no file of the folder has changed, and an error undoes
//! all changes. After that, only renames are left, which need no space.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    MANIFEST, Outcome, disk,
    manifest::{JOURNAL, Known, Manifest, normal},
    refused,
};
use crate::diagnostic::Diagnostic;

/// Part of the name of files that are being written.
const TEMPORARY: &str = ".clientgen-";

/// Writes and deletes files according to the plan.
pub(super) fn carry_out(
    outcome: &Outcome,
    wanted: &BTreeMap<PathBuf, String>,
    known: &Known,
    next: &Manifest,
    dir: &Path,
) -> Result<(), Box<Diagnostic>> {
    let (journal, manifest) = (dir.join(JOURNAL), dir.join(MANIFEST));
    let paths = known.paths().chain(wanted.keys().map(PathBuf::as_path));
    clean(paths.map(|path| dir.join(path)).chain([journal.clone(), manifest.clone()]));
    let mut stage = Stage::default();
    let prepared = stage.put(&journal, &known.journal(next)).and_then(|()| stage.commit()).and_then(|()| {
        if !known.is_interrupted {
            stage.made.push(journal.clone());
        }
        for path in &outcome.written {
            stage.put(&dir.join(path), wanted.get(path).map_or("", String::as_str))?;
        }
        stage.put(&manifest, &next.print())
    });
    if let Err(diagnostic) = prepared {
        stage.take_back();
        return Err(diagnostic);
    }
    // The manifest is put in place last.
    let manifest = stage.waiting.pop_back();
    let written = stage.commit().and_then(|()| delete(&outcome.deleted, dir));
    stage.waiting.extend(manifest);
    if let Err(diagnostic) = written.and_then(|()| stage.commit()) {
        // The journal stays: the next run goes on from here.
        stage.give_up();
        return Err(diagnostic);
    }
    // A run that did not end may have made folders for files that are not wanted any more.
    known.paths().filter(|path| !wanted.contains_key(*path)).for_each(|path| prune(path, dir));
    disk::remove_file(&journal).map_err(|error| refused(&journal, "deleted", &error))
}

/// Deletes files according to the plan, and the manifest last.
pub(super) fn remove_all(outcome: &Outcome, dir: &Path) -> Result<(), Box<Diagnostic>> {
    delete(&outcome.deleted, dir)?;
    for file in [dir.join(JOURNAL), dir.join(MANIFEST)] {
        disk::remove_file(&file).map_err(|error| refused(&file, "deleted", &error))?;
    }
    // A folder that still holds files of others stays.
    let _ = disk::remove_dir(dir);
    Ok(())
}

fn delete(paths: &[PathBuf], dir: &Path) -> Result<(), Box<Diagnostic>> {
    for path in paths {
        let file = dir.join(path);
        disk::remove_file(&file).map_err(|error| refused(&file, "deleted", &error))?;
        prune(path, dir);
    }
    Ok(())
}

/// Deletes the empty folders of a deleted file, up to the first folder that is not empty, or `dir` itself.
fn prune(path: &Path, dir: &Path) {
    for parent in path.ancestors().skip(1).take_while(|parent| *parent != Path::new("")) {
        match disk::remove_dir(&dir.join(parent)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => break,
            _ => {}
        }
    }
}

/// The files that were written so far, before the renames.
#[derive(Default)]
struct Stage {
    /// Temporary names and final names of the files.
    waiting: VecDeque<(PathBuf, PathBuf)>,
    /// Created folders, and the journal, each after its parent folder.
    made: Vec<PathBuf>,
}

impl Stage {
    /// Writes `text` beside `file`.
    fn put(&mut self, file: &Path, text: &str) -> Result<(), Box<Diagnostic>> {
        let folder = file.parent().unwrap_or(Path::new(""));
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        // Two builds can run at once; each has its own temporary file, and both write the same text.
        let temporary = folder.join(format!(".{name}{TEMPORARY}{}", std::process::id()));
        let written = self.make(folder).and_then(|()| {
            // Half of a text may be there if this fails.
            self.waiting.push_back((temporary.clone(), file.to_owned()));
            disk::write(&temporary, &normal(text))
        });
        written.map_err(|error| refused(file, "written", &error))
    }

    /// Creates a folder and its parents.
    fn make(&mut self, folder: &Path) -> io::Result<()> {
        if folder == Path::new("") || folder.is_dir() {
            return Ok(());
        }
        if let Some(above) = folder.parent() {
            self.make(above)?;
        }
        match disk::create_dir(folder) {
            Ok(()) => self.made.push(folder.to_owned()),
            // Another build may have made it meanwhile.
            Err(_) if folder.is_dir() => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Renames the written files, each in one step, so that nobody ever reads half a file.
    fn commit(&mut self) -> Result<(), Box<Diagnostic>> {
        while let Some((temporary, file)) = self.waiting.front() {
            disk::rename(temporary, file).map_err(|error| refused(file, "written", &error))?;
            self.waiting.pop_front();
        }
        Ok(())
    }

    /// Deletes the written files and created folders, the last first, so that a run that dies here still has its journal. A file that cannot be
    /// deleted does no harm.
    fn take_back(self) {
        self.give_up();
        for path in self.made.iter().rev() {
            let _ = if path.is_dir() { disk::remove_dir(path) } else { disk::remove_file(path) };
        }
    }

    /// Deletes files that were not renamed.
    fn give_up(&self) {
        for (temporary, _) in &self.waiting {
            let _ = disk::remove_file(temporary);
        }
    }
}

/// Deletes the files of a run that was interrupted before it had a journal. There may be no other work to do.
pub(super) fn clean_beginning(dir: &Path) {
    clean([JOURNAL, MANIFEST].map(|name| dir.join(name)).into_iter());
}

/// Deletes temporary files of an interrupted run, unless they are so new that the run may still be active. Each folder is read
/// only once, because an API may have thousands of files in one folder. A file that cannot be deleted does no harm.
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
                let _ = disk::remove_file(&entry.path());
            }
        }
    }
}

fn is_old(entry: &fs::DirEntry) -> bool {
    let changed = entry.metadata().and_then(|metadata| metadata.modified());
    changed.is_ok_and(|at| at.elapsed().is_ok_and(|age| age.as_secs() > 60))
}

#[cfg(test)]
mod tests {
    use std::{
        fs::{self, File},
        time::{Duration, SystemTime},
    };

    use super::{super::disk::faults, *};
    use crate::sync::{Mode, claim, remove, sync};

    type Texts = BTreeMap<PathBuf, String>;

    fn texts(files: &[(&str, &str)]) -> Texts {
        files.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect()
    }

    /// Every file in a folder, with its text, and every folder.
    fn listing(dir: &Path) -> Texts {
        let mut found = Texts::new();
        for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
            let (path, name) = (entry.path(), PathBuf::from(entry.file_name()));
            if path.is_dir() {
                found.extend(listing(&path).into_iter().map(|(path, text)| (name.join(path), text)));
                found.insert(name, "a folder".to_owned());
            } else {
                found.insert(name, fs::read_to_string(&path).expect("it is a text"));
            }
        }
        found
    }

    /// Makes every file so old that no run can still be active.
    fn age(dir: &Path) {
        for (path, text) in listing(dir) {
            if text != "a folder" {
                let file = File::options().write(true).open(dir.join(path)).expect("it is there");
                file.set_modified(SystemTime::now() - Duration::from_secs(100)).expect("it can be set");
            }
        }
    }

    fn write(wanted: &Texts, dir: &Path) -> Outcome {
        sync(wanted, dir, &format!("{wanted:?}"), Mode::Write)
    }

    /// Makes a run fail at each of its steps. `then` checks the next run.
    fn at_every_step(before: Option<&Texts>, wanted: &Texts, then: impl Fn(&Path, &Outcome)) {
        for fault in [faults::Fault::Error, faults::Fault::Death] {
            for step in 0.. {
                let folder = tempfile::tempdir().expect("a temporary folder");
                let dir = folder.path().join("above/shop");
                before.map(|before| write(before, &dir));
                let was = listing(folder.path());
                let (outcome, is_hit) = faults::with(step, fault, || write(wanted, &dir));
                if !is_hit {
                    assert!(step > 10, "a run has more steps than {step}");
                    break;
                }
                let is_begun = listing(&dir).contains_key(Path::new(JOURNAL));
                if fault == faults::Fault::Error && outcome.diagnostics.has_errors() && !is_begun {
                    assert_eq!(listing(folder.path()), was, "nothing is left of step {step}");
                }
                age(folder.path());
                then(&dir, &outcome);
            }
        }
    }

    #[test]
    fn a_run_that_failed_anywhere_does_not_stop_the_next_and_leaves_nothing() {
        let one = texts(&[("src/a.rs", "a"), ("src/old/b.rs", "b"), ("c.md", "c")]);
        let two =
            texts(&[("src/a.rs", "a2"), ("src/new/b.rs", "b2"), ("src/new/d/e.rs", "e"), ("c.md", "c")]);
        let three = texts(&[("src/a.rs", "a3"), ("x/y.rs", "y")]);
        for before in [None, Some(&one)] {
            for next in [&one, &two, &three] {
                at_every_step(before, &two, |dir, outcome| {
                    assert!(claim(dir).is_ok());
                    let second = write(next, dir);
                    assert!(
                        !second.diagnostics.has_errors(),
                        "{} after {}",
                        second.diagnostics,
                        outcome.diagnostics
                    );
                    let fresh = tempfile::tempdir().expect("a temporary folder");
                    write(next, fresh.path());
                    // A folder that could not be deleted, though it is empty, is none of the files that are to be there.
                    let files = |dir| {
                        listing(dir).into_iter().filter(|(_, text)| text != "a folder").collect::<Texts>()
                    };
                    assert_eq!(files(dir), files(fresh.path()));
                    if outcome.diagnostics.has_errors() {
                        assert_eq!(listing(dir), listing(fresh.path()));
                    }
                });
            }
        }
    }

    #[test]
    fn a_deletion_that_failed_anywhere_is_finished_by_the_next() {
        let one = texts(&[("src/a.rs", "a"), ("src/old/b.rs", "b"), ("c.md", "c")]);
        for fault in [faults::Fault::Error, faults::Fault::Death] {
            for step in 0..7 {
                let folder = tempfile::tempdir().expect("a temporary folder");
                let dir = folder.path().join("shop");
                write(&one, &dir);
                let (_, is_hit) = faults::with(step, fault, || remove(&dir, Mode::Write));
                assert!(is_hit);
                let second = remove(&dir, Mode::Write);
                assert!(!second.diagnostics.has_errors(), "{}", second.diagnostics);
                assert!(listing(&dir).values().all(|text| text == "a folder"), "{:?}", listing(&dir));
            }
        }
    }

    #[test]
    fn a_name_that_is_too_long_is_an_error_that_leaves_the_folder_as_it_was() {
        let long = format!("src/new/{}.rs", "x".repeat(300));
        let wanted = texts(&[("a.rs", "a2"), (&long, "x")]);
        for before in [None, Some(texts(&[("a.rs", "a")]))] {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let dir = folder.path().join("shop");
            before.as_ref().map(|before| write(before, &dir));
            let was = listing(folder.path());
            let outcome = write(&wanted, &dir);
            assert!(
                outcome.diagnostics.to_string().contains("does not allow names"),
                "{}",
                outcome.diagnostics
            );
            assert_eq!(listing(folder.path()), was);
            // An older version left a journal with the name in it.
            fs::create_dir_all(dir.join("src/new")).expect("it can be made");
            fs::write(dir.join(JOURNAL), Manifest::of("1", None, &wanted).print())
                .expect("it can be written");
            let next = texts(&[("b.rs", "b")]);
            let second = write(&next, &dir);
            assert!(!second.diagnostics.has_errors(), "{}", second.diagnostics);
            assert_eq!(
                listing(&dir).into_keys().collect::<Vec<_>>(),
                [Path::new(MANIFEST), Path::new("b.rs")]
            );
        }
    }
}
