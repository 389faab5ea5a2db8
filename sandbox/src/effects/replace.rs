//! replace: the body takes the place of the item.

use super::{Context, Outcome, nested, rules, show};
use crate::{refusal::Refusal, store::seed};

pub(super) fn replace(cx: &mut Context<'_>) -> Result<Outcome, Refusal> {
    let (row, old) = cx.find()?;
    let mut item = cx.body_item()?;
    for (field, _) in &cx.behaviour.by {
        if let Some(value) = old.get(field) {
            item.entry(field.clone()).or_insert_with(|| value.clone());
        }
    }
    let inside = nested::take(cx, &mut item);
    rules::check(cx, &item, Some(row))?;
    nested::check(cx, &inside)?;
    cx.keep(&old, &mut item);
    cx.set_updated(&mut item);
    let name = &cx.behaviour.resource;
    seed::complete(cx.store, name, cx.resource, &mut item, cx.now);
    cx.store.put(name, row, item.clone());
    nested::put(cx, &item, inside);
    Ok(Outcome::Item(show::show(cx, item)))
}
