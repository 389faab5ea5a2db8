//! What documents may read, on the command line of each subcommand.

mod common;

use std::path::Path;

use common::{folder_with, run, told};

const SHOP: &str = "openapi: 3.0.3
info: {title: Shop, version: '1'}
servers: [{url: 'https://shop.example'}]
paths:
  /brands:
    get:
      operationId: listBrands
      responses: {'200': {description: All., content: {application/json: {schema: {$ref: ../../parts/brand.yaml}}}}}
  /ping:
    get: {operationId: ping, responses: {'204': {description: Fine.}}}
";
const BRAND: &str = "type: object\nproperties: {name: {type: string, description: hidden-word}}\n";

fn folder() -> tempfile::TempDir {
    folder_with(&[("parts/brand.yaml", BRAND), ("shop/Cargo.toml", ""), ("shop/specs/shop.yaml", SHOP)])
}

/// A run with its exit code and text.
fn code_and_text(dir: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = run(dir, arguments);
    (output.status.code(), told(&output))
}

#[test]
fn every_command_refuses_what_lies_elsewhere_unless_it_is_allowed() {
    let folder = folder();
    let dir = folder.path();
    let commands: [&[&str]; 5] = [
        &["check", "shop/specs/shop.yaml"],
        &["generate", "shop/specs/shop.yaml", "--out", "client"],
        &["generate", "shop/specs/shop.yaml", "--out", "theirs", "--backend", "progenitor"],
        &["corpus", "shop/specs", "--target-dir", "target"],
        &["sync", "--root", "shop"],
    ];
    for command in commands {
        let (code, text) = code_and_text(dir, command);
        assert_eq!(code, Some(1), "{command:?}: {text}");
        // The table of a corpus counts diagnostics, and has no lines.
        let place = if command[0] == "corpus" { "1 operations missing" } else { "shop.yaml:8:" };
        assert!(
            text.contains("C010") && text.contains(place) && !text.contains("hidden-word"),
            "{command:?}: {text}"
        );
        let (code, text) = code_and_text(dir, &[command, &["--allow-dir", "parts"]].concat());
        assert_eq!(code, Some(0), "{command:?}: {text}");
    }
}

#[test]
fn a_refusal_says_what_where_and_what_to_do() {
    let folder = folder();
    let (_, text) = code_and_text(folder.path(), &["check", "shop/specs/shop.yaml"]);
    let root = std::fs::canonicalize(folder.path()).expect("it is there").display().to_string();
    insta::assert_snapshot!(text.replace(&root, "ROOT"));
    let none = run(folder.path(), &["check", "shop/specs/shop.yaml", "--allow-dir", "prats"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(told(&none).contains("there is no such folder"), "{}", told(&none));
}

#[test]
fn an_operation_whose_file_is_refused_can_be_left_out() {
    let folder = folder();
    let arguments = ["generate", "shop/specs/shop.yaml", "--out", "client", "--keep-going"];
    let (code, text) = code_and_text(folder.path(), &arguments);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("1 operations of 2, 1 left out because of errors"), "{text}");
}

#[test]
fn the_sandbox_serves_nothing_from_elsewhere() {
    let folder = folder();
    let (code, text) =
        code_and_text(folder.path(), &["sandbox", "shop/specs/shop.yaml", "--addr", "127.0.0.1:0"]);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("error[C010]") && !text.contains("hidden-word"), "{text}");
    // Of the workspace's own documents, one that is not served is named.
    let (code, text) = code_and_text(&folder.path().join("shop"), &["sandbox", "--addr", "127.0.0.1:0"]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("error[C010]"), "{text}");
}

#[cfg(unix)]
mod unix {
    use std::{
        os::unix::fs::symlink,
        process::{Command, Stdio},
    };

    use super::*;

    #[test]
    fn a_corpus_has_no_links_out_of_it() {
        let folder = folder_with(&[("private.yaml", SHOP), ("documents/other.txt", "")]);
        symlink("../private.yaml", folder.path().join("documents/link.yaml")).expect("a link");
        symlink("/dev/zero", folder.path().join("documents/zero.yaml")).expect("a link");
        let (code, text) = code_and_text(folder.path(), &["corpus", "documents", "--target-dir", "target"]);
        assert_eq!(code, Some(2), "{text}");
        for name in ["link", "zero"] {
            assert!(
                text.contains(&format!("error: documents/{name}.yaml is left out: the file is ")),
                "{text}"
            );
        }
    }

    #[test]
    fn a_pipe_that_the_shell_hands_over_is_read() {
        let folder = folder();
        for text in ["cat shop.yaml | \"$0\" check /dev/stdin --allow-dir .", "\"$0\" check <(cat shop.yaml)"]
        {
            let mut command = Command::new("bash");
            let command = command.arg("-c").arg(text).arg(env!("CARGO_BIN_EXE_clientgen"));
            std::fs::write(folder.path().join("shop.yaml"), SHOP.replace("../../parts/brand.yaml", "'#/x'"))
                .expect("it can be written");
            let output =
                command.current_dir(folder.path()).stdin(Stdio::null()).output().expect("there is a shell");
            assert!(told(&output).contains(":8:") && told(&output).contains("C101"), "{}", told(&output));
        }
    }
}
