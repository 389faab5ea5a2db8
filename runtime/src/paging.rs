//! Lists that come in pages -> one stream of items.

use std::{
    collections::VecDeque,
    fmt,
    pin::Pin,
    task::{Context, Poll, ready},
};

use futures_core::Stream;

use crate::{
    call::Call,
    error::Error,
    reply::{ErrorReply, Reply},
    transport::BoxFuture,
};

/// How the pages of an operation are asked for.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    kind: Kind,
    /// The query parameter with the number of items on a page, and how many there are if it is not given.
    size: Option<(&'static str, Option<u64>)>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// A query parameter has the number of the page; the first has number `first`.
    Number { parameter: &'static str, first: u64 },
    /// A query parameter has the number of items to leave out.
    Offset { parameter: &'static str },
    /// A query parameter has a token that the answer before gave, in its body or in a header; an answer without one is the last.
    Token { parameter: &'static str, header: Option<&'static str>, repeats: bool },
}

impl Paging {
    /// Numbered pages, from `first` on, in the query parameter `parameter`.
    pub const fn page_number(parameter: &'static str, first: u64) -> Self {
        Self { kind: Kind::Number { parameter, first }, size: None }
    }

    /// Items left out, in the query parameter `parameter`.
    pub const fn offset(parameter: &'static str) -> Self {
        Self { kind: Kind::Offset { parameter }, size: None }
    }

    /// A token for the next page, from the body of the answer into the query parameter `parameter`.
    pub const fn cursor(parameter: &'static str) -> Self {
        Self { kind: Kind::Token { parameter, header: None, repeats: false }, size: None }
    }

    /// A token for the next page, from a header of the answer into the query parameter `parameter`. `repeats`: the same token may come again and
    /// still lead on.
    pub const fn header_token(parameter: &'static str, header: &'static str, repeats: bool) -> Self {
        Self { kind: Kind::Token { parameter, header: Some(header), repeats }, size: None }
    }

    /// With a query parameter for the number of items on a page, and that number if it is not given.
    #[must_use]
    pub const fn size(mut self, parameter: &'static str, default: Option<u64>) -> Self {
        self.size = Some((parameter, default));
        self
    }
}

/// What an answer says about its page. What the API does not say is `None`.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// The items on it.
    pub items: Vec<T>,
    /// Its number.
    pub number: Option<u64>,
    /// How many pages there are.
    pub pages: Option<u64>,
    /// The token of the next.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// A page about which nothing is said.
    pub fn new(items: Vec<T>) -> Self {
        Self { items, number: None, pages: None, next: None }
    }

    /// With its number and the count of pages, as far as the answer has them.
    #[must_use]
    pub fn counted(mut self, number: Option<impl TryInto<u64>>, pages: Option<impl TryInto<u64>>) -> Self {
        self.number = number.and_then(|number| number.try_into().ok());
        self.pages = pages.and_then(|pages| pages.try_into().ok());
        self
    }
}

impl<T> Page<T> {
    /// With the token of the next page, as far as the answer has one.
    #[must_use]
    pub fn followed_by(mut self, next: Option<impl ToString>) -> Self {
        self.next = next.map(|next| next.to_string()).filter(|next| !next.is_empty());
        self
    }
}

type Fetched<T, E> = Result<Page<T>, Error<E>>;
type Fetch<T, E> = Box<dyn Fn(Call) -> BoxFuture<'static, Fetched<T, E>> + Send + Sync>;

/// The items of a list, page after page, each page fetched when its first item is asked for.
///
/// After an error the same page is fetched again when the next item is asked for: nothing is lost and nothing comes twice.
pub struct Items<T, E> {
    call: Call,
    fetch: Fetch<T, E>,
    state: State<T, E>,
    items: VecDeque<T>,
    cursor: Cursor,
}

enum State<T, E> {
    /// The page at the cursor is to be fetched.
    Ready,
    Fetching(BoxFuture<'static, Fetched<T, E>>),
    Done,
}

/// Which page comes next, and what is needed to see that it is the last.
#[derive(Clone, Debug)]
struct Cursor {
    kind: Kind,
    size: Option<u64>,
    /// The number of the page, or of the items left out.
    number: u64,
    /// The number that the last answer gave itself.
    answered: Option<u64>,
    /// The token that leads to the page; `None` for the first.
    token: Option<String>,
}

impl Call {
    /// The items of all pages of the list that this call asks for.
    pub fn items<R, T, E>(self, paging: Paging, page: fn(R::Value) -> Page<T>) -> Items<T, E>
    where
        R: Reply + 'static,
        R::Value: Send,
        T: 'static,
        E: ErrorReply + 'static,
    {
        let given = |name: &str| self.query_text(name).and_then(|text| text.parse().ok());
        let (number, token) = match paging.kind {
            // A number below the first means the first page too.
            Kind::Number { parameter, first } => (given(parameter).unwrap_or(first).max(first), None),
            Kind::Offset { parameter } => (given(parameter).unwrap_or(0), None),
            Kind::Token { parameter, .. } => (0, self.query_text(parameter).map(str::to_owned)),
        };
        let size = paging.size.and_then(|(name, default)| given(name).or(default));
        // Some servers heed the page only where its size is given too.
        let call = match (paging.size, size) {
            (Some((name, _)), Some(size)) => self.query(name, size),
            _ => self,
        };
        let cursor = Cursor { kind: paging.kind, size, number, answered: None, token };
        let header = match paging.kind {
            Kind::Token { header, .. } => header,
            _ => None,
        };
        let fetch: Fetch<T, E> = Box::new(move |call| {
            Box::pin(async move {
                let response = call.send::<R, E>().await?;
                let token =
                    header.and_then(|name| response.headers.get(name)).and_then(|value| value.to_str().ok());
                let next = token.map(str::to_owned);
                let page = page(response.value);
                Ok(if next.is_some() { page.followed_by(next) } else { page })
            })
        });
        Items { call, fetch, state: State::Ready, items: VecDeque::new(), cursor }
    }
}

impl Cursor {
    fn apply(&self, call: Call) -> Call {
        match (self.kind, &self.token) {
            (Kind::Number { parameter, .. } | Kind::Offset { parameter }, _) => {
                call.query(parameter, self.number)
            }
            (Kind::Token { parameter, .. }, Some(token)) => call.query(parameter, token.as_str()),
            (Kind::Token { .. }, None) => call,
        }
    }

    /// Moves to the page after this one; `Ok(false)` if this was the last.
    fn advance<T>(&mut self, page: &Page<T>) -> Result<bool, String> {
        let count = page.items.len() as u64;
        let is_short = count == 0 || self.size.is_some_and(|size| count < size);
        match self.kind {
            Kind::Number { first, .. } => {
                if page.number.is_some() && page.number == self.answered && count > 0 {
                    let answered = page.number.unwrap_or_default();
                    return Err(format!(
                        "the server answered page {answered} again when page {} was asked for",
                        self.number
                    ));
                }
                self.answered = page.number;
                let is_last = page.pages.map_or(is_short, |pages| self.number + 1 >= first + pages);
                self.number += 1;
                Ok(!is_last && count > 0)
            }
            Kind::Offset { .. } => {
                self.number += count;
                Ok(!is_short)
            }
            Kind::Token { repeats, .. } => {
                if !repeats && page.next.is_some() && page.next == self.token {
                    return Err(
                        "the server answered the token of this page as the token of the next".to_owned()
                    );
                }
                self.token.clone_from(&page.next);
                Ok(page.next.is_some() && count > 0)
            }
        }
    }
}

impl<T, E> Items<T, E> {
    fn receive(&mut self, page: Page<T>) -> Result<(), Error<E>> {
        let more =
            self.cursor.advance(&page).map_err(|message| Error::paging(self.call.operation(), message));
        self.state = if matches!(more, Ok(true)) { State::Ready } else { State::Done };
        more?;
        self.items.extend(page.items);
        Ok(())
    }
}

/// Nothing in it is pinned in place: the future is boxed.
impl<T, E> Unpin for Items<T, E> {}

impl<T, E> Stream for Items<T, E> {
    type Item = Result<T, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(item) = this.items.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            match &mut this.state {
                State::Done => return Poll::Ready(None),
                State::Ready => {
                    let call = this.cursor.apply(this.call.clone());
                    this.state = State::Fetching((this.fetch)(call));
                }
                State::Fetching(answer) => {
                    let answer = ready!(answer.as_mut().poll(cx));
                    this.state = State::Ready;
                    if let Err(error) = answer.and_then(|page| this.receive(page)) {
                        return Poll::Ready(Some(Err(error)));
                    }
                }
            }
        }
    }
}

impl<T, E> fmt::Debug for Items<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("call", &self.call)
            .field("cursor", &self.cursor)
            .finish_non_exhaustive()
    }
}
