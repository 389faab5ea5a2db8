//! A stored item -> the returned item: without hidden fields, and with derived fields that the request asks for.

use serde_json::{Map, Value};

use super::{Context, form};
use crate::{
    declare::resource::{Derive, Link},
    store::{self, Item},
};

/// The item as this operation returns it.
pub(super) fn show(cx: &Context<'_>, item: Item) -> Item {
    let left_out = left_out(cx);
    let mut shown = item.clone();
    for derive in &cx.resource.derive {
        if !left_out.contains(&derive.field.as_str()) {
            shown.insert(derive.field.clone(), Value::Array(derived(cx, derive, &item)));
        }
    }
    if let Some(name) = &cx.behaviour.form {
        return form::fill(cx, name, shown);
    }
    for field in &cx.resource.hidden {
        shown.shift_remove(field);
    }
    for path in &left_out {
        remove(&mut shown, path);
    }
    if !cx.behaviour.fields.is_empty() {
        shown.retain(|field, _| cx.behaviour.fields.iter().any(|known| known == field));
    }
    shown
}

/// Expandable fields that the request does not ask for.
fn left_out<'a>(cx: &'a Context<'_>) -> Vec<&'a str> {
    let Some(expand) = &cx.behaviour.expand else { return Vec::new() };
    let asked: Vec<&str> = match cx.checked.values.get(&expand.parameter) {
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(names)) => names.split(',').collect(),
        _ => Vec::new(),
    };
    expand.names.iter().map(String::as_str).filter(|name| !asked.contains(name)).collect()
}

/// Removes `field`, or `field.below` in an object or in every element of a list.
fn remove(item: &mut Map<String, Value>, path: &str) {
    let Some((field, below)) = path.split_once('.') else {
        item.shift_remove(path);
        return;
    };
    match item.get_mut(field) {
        Some(Value::Object(inner)) => remove(inner, below),
        Some(Value::Array(elements)) => {
            elements.iter_mut().filter_map(Value::as_object_mut).for_each(|inner| remove(inner, below));
        }
        _ => {}
    }
}

fn derived(cx: &Context<'_>, derive: &Derive, item: &Item) -> Vec<Value> {
    let linked = linked(cx, &derive.link, item);
    let (resource, items) = match &derive.through {
        None => (&derive.link.resource, linked),
        Some(through) => {
            let items = linked.iter().flat_map(|row| self::linked(cx, through, row)).collect();
            (&through.resource, items)
        }
    };
    let declared = cx.spec.declarations.resources.get(resource);
    let hidden = declared.map(|resource| resource.hidden.as_slice()).unwrap_or_default();
    let strip = |mut item: Item| {
        item.retain(|field, _| !hidden.contains(field));
        Value::Object(item)
    };
    items.into_iter().map(strip).collect()
}

/// Items of the link's resource that belong to this one.
fn linked(cx: &Context<'_>, link: &Link, item: &Item) -> Vec<Item> {
    let belongs = |other: &Item| {
        link.matches
            .iter()
            .all(|(their, own)| item.get(own).is_some_and(|value| store::has(other, their, value)))
    };
    let rows = store::rows(cx.store, &link.resource, belongs);
    rows.into_iter().filter_map(|row| cx.store.get(&link.resource, row)).collect()
}
