//! The forms in which diagnostics leave the command: for code scanning, for GitHub, by exit code, from stdin, and the page of all codes.

mod common;

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use common::{folder_with, run, told};
use serde_json::Value;

/// A document with one warning and no error.
const WARNING: &str = "openapi: 3.0.3\ninfo: {title: Shop, version: 1.10}\npaths: {}\n";
const TWICE: &str = "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths: {}\npaths: {}\n";

#[test]
fn the_page_of_all_codes_is_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let page = run(&root, &["check", "--explain", "all"]);
    let committed = fs::read_to_string(root.join("docs/diagnostics.md")).expect("the page can be read");
    assert!(
        String::from_utf8_lossy(&page.stdout) == committed.replace("\r\n", "\n"),
        "docs/diagnostics.md is stale: cargo run -p clientgen-cli -- check --explain all > docs/diagnostics.md"
    );
}

#[test]
fn warnings_can_be_denied() {
    let folder = folder_with(&[("shop.yaml", WARNING), ("specs/shop.yaml", WARNING)]);
    let root = folder.path();
    let code = |arguments: &[&str]| run(root, arguments).status.code();
    assert_eq!(code(&["check", "shop.yaml"]), Some(0));
    assert_eq!(code(&["check", "shop.yaml", "--deny-warnings"]), Some(1));
    let denied = run(root, &["generate", "shop.yaml", "--out", "client", "--deny-warnings"]);
    assert_eq!(denied.status.code(), Some(1));
    assert!(told(&denied).contains("client: nothing written, because of a warning"), "{}", told(&denied));
    assert!(!root.join("client").exists());
    let denied = run(root, &["sync", "--deny-warnings"]);
    assert_eq!(denied.status.code(), Some(1));
    assert!(told(&denied).contains("warning[C203]: `version` is a number"), "{}", told(&denied));
    assert!(!root.join("generated/shop").exists());
    assert_eq!(code(&["sync"]), Some(0));
    assert!(root.join("generated/shop").exists());
}

#[test]
fn sarif_names_rules_and_places() {
    let folder = folder_with(&[("a shop.yaml", TWICE)]);
    let output = run(folder.path(), &["check", "a shop.yaml", "--format", "sarif"]);
    assert_eq!((output.status.code(), output.stderr.len()), (Some(1), 0));
    let log: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let run = &log["runs"][0];
    let result = &run["results"][0];
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "C003");
    assert_eq!(
        (&result["ruleId"], &result["level"], &result["ruleIndex"]),
        (&"C003".into(), &"error".into(), &0.into())
    );
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a%20shop.yaml");
    assert_eq!(place["region"], serde_json::json!({ "startLine": 4, "startColumn": 1 }));
    assert_eq!(result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 3);
}

#[test]
fn github_gets_one_command_a_diagnostic() {
    let folder = folder_with(&[("shop.yaml", WARNING)]);
    let output = run(folder.path(), &["check", "shop.yaml", "--format", "github"]);
    assert_eq!(
        told(&output),
        "exit 0\n-- stdout\n::warning file=shop.yaml,line=2,col=21,title=C203%3A A value should be a string::`version` is a number, not a \
         text; it is read as \"1.10\"%0Ahelp: put it in quotes: \"1.10\"\n-- stderr\n"
    );
}

#[test]
fn a_dash_reads_what_is_piped() {
    let folder = folder_with(&[]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_clientgen"));
    command.args(["check", "-"]).current_dir(folder.path());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    child.stdin.take().expect("it is piped").write_all(WARNING.as_bytes()).expect("it is read");
    let output = child.wait_with_output().expect("it ends");
    let said = told(&output);
    assert!(said.starts_with("exit 0\n-- stdout\n-: 1 warning\n-- stderr\n-:2:21: warning[C203]"), "{said}");
}

#[test]
fn codes_are_explained_with_both_snippets() {
    let folder = folder_with(&[]);
    let said = told(&run(folder.path(), &["check", "--explain", "C501"]));
    assert!(said.contains("Wrong:\n\n    type: integer\n    default: one\n\nRight:\n"), "{said}");
}
