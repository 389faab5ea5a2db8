//! A document -> the identity of its API, and whether two APIs are the same.

use std::path::Path;

use super::{MANIFEST, diagnostic, manifest::Manifest};
use crate::diagnostic::{Diagnostic, codes};

/// The identity of an API. It does not change with a new version of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The file name of the document, without its folder.
    pub(super) document: String,
    /// The document's title.
    pub(super) title: String,
}

impl Origin {
    /// Creates the identity from the document's file name and title.
    pub fn new(document: &str, title: &str) -> Self {
        Self { document: one_line(document), title: one_line(title) }
    }

    /// Whether both are the same API. Case does not matter: people correct it, and some file systems ignore it.
    fn is_as(&self, other: &Self) -> bool {
        let alike = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        alike(&self.document, &other.document) && alike(&self.title, &other.title)
    }

    fn words(&self) -> String {
        let title = if self.title.is_empty() { "without a title" } else { self.title.as_str() };
        format!("`{}` ({title})", self.document)
    }
}

/// Why a crate of `next` must not replace the present one of `last`.
pub(super) fn other_api(last: &Manifest, next: &Origin, dir: &Path) -> Option<Diagnostic> {
    if last.files.is_empty() {
        return None;
    }
    let message = match &last.origin {
        Some(origin) if !origin.is_as(next) => {
            format!(
                "this folder contains the client of {}, but the given document is {}",
                origin.words(),
                next.words()
            )
        }
        None if !last.is_crate() => format!(
            "this folder contains a module that `clientgen sync` wrote, so it cannot become the crate of {}",
            next.words()
        ),
        _ => return None,
    };
    let diagnostic = diagnostic(codes::OTHER_API, &dir.join(MANIFEST), 1, message);
    Some(diagnostic.help(
        "give another folder with `--out`; or use `--force` if it is the same API under another name, or if the new client replaces the old one",
    ))
}

/// Why the module of a spec must not replace a crate.
pub(super) fn crate_in_the_way(dir: &Path) -> Diagnostic {
    let message = "this folder contains a crate that `clientgen generate` wrote, so it cannot become the module of a spec";
    diagnostic(codes::OTHER_API, &dir.join(MANIFEST), 1, message).help("move the crate, or delete it")
}

/// The text with single spaces, so that it fits in a line of the manifest.
fn one_line(text: &str) -> String {
    let blank = |it: char| it.is_whitespace() || it.is_control();
    text.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
