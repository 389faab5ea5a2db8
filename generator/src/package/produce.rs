//! A document on disk and a request -> a crate in memory and all diagnostics, through read, select, check and
//! package.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::{Form, Package, package};
use crate::{
    bounds::stack,
    diagnostic::Diagnostics,
    document::{Document, Pointer, Source},
    load::files::Files,
    pipeline::{Loaded, Made, Reader},
    select::{self, Selection},
    sync::{Origin, hash_sources},
};

/// A request for a crate.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The document.
    pub spec: &'a Path,
    /// Overlays that change it, in this order.
    pub overlays: &'a [PathBuf],
    /// The selected operations.
    pub selection: &'a Selection,
    /// The form of the crate.
    pub form: &'a Form,
    /// Whether operations with errors are left out. Otherwise any error means that there is no crate.
    pub keep_going: bool,
}

/// The result of a request.
#[derive(Clone, Debug, Default)]
pub struct Product {
    /// The crate; `None` if there are errors.
    pub package: Option<Package>,
    /// All diagnostics, with their locations.
    pub diagnostics: Diagnostics,
    /// The number of selected operations in the document.
    pub operations: usize,
    /// The parts that were left out because of errors: operations, and everything that needs a part with an error.
    pub left_out: BTreeSet<Pointer>,
    /// The hash of the documents that the crate was made from.
    pub hash: String,
    /// The identity of the API.
    pub origin: Origin,
}

/// A document for another back end. It was read, selected and prepared, even if it has errors.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The document.
    pub document: Document,
    /// The name of the crate.
    pub name: String,
    /// All diagnostics so far, with their locations. Parts with errors may be missing from the crate.
    pub diagnostics: Diagnostics,
    /// The hash of the documents that the crate is made from.
    pub hash: String,
    /// The identity of the API.
    pub origin: Origin,
}

/// Prepares a document for another back end. The error is for a document that cannot be read.
pub fn prepare(request: &Request<'_>, files: &dyn Files) -> Result<Prepared, Diagnostics> {
    stack::deep(|| {
        let reader = request.reader(files);
        let loaded = reader.load()?;
        let (hash, origin) = (hash_of(&loaded), super::origin_of(&loaded.document));
        let (document, diagnostics) = loaded.prepared();
        let (name, _) = super::names_of(&document, request.form);
        Ok(Prepared { document, name, diagnostics, hash, origin })
    })
}

/// Makes a crate in memory.
pub fn produce(request: &Request<'_>, files: &dyn Files) -> Product {
    stack::deep(|| {
        let reader = request.reader(files).keep_going(request.keep_going);
        match reader.load() {
            Ok(loaded) => produced(loaded, request.form),
            Err(diagnostics) => Product { diagnostics, ..Product::default() },
        }
    })
}

fn produced(loaded: Loaded<'_>, form: &Form) -> Product {
    let operations = select::operations(&loaded.document).len();
    let (hash, origin) = (hash_of(&loaded), super::origin_of(&loaded.document));
    let Made { value, diagnostics, left_out } = loaded.make(|document, said| package(document, form, said));
    Product { package: value, diagnostics, operations, left_out, hash, origin }
}

impl<'a> Request<'a> {
    /// Reads the document as one of others, so that repaired faults do not prevent a crate.
    fn reader(&self, files: &'a dyn Files) -> Reader<'a> {
        Reader::new(self.spec).files(files).overlays(self.overlays).selection(self.selection).lenient()
    }
}

fn hash_of(loaded: &Loaded<'_>) -> String {
    hash_sources(&named_alike(&loaded.document.sources))
}

/// The sources, by names that do not depend on the current folder.
fn named_alike(sources: &[Source]) -> Vec<Source> {
    let folder = sources.first().and_then(|source| Path::new(&source.name).parent()).unwrap_or(Path::new(""));
    let name = |source: &Source| {
        let path = Path::new(&source.name);
        path.strip_prefix(folder).unwrap_or(path).display().to_string().replace('\\', "/")
    };
    sources.iter().map(|source| Source { name: name(source), ..source.clone() }).collect()
}
