//! Bytes <-> values.

use std::fmt;

use bytes::Bytes;
use serde::{Deserializer as _, de::DeserializeSeed};

use super::{Decode, DecodeAs, Encode, Plain, Seed, collection::Encoded, path};

/// A payload that does not have the documented shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    path: String,
    message: String,
    excerpt: String,
}

/// How much of a payload an error message shows.
const EXCERPT: usize = 120;

impl DecodeError {
    pub(crate) fn new(path: String, message: String, payload: &[u8]) -> Self {
        let text = String::from_utf8_lossy(payload.get(..EXCERPT * 4).unwrap_or(payload));
        let mut excerpt: String = text
            .chars()
            .take(EXCERPT)
            .map(|character| if character.is_control() { ' ' } else { character })
            .collect();
        if excerpt.len() < payload.len() {
            excerpt.push('…');
        }
        Self { path, message, excerpt }
    }

    /// A successful return with a status that the document does not describe.
    #[doc(hidden)]
    pub fn undocumented(status: u16, payload: &[u8]) -> Self {
        Self::new(String::new(), format!("the document describes no response with status {status}"), payload)
    }

    /// Where in the payload, such as `data[3].created_at`; empty for the payload itself.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was expected there and what was found.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The beginning of the payload.
    pub fn excerpt(&self) -> &str {
        &self.excerpt
    }
}

/// A message quotes the payload, which may be of any length and hold anything; a log line may not.
fn short(text: &str) -> String {
    const LONGEST: usize = 240;
    let mut shown: String = text
        .chars()
        .take(LONGEST)
        .map(|character| if character.is_control() { ' ' } else { character })
        .collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "at {}: ", short(&self.path))?;
        }
        f.write_str(&short(&self.message))
    }
}

impl std::error::Error for DecodeError {}

/// Reads a value from JSON. The error names the path at which reading failed.
pub fn decode<'de, T: Decode<'de>>(payload: &'de [u8]) -> Result<T, DecodeError> {
    decode_as::<Plain, T>(payload)
}

/// Reads a value from JSON through a codec.
pub fn decode_as<'de, C: DecodeAs<'de, T>, T>(payload: &'de [u8]) -> Result<T, DecodeError> {
    path::clear();
    let mut deserializer = serde_json::Deserializer::from_slice(payload);
    let value = Seed::<C, T>::new().deserialize(&mut deserializer);
    match value.and_then(|value| deserializer.end().map(|()| value)) {
        Ok(value) => Ok(value),
        Err(error) => Err(DecodeError::new(path::take(), describe(&error, payload), payload)),
    }
}

/// serde_json's message, said more plainly where a payload is empty or is not JSON at all.
fn describe(error: &serde_json::Error, payload: &[u8]) -> String {
    let blank = payload.iter().all(u8::is_ascii_whitespace);
    if blank {
        return "the body is empty".to_owned();
    }
    let mut scan = serde_json::Deserializer::from_slice(payload);
    let is_json = scan.deserialize_ignored_any(serde::de::IgnoredAny).is_ok();
    if is_json || error.is_eof() { error.to_string() } else { format!("not JSON: {error}") }
}

/// Writes a value as JSON.
pub fn encode<T: Encode + ?Sized>(value: &T) -> Result<Bytes, serde_json::Error> {
    serde_json::to_vec(&Encoded(value)).map(Bytes::from)
}
