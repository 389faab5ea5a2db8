//! A document -> a crate that is its client: the code, `Cargo.toml` and a readme, as files by their path.
//!
//! Pure, as [`crate::pipeline::generate`] is: what the crate depends on, and which text the runtime beside it has, comes from the caller.

mod census;
mod features;
mod lints;
mod manifest;
mod name;
mod produce;
mod publication;
mod readme;
mod runtime;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

pub use census::Census;
pub use name::is_package_name;
pub use produce::{Prepared, Product, Request, prepare, produce};
pub use publication::Publication;
pub use runtime::{RUNTIME, Runtime, RuntimePackage, runtime_name};

use crate::{
    diagnostic::Diagnostics,
    document::Document,
    emit::{self, Options, format},
    model::Api,
    sync::Origin,
};

/// The command that makes a crate anew.
pub const COMMAND: &str = "clientgen generate";

/// Files that an owner may edit: what is written into them seldom changes, and a version or a description is nobody else's business.
pub const OPEN: &[&str] = &["Cargo.toml", "README.md", ".gitignore", "rustfmt.toml"];

/// The folder of the runtime's sources in a crate that brings them along.
pub const RUNTIME_FOLDER: &str = "runtime";

/// How the crate is to look.
#[derive(Clone, Debug)]
pub struct Form {
    /// The package's name; `None`: it is made of the document's title.
    pub name: Option<String>,
    /// Where its runtime comes from.
    pub runtime: Runtime,
    /// What its manifest says to a registry.
    pub publication: Publication,
}

/// What the root module of a crate has beside what a module has.
const LIBRARY_END: &str = r#"
/// The examples of README.md, so that they are compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
"#;

/// A crate.
#[derive(Clone, Debug)]
pub struct Package {
    /// The package's name.
    pub name: String,
    /// Its files.
    pub files: BTreeMap<PathBuf, String>,
    /// What it was made from.
    pub api: Api,
}

/// The crate of a document that was read and selected. With errors among the diagnostics it is incomplete and should not be used.
pub fn package(document: &Document, form: &Form, diagnostics: &mut Diagnostics) -> Package {
    let (name, source) = names_of(document, form);
    let krate = name.replace('-', "_");
    let mut api = crate::model(document, &krate, diagnostics);
    api.source = source;
    let options = Options { module_path: krate.clone() };
    let header = format::header(&api.source, COMMAND);
    let features = features::features(&api);
    if !features.is_empty() {
        features::share(&mut api);
    }
    let mut code = emit::emit(&api, &options);
    features::gate(&mut code, &features);
    let mut code = format::format(code, &header, diagnostics);
    lints::allow(&krate, &mut code);
    let dependency = Dependency { runtime: &form.runtime, features: runtime_features(&code) };
    let mut files: BTreeMap<PathBuf, String> =
        code.into_iter().map(|(path, text)| (in_src(&path), text)).collect();
    if let Some(library) = files.get_mut(Path::new("src/lib.rs")) {
        library.push_str(LIBRARY_END);
    }
    let readme = readme::Readme { name: &name, api: &api, options: &options, features: &features, form };
    files.insert("README.md".into(), readme.text());
    let manifest =
        manifest::Manifest { name: &name, api: &api, dependency: &dependency, features: &features };
    files.insert("Cargo.toml".into(), manifest.text(&form.publication));
    files.insert(".gitignore".into(), "/target\n".to_owned());
    // Formatting would be undone by the next run.
    files.insert("rustfmt.toml".into(), "disable_all_formatting = true\n".to_owned());
    if let Runtime::Beside(runtime) = &form.runtime {
        let files_of_runtime = runtime.files(&runtime_name(&name), &form.publication);
        files.extend(
            files_of_runtime.into_iter().map(|(path, text)| (Path::new(RUNTIME_FOLDER).join(path), text)),
        );
    }
    Package { name, files, api }
}

/// What a document's crate is called, and the name of the file that it is made from.
fn names_of(document: &Document, form: &Form) -> (String, String) {
    let (source, title) = (source_of(document), title_of(document));
    let name = form.name.clone().unwrap_or_else(|| name::package_name(title, &source));
    (name, source)
}

/// What a document's API is known by. Its title may be a number that nobody has mended yet.
fn origin_of(document: &Document) -> Origin {
    let title = document.value.pointer("/info/title").filter(|title| !title.is_null() && !title.is_string());
    let title = title.map_or_else(|| title_of(document).to_owned(), ToString::to_string);
    Origin::new(&source_of(document), &title)
}

fn source_of(document: &Document) -> String {
    document.sources.first().map(|source| file_name(&source.name)).unwrap_or_default()
}

fn title_of(document: &Document) -> &str {
    document.value.pointer("/info/title").and_then(|title| title.as_str()).unwrap_or_default()
}

/// A crate's dependency on its runtime.
struct Dependency<'a> {
    runtime: &'a Runtime,
    /// Features of the runtime that the code needs.
    features: Vec<&'static str>,
}

/// Types of the runtime that bring a dependency of their own, and the features that they are behind.
const RUNTIME_FEATURES: &[(&str, &str)] = &[("rt::Uuid", "uuid")];

/// The features of the runtime that generated code needs, as it names their types.
fn runtime_features(code: &BTreeMap<PathBuf, String>) -> Vec<&'static str> {
    let is_named = |name: &str| code.values().any(|text| text.contains(name));
    RUNTIME_FEATURES.iter().filter(|(name, _)| is_named(name)).map(|(_, feature)| *feature).collect()
}

/// Where a file of a module lies in a crate whose root that module is.
fn in_src(path: &Path) -> PathBuf {
    let src = Path::new("src");
    if path == Path::new("mod.rs") { src.join("lib.rs") } else { src.join(path) }
}

/// The last part of a path as a document was named by: the same wherever a run starts.
fn file_name(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned()
}
