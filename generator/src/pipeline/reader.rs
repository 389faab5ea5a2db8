//! A path -> a [`Document`] that can be converted, through load, overlays, bundle, select, shape and lower.
//!
//! All code reads documents this way. Only the settings differ: the source of files, the overlays,
//! the selected operations, and whether repaired faults, or operations with errors, are errors for the whole document.

use std::{
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
};

use super::{generate, keep_going::culprits};
use crate::{
    bounds::stack,
    bundle,
    diagnostic::{Diagnostics, Severity},
    document::{Document, Pointer},
    lint,
    load::{self, files::Disk, files::Files, overlay},
    lower,
    select::{self, Selection},
    shape,
};

/// The folder of overlays, beside the specs.
pub(crate) const OVERLAYS: &str = "overlays";

/// The settings for reading a document.
///
/// ```no_run
/// use std::path::Path;
///
/// let read = clientgen::Reader::new(Path::new("specs/shop.yaml")).overlay_beside().read()?;
/// println!("{} diagnostics", read.diagnostics.iter().count());
/// # Ok::<(), clientgen::diagnostic::Diagnostics>(())
/// ```
#[derive(Clone)]
pub struct Reader<'a> {
    path: &'a Path,
    files: Option<&'a dyn Files>,
    overlays: &'a [PathBuf],
    overlay_beside: bool,
    selection: Option<&'a Selection>,
    lenient: bool,
    keep_going: bool,
    checks_extensions: bool,
}

/// A document that is ready to be converted, with its diagnostics.
#[derive(Clone, Debug)]
pub struct Read {
    /// The document, as OpenAPI 3.0, without references to other files.
    pub document: Document,
    /// Warnings and notes, with their locations.
    pub diagnostics: Diagnostics,
}

impl<'a> Reader<'a> {
    /// Reads the whole document at `path` from disk. A fault is an error, even if it can be repaired.
    pub fn new(path: &'a Path) -> Self {
        Self {
            path,
            files: None,
            overlays: &[],
            overlay_beside: false,
            selection: None,
            lenient: false,
            keep_going: false,
            checks_extensions: true,
        }
    }

    /// Reads files from another source than the disk, or allows further folders ([`Disk::allow`]).
    #[must_use]
    pub fn files(mut self, files: &'a dyn Files) -> Self {
        self.files = Some(files);
        self
    }

    /// Applies overlays, in this order.
    #[must_use]
    pub fn overlays(mut self, overlays: &'a [PathBuf]) -> Self {
        self.overlays = overlays;
        self
    }

    /// Applies the overlay of a spec in a workspace, if there is one: the file with the same name in the folder `overlays` beside the
    /// spec. Users correct a document there, and the document itself stays unchanged.
    #[must_use]
    pub fn overlay_beside(mut self) -> Self {
        self.overlay_beside = true;
        self
    }

    /// Keeps only the selected operations, and the components that they need.
    #[must_use]
    pub fn selection(mut self, selection: &'a Selection) -> Self {
        self.selection = Some(selection);
        self
    }

    /// Makes repaired faults warnings, for documents of others. See [`Diagnostics::lenient`].
    #[must_use]
    pub fn lenient(mut self) -> Self {
        self.lenient = true;
        self
    }

    /// Leaves out operations with errors, instead of making nothing.
    #[must_use]
    pub fn keep_going(mut self, keep_going: bool) -> Self {
        self.keep_going = keep_going;
        self
    }

    /// Leaves extensions as they are, for a reader that checks them itself, as the sandbox does.
    #[must_use]
    pub fn leave_extensions(mut self) -> Self {
        self.checks_extensions = false;
        self
    }

    /// Reads the document. If a diagnostic is an error, returns every diagnostic of every stage, with its location.
    pub fn read(&self) -> Result<Read, Diagnostics> {
        match self.read_anyway() {
            (Some(document), diagnostics) if !diagnostics.has_errors() => Ok(Read { document, diagnostics }),
            (_, diagnostics) => Err(diagnostics),
        }
    }

    /// Reads the document, even if it has errors, for callers that can leave out the wrong parts. `None` if it cannot be read at all.
    pub fn read_anyway(&self) -> (Option<Document>, Diagnostics) {
        stack::deep(|| match self.load() {
            Ok(loaded) => {
                let (document, diagnostics) = loaded.prepared();
                (Some(document), diagnostics)
            }
            Err(diagnostics) => (None, diagnostics),
        })
    }

    /// Returns all diagnostics about the document, with their locations.
    pub fn check(&self) -> Diagnostics {
        stack::deep(|| match self.load() {
            Ok(loaded) => {
                loaded.make(|document, said| drop(generate::model(document, "api", said))).diagnostics
            }
            Err(diagnostics) => diagnostics,
        })
    }

    /// The bundled document, after overlays and selection. The error is for a file that cannot be read.
    pub(crate) fn load(&self) -> Result<Loaded<'_>, Diagnostics> {
        let disk;
        let files = match self.files {
            Some(files) => files,
            None => {
                disk = Disk::of(self.path);
                &disk
            }
        };
        let mut said = Diagnostics::new();
        let mut document = load::load(self.path, files, &mut said).map_err(|diagnostic| *diagnostic)?;
        overlay::apply(&mut document, self.overlays, files, &mut said);
        if let Some(overlay) = self.overlay_of_workspace(files) {
            overlay::apply(&mut document, &[overlay], files, &mut said);
        }
        let mut keys = shape::Keys::default();
        keys.mend(&mut document, &mut said);
        bundle::bundle(&mut document, self.path, files, &mut said);
        // What came from other files.
        keys.mend(&mut document, &mut said);
        load::spelling::keep(&mut document, &mut said);
        shape::mend_path_keys(&mut document, &mut said);
        if let Some(selection) = self.selection {
            select::select(&mut document, selection, &mut said);
        }
        Ok(Loaded { reader: self, document, said })
    }

    /// One run through the stages.
    fn attempt<T>(
        &self,
        document: Document,
        mut said: Diagnostics,
        make: impl Fn(&Document, &mut Diagnostics) -> T,
    ) -> (Option<T>, Diagnostics) {
        let document = prepared(document, self.checks_extensions, &mut said);
        lint::lint(&document, &mut said);
        // What cannot be mended would be found again, in other words.
        let made = (!said.has_fatal()).then(|| make(&document, &mut said));
        let said = self.judged(said, &document).located(&document);
        (made.filter(|_| !said.has_errors()), said)
    }

    fn judged(&self, mut said: Diagnostics, document: &Document) -> Diagnostics {
        if !self.lenient {
            return said;
        }
        said.strict_in_overlays(document);
        said.lenient()
    }

    fn overlay_of_workspace(&self, files: &dyn Files) -> Option<PathBuf> {
        let name = self.path.file_name().filter(|_| self.overlay_beside)?;
        let overlay = self.path.with_file_name(OVERLAYS).join(name);
        // One that cannot be read is not left out in silence.
        let failure = files.read(&overlay).err().map(|error| error.kind());
        let is_missing = matches!(failure, Some(io::ErrorKind::NotFound | io::ErrorKind::NotADirectory));
        (!is_missing).then_some(overlay)
    }
}

/// A bundled document, before its faults are repaired.
pub(crate) struct Loaded<'a> {
    reader: &'a Reader<'a>,
    pub(crate) document: Document,
    /// The diagnostics so far, without locations.
    pub(crate) said: Diagnostics,
}

/// The result for a document.
pub(crate) struct Made<T> {
    /// `None` if there are errors.
    pub(crate) value: Option<T>,
    /// All diagnostics, with their locations.
    pub(crate) diagnostics: Diagnostics,
    /// The parts that were left out because of errors: operations, and everything that needs a part with an error.
    pub(crate) left_out: BTreeSet<Pointer>,
}

impl Loaded<'_> {
    /// The document with its faults repaired, as OpenAPI 3.0, and all diagnostics.
    pub(crate) fn prepared(self) -> (Document, Diagnostics) {
        let Self { reader, document, mut said } = self;
        let document = prepared(document, reader.checks_extensions, &mut said);
        let said = reader.judged(said, &document).located(&document);
        (document, said)
    }

    /// Runs `make` on the document, if there are no errors. With `keep_going`, operations with errors are
    /// left out until the rest has none.
    pub(crate) fn make<T>(self, make: impl Fn(&Document, &mut Diagnostics) -> T) -> Made<T> {
        let Self { reader, mut document, mut said } = self;
        let mut made = Made { value: None, diagnostics: Diagnostics::new(), left_out: BTreeSet::new() };
        if !reader.keep_going {
            (made.value, made.diagnostics) = reader.attempt(document, said, &make);
            return made;
        }
        loop {
            let (value, diagnostics) = reader.attempt(document.clone(), said.clone(), &make);
            let gone = if value.is_some() { BTreeSet::new() } else { culprits(&document, &diagnostics) };
            made.diagnostics.extend(diagnostics);
            made.value = value;
            if gone.is_empty() {
                return made;
            }
            // Only errors are kept of an attempt that is followed by another, which will say the rest again.
            made.diagnostics.retain(|diagnostic| diagnostic.severity == Severity::Error);
            select::remove(&mut document, &gone, &mut said);
            made.left_out.extend(gone);
        }
    }
}

fn prepared(mut document: Document, checks_extensions: bool, said: &mut Diagnostics) -> Document {
    shape::shape(&mut document, checks_extensions, said);
    lower::lower(&mut document, said);
    document
}
