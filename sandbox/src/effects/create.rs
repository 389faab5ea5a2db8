//! create: the body becomes an item, with a key and stamps from the server.

use super::{Context, Outcome, nested, rules, show};
use crate::{
    declare::resource::Generate,
    refusal::{Fields, Refusal},
    store::{Item, seed},
};

pub(super) fn create(cx: &mut Context<'_>) -> Result<Outcome, Refusal> {
    let mut item = cx.body_item()?;
    item.extend(cx.within());
    check_key(cx, &item)?;
    let inside = nested::take(cx, &mut item);
    rules::check(cx, &item, None)?;
    nested::check(cx, &inside)?;
    let name = &cx.behaviour.resource;
    seed::complete(cx.store, name, cx.resource, &mut item, cx.now);
    cx.store.insert(name, item.clone());
    nested::put(cx, &item, inside);
    Ok(Outcome::Item(show::show(cx, item)))
}

/// Where the server makes no key, the client must choose one. Whether it is free is among the rules.
fn check_key(cx: &Context<'_>, item: &Item) -> Result<(), Refusal> {
    let Some(key) = &cx.resource.key else { return Ok(()) };
    if cx.resource.generate != Generate::None || item.get(key).is_some_and(|value| !value.is_null()) {
        return Ok(());
    }
    let mut fields = Fields::default();
    fields.add(key, "is required: the server does not create it".to_owned());
    Err(Refusal::of_fields(cx.operation.unprocessable(), fields))
}
