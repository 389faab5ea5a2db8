//! All rows of a list -> one page of them, and what the answer says about it.
//!
//! Page numbers and offsets are carried out. Lists with other kinds of paging are answered whole, which every client of theirs
//! must be able to take as the last page.

use clientgen::pointer::Pointer;
use serde_json::{Value, json};

use crate::{
    check::Values,
    declare::paging::{Paging, PagingKind},
    respond,
    store::Row,
};

/// Which part of a list an answer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PageFacts {
    pub(crate) page: u64,
    pub(crate) offset: u64,
    pub(crate) size: u64,
    pub(crate) pages: u64,
    pub(crate) total: u64,
}

/// Cuts the page that the parameters name.
pub(crate) fn cut<'a>(paging: &Paging, values: &Values, rows: &'a [Row]) -> (&'a [Row], PageFacts) {
    let number = |name: &Option<String>| values.get(name.as_ref()?).and_then(Value::as_u64);
    let total = count(rows.len());
    let asked = number(&paging.size.parameter).or(paging.size.default);
    let size = asked.filter(|size| *size > 0).unwrap_or(total.max(1));
    let (first, offset) = match &paging.kind {
        PagingKind::PageNumber { page, first } => {
            let page = number(page).unwrap_or(*first).max(*first);
            (*first, (page - first).saturating_mul(size))
        }
        PagingKind::Offset { offset } => (0, number(offset).unwrap_or(0)),
    };
    let facts = PageFacts {
        page: (offset / size).saturating_add(first),
        offset,
        size,
        pages: total.div_ceil(size),
        total,
    };
    let start = usize::try_from(offset).unwrap_or(usize::MAX).min(rows.len());
    let end = start.saturating_add(usize::try_from(size).unwrap_or(usize::MAX)).min(rows.len());
    (rows.get(start..end).unwrap_or_default(), facts)
}

/// Writes what the declaration asks for into the answer.
pub(crate) fn write(paging: &Paging, facts: &PageFacts, body: &mut Value) {
    let answer = &paging.answer;
    let entries: [(&Option<Pointer>, u64); 5] = [
        (&answer.page, facts.page),
        (&answer.offset, facts.offset),
        (&answer.size, facts.size),
        (&answer.pages, facts.pages),
        (&answer.total, facts.total),
    ];
    for (pointer, number) in entries {
        if let Some(pointer) = pointer {
            respond::set(body, pointer, json!(number));
        }
    }
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
