//! All rows of a list -> one page of them, and what the response says about it.
//!
//! A list with an unknown kind of pagination is returned as a whole. Every client must accept that as the
//! last page.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use clientgen::document::Pointer;
use http::{HeaderName, StatusCode, header};
use serde_json::{Value, json};

use crate::{
    check::Values,
    declare::paging::{LINK_PARAMETER, Next, Paging, PagingKind},
    place,
    refusal::Refusal,
    store::{self, Row},
};

/// Which part of a list a response holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PageFacts {
    pub(crate) page: u64,
    pub(crate) offset: u64,
    pub(crate) size: u64,
    pub(crate) pages: u64,
    pub(crate) total: u64,
    /// The token of the next page, if there is one.
    pub(crate) next: Option<String>,
    /// The URL of the list, without the parameters of the page.
    pub(crate) address: String,
}

/// How many items a page has behind links, where the document names no size.
const LINK_SIZE: u64 = 20;

/// Returns the page that the parameters ask for.
pub(crate) fn cut<'a>(
    paging: &Paging,
    values: &Values,
    rows: &'a [Row],
) -> Result<(&'a [Row], PageFacts), Refusal> {
    let number = |name: &Option<String>| values.get(name.as_ref()?).and_then(Value::as_u64);
    let total = count(rows.len());
    let usual = matches!(paging.kind, PagingKind::Link { .. }).then_some(LINK_SIZE);
    let asked = number(&paging.size.parameter).or(paging.size.default).or(usual);
    let size = asked.filter(|size| *size > 0).unwrap_or(total.max(1));
    let (first, offset) = match &paging.kind {
        PagingKind::PageNumber { page, first } => {
            let page = number(page).unwrap_or(*first).max(*first);
            (*first, (page - first).saturating_mul(size))
        }
        PagingKind::Offset { offset } => (0, number(offset).unwrap_or(0)),
        PagingKind::Link { .. } => (1, position(Some(LINK_PARAMETER), values)?),
        PagingKind::Token { token, .. } => (1, position(token.as_deref(), values)?),
    };
    let end = offset.saturating_add(size);
    let facts = PageFacts {
        page: (offset / size).saturating_add(first),
        offset,
        size,
        pages: total.div_ceil(size),
        total,
        next: (end < total).then(|| token(end)),
        address: values.address.clone(),
    };
    let start = usize::try_from(offset).unwrap_or(usize::MAX).min(rows.len());
    let end = usize::try_from(end).unwrap_or(usize::MAX).min(rows.len());
    Ok((rows.get(start..end).unwrap_or_default(), facts))
}

/// The prefix of tokens, before the position.
const MARK: &str = "after ";

/// The token of the page after this many items. It is encoded, so that no client computes one.
fn token(position: u64) -> String {
    URL_SAFE_NO_PAD.encode(format!("{MARK}{position}"))
}

/// How many items the earlier pages had, by the token of the last of them.
fn position(parameter: Option<&str>, values: &Values) -> Result<u64, Refusal> {
    let sent = parameter.and_then(|name| values.get(name)).map(store::text).filter(|text| !text.is_empty());
    let Some(sent) = sent else { return Ok(0) };
    let plain = URL_SAFE_NO_PAD.decode(&sent).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let position = plain.as_deref().and_then(|text| text.strip_prefix(MARK)?.parse().ok());
    position.ok_or_else(|| {
        let name = parameter.unwrap_or_default();
        Refusal::new(StatusCode::BAD_REQUEST, format!("{name}: there is no page {sent}"))
    })
}

/// Headers with the next page and the total.
pub(crate) fn headers(paging: &Paging, facts: &PageFacts) -> Vec<(HeaderName, String)> {
    if let PagingKind::Link { relation } = &paging.kind {
        let address = |token: &String| {
            let joint = if facts.address.contains('?') { '&' } else { '?' };
            format!("<{}{joint}{LINK_PARAMETER}={token}>; rel=\"{relation}\"", facts.address)
        };
        return facts.next.as_ref().map(|token| (header::LINK, address(token))).into_iter().collect();
    }
    let PagingKind::Token { next: Next::Header { name, total }, .. } = &paging.kind else {
        return Vec::new();
    };
    let next = facts.next.clone().map(|token| (name.clone(), token));
    let total = total.clone().map(|name| (name, facts.total.to_string()));
    next.into_iter().chain(total).collect()
}

/// Writes the declared fields into the response.
pub(crate) fn write(paging: &Paging, facts: &PageFacts, body: &mut Value) {
    let response = &paging.response;
    let entries: [(&Option<Pointer>, u64); 5] = [
        (&response.page, facts.page),
        (&response.offset, facts.offset),
        (&response.size, facts.size),
        (&response.pages, facts.pages),
        (&response.total, facts.total),
    ];
    for (pointer, number) in entries {
        if let Some(pointer) = pointer {
            place::set(body, pointer, json!(number));
        }
    }
    if let (PagingKind::Token { next: Next::Body(pointer), .. }, Some(token)) = (&paging.kind, &facts.next) {
        place::set(body, pointer, json!(token));
    }
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
