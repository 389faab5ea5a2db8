//! A value of a body's type -> the body of a call, in each of the forms that a document may ask for.

use bytes::Bytes;

use super::Call;
use crate::{
    body::{FormField, Outgoing, PartType, Payload, form, multipart},
    codec::{self, Encode},
    error::RequestError,
};

/// A body that one of several media types has. Generated enums implement it.
pub trait RequestBody {
    /// Gives the call the body, with its media type.
    fn give(self, call: Call) -> Call;
}

impl Call {
    /// Sets the body, as JSON.
    #[must_use]
    pub fn json<T: Encode + ?Sized>(self, body: &T) -> Self {
        let encoded = codec::encode(body).map_err(|error| RequestError::Body(error.to_string()));
        self.with_body(encoded.map(|json| Outgoing { payload: Some(json.into()), media_type: None }))
    }

    /// Sets the body, as JSON with a media type of its own.
    #[must_use]
    pub fn json_as<T: Encode + ?Sized>(self, media_type: &'static str, body: &T) -> Self {
        let encoded = codec::encode(body).map_err(|error| RequestError::Body(error.to_string()));
        self.with_body(encoded.map(|json| Outgoing::new(json, media_type)))
    }

    /// Sets the body, as the pairs of a form. `fields` says how lists and objects are written that are not written in the usual way.
    #[must_use]
    pub fn form<T: Encode + ?Sized>(self, body: &T, fields: &[FormField]) -> Self {
        let encoded = form::encode(body, fields).map_err(RequestError::Body);
        self.with_body(encoded.map(|text| Outgoing::new(text, "application/x-www-form-urlencoded")))
    }

    /// Sets the body, as parts. `types` has the media types of parts that have not the usual one.
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

    /// Sets the body, as JSON values, one a line.
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

    /// Sets the body, as a text.
    #[must_use]
    pub fn text(self, media_type: &'static str, body: impl Into<String>) -> Self {
        self.with_body(Ok(Outgoing::new(Bytes::from(body.into()), media_type)))
    }

    /// Sets the body, as bytes that are sent as they are.
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
