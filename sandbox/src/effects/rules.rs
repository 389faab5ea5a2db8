//! The documented business rules: unique values, times in the future, existing references.

use serde_json::Value;

use super::Context;
use crate::{
    clock,
    refusal::{Fields, Refusal},
    store::{self, Item, Row},
};

/// Checks the sent fields against all items except `own`, which they become a part of. Invalid
/// content decides the status, because it is invalid whatever is stored.
pub(super) fn check(cx: &Context<'_>, sent: &Item, own: Option<Row>) -> Result<(), Refusal> {
    let mut fields = Fields::default();
    content(cx, sent, &mut fields);
    let status =
        if fields.is_empty() { cx.spec.conflict(cx.operation) } else { cx.operation.unprocessable() };
    unique(cx, sent, own, &mut fields);
    if fields.is_empty() { Ok(()) } else { Err(Refusal::of_fields(status, fields)) }
}

fn content(cx: &Context<'_>, sent: &Item, fields: &mut Fields) {
    for field in &cx.resource.future {
        let instant = given(sent, field).and_then(Value::as_str).and_then(clock::instant);
        if instant.is_some_and(|instant| instant <= cx.now) {
            fields.add(field, "must be in the future".to_owned());
        }
    }
    for (field, target) in &cx.resource.exists {
        for value in given(sent, field).into_iter().flat_map(each) {
            if !exists(cx, target, value) {
                fields.add(field, format!("{target} has no {}", store::text(value)));
            }
        }
    }
}

/// The key is unique without being named, because a client may choose or change it.
fn unique(cx: &Context<'_>, sent: &Item, own: Option<Row>, fields: &mut Fields) {
    let key = cx.resource.key.iter().filter(|key| !cx.resource.unique.contains(key));
    for field in cx.resource.unique.iter().chain(key) {
        if let Some(value) = given(sent, field).filter(|value| taken(cx, field, value, own)) {
            fields.add(field, format!("{} is taken", store::text(value)));
        }
    }
}

/// A field's value; null counts as absent.
fn given<'a>(item: &'a Item, field: &str) -> Option<&'a Value> {
    item.get(field).filter(|value| !value.is_null())
}

/// The references of a field: one, or a list of them.
fn each(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values.iter().collect(),
        one => vec![one],
    }
}

fn taken(cx: &Context<'_>, field: &str, value: &Value, own: Option<Row>) -> bool {
    let rows = store::rows(cx.store, &cx.behaviour.resource, |other| store::has(other, field, value));
    rows.into_iter().any(|row| Some(row) != own)
}

fn exists(cx: &Context<'_>, target: &str, value: &Value) -> bool {
    let key = cx.spec.declarations.resources.get(target).and_then(|resource| resource.key.as_ref());
    let Some(key) = key else { return true };
    store::first(cx.store, target, |other| store::has(other, key, value)).is_some()
}
