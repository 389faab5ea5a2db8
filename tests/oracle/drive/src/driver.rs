//! A document -> three crates: our client, progenitor's, and a program that calls both.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clientgen::{
    diagnostic::Diagnostics,
    files::Disk,
    package::{Form, Publication, RUNTIME, Request, Runtime, prepare, produce},
    select::Selection,
};
use quote::quote;

/// What was written.
#[derive(Debug, Default)]
pub(crate) struct Made {
    /// The operations of the document.
    pub(crate) operations: usize,
    /// Those that both clients have but that are not compared, with the reasons.
    pub(crate) skipped: Vec<(String, String)>,
    /// Those that only one of the clients has.
    pub(crate) refused: usize,
}

/// What each driver is compiled with: versions are those of this workspace's lock file.
const DEPENDENCIES: &str = r#"
base64 = "0.22"
chrono = { version = "0.4", default-features = false, features = ["serde", "std"] }
futures = "0.3"
progenitor-client = { version = "0.15", default-features = false }
rand = "0.9"
regress = "0.12"
reqwest = { version = "0.13", default-features = false, features = ["json", "query", "stream"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
uuid = { version = "1", features = ["serde"] }
"#;

/// The program.
const MAIN: &str = r#"#![allow(warnings)]
use oracle_compare::call::{Api, Input, Operation, Sent, ours_required, ours_trouble, ours_value};
use oracle_compare::call::{theirs_required, theirs_trouble, theirs_value};

include!("calls.rs");

type Ours = ours::Client;
type Theirs = theirs::Client;

static API: Api<Ours, Theirs> = Api {
    name: "document",
    document: include_str!("document.json"),
    operations: OPERATIONS,
    refused: REFUSED,
    authorization: None,
    ours: |recorder| {
        // progenitor's clients know no credentials.
        let builder = Ours::builder().base_url(oracle_compare::network::BASE_URL).transport(recorder);
        builder.without_layer(ours::runtime::layer::StandardLayer::Authentication).build().expect("the base URL is one")
    },
    theirs: |base_url, http| Theirs::new_with_client(base_url, http),
};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", API.survey().await);
}
"#;

/// Writes them into `folder`.
pub(crate) fn write(document: &Path, folder: &Path, name: &str) -> Result<Made, String> {
    let project = fs::canonicalize(concat!(env!("CARGO_MANIFEST_DIR"), "/../../..")).map_err(told)?;
    let path = project.join("runtime").display().to_string();
    let runtime = Runtime::Path { path, package: RUNTIME.to_owned(), version: None };
    let form = Form { name: Some("ours".to_owned()), runtime, publication: Publication::default() };
    let (selection, overlays) = (Selection::default(), []);
    let request =
        Request { spec: document, overlays: &overlays, selection: &selection, form: &form, keep_going: true };
    let files = Disk::of(document);
    let product = produce(&request, &files);
    let package = product.package.ok_or_else(|| listed(&product.diagnostics))?;
    let prepared = prepare(&request, &files).map_err(|diagnostics| listed(&diagnostics))?;
    let options = clientgen_progenitor::Options::named("theirs");
    let (clients, diagnostics, report) = clientgen_progenitor::generate(&prepared.document, &options);
    let client = clients.get(Path::new("src/lib.rs")).ok_or_else(|| listed(&diagnostics))?;
    let (our_types, their_types) = (quote!(ours::types), quote!(theirs::types));
    let calls = oracle_drive::calls(
        &our_types,
        &their_types,
        &package.api,
        &oracle_drive::methods(client)?,
        &report,
    )?;
    let is_tagged =
        package.files.get(Path::new("Cargo.toml")).is_some_and(|text| text.contains("\nfull = ["));
    for (path, text) in &package.files {
        put(&folder.join("ours").join(path), text)?;
    }
    put(&folder.join("theirs/Cargo.toml"), &manifest("theirs", DEPENDENCIES))?;
    put(&folder.join("theirs/src/lib.rs"), client)?;
    put(&folder.join("driver/Cargo.toml"), &driver_manifest(name, &project, is_tagged))?;
    put(&folder.join("driver/src/main.rs"), MAIN)?;
    put(&folder.join("driver/src/calls.rs"), &calls.code.to_string())?;
    put(&folder.join("driver/src/document.json"), &prepared.document.value.to_string())?;
    fs::copy(project.join("Cargo.lock"), folder.join("driver/Cargo.lock")).map_err(told)?;
    let operations = report.operations.len();
    let both = calls.compared + calls.skipped.len();
    Ok(Made { operations, skipped: calls.skipped, refused: operations.saturating_sub(both) })
}

fn manifest(name: &str, dependencies: &str) -> String {
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[lib]\ndoctest = false\n\n[dependencies]{dependencies}\n[workspace]\n"
    )
}

fn driver_manifest(name: &str, project: &Path, is_tagged: bool) -> String {
    let path = |folder: &str| project.join(folder).display().to_string();
    let features = if is_tagged { r#", features = ["full"]"# } else { "" };
    format!(
        r#"[package]
name = "witness_{name}"
version = "0.1.0"
edition = "2024"

[dependencies]{DEPENDENCIES}clientgen-runtime = {{ path = {runtime:?}, default-features = false, features = ["uuid"] }}
oracle-compare = {{ path = {compare:?} }}
ours = {{ path = "../ours", default-features = false{features} }}
theirs = {{ path = "../theirs" }}
tokio = {{ version = "1", features = ["macros", "rt"] }}

[profile.dev]
debug = 0
incremental = false

[workspace]
"#,
        runtime = path("runtime"),
        compare = path("tests/oracle/compare"),
    )
}

/// Writes a file that differs, so that what is as it was is not compiled again.
fn put(path: &PathBuf, text: &str) -> Result<(), String> {
    if fs::read_to_string(path).is_ok_and(|known| known == text) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).and_then(|()| fs::write(path, text)).map_err(told)
}

fn told(error: std::io::Error) -> String {
    error.to_string()
}

/// The first errors.
fn listed(diagnostics: &Diagnostics) -> String {
    diagnostics.iter().take(3).map(ToString::to_string).collect::<Vec<_>>().join(" / ")
}
