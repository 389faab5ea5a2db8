//! A document between load and convert: its tree, its source texts, and the origins of moved nodes.

pub(crate) mod lines;
pub(crate) mod mend;
mod pointer;
pub(crate) mod positions;
pub(crate) mod walk;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde_json::Value;

pub use pointer::Pointer;
pub use positions::{Location, Positions};

/// The longest chain of references.
const MAX_HOPS: usize = 64;

/// The methods of OpenAPI, as keys of a path item; `query` since 3.2.
pub const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// The format of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// YAML 1.1 as in OpenAPI documents, with merge keys.
    Yaml,
    /// JSON.
    Json,
}

/// One file, kept for positions and excerpts.
#[derive(Clone, Debug)]
pub struct Source {
    /// The file as the caller named it; diagnostics print this.
    pub name: String,
    /// The whole text.
    pub text: Arc<str>,
    /// The format of the text.
    pub format: Format,
}

/// The origin of a node, before a stage moved or created it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Index into [`Document::sources`].
    pub source: usize,
    /// The node's pointer in that file.
    pub pointer: Pointer,
}

/// A document in the stages before convert.
#[derive(Clone, Debug)]
pub struct Document {
    /// The files. The first is the document itself; the others are referenced files and overlays.
    pub sources: Vec<Source>,
    /// The tree. Keys have the order of the text.
    pub value: Value,
    /// Origins of nodes that bundle, overlay or lower created or moved, by their pointer in `value`. A node without an entry
    /// belongs to its nearest ancestor with one; the root has one from the start.
    pub origins: BTreeMap<Pointer, Origin>,
    /// Which of the sources are overlays.
    pub(crate) overlays: BTreeSet<usize>,
}

impl Document {
    /// Creates a document from one file.
    pub fn new(source: Source, value: Value) -> Self {
        let root = Origin { source: 0, pointer: Pointer::root() };
        Self {
            sources: vec![source],
            value,
            origins: BTreeMap::from([(Pointer::root(), root)]),
            overlays: BTreeSet::new(),
        }
    }

    /// Whether it says that it is one of OpenAPI 3.0.
    pub(crate) fn is_30(&self) -> bool {
        self.value.get("openapi").and_then(Value::as_str).is_some_and(|version| version.starts_with("3.0"))
    }

    /// The node at `pointer`.
    pub fn get(&self, pointer: &Pointer) -> Option<&Value> {
        pointer.find(&self.value)
    }

    /// The node that references lead to; `None` if they lead nowhere, or too far.
    pub(crate) fn resolved<'a>(&'a self, value: &'a Value) -> Option<&'a Value> {
        let mut value = value;
        for _ in 0..MAX_HOPS {
            match value.get("$ref").and_then(Value::as_str) {
                Some(text) => value = self.get(&Pointer::parse(text.strip_prefix('#')?)?)?,
                None => return Some(value),
            }
        }
        None
    }

    /// The node that references lead to, and its pointer.
    pub(crate) fn resolved_at(&self, at: Pointer) -> Option<(Pointer, &Value)> {
        let mut at = at;
        for _ in 0..MAX_HOPS {
            let value = self.get(&at)?;
            match value.get("$ref").and_then(Value::as_str) {
                Some(text) => at = Pointer::parse(text.strip_prefix('#')?)?,
                None => return Some((at, value)),
            }
        }
        None
    }

    /// The origin of the node at `pointer`, in its file.
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

    /// Records that the node at `from` moved to `to`, with all its children.
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

    /// Removes items from a list, and records the origins of the items behind them.
    pub(crate) fn remove_items(&mut self, list: &Pointer, places: &BTreeSet<usize>) {
        let Some(Value::Array(items)) = self.value.pointer_mut(list.as_str()) else { return };
        let length = items.len();
        let mut index = 0..;
        items.retain(|_| index.next().is_none_or(|index| !places.contains(&index)));
        let kept = (0..length).filter(|index| !places.contains(index));
        let moves: Vec<_> = kept.enumerate().filter(|(now, before)| now != before).collect();
        self.moved_items(list, &moves);
    }

    /// Records that items of a list moved forward, by their new and old indices.
    pub(crate) fn moved_items(&mut self, list: &Pointer, moves: &[(usize, usize)]) {
        // In ascending order, no place is written to before it was moved from.
        for (now, before) in moves {
            let (from, to) = (list.join(before), list.join(now));
            self.forget(&to);
            self.moved(&from, &to);
        }
    }

    /// Removes the origins below a pointer that gets another node.
    fn forget(&mut self, at: &Pointer) {
        let inner = self.origins.range(at.clone()..).map(|(pointer, _)| pointer);
        let inner: Vec<_> = inner
            .take_while(|pointer| pointer.as_str().starts_with(at.as_str()))
            .filter(|pointer| pointer.strip(at).is_some())
            .cloned()
            .collect();
        for pointer in inner {
            self.origins.remove(&pointer);
        }
    }

    /// Looks up lines and columns of pointers. A text is parsed again when the first of its pointers is needed.
    pub fn positions(&self) -> Positions<'_> {
        Positions::new(self)
    }
}
