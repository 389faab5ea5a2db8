//! A document -> the crate of its client: code, `Cargo.toml` and a readme, as files by path.
//!
//! This is pure, like [`crate::pipeline::generate`]. The dependencies of the crate, and the sources of its runtime, come from the caller.

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
    pipeline,
    sync::Origin,
};

/// The command that updates a crate.
pub const COMMAND: &str = "clientgen generate";

/// Files that an owner may edit. Their generated content seldom changes, and owners set the version and the description.
pub const OPEN: &[&str] = &["Cargo.toml", "README.md", ".gitignore", "rustfmt.toml"];

/// The folder of the runtime's sources in a crate that contains them.
pub const RUNTIME_FOLDER: &str = "runtime";

/// The form of a crate.
#[derive(Clone, Debug)]
pub struct Form {
    /// The name of the package; with `None`, it is made from the document's title.
    pub name: Option<String>,
    /// The source of its runtime.
    pub runtime: Runtime,
    /// The facts for a registry.
    pub publication: Publication,
}

/// The items that the root of a crate has in addition to a module.
const LIBRARY_END: &str = r#"
/// The examples of README.md, so that they are compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
"#;

/// A generated crate.
#[derive(Clone, Debug)]
pub struct Package {
    /// The name of the package.
    pub name: String,
    /// Its files.
    pub files: BTreeMap<PathBuf, String>,
    /// The figures of the crate.
    pub census: Census,
    /// The model, for the project's own tests.
    #[doc(hidden)]
    pub api: Api,
}

/// Returns the crate of a document that was read and selected. If there are errors among the diagnostics, it is incomplete, so do not use it.
pub fn package(document: &Document, form: &Form, diagnostics: &mut Diagnostics) -> Package {
    let (name, source) = names_of(document, form);
    let krate = name.replace('-', "_");
    let mut api = pipeline::model(document, &krate, diagnostics);
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
    Package { name, files, census: Census::of(&api), api }
}

/// The name of a document's crate, and the file name of the document.
fn names_of(document: &Document, form: &Form) -> (String, String) {
    let (source, title) = (source_of(document), title_of(document));
    let name = form.name.clone().unwrap_or_else(|| name::package_name(title, &source));
    (name, source)
}

/// The identity of a document's API. Its title may be a number that was not repaired yet.
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

/// Types of the runtime that need a further dependency, and their features.
const RUNTIME_FEATURES: &[(&str, &str)] = &[("rt::Uuid", "uuid")];

/// The features of the runtime whose types generated code names.
fn runtime_features(code: &BTreeMap<PathBuf, String>) -> Vec<&'static str> {
    let is_named = |name: &str| code.values().any(|text| text.contains(name));
    RUNTIME_FEATURES.iter().filter(|(name, _)| is_named(name)).map(|(_, feature)| *feature).collect()
}

/// The path of a module's file in a crate with this module as its root.
fn in_src(path: &Path) -> PathBuf {
    let src = Path::new("src");
    if path == Path::new("mod.rs") { src.join("lib.rs") } else { src.join(path) }
}

/// The last part of a document's path, which does not depend on the current folder.
fn file_name(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned()
}
