//! A folder of documents -> for every type of each client, whether values that the document allows are written as they were read.
//!
//! `cargo run --release -p clientgen --example round_trip -- DIR OUT [NAME]...`
//!
//! OUT gets each client with a program beside it that makes values of every schema, reads, writes and compares them as JSON, numbers by value. Values are
//! made by the witness's own reading of the document (`tests/oracle/compare`), which knows nothing of the generator's model; of an `anyOf` also values of
//! two members at once. What a user would not call a loss has a reason in `driver.rs`; anything else fails. Needs time and disk, so it is no part of the tests.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use clientgen::{
    files::Disk,
    internals::model::{TypeId, TypeKind},
    package::{Form, Publication, RUNTIME, Request, Runtime, prepare, produce},
    select::Selection,
};

/// The program, which includes the table of types.
const DRIVER: &str = include_str!("driver.rs");

fn main() -> ExitCode {
    let mut words = env::args().skip(1);
    let (Some(documents), Some(out)) = (words.next(), words.next()) else {
        eprintln!("usage: round_trip DIR OUT [NAME]...");
        return ExitCode::from(2);
    };
    let names: Vec<String> = words.collect();
    match all(Path::new(&documents), Path::new(&out), &names) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn all(documents: &Path, out: &Path, names: &[String]) -> Result<bool, String> {
    let entries = fs::read_dir(documents).map_err(|error| format!("{}: {error}", documents.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| names.is_empty() || names.contains(&name_of(path)));
    paths.sort();
    fs::create_dir_all(out).map_err(told)?;
    let out = fs::canonicalize(out).map_err(told)?;
    let mut is_fine = true;
    for path in &paths {
        let name = name_of(path);
        let said = write(path, &out.join(&name), &name).and_then(|()| run(&out, &name));
        let (line, fine) = said.unwrap_or_else(|message| (message, false));
        println!("{name}: {line}");
        is_fine &= fine;
    }
    Ok(is_fine)
}

fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Writes the client, and the program that goes through its types.
fn write(document: &Path, folder: &Path, name: &str) -> Result<(), String> {
    let project = fs::canonicalize(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).map_err(told)?;
    let path = project.join("runtime").display().to_string();
    let runtime = Runtime::Path { path, package: RUNTIME.to_owned(), version: None };
    let form = Form { name: Some("ours".to_owned()), runtime, publication: Publication::default() };
    let (selection, overlays) = (Selection::default(), []);
    let request =
        Request { spec: document, overlays: &overlays, selection: &selection, form: &form, keep_going: true };
    let files = Disk::of(document);
    let product = produce(&request, &files);
    let listed = |diagnostics: &clientgen::diagnostic::Diagnostics| {
        diagnostics.iter().take(3).map(ToString::to_string).collect::<Vec<_>>().join(" / ")
    };
    let package = product.package.ok_or_else(|| listed(&product.diagnostics))?;
    let prepared = prepare(&request, &files).map_err(|diagnostics| listed(&diagnostics))?;
    // Members that have what stands beside their union are other types than their schemas say. They are looked at as values of the union.
    let mut composed = BTreeSet::new();
    for def in &package.api.types {
        let schema = prepared.document.value.pointer(def.pointer.as_str());
        let says = |key: &str| schema.is_some_and(|schema| schema.get(key).is_some());
        if let TypeKind::Union(union) = &def.kind
            && (says("allOf") || says("properties"))
        {
            composed.extend(union.variants.iter().filter_map(|variant| variant.ty.named()));
        }
    }
    let mut table = String::new();
    for (index, def) in package.api.types.iter().enumerate() {
        if composed.contains(&TypeId(index)) {
            continue;
        }
        let is_schema = matches!(
            def.kind,
            TypeKind::Record(_) | TypeKind::Enum(_) | TypeKind::Union(_) | TypeKind::Alias { .. }
        );
        if is_schema {
            let (ident, pointer) = (&def.ident, def.pointer.as_str());
            let (sent, received) = (def.in_request, def.in_response);
            table.push_str(&format!(
                "    ({pointer:?}, {sent}, {received}, again::<ours::types::{ident}>),\n"
            ));
        }
    }
    let manifest = package.files.get(Path::new("Cargo.toml")).map(String::as_str).unwrap_or_default();
    let features = if manifest.contains("\nfull = [") { r#", features = ["full"]"# } else { "" };
    for (path, text) in &package.files {
        put(&folder.join("ours").join(path), text)?;
    }
    let driver = folder.join("driver");
    put(&driver.join("Cargo.toml"), &driver_manifest(name, &project, features))?;
    put(&driver.join("src/main.rs"), DRIVER)?;
    put(&driver.join("src/types.rs"), &format!("&[\n{table}]\n"))?;
    put(&driver.join("src/document.json"), &prepared.document.value.to_string())?;
    for module in ["document", "values", "scalars", "schema"] {
        let source = project.join(format!("tests/oracle/compare/src/{module}.rs"));
        put(&driver.join(format!("src/{module}.rs")), &fs::read_to_string(source).map_err(told)?)?;
    }
    fs::copy(project.join("Cargo.lock"), driver.join("Cargo.lock")).map_err(told)?;
    Ok(())
}

fn driver_manifest(name: &str, project: &Path, features: &str) -> String {
    format!(
        r#"[package]
name = "round_trip_{name}"
version = "0.1.0"
edition = "2024"

[dependencies]
clientgen-runtime = {{ path = {runtime:?}, default-features = false, features = ["uuid"] }}
ours = {{ path = "../ours", default-features = false{features} }}
percent-encoding = "2"
regress = "0.12"
serde_json = "1"

[profile.dev]
debug = 0
incremental = false

[workspace]
"#,
        runtime = project.join("runtime").display().to_string(),
    )
}

/// Compiles and runs a program; its last line, and whether it found nothing.
fn run(out: &Path, name: &str) -> Result<(String, bool), String> {
    let driver = out.join(name).join("driver");
    let target = out.join("target");
    let built = Command::new("cargo")
        .args(["build", "--quiet", "--message-format=short", "--target-dir"])
        .arg(&target)
        .current_dir(&driver)
        .env("RUSTFLAGS", "-Awarnings")
        .env_remove("CARGO_TARGET_DIR")
        .output()
        .map_err(told)?;
    if !built.status.success() {
        let said = String::from_utf8_lossy(&built.stderr).into_owned();
        let first = said.lines().find(|line| line.contains("error")).unwrap_or("the compiler died");
        return Err(format!("the program does not compile, such as {first}"));
    }
    let program = target.join("debug").join(format!("round_trip_{name}"));
    let ran = Command::new(&program).output().map_err(told)?;
    // It is large, and made anew in no time.
    let _ = fs::remove_file(&program);
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    fs::write(out.join(format!("{name}.txt")), &said).map_err(told)?;
    let last = said.lines().last().map(str::to_owned);
    let last = last.unwrap_or_else(|| String::from_utf8_lossy(&ran.stderr).lines().take(3).collect());
    Ok((last, ran.status.success()))
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
