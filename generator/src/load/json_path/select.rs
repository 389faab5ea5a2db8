//! Segments and a tree -> the selected nodes. Also a filter and a node -> whether it matches, because a filter can contain a query.

use std::cmp::Ordering;

use serde_json::Value;

use super::{Comparison, Inner, Operand, Segment, Selector, Test};
use crate::document::Pointer;

/// A node and its location.
pub(super) type Node<'a> = (Pointer, &'a Value);

/// The nodes that the segments select, from `start` on. `root` is the node of `$` in filters.
pub(super) fn select<'a>(segments: &[Segment], start: &'a Value, root: &'a Value) -> Vec<Node<'a>> {
    let mut nodes = vec![(Pointer::root(), start)];
    for segment in segments {
        let mut next: Vec<Node<'a>> = Vec::new();
        for (pointer, value) in nodes {
            if segment.descendants {
                descend(&pointer, value, &mut |pointer, value| {
                    children(segment, pointer, value, root, &mut next)
                });
            } else {
                children(segment, &pointer, value, root, &mut next);
            }
        }
        nodes = next;
    }
    nodes
}

/// A node and its descendants, parents first.
fn descend<'a>(pointer: &Pointer, value: &'a Value, seen: &mut impl FnMut(&Pointer, &'a Value)) {
    seen(pointer, value);
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| descend(&pointer.join(key), value, seen));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| descend(&pointer.join(index), value, seen));
        }
        _ => {}
    }
}

fn children<'a>(
    segment: &Segment,
    at: &Pointer,
    value: &'a Value,
    root: &'a Value,
    found: &mut Vec<Node<'a>>,
) {
    for selector in &segment.selectors {
        match (selector, value) {
            (Selector::Name(name), Value::Object(object)) => {
                found.extend(object.get(name).map(|value| (at.join(name), value)));
            }
            (Selector::Index(index), Value::Array(items)) => {
                let index = from_start(*index, items.len());
                let item = usize::try_from(index).ok().and_then(|index| Some((index, items.get(index)?)));
                found.extend(item.map(|(index, value)| (at.join(index), value)));
            }
            (Selector::Slice { start, end, step }, Value::Array(items)) => {
                let indices = slice(*start, *end, *step, items.len());
                found.extend(
                    indices.into_iter().filter_map(|index| Some((at.join(index), items.get(index)?))),
                );
            }
            (Selector::Wildcard, _) => found.extend(members(at, value)),
            (Selector::Filter(test), _) => {
                found.extend(members(at, value).into_iter().filter(|(_, value)| holds(test, value, root)));
            }
            _ => {}
        }
    }
}

/// The children of a node.
fn members<'a>(at: &Pointer, value: &'a Value) -> Vec<Node<'a>> {
    match value {
        Value::Object(object) => object.iter().map(|(key, value)| (at.join(key), value)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(index, value)| (at.join(index), value)).collect()
        }
        _ => Vec::new(),
    }
}

/// Negative indices count from the end.
fn from_start(index: i64, length: usize) -> i64 {
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    if index < 0 { index.saturating_add(length) } else { index }
}

/// The indices of a slice, as RFC 9535 counts them (2.3.4.2.2).
fn slice(start: Option<i64>, end: Option<i64>, step: i64, length: usize) -> Vec<usize> {
    let last = i64::try_from(length).unwrap_or(i64::MAX);
    let bound = |index: Option<i64>, otherwise: i64, low: i64, high: i64| {
        index.map_or(otherwise, |index| from_start(index, length)).clamp(low, high)
    };
    let mut indices = Vec::new();
    let mut push = |index: i64| indices.extend(usize::try_from(index));
    if step > 0 {
        let (mut index, end) = (bound(start, 0, 0, last), bound(end, last, 0, last));
        while index < end {
            push(index);
            index = index.saturating_add(step);
        }
    } else if step < 0 {
        let (mut index, end) = (bound(start, last - 1, -1, last - 1), bound(end, -1, -1, last - 1));
        while index > end {
            push(index);
            index = index.saturating_add(step);
        }
    }
    indices
}

/// Whether a filter matches a node.
fn holds(test: &Test, node: &Value, root: &Value) -> bool {
    match test {
        Test::Any(tests) => tests.iter().any(|test| holds(test, node, root)),
        Test::All(tests) => tests.iter().all(|test| holds(test, node, root)),
        Test::Not(test) => !holds(test, node, root),
        Test::Exists(query) => !nodes(query, node, root).is_empty(),
        Test::Compare(left, comparison, right) => {
            compare(value(left, node, root), *comparison, value(right, node, root))
        }
    }
}

fn nodes<'a>(query: &Inner, node: &'a Value, root: &'a Value) -> Vec<&'a Value> {
    let start = if query.from_root { root } else { node };
    select(&query.segments, start, root).into_iter().map(|(_, value)| value).collect()
}

/// The value of an operand; `None` if it has none.
fn value(operand: &Operand, node: &Value, root: &Value) -> Option<Value> {
    match operand {
        Operand::Literal(literal) => Some(literal.clone()),
        // The parser takes only queries that select one node at most.
        Operand::Query(query) => nodes(query, node, root).first().map(|value| (*value).clone()),
        Operand::Count(query) => Some(nodes(query, node, root).len().into()),
        Operand::Length(operand) => match value(operand, node, root)? {
            Value::String(text) => Some(text.chars().count().into()),
            Value::Array(items) => Some(items.len().into()),
            Value::Object(object) => Some(object.len().into()),
            _ => None,
        },
    }
}

fn compare(left: Option<Value>, comparison: Comparison, right: Option<Value>) -> bool {
    let equal = || match (&left, &right) {
        (Some(Value::Number(left)), Some(Value::Number(right))) => left.as_f64() == right.as_f64(),
        (left, right) => left == right,
    };
    let order = || match (&left, &right) {
        (Some(Value::Number(left)), Some(Value::Number(right))) => {
            left.as_f64()?.partial_cmp(&right.as_f64()?)
        }
        (Some(Value::String(left)), Some(Value::String(right))) => Some(left.cmp(right)),
        _ => None,
    };
    match comparison {
        Comparison::Equal => equal(),
        Comparison::NotEqual => !equal(),
        Comparison::Less => order() == Some(Ordering::Less),
        Comparison::Greater => order() == Some(Ordering::Greater),
        Comparison::LessOrEqual => order() == Some(Ordering::Less) || equal(),
        Comparison::GreaterOrEqual => order() == Some(Ordering::Greater) || equal(),
    }
}
