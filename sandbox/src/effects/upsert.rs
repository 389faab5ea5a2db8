//! upsert: each element of the body becomes an item. It replaces fields of the stored item with the same key fields, or is added.
//!
//! All items are checked before the first is stored, so that a refused request changes nothing.

use clientgen::document::Pointer;
use serde_json::Value;

use super::{
    Context, Outcome, blend,
    nested::{self, Nested},
    rules,
};
use crate::{
    declare::behaviour::RowKey,
    refusal::Refusal,
    schema::translate::EMPTY_LISTS,
    store::{self, Item, Row},
};

/// An item as the body has it.
struct Sent {
    item: Item,
    /// The items that were inside it.
    nested: Vec<Nested>,
    /// Whether it is removed instead of stored.
    gone: bool,
    /// Whether it is merged with the stored one.
    merge: bool,
}

pub(super) fn upsert(cx: &mut Context<'_>) -> Result<Outcome, Refusal> {
    let several = cx.body().is_some_and(Value::is_array);
    let rows = sent(cx)?;
    for row in rows.iter().filter(|row| !row.gone) {
        rules::check(cx, &row.item, stored(cx, &row.item))?;
        nested::check(cx, &row.nested)?;
    }
    let mut items = Vec::new();
    for row in rows {
        if !row.gone {
            let place = stored(cx, &row.item);
            let item = if row.merge { merged(cx, place, row.item) } else { row.item };
            let item = cx.lay_over(place, item);
            nested::put(cx, &item, row.nested);
            items.push(item);
        } else if let Some(stored) = stored(cx, &row.item) {
            cx.store.remove(&cx.behaviour.resource, stored);
        }
    }
    Ok(cx.changed(items, several))
}

/// An item together with the stored one, if there is one.
fn merged(cx: &Context<'_>, place: Option<Row>, item: Item) -> Item {
    let old = place.and_then(|row| cx.store.get(&cx.behaviour.resource, row));
    let same = cx.behaviour.batch.merge.as_ref().map_or(&[][..], |merge| &merge.same);
    match old.map(|old| blend::blend(Value::Object(old), Value::Object(item.clone()), same)) {
        Some(Value::Object(both)) => both,
        _ => item,
    }
}

/// The items of the body, each with the fields of the set.
fn sent(cx: &Context<'_>) -> Result<Vec<Sent>, Refusal> {
    let values: Vec<&Value> = match cx.body() {
        Some(Value::Array(rows)) => rows.iter().collect(),
        Some(Value::String(text)) if EMPTY_LISTS.contains(&text.as_str()) => Vec::new(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    let within = cx.within();
    let read = |value: &Value| {
        let mut item = item(cx, value)?;
        item.extend(within.iter().cloned());
        let remove = cx.behaviour.batch.remove.as_ref();
        let gone = remove.is_some_and(|at| value.pointer(at.as_str()).is_some_and(Value::is_null));
        let nested = nested::take(cx, &mut item);
        let merge = cx.behaviour.batch.merge.as_ref();
        let merge = merge.is_some_and(|merge| value.pointer(merge.when.as_str()) == Some(&Value::Bool(true)));
        Some(Sent { item, nested, gone, merge })
    };
    let items: Option<Vec<Sent>> = values.into_iter().map(read).collect();
    items.ok_or_else(|| {
        Refusal::new(cx.operation.unprocessable(), "the body is neither an object nor a list of objects")
    })
}

/// An element of the body as it is stored.
fn item(cx: &Context<'_>, element: &Value) -> Option<Item> {
    let batch = &cx.behaviour.batch;
    let element = element.as_object().map(|_| element)?;
    let mut item = if batch.item.is_empty() {
        element.as_object()?.clone()
    } else {
        let field = |(field, at): &(String, Pointer)| {
            let value = element.pointer(at.as_str()).filter(|value| !value.is_null())?;
            Some((field.clone(), value.clone()))
        };
        batch.item.iter().filter_map(field).collect()
    };
    for (field, list) in &batch.spread {
        if let Some(Value::Object(whole)) = item.get(field).cloned() {
            item.insert(field.clone(), Value::Array(spread(whole, list)));
        }
    }
    Some(item)
}

/// `{a, list: [{b}, {c}]}` -> `[{a, b}, {a, c}]`; without the list `[{a}]`.
fn spread(mut whole: Item, list: &str) -> Vec<Value> {
    let elements = match whole.shift_remove(list) {
        Some(Value::Array(elements)) if !elements.is_empty() => elements,
        _ => return vec![Value::Object(whole)],
    };
    let over = |element: Value| {
        let mut line = whole.clone();
        line.extend(element.as_object().cloned().unwrap_or_default());
        Value::Object(line)
    };
    elements.into_iter().map(over).collect()
}

/// The stored row that is the same by its key fields within the set.
fn stored(cx: &Context<'_>, item: &Item) -> Option<Row> {
    let sent = |field: &String| item.get(field).is_some_and(|value| !value.is_null());
    let key = match &cx.behaviour.key {
        RowKey::Fields(fields) => fields,
        RowKey::FirstSent(keys) => keys.iter().find(|fields| fields.iter().all(sent))?,
    };
    let within = cx.within();
    let same = |other: &Item| {
        let fields = within.iter().map(|(field, _)| field).chain(key);
        fields.into_iter().all(|field| store::agree(item, other, field))
    };
    store::first(cx.store, &cx.behaviour.resource, same).map(|(row, _)| row)
}
