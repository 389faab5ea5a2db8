//! A document between load and convert: its tree, the texts it came from, and where each moved node was before.

use std::{collections::BTreeMap, sync::Arc};

use serde_json::Value;

use crate::{load::positions::Positions, pointer::Pointer};

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// YAML 1.1 as it is found in OpenAPI documents, with merge keys.
    Yaml,
    /// JSON.
    Json,
}

/// One file, kept for positions and excerpts.
#[derive(Clone, Debug)]
pub struct Source {
    /// The file as the caller named it; diagnostics print this.
    pub name: String,
    /// Its whole text.
    pub text: Arc<str>,
    /// How it is written.
    pub format: Format,
}

/// Where a node stood before a stage moved or made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Index into [`Document::sources`].
    pub source: usize,
    /// The node's pointer in that file.
    pub pointer: Pointer,
}

/// A document on its way through the stages before convert.
#[derive(Clone, Debug)]
pub struct Document {
    /// The files read; the first is the document itself, the others are what it refers to and overlays.
    pub sources: Vec<Source>,
    /// The tree. Keys stand in the order in which the text has them.
    pub value: Value,
    /// Origins of nodes that bundle, overlay or lower created or moved, by their pointer in `value`. A node without an entry
    /// belongs to its nearest ancestor with one; the root has one from the start.
    pub origins: BTreeMap<Pointer, Origin>,
}

impl Document {
    /// A document of one file.
    pub fn new(source: Source, value: Value) -> Self {
        let root = Origin { source: 0, pointer: Pointer::root() };
        Self { sources: vec![source], value, origins: BTreeMap::from([(Pointer::root(), root)]) }
    }

    /// The node at `pointer`.
    pub fn get(&self, pointer: &Pointer) -> Option<&Value> {
        self.value.pointer(pointer.as_str())
    }

    /// Where the node at `pointer` stood in the file that it came from.
    pub fn origin(&self, pointer: &Pointer) -> Origin {
        let mut ancestor = Some(pointer.clone());
        while let Some(at) = ancestor {
            if let Some(origin) = self.origins.get(&at) {
                let rest = pointer.strip(&at).unwrap_or_default();
                return Origin { source: origin.source, pointer: origin.pointer.concat(&rest) };
            }
            ancestor = at.parent();
        }
        Origin { source: 0, pointer: pointer.clone() }
    }

    /// Notes that what stood at `from` now stands at `to`, with all that is in it.
    pub(crate) fn moved(&mut self, from: &Pointer, to: &Pointer) {
        let origin = self.origin(from);
        let inner: Vec<_> = self
            .origins
            .range(from.clone()..)
            .take_while(|(pointer, _)| pointer.as_str().starts_with(from.as_str()))
            .filter_map(|(pointer, origin)| {
                let rest = pointer.strip(from).filter(|rest| *rest != Pointer::root())?;
                Some((to.concat(&rest), origin.clone()))
            })
            .collect();
        self.origins.insert(to.clone(), origin);
        self.origins.extend(inner);
    }

    /// A look-up from pointers to lines and columns. Texts are parsed a second time when the first of their pointers is asked for.
    pub fn positions(&self) -> Positions<'_> {
        Positions::new(self)
    }
}
