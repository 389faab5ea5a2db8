//! Paths and pointers -> nodes of the files that a document is made of, each file read once.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    rc::Rc,
};

use serde_json::Value;

use super::{
    Place, anchors,
    reference::{Reference, normalise},
};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Pointer, Source, walk::Kind},
    load::{self, files::Files},
};

/// How many references may lead to each other on the way to one node.
const MAX_HOPS: usize = 64;

/// The files so far.
pub(super) struct Trees<'a> {
    files: &'a dyn Files,
    trees: Vec<Tree>,
    /// Files that cannot be read, with the diagnostic. A fault inside a file is kept only until it is reported.
    failed: BTreeMap<PathBuf, Option<Box<Diagnostic>>>,
}

struct Tree {
    path: PathBuf,
    value: Rc<Value>,
    /// Index into the document's sources.
    source: usize,
}

/// The state that reading files changes.
pub(super) struct Log<'a> {
    pub(super) sources: &'a mut Vec<Source>,
    pub(super) diagnostics: &'a mut Diagnostics,
}

/// Why a reference leads nowhere.
pub(super) enum Lost {
    /// The file is valid, but has no such node: the deepest existing location, and the missing key.
    Nowhere { parent: Place, key: String },
    /// The file cannot be read.
    File(PathBuf),
    /// The references form a circle.
    Loop,
    /// Something else stands there than what is asked for.
    OtherKind(Kind),
    /// Nothing is fetched.
    Url,
    /// A fragment that is not a pointer.
    Anchor,
}

impl<'a> Trees<'a> {
    /// The document itself is the first tree.
    pub(super) fn new(path: &Path, value: Value, files: &'a dyn Files) -> Self {
        let tree = Tree { path: normalise(path), value: Rc::new(value), source: 0 };
        Self { files, trees: vec![tree], failed: BTreeMap::new() }
    }

    /// The document's own tree.
    pub(super) fn root(&self) -> Rc<Value> {
        self.trees.first().map(|tree| tree.value.clone()).unwrap_or_default()
    }

    /// A tree's index into the document's sources.
    pub(super) fn source(&self, tree: usize) -> usize {
        self.trees.get(tree).map_or(0, |tree| tree.source)
    }

    /// A tree's file; `None` for the document itself.
    pub(super) fn file(&self, tree: usize) -> Option<&Path> {
        self.trees.get(tree).filter(|_| tree > 0).map(|tree| tree.path.as_path())
    }

    /// The path of a file that is named in a tree.
    pub(super) fn path(&self, from: usize, path: &Path) -> PathBuf {
        let folder = self.trees.get(from).and_then(|tree| tree.path.parent()).unwrap_or(Path::new(""));
        normalise(&folder.join(path))
    }

    /// A file that is named in a tree, as text.
    pub(super) fn text(&self, from: usize, path: &Path) -> Option<String> {
        String::from_utf8(self.files.read(&self.path(from, path)).ok()?).ok()
    }

    /// The tree of a location. The node is at the location's pointer.
    pub(super) fn tree(&self, place: &Place) -> Rc<Value> {
        self.trees.get(place.tree).map(|tree| tree.value.clone()).unwrap_or_default()
    }

    /// The location that the reference `text` in the tree `from` leads to, through all pure references.
    pub(super) fn follow(&mut self, from: usize, text: &str, log: &mut Log<'_>) -> Result<Place, Lost> {
        let mut from = from;
        let mut text = text.to_owned();
        for _ in 0..MAX_HOPS {
            let place = self.step(from, &text, MAX_HOPS, log)?;
            let tree = self.tree(&place);
            match tree.pointer(place.pointer.as_str()).and_then(pure_reference) {
                Some(next) => (from, text) = (place.tree, next.to_owned()),
                None => return Ok(place),
            }
        }
        Err(Lost::Loop)
    }

    /// The location that the reference itself names.
    pub(super) fn step(
        &mut self,
        from: usize,
        text: &str,
        hops: usize,
        log: &mut Log<'_>,
    ) -> Result<Place, Lost> {
        let (tree, pointer) = match Reference::parse(text) {
            Reference::Url => return Err(Lost::Url),
            Reference::Anchor => return Err(Lost::Anchor),
            Reference::Local(pointer) => (from, pointer),
            Reference::File(path, pointer) => (self.open(from, &path, log)?, pointer),
        };
        let mut place = Place { tree, pointer: Pointer::root() };
        for key in pointer.keys() {
            let value = self.tree(&place);
            let node = value.pointer(place.pointer.as_str()).unwrap_or(&Value::Null);
            // A pointer may lead through a reference.
            if child(node, &key).is_none()
                && let Some(next) = node.get("$ref").and_then(Value::as_str)
            {
                let hops = hops.checked_sub(1).ok_or(Lost::Loop)?;
                place = self.step(place.tree, next, hops, log)?;
            }
            let value = self.tree(&place);
            let node = value.pointer(place.pointer.as_str()).unwrap_or(&Value::Null);
            if child(node, &key).is_none() {
                return Err(Lost::Nowhere { parent: place, key });
            }
            place.pointer = place.pointer.join(&key);
        }
        Ok(place)
    }

    /// The keys at a place.
    pub(super) fn keys(&self, place: &Place) -> Vec<String> {
        let value = self.trees.get(place.tree).and_then(|tree| tree.value.pointer(place.pointer.as_str()));
        value.and_then(Value::as_object).into_iter().flatten().map(|(key, _)| key.clone()).collect()
    }

    /// Why a file cannot be read. A fault inside it is reported once, so there may be no diagnostic here. A missing file is reported for
    /// each reference, because each of them is lost.
    pub(super) fn failure(&mut self, path: &Path) -> Option<Box<Diagnostic>> {
        let failure = self.failed.get_mut(path)?;
        match failure {
            Some(diagnostic) if [codes::UNREADABLE, codes::OUTSIDE].contains(&diagnostic.code) => {
                failure.clone()
            }
            _ => failure.take(),
        }
    }

    /// Why a file must not be read, if that is so.
    pub(super) fn outside(&self, path: &Path) -> Option<&Diagnostic> {
        self.failed.get(path)?.as_deref().filter(|diagnostic| diagnostic.code == codes::OUTSIDE)
    }

    fn open(&mut self, from: usize, path: &Path, log: &mut Log<'_>) -> Result<usize, Lost> {
        let path = self.path(from, path);
        if let Some(index) = self.trees.iter().position(|tree| tree.path == path) {
            return Ok(index);
        }
        if self.failed.contains_key(&path) {
            return Err(Lost::File(path));
        }
        match load::load_file(&path, self.files, log.diagnostics) {
            Ok((source, mut value)) => {
                anchors::rewrite(&mut value);
                self.trees.push(Tree { path, value: Rc::new(value), source: log.sources.len() });
                log.sources.push(source);
                Ok(self.trees.len() - 1)
            }
            Err(diagnostic) => {
                self.failed.insert(path.clone(), Some(diagnostic));
                Err(Lost::File(path))
            }
        }
    }
}

/// The `$ref` of an object that has no other key.
pub(super) fn pure_reference(value: &Value) -> Option<&str> {
    let object = value.as_object().filter(|object| object.len() == 1)?;
    object.get("$ref")?.as_str()
}

fn child<'a>(value: &'a Value, key: &str) -> Option<&'a Value> {
    match value {
        Value::Object(object) => object.get(key),
        Value::Array(items) => items.get(key.parse::<usize>().ok()?),
        _ => None,
    }
}
