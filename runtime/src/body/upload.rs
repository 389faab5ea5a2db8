//! A file among the fields of a form.
//!
//! The tables that write a body handle JSON only. A file writes a marker into the JSON, and puts itself into a separate list that only [`collect`] reads.

use std::cell::RefCell;
use std::hash::{BuildHasher, Hasher, RandomState};

use serde::{Deserialize, Deserializer, Serializer};

use super::Payload;
use crate::codec::{Blank, Decode, Encode, Own};

/// A file for a field of a `multipart` body.
///
/// ```
/// use clientgen_runtime::{Payload, Upload};
///
/// let logo = Upload::new(Payload::file("logo.png")).file_name("logo.png").content_type("image/png");
/// let note = Upload::from("plain text");
/// # let _ = (logo, note);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Upload {
    pub(super) payload: Payload,
    pub(super) file_name: Option<String>,
    pub(super) content_type: Option<String>,
}

impl Upload {
    /// Creates a file without a name.
    pub fn new(payload: impl Into<Payload>) -> Self {
        Self { payload: payload.into(), file_name: None, content_type: None }
    }

    /// Sets the name that is sent to the server. Many servers treat a part as a file only if it has a name.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// Sets the media type, instead of the documented one or `application/octet-stream`.
    #[must_use]
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }
}

impl<T: Into<Payload>> From<T> for Upload {
    fn from(payload: T) -> Self {
        Self::new(payload)
    }
}

thread_local! {
    /// The files of the current body, and the start of their markers.
    static COLLECTED: RefCell<Option<(String, Vec<Upload>)>> = const { RefCell::new(None) };
}

/// The files of a body, by their markers.
pub(super) struct Collected {
    prefix: String,
    uploads: Vec<Upload>,
}

impl Collected {
    /// The file of a marker.
    pub(super) fn get(&self, text: &str) -> Option<&Upload> {
        text.strip_prefix(&self.prefix)?.parse().ok().and_then(|index: usize| self.uploads.get(index))
    }
}

/// Runs `write` and returns the files that it found. No string of a body can be confused with a marker, because markers begin with a number made for this call.
pub(super) fn collect<T>(write: impl FnOnce() -> T) -> (T, Collected) {
    let prefix = format!("upload-{:016x}-", random());
    let before = COLLECTED.with(|slot| slot.replace(Some((prefix.clone(), Vec::new()))));
    let written = write();
    let collected = COLLECTED.with(|slot| slot.replace(before));
    let uploads = collected.map(|(_, uploads)| uploads).unwrap_or_default();
    (written, Collected { prefix, uploads })
}

/// A number that nobody outside this process can guess.
pub(super) fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

impl Encode for Upload {
    type Kind = Own;

    fn encode<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mark = COLLECTED.with(|slot| {
            slot.borrow_mut().as_mut().map(|(prefix, uploads)| {
                uploads.push(self.clone());
                format!("{prefix}{}", uploads.len() - 1)
            })
        });
        match (mark, self.payload.as_bytes()) {
            (Some(mark), _) => serializer.serialize_str(&mark),
            // Outside a multipart body, a file is its text.
            (None, Some(bytes)) => serializer.serialize_str(&String::from_utf8_lossy(bytes)),
            (None, None) => Err(serde::ser::Error::custom("a stream can be sent in a multipart body only")),
        }
    }
}

impl<'de> Decode<'de> for Upload {
    type Kind = Own;

    fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl Blank for Upload {
    fn blank() -> Self {
        Self::default()
    }
}
