//! Values -> request bodies: JSON, a form, multipart, text, or raw bytes.

mod form;
mod multipart;
mod pairs;
mod payload;
mod upload;

use std::borrow::Cow;

use bytes::Bytes;

pub use self::{form::FormField, multipart::PartType, payload::Payload, upload::Upload};
use crate::{
    call::Call,
    codec::{self, Encode},
    error::RequestError,
    transport::Body,
};

/// A body in one of several media types. Generated enums implement this.
pub trait RequestBody {
    /// Sets the body of the call, with its media type.
    fn give(self, call: Call) -> Call;
}

/// A body before it is sent. Clones can be sent again, except for a payload that can be read only once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outgoing {
    pub(crate) payload: Option<Payload>,
    /// The media type of the body, if it differs from the operation's.
    pub(crate) media_type: Option<Cow<'static, str>>,
}

impl Outgoing {
    fn new(payload: impl Into<Payload>, media_type: impl Into<Cow<'static, str>>) -> Self {
        Self { payload: Some(payload.into()), media_type: Some(media_type.into()) }
    }

    /// The body in the form that a transport needs.
    pub(crate) fn to_body(&self) -> Result<Body, RequestError> {
        self.payload.as_ref().map_or(Ok(Body::Empty), Payload::to_body)
    }
}

impl Call {
    /// Sets the body, as JSON.
    #[must_use]
    pub fn json<T: Encode + ?Sized>(self, body: &T) -> Self {
        let encoded = codec::encode(body).map_err(|error| RequestError::Body(error.to_string()));
        self.with_body(encoded.map(|json| Outgoing { payload: Some(json.into()), media_type: None }))
    }

    /// Sets the body, as JSON with another media type.
    #[must_use]
    pub fn json_as<T: Encode + ?Sized>(self, media_type: &'static str, body: &T) -> Self {
        let encoded = codec::encode(body).map_err(|error| RequestError::Body(error.to_string()));
        self.with_body(encoded.map(|json| Outgoing::new(json, media_type)))
    }

    /// Sets the body, as the pairs of a form. `fields` gives the style of lists and objects that do not have the default style.
    #[must_use]
    pub fn form<T: Encode + ?Sized>(self, body: &T, fields: &[FormField]) -> Self {
        let encoded = form::encode(body, fields).map_err(RequestError::Body);
        self.with_body(encoded.map(|text| Outgoing::new(text, "application/x-www-form-urlencoded")))
    }

    /// Sets the body, as multipart. `types` has the media types of parts that do not have the default one.
    #[must_use]
    pub fn multipart<T: Encode + ?Sized>(
        self,
        media_type: &'static str,
        body: &T,
        types: &[PartType],
    ) -> Self {
        let encoded = multipart::encode(body, types).map_err(RequestError::Body);
        self.with_body(
            encoded.map(|(payload, boundary)| {
                Outgoing::new(payload, format!("{media_type}; boundary={boundary}"))
            }),
        )
    }

    /// Sets the body, as JSON values, one per line.
    #[must_use]
    pub fn json_lines<T: Encode>(self, media_type: &'static str, values: &[T]) -> Self {
        let mut lines = Vec::new();
        for value in values {
            match codec::encode(value) {
                Ok(line) => lines.extend_from_slice(&line),
                Err(error) => return self.with_body(Err(RequestError::Body(error.to_string()))),
            }
            lines.push(b'\n');
        }
        self.with_body(Ok(Outgoing::new(lines, media_type)))
    }

    /// Sets the body, as text.
    #[must_use]
    pub fn text(self, media_type: &'static str, body: impl Into<String>) -> Self {
        self.with_body(Ok(Outgoing::new(Bytes::from(body.into()), media_type)))
    }

    /// Sets the body, as bytes that are sent unchanged.
    #[must_use]
    pub fn bytes(self, media_type: &'static str, body: impl Into<Payload>) -> Self {
        self.with_body(Ok(Outgoing::new(body, media_type)))
    }

    /// Sets the body, in one of the media types that the operation takes.
    #[must_use]
    pub fn one_of(self, body: impl RequestBody) -> Self {
        body.give(self)
    }
}
