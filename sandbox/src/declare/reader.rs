//! One object of a declaration -> its fields with their types. Invalid fields and unknown fields are reported.

use clientgen::document::Pointer;
use serde_json::{Map, Value};

use super::Diagnostics;

/// Reads an object key by key.
pub(crate) struct Reader<'a, 'f> {
    object: &'a Map<String, Value>,
    pointer: Pointer,
    diagnostics: &'f mut Diagnostics,
    asked: Vec<&'static str>,
}

impl<'a, 'f> Reader<'a, 'f> {
    /// Starts reading; `None`, with a diagnostic, if it is not an object.
    pub(crate) fn open(value: &'a Value, pointer: Pointer, diagnostics: &'f mut Diagnostics) -> Option<Self> {
        match value.as_object() {
            Some(object) => Some(Self { object, pointer, diagnostics, asked: Vec::new() }),
            None => {
                diagnostics.report(pointer, "expected an object");
                None
            }
        }
    }

    pub(crate) fn value(&mut self, key: &'static str) -> Option<&'a Value> {
        self.asked.push(key);
        self.object.get(key)
    }

    pub(crate) fn text(&mut self, key: &'static str) -> Option<String> {
        let value = self.value(key)?;
        let text = value.as_str().map(str::to_owned);
        if text.is_none() {
            self.report(key, "expected a text");
        }
        text
    }

    /// A list of strings; absent is empty.
    pub(crate) fn texts(&mut self, key: &'static str) -> Vec<String> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let texts: Option<Vec<String>> =
            value.as_array().and_then(|all| all.iter().map(|one| one.as_str().map(str::to_owned)).collect());
        texts.unwrap_or_else(|| {
            self.report(key, "expected a list of texts");
            Vec::new()
        })
    }

    /// An object whose values are strings; absent is empty.
    pub(crate) fn pairs(&mut self, key: &'static str) -> Vec<(String, String)> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let pair = |(name, value): (&String, &Value)| Some((name.clone(), value.as_str()?.to_owned()));
        let pairs: Option<Vec<_>> = value.as_object().and_then(|all| all.iter().map(pair).collect());
        pairs.unwrap_or_else(|| {
            self.report(key, "expected an object whose values are texts");
            Vec::new()
        })
    }

    pub(crate) fn pointer(&mut self, key: &'static str) -> Option<Pointer> {
        let text = self.text(key)?;
        let pointer = Pointer::parse(&text);
        if pointer.is_none() {
            self.report(key, "expected a JSON pointer, such as `/data`");
        }
        pointer
    }

    /// An object below this one, with its location.
    pub(crate) fn below(&mut self, key: &'static str) -> Option<(&'a Value, Pointer)> {
        let at = self.at(key);
        Some((self.value(key)?, at))
    }

    pub(crate) fn at(&self, key: &str) -> Pointer {
        self.pointer.join(key)
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.object.contains_key(key)
    }

    pub(crate) fn diagnostics(&mut self) -> &mut Diagnostics {
        self.diagnostics
    }

    pub(crate) fn report(&mut self, key: &str, message: impl Into<String>) {
        let at = self.at(key);
        self.diagnostics.report(at, message);
    }

    /// Reports unknown keys, and returns the location.
    pub(crate) fn finish(self) -> Pointer {
        for key in self.object.keys().filter(|key| !self.asked.contains(&key.as_str())) {
            if !key.starts_with("x-") {
                let known = self.asked.join(", ");
                let message = match key.as_str() {
                    // Its name before it had the standard's.
                    "answer" if self.asked.contains(&"response") => {
                        "`answer` was renamed to `response`".to_owned()
                    }
                    _ => format!("`{key}` is not known here; known: {known}"),
                };
                self.diagnostics.report(self.pointer.join(key), message);
            }
        }
        self.pointer
    }
}
