//! A pointer -> file, line and column. This parses the text again with a parser that keeps positions.

mod json;
mod outline;
mod tolerant;
mod tree;
mod yaml;

use serde::Serialize;

use crate::document::{Document, Origin, Pointer};

pub(crate) use tree::Tree;

/// A location in a file, for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Location {
    /// The file as the caller named it.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
    /// The byte offset in the file's text, for excerpts.
    pub offset: usize,
}

/// Looks up locations in the files of one document. A file is parsed when the first of its pointers is needed.
#[derive(Debug)]
pub struct Positions<'a> {
    document: &'a Document,
    trees: Vec<Option<Tree<'a>>>,
}

impl<'a> Positions<'a> {
    pub(crate) fn new(document: &'a Document) -> Self {
        Self { document, trees: document.sources.iter().map(|_| None).collect() }
    }

    /// The location of the node at `pointer`, or of its nearest ancestor in a file: of its key in an object, or of itself in an
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
