//! specs/ -> two clients per API that can be called alike: ours, which is committed, and progenitor's, which is made here.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

mod calls;
mod lower;
mod signature;
mod theirs;

/// The APIs that are compared: names of documents in `specs/`, and of modules in `commerce_clients`.
const APIS: &[&str] = &["mycashflow"];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=../../specs");
    println!("cargo::rerun-if-changed=build");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut unused = lower::STEPS.to_vec();
    let mut failed = false;
    for api in APIS {
        if let Err(reason) = write(api, &out, &mut unused) {
            failed = true;
            println!("cargo::error={api}: {}", reason.replace('\n', " / "));
        }
    }
    // A step without work is a limit that progenitor no longer has, or that no document runs into.
    for step in unused.iter().filter(|_| !failed) {
        println!("cargo::error=the lowering step `{}` changes nothing in any document: remove it", step.name);
    }
    if failed || !unused.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Writes an API's document, progenitor's client and the calls into both clients. `unused` loses the steps that changed something.
fn write(api: &str, out: &Path, unused: &mut Vec<lower::Step>) -> Result<(), String> {
    let path = format!("../../specs/{api}.yaml");
    let read = clientgen::read(Path::new(&path)).map_err(|findings| listed(&findings))?;
    let mut findings = read.diagnostics;
    let model = clientgen::model(&read.document, api, &mut findings);
    if findings.has_errors() {
        return Err(listed(&findings));
    }
    let document = read.document.value;
    let (lowered, used) = lower::lower(document.clone());
    unused.retain(|step| !used.contains(&step.name));
    let theirs = theirs::generate(lowered)?;
    let methods = signature::methods(theirs.client.clone())?;
    let calls = calls::calls(api, &model, &methods, &theirs.refused)?;
    let folder = out.join(api);
    let files = [
        ("document.json", document.to_string()),
        ("theirs.rs", theirs.client.to_string()),
        ("calls.rs", calls.to_string()),
    ];
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    for (name, text) in files {
        fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}

fn listed(findings: &clientgen::diagnostic::Diagnostics) -> String {
    findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
