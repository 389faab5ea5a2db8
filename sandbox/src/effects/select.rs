//! Parameters of a list -> which rows, in which order.

use std::{cmp::Ordering, ops::ControlFlow};

use chrono::{DateTime, FixedOffset};
use serde_json::Value;

use super::Context;
use crate::{
    clock,
    declare::behaviour::Comparison,
    store::{self, Item, Row},
};

/// A value as it compares with others: instants by time, numbers by size, the rest by text. Absent values come first.
#[derive(Clone, Debug, PartialEq)]
enum Key {
    Absent,
    Number(f64),
    Instant(DateTime<FixedOffset>),
    Text(String),
}

/// Rows of the set that pass the filters, sorted.
pub(super) fn select(cx: &Context<'_>) -> Vec<Row> {
    let within = cx.within();
    let filters: Vec<(&str, Comparison, Vec<Key>)> = cx
        .behaviour
        .filters
        .iter()
        .filter_map(|filter| {
            let value = cx.checked.values.get(&filter.parameter)?;
            Some((filter.field.as_str(), filter.is, keys(value)))
        })
        .collect();
    let passes = |item: &Item| {
        within.iter().all(|(field, value)| store::has(item, field, value))
            && filters.iter().all(|(field, is, wanted)| passes(*is, &key(item.get(*field)), wanted))
    };
    let order = order(cx);
    let mut found: Vec<(Row, Key)> = Vec::new();
    cx.store.scan(&cx.behaviour.resource, &mut |row, item| {
        if passes(item) {
            found.push((row, order.as_ref().map_or(Key::Absent, |(field, _)| key(item.get(field)))));
        }
        ControlFlow::Continue(())
    });
    if let Some((_, descending)) = order {
        // Both directions are stable: equal items keep the order of their creation.
        found.sort_by(|(_, a), (_, b)| if descending { compare(b, a) } else { compare(a, b) });
    }
    found.into_iter().map(|(row, _)| row).collect()
}

/// `id-desc` -> the field, and whether it goes down.
fn order(cx: &Context<'_>) -> Option<(String, bool)> {
    let value = cx.checked.values.get(cx.behaviour.sort.as_ref()?)?;
    let (field, direction) = value.as_str()?.rsplit_once('-')?;
    Some((field.to_owned(), direction == "desc"))
}

fn passes(is: Comparison, have: &Key, wanted: &[Key]) -> bool {
    if *have == Key::Absent {
        return false;
    }
    wanted.iter().any(|wanted| {
        let order = compare(have, wanted);
        match is {
            Comparison::AtLeast => order != Ordering::Less,
            Comparison::AtMost => order != Ordering::Greater,
            Comparison::Equal => order == Ordering::Equal,
        }
    })
}

/// A parameter's values: a list means any of them.
fn keys(value: &Value) -> Vec<Key> {
    match value {
        Value::Array(values) => values.iter().map(|value| key(Some(value))).collect(),
        one => vec![key(Some(one))],
    }
}

fn key(value: Option<&Value>) -> Key {
    match value {
        None | Some(Value::Null) => Key::Absent,
        Some(Value::Number(number)) => number.as_f64().map_or(Key::Absent, Key::Number),
        Some(Value::String(text)) => match clock::instant(text) {
            Some(instant) => Key::Instant(instant),
            None => Key::Text(text.clone()),
        },
        Some(other) => Key::Text(other.to_string()),
    }
}

fn compare(a: &Key, b: &Key) -> Ordering {
    match (a, b) {
        (Key::Number(a), Key::Number(b)) => a.total_cmp(b),
        (Key::Instant(a), Key::Instant(b)) => a.cmp(b),
        (Key::Text(a), Key::Text(b)) => a.cmp(b),
        (Key::Number(number), Key::Text(text)) => number.to_string().cmp(text),
        (Key::Text(text), Key::Number(number)) => text.cmp(&number.to_string()),
        _ => rank(a).cmp(&rank(b)),
    }
}

fn rank(key: &Key) -> u8 {
    match key {
        Key::Absent => 0,
        Key::Number(_) => 1,
        Key::Instant(_) => 2,
        Key::Text(_) => 3,
    }
}
