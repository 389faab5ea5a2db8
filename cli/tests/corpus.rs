//! `clientgen corpus`: a folder of documents, good and bad.

mod common;

use std::{fs, path::Path};

use common::{folder_with, run, told};
use serde_json::Value;

const FINE: &str = "\
openapi: 3.0.3
info: {title: Fine, version: '1'}
paths:
  /a: {get: {operationId: getA, responses: {'200': {description: A., content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}
components: {schemas: {A: {type: object, properties: {b: {type: string}, c: {}}}}}
";
const SHORT: &str = "\
openapi: 3.0.3
info: {title: Short, version: '1'}
paths:
  /a: {get: {operationId: getA, responses: {'204': {description: A.}}}}
  /b: {get: {operationId: getB, $ref: gone.yaml}}
";

#[test]
fn a_corpus_that_falls_short_is_said_so_with_all_figures() {
    let folder = folder_with(&[
        ("docs/fine.yaml", FINE),
        ("docs/short.yaml", SHORT),
        ("docs/refused.json", "{\"openapi\": \"4.0.0\"}"),
        ("docs/part.yaml", "type: object\n"),
        ("docs/openapi.txt", "openapi"),
    ]);
    let output = run(
        folder.path(),
        &["corpus", "docs", "--target-dir", "target", "--jobs", "2", "--json", "all.json"],
    );
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    assert!(output.stderr.is_empty(), "there is no progress without a terminal: {}", told(&output));
    let table = String::from_utf8_lossy(&output.stdout);
    let verdicts: Vec<(&str, &str)> = table
        .lines()
        .skip(1)
        .take(3)
        .filter_map(|line| Some((line.split(' ').next()?, line.rsplit("  ").next()?)))
        .collect();
    assert_eq!(
        verdicts,
        [("fine.yaml", "fine"), ("refused.json", "refused"), ("short.yaml", "1 operations missing")]
    );
    assert!(table.contains("C102  1  1  "), "{table}");
    assert!(table.contains("2 of 3 documents generated, 1 with all operations\n"), "{table}");
    assert!(table.ends_with(" lines per operation\n"), "{table}");

    let all = fs::read_to_string(folder.path().join("all.json")).expect("it is there");
    let all: Value = serde_json::from_str(&all).expect("it is JSON");
    let fine = &all["documents"][0];
    assert_eq!(fine["census"], serde_json::json!({"methods": 1, "types": 1, "untyped": 1}));
    assert_eq!((&fine["operations"], &fine["errors"]), (&1.into(), &0.into()));
    assert!(fine["seconds"].as_f64().is_some_and(|seconds| seconds > 0.0));
    assert!(fine["lines"].as_u64().is_some_and(|lines| lines > 50));
    assert_eq!(all["documents"][2]["left_out"], serde_json::json!(["/paths/~1b/get"]));
}

/// Without a limit of its own, a document that takes all memory would end other programs of the machine.
#[cfg(target_os = "linux")]
#[test]
fn a_document_that_takes_too_much_memory_is_said_so() {
    // Its text is read within the limit, its values are not.
    let large = format!(
        r#"{{"openapi": "3.0.3", "info": {{"title": "Large", "version": "1"}}, "paths": {{}}, "x-data": [{}0]}}"#,
        "0,".repeat(4 << 20)
    );
    let folder = folder_with(&[("docs/fine.yaml", FINE), ("docs/large.json", &large)]);
    let arguments = ["corpus", "docs", "--target-dir", "target", "--memory-limit", "50", "--jobs", "1"];
    let output = run(folder.path(), &arguments);
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    let table = String::from_utf8_lossy(&output.stdout);
    assert!(table.contains("out of memory: needs more than 50 MiB (signal: 6"), "{}", told(&output));
    let fine = table.lines().find(|line| line.starts_with("fine.yaml")).unwrap_or_default();
    assert!(fine.ends_with("fine"), "a small document takes less: {}", told(&output));
}

#[test]
fn crates_are_compiled_where_that_is_asked() {
    let folder = folder_with(&[("docs/fine.yaml", FINE)]);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it lies in the target folder");
    let target = target.display().to_string();
    // Without a transport, so that little has to be compiled.
    let arguments = ["corpus", "docs", "--compile", "--target-dir", &target, "--", "--no-default-features"];
    let output = run(folder.path(), &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert!(
        told(&output).contains(
            "1 of 1 documents generated, 1 with all operations, 1 compile, 1 of them without a warning"
        ),
        "{}",
        told(&output)
    );
}

#[test]
fn a_folder_without_documents_is_wrong_usage() {
    let folder = folder_with(&[("docs/part.yaml", "type: object\n")]);
    assert_eq!(run(folder.path(), &["corpus", "docs"]).status.code(), Some(2));
    assert_eq!(run(folder.path(), &["corpus", "gone"]).status.code(), Some(2));
}
