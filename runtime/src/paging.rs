//! Lists that come in pages -> one stream of items.

use std::{
    collections::VecDeque,
    fmt,
    pin::Pin,
    task::{Context, Poll, ready},
};

use futures_core::Stream;

use crate::{
    call::{Call, ErrorReply, Reply},
    error::Error,
    transport::BoxFuture,
};

/// How the pages of an operation are asked for. Other ways (offsets, tokens in bodies or headers, links) are further variants.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Paging {
    /// Pages have numbers.
    PageNumber {
        /// The query parameter with the number.
        page: &'static str,
        /// The query parameter with the number of items on a page, if there is one.
        size: Option<&'static str>,
        /// The number of the first page.
        first: u64,
        /// How many items a page has if the size is not given, if the document says so.
        default_size: Option<u64>,
    },
}

impl Paging {
    /// Numbered pages, from `first` on, in the query parameter `page`.
    pub const fn page_number(page: &'static str, first: u64) -> Self {
        Self::PageNumber { page, size: None, first, default_size: None }
    }

    /// With a query parameter for the number of items on a page, and that number if it is not given.
    #[must_use]
    pub const fn size(self, name: &'static str, default: Option<u64>) -> Self {
        let Self::PageNumber { page, first, .. } = self;
        Self::PageNumber { page, size: Some(name), first, default_size: default }
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
}

impl<T> Page<T> {
    /// A page about which nothing is said.
    pub fn new(items: Vec<T>) -> Self {
        Self { items, number: None, pages: None }
    }

    /// With its number and the count of pages, as far as the answer has them.
    #[must_use]
    pub fn counted(mut self, number: Option<impl TryInto<u64>>, pages: Option<impl TryInto<u64>>) -> Self {
        self.number = number.and_then(|number| number.try_into().ok());
        self.pages = pages.and_then(|pages| pages.try_into().ok());
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
#[derive(Clone, Copy, Debug)]
struct Cursor {
    paging: Paging,
    number: u64,
    size: Option<u64>,
    /// The number that the last answer gave itself.
    answered: Option<u64>,
}

impl Call {
    /// The items of all pages of the list that this call asks for.
    pub fn items<R, T, E>(self, paging: Paging, page: fn(R) -> Page<T>) -> Items<T, E>
    where
        R: Reply + Send + 'static,
        T: 'static,
        E: ErrorReply + 'static,
    {
        let Paging::PageNumber { page: parameter, size, first, default_size } = paging;
        let number = |name: &str| self.query_text(name).and_then(|text| text.parse().ok());
        let cursor = Cursor {
            paging,
            number: number(parameter).unwrap_or(first),
            size: size.and_then(number).or(default_size),
            answered: None,
        };
        let fetch: Fetch<T, E> = Box::new(move |call| {
            Box::pin(async move { call.send::<R, E>().await.map(|response| page(response.value)) })
        });
        Items { call: self, fetch, state: State::Ready, items: VecDeque::new(), cursor }
    }
}

impl Cursor {
    fn apply(&self, call: Call) -> Call {
        let Paging::PageNumber { page, .. } = self.paging;
        call.query(page, self.number)
    }

    /// Moves to the page after this one; `Ok(false)` if this was the last.
    fn advance(&mut self, items: usize, number: Option<u64>, pages: Option<u64>) -> Result<bool, String> {
        let Paging::PageNumber { first, .. } = self.paging;
        if number.is_some() && number == self.answered && items > 0 {
            let number = self.answered.unwrap_or_default();
            return Err(format!(
                "the server answered page {number} again when page {} was asked for",
                self.number
            ));
        }
        self.answered = number;
        let is_last = match (pages, self.size) {
            (Some(pages), _) => self.number + 1 >= first + pages,
            (None, Some(size)) => (items as u64) < size,
            (None, None) => false,
        };
        self.number += 1;
        Ok(!is_last && items > 0)
    }
}

impl<T, E> Items<T, E> {
    fn receive(&mut self, page: Page<T>) -> Result<(), Error<E>> {
        let more = self
            .cursor
            .advance(page.items.len(), page.number, page.pages)
            .map_err(|message| Error::paging(self.call.operation(), message));
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
