//! Responses -> values: successful values and error bodies, also for operations with several types of either.

use std::marker::PhantomData;

use http::{HeaderMap, StatusCode, header::CONTENT_TYPE};

use crate::{
    codec::{self, Decode, DecodeError},
    transport::Body,
};

/// A response: the documented value, with status and headers.
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
    /// Replaces the value of the response.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response { status: self.status, headers: self.headers, value: change(self.value) }
    }
}

/// How the body of a successful response is decoded.
pub trait FromResponse: Sized {
    /// The type of the decoded value.
    type Value;

    /// Whether a successful response is returned before its body has arrived. Otherwise the call waits for the whole body, and a
    /// response that breaks off can be retried.
    const STREAMS: bool = false;

    /// Decodes a complete body.
    fn read(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Result<Self::Value, DecodeError>;

    /// Takes a body that has not arrived yet. Returns it if the whole body is needed first.
    fn read_stream(
        status: StatusCode,
        headers: &HeaderMap,
        body: Body,
        limit: u64,
    ) -> Result<Self::Value, Body> {
        let _ = (status, headers, limit);
        Err(body)
    }
}

impl<T: for<'de> Decode<'de>> FromResponse for T {
    type Value = Self;

    fn read(_: StatusCode, _: &HeaderMap, body: &[u8]) -> Result<Self, DecodeError> {
        codec::decode(body)
    }
}

/// A response that some servers send in a different form than documented; see [`codec::Lenient`].
#[derive(Debug)]
pub struct LenientResponse<T>(PhantomData<T>);

impl<T> FromResponse for LenientResponse<T>
where
    codec::Lenient: for<'de> codec::DecodeAs<'de, T>,
{
    type Value = T;

    fn read(_: StatusCode, _: &HeaderMap, body: &[u8]) -> Result<T, DecodeError> {
        codec::decode_as::<codec::Lenient, T>(body)
    }
}

/// A response that is read in a way of its own, which a codec knows.
#[derive(Debug)]
pub struct ReadAs<C, T>(PhantomData<(C, T)>);

impl<C, T> FromResponse for ReadAs<C, T>
where
    C: for<'de> codec::DecodeAs<'de, T>,
{
    type Value = T;

    fn read(_: StatusCode, _: &HeaderMap, body: &[u8]) -> Result<T, DecodeError> {
        codec::decode_as::<C, T>(body)
    }
}

/// A response that is a text: plain, CSV, XML. It is read as UTF-8 unless its media type says ISO-8859-1.
#[derive(Debug)]
pub struct TextResponse;

impl FromResponse for TextResponse {
    type Value = String;

    fn read(_: StatusCode, headers: &HeaderMap, body: &[u8]) -> Result<String, DecodeError> {
        let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if media_type.to_ascii_lowercase().contains("iso-8859-1") {
            return Ok(body.iter().copied().map(char::from).collect());
        }
        Ok(String::from_utf8_lossy(body).trim_start_matches('\u{feff}').to_owned())
    }
}

/// A response without a body, or whose body the document does not describe.
impl FromResponse for () {
    type Value = ();

    fn read(_: StatusCode, _: &HeaderMap, _: &[u8]) -> Result<Self, DecodeError> {
        Ok(())
    }
}

/// How the body of an error response is decoded.
pub trait FromErrorResponse: Sized {
    /// Decodes the body as the type at `group` of [`crate::Operation::errors`].
    fn read(group: usize, body: &[u8]) -> Result<Self, DecodeError>;
}

impl<T: for<'de> Decode<'de>> FromErrorResponse for T {
    fn read(_: usize, body: &[u8]) -> Result<Self, DecodeError> {
        codec::decode(body)
    }
}

/// The error body of operations that document none. It has no values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoErrorBody {}

impl FromErrorResponse for NoErrorBody {
    fn read(_: usize, body: &[u8]) -> Result<Self, DecodeError> {
        Err(DecodeError::new(String::new(), "the operation documents no error body".to_owned(), body))
    }
}

/// Defines an enum with one variant per documented success status: `Created(201) = Brand`, or `NoContent(204)` without a body. Ranges are
/// written `Status2xx(200, 299)`. The first matching row counts. `Ok(200) = String => TextResponse` says how the body is decoded.
#[macro_export]
macro_rules! responses {
    ($name:ident { $($variant:ident($from:literal $(, $to:literal)?) $(= $ty:ty $(=> $reply:ty)?)?),* $(,)? }) => {
        impl $crate::FromResponse for $name {
            type Value = Self;

            const STREAMS: bool = false $($(|| $crate::responses!(@streams $ty $(=> $reply)?))?)*;

            fn read(
                status: $crate::http::StatusCode,
                headers: &$crate::http::HeaderMap,
                body: &[u8],
            ) -> ::std::result::Result<Self, $crate::codec::DecodeError> {
                let code = status.as_u16();
                $(if ($from..=$crate::responses!(@to $from $($to)?)).contains(&code) {
                    return $crate::responses!(@read $name $variant (status, headers, body) $($ty $(=> $reply)?)?);
                })*
                let _ = headers;
                Err($crate::codec::DecodeError::undocumented(code, body))
            }

            fn read_stream(
                status: $crate::http::StatusCode,
                headers: &$crate::http::HeaderMap,
                body: $crate::transport::Body,
                limit: u64,
            ) -> ::std::result::Result<Self, $crate::transport::Body> {
                let code = status.as_u16();
                $(if ($from..=$crate::responses!(@to $from $($to)?)).contains(&code) {
                    return $crate::responses!(@stream $name $variant (status, headers, body, limit) $($ty $(=> $reply)?)?);
                })*
                let _ = (headers, limit);
                Err(body)
            }
        }
    };
    (@streams $ty:ty) => { <$ty as $crate::FromResponse>::STREAMS };
    (@streams $ty:ty => $reply:ty) => { <$reply as $crate::FromResponse>::STREAMS };
    (@to $from:literal) => { $from };
    (@to $from:literal $to:literal) => { $to };
    (@read $name:ident $variant:ident $given:tt) => { Ok($name::$variant) };
    (@read $name:ident $variant:ident $given:tt $ty:ty) => { $crate::responses!(@read $name $variant $given $ty => $ty) };
    (@read $name:ident $variant:ident ($status:ident, $headers:ident, $body:ident) $ty:ty => $reply:ty) => {
        <$reply as $crate::FromResponse>::read($status, $headers, $body).map($name::$variant)
    };
    (@stream $name:ident $variant:ident ($status:ident, $headers:ident, $body:ident, $limit:ident)) => { Err($body) };
    (@stream $name:ident $variant:ident $given:tt $ty:ty) => { $crate::responses!(@stream $name $variant $given $ty => $ty) };
    (@stream $name:ident $variant:ident ($status:ident, $headers:ident, $body:ident, $limit:ident) $ty:ty => $reply:ty) => {
        <$reply as $crate::FromResponse>::read_stream($status, $headers, $body, $limit).map($name::$variant)
    };
}

/// Defines an enum with one variant per documented error type, in the order of [`crate::Operation::errors`].
#[macro_export]
macro_rules! error_bodies {
    ($name:ident { $($variant:ident),* $(,)? }) => {
        impl $crate::FromErrorResponse for $name {
            fn read(group: usize, body: &[u8]) -> ::std::result::Result<Self, $crate::codec::DecodeError> {
                #[allow(non_upper_case_globals)]
                const ORDER: &[&str] = &[$(stringify!($variant)),*];
                match ORDER.get(group) {
                    $(Some(&stringify!($variant)) => $crate::codec::decode(body).map(Self::$variant),)*
                    _ => $crate::FromErrorResponse::read(group, body).map(|nothing: $crate::NoErrorBody| match nothing {}),
                }
            }
        }
    };
}
