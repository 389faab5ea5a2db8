//! Changes of a folder -> the same changes on disk. Only this module changes anything on disk, so that a test can make
//! each step fail.

use std::{fs, io, path::Path};

pub(super) fn write(file: &Path, text: &str) -> io::Result<()> {
    step().inspect_err(|_| half(file, text))?;
    fs::write(file, text)
}

pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    step()?;
    fs::rename(from, to)
}

pub(super) fn create_dir(folder: &Path) -> io::Result<()> {
    step()?;
    fs::create_dir(folder)
}

/// A file that somebody else has deleted meanwhile counts as deleted.
pub(super) fn remove_file(file: &Path) -> io::Result<()> {
    step()?;
    match fs::remove_file(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Deletes a folder that is empty.
pub(super) fn remove_dir(folder: &Path) -> io::Result<()> {
    step()?;
    fs::remove_dir(folder)
}

#[cfg(not(test))]
fn step() -> io::Result<()> {
    Ok(())
}

#[cfg(not(test))]
fn half(_: &Path, _: &str) {}

#[cfg(test)]
use faults::{half, step};

#[cfg(test)]
pub(super) mod faults {
    use std::{cell::Cell, fs, io, path::Path};

    /// How the failing step fails.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum Fault {
        /// It fails, and later steps work.
        Error,
        /// No later step does anything, as if the process had been killed.
        Death,
    }

    thread_local! {
        /// How many steps still work, and how the next one fails.
        static NEXT: Cell<Option<(usize, Fault)>> = const { Cell::new(None) };
    }

    /// Makes a step fail in this thread, counted from 0. Returns whether that step was reached.
    pub(crate) fn with<T>(step: usize, fault: Fault, work: impl FnOnce() -> T) -> (T, bool) {
        NEXT.set(Some((step, fault)));
        let done = work();
        (done, !matches!(NEXT.replace(None), Some((left, _)) if left > 0))
    }

    pub(super) fn step() -> io::Result<()> {
        match NEXT.get() {
            None => return Ok(()),
            Some((0, Fault::Error)) => NEXT.set(None),
            Some((0, Fault::Death)) => {}
            Some((left, fault)) => {
                NEXT.set(Some((left - 1, fault)));
                return Ok(());
            }
        }
        Err(io::Error::from(io::ErrorKind::StorageFull))
    }

    /// A disk that becomes full stores only the beginning of a text.
    pub(super) fn half(file: &Path, text: &str) {
        let half = text.get(..text.len() / 2).unwrap_or_default();
        let _ = fs::write(file, half);
    }
}
