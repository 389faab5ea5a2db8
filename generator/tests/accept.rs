//! Every document in accept/ is one feature: what is generated for it is its snapshot, and compiles without a warning. A new case is
//! a new file.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use clientgen::{diagnostic::Diagnostics, emit::Options, generate, read};

/// What the crate is called in which all of it is compiled.
const CRATE: &str = "accepted";

/// A document with what is generated for it.
struct Case {
    /// The file's name without its extension, and the module's.
    name: String,
    /// Warnings and notes, a line each.
    findings: String,
    files: BTreeMap<PathBuf, String>,
}

/// Generates a document's client. The error is what is said about a document that cannot be taken.
fn case(path: &Path) -> Result<Case, Diagnostics> {
    let file = path.file_name().expect("a file has a name");
    let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
    let read = read(&Path::new("tests/accept").join(file))?;
    let options = Options { module_path: format!("{CRATE}::{name}") };
    let (files, findings) = generate(&read.document, &name, &options);
    let findings = findings.located(&read.document);
    if findings.has_errors() {
        return Err(findings);
    }
    let lines = read.diagnostics.iter().chain(findings.iter()).map(|finding| format!("{finding}\n"));
    Ok(Case { name, findings: lines.collect(), files })
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/accept");
    let entries =
        fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it lists").path());
    let is_document =
        |path: &PathBuf| path.extension().is_some_and(|extension| extension == "yaml" || extension == "json");
    let mut paths: Vec<PathBuf> = entries.filter(is_document).collect();
    paths.sort();
    let (cases, refused): (Vec<_>, Vec<_>) = paths.iter().map(|path| case(path)).partition(Result::is_ok);
    let refused: Vec<String> = refused.into_iter().filter_map(Result::err).map(|it| it.to_string()).collect();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
    cases.into_iter().flatten().collect()
}

/// The files as one text. Clients differ only where a document has servers or security schemes; empty.yaml shows the others'.
fn text(case: &Case) -> String {
    let has_own_client =
        |text: &str| case.name == "empty" || text.contains("rt::Server") || text.contains("rt::Credential");
    let files = case.files.iter().filter(|(path, text)| !path.ends_with("client.rs") || has_own_client(text));
    let files = files.map(|(path, text)| format!("//// {}\n{text}", path.display()));
    format!("{}{}", case.findings, files.collect::<Vec<_>>().join("\n"))
}

#[test]
fn generated_code_is_as_it_was() {
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "accept", omit_expression => true }, {
        insta::glob!("accept/*.{yaml,json}", |path| {
            let case = case(path).unwrap_or_else(|findings| panic!("{findings}"));
            insta::assert_snapshot!(text(&case));
        });
    });
}

/// Writes a file unless it is like that already, so that cargo sees what has changed and nothing else.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return;
    }
    fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder can be made");
    fs::write(path, text).expect("the file can be written");
}

/// The calls that the documentation shows, each in a module of its own.
fn examples(cases: &[Case]) -> String {
    let mut text = String::new();
    for case in cases {
        let mut number = 0;
        for file in case.files.values() {
            let docs: Vec<&str> = file.lines().map(str::trim_start).collect();
            for block in docs.join("\n").split("/// ```no_run\n").skip(1) {
                let (block, _) = block.split_once("/// ```").expect("a block ends");
                let lines = block.lines().map(|line| line.trim_start_matches("///").trim_start());
                let lines = lines.map(|line| line.strip_prefix("# ").unwrap_or(line));
                number += 1;
                let body = lines.collect::<Vec<_>>().join("\n");
                text.push_str(&format!("mod {}_{number} {{\n{body}\n}}\n", case.name));
            }
        }
    }
    text
}

/// The crate depends on the runtime alone, as those of users do.
const MANIFEST: &str = r#"[package]
name = "CRATE"
version = "0.0.0"
edition = "2024"

[dependencies]
clientgen-runtime = { path = "RUNTIME", default-features = false, features = ["uuid"] }

[workspace]
"#;

/// Nothing is allowed, as src/lib.rs of the workspace allows nothing.
const LIBRARY: &str = "//! Every client.\n\n#![deny(warnings)]\n\n";

/// Examples may show what is deprecated, and make no use of the answer.
const EXAMPLES: &str = "//! The examples in the documentation.\n\n#![deny(warnings)]\n#![allow(dead_code, deprecated, \
                        unused_variables)]\n\nfn main() {}\n\n";

/// A crate with every client as a module, and the examples as a target of its own, as readers of the documentation have them.
fn scratch(cases: &[Case]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(CRATE);
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let runtime = package.join("../runtime").display().to_string().replace('\\', "/");
    write(&folder.join("Cargo.toml"), &MANIFEST.replace("CRATE", CRATE).replace("RUNTIME", &runtime));
    // The versions that the workspace has, so that nothing has to be downloaded and everything is compiled once.
    fs::copy(package.join("../Cargo.lock"), folder.join("Cargo.lock"))
        .expect("the workspace has a lock file");
    let modules = cases.iter().map(|case| format!("#[rustfmt::skip]\npub mod {};\n", case.name));
    write(&folder.join("src/lib.rs"), &format!("{LIBRARY}{}", modules.collect::<String>()));
    write(&folder.join("examples/calls.rs"), &format!("{EXAMPLES}{}", examples(cases)));
    for case in cases {
        let module = folder.join("src").join(&case.name);
        for (path, text) in &case.files {
            write(&module.join(path), text);
        }
    }
    folder
}

#[test]
fn generated_code_compiles_without_a_warning() {
    let folder = scratch(&cases());
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it lies in the target folder");
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["check", "--offline", "--quiet", "--lib", "--examples", "--color", "never", "--keep-going"])
        .arg("--manifest-path")
        .arg(folder.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(target)
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "in {}:\n{said}", folder.display());
}
