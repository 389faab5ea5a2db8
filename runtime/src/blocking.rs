//! Async calls -> blocking calls, on this crate's own tokio runtime.

use std::{future::Future, sync::OnceLock};

use tokio::runtime::{Builder, Handle, Runtime};

use crate::{
    error::{Error, RequestError},
    operation::Operation,
    paging::Items,
};

/// All clients share one runtime, because a connection belongs to the runtime that created it. It lives as long as the process.
fn runtime() -> Option<&'static Runtime> {
    static RUNTIME: OnceLock<Option<Runtime>> = OnceLock::new();
    let runtime = RUNTIME.get_or_init(|| {
        Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("clientgen-blocking")
            .enable_all()
            .build()
            .ok()
    });
    runtime.as_ref()
}

/// Waits for a future. It is an error if that would block other async code.
pub(crate) fn wait<T>(future: impl Future<Output = T>) -> Result<T, RequestError> {
    if Handle::try_current().is_ok() {
        return Err(RequestError::Blocking);
    }
    runtime().map(|runtime| runtime.block_on(future)).ok_or(RequestError::Blocking)
}

/// Waits for the response of a call.
#[doc(hidden)]
pub fn wait_for<T, E>(
    operation: &'static Operation,
    future: impl Future<Output = Result<T, Error<E>>>,
) -> Result<T, Error<E>> {
    wait(future).unwrap_or_else(|error| Err(Error::failed(operation, error.into())))
}

/// The items of a list, for code that is not async; see [`Items::blocking`].
#[derive(Debug)]
pub struct BlockingItems<T, E>(Items<T, E>);

impl<T, E> Items<T, E> {
    /// Returns the items as an iterator that waits for each page.
    pub fn blocking(self) -> BlockingItems<T, E> {
        BlockingItems(self)
    }
}

impl<T, E> BlockingItems<T, E> {
    /// Returns the stream at its current position.
    pub fn into_inner(self) -> Items<T, E> {
        self.0
    }
}

impl<T, E> Iterator for BlockingItems<T, E> {
    type Item = Result<T, Error<E>>;

    fn next(&mut self) -> Option<Self::Item> {
        let operation = self.0.operation();
        wait(self.0.next()).unwrap_or_else(|error| Some(Err(Error::failed(operation, error.into()))))
    }
}

/// The methods of a generated call for code that is not async.
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_call {
    ($name:ident, $value:ty, $error:ty) => {
        impl $name {
            /// Sends the request and waits for the response, in code that is not async.
            pub fn send_blocking(self) -> ::std::result::Result<$value, $crate::Error<$error>> {
                $crate::blocking::wait_for(self.0.operation(), self.send())
            }
        }
    };
}
