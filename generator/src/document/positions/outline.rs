//! Events of a parser -> the locations of a text's nodes, in one flat list.

use std::cell::OnceCell;

#[derive(Debug)]
pub(super) struct Node {
    /// Bytes in JSON, characters in YAML.
    pub(super) at: usize,
    pub(super) children: Children,
}

#[derive(Debug)]
pub(super) enum Children {
    None,
    Object(Object),
    Array(Vec<Item>),
}

/// The keys of an object, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Object {
    pub(super) entries: Vec<Entry>,
    /// The indices of the entries in the order of their keys, after the first lookup in a large object.
    sorted: OnceCell<Vec<usize>>,
}

/// More keys than this are sorted before they are searched.
const LARGE: usize = 16;

impl Object {
    /// The entries of a key, in the order of the text.
    pub(super) fn named<'a>(&'a self, key: &'a str) -> impl DoubleEndedIterator<Item = &'a Entry> {
        let (sorted, entries) = if self.entries.len() <= LARGE {
            (&[][..], &self.entries[..])
        } else {
            let sorted = self.sorted.get_or_init(|| {
                let mut sorted: Vec<usize> = (0..self.entries.len()).collect();
                // Equal keys stay in the order of the text.
                sorted.sort_by_key(|index| self.key(*index));
                sorted
            });
            let first = sorted.partition_point(|index| self.key(*index) < key);
            let behind = sorted.partition_point(|index| self.key(*index) <= key);
            (sorted.get(first..behind).unwrap_or_default(), &[][..])
        };
        let few = entries.iter().filter(move |entry| entry.key == key);
        few.chain(sorted.iter().filter_map(|index| self.entries.get(*index)))
    }

    fn key(&self, index: usize) -> &str {
        self.entries.get(index).map(|entry| entry.key.as_str()).unwrap_or_default()
    }
}

/// A key, its location, and its node.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) at: usize,
    pub(super) node: usize,
}

/// The location of an item, and its node. The node of an alias is elsewhere.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) at: usize,
    pub(super) node: usize,
}

/// Receives the events of a parser, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Builder {
    pub(super) nodes: Vec<Node>,
    open: Vec<Frame>,
}

#[derive(Debug)]
struct Frame {
    node: usize,
    /// The key whose value comes next.
    key: Option<(String, usize)>,
}

impl Builder {
    pub(super) fn object(&mut self, at: usize) -> usize {
        self.enter(at, Children::Object(Object::default()))
    }

    pub(super) fn array(&mut self, at: usize) -> usize {
        self.enter(at, Children::Array(Vec::new()))
    }

    /// Sets the place of a node, and of the item that it is, once it is known.
    pub(super) fn moved(&mut self, node: usize, at: usize) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.at = at;
        }
        let Some(parent) = self.open.len().checked_sub(2).and_then(|above| self.open.get(above)) else {
            return;
        };
        if let Some(Children::Array(items)) = self.nodes.get_mut(parent.node).map(|it| &mut it.children)
            && let Some(item) = items.last_mut()
        {
            item.at = at;
        }
    }

    pub(super) fn scalar(&mut self, at: usize) -> usize {
        let node = self.add(at, Children::None);
        self.link(at, node);
        node
    }

    /// Puts an existing node, such as an alias's, at this location.
    pub(super) fn link(&mut self, at: usize, node: usize) {
        let Some(frame) = self.open.last_mut() else { return };
        let key = frame.key.take();
        match (self.nodes.get_mut(frame.node).map(|parent| &mut parent.children), key) {
            (Some(Children::Object(object)), Some((key, at))) => object.entries.push(Entry { key, at, node }),
            (Some(Children::Array(items)), _) => items.push(Item { at, node }),
            _ => {}
        }
    }

    pub(super) fn key(&mut self, key: String, at: usize) {
        if let Some(frame) = self.open.last_mut() {
            frame.key = Some((key, at));
        }
    }

    /// Whether the next node is a key.
    pub(super) fn wants_key(&self) -> bool {
        self.open.last().is_some_and(|frame| {
            let parent = self.nodes.get(frame.node).map(|parent| &parent.children);
            frame.key.is_none() && matches!(parent, Some(Children::Object(_)))
        })
    }

    pub(super) fn close(&mut self) {
        self.open.pop();
    }

    fn enter(&mut self, at: usize, children: Children) -> usize {
        let node = self.add(at, children);
        self.link(at, node);
        self.open.push(Frame { node, key: None });
        node
    }

    fn add(&mut self, at: usize, children: Children) -> usize {
        self.nodes.push(Node { at, children });
        self.nodes.len() - 1
    }
}
