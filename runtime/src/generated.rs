//! The parts of a generated call: its macro, and the future that `send` returns.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};

use crate::{
    call::Call,
    error::Error,
    operation::Operation,
    response::{FromErrorResponse, FromResponse, Response},
    transport::BoxFuture,
};

/// The future of a call. It returns the value of the response. Nothing is sent before it is polled. Dropping it cancels the call.
///
/// All calls share this type. With an `impl Future` for each call, the compiler would have to check it again for every method of a client.
#[must_use = "a call does nothing until it is awaited"]
pub struct ResponseFuture<T, E> {
    operation: &'static Operation,
    outcome: BoxFuture<'static, Result<T, Error<E>>>,
}

/// Operation and path template only.
impl<T, E> fmt::Debug for ResponseFuture<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture")
            .field("operation", &self.operation.id)
            .field("path", &self.operation.path)
            .finish_non_exhaustive()
    }
}

impl<T, E> Future for ResponseFuture<T, E> {
    type Output = Result<T, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.outcome.as_mut().poll(context)
    }
}

impl Call {
    /// Sends the request, and returns the value of the response.
    pub fn send_value<R: FromResponse + 'static, E: FromErrorResponse + 'static>(
        self,
    ) -> ResponseFuture<R::Value, E> {
        let operation = self.operation();
        let outcome = async move { self.send::<R, E>().await.map(|response| response.value) };
        ResponseFuture { operation, outcome: Box::pin(outcome) }
    }

    /// Sends the request, and returns the value of the response, with status and headers.
    pub fn send_response<R: FromResponse + 'static, E: FromErrorResponse + 'static>(
        self,
    ) -> ResponseFuture<Response<R::Value>, E> {
        let operation = self.operation();
        ResponseFuture { operation, outcome: Box::pin(self.send::<R, E>()) }
    }
}

/// A generated call: the struct, `send`, `send_with_response` and the settings of a single call.
///
/// `call!(GetBrand -> Brand, ErrorBody)` makes `pub struct GetBrand(Call)`, the call that `Client::get_brand` returns. Its
/// `send` returns a `Brand` or an `Error<ErrorBody>`. `String => TextResponse` says how the response is decoded. Setters of optional parameters are written
/// separately.
#[macro_export]
macro_rules! call {
    ($name:ident -> lenient $reply:ty, $error:ty) => {
        $crate::call!($name -> $reply => $crate::LenientResponse<$reply>, $error);
    };
    ($name:ident -> $reply:ty, $error:ty) => {
        $crate::call!($name -> $reply => $reply, $error);
    };
    ($name:ident -> $value:ty => $reply:ty, $error:ty) => {
        /// A call of the [client's](super::super::Client) method with this name. Set optional parameters, then send it.
        #[derive(Clone, Debug)]
        #[must_use = "a call does nothing until it is sent"]
        pub struct $name($crate::Call);

        impl $name {
            /// Sends the request, and returns the documented value of a successful response.
            pub fn send(self) -> $crate::ResponseFuture<$value, $error> {
                self.0.send_value::<$reply, $error>()
            }

            /// Sends the request, and returns the value with status and headers.
            pub fn send_with_response(self) -> $crate::ResponseFuture<$crate::Response<$value>, $error> {
                self.0.send_response::<$reply, $error>()
            }

            /// Sends the request, and asks for a response with another media type. `R` says how it is decoded: `TextResponse`, `Download`, or a type of
            /// your own.
            pub fn send_as<R: $crate::FromResponse + 'static>(
                self,
                media_type: &'static str,
            ) -> $crate::ResponseFuture<$crate::Response<R::Value>, $error> {
                self.0.accept(media_type).send_response::<R, $error>()
            }

            /// Sets how long an attempt of this call may take, instead of the client's timeout.
            pub fn timeout(self, timeout: ::std::time::Duration) -> Self {
                Self(self.0.timeout(timeout))
            }

            /// Sets how long this call may take, with all its attempts and delays.
            pub fn deadline(self, deadline: ::std::time::Duration) -> Self {
                Self(self.0.deadline(deadline))
            }

            /// Sends the request only once, even if it fails.
            pub fn no_retry(self) -> Self {
                Self(self.0.no_retry())
            }

            /// Adds a header, for this call only.
            pub fn header(self, name: &str, value: &str) -> Self {
                Self(self.0.header(name, value))
            }

            /// Sends an `Idempotency-Key`. The server carries out requests with the same key only once.
            pub fn idempotency_key(self, key: &str) -> Self {
                Self(self.0.idempotency_key(key))
            }
        }

        $crate::__blocking_call!($name, $value, $error);
    };
}

/// Without the feature `blocking`, all calls are async.
#[cfg(not(feature = "blocking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_call {
    ($name:ident, $value:ty, $error:ty) => {};
}
