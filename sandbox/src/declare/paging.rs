//! `x-pagination` of an operation -> how its list is divided into pages.

use clientgen::document::Pointer;
use http::HeaderName;
use serde_json::Value;

use super::Diagnostics;

/// The query parameter in links to pages, which no document declares, because clients take such addresses as they are.
pub(crate) const LINK_PARAMETER: &str = "_page";

/// How a list is cut, and what is said about it in the response.
#[derive(Debug)]
pub(crate) struct Paging {
    pub(crate) kind: PagingKind,
    /// The page size.
    pub(crate) size: Quantity,
    /// The location of the items in the response.
    pub(crate) items: Option<Pointer>,
    /// The locations of the page number and of the totals in the response.
    pub(crate) response: PageResponse,
}

/// How the client asks for a page.
#[derive(Debug)]
pub(crate) enum PagingKind {
    /// By page number, counted from `first`.
    PageNumber { page: Option<String>, first: u64 },
    /// By the number of items to skip.
    Offset { offset: Option<String> },
    /// By the URL of the next page, from the header `Link` of the response.
    Link { relation: String },
    /// By a token for the end of the previous page, which only the server reads.
    Token { token: Option<String>, next: Next },
}

/// The location of the next page's token in the response.
#[derive(Debug)]
pub(crate) enum Next {
    Body(Pointer),
    Header { name: HeaderName, total: Option<HeaderName> },
}

/// A number from a parameter, and its default.
#[derive(Debug)]
pub(crate) struct Quantity {
    pub(crate) parameter: Option<String>,
    pub(crate) default: Option<u64>,
}

/// Pointers into the response. Each may be absent.
#[derive(Debug, Default)]
pub(crate) struct PageResponse {
    pub(crate) page: Option<Pointer>,
    pub(crate) offset: Option<Pointer>,
    pub(crate) size: Option<Pointer>,
    pub(crate) pages: Option<Pointer>,
    pub(crate) total: Option<Pointer>,
}

/// Reads `x-pagination`. Keys that only clients need are ignored. An unknown kind gives `None`, and such a
/// list is returned as a whole. `parameter` finds the default of a declared query parameter.
pub(crate) fn paging(
    value: &Value,
    at: &Pointer,
    parameter: impl Fn(&str) -> Option<Option<u64>>,
    diagnostics: &mut Diagnostics,
) -> Option<Paging> {
    let kind = value.get("kind").and_then(Value::as_str);
    if kind.is_none() {
        diagnostics.report(at.join("kind"), "the kind of paging is missing");
    }
    let named = |keys: &[&str], diagnostics: &mut Diagnostics| -> Quantity {
        let key = keys.iter().find(|key| value.pointer(&format!("/parameters/{key}")).is_some());
        let name = key.and_then(|key| value.pointer(&format!("/parameters/{key}"))?.as_str());
        let default = name.and_then(|name| {
            let known = parameter(name);
            if known.is_none() {
                let place = at.join("parameters").join(key.copied().unwrap_or_default());
                diagnostics.report(place, format!("the operation has no query parameter `{name}`"));
            }
            known.flatten()
        });
        Quantity { parameter: name.map(str::to_owned), default }
    };
    let kind = match kind? {
        "page-number" => PagingKind::PageNumber {
            page: named(&["page"], diagnostics).parameter,
            first: value.get("first").and_then(Value::as_u64).unwrap_or(1),
        },
        "offset" => PagingKind::Offset { offset: named(&["offset"], diagnostics).parameter },
        "cursor" | "header-token" => {
            let token = named(&["cursor", "token"], diagnostics).parameter;
            PagingKind::Token { token, next: next(value, at, diagnostics)? }
        }
        "link-header" => {
            let relation = value.get("rel").and_then(Value::as_str).unwrap_or("next").to_owned();
            PagingKind::Link { relation }
        }
        _ => return None,
    };
    let size = named(&["size", "limit"], diagnostics);
    let mut pointers = Pointers { value, at, diagnostics };
    let items = pointers.get("items");
    let response = PageResponse {
        page: pointers.get("response/page"),
        offset: pointers.get("response/offset"),
        size: pointers.get("response/size").or(pointers.get("response/limit")),
        pages: pointers.get("response/pages"),
        total: pointers.get("response/total"),
    };
    Some(Paging { kind, size, items, response })
}

/// The location of the next page: a header, or the body.
fn next(value: &Value, at: &Pointer, diagnostics: &mut Diagnostics) -> Option<Next> {
    let header = |key: &str, diagnostics: &mut Diagnostics| {
        let name = value.get(key)?.as_str().and_then(|name| HeaderName::try_from(name).ok());
        if name.is_none() {
            diagnostics.report(at.join(key), "expected the name of a header");
        }
        name
    };
    if value.get("kind").is_some_and(|kind| kind == "header-token") {
        let total = header("total_header", diagnostics);
        if value.get("next_header").is_none() {
            diagnostics.report(at.join("next_header"), "the header that names the next page is missing");
        }
        return Some(Next::Header { name: header("next_header", diagnostics)?, total });
    }
    if value.get("next").is_none() {
        diagnostics.report(at.join("next"), "where the response names the next page is missing");
    }
    Pointers { value, at, diagnostics }.get("next").map(Next::Body)
}

struct Pointers<'a> {
    value: &'a Value,
    at: &'a Pointer,
    diagnostics: &'a mut Diagnostics,
}

impl Pointers<'_> {
    fn get(&mut self, name: &str) -> Option<Pointer> {
        let value = self.value.pointer(&format!("/{name}"))?;
        let pointer = value.as_str().and_then(Pointer::parse);
        if pointer.is_none() {
            let place = self.at.join_all(name.split('/'));
            self.diagnostics.report(place, "expected a JSON pointer, such as `/meta/page`");
        }
        pointer
    }
}

impl Paging {
    /// Every location in the response that is written, with its declaration below `x-pagination`.
    pub(crate) fn pointers(&self) -> Vec<(&'static str, &Pointer)> {
        let response = &self.response;
        [
            ("response/page", &response.page),
            ("response/offset", &response.offset),
            ("response/size", &response.size),
            ("response/pages", &response.pages),
            ("response/total", &response.total),
        ]
        .into_iter()
        .filter_map(|(name, pointer)| Some((name, pointer.as_ref()?)))
        .chain(self.items.as_ref().map(|pointer| ("items", pointer)))
        .chain(match &self.kind {
            PagingKind::Token { next: Next::Body(pointer), .. } => Some(("next", pointer)),
            _ => None,
        })
        .collect()
    }
}
