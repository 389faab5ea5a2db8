//! A document -> its client or what is said against it, and whether what always has to hold did.

use std::{
    collections::{BTreeMap, BTreeSet},
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use clientgen::{
    Reader,
    diagnostic::{Diagnostics, Severity},
    document::Location,
    internals::model,
    package::{Form, Product, Publication, Request, Runtime, produce},
    select::Selection,
};
use serde_json::{Value, json};

use super::stability::{add_operation, names};

/// A document that takes longer is said to hang.
const LONG: Duration = Duration::from_secs(20);

/// What the root of a crate says about names that are not in Latin letters.
pub(crate) const LETTERS: &str =
    "#![allow(confusable_idents, mixed_script_confusables, uncommon_codepoints)]";

const FILE: &str = "api.json";

/// A client as a module.
#[derive(Clone)]
pub(crate) struct Client {
    /// The module.
    pub(crate) name: String,
    pub(crate) files: BTreeMap<PathBuf, String>,
    /// How many operations it has.
    pub(crate) operations: usize,
}

/// What became of a document.
pub(crate) struct Outcome {
    /// `None`: it was refused.
    pub(crate) client: Option<Client>,
    /// The codes of the errors, mended or not, that were found.
    pub(crate) errors: BTreeSet<String>,
    /// How many operations were left out because of errors.
    pub(crate) left_out: usize,
}

/// Makes the client of a document. The error is what does not hold.
pub(crate) fn outcome(text: &str, name: &str) -> Result<Outcome, String> {
    let started = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| checked(text, name)));
    let outcome = outcome.map_err(|panicked| {
        let said = panicked.downcast_ref::<String>().cloned();
        let said = said.or_else(|| panicked.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        format!("panic: {}", said.unwrap_or_default())
    })?;
    if started.elapsed() > LONG {
        return Err(format!("hang: {} bytes took {} s", text.len(), started.elapsed().as_secs()));
    }
    outcome
}

fn checked(text: &str, name: &str) -> Result<Outcome, String> {
    let product = product(text, name);
    let errors: Vec<_> =
        product.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
    placed(&product.diagnostics, text)?;
    if product.package.is_none() && errors.is_empty() {
        return Err("refusal: no client, and no error says why".to_owned());
    }
    if let Some(fault) = errors.iter().find(|diagnostic| diagnostic.code.to_string() == "C601") {
        return Err(format!("unprintable: {fault}"));
    }
    again(&product, text, name)?;
    let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    let is_operation = |pointer: &str| {
        pointer.starts_with("/paths/") && methods.iter().any(|it| pointer.ends_with(&format!("/{it}")))
    };
    let left_out = product.left_out.iter().filter(|pointer| is_operation(pointer.as_str())).count();
    let codes = product.diagnostics.iter().filter(|it| it.severity != Severity::Note);
    let errors = codes.map(|diagnostic| diagnostic.code.to_string()).collect();
    let Some(package) = product.package else { return Ok(Outcome { client: None, errors, left_out }) };
    let operations = package.census.methods;
    if operations + left_out != product.operations {
        return Err(format!(
            "lost: {} operations in, {operations} out, {left_out} left out",
            product.operations
        ));
    }
    unchanged(text)?;
    let client = Client { name: name.to_owned(), files: module(package.files), operations };
    Ok(Outcome { client: Some(client), errors, left_out })
}

fn product(text: &str, name: &str) -> Product {
    let path = Path::new(FILE);
    let files = BTreeMap::from([(path.to_owned(), text.as_bytes().to_vec())]);
    let form = Form {
        name: Some(name.to_owned()),
        runtime: Runtime::Version("0.1.0".to_owned()),
        publication: Publication::default(),
    };
    let selection = Selection::default();
    let request = Request { spec: path, overlays: &[], selection: &selection, form: &form, keep_going: true };
    produce(&request, &files)
}

/// The files of a crate below its `src`, as a module, and its readme.
fn module(files: BTreeMap<PathBuf, String>) -> BTreeMap<PathBuf, String> {
    let named = |path: PathBuf| match path.strip_prefix("src") {
        Ok(path) if path == Path::new("lib.rs") => Some(PathBuf::from("mod.rs")),
        Ok(path) => Some(path.to_owned()),
        Err(_) => (path == Path::new("README.md")).then_some(path),
    };
    // What a crate's root allows cannot be allowed by a module: the root of all modules does.
    files.into_iter().filter_map(|(path, text)| Some((named(path)?, text.replace(LETTERS, "")))).collect()
}

/// Whether every diagnostic has a place, and the place is in the text.
pub(crate) fn placed(diagnostics: &Diagnostics, text: &str) -> Result<(), String> {
    let is_there = |at: &Location| {
        let line = text.lines().nth(at.line.saturating_sub(1)).unwrap_or_default();
        at.line >= 1
            && at.line <= text.lines().count() + 1
            && at.column >= 1
            && at.column <= line.chars().count() + 1
            && at.offset <= text.len()
    };
    for diagnostic in diagnostics.iter() {
        let related = diagnostic.related.as_ref();
        if related.is_some_and(|related| !related.location.as_ref().is_some_and(is_there)) {
            return Err(format!("placeless: the second place of {diagnostic}"));
        }
        match &diagnostic.location {
            Some(at) if is_there(at) => {}
            Some(at) => return Err(format!("placeless: {at:?} is not in the text: {diagnostic}")),
            None => return Err(format!("placeless: {diagnostic}")),
        }
    }
    Ok(())
}

/// Whether the same comes out a second time.
fn again(first: &Product, text: &str, name: &str) -> Result<(), String> {
    let second = product(text, name);
    let files = |product: &Product| product.package.as_ref().map(|package| package.files.clone());
    if files(first) != files(&second) || first.diagnostics.to_string() != second.diagnostics.to_string() {
        return Err("chance: the second time something else came out".to_owned());
    }
    Ok(())
}

/// Whether names stay when an operation is added at the end.
fn unchanged(text: &str) -> Result<(), String> {
    let path = Path::new(FILE);
    let files = BTreeMap::from([(path.to_owned(), text.as_bytes().to_vec())]);
    let Ok(mut read) = Reader::new(path).files(&files).lenient().read() else { return Ok(()) };
    let mut said = Diagnostics::new();
    let before = names(&model(&read.document, "api", &mut said));
    if read.document.value.get("paths").is_none_or(|paths| !paths.is_object()) {
        return Ok(());
    }
    let schema: Value = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    add_operation(&mut read.document.value, "/added-to-the-end", "addedToTheEnd", &schema);
    let after = names(&model(&read.document, "api", &mut said));
    match before.iter().find(|name| !after.contains(*name)) {
        Some(lost) => {
            Err(format!("renamed: with another operation at the end it is no longer so that {lost}"))
        }
        None => Ok(()),
    }
}
