//! A raw request -> the parts that are compared, decoded.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::{HeaderMap, Uri, header::CONTENT_TYPE};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use crate::network::BASE_PATH;

/// A request without what differs in spelling only.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The segments of the path below the base URL, decoded.
    pub segments: Vec<String>,
    /// The values of each name in the query, decoded and in order.
    pub query: BTreeMap<String, Vec<String>>,
    /// The headers by their names in small letters.
    pub headers: BTreeMap<String, String>,
    /// The body; `None` if it is empty.
    pub body: Option<Value>,
}

impl Request {
    /// Reads a request.
    pub fn new(method: &str, uri: &Uri, headers: &HeaderMap, body: &Bytes) -> Self {
        let path = uri.path();
        let path = path.strip_prefix(BASE_PATH).unwrap_or(path);
        let query = pairs(uri.query().unwrap_or_default().as_bytes());
        let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let is_form = headers.get(CONTENT_TYPE).is_some_and(|it| it == "application/x-www-form-urlencoded");
        Self {
            method: method.to_owned(),
            segments: path.split('/').skip(1).map(decoded).collect(),
            query,
            headers: headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect(),
            body: (is_form || !body.is_empty()).then(|| if is_form { form(body) } else { json(body) }),
        }
    }
}

fn decoded(segment: &str) -> String {
    percent_decode_str(segment).decode_utf8_lossy().into_owned()
}

/// The values of each name.
fn pairs(text: &[u8]) -> BTreeMap<String, Vec<String>> {
    let mut pairs: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in url::form_urlencoded::parse(text) {
        pairs.entry(name.into_owned()).or_default().push(value.into_owned());
    }
    pairs
}

fn form(body: &Bytes) -> Value {
    json!(pairs(body))
}

/// What is not JSON stays text.
fn json(body: &Bytes) -> Value {
    serde_json::from_slice(body).unwrap_or_else(|_| Value::from(String::from_utf8_lossy(body)))
}
