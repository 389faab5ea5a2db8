//! Where in a document: JSON pointers (RFC 6901), the address that every stage and every diagnostic uses.

use std::fmt;

use serde::Serialize;

/// A JSON pointer into a document, such as `/paths/~1brands/get`. The empty pointer is the whole document.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// Takes a pointer as printed; `None` if it is neither empty nor starts with `/`.
    pub fn parse(text: &str) -> Option<Self> {
        (text.is_empty() || text.starts_with('/')).then(|| Self(text.to_owned()))
    }

    /// The pointer one step deeper, at `key` of an object or at the index `key` of an array.
    #[must_use]
    pub fn join(&self, key: impl fmt::Display) -> Self {
        let key = key.to_string();
        let mut text = String::with_capacity(self.0.len() + key.len() + 1);
        text.push_str(&self.0);
        text.push('/');
        for character in key.chars() {
            match character {
                '~' => text.push_str("~0"),
                '/' => text.push_str("~1"),
                other => text.push(other),
            }
        }
        Self(text)
    }

    /// The pointer several steps deeper.
    #[must_use]
    pub fn join_all<K: fmt::Display>(&self, keys: impl IntoIterator<Item = K>) -> Self {
        keys.into_iter().fold(self.clone(), |pointer, key| pointer.join(key))
    }

    /// The pointer one step up; `None` at the root.
    pub fn parent(&self) -> Option<Self> {
        self.0.rfind('/').map(|cut| Self(self.0.get(..cut).unwrap_or_default().to_owned()))
    }

    /// The steps, unescaped.
    pub fn keys(&self) -> impl Iterator<Item = String> + '_ {
        self.0.split('/').skip(1).map(|key| key.replace("~1", "/").replace("~0", "~"))
    }

    /// The last step, unescaped; `None` at the root.
    pub fn last(&self) -> Option<String> {
        self.keys().last()
    }

    /// What follows `ancestor`, itself a pointer; `None` if `ancestor` does not contain this pointer.
    pub fn strip(&self, ancestor: &Self) -> Option<Self> {
        let rest = self.0.strip_prefix(&ancestor.0)?;
        Self::parse(rest)
    }

    /// This pointer followed by `rest`.
    #[must_use]
    pub fn concat(&self, rest: &Self) -> Self {
        Self(format!("{}{}", self.0, rest.0))
    }

    /// The text, escaped as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
