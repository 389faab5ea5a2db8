//! The documented business rules: what is unique, what lies ahead, what must exist.

use indexmap::IndexMap;
use serde_json::Value;

use super::Context;
use crate::{
    clock,
    refusal::Refusal,
    store::{self, Item, Row},
};

/// Checks the fields that were sent, against all items but the one in `own`, which they become part of.
pub(super) fn check(cx: &Context<'_>, sent: &Item, item: &Item, own: Option<Row>) -> Result<(), Refusal> {
    let mut fields: IndexMap<String, Vec<String>> = IndexMap::new();
    let mut breach = |field: &str, message: String| fields.entry(field.to_owned()).or_default().push(message);
    for field in &cx.resource.unique {
        if let Some(value) = given(sent, field).and_then(|_| given(item, field))
            && taken(cx, field, value, own)
        {
            breach(field, format!("{} is taken", store::text(value)));
        }
    }
    for field in &cx.resource.future {
        let instant = given(sent, field).and_then(Value::as_str).and_then(clock::instant);
        if instant.is_some_and(|instant| instant <= cx.now) {
            breach(field, "must lie in the future".to_owned());
        }
    }
    for (field, target) in &cx.resource.exists {
        for value in given(sent, field).into_iter().flat_map(each) {
            if !exists(cx, target, value) {
                breach(field, format!("{target} has no {}", store::text(value)));
            }
        }
    }
    if fields.is_empty() {
        return Ok(());
    }
    let text = |(field, messages): (&String, &Vec<String>)| format!("/{field}: {}", messages.join(", "));
    let detail = fields.iter().map(text).collect::<Vec<_>>().join("; ");
    let mut refusal = Refusal::new(cx.operation.unprocessable(), detail);
    refusal.fields = fields;
    Err(refusal)
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
