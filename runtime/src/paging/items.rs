//! The pages of a list -> a stream of items or of pages.

use std::{
    collections::VecDeque,
    fmt,
    future::poll_fn,
    hash::{DefaultHasher, Hasher},
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
};

use futures_core::Stream;
use http::{HeaderMap, StatusCode};

use super::{Cursor, Page, PageToken, Paging};
use crate::{
    call::Call,
    codec::DecodeError,
    error::Error,
    response::{FromErrorResponse, FromResponse},
    transport::BoxFuture,
};

type Fetched<T, E> = Result<Page<T>, Error<E>>;
/// A page, and a mark that is the same for the same body.
type Marked<T, E> = Result<(Page<T>, u64), Error<E>>;
type Fetch<T, E> = Box<dyn Fn(Call) -> BoxFuture<'static, Marked<T, E>> + Send + Sync>;

/// How a response is read together with the mark of its body.
struct WithMark<R>(PhantomData<R>);

impl<R: FromResponse> FromResponse for WithMark<R> {
    type Value = (R::Value, u64);

    fn read(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Result<Self::Value, DecodeError> {
        let mut hasher = DefaultHasher::new();
        hasher.write(body);
        Ok((R::read(status, headers, body)?, hasher.finish()))
    }
}

impl Call {
    /// The items of all pages of the list, as a stream.
    pub fn items<R, T, E>(self, paging: Paging, page: fn(R::Value) -> Page<T>) -> Items<T, E>
    where
        R: FromResponse + 'static,
        R::Value: Send,
        T: 'static,
        E: FromErrorResponse + 'static,
    {
        let kind = paging.kind;
        let (cursor, call) = Cursor::new(paging, self);
        let fetch: Fetch<T, E> = Box::new(move |call| {
            Box::pin(async move {
                let response = call.send::<WithMark<R>, E>().await?;
                let (value, mark) = response.value;
                let next = kind.next(&response.headers);
                let page = page(value);
                Ok((if next.is_some() { page.followed_by(next) } else { page }, mark))
            })
        });
        let walk = Walk { call, fetch, state: State::Ready, cursor, place: None, skip: 0 };
        Items { walk, items: VecDeque::new(), taken: 0 }
    }
}

/// Fetches page after page.
struct Walk<T, E> {
    call: Call,
    fetch: Fetch<T, E>,
    state: State<T, E>,
    cursor: Cursor,
    /// The last fetched page.
    place: Option<String>,
    /// How many items of the next page were already returned.
    skip: usize,
}

enum State<T, E> {
    /// The next step is to fetch the page at the cursor.
    Ready,
    Fetching(BoxFuture<'static, Marked<T, E>>),
    Done,
}

impl<T, E> Walk<T, E> {
    /// The next page. After an error, this fetches the same page again, unless the list does not advance.
    fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Option<Fetched<T, E>>> {
        loop {
            match &mut self.state {
                State::Done => return Poll::Ready(None),
                State::Ready => {
                    let call = self.cursor.apply(self.call.clone());
                    self.state = State::Fetching((self.fetch)(call));
                }
                State::Fetching(response) => {
                    let response = ready!(response.as_mut().poll(cx));
                    self.state = State::Ready;
                    return Poll::Ready(Some(response.and_then(|(page, mark)| self.receive(page, mark))));
                }
            }
        }
    }

    fn receive(&mut self, mut page: Page<T>, mark: u64) -> Fetched<T, E> {
        let place = self.cursor.place();
        let more =
            self.cursor.advance(&page, mark).map_err(|message| Error::paging(self.call.operation(), message));
        if !matches!(more, Ok(true)) {
            self.state = State::Done;
        }
        more?;
        self.place = place;
        let taken = std::mem::take(&mut self.skip).min(page.items.len());
        page.items.drain(..taken);
        Ok(page)
    }

    /// The page that comes next, if there is one.
    fn next(&self) -> Option<PageToken> {
        let is_done = matches!(self.state, State::Done);
        (!is_done).then(|| PageToken { taken: self.skip, page: self.cursor.place() })
    }

    fn resume(&mut self, token: &PageToken) {
        self.cursor.go_to(token.page.as_deref());
        self.skip = token.taken;
    }
}

/// The items of a list. The stream fetches a page when its first item is needed.
///
/// After an error, the next request for an item fetches the same page again. No item is lost or repeated. To continue later, or on another machine,
/// store [`Items::page_token`] and give it to [`Items::resume_from`].
pub struct Items<T, E> {
    walk: Walk<T, E>,
    items: VecDeque<T>,
    /// How many items of the page were already returned.
    taken: usize,
}

impl<T, E> Items<T, E> {
    /// The next item; `None` at the end of the list.
    ///
    /// # Errors
    ///
    /// If a page cannot be fetched. The next call fetches the same page again, so no item is lost or repeated.
    pub async fn next(&mut self) -> Option<Result<T, Error<E>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// As [`next`](Self::next), for use with `?`.
    ///
    /// # Errors
    ///
    /// The same as there.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error<E>> {
        self.next().await.transpose()
    }

    /// Returns whole pages instead of items. Each page has what its response says about it.
    pub fn pages(self) -> Pages<T, E> {
        Pages(self.walk)
    }

    /// Collects all items. More than `limit` items are an error, so that a long list neither fills the memory nor is cut off silently.
    pub async fn collect_all(mut self, limit: usize) -> Result<Vec<T>, Error<E>> {
        let mut all = Vec::new();
        while let Some(item) = self.next().await {
            if all.len() == limit {
                let message = format!("the list has more than {limit} items");
                return Err(Error::paging(self.walk.call.operation(), message));
            }
            all.push(item?);
        }
        Ok(all)
    }

    /// The position before the next item. `None` at the end, and within a page that cannot be fetched again, because the server returns
    /// the same token for several pages.
    pub fn page_token(&self) -> Option<PageToken> {
        if self.items.is_empty() {
            return self.walk.next();
        }
        let token = PageToken { taken: self.taken, page: self.walk.place.clone() };
        let is_there = self.walk.next().is_none_or(|next| next.page.is_none() || next.page != token.page);
        is_there.then_some(token)
    }

    #[cfg(feature = "blocking")]
    pub(crate) fn operation(&self) -> &'static crate::operation::Operation {
        self.walk.call.operation()
    }

    /// Continues from a position in a list of the same call.
    #[must_use]
    pub fn resume_from(mut self, token: &PageToken) -> Self {
        self.walk.resume(token);
        self
    }
}

/// The future is boxed, so nothing here needs to be pinned.
impl<T, E> Unpin for Items<T, E> {}

impl<T, E> Stream for Items<T, E> {
    type Item = Result<T, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(item) = this.items.pop_front() {
                this.taken += 1;
                return Poll::Ready(Some(Ok(item)));
            }
            let skipped = this.walk.skip;
            match ready!(this.walk.poll_page(cx)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(page)) => {
                    this.taken = skipped;
                    this.items.extend(page.items);
                }
            }
        }
    }
}

impl<T, E> fmt::Debug for Items<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("call", &self.walk.call).finish_non_exhaustive()
    }
}

/// The pages of a list. The stream fetches each page when it is needed. After an error, it fetches the same page again.
pub struct Pages<T, E>(Walk<T, E>);

impl<T, E> Pages<T, E> {
    /// The next page; `None` at the end of the list.
    ///
    /// # Errors
    ///
    /// If a page cannot be fetched. The next call fetches the same page again, so no item is lost or repeated.
    pub async fn next(&mut self) -> Option<Result<Page<T>, Error<E>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// As [`next`](Self::next), for use with `?`.
    ///
    /// # Errors
    ///
    /// The same as there.
    pub async fn try_next(&mut self) -> Result<Option<Page<T>>, Error<E>> {
        self.next().await.transpose()
    }

    /// The page that comes next; `None` at the end.
    pub fn page_token(&self) -> Option<PageToken> {
        self.0.next()
    }

    /// Continues from a position in a list of the same call.
    #[must_use]
    pub fn resume_from(mut self, token: &PageToken) -> Self {
        self.0.resume(token);
        self
    }
}

impl<T, E> Unpin for Pages<T, E> {}

impl<T, E> Stream for Pages<T, E> {
    type Item = Result<Page<T>, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_page(cx)
    }
}

impl<T, E> fmt::Debug for Pages<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("call", &self.0.call).finish_non_exhaustive()
    }
}
