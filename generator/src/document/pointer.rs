//! JSON pointers (RFC 6901), which every stage and every diagnostic uses as locations.

use std::{
    borrow::Cow,
    fmt::{self, Write},
};

use serde::Serialize;
use serde_json::Value;

/// A JSON pointer into a document, such as `/paths/~1brands/get`. The empty pointer is the whole document.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// Parses a printed pointer; `None` if it is not empty and does not start with `/`.
    pub fn parse(text: &str) -> Option<Self> {
        (text.is_empty() || text.starts_with('/')).then(|| Self(text.to_owned()))
    }

    /// The pointer one step deeper, at `key` of an object or at the index `key` of an array.
    #[must_use]
    pub fn join(&self, key: impl fmt::Display) -> Self {
        let mut text = String::with_capacity(self.0.len() + 24);
        text.push_str(&self.0);
        let mut pointer = Self(text);
        pointer.push(key);
        pointer
    }

    /// Goes one step deeper in place. [`Pointer::truncate`] goes back. A new pointer per node would be most of the cost of a walk.
    /// Returns the argument for going back.
    pub(crate) fn push(&mut self, key: impl fmt::Display) -> usize {
        let before = self.0.len();
        self.0.push('/');
        // Writing to a String cannot fail.
        let _ = write!(Escaped(&mut self.0), "{key}");
        before
    }

    /// Goes back to where [`Pointer::push`] started.
    pub(crate) fn truncate(&mut self, before: usize) {
        self.0.truncate(before);
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
        self.steps().map(Cow::into_owned)
    }

    /// The last step, unescaped; `None` at the root.
    pub fn last(&self) -> Option<String> {
        self.steps().last().map(Cow::into_owned)
    }

    fn steps(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.0.split('/').skip(1).map(|key| match key.contains('~') {
            true => Cow::Owned(key.replace("~1", "/").replace("~0", "~")),
            false => Cow::Borrowed(key),
        })
    }

    /// The node at this pointer in a tree. Unlike [`Value::pointer`], this does not copy each step.
    pub(crate) fn find<'a>(&self, tree: &'a Value) -> Option<&'a Value> {
        self.steps().try_fold(tree, |node, step| match node {
            Value::Object(object) => object.get(step.as_ref()),
            Value::Array(items) => items.get(index(&step)?),
            _ => None,
        })
    }

    /// The rest of the pointer after `ancestor`; `None` if `ancestor` does not contain this pointer.
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

/// A step that is the index of an item: only digits, without leading zeros.
fn index(step: &str) -> Option<usize> {
    let is_plain = !step.starts_with('+') && (step == "0" || !step.starts_with('0'));
    step.parse().ok().filter(|_| is_plain)
}

/// Writes a step as a pointer prints it.
struct Escaped<'a>(&'a mut String);

impl fmt::Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if !text.contains(['~', '/']) {
            self.0.push_str(text);
            return Ok(());
        }
        for character in text.chars() {
            match character {
                '~' => self.0.push_str("~0"),
                '/' => self.0.push_str("~1"),
                other => self.0.push(other),
            }
        }
        Ok(())
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Pointer;

    #[test]
    fn a_node_is_found_as_serde_finds_it() {
        let tree = json!({ "a/b": { "m~n": [{ "": 1 }, 2] }, "0": 3, "~1": 4 });
        for text in [
            "",
            "/a~1b",
            "/a~1b/m~0n/0/",
            "/a~1b/m~0n/1",
            "/a~1b/m~0n/01",
            "/a~1b/m~0n/+1",
            "/a~1b/m~0n/2",
            "/0",
            "/~01",
            "/a",
            "/0/0",
            "/",
        ] {
            let pointer = Pointer::parse(text).expect("it starts with a slash");
            assert_eq!(pointer.find(&tree), tree.pointer(text), "{text}");
        }
    }

    #[test]
    fn a_step_forth_and_back() {
        let mut pointer = Pointer::root().join("a/b");
        let before = pointer.push("c~d");
        assert_eq!(pointer.as_str(), "/a~1b/c~0d");
        pointer.truncate(before);
        assert_eq!(pointer, Pointer::root().join("a/b"));
    }
}
