//! A document between load and convert: its tree, the texts it came from, and where each moved node was before.

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

/// How many references may lead to each other on the way to something.
const MAX_HOPS: usize = 64;

/// The methods that OpenAPI knows, as keys of a path item; `query` since 3.2.
pub const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

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
    /// Which of the sources are overlays.
    pub(crate) overlays: BTreeSet<usize>,
}

impl Document {
    /// A document of one file.
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

    /// The node behind references; `None` if they lead nowhere, or too far.
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

    /// The node behind references, and where it stands.
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

    /// Takes the items at these places out of a list, and notes where those behind them stood.
    pub(crate) fn remove_items(&mut self, list: &Pointer, places: &BTreeSet<usize>) {
        let Some(Value::Array(items)) = self.value.pointer_mut(list.as_str()) else { return };
        let length = items.len();
        let mut index = 0..;
        items.retain(|_| index.next().is_none_or(|index| !places.contains(&index)));
        let kept = (0..length).filter(|index| !places.contains(index));
        let moves: Vec<_> = kept.enumerate().filter(|(now, before)| now != before).collect();
        self.moved_items(list, &moves);
    }

    /// Notes that items of a list, by their places now and before, now stand further ahead.
    pub(crate) fn moved_items(&mut self, list: &Pointer, moves: &[(usize, usize)]) {
        // In ascending order, no place is written to before it was moved from.
        for (now, before) in moves {
            let (from, to) = (list.join(before), list.join(now));
            self.forget(&to);
            self.moved(&from, &to);
        }
    }

    /// Drops what was noted about the inside of a place that something else takes.
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

    /// A look-up from pointers to lines and columns. Texts are parsed a second time when the first of their pointers is asked for.
    pub fn positions(&self) -> Positions<'_> {
        Positions::new(self)
    }
}
