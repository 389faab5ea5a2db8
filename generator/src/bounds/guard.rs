//! Work that follows references -> the same work with a limit, so that the cost of a document is in proportion to its size.
//!
//! A walk of a tree always ends. But references may lead to the same schema in a million ways, or without an end, and a few
//! bytes are enough for that. Code that follows references takes a step here for each node that it reads or makes, and stops when no steps are
//! left. The diagnostic says where.

use serde_json::Value;

/// Steps for any document, and for each of its nodes. Of 49 real documents, none needs more than 1.1 steps per node.
const STEPS: usize = 100_000;
const STEPS_OF_NODE: usize = 10;

/// The same for one schema. A schema that has the fields of all others needs one step per node.
const STEPS_OF_ONE: usize = 50_000;
const STEPS_OF_ONE_OF_NODE: usize = 4;

/// How deeply schemas may be nested, in any way. The stack of [`crate::bounds::stack`] is large enough for them,
/// even without optimisation.
pub(crate) const DEEPEST: usize = 10_000;

/// How many steps are left.
#[derive(Clone, Debug)]
pub(crate) struct Guard {
    /// Steps that the whole document has used.
    pub(crate) taken: usize,
    /// The largest number of steps.
    pub(crate) most: usize,
    /// Steps that the current item has used.
    taken_of_one: usize,
    most_of_one: usize,
}

/// Which limit was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spent {
    /// The limit of the current item. The rest of the document still has steps.
    One(usize),
    /// The limit of the document.
    All(usize),
}

impl Guard {
    /// Creates the guard of a document with this many nodes.
    pub(crate) fn new(nodes: usize) -> Self {
        Self {
            taken: 0,
            most: STEPS.saturating_add(nodes.saturating_mul(STEPS_OF_NODE)),
            taken_of_one: 0,
            most_of_one: STEPS_OF_ONE.saturating_add(nodes.saturating_mul(STEPS_OF_ONE_OF_NODE)),
        }
    }

    /// Takes steps, and returns whether there were enough.
    pub(crate) fn step(&mut self, count: usize) -> bool {
        self.taken = self.taken.saturating_add(count);
        self.taken_of_one = self.taken_of_one.saturating_add(count);
        self.spent().is_none()
    }

    /// Which limit was reached, if any.
    pub(crate) fn spent(&self) -> Option<Spent> {
        match () {
            () if self.taken > self.most => Some(Spent::All(self.most)),
            () if self.taken_of_one > self.most_of_one => Some(Spent::One(self.most_of_one)),
            () => None,
        }
    }

    /// Starts to count for one item, perhaps inside another. Give the returned value to [`Guard::end`].
    pub(crate) fn begin(&mut self) -> usize {
        std::mem::take(&mut self.taken_of_one)
    }

    /// Continues to count for the outer item.
    pub(crate) fn end(&mut self, before: usize) {
        self.taken_of_one = before;
    }
}

/// The number of nodes in a tree.
pub(crate) fn nodes(value: &Value) -> usize {
    match value {
        Value::Object(object) => 1 + object.values().map(nodes).sum::<usize>(),
        Value::Array(items) => 1 + items.iter().map(nodes).sum::<usize>(),
        _ => 1,
    }
}
