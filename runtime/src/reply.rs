//! What answers hold, successful ones and errors, and the tables of operations with several types of either.

use http::{HeaderMap, StatusCode};

use crate::codec::{self, Decode, DecodeError};

/// An answer: the documented value, with status and headers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Response<T> {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The documented value.
    pub value: T,
}

impl<T> Response<T> {
    /// The same answer with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response { status: self.status, headers: self.headers, value: change(self.value) }
    }
}

/// A value that the body of a successful answer holds.
pub trait Reply: Sized {
    /// Reads it.
    fn read(status: StatusCode, body: &[u8]) -> Result<Self, DecodeError>;
}

impl<T: for<'de> Decode<'de>> Reply for T {
    fn read(_: StatusCode, body: &[u8]) -> Result<Self, DecodeError> {
        codec::decode(body)
    }
}

/// An answer that some servers send in another form than the documented one; see [`codec::Lenient`].
#[derive(Clone, Debug)]
pub struct LenientReply<T>(pub T);

impl<T> Reply for LenientReply<T>
where
    codec::Lenient: for<'de> codec::DecodeAs<'de, T>,
{
    fn read(_: StatusCode, body: &[u8]) -> Result<Self, DecodeError> {
        codec::decode_as::<codec::Lenient, T>(body).map(Self)
    }
}

/// An answer without a body, or whose body the document does not describe.
impl Reply for () {
    fn read(_: StatusCode, _: &[u8]) -> Result<Self, DecodeError> {
        Ok(())
    }
}

/// A value that the body of an error answer holds.
pub trait ErrorReply: Sized {
    /// Reads it as the type at `group` of [`crate::Operation::errors`].
    fn read(group: usize, body: &[u8]) -> Result<Self, DecodeError>;
}

impl<T: for<'de> Decode<'de>> ErrorReply for T {
    fn read(_: usize, body: &[u8]) -> Result<Self, DecodeError> {
        codec::decode(body)
    }
}

/// The error body of operations that document none; has no values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoErrorBody {}

impl ErrorReply for NoErrorBody {
    fn read(_: usize, body: &[u8]) -> Result<Self, DecodeError> {
        Err(DecodeError::new(String::new(), "the operation documents no error body".to_owned(), body))
    }
}

/// An enum with one variant per documented status of success: `Created(201) = Brand`, or `NoContent(204)` for one without a body. Ranges are
/// written `Status2xx(200, 299)`; the first row that fits counts.
#[macro_export]
macro_rules! replies {
    ($name:ident { $($variant:ident($from:literal $(, $to:literal)?) $(= $ty:ty)?),* $(,)? }) => {
        impl $crate::Reply for $name {
            fn read(
                status: $crate::http::StatusCode,
                body: &[u8],
            ) -> ::std::result::Result<Self, $crate::codec::DecodeError> {
                let status = status.as_u16();
                $(if ($from..=$crate::replies!(@to $from $($to)?)).contains(&status) {
                    return $crate::replies!(@read $name $variant body $($ty)?);
                })*
                Err($crate::codec::DecodeError::undocumented(status, body))
            }
        }
    };
    (@to $from:literal) => { $from };
    (@to $from:literal $to:literal) => { $to };
    (@read $name:ident $variant:ident $body:ident) => { Ok($name::$variant) };
    (@read $name:ident $variant:ident $body:ident $ty:ty) => { $crate::codec::decode::<$ty>($body).map($name::$variant) };
}

/// An enum with one variant per documented error type; the variants are in the order of [`crate::Operation::errors`].
#[macro_export]
macro_rules! error_bodies {
    ($name:ident { $($variant:ident),* $(,)? }) => {
        impl $crate::ErrorReply for $name {
            fn read(group: usize, body: &[u8]) -> ::std::result::Result<Self, $crate::codec::DecodeError> {
                #[allow(non_upper_case_globals)]
                const ORDER: &[&str] = &[$(stringify!($variant)),*];
                match ORDER.get(group) {
                    $(Some(&stringify!($variant)) => $crate::codec::decode(body).map(Self::$variant),)*
                    _ => $crate::ErrorReply::read(group, body).map(|nothing: $crate::NoErrorBody| match nothing {}),
                }
            }
        }
    };
}
