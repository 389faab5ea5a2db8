//! A path -> a [`Document`] that can be converted: load, bundle, shape and lower in their order.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    bundle,
    diagnostic::Diagnostics,
    document::Document,
    generate, lint,
    load::{self, files::Disk, files::Files, overlay},
    lower, shape, stack,
};

/// The folder of overlays, beside the specs that they change.
pub(crate) const OVERLAYS: &str = "overlays";

/// A document that is ready to be converted, and what was said about it on the way.
#[derive(Clone, Debug)]
pub struct Read {
    /// The document, in the form of OpenAPI 3.0, without references to other files.
    pub document: Document,
    /// Warnings and notes, with their places.
    pub diagnostics: Diagnostics,
}

/// Reads a document from disk. The error is every diagnostic of every stage, with its place, if one of them is an error.
pub fn read(path: &Path) -> Result<Read, Diagnostics> {
    read_from(path, &Disk::of(path))
}

/// Reads a spec of a workspace from disk, as its overlay changes it: see [`overlays_of`].
pub fn read_spec(path: &Path) -> Result<Read, Diagnostics> {
    let files = Disk::of(path);
    read_with(path, &overlays_of(path, &files), &files)
}

/// The overlay of a spec in a workspace, if there is one: `overlays/`, beside the spec, has a file of the same name. What a user knows
/// better than the document stands there, and the document stays as it was written.
pub fn overlays_of(path: &Path, files: &dyn Files) -> Vec<PathBuf> {
    let overlay = path.file_name().map(|name| path.with_file_name(OVERLAYS).join(name));
    // One that cannot be read is not left out in silence.
    let is_there = |overlay: &PathBuf| {
        let failure = files.read(overlay).err().map(|error| error.kind());
        !matches!(failure, Some(io::ErrorKind::NotFound | io::ErrorKind::NotADirectory))
    };
    overlay.filter(is_there).into_iter().collect()
}

/// Reads a stranger's document from disk: faults that could be mended are warnings, see [`Diagnostics::lenient`].
pub fn read_lenient(path: &Path) -> Result<Read, Diagnostics> {
    read_lenient_from(path, &Disk::of(path))
}

/// Reads a document from disk, whatever is wrong with it, for those who can do without what is wrong. `None` if there is none.
pub fn read_anyway(path: &Path) -> (Option<Document>, Diagnostics) {
    let (bundled, mut diagnostics) = bundled(path, &Disk::of(path));
    match bundled.map(|document| prepared(document, &mut diagnostics)) {
        Some(document) => {
            let diagnostics = diagnostics.located(&document);
            (Some(document), diagnostics)
        }
        None => (None, diagnostics),
    }
}

/// Everything that can be said about a document on disk, with its place.
pub fn check(path: &Path) -> Diagnostics {
    check_from(path, &Disk::of(path))
}

/// Reads a document from anywhere.
pub fn read_from(path: &Path, files: &dyn Files) -> Result<Read, Diagnostics> {
    read_with(path, &[], files)
}

/// Reads a document as its overlays change it.
pub fn read_with(path: &Path, overlays: &[PathBuf], files: &dyn Files) -> Result<Read, Diagnostics> {
    let (document, diagnostics) = all(path, overlays, files);
    finished(document, diagnostics)
}

/// Reads a stranger's document from anywhere.
pub fn read_lenient_from(path: &Path, files: &dyn Files) -> Result<Read, Diagnostics> {
    let (document, diagnostics) = all(path, &[], files);
    finished(document, diagnostics.lenient())
}

fn all(path: &Path, overlays: &[PathBuf], files: &dyn Files) -> (Option<Document>, Diagnostics) {
    stack::deep(|| {
        let (bundled, mut diagnostics) = overlaid(path, overlays, files);
        let document = bundled.map(|document| prepared(document, &mut diagnostics));
        let diagnostics = match &document {
            Some(document) => diagnostics.located(document),
            None => diagnostics,
        };
        (document, diagnostics)
    })
}

fn finished(document: Option<Document>, diagnostics: Diagnostics) -> Result<Read, Diagnostics> {
    match document {
        Some(document) if !diagnostics.has_errors() => Ok(Read { document, diagnostics }),
        _ => Err(diagnostics),
    }
}

/// Everything that can be said about a document from anywhere.
pub fn check_from(path: &Path, files: &dyn Files) -> Diagnostics {
    check_with(path, &[], files)
}

/// Everything that can be said about a document as its overlays change it.
pub fn check_with(path: &Path, overlays: &[PathBuf], files: &dyn Files) -> Diagnostics {
    stack::deep(|| checked(path, overlays, files))
}

fn checked(path: &Path, overlays: &[PathBuf], files: &dyn Files) -> Diagnostics {
    let (bundled, mut diagnostics) = overlaid(path, overlays, files);
    let Some(document) = bundled.map(|document| prepared(document, &mut diagnostics)) else {
        return diagnostics;
    };
    lint::lint(&document, &mut diagnostics);
    // What has errors so far would be found again, in other words.
    if !diagnostics.has_fatal() {
        generate::model(&document, "api", &mut diagnostics);
    }
    diagnostics.located(&document)
}

/// The document in one piece, if its file can be read.
pub(crate) fn bundled(path: &Path, files: &dyn Files) -> (Option<Document>, Diagnostics) {
    overlaid(path, &[], files)
}

/// The document as its overlays change it, in one piece, if its file can be read.
pub(crate) fn overlaid(
    path: &Path,
    overlays: &[PathBuf],
    files: &dyn Files,
) -> (Option<Document>, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    match load::load(path, files, &mut diagnostics) {
        Ok(mut document) => {
            overlay::apply(&mut document, overlays, files, &mut diagnostics);
            bundle::bundle(&mut document, path, files, &mut diagnostics);
            shape::mend_path_keys(&mut document, &mut diagnostics);
            (Some(document), diagnostics)
        }
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            (None, diagnostics)
        }
    }
}

/// The document with its faults mended, in the form of OpenAPI 3.0.
pub(crate) fn prepared(mut document: Document, diagnostics: &mut Diagnostics) -> Document {
    shape::shape(&mut document, diagnostics);
    lower::lower(&mut document, diagnostics);
    document
}
