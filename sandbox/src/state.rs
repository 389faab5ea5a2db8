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

use crate::{error::StateError, lock::lock, store::Store};

/// The items of a document, with the document's name.
pub(crate) type Labelled<'a> = (&'a str, &'a Mutex<Box<dyn Store>>);

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

    /// Takes up what the file has, if there is one. Documents that it does not have keep their first items.
    pub(crate) fn load<'a>(&self, stores: impl Iterator<Item = Labelled<'a>>) -> Result<(), StateError> {
        match fs::read(&self.path) {
            Ok(text) => self.take_up(stores, &text)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(self.error(error)),
        }
        self.taken_up.store(true, Ordering::Relaxed);
        Ok(())
    }

    fn take_up<'a>(&self, stores: impl Iterator<Item = Labelled<'a>>, text: &[u8]) -> Result<(), StateError> {
        let unusable = |what: String| {
            self.error(format!(
                "{what}; give another file, or delete this one to start with the documents' examples"
            ))
        };
        let file: Value =
            serde_json::from_slice(text).map_err(|error| unusable(format!("not JSON: {error}")))?;
        let documents = file.get("documents").and_then(Value::as_object);
        let documents = documents.ok_or_else(|| unusable("not a state of the sandbox".to_owned()))?;
        for (label, store) in stores {
            if let Some(items) = documents.get(label) {
                lock(store).load(items).map_err(|reason| unusable(format!("`{label}`: {reason}")))?;
            }
        }
        Ok(())
    }

    /// Writes the file, unless it has everything.
    pub(crate) fn save<'a>(&self, stores: impl Iterator<Item = Labelled<'a>>) -> Result<(), StateError> {
        if !self.taken_up.load(Ordering::Relaxed) {
            return Ok(());
        }
        let mut saved = lock(&self.saved);
        let mut changes = 0;
        let mut documents = Map::new();
        for (label, store) in stores {
            let store: &dyn Store = &**lock(store);
            changes += store.changes();
            documents.insert(label.to_owned(), store.dump());
        }
        if *saved == Some(changes) {
            return Ok(());
        }
        let text = format!("{:#}\n", json!({"documents": documents}));
        replace(&self.path, &text).map_err(|error| self.error(error))?;
        *saved = Some(changes);
        Ok(())
    }
}

/// The write is atomic: a reader of the file finds the old text or the new one.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    fs::write(&beside, text)?;
    fs::rename(&beside, path)
}
