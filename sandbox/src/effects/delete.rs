//! delete: every item that the parameters name goes.

use super::{Context, Outcome};
use crate::{refusal::Refusal, store};

pub(super) fn delete(cx: &mut Context<'_>) -> Result<Outcome, Refusal> {
    let name = &cx.behaviour.resource;
    let rows = store::rows(cx.store, name, |item| cx.named(&cx.behaviour.by, item));
    if rows.is_empty() {
        return Err(cx.not_found(&cx.behaviour.by));
    }
    for row in rows {
        cx.store.remove(name, row);
    }
    Ok(Outcome::Done)
}
