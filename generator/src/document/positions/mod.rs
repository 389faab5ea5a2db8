//! A pointer -> file, line and column, by reading the text once more with a parser that keeps positions.

mod json;
mod outline;
mod tolerant;
mod tree;
mod yaml;

use serde::Serialize;

use crate::document::{Document, Origin, Pointer};

pub(crate) use tree::Tree;

/// A place in a file, as shown to a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Location {
    /// The file as the caller named it.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
    /// Byte offset of the place in the file's text, for excerpts.
    pub offset: usize,
}

/// Looks up places in the files of one document. A file is parsed when the first of its pointers is asked for.
#[derive(Debug)]
pub struct Positions<'a> {
    document: &'a Document,
    trees: Vec<Option<Tree<'a>>>,
}

impl<'a> Positions<'a> {
    pub(crate) fn new(document: &'a Document) -> Self {
        Self { document, trees: document.sources.iter().map(|_| None).collect() }
    }

    /// The place of the node at `pointer`, or of its nearest ancestor that a file has: of its key in an object, of itself in an
    /// array.
    pub fn locate(&mut self, pointer: &Pointer) -> Option<Location> {
        self.locate_origin(&self.document.origin(pointer))
    }

    /// What stands in a file for a number or a truth value.
    pub(crate) fn spelling(&mut self, origin: &Origin) -> Option<&'a str> {
        self.tree(origin.source)?.spelling(&origin.pointer)
    }

    /// The place of a node as it stands in its file.
    pub(crate) fn locate_origin(&mut self, origin: &Origin) -> Option<Location> {
        self.tree(origin.source)?.locate(&origin.pointer)
    }

    fn tree(&mut self, index: usize) -> Option<&Tree<'a>> {
        let source = self.document.sources.get(index)?;
        Some(self.trees.get_mut(index)?.get_or_insert_with(|| Tree::read(source)))
    }
}
