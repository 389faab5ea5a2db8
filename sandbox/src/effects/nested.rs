//! Items inside a written item -> separate items, each with the key of its parent.
//!
//! They are taken out before the item is stored and stored after it, because only then it has a key. All are checked before the
//! first is stored.

use serde_json::Value;

use super::{Context, rules};
use crate::{
    refusal::Refusal,
    store::{self, Item, Row, seed},
};

/// An item that was inside another.
pub(super) struct Nested {
    item: Item,
    /// The field that gets the parent's key.
    parent: String,
    /// The field that tells it apart.
    key: String,
    below: Vec<Nested>,
}

/// Takes the items inside an item out of it.
pub(super) fn take(cx: &Context<'_>, item: &mut Item) -> Vec<Nested> {
    let mut taken = Vec::new();
    for rule in &cx.resource.nested {
        let Some(inside) = item.shift_remove(&rule.field) else { continue };
        let elements: Vec<(Option<String>, Value)> = match inside {
            Value::Object(all) => all.into_iter().map(|(key, value)| (Some(key), value)).collect(),
            Value::Array(all) => all.into_iter().map(|value| (None, value)).collect(),
            _ => Vec::new(),
        };
        for (name, element) in elements {
            let Value::Object(mut item) = element else { continue };
            if let Some(name) = name.filter(|_| item.get(&rule.key).is_none_or(Value::is_null)) {
                item.insert(rule.key.clone(), Value::String(name));
            }
            let below = take(cx, &mut item);
            taken.push(Nested { item, parent: rule.parent.clone(), key: rule.key.clone(), below });
        }
    }
    taken
}

/// Checks the documented rules for all of them.
pub(super) fn check(cx: &Context<'_>, taken: &[Nested]) -> Result<(), Refusal> {
    for nested in taken {
        rules::check(cx, &nested.item, nested.stored(cx))?;
        check(cx, &nested.below)?;
    }
    Ok(())
}

/// Stores them below an item that is stored.
pub(super) fn put(cx: &mut Context<'_>, above: &Item, taken: Vec<Nested>) {
    let own = cx.resource.key.as_ref().and_then(|key| above.get(key)).cloned();
    for mut nested in taken {
        if let Some(own) = own.clone() {
            nested.item.insert(nested.parent.clone(), own);
        }
        let row = nested.stored(cx);
        let item = cx.lay_over(row, nested.item);
        put(cx, &item, nested.below);
    }
}

impl Nested {
    fn stored(&self, cx: &Context<'_>) -> Option<Row> {
        let value = self.item.get(&self.key).filter(|value| !value.is_null())?;
        let same = |other: &Item| store::has(other, &self.key, value);
        store::first(cx.store, &cx.behaviour.resource, same).map(|(row, _)| row)
    }
}

impl Context<'_> {
    /// Replaces fields of the stored item, or adds the item.
    pub(super) fn lay_over(&mut self, row: Option<Row>, sent: Item) -> Item {
        let name = &self.behaviour.resource;
        let mut item = match row.and_then(|row| self.store.get(name, row)) {
            Some(mut old) => {
                old.extend(sent);
                self.set_updated(&mut old);
                old
            }
            None => sent,
        };
        seed::complete(self.store, name, self.resource, &mut item, self.now);
        match row {
            Some(row) => self.store.put(name, row, item.clone()),
            None => drop(self.store.insert(name, item.clone())),
        }
        item
    }
}
