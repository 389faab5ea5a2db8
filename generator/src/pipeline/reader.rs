//! A path -> a [`Document`] that can be converted: load, overlays, bundle, select, shape and lower in their order.
//!
//! There is one way to read a document. Whoever reads one differs in settings only: where files come from, what changes the document,
//! which operations are wanted, and whether faults that can be mended, or operations that cannot, stand in the way of the rest.

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

/// The folder of overlays, beside the specs that they change.
pub(crate) const OVERLAYS: &str = "overlays";

/// How a document is read.
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
}

/// A document that is ready to be converted, and what was said about it on the way.
#[derive(Clone, Debug)]
pub struct Read {
    /// The document, in the form of OpenAPI 3.0, without references to other files.
    pub document: Document,
    /// Warnings and notes, with their locations.
    pub diagnostics: Diagnostics,
}

impl<'a> Reader<'a> {
    /// Reads the document at `path` from disk, all of it, as one's own: a fault is an error, also where it can be mended.
    pub fn new(path: &'a Path) -> Self {
        Self {
            path,
            files: None,
            overlays: &[],
            overlay_beside: false,
            selection: None,
            lenient: false,
            keep_going: false,
        }
    }

    /// Reads files from elsewhere than the disk, or from more of the disk than the document's project ([`Disk::allow`]).
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

    /// Applies the overlay of a spec in a workspace, if there is one: the file of the same name in the folder `overlays` beside the
    /// spec. What a user knows better than the document stands there, and the document stays as it was written.
    #[must_use]
    pub fn overlay_beside(mut self) -> Self {
        self.overlay_beside = true;
        self
    }

    /// Keeps only some of the operations, and what they need.
    #[must_use]
    pub fn selection(mut self, selection: &'a Selection) -> Self {
        self.selection = Some(selection);
        self
    }

    /// Reads a stranger's document: faults that could be mended are warnings, see [`Diagnostics::lenient`].
    #[must_use]
    pub fn lenient(mut self) -> Self {
        self.lenient = true;
        self
    }

    /// Leaves out operations with errors when something is made of the document, in place of making nothing.
    #[must_use]
    pub fn keep_going(mut self, keep_going: bool) -> Self {
        self.keep_going = keep_going;
        self
    }

    /// The document. The error is every diagnostic of every stage, with its location, if one of them is an error.
    pub fn read(&self) -> Result<Read, Diagnostics> {
        match self.read_anyway() {
            (Some(document), diagnostics) if !diagnostics.has_errors() => Ok(Read { document, diagnostics }),
            (_, diagnostics) => Err(diagnostics),
        }
    }

    /// The document, whatever is wrong with it, for those who can do without what is wrong. `None` if there is none.
    pub fn read_anyway(&self) -> (Option<Document>, Diagnostics) {
        stack::deep(|| match self.load() {
            Ok(loaded) => {
                let (document, diagnostics) = loaded.prepared();
                (Some(document), diagnostics)
            }
            Err(diagnostics) => (None, diagnostics),
        })
    }

    /// Everything that can be said about the document, with its location.
    pub fn check(&self) -> Diagnostics {
        stack::deep(|| match self.load() {
            Ok(loaded) => {
                loaded.make(|document, said| drop(generate::model(document, "api", said))).diagnostics
            }
            Err(diagnostics) => diagnostics,
        })
    }

    /// The document in one piece, as overlays and selection change it. The error is what there is to say where its file cannot be read.
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
        shape::mend_path_keys(&mut document, &mut said);
        if let Some(selection) = self.selection {
            select::select(&mut document, selection, &mut said);
        }
        Ok(Loaded { reader: self, document, said })
    }

    /// One way through the stages.
    fn attempt<T>(
        &self,
        document: Document,
        mut said: Diagnostics,
        make: impl Fn(&Document, &mut Diagnostics) -> T,
    ) -> (Option<T>, Diagnostics) {
        let document = prepared(document, &mut said);
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

/// A document in one piece, before its faults are mended.
pub(crate) struct Loaded<'a> {
    reader: &'a Reader<'a>,
    pub(crate) document: Document,
    /// What was said so far, without locations.
    pub(crate) said: Diagnostics,
}

/// What was made of a document.
pub(crate) struct Made<T> {
    /// `None` if errors stand against it.
    pub(crate) value: Option<T>,
    /// Everything there is to say, with its location.
    pub(crate) diagnostics: Diagnostics,
    /// What was left out because of errors: operations, and what else needs what cannot be made.
    pub(crate) left_out: BTreeSet<Pointer>,
}

impl Loaded<'_> {
    /// The document with its faults mended, in the form of OpenAPI 3.0, and everything there is to say.
    pub(crate) fn prepared(self) -> (Document, Diagnostics) {
        let Self { reader, document, mut said } = self;
        let document = prepared(document, &mut said);
        let said = reader.judged(said, &document).located(&document);
        (document, said)
    }

    /// Makes something of the document, if nothing stands against it. Where the reader is to keep going, operations with errors are
    /// left out until something can be made of the rest.
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

fn prepared(mut document: Document, said: &mut Diagnostics) -> Document {
    shape::shape(&mut document, said);
    lower::lower(&mut document, said);
    document
}
