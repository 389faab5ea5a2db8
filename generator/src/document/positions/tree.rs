//! A text -> the locations of all its nodes, in one flat list, so that depth needs no stack.

use std::collections::BTreeSet;

use super::{
    json,
    outline::{Builder, Children, Node, Object},
    tolerant, yaml,
};
use crate::document::{Format, Location, Pointer, Source, lines::Lines};

/// How many `<<` may lead to each other before a search gives up: aliases can form rings.
const MERGES: usize = 8;

/// The locations of one text.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    source: &'a Source,
    lines: Lines<'a>,
    nodes: Vec<Node>,
}

impl<'a> Tree<'a> {
    pub(crate) fn read(source: &'a Source) -> Self {
        let mut builder = Builder::default();
        match source.format {
            Format::Json => json::read(&source.text, &mut builder),
            Format::Yaml => {
                if !yaml::read(&source.text, &mut builder)
                    && let Some(whole) = tolerant::read(&source.text)
                {
                    builder = whole;
                }
            }
        }
        Self { source, lines: Lines::new(&source.text), nodes: builder.nodes }
    }

    /// The location of the node at `pointer`, or of its nearest ancestor.
    pub(crate) fn locate(&self, pointer: &Pointer) -> Option<Location> {
        let keys: Vec<String> = pointer.keys().collect();
        let (_, nodes) = self.follow(&keys);
        let at = nodes.last().map(|(at, _)| *at);
        // A text of which nothing was understood has at least a start.
        Some(self.location(at.unwrap_or_default()))
    }

    /// What stands in the text for a number, a truth value or null at `pointer`.
    pub(crate) fn spelling(&self, pointer: &Pointer) -> Option<&'a str> {
        let keys: Vec<String> = pointer.keys().collect();
        let (found, nodes) = self.follow(&keys);
        let node =
            nodes.last().filter(|_| found == keys.len()).and_then(|(_, node)| self.nodes.get(*node))?;
        let at = self.location(node.at).offset;
        let mut rest = self.source.text.get(at..).filter(|_| matches!(node.children, Children::None))?;
        // An anchor or a tag may stand before it.
        while rest.starts_with(['&', '!']) {
            rest = rest.split_once([' ', '\t', '\r', '\n'])?.1.trim_start();
        }
        rest.split([' ', '\t', '\r', '\n', ',', ']', '}']).next().filter(|word| !word.is_empty())
    }

    /// The text from `pointer`'s key to the end of its line.
    pub(crate) fn line_from(&self, pointer: &Pointer) -> Option<&'a str> {
        let rest = self.source.text.get(self.locate(pointer)?.offset..)?;
        rest.split('\n').next()
    }

    /// The places of every key that this pointer names: more than one if it is repeated.
    pub(crate) fn occurrences(&self, pointer: &Pointer) -> Vec<Location> {
        let keys: Vec<String> = pointer.keys().collect();
        let Some((last, parents)) = keys.split_last() else { return Vec::new() };
        let (found, nodes) = self.follow(parents);
        let objects =
            nodes.iter().filter_map(|(_, node)| match self.nodes.get(*node).map(|it| &it.children) {
                Some(Children::Object(object)) if found == parents.len() => Some(object),
                _ => None,
            });
        objects.flat_map(|object| object.named(last)).map(|entry| self.location(entry.at)).collect()
    }

    /// How many of the keys can be followed, and the locations and nodes that they lead to: several if keys are repeated, in the order of
    /// the text. The last one is the one that the tree of values mostly has.
    fn follow(&self, keys: &[String]) -> (usize, Vec<(usize, usize)>) {
        let mut nodes: Vec<(usize, usize)> =
            self.nodes.first().map(|root| (root.at, 0)).into_iter().collect();
        for (found, key) in keys.iter().enumerate() {
            let inner = nodes.iter().filter_map(|(_, node)| self.nodes.get(*node));
            let mut next: Vec<_> = inner.flat_map(|node| self.children(node, key, MERGES)).collect();
            // Aliases can lead to one node in very many ways.
            let mut seen = BTreeSet::new();
            next.retain(|(_, node)| seen.insert(*node));
            if next.is_empty() {
                return (found, nodes);
            }
            nodes = next;
        }
        (keys.len(), nodes)
    }

    fn location(&self, at: usize) -> Location {
        match self.source.format {
            Format::Json => self.lines.at_byte(&self.source.name, at),
            Format::Yaml => self.lines.at_character(&self.source.name, at),
        }
    }

    /// The locations and nodes of a key, in the order of the text: more than one if the key is repeated.
    fn children(&self, node: &Node, key: &str, merges: usize) -> Vec<(usize, usize)> {
        match &node.children {
            Children::None => Vec::new(),
            Children::Array(items) => {
                let item = key.parse::<usize>().ok().and_then(|index| items.get(index));
                item.map(|item| (item.at, item.node)).into_iter().collect()
            }
            Children::Object(object) => {
                let own: Vec<_> = object.named(key).map(|entry| (entry.at, entry.node)).collect();
                if own.is_empty() { self.merged(object, key, merges) } else { own }
            }
        }
    }

    fn merged(&self, object: &Object, key: &str, merges: usize) -> Vec<(usize, usize)> {
        let Some(merges) = merges.checked_sub(1) else { return Vec::new() };
        let brought =
            object.named("<<").filter_map(|entry| self.nodes.get(entry.node)).flat_map(
                |target| match &target.children {
                    Children::Array(items) => {
                        items.iter().filter_map(|item| self.nodes.get(item.node)).collect()
                    }
                    _ => vec![target],
                },
            );
        brought
            .map(|target| self.children(target, key, merges))
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }
}
