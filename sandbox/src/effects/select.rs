//! Parameters of a list -> which rows, in which order.

use std::{cmp::Ordering, ops::ControlFlow};

use chrono::{DateTime, FixedOffset};
use serde_json::Value;

use super::Context;
use crate::{
    clock,
    declare::filter::{self, Comparison},
    store::{self, Item, Row},
};

/// One condition on a field: the value is one of the wanted ones, or is compared with them.
struct Condition<'a> {
    field: &'a str,
    is: Comparison,
    wanted: Vec<&'a Value>,
}

/// A value as it is sorted: absent ones first, then numbers by size, instants by time, the rest by text.
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
    let conditions = conditions(cx);
    let passes = |item: &Item| {
        within.iter().all(|(field, value)| store::has(item, field, value))
            && conditions.iter().all(|condition| condition.holds(item))
    };
    let order = order(cx);
    let mut found: Vec<(Row, Key)> = Vec::new();
    cx.store.scan(&cx.behaviour.resource, &mut |row, item| {
        if passes(item) {
            let key = |(field, _): &(String, bool)| key(store::values(item, field).first().copied());
            found.push((row, order.as_ref().map_or(Key::Absent, key)));
        }
        ControlFlow::Continue(())
    });
    if let Some((_, descending)) = order {
        // Both directions are stable: equal items keep the order of their creation.
        found.sort_by(|(_, a), (_, b)| if descending { compare(b, a) } else { compare(a, b) });
    }
    found.into_iter().map(|(row, _)| row).collect()
}

/// The conditions of the request: from declared filters, and from the keys of free-form ones.
fn conditions<'a>(cx: &'a Context<'_>) -> Vec<Condition<'a>> {
    let filters = &cx.behaviour.filters;
    let declared = filters.declared.iter().filter_map(|filter| {
        let wanted = each(cx.checked.values.get(&filter.parameter).or(filter.otherwise.as_ref())?);
        Some(Condition { field: &filter.field, is: filter.is, wanted })
    });
    let free = filters.free.iter().filter_map(|name| cx.checked.values.get(name)?.as_object()).flatten();
    let free = free.map(|(name, value)| {
        let (field, is) = filter::suffixed(name);
        Condition { field, is, wanted: each(value) }
    });
    declared.chain(free).collect()
}

/// `id-desc` or `id:desc` -> the field, and whether it goes down.
fn order(cx: &Context<'_>) -> Option<(String, bool)> {
    let value = cx.checked.values.get(cx.behaviour.sort.as_ref()?)?;
    let (field, direction) = value.as_str()?.rsplit_once(['-', ':'])?;
    Some((field.to_owned(), direction == "desc"))
}

/// A parameter's values: a list means any of them.
fn each(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values.iter().collect(),
        one => vec![one],
    }
}

impl Condition<'_> {
    fn holds(&self, item: &Item) -> bool {
        let have = store::values(item, self.field);
        let any = |fits: fn(Ordering) -> bool| {
            have.iter().any(|have| self.wanted.iter().any(|wanted| fits(relation(have, wanted, self.is))))
        };
        match self.is {
            Comparison::Equal => any(Ordering::is_eq),
            Comparison::Not => !any(Ordering::is_eq),
            Comparison::Exists => {
                self.wanted.iter().any(|wanted| (store::text(wanted) == "true") != have.is_empty())
            }
            Comparison::Absent => {
                have.is_empty() || self.wanted.iter().all(|wanted| store::text(wanted) != "true")
            }
            Comparison::AtLeast => any(Ordering::is_ge),
            Comparison::AtMost => any(Ordering::is_le),
            Comparison::MoreThan => any(Ordering::is_gt),
            Comparison::LessThan => any(Ordering::is_lt),
        }
    }
}

/// Compares a stored value with a parameter's: as numbers if both are numbers, as points in time if both are, otherwise as
/// strings. Two strings are equal only if they are the same string.
fn relation(have: &Value, wanted: &Value, is: Comparison) -> Ordering {
    let by_text = matches!(is, Comparison::Equal | Comparison::Not) && have.is_string() && wanted.is_string();
    if !by_text && let (Some(have), Some(wanted)) = (number(have), number(wanted)) {
        return have.total_cmp(&wanted);
    }
    let instant = |value: &Value| value.as_str().and_then(clock::instant);
    match (instant(have), instant(wanted)) {
        (Some(have), Some(wanted)) => have.cmp(&wanted),
        _ => store::text(have).cmp(&store::text(wanted)),
    }
}

/// A number, also as text.
fn number(value: &Value) -> Option<f64> {
    let number = value.as_f64().or_else(|| value.as_str()?.parse().ok());
    number.filter(|number| number.is_finite())
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
