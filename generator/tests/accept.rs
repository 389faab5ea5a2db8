//! Every document in accept/ is one feature: what is generated for it is its snapshot, and compiles without a warning. A new case is
//! a new file.

#[allow(dead_code, reason = "every test takes what it needs")]
mod arbitrary;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use clientgen::{Options, Reader, diagnostic::Diagnostics, generate};

use crate::arbitrary::{
    compile::{CRATE, Compiler},
    outcome::Client,
};

/// A document with what is generated for it.
struct Case {
    /// The file's name without its extension, and the module's.
    name: String,
    /// Warnings and notes, a line each.
    diagnostics: String,
    files: BTreeMap<PathBuf, String>,
}

/// Generates a document's client. The error is what is said about a document that cannot be taken.
fn case(path: &Path) -> Result<Case, Diagnostics> {
    let file = path.file_name().expect("a file has a name");
    let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
    let read = Reader::new(&Path::new("tests/accept").join(file)).read()?;
    let options = Options { module_path: format!("{CRATE}::{name}") };
    let (files, diagnostics) = generate(&read.document, &name, &options);
    let diagnostics = diagnostics.located(&read.document);
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    let lines = read.diagnostics.iter().chain(diagnostics.iter()).map(|diagnostic| format!("{diagnostic}\n"));
    Ok(Case { name, diagnostics: lines.collect(), files })
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

/// What a reader copies runs, as far as it does not need what only the reader has.
#[test]
fn no_example_is_left_to_be_finished() {
    for case in cases() {
        for (path, text) in &case.files {
            let unfinished =
                text.lines().find(|line| line.contains("todo!") || line.contains("unimplemented!"));
            assert_eq!(unfinished, None, "{}: {}", case.name, path.display());
        }
    }
}

/// The files as one text. Clients differ only where a document has servers or security schemes; empty.yaml shows the others'.
fn text(case: &Case) -> String {
    let has_own_client =
        |text: &str| case.name == "empty" || text.contains("rt::Server") || text.contains("rt::Credential");
    let files = case.files.iter().filter(|(path, text)| !path.ends_with("client.rs") || has_own_client(text));
    let files = files.map(|(path, text)| format!("//// {}\n{text}", path.display()));
    format!("{}{}", case.diagnostics, files.collect::<Vec<_>>().join("\n"))
}

#[test]
fn generated_code_is_as_it_was() {
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "accept", omit_expression => true }, {
        insta::glob!("accept/*.{yaml,json}", |path| {
            let case = case(path).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
            insta::assert_snapshot!(text(&case));
        });
    });
}

/// Letters that all systems take, no device of Windows, room for what is put around a name while the file is written, and no two that differ
/// only in case.
#[test]
fn every_system_takes_the_names_of_files() {
    let devices = ["aux", "con", "conin$", "conout$", "nul", "prn"].map(str::to_owned);
    let numbered =
        ["com", "lpt"].iter().flat_map(|name| (0..=9).map(move |number| format!("{name}{number}")));
    let devices: BTreeSet<String> = devices.into_iter().chain(numbered).collect();
    for case in cases() {
        let mut folded = BTreeSet::new();
        for path in case.files.keys() {
            for part in path.components() {
                let part = part.as_os_str().to_str().expect("it is a text").to_lowercase();
                let (stem, _) = part.split_once('.').unwrap_or((&part, ""));
                assert!(!devices.contains(stem) && part.len() <= 118, "{}: {}", case.name, path.display());
                let is_plain = |it: char| it.is_ascii_alphanumeric() || "_.".contains(it);
                assert!(part.chars().all(is_plain), "{}: {}", case.name, path.display());
            }
            assert!(
                folded.insert(path.display().to_string().to_lowercase()),
                "{}: {}",
                case.name,
                path.display()
            );
        }
    }
}

#[test]
fn generated_code_compiles_without_a_warning() {
    let clients: Vec<Client> = cases()
        .into_iter()
        .map(|case| Client { name: case.name, files: case.files, operations: 0 })
        .collect();
    let against = Compiler::new("accept").check(&clients);
    let said: Vec<String> = against.into_iter().map(|(name, said)| format!("{name}:\n{said}")).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
}
