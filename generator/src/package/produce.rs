//! A document on disk and what is wanted of it -> a crate in memory and everything there is to say: read, select, check and package in their
//! order.

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

/// What is wanted.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The document.
    pub spec: &'a Path,
    /// Overlays that change it, in this order.
    pub overlays: &'a [PathBuf],
    /// Which of its operations.
    pub selection: &'a Selection,
    /// How the crate is to look.
    pub form: &'a Form,
    /// Whether operations with errors are left out; otherwise an error anywhere means no crate.
    pub keep_going: bool,
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Product {
    /// The crate; `None` if errors stand against it.
    pub package: Option<Package>,
    /// Everything there is to say, with its place.
    pub diagnostics: Diagnostics,
    /// How many operations the document has, of those that were selected.
    pub operations: usize,
    /// What was left out because of errors: operations and what else needs what cannot be generated.
    pub left_out: BTreeSet<Pointer>,
    /// Names the text that the crate was made from.
    pub hash: String,
    /// Names the API.
    pub origin: Origin,
}

/// A document for another back end: read, selected and prepared, whatever is wrong with it.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The document.
    pub document: Document,
    /// What its crate is called.
    pub name: String,
    /// Everything there is to say so far, with its place. With errors, what they are about may be missing from the crate.
    pub diagnostics: Diagnostics,
    /// Names the text that the crate is made from.
    pub hash: String,
    /// Names the API.
    pub origin: Origin,
}

/// Prepares a document for another back end. The error is what there is to say where there is no document.
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
    /// How the document is read: as a stranger's, so that what could be mended stands in nobody's way.
    fn reader(&self, files: &'a dyn Files) -> Reader<'a> {
        Reader::new(self.spec).files(files).overlays(self.overlays).selection(self.selection).lenient()
    }
}

fn hash_of(loaded: &Loaded<'_>) -> String {
    hash_sources(&named_alike(&loaded.document.sources))
}

/// The sources by names that are the same wherever a run starts.
fn named_alike(sources: &[Source]) -> Vec<Source> {
    let folder = sources.first().and_then(|source| Path::new(&source.name).parent()).unwrap_or(Path::new(""));
    let name = |source: &Source| {
        let path = Path::new(&source.name);
        path.strip_prefix(folder).unwrap_or(path).display().to_string().replace('\\', "/")
    };
    sources.iter().map(|source| Source { name: name(source), ..source.clone() }).collect()
}
