//! A spec as the tests look at it: as it stands in its file, as the generator reads it, and as its model.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use clientgen::{
    diagnostic::Diagnostics,
    document::{Document, METHODS, Pointer},
    internals::{load, model::Api},
};
use serde_json::Value;

/// The root of the workspace.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// An API's spec.
pub(crate) struct Spec {
    /// The name of the API's module.
    pub(crate) name: String,
    /// The file.
    pub(crate) path: PathBuf,
    /// The tree as it stands in the file.
    pub(crate) written: Value,
    /// The files that it refers to, by their path in specs/, such as `shared/kreezalid.yaml`, each with its tree.
    pub(crate) fragments: BTreeMap<String, Value>,
    /// The document as the generator sees it, with the parts that stand in other files.
    pub(crate) document: Document,
}

/// An operation, or a part of a document at a place.
#[derive(Clone, Debug)]
pub(crate) struct Node<'a> {
    /// Where it stands.
    pub(crate) pointer: Pointer,
    /// What stands there.
    pub(crate) value: &'a Value,
}

impl<'a> Node<'a> {
    /// The part at `key`.
    pub(crate) fn get(&self, key: &str) -> Option<Node<'a>> {
        Some(Node { pointer: self.pointer.join(key), value: self.value.get(key)? })
    }

    /// The parts below `key`, an object, with their keys.
    pub(crate) fn entries(&self, key: &str) -> Vec<(&'a str, Node<'a>)> {
        let at = self.pointer.join(key);
        let entries = self.value.get(key).and_then(Value::as_object).into_iter().flatten();
        entries.map(|(key, value)| (key.as_str(), Node { pointer: at.join(key), value })).collect()
    }

    /// The parts below `key`, a list.
    pub(crate) fn items(&self, key: &str) -> Vec<Node<'a>> {
        let at = self.pointer.join(key);
        let items = self.value.get(key).and_then(Value::as_array).into_iter().flatten().enumerate();
        items.map(|(index, value)| Node { pointer: at.join(index), value }).collect()
    }

    /// The text at `key`; empty if there is none.
    pub(crate) fn text(&self, key: &str) -> &'a str {
        self.value.get(key).and_then(Value::as_str).unwrap_or_default()
    }
}

/// An operation with its path and method.
pub(crate) struct Operation<'a> {
    pub(crate) path: &'a str,
    pub(crate) method: &'a str,
    pub(crate) path_item: Node<'a>,
    pub(crate) node: Node<'a>,
}

impl Operation<'_> {
    /// The operation's id.
    pub(crate) fn id(&self) -> &str {
        self.node.text("operationId")
    }
}

/// Every API of specs/, by name.
pub(crate) fn specs() -> Vec<Spec> {
    let folder = root().join("specs");
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("there are specs")
        .map(|entry| entry.expect("the folder can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    paths.sort();
    let specs: Vec<Spec> = paths.into_iter().filter_map(spec).collect();
    assert!(!specs.is_empty(), "there is no spec in {}", folder.display());
    specs
}

/// The API that a file describes, if it has the key `openapi`.
fn spec(path: PathBuf) -> Option<Spec> {
    let written = tree(&path);
    written.get("openapi")?;
    let document = clientgen::Reader::new(&path)
        .overlay_beside()
        .read()
        .unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
        .document;
    let others = document.sources.iter().skip(1).map(|source| Path::new(&source.name));
    let fragments = others.map(|path| (in_specs(path), tree(path))).collect();
    let stem = path.file_stem().expect("a file has a name").to_string_lossy();
    Some(Spec { name: stem.replace('-', "_"), written, fragments, document, path })
}

/// The tree of a file.
fn tree(path: &Path) -> Value {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let read = load::load_text(&path.display().to_string(), bytes, &mut Diagnostics::new());
    let (_, tree) = read.unwrap_or_else(|diagnostic| panic!("{diagnostic}"));
    tree
}

/// The path of a file in specs/, with slashes.
fn in_specs(path: &Path) -> String {
    let inner = path.strip_prefix(root().join("specs"));
    let inner = inner.unwrap_or_else(|_| panic!("{} is not in specs/", path.display()));
    let parts: Vec<_> = inner.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

impl Spec {
    /// The model that the API's client is generated from.
    pub(crate) fn model(&self) -> Api {
        let mut diagnostics = Diagnostics::new();
        let api = clientgen::internals::model(&self.document, &self.name, &mut diagnostics);
        assert!(!diagnostics.has_errors(), "{}: {diagnostics}", self.name);
        api
    }

    /// The root of the document.
    pub(crate) fn root(&self) -> Node<'_> {
        Node { pointer: Pointer::root(), value: &self.document.value }
    }

    /// Where a part of the document stands as coverage files write it: a pointer, after the file's path and `#` if it is another.
    pub(crate) fn written_at(&self, pointer: &Pointer) -> String {
        let origin = self.document.origin(pointer);
        if origin.source == 0 {
            return origin.pointer.to_string();
        }
        let file = in_specs(Path::new(&self.document.sources[origin.source].name));
        format!("{file}#{}", origin.pointer)
    }

    /// Whether there is something at a place of a coverage file.
    pub(crate) fn has(&self, place: &str) -> bool {
        let (tree, pointer) = match place.split_once('#') {
            Some((file, pointer)) => (self.fragments.get(file), pointer),
            None => (Some(&self.written), place),
        };
        pointer.starts_with('/') && tree.is_some_and(|tree| tree.pointer(pointer).is_some())
    }

    /// What a node stands for: itself, or where its `$ref` leads.
    pub(crate) fn resolve<'a>(&'a self, node: Node<'a>) -> Node<'a> {
        let Some(reference) = node.value.get("$ref").and_then(Value::as_str) else { return node };
        let place = reference.strip_prefix('#').unwrap_or_else(|| panic!("{}: {reference}", node.pointer));
        let pointer = Pointer::parse(place).unwrap_or_else(|| panic!("{}: {reference}", node.pointer));
        let value = self.document.get(&pointer);
        let value = value.unwrap_or_else(|| panic!("{}: {reference} leads nowhere", node.pointer));
        self.resolve(Node { pointer, value })
    }

    /// Every operation, in the document's order.
    pub(crate) fn operations(&self) -> Vec<Operation<'_>> {
        let mut operations = Vec::new();
        for (path, path_item) in self.root().entries("paths") {
            let keys = path_item.value.as_object().into_iter().flatten().map(|(key, _)| key.as_str());
            for method in keys.filter(|key| METHODS.contains(key)) {
                let node = path_item.get(method).expect("the key is there");
                operations.push(Operation { path, method, path_item: path_item.clone(), node });
            }
        }
        assert!(!operations.is_empty(), "{} has no operation", self.name);
        operations
    }
}
