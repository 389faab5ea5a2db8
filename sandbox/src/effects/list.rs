//! list: the items of the set, filtered, sorted and cut into pages.

use super::{Context, Outcome, select, show};
use crate::{paging, refusal::Refusal};

pub(super) fn list(cx: &Context<'_>) -> Result<Outcome, Refusal> {
    let rows = select::select(cx);
    let (rows, facts) = match &cx.operation.paging {
        Some(paging) => {
            let (page, facts) = paging::cut(paging, &cx.checked.values, &rows)?;
            (page, Some(facts))
        }
        None => (rows.as_slice(), None),
    };
    let items = rows.iter().filter_map(|row| cx.store.get(&cx.behaviour.resource, *row));
    Ok(Outcome::Items(items.map(|item| show::show(cx, item)).collect(), facts))
}
