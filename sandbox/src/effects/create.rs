//! create: the body becomes an item, with a key and stamps from the server.

use http::StatusCode;

use super::{Context, Outcome, rules, show};
use crate::{
    refusal::Refusal,
    store::{self, Item, seed},
};

pub(super) fn create(cx: &mut Context<'_>) -> Result<Outcome, Refusal> {
    let mut item = cx.body_item()?;
    item.extend(cx.within());
    rules::check(cx, &item, &item, None)?;
    check_key(cx, &item)?;
    let name = &cx.behaviour.resource;
    seed::complete(cx.store, name, cx.resource, &mut item, cx.now);
    cx.store.insert(name, item.clone());
    Ok(Outcome::Item(show::show(cx, item)))
}

/// A key that the client chose must be free.
fn check_key(cx: &Context<'_>, item: &Item) -> Result<(), Refusal> {
    let Some((key, value)) = cx.resource.key.as_ref().and_then(|key| item.get_key_value(key)) else {
        return Ok(());
    };
    if store::first(cx.store, &cx.behaviour.resource, |other| store::has(other, key, value)).is_none() {
        return Ok(());
    }
    let conflict = cx.operation.answers.has(409);
    let status = if conflict { StatusCode::CONFLICT } else { cx.operation.unprocessable() };
    Err(Refusal::of_field(status, key, "there is an item with this key already"))
}
