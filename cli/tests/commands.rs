//! The command as a user meets it: what stands on which stream, and with which exit code it ends.

mod common;

use std::fs;

use common::{folder_with, run, told};

const FINE: &str = "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths: {}\n";
const TWICE: &str = "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths: {}\npaths: {}\n";

#[test]
fn diagnostics_are_on_stderr_and_the_summary_on_stdout() {
    let folder = folder_with(&[("fine.yaml", FINE), ("twice.yaml", TWICE)]);
    insta::assert_snapshot!(told(&run(folder.path(), &["check", "fine.yaml", "twice.yaml", "none.yaml"])));
    insta::assert_snapshot!(told(&run(folder.path(), &["check", "twice.yaml", "--format", "json"])));
    assert_eq!(run(folder.path(), &["check", "fine.yaml"]).status.code(), Some(0));
}

#[test]
fn codes_are_explained() {
    let folder = folder_with(&[]);
    insta::assert_snapshot!(told(&run(folder.path(), &["check", "--explain", "c003"])));
    let unknown = run(folder.path(), &["check", "--explain", "C999"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("C003  An object has the same key twice"));
}

#[test]
fn wrong_usage_is_explained() {
    let folder = folder_with(&[]);
    for arguments in [&["check"][..], &["chekc"], &[], &["sync"], &["check", "a", "--explain", "C003"]] {
        assert_eq!(run(folder.path(), arguments).status.code(), Some(2), "{arguments:?}");
    }
    for command in ["check", "corpus", "generate", "sync"] {
        let help = run(folder.path(), &[command, "--help"]);
        assert_eq!(help.status.code(), Some(0));
        insta::assert_snapshot!(command, told(&help));
    }
}

#[test]
fn sync_brings_a_folder_up_to_date() {
    let folder = folder_with(&[("specs/my-shop.yaml", FINE), ("specs/broken.yaml", TWICE)]);
    let root = folder.path();
    let first = run(root, &["sync"]);
    assert_eq!(first.status.code(), Some(1), "{}", told(&first));
    fs::remove_file(root.join("specs/broken.yaml")).expect("it can be deleted");
    let second = run(root, &["sync", "--check"]);
    assert_eq!(second.status.code(), Some(0), "{}", told(&second));
    fs::write(root.join("generated/my_shop/mod.rs"), "// mine\n").expect("it can be written");
    insta::assert_snapshot!(told(&run(root, &["sync", "--check"])));
}

#[test]
fn many_diagnostics_of_one_kind_are_folded() {
    let operation =
        |index| format!("  /things{index}:\n    get: {{responses: {{\"204\": {{description: Done}}}}}}\n");
    let paths: String = (0..8).map(operation).collect();
    let document = format!("openapi: 3.0.3\ninfo: {{title: Shop, version: '1'}}\npaths:\n{paths}");
    let folder = folder_with(&[("many.yaml", &document)]);
    let few = told(&run(folder.path(), &["check", "many.yaml"]));
    assert!(few.contains("C211: 3 more of \"An operation has no operationId\"; --all shows them"), "{few}");
    assert_eq!(few.matches("warning[C211]").count(), 5, "{few}");
    let all = told(&run(folder.path(), &["check", "many.yaml", "--all"]));
    assert_eq!(all.matches("warning[C211]").count(), 8, "{all}");
    let json = told(&run(folder.path(), &["check", "many.yaml", "--format", "json"]));
    assert_eq!(json.matches("\"code\":\"C211\"").count(), 8, "{json}");
}
