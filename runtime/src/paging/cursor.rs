//! What a response says about its page -> which page comes next.

use http::{HeaderMap, header::LINK};

use super::{Kind, Page, Paging, link};
use crate::call::Call;

/// Which page comes next, and how to recognise the last one.
#[derive(Clone)]
pub(super) struct Cursor {
    kind: Kind,
    size: Option<u64>,
    until_empty: bool,
    /// What the body of the last response was, in short.
    mark: Option<u64>,
    /// The number of the page, or of the items left out.
    number: u64,
    /// The page number in the last response.
    returned: Option<u64>,
    /// The token or URL that leads to the page; `None` for the first.
    token: Option<String>,
    seen: Seen,
}

/// Detects tokens that lead in a circle, in constant memory. It keeps one earlier token, and replaces it after twice as many pages each time (Brent).
#[derive(Clone, Default)]
struct Seen {
    kept: Option<String>,
    pages: u64,
    room: u64,
}

impl Seen {
    /// Whether `token` was seen before.
    fn again(&mut self, token: &str) -> bool {
        if self.kept.as_deref() == Some(token) {
            return true;
        }
        self.pages += 1;
        if self.pages > self.room {
            (self.kept, self.pages, self.room) = (Some(token.to_owned()), 0, self.room * 2 + 1);
        }
        false
    }
}

impl Cursor {
    /// The cursor at the page that `call` asks for, and the call with the parameters for it.
    pub(super) fn new(paging: Paging, call: Call) -> (Self, Call) {
        let given = |name: &str| call.query_text(name).and_then(|text| text.parse().ok());
        let (number, token) = match paging.kind {
            // A number below the first also means the first page.
            Kind::Number { parameter, first } => (given(parameter).unwrap_or(first).max(first), None),
            Kind::Offset { parameter } => (given(parameter).unwrap_or(0), None),
            Kind::Token { parameter, .. } => (0, call.query_text(parameter).map(str::to_owned)),
            Kind::Link { .. } => (0, None),
        };
        let size = paging.size.and_then(|(name, default)| given(name).or(default));
        let (kind, until_empty) = (paging.kind, paging.until_empty);
        let cursor = Self {
            kind,
            size,
            until_empty,
            mark: None,
            number,
            returned: None,
            token,
            seen: Seen::default(),
        };
        // Some servers heed the page only where its size is given too.
        let call = match (paging.size, size) {
            (Some((name, _)), Some(size)) => call.query(name, size),
            _ => call,
        };
        let call = paging.also.iter().fold(call, |call, (name, value)| match call.query_text(name) {
            Some(_) => call,
            None => call.query(name, *value),
        });
        (cursor, call)
    }

    /// The call for this page.
    pub(super) fn apply(&self, call: Call) -> Call {
        match (self.kind, &self.token) {
            (Kind::Number { parameter, .. } | Kind::Offset { parameter }, _) => {
                call.query(parameter, self.number)
            }
            (Kind::Token { parameter, .. }, Some(token)) => call.query(parameter, token.as_str()),
            (Kind::Link { .. }, Some(link)) => call.follow(link),
            (Kind::Token { .. } | Kind::Link { .. }, None) => call,
        }
    }

    /// The page as text; `None` for the first page if tokens lead to the pages.
    pub(super) fn place(&self) -> Option<String> {
        match self.kind {
            Kind::Number { .. } | Kind::Offset { .. } => Some(self.number.to_string()),
            Kind::Token { .. } | Kind::Link { .. } => self.token.clone(),
        }
    }

    /// Goes to a page that [`Self::place`] returned.
    pub(super) fn go_to(&mut self, place: Option<&str>) {
        match self.kind {
            Kind::Number { .. } | Kind::Offset { .. } => {
                self.number = place.and_then(|place| place.parse().ok()).unwrap_or(self.number);
            }
            Kind::Token { .. } | Kind::Link { .. } => self.token = place.map(str::to_owned),
        }
    }

    /// Moves to the page after this one; `Ok(false)` if this was the last.
    pub(super) fn advance<T>(&mut self, page: &Page<T>, mark: u64) -> Result<bool, String> {
        self.watch(page, mark)?;
        let count = page.items.len() as u64;
        let is_short = count == 0 || !self.until_empty && self.size.is_some_and(|size| count < size);
        match self.kind {
            Kind::Number { first, .. } => {
                if page.number.is_some() && page.number == self.returned && count > 0 {
                    let returned = page.number.unwrap_or_default();
                    return Err(format!(
                        "the server returned page {returned} again when page {} was asked for",
                        self.number
                    ));
                }
                self.returned = page.number;
                let is_last = page.pages.map_or(is_short, |pages| self.number + 1 >= first + pages);
                self.number += 1;
                Ok(!is_last && count > 0)
            }
            Kind::Offset { .. } => {
                self.number += count;
                Ok(count > 0 && page.total.map_or(!is_short, |total| self.number < total))
            }
            Kind::Token { repeats, .. } => {
                let next = page.next.as_deref();
                if !repeats && next.is_some() && page.next == self.token {
                    return Err(
                        "the server returned the token of this page as the token of the next".to_owned()
                    );
                }
                self.follow(next, repeats)?;
                // If tokens repeat, the server always returns one, so an empty page is the last.
                Ok(next.is_some() && !(repeats && count == 0))
            }
            Kind::Link { .. } => {
                self.follow(page.next.as_deref(), false)?;
                Ok(page.next.is_some())
            }
        }
    }

    /// Whether the server does not look at what names the page: the same body again, of a list that counts neither its pages nor its items.
    fn watch<T>(&mut self, page: &Page<T>, mark: u64) -> Result<(), String> {
        let parameter = match self.kind {
            Kind::Number { parameter, .. } | Kind::Offset { parameter } => parameter,
            Kind::Token { .. } | Kind::Link { .. } => return Ok(()),
        };
        let counts = page.number.is_some() || page.pages.is_some() || page.total.is_some();
        let is_same = self.mark.replace(mark) == Some(mark);
        if is_same && !counts && !page.items.is_empty() {
            return Err(format!(
                "the server returned the same page again for `{parameter}` {}, so it seems not to look at that parameter, and whether \
                 the list has more items is not known",
                self.number
            ));
        }
        Ok(())
    }

    fn follow(&mut self, next: Option<&str>, repeats: bool) -> Result<(), String> {
        if !repeats && next.is_some_and(|next| self.seen.again(next)) {
            return Err("the server's tokens lead back to a page that was there before".to_owned());
        }
        self.token = next.map(str::to_owned);
        Ok(())
    }
}

impl Kind {
    /// The token or URL of the next page in the headers of a response.
    pub(super) fn next(&self, headers: &HeaderMap) -> Option<String> {
        match self {
            Self::Token { header: Some(name), .. } => Some(headers.get(*name)?.to_str().ok()?.to_owned()),
            Self::Link { relation } => {
                let values = headers.get_all(LINK).iter().filter_map(|value| value.to_str().ok());
                values.filter_map(|value| link::target(value, relation)).next()
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Seen;

    #[test]
    fn circles_are_found_wherever_they_begin() {
        for (tail, circle) in [(0, 1), (0, 2), (3, 1), (5, 4), (100, 17)] {
            let mut seen = Seen::default();
            let token = |page: u64| if page < tail { page } else { tail + (page - tail) % circle };
            let found = (0..10_000).find(|page| seen.again(&token(*page).to_string()));
            assert!(found.is_some_and(|page| page < 4 * (tail + circle) + 4), "{tail} {circle}: {found:?}");
        }
        let mut seen = Seen::default();
        assert!((0..10_000).all(|page| !seen.again(&page.to_string())));
    }
}
