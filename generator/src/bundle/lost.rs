//! A reference that leads nowhere -> a diagnostic that says why, with suggestions.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use super::{
    Place, repair,
    trees::{Lost, Trees},
};
use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes, suggest},
    document::{
        Pointer,
        walk::{self, Kind},
    },
};

/// What was reported so far.
#[derive(Debug, Default)]
pub(super) struct Losses {
    /// The places of the references, and what should be there.
    pub(super) reported: BTreeMap<Pointer, Kind>,
    /// Diagnostics that are reported only once.
    said: BTreeSet<String>,
}

impl Losses {
    /// Reports that the reference `text` at `at` is lost.
    pub(super) fn report(
        &mut self,
        diagnostics: &mut Diagnostics,
        trees: &mut Trees<'_>,
        place: &Place,
        text: &str,
        (at, kind): (&Pointer, Kind),
        lost: Lost,
    ) {
        self.reported.insert(at.clone(), kind);
        let at = at.join("$ref");
        let diagnostic = match lost {
            Lost::Nowhere { parent, key } => {
                let file = trees.file(parent.tree).map(|file| file.display().to_string());
                let file = file.unwrap_or_else(|| "the document".to_owned());
                let keys = trees.keys(&parent);
                let known = || keys.iter().map(String::as_str);
                let what = if parent.pointer == Pointer::root() {
                    file
                } else {
                    format!("{file} at {}", parent.pointer)
                };
                Diagnostic::new(
                    codes::DANGLING,
                    at,
                    format!("`$ref: {text}` leads nowhere: there is no `{key}` in {what}"),
                )
                .help(suggest::did_you_mean(&key, known(), || {
                    format!("available: {}", suggest::list(known()))
                }))
            }
            Lost::File(path) => match trees.failure(&path) {
                None => return,
                Some(diagnostic) if diagnostic.code == codes::UNREADABLE => {
                    let message = format!("`$ref: {text}`: {} ({})", diagnostic.message, path.display());
                    Diagnostic::new(codes::REF_FILE, at, message).help(bare_name(trees, place, text))
                }
                // With a flag, the user gets the file; a substitute is only a guess.
                Some(diagnostic) if diagnostic.code == codes::OUTSIDE => {
                    return diagnostics.push(outside(&diagnostic, &path, at, text));
                }
                // A diagnostic in the other file, with its place there.
                Some(diagnostic) => return diagnostics.push(*diagnostic),
            },
            Lost::Loop => endless(at, text),
            Lost::OtherKind(found) => wrong_kind(kind, found, at, text),
            Lost::Url => Diagnostic::new(
                codes::REF_URL,
                at,
                format!("`$ref: {text}` is a URL, and clientgen fetches nothing"),
            )
            .help("save the file beside the document, and refer to it by its path"),
            Lost::Anchor => anchor(at, text),
        };
        diagnostics.push(repair::said(diagnostic, kind));
    }

    /// Reports that an example stays as it is written, because it looks like a reference to a file that must not be read.
    pub(super) fn example(
        diagnostics: &mut Diagnostics,
        trees: &Trees<'_>,
        text: &str,
        at: &Pointer,
        lost: &Lost,
    ) {
        if let Lost::File(path) = lost
            && let Some(diagnostic) = trees.outside(path)
        {
            let mut diagnostic = outside(diagnostic, path, at.join("$ref"), text).warning();
            diagnostic.message.push_str("; the example is used as it is written");
            diagnostics.push(diagnostic);
        }
    }

    /// Reports something that would otherwise be repeated for every reference.
    pub(super) fn once(
        &mut self,
        diagnostics: &mut Diagnostics,
        (at, kind): (&Pointer, Kind),
        diagnostic: Diagnostic,
        what: &str,
    ) {
        self.reported.insert(at.clone(), kind);
        if self.said.insert(what.to_owned()) {
            diagnostics.push(diagnostic);
        }
    }
}

/// The diagnostic for a file that must not be read, at the reference `text`.
fn outside(diagnostic: &Diagnostic, path: &Path, at: Pointer, text: &str) -> Diagnostic {
    let message = format!("`$ref: {text}`: {} ({})", diagnostic.message, path.display());
    Diagnostic::new(codes::OUTSIDE, at, message).help(diagnostic.help.clone().unwrap_or_default())
}

/// References that lead only to each other.
pub(super) fn endless(at: Pointer, text: &str) -> Diagnostic {
    Diagnostic::new(codes::REF_LOOP, at, format!("`$ref: {text}` leads back to itself"))
        .help("let one of the references in the circle name something that is not a reference")
}

/// References that lead to too many others.
pub(super) fn long(at: Pointer, text: &str) -> Diagnostic {
    Diagnostic::new(
        codes::REF_LOOP,
        at,
        format!("`$ref: {text}` leads through more than 64 other references"),
    )
    .help("let it name the definition directly")
}

/// A fragment that is a name and not a pointer.
pub(super) fn anchor(at: Pointer, text: &str) -> Diagnostic {
    Diagnostic::new(codes::DANGLING, at, format!("`$ref: {text}` names an anchor that no schema has"))
        .help("write a JSON pointer, such as `#/components/schemas/Brand`")
}

/// What stands behind a reference, if it can be nothing that is asked for: a path where a schema is asked for, or the like.
pub(super) fn other_kind(root: &Value, wanted: Kind, target: &Pointer) -> Option<Kind> {
    let found = walk::kind_at(root, target);
    let is_apart = |kind: Kind| matches!(kind, Kind::Schema | Kind::PathItem | Kind::Operation);
    (wanted.words().is_some()
        && found.words().is_some()
        && wanted != found
        && (is_apart(wanted) || is_apart(found)))
    .then_some(found)
}

pub(super) fn wrong_kind(wanted: Kind, found: Kind, at: Pointer, text: &str) -> Diagnostic {
    let words = |kind: Kind| kind.words().unwrap_or("something else");
    let message =
        format!("`$ref: {text}` leads to {}, but this location needs {}", words(found), words(wanted));
    let help = match wanted.section() {
        Some(section) => format!("refer to an entry of `#/components/{section}`"),
        None => format!("refer to {}", words(wanted)),
    };
    Diagnostic::new(codes::UNRESOLVED, at, message).help(help)
}

/// Help for a file that is not there: older documents name schemas without saying where they are.
fn bare_name(trees: &Trees<'_>, place: &Place, text: &str) -> String {
    let schemas = Place { tree: place.tree, pointer: Pointer::root().join("components").join("schemas") };
    match trees.keys(&schemas).iter().find(|name| *name == text) {
        Some(name) => format!("did you mean `#/components/schemas/{name}`?"),
        None => "paths are relative to the file that contains the reference".to_owned(),
    }
}
