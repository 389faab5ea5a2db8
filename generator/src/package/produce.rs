//! A document on disk and what is wanted of it -> a crate in memory and everything there is to say: read, select, check and package in their
//! order.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::{Form, Package, keep_going::culprits, package};
use crate::{
    diagnostic::{Diagnostics, Severity},
    document::{Document, Source},
    lint,
    load::files::Files,
    pointer::Pointer,
    read,
    select::{self, Selection},
    stack,
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
#[derive(Clone, Debug)]
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
    let (bundled, mut said) = read::overlaid(request.spec, request.overlays, files);
    let Some(mut bundled) = bundled else { return Err(said) };
    select::select(&mut bundled, request.selection, &mut said);
    let (hash, origin) = (hash_sources(&named_alike(&bundled.sources)), super::origin_of(&bundled));
    let document = read::prepared(bundled, &mut said);
    let (name, _) = super::names_of(&document, request.form);
    Ok(Prepared { name, origin, diagnostics: said.lenient().located(&document), document, hash })
}

/// Makes a crate in memory.
pub fn produce(request: &Request<'_>, files: &dyn Files) -> Product {
    stack::deep(|| produced(request, files))
}

fn produced(request: &Request<'_>, files: &dyn Files) -> Product {
    let (bundled, mut said) = read::overlaid(request.spec, request.overlays, files);
    let Some(mut bundled) = bundled else {
        return Product {
            package: None,
            diagnostics: said,
            operations: 0,
            left_out: BTreeSet::new(),
            hash: String::new(),
            origin: Origin::default(),
        };
    };
    select::select(&mut bundled, request.selection, &mut said);
    let operations = select::operations(&bundled).len();
    let hash = hash_sources(&named_alike(&bundled.sources));
    let mut product = Product {
        package: None,
        diagnostics: Diagnostics::new(),
        operations,
        left_out: BTreeSet::new(),
        hash,
        origin: super::origin_of(&bundled),
    };
    if !request.keep_going {
        let attempt = Attempt::new(request, bundled, said);
        return Product { package: attempt.package, diagnostics: attempt.diagnostics, ..product };
    }
    loop {
        let attempt = Attempt::new(request, bundled.clone(), said.clone());
        let gone = attempt.culprits(&bundled);
        product.diagnostics.extend(attempt.diagnostics);
        product.package = attempt.package;
        if gone.is_empty() {
            return product;
        }
        // Only errors are kept of an attempt that is followed by another, which will say the rest again.
        product.diagnostics.retain(|diagnostic| diagnostic.severity == Severity::Error);
        select::remove(&mut bundled, &gone, &mut said);
        product.left_out.extend(gone);
    }
}

/// One way through the stages.
struct Attempt {
    package: Option<Package>,
    /// With their places.
    diagnostics: Diagnostics,
}

impl Attempt {
    fn new(request: &Request<'_>, bundled: Document, mut said: Diagnostics) -> Self {
        let document = read::prepared(bundled, &mut said);
        lint::lint(&document, &mut said);
        // The document may be a stranger's: what could be mended stands in nobody's way.
        let mut said = said.lenient();
        // What has errors so far would be found again, in other words.
        let package = (!said.has_errors()).then(|| package(&document, request.form, &mut said));
        let diagnostics = said.lenient().located(&document);
        Self { package: package.filter(|_| !diagnostics.has_errors()), diagnostics }
    }

    /// What has to go so that the rest can be generated; nothing if all is well, or cannot be.
    fn culprits(&self, bundled: &Document) -> BTreeSet<Pointer> {
        if self.package.is_some() { BTreeSet::new() } else { culprits(bundled, &self.diagnostics) }
    }
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
