//! An HTTP request -> its parts, for the checks.

use bytes::Bytes;
use http::{HeaderMap, Method, request::Parts};
use percent_encoding::percent_decode_str;

/// One request, whole.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) method: Method,
    /// As sent, still encoded.
    pub(crate) path: String,
    pub(crate) query: Vec<Pair>,
    /// The query as sent.
    raw_query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// One `key=value` of a query or of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    /// Decoded.
    pub(crate) key: String,
    /// As sent, because delimiters must be found before decoding.
    pub(crate) raw: String,
}

impl Call {
    pub(crate) fn new(parts: Parts, body: Bytes) -> Self {
        Self {
            path: parts.uri.path().to_owned(),
            query: pairs(parts.uri.query().unwrap_or_default()),
            raw_query: parts.uri.query().unwrap_or_default().to_owned(),
            method: parts.method,
            headers: parts.headers,
            body,
        }
    }

    /// A header's values as one text.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let values: Vec<String> = self
            .headers
            .get_all(name)
            .iter()
            .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
            .collect();
        if values.is_empty() { None } else { Some(values.join(", ")) }
    }

    /// A cookie's value.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.header("cookie")?;
        let mut entries = cookies.split(';').filter_map(|entry| entry.trim().split_once('='));
        entries.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
    }

    /// Path and query as sent, without one of the query's keys.
    pub(crate) fn address_without(&self, key: &str) -> String {
        let is_other =
            |pair: &&str| !pair.is_empty() && decode(pair.split('=').next().unwrap_or_default()) != key;
        let pairs: Vec<&str> = self.raw_query.split('&').filter(is_other).collect();
        if pairs.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, pairs.join("&")) }
    }

    /// Path and query as sent; the values of query keys are masked unless they are `open`.
    pub(crate) fn target(&self, open: impl Fn(&str) -> bool) -> String {
        let mut target = self.path.clone();
        for (index, pair) in self.raw_query.split('&').filter(|pair| !pair.is_empty()).enumerate() {
            target.push(if index == 0 { '?' } else { '&' });
            match pair.split_once('=') {
                Some((key, _)) if !open(&decode(key)) => target.push_str(&format!("{key}=***")),
                _ => target.push_str(pair),
            }
        }
        target
    }
}

/// Splits `a=1&b=2`.
pub(crate) fn pairs(text: &str) -> Vec<Pair> {
    let split = |pair: &str| {
        let (key, raw) = pair.split_once('=').unwrap_or((pair, ""));
        Pair { key: decode(key), raw: raw.to_owned() }
    };
    text.split('&').filter(|pair| !pair.is_empty()).map(split).collect()
}

/// Decodes a part of a query. `+` is a space, as servers read it, so a client that forgets to encode a plus gets a violation.
pub(crate) fn decode(raw: &str) -> String {
    percent_decode_str(&raw.replace('+', " ")).decode_utf8_lossy().into_owned()
}
