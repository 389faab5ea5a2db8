//! The text of a JSONPath (RFC 9535) -> the locations in a tree that it selects.
//!
//! This is our own code, because build scripts read overlays, and existing JSONPath crates need a parser generator or a regex engine, which
//! every user of a build script would have to compile. The two functions of the standard that need one, `match` and `search`, are refused by name.

mod parse;
mod select;
#[cfg(test)]
mod tests;

use serde_json::Value;

pub(crate) use parse::Fault;

use crate::document::Pointer;

/// A query.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Query {
    segments: Vec<Segment>,
}

/// A step from nodes to others.
#[derive(Clone, Debug, PartialEq)]
struct Segment {
    /// Whether it starts at all descendants too (`..`).
    descendants: bool,
    selectors: Vec<Selector>,
    /// The end of its text in the query's text.
    end: usize,
}

#[derive(Clone, Debug, PartialEq)]
enum Selector {
    Name(String),
    Wildcard,
    Index(i64),
    Slice { start: Option<i64>, end: Option<i64>, step: i64 },
    Filter(Test),
}

/// The condition of a filter.
#[derive(Clone, Debug, PartialEq)]
enum Test {
    Any(Vec<Test>),
    All(Vec<Test>),
    Not(Box<Test>),
    Exists(Inner),
    Compare(Operand, Comparison, Operand),
}

/// A query inside a filter.
#[derive(Clone, Debug, PartialEq)]
struct Inner {
    /// Whether it starts at the document (`$`) and not at the node (`@`).
    from_root: bool,
    segments: Vec<Segment>,
}

#[derive(Clone, Debug, PartialEq)]
enum Operand {
    Literal(Value),
    Query(Inner),
    Length(Box<Operand>),
    Count(Inner),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Query {
    /// The error gives the fault and its character.
    pub(crate) fn parse(text: &str) -> Result<Self, Fault> {
        parse::query(text)
    }

    /// The selected locations, in the order of the standard.
    pub(crate) fn select(&self, root: &Value) -> Vec<Pointer> {
        select::select(&self.segments, root, root).into_iter().map(|(pointer, _)| pointer).collect()
    }

    /// The longest start of the query that selects anything: the length of its text, a location that it selects, and the name
    /// in the next step, if it is one name.
    pub(crate) fn reached(&self, root: &Value) -> (usize, Pointer, Option<&str>) {
        let lengths = (0..=self.segments.len()).rev();
        let mut reached = lengths.filter_map(|length| {
            let segments = self.segments.get(..length)?;
            let (pointer, _) = select::select(segments, root, root).into_iter().next()?;
            let wanted = match self.segments.get(length).map(|segment| segment.selectors.as_slice()) {
                Some([Selector::Name(name)]) => Some(name.as_str()),
                _ => None,
            };
            Some((segments.last().map_or(1, |segment| segment.end), pointer, wanted))
        });
        // Without any step it selects the root.
        reached.next().unwrap_or((1, Pointer::root(), None))
    }
}
