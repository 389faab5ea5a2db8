//! Items in memory <-> a file, so that a sandbox keeps its data between runs.
//!
//! The file is one JSON text that is replaced as a whole, by rename. A database would write less each time, but the data of a test
//! or a demonstration is small, people can read and edit this file, and no C library has to be compiled. The file contains no tokens: no
//! credential is written to a file, and clients log in again.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use serde_json::{Map, Value, json};

use crate::{
    sandbox::{Inner, Sandbox, lock},
    store::Store,
};

/// Why the state could not be saved or loaded.
#[derive(Debug, thiserror::Error)]
#[error("the state file {}: {reason}", .path.display())]
pub struct StateError {
    path: PathBuf,
    reason: String,
}

/// The state file, and what it contains.
#[derive(Debug)]
pub(crate) struct State {
    path: PathBuf,
    /// How many changes the file contains.
    saved: Mutex<Option<u64>>,
    /// Whether the file was read or did not exist. A file that could not be read is not overwritten.
    taken_up: AtomicBool,
}

impl State {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self { path, saved: Mutex::new(None), taken_up: AtomicBool::new(false) }
    }

    fn error(&self, reason: impl ToString) -> StateError {
        StateError { path: self.path.clone(), reason: reason.to_string() }
    }
}

/// Loads the file, if there is one. Documents that it does not contain keep their initial items.
pub(crate) fn load(inner: &Inner) -> Result<(), StateError> {
    let Some(state) = &inner.state else { return Ok(()) };
    match fs::read(&state.path) {
        Ok(text) => take_up(inner, state, &text)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(state.error(error)),
    }
    state.taken_up.store(true, Ordering::Relaxed);
    Ok(())
}

fn take_up(inner: &Inner, state: &State, text: &[u8]) -> Result<(), StateError> {
    let unusable = |what: String| {
        state.error(format!(
            "{what}; give another file, or delete this one to start with the documents' examples"
        ))
    };
    let file: Value = serde_json::from_slice(text).map_err(|error| unusable(format!("not JSON: {error}")))?;
    let documents = file.get("documents").and_then(Value::as_object);
    let documents = documents.ok_or_else(|| unusable("not a state of the sandbox".to_owned()))?;
    for (spec, store) in inner.specs.iter().zip(&inner.stores) {
        if let Some(items) = documents.get(&spec.label) {
            lock(store).load(items).map_err(|reason| unusable(format!("`{}`: {reason}", spec.label)))?;
        }
    }
    Ok(())
}

/// Writes the file, unless it is up to date.
pub(crate) fn save(inner: &Inner) -> Result<(), StateError> {
    let taken_up = |state: &&State| state.taken_up.load(Ordering::Relaxed);
    let Some(state) = inner.state.as_ref().filter(taken_up) else { return Ok(()) };
    let mut saved = lock(&state.saved);
    let mut changes = 0;
    let mut documents = Map::new();
    for (spec, store) in inner.specs.iter().zip(&inner.stores) {
        let store: &dyn Store = &**lock(store);
        changes += store.changes();
        documents.insert(spec.label.clone(), store.dump());
    }
    if *saved == Some(changes) {
        return Ok(());
    }
    let text = format!("{:#}\n", json!({"documents": documents}));
    replace(&state.path, &text).map_err(|error| state.error(error))?;
    *saved = Some(changes);
    Ok(())
}

/// The write is atomic: a reader of the file finds the old text or the new one.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    fs::write(&beside, text)?;
    fs::rename(&beside, path)
}

impl Sandbox {
    /// Writes the [state file](crate::Builder::state) now, if there is one. A server does so every second and when it stops, and
    /// the last handle when it is dropped.
    pub fn save_state(&self) -> Result<(), StateError> {
        save(&self.inner)
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Err(error) = save(self) {
            tracing::error!(%error, "the last changes are lost");
        }
    }
}
