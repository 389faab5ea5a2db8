//! specs/ -> two clients per API that can be called alike: ours, which is committed, and progenitor's, which is made here.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use proc_macro2::TokenStream;
use quote::quote;

/// The APIs that are compared: names of documents in `specs/`, and of modules in `commerce_clients`.
const APIS: &[&str] =
    &["commerceconnect", "crescodata", "kreezalid-admin", "kreezalid-partners", "mycashflow"];

/// Documents that progenitor refuses as they are, one for each kind of limit.
const LOWERED: &str = "../../generator/progenitor/tests/lower";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=../../specs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={LOWERED}");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut failed = false;
    if let Err(reason) = write_lowered(&out) {
        failed = true;
        println!("cargo::error={LOWERED}: {}", reason.replace('\n', " / "));
    }
    for api in APIS {
        if let Err(reason) = write(api, &out) {
            failed = true;
            println!("cargo::error={api}: {}", reason.replace('\n', " / "));
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Writes an API's document, progenitor's client and the calls into both clients.
fn write(api: &str, out: &Path) -> Result<(), String> {
    let path = format!("../../specs/{api}.yaml");
    let read = clientgen::Reader::new(Path::new(&path)).read().map_err(|diagnostics| listed(&diagnostics))?;
    let module = api.replace('-', "_");
    let mut diagnostics = read.diagnostics;
    let model = clientgen::internals::model(&read.document, &module, &mut diagnostics);
    let options = clientgen_progenitor::Options::named(&module);
    let (clients, others, report) = clientgen_progenitor::generate(&read.document, &options);
    diagnostics.extend(others);
    if diagnostics.has_errors() {
        return Err(listed(&diagnostics));
    }
    let client = clients.get(Path::new("src/lib.rs")).ok_or("progenitor's client has no library")?;
    let ours: TokenStream = format!("commerce_clients::{module}::types").parse().map_err(|_| "no path")?;
    let methods = oracle_drive::methods(client)?;
    let calls = oracle_drive::calls(&ours, &quote!(self::client::types), &model, &methods, &report)?;
    if let Some((id, reason)) = calls.skipped.first() {
        return Err(format!("`{id}` is not compared: {reason}"));
    }
    let folder = out.join(&module);
    let files = [
        ("document.json", read.document.value.to_string()),
        ("theirs.rs", client.clone()),
        ("calls.rs", calls.code.to_string()),
    ];
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    for (name, text) in files {
        fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}

/// Writes progenitor's clients of the documents in [`LOWERED`], a module each, so that the compiler sees what lowering makes of them.
fn write_lowered(out: &Path) -> Result<(), String> {
    let mut paths: Vec<PathBuf> = fs::read_dir(LOWERED)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
        .map_err(|error| error.to_string())?;
    paths.sort();
    let mut text = String::new();
    for path in paths {
        let (document, diagnostics) = clientgen::Reader::new(&path).read_anyway();
        let document = document.ok_or_else(|| listed(&diagnostics))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let (files, diagnostics, _) =
            clientgen_progenitor::generate(&document, &clientgen_progenitor::Options::named(&name));
        let client = files.get(Path::new("src/lib.rs")).ok_or_else(|| listed(&diagnostics))?;
        text.push_str(&format!("pub mod {name} {{\n{client}\n}}\n"));
    }
    fs::write(out.join("lowered.rs"), text).map_err(|error| error.to_string())
}

fn listed(diagnostics: &clientgen::diagnostic::Diagnostics) -> String {
    diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
