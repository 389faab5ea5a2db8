//! upsert: each row of the body is laid over the stored one with the same key fields, or is added.
//!
//! All rows are checked before the first is stored, so that a refused request changes nothing.

use serde_json::Value;

use super::{Context, Outcome, rules};
use crate::{
    declare::behaviour::RowKey,
    refusal::Refusal,
    schema::translate::EMPTY_LISTS,
    store::{self, Item, Row, seed},
};

pub(super) fn upsert(cx: &mut Context<'_>) -> Result<Outcome, Refusal> {
    let several = cx.body().is_some_and(Value::is_array);
    let rows = sent(cx)?;
    for item in &rows {
        rules::check(cx, item, stored(cx, item))?;
    }
    let items = rows.into_iter().map(|item| put(cx, item)).collect();
    Ok(cx.changed(items, several))
}

/// The rows of the body, each with the fields of the set.
fn sent(cx: &Context<'_>) -> Result<Vec<Item>, Refusal> {
    let values: Vec<&Value> = match cx.body() {
        Some(Value::Array(rows)) => rows.iter().collect(),
        Some(Value::String(text)) if EMPTY_LISTS.contains(&text.as_str()) => Vec::new(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    let items: Option<Vec<Item>> = values.into_iter().map(|value| value.as_object().cloned()).collect();
    let mut items = items.ok_or_else(|| {
        Refusal::new(cx.operation.unprocessable(), "the body is neither an object nor a list of objects")
    })?;
    let within = cx.within();
    for item in &mut items {
        item.extend(within.iter().cloned());
    }
    Ok(items)
}

/// The stored row that is the same by its key fields within the set.
fn stored(cx: &Context<'_>, item: &Item) -> Option<Row> {
    let sent = |field: &String| item.get(field).is_some_and(|value| !value.is_null());
    let key = match &cx.behaviour.key {
        RowKey::Fields(fields) => fields,
        RowKey::FirstSent(keys) => keys.iter().find(|fields| fields.iter().all(sent))?,
    };
    let fields: Vec<&String> = cx.behaviour.within.iter().map(|(field, _)| field).chain(key).collect();
    let same = |other: &Item| fields.iter().all(|field| store::agree(item, other, field));
    store::first(cx.store, &cx.behaviour.resource, same).map(|(row, _)| row)
}

fn put(cx: &mut Context<'_>, sent: Item) -> Item {
    let name = &cx.behaviour.resource;
    let row = stored(cx, &sent);
    let mut item = match row.and_then(|row| cx.store.get(name, row)) {
        Some(mut old) => {
            old.extend(sent);
            cx.set_updated(&mut old);
            old
        }
        None => sent,
    };
    seed::complete(cx.store, name, cx.resource, &mut item, cx.now);
    match row {
        Some(row) => cx.store.put(name, row, item.clone()),
        None => drop(cx.store.insert(name, item.clone())),
    }
    item
}
