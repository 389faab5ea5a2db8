//! A document -> what its API is known by, and whether two of them are the same.

use std::path::Path;

use super::{MANIFEST, diagnostic, manifest::Manifest};
use crate::diagnostic::{Diagnostic, codes};

/// The API whose client a crate is. Neither changes with a new version of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The name of the document's file, without its folder.
    pub(super) document: String,
    /// The document's title.
    pub(super) title: String,
}

impl Origin {
    /// The API of a document: its file's name, and its title.
    pub fn new(document: &str, title: &str) -> Self {
        Self { document: one_line(document), title: one_line(title) }
    }

    /// Whether both are of one API. Case does not tell: people mend it, and some file systems do not know it.
    fn is_as(&self, other: &Self) -> bool {
        let alike = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        alike(&self.document, &other.document) && alike(&self.title, &other.title)
    }

    fn words(&self) -> String {
        let title = if self.title.is_empty() { "without a title" } else { self.title.as_str() };
        format!("`{}` ({title})", self.document)
    }
}

/// Why a crate of `next` must not take the place of what `last` says is there.
pub(super) fn other_api(last: &Manifest, next: &Origin, dir: &Path) -> Option<Diagnostic> {
    if last.files.is_empty() {
        return None;
    }
    let message = match &last.origin {
        Some(origin) if !origin.is_as(next) => {
            format!(
                "this folder holds the client of {}, and the document given is {}",
                origin.words(),
                next.words()
            )
        }
        None if !last.is_crate() => format!(
            "this folder holds a module that `clientgen sync` wrote, and would become the crate of {}",
            next.words()
        ),
        _ => return None,
    };
    let diagnostic = diagnostic(codes::OTHER_API, &dir.join(MANIFEST), 1, message);
    Some(diagnostic.help(
        "name another folder with `--out`; or, if it is the same API under another name, or the new client is to take the place of the old one, \
         give `--force`",
    ))
}

/// Why the module of a spec must not take the place of a crate.
pub(super) fn crate_in_the_way(dir: &Path) -> Diagnostic {
    let message =
        "this folder holds a crate that `clientgen generate` wrote, and would become the module of a spec";
    diagnostic(codes::OTHER_API, &dir.join(MANIFEST), 1, message).help("move the crate, or delete it")
}

/// A text with one blank for each gap, so that it fits in a line of the manifest.
fn one_line(text: &str) -> String {
    let blank = |it: char| it.is_whitespace() || it.is_control();
    text.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
