//! `generated/` is what the specs generate now: no file is stale, edited by hand, missing or left over.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use clientgen::{
    Mode,
    diagnostic::Severity,
    sync::{COMMAND, Report},
    sync_clients,
};

fn check(root: &Path) -> Report {
    sync_clients(root, env!("CARGO_PKG_NAME"), Mode::Check)
}

/// What is wrong, one line each.
fn errors(report: &Report) -> Vec<String> {
    let errors = report.diagnostics().filter(|diagnostic| diagnostic.severity == Severity::Error);
    errors.map(ToString::to_string).collect()
}

/// Every file below a folder.
fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("the folder can be listed") {
        let path = entry.expect("the entry can be read").path();
        found.extend(if path.is_dir() { files(&path) } else { BTreeSet::from([path]) });
    }
    found
}

#[test]
fn generated_code_is_up_to_date() {
    let report = check(Path::new(env!("CARGO_MANIFEST_DIR")));
    let errors = errors(&report);
    assert!(
        errors.is_empty(),
        "generated/ is not what the specs generate. Run `{COMMAND}` and commit what it writes.\n{}",
        errors.join("\n")
    );
    assert!(!report.apis.is_empty(), "there is no spec");
}

#[test]
fn nothing_else_lies_beside_generated_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let generated = root.join("generated");
    let report = check(root);
    let mut known = BTreeSet::new();
    for api in &report.apis {
        let folder = generated.join(&api.name);
        let listed = api.outcome.unchanged.iter().chain(&api.outcome.written).chain(&api.outcome.deleted);
        known.extend(listed.map(|path| folder.join(path)));
        known.insert(folder.join("MANIFEST"));
    }
    let strange: Vec<_> =
        files(&generated).difference(&known).map(|path| path.display().to_string()).collect();
    assert!(
        strange.is_empty(),
        "nothing generates these files; delete them, or move them out of generated/:\n{}",
        strange.join("\n")
    );
}

/// The check above passes if nothing is wrong. This one proves that it can fail.
#[test]
fn every_kind_of_difference_is_found_with_the_command_that_mends_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a temporary folder");
    let copy = folder.path();
    for part in ["specs", "generated"] {
        for file in files(&root.join(part)) {
            let target = copy.join(file.strip_prefix(root).expect("it lies below the root"));
            fs::create_dir_all(target.parent().expect("it has a folder")).expect("the folder can be made");
            fs::copy(&file, target).expect("the file can be copied");
        }
    }
    assert_eq!(errors(&check(copy)), Vec::<String>::new(), "a copy is as good as the original");

    let generated = copy.join("generated/mycashflow");
    let edit = |file: &str, from: &str, to: &str| {
        let path = copy.join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        assert!(text.contains(from), "{file} has no {from:?}");
        fs::write(path, text.replace(from, to)).expect("the file can be written");
    };
    edit("specs/mycashflow.yaml", "name: Gift cards", "name: Cards");
    edit("specs/mycashflow.yaml", "tags: [Gift cards]", "tags: [Cards]");
    edit("generated/mycashflow/client.rs", "Debug", "Default");
    fs::remove_file(generated.join("types/brands.rs")).expect("the file is there");

    let found = errors(&check(copy));
    for (code, file) in [
        ("C701", "generated/mycashflow/mod.rs"),
        ("C702", "generated/mycashflow/client.rs"),
        ("C703", "generated/mycashflow/types/brands.rs"),
        ("C703", "generated/mycashflow/types/cards.rs"),
        ("C704", "generated/mycashflow/types/gift_cards.rs"),
    ] {
        let is_said = |line: &String| line.starts_with(file) && line.contains(code) && line.contains(COMMAND);
        assert!(found.iter().any(is_said), "{code} for {file} is not among\n{}", found.join("\n"));
    }
}
