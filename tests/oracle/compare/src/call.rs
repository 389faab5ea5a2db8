//! Values of an input -> arguments of either client's methods.

use std::{collections::BTreeMap, fmt, future::Future, pin::Pin};

use clientgen_runtime::{codec, recorder::Recorder};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The two clients of an API.
#[derive(Debug)]
pub struct Api<O: 'static, T: 'static> {
    /// The module's name.
    pub name: &'static str,
    /// The document that both clients are made from, before it is lowered for progenitor.
    pub document: &'static str,
    /// The operations that both clients have.
    pub operations: &'static [Operation<O, T>],
    /// The operations that progenitor refuses, with its words.
    pub refused: &'static [(&'static str, &'static str)],
    /// The credentials of both as the header that carries them; progenitor's client knows none. `None`: neither has any.
    pub authorization: Option<&'static str>,
    /// Makes our client, with these credentials.
    pub ours: fn(Recorder) -> O,
    /// Makes progenitor's client for a base URL.
    pub theirs: fn(&str, reqwest::Client) -> T,
}

/// An operation as both clients call it.
#[derive(Debug)]
pub struct Operation<O, T> {
    /// The `operationId`.
    pub id: &'static str,
    /// The method, in capitals.
    pub method: &'static str,
    /// The path template.
    pub path: &'static str,
    /// Calls our client.
    pub ours: for<'a> fn(&'a O, &'a Input) -> Sent<'a>,
    /// Calls progenitor's client.
    pub theirs: for<'a> fn(&'a T, &'a Input) -> Sent<'a>,
}

/// A call before it is sent. Its response is only decoded.
pub type Sent<'a> = Pin<Box<dyn Future<Output = Result<(), Trouble>> + Send + 'a>>;

/// Why a call failed.
#[derive(Clone, Debug)]
pub enum Trouble {
    /// The client's types have no such value.
    Value(String),
    /// The request could not be sent, or its response not be read.
    Call(String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(reason) => write!(f, "has no such value: {reason}"),
            Self::Call(reason) => write!(f, "fails: {reason}"),
        }
    }
}

/// The values of one call.
#[derive(Clone, Debug)]
pub struct Input {
    /// The field that this input is about: `query.expand`, `body/translations/*/title`.
    pub focus: String,
    /// By field: `path.brandID`, `query.expand`, `body`. What is not here is not given.
    pub values: BTreeMap<String, Value>,
    /// What progenitor leaves to its caller to write, by field, as the document asks for it; `None` if nothing is to be sent.
    pub texts: BTreeMap<String, Option<String>>,
}

/// A value for our client, if the input has one.
pub fn ours_value<T: for<'de> codec::Decode<'de>>(input: &Input, field: &str) -> Result<Option<T>, Trouble> {
    let Some(value) = input.values.get(field) else { return Ok(None) };
    let value = codec::decode(value.to_string().as_bytes());
    value.map(Some).map_err(|error| Trouble::Value(error.to_string()))
}

/// A value for our client without which it cannot be called.
pub fn ours_required<T: for<'de> codec::Decode<'de>>(input: &Input, field: &str) -> Result<T, Trouble> {
    ours_value(input, field)?.ok_or_else(|| missing(field))
}

/// A value for progenitor's client, if the input has one. What is a text there and more in the document, a caller writes.
pub fn theirs_value<T: DeserializeOwned>(input: &Input, field: &str) -> Result<Option<T>, Trouble> {
    let read = |value: Value| serde_json::from_value(value).map(Some).map_err(|error| error.to_string());
    let written = input.texts.get(field);
    let value = their_field(input, field).filter(|value| !(written.is_some() && value.is_string()));
    let direct = value.map(|value| read(value.clone()));
    match (direct, written) {
        (Some(Ok(value)), _) => Ok(value),
        (Some(Err(error)), Some(Some(text))) => {
            read(Value::from(text.as_str())).map_err(|_| Trouble::Value(error))
        }
        (None, Some(Some(text))) => read(Value::from(text.as_str())).map_err(Trouble::Value),
        (_, Some(None)) | (None, None) => Ok(None),
        (Some(Err(error)), None) => Err(Trouble::Value(error)),
    }
}

/// The value of a field, or of a part of one: `query.filter[name]`.
fn their_field<'a>(input: &'a Input, field: &str) -> Option<&'a Value> {
    if let Some(value) = input.values.get(field) {
        return Some(value);
    }
    let (whole, part) = field.strip_suffix(']')?.split_once('[')?;
    input.values.get(whole)?.get(part)
}

/// A value as it stands in a URL.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

/// A value for progenitor's client without which it cannot be called.
pub fn theirs_required<T: DeserializeOwned>(input: &Input, field: &str) -> Result<T, Trouble> {
    theirs_value(input, field)?.ok_or_else(|| missing(field))
}

fn missing(field: &str) -> Trouble {
    Trouble::Value(format!("`{field}` is required"))
}

/// What our client says about a call.
pub fn ours_trouble<E: fmt::Debug>(error: clientgen_runtime::Error<E>) -> Trouble {
    Trouble::Call(error.to_string())
}

/// What progenitor's client says about a call.
pub fn theirs_trouble<E>(error: progenitor_client::Error<E>) -> Trouble {
    Trouble::Call(error.into_untyped().to_string())
}
