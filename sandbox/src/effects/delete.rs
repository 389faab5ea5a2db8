//! delete: removes every item that the parameters name.

use super::{Context, Outcome};
use crate::{refusal::Refusal, store};

pub(super) fn delete(cx: &mut Context<'_>) -> Result<Outcome, Refusal> {
    let name = &cx.behaviour.resource;
    let rows = store::rows(cx.store, name, |item| cx.named(&cx.behaviour.by, item));
    if rows.is_empty() {
        return Err(cx.not_found(&cx.behaviour.by));
    }
    let mut gone = Vec::new();
    for row in rows {
        gone.extend(cx.store.get(name, row));
        cx.store.remove(name, row);
    }
    let several = gone.len() > 1;
    Ok(cx.changed(gone, several))
}
