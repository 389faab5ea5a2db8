//! What a request carries: JSON, a form, parts, text, or bytes as they are.

pub(crate) mod form;
pub(crate) mod multipart;
mod pairs;
mod payload;
mod upload;

use std::borrow::Cow;

pub use self::{form::FormField, multipart::PartType, payload::Payload, upload::Upload};
use crate::{error::RequestError, transport::Body};

/// A body on its way into a request; clones send the same again, except for a payload that can be read once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outgoing {
    pub(crate) payload: Option<Payload>,
    /// Its media type, where it is not the operation's.
    pub(crate) media_type: Option<Cow<'static, str>>,
}

impl Outgoing {
    pub(crate) fn new(payload: impl Into<Payload>, media_type: impl Into<Cow<'static, str>>) -> Self {
        Self { payload: Some(payload.into()), media_type: Some(media_type.into()) }
    }

    /// The body as a transport takes it.
    pub(crate) fn to_body(&self) -> Result<Body, RequestError> {
        self.payload.as_ref().map_or(Ok(Body::Empty), Payload::to_body)
    }
}
