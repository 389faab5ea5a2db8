//! `x-pagination` of an operation -> how its list is cut.

use clientgen::pointer::Pointer;
use http::HeaderName;
use serde_json::Value;

use super::Findings;

/// How a list is cut, and what is said about it in the answer.
#[derive(Debug)]
pub(crate) struct Paging {
    pub(crate) kind: PagingKind,
    /// How many items a page has.
    pub(crate) size: Quantity,
    /// Where the items stand in the answer.
    pub(crate) items: Option<Pointer>,
    /// Where the answer repeats which page, and says how many there are.
    pub(crate) answer: PageAnswer,
}

/// What the client names.
#[derive(Debug)]
pub(crate) enum PagingKind {
    /// A page, counted from `first`.
    PageNumber { page: Option<String>, first: u64 },
    /// How many items to leave out.
    Offset { offset: Option<String> },
    /// The address of the next page, which the answer names in its header `Link`.
    Link { relation: String },
    /// Where the page before ended, as a token that only the server reads.
    Token { token: Option<String>, next: Next },
}

/// Where an answer names the token of the next page.
#[derive(Debug)]
pub(crate) enum Next {
    Body(Pointer),
    Header { name: HeaderName, total: Option<HeaderName> },
}

/// A number that a parameter gives, and what holds without it.
#[derive(Debug)]
pub(crate) struct Quantity {
    pub(crate) parameter: Option<String>,
    pub(crate) default: Option<u64>,
}

/// Pointers into the answer; each may be absent.
#[derive(Debug, Default)]
pub(crate) struct PageAnswer {
    pub(crate) page: Option<Pointer>,
    pub(crate) offset: Option<Pointer>,
    pub(crate) size: Option<Pointer>,
    pub(crate) pages: Option<Pointer>,
    pub(crate) total: Option<Pointer>,
}

/// Reads `x-pagination`. Keys that only clients need are left alone; kinds that are not known here give `None`, and such a
/// list is answered whole. `parameter` finds the default of a declared query parameter.
pub(crate) fn paging(
    value: &Value,
    at: &Pointer,
    parameter: impl Fn(&str) -> Option<Option<u64>>,
    findings: &mut Findings,
) -> Option<Paging> {
    let kind = value.get("kind").and_then(Value::as_str);
    if kind.is_none() {
        findings.report(at.join("kind"), "the kind of paging is missing");
    }
    let named = |keys: &[&str], findings: &mut Findings| -> Quantity {
        let key = keys.iter().find(|key| value.pointer(&format!("/parameters/{key}")).is_some());
        let name = key.and_then(|key| value.pointer(&format!("/parameters/{key}"))?.as_str());
        let default = name.and_then(|name| {
            let known = parameter(name);
            if known.is_none() {
                let place = at.join("parameters").join(key.copied().unwrap_or_default());
                findings.report(place, format!("the operation has no query parameter `{name}`"));
            }
            known.flatten()
        });
        Quantity { parameter: name.map(str::to_owned), default }
    };
    let kind = match kind? {
        "page-number" => PagingKind::PageNumber {
            page: named(&["page"], findings).parameter,
            first: value.get("first").and_then(Value::as_u64).unwrap_or(1),
        },
        "offset" => PagingKind::Offset { offset: named(&["offset"], findings).parameter },
        "cursor" | "header-token" => {
            let token = named(&["cursor", "token"], findings).parameter;
            PagingKind::Token { token, next: next(value, at, findings)? }
        }
        "link-header" => {
            let relation = value.get("rel").and_then(Value::as_str).unwrap_or("next").to_owned();
            PagingKind::Link { relation }
        }
        _ => return None,
    };
    let size = named(&["size", "limit"], findings);
    let mut pointers = Pointers { value, at, findings };
    let items = pointers.get("items");
    let answer = PageAnswer {
        page: pointers.get("answer/page"),
        offset: pointers.get("answer/offset"),
        size: pointers.get("answer/size").or(pointers.get("answer/limit")),
        pages: pointers.get("answer/pages"),
        total: pointers.get("answer/total"),
    };
    Some(Paging { kind, size, items, answer })
}

/// Where the next page is named: in a header, or in the body.
fn next(value: &Value, at: &Pointer, findings: &mut Findings) -> Option<Next> {
    let header = |key: &str, findings: &mut Findings| {
        let name = value.get(key)?.as_str().and_then(|name| HeaderName::try_from(name).ok());
        if name.is_none() {
            findings.report(at.join(key), "expected the name of a header");
        }
        name
    };
    if value.get("kind").is_some_and(|kind| kind == "header-token") {
        let total = header("total_header", findings);
        if value.get("next_header").is_none() {
            findings.report(at.join("next_header"), "the header that names the next page is missing");
        }
        return Some(Next::Header { name: header("next_header", findings)?, total });
    }
    if value.get("next").is_none() {
        findings.report(at.join("next"), "where the answer names the next page is missing");
    }
    Pointers { value, at, findings }.get("next").map(Next::Body)
}

struct Pointers<'a> {
    value: &'a Value,
    at: &'a Pointer,
    findings: &'a mut Findings,
}

impl Pointers<'_> {
    fn get(&mut self, name: &str) -> Option<Pointer> {
        let value = self.value.pointer(&format!("/{name}"))?;
        let pointer = value.as_str().and_then(Pointer::parse);
        if pointer.is_none() {
            let place = self.at.join_all(name.split('/'));
            self.findings.report(place, "expected a JSON pointer, such as `/meta/page`");
        }
        pointer
    }
}

impl Paging {
    /// Every place in the answer that is written to, with where it is declared below `x-pagination`.
    pub(crate) fn pointers(&self) -> Vec<(&'static str, &Pointer)> {
        let answer = &self.answer;
        [
            ("answer/page", &answer.page),
            ("answer/offset", &answer.offset),
            ("answer/size", &answer.size),
            ("answer/pages", &answer.pages),
            ("answer/total", &answer.total),
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
