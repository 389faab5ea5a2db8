//! A list in pages -> one stream of items, or of pages.

mod cursor;
mod items;
mod link;
mod token;

use self::cursor::Cursor;
pub use self::{
    items::{Items, Pages},
    token::{PageToken, PageTokenError},
};

/// How an operation is asked for a page.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    kind: Kind,
    /// The query parameter for the page size, and the default page size.
    size: Option<(&'static str, Option<u64>)>,
    /// Whether a page that is shorter than asked for says nothing, and only an empty one ends the list.
    until_empty: bool,
    /// Query parameters that every page is asked for with, unless the call has them.
    also: &'static [(&'static str, &'static str)],
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// A query parameter has the number of the page. The first page has the number `first`.
    Number { parameter: &'static str, first: u64 },
    /// A query parameter has the number of items to skip.
    Offset { parameter: &'static str },
    /// A query parameter has a token from the previous response, from its body or a header. A response without a token is the last.
    Token { parameter: &'static str, header: Option<&'static str>, repeats: bool },
    /// The header `Link` of a response has the URL of the next page.
    Link { relation: &'static str },
}

impl Paging {
    /// Numbered pages, from `first` on, in the query parameter `parameter`.
    pub const fn page_number(parameter: &'static str, first: u64) -> Self {
        Self { kind: Kind::Number { parameter, first }, size: None, until_empty: false, also: &[] }
    }

    /// The number of items to skip, in the query parameter `parameter`.
    pub const fn offset(parameter: &'static str) -> Self {
        Self { kind: Kind::Offset { parameter }, size: None, until_empty: false, also: &[] }
    }

    /// A token for the next page. The response body has it, and the query parameter `parameter` sends it.
    pub const fn cursor(parameter: &'static str) -> Self {
        Self {
            kind: Kind::Token { parameter, header: None, repeats: false },
            size: None,
            until_empty: false,
            also: &[],
        }
    }

    /// A token for the next page. A response header has it, and the query parameter `parameter` sends it. `repeats`: the server may return the
    /// same token again, and it still leads to the next page.
    pub const fn header_token(parameter: &'static str, header: &'static str, repeats: bool) -> Self {
        Self {
            kind: Kind::Token { parameter, header: Some(header), repeats },
            size: None,
            until_empty: false,
            also: &[],
        }
    }

    /// The URL of the next page is in the header `Link` of the response (RFC 8288), with this relation: `next`.
    pub const fn link(relation: &'static str) -> Self {
        Self { kind: Kind::Link { relation }, size: None, until_empty: false, also: &[] }
    }

    /// With query parameters for every page, unless the call has them.
    #[must_use]
    pub const fn also(mut self, parameters: &'static [(&'static str, &'static str)]) -> Self {
        self.also = parameters;
        self
    }

    /// Where a short page need not be the last: the list goes on until a page is empty.
    #[must_use]
    pub const fn until_empty(mut self) -> Self {
        self.until_empty = true;
        self
    }

    /// Sets the query parameter for the page size, and the default page size.
    #[must_use]
    pub const fn size(mut self, parameter: &'static str, default: Option<u64>) -> Self {
        self.size = Some((parameter, default));
        self
    }
}

/// What a response says about its page. A value that the API does not send is `None`.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// The items of the page.
    pub items: Vec<T>,
    /// The number of the page.
    pub number: Option<u64>,
    /// The number of pages.
    pub pages: Option<u64>,
    /// The number of items in the whole list.
    pub total: Option<u64>,
    /// The token of the next page.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// A page with only its items.
    pub fn new(items: Vec<T>) -> Self {
        Self { items, number: None, pages: None, total: None, next: None }
    }

    /// Sets the number of the page and the count of pages, if the response has them.
    #[must_use]
    pub fn counted(mut self, number: Option<impl TryInto<u64>>, pages: Option<impl TryInto<u64>>) -> Self {
        self.number = number.and_then(|number| number.try_into().ok());
        self.pages = pages.and_then(|pages| pages.try_into().ok());
        self
    }

    /// Sets the count of items in the whole list, if the response has it.
    #[must_use]
    pub fn of_total(mut self, total: Option<impl TryInto<u64>>) -> Self {
        self.total = total.and_then(|total| total.try_into().ok());
        self
    }

    /// Sets the token of the next page, if the response has one.
    #[must_use]
    pub fn followed_by(mut self, next: Option<impl ToString>) -> Self {
        self.next = next.map(|next| next.to_string()).filter(|next| !next.is_empty());
        self
    }
}
