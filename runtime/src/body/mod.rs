//! Values -> request bodies: JSON, a form, multipart, text, or raw bytes.

pub(crate) mod form;
pub(crate) mod multipart;
mod pairs;
mod payload;
mod upload;

use std::borrow::Cow;

pub use self::{form::FormField, multipart::PartType, payload::Payload, upload::Upload};
use crate::{error::RequestError, transport::Body};

/// A body before it is sent. Clones can be sent again, except for a payload that can be read only once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outgoing {
    pub(crate) payload: Option<Payload>,
    /// The media type of the body, if it differs from the operation's.
    pub(crate) media_type: Option<Cow<'static, str>>,
}

impl Outgoing {
    pub(crate) fn new(payload: impl Into<Payload>, media_type: impl Into<Cow<'static, str>>) -> Self {
        Self { payload: Some(payload.into()), media_type: Some(media_type.into()) }
    }

    /// The body in the form that a transport needs.
    pub(crate) fn to_body(&self) -> Result<Body, RequestError> {
        self.payload.as_ref().map_or(Ok(Body::Empty), Payload::to_body)
    }
}
