//! A filter's test and a node -> whether it holds.

use std::cmp::Ordering;

use serde_json::Value;

use super::{Comparison, Inner, Operand, Test, select::select};

pub(super) fn holds(test: &Test, node: &Value, root: &Value) -> bool {
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
