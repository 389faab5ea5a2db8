//! The text of a `$ref` -> the file and the node that it names.

use std::path::{Component, Path, PathBuf};

use crate::document::Pointer;

/// The target of a `$ref`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reference {
    /// A node of the file in which it stands.
    Local(Pointer),
    /// A node of another file, named relative to the folder of the first.
    File(PathBuf, Pointer),
    /// A URL that would have to be fetched.
    Url,
    /// An anchor, or another fragment that is not a pointer.
    Anchor,
}

impl Reference {
    pub(super) fn parse(text: &str) -> Self {
        let (path, fragment) = text.split_once('#').unwrap_or((text, ""));
        // A drive letter is a scheme of one letter.
        let scheme = path.split_once(':').map(|(scheme, _)| scheme).filter(|it| it.len() > 1);
        if path.starts_with("//") || scheme.is_some_and(|it| it.chars().all(|c| c.is_ascii_alphanumeric())) {
            return Self::Url;
        }
        match (Pointer::parse(&decode(fragment)), path) {
            (None, _) => Self::Anchor,
            (Some(pointer), "") => Self::Local(pointer),
            (Some(pointer), path) => Self::File(PathBuf::from(decode(path)), pointer),
        }
    }
}

/// A text with percent-encoding decoded; unchanged if the result would not be text.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let code = tail.get(..2).filter(|_| *first == b'%');
        let code = code.and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// A path without `.`, and without `..` where the path alone is enough to remove it.
pub(super) fn normalise(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(normal.components().next_back(), Some(Component::Normal(_))) => {
                normal.pop();
            }
            part => normal.push(part),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_ref_names() {
        let pointer = |text| Pointer::parse(text).expect("it is a pointer");
        let file = |path: &str, at| Reference::File(path.into(), pointer(at));
        for (text, expected) in [
            ("#/components/schemas/A", Reference::Local(pointer("/components/schemas/A"))),
            ("#/paths/~1a~1%7Bid%7D/get", Reference::Local(pointer("/paths/~1a~1{id}/get"))),
            ("#", Reference::Local(Pointer::root())),
            ("shared/a%20b.yaml#/A", file("shared/a b.yaml", "/A")),
            ("../a.yaml", file("../a.yaml", "")),
            ("a.yaml#", file("a.yaml", "")),
            ("https://example.com/a.yaml#/A", Reference::Url),
            ("//example.com/a.yaml", Reference::Url),
            ("urn:example:a", Reference::Url),
            ("#Anchor", Reference::Anchor),
            ("#/100%/a", Reference::Local(pointer("/100%/a"))),
        ] {
            assert_eq!(Reference::parse(text), expected, "{text}");
        }
    }

    #[test]
    fn paths_are_made_short() {
        let normal = |path: &str| normalise(Path::new(path)).display().to_string();
        assert_eq!([normal("a/./b/../c"), normal("../a/../../b"), normal("./a")], ["a/c", "../../b", "a"]);
    }
}
