//! What load makes of files that are awkward: too deep, not there, in another encoding, in a dialect.

use std::{collections::BTreeMap, path::PathBuf};

use clientgen::{Read, Reader, diagnostic::Diagnostics};
use serde_json::{Value, json};

/// Reads a text that stands in no file.
fn text(name: &str, text: impl Into<Vec<u8>>) -> Result<Read, Diagnostics> {
    let path = PathBuf::from(name);
    Reader::new(&path).files(&BTreeMap::from([(path.clone(), text.into())])).read()
}

/// The only diagnostic, as one line.
fn diagnostic(read: Result<Read, Diagnostics>) -> String {
    let diagnostics = read.expect_err("it must be refused");
    assert_eq!(diagnostics.iter().count(), 1, "{diagnostics}");
    diagnostics.to_string()
}

/// The tree of a document whose interesting part is `x-test`.
fn tree(name: &str, document: &str) -> Value {
    let read =
        text(name, format!("openapi: 3.0.3\npaths: {{}}\nx-test:\n{document}")).expect("it must be read");
    read.document.value.get("x-test").cloned().expect("it has the part")
}

#[test]
fn ten_megabytes_of_brackets_stop_at_the_bound() {
    let brackets = "[".repeat(10 << 20);
    for deep in [
        brackets.clone(),
        format!("a: {brackets}"),
        format!("a: {}", "{a: ".repeat(2 << 20)),
        "- ".repeat(5 << 20),
    ] {
        let diagnostic = diagnostic(text("deep.yaml", deep));
        assert!(
            diagnostic.contains("error[C004]: reading stopped: the document is nested too deeply"),
            "{diagnostic}"
        );
        assert!(diagnostic.starts_with("deep.yaml:1:"), "{diagnostic}");
    }
}

#[test]
fn what_is_no_text_names_the_reason() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let said = diagnostic(Reader::new(folder.path()).read());
    assert!(said.contains("error[C001]: this is a directory, not a file; help: "), "{said}");
    let said = diagnostic(Reader::new(&folder.path().join("none.yaml")).read());
    assert!(said.contains("error[C001]: the file does not exist; help: "), "{said}");
    let said = diagnostic(text("latin1.yaml", *b"openapi: 3.0.3\ninfo: {title: caf\xe9}\n"));
    assert_eq!(said, "latin1.yaml:2:18: error[C001]: the file is not UTF-8; help: save the file as UTF-8");
    let said = diagnostic(text("wide.yaml", *b"\xff\xfeo\0p\0"));
    assert!(said.ends_with("help: it looks like UTF-16; save it as UTF-8"), "{said}");
}

#[test]
fn keys_are_texts_and_merges_are_merged() {
    assert_eq!(
        tree(
            "a.yaml",
            "  base: &base {a: 1, b: 2}\n  other: &other {b: 3, c: 4}\n  it:\n    <<: [*base, *other]\n    a: 0\n"
        ),
        json!({"base": {"a": 1, "b": 2}, "other": {"b": 3, "c": 4}, "it": {"a": 0, "b": 2, "c": 4}})
    );
    assert_eq!(
        tree("a.yaml", "  200: a\n  true: b\n  null: c\n  1.0: d\n"),
        json!({"200": "a", "true": "b", "null": "c", "1.0": "d"})
    );
}

#[test]
fn wide_integers_are_kept_and_infinite_numbers_reported() {
    assert_eq!(tree("a.yaml", "  - 18446744073709551616\n  - 0x10\n"), json!([18446744073709551616.0, 16]));
    let read = text("a.yaml", "openapi: 3.0.3\npaths: {}\nx-a:\n  - .inf\ninfo: {title: A, version: '1'}\n")
        .expect("a warning only");
    assert_eq!(
        read.diagnostics.to_string(),
        "a.yaml:4:5: warning[C007]: this number is infinite or not a number; help: delete the key, or put \
         quotes around the value if it is a string"
    );
}

#[test]
fn dialects_that_people_publish_are_read() {
    for (what, document, expected) in [
        ("JSON pasted at column 0", "  a: {\n\"b\":\n{\"c\": 1}\n}\n", json!({"a": {"b": {"c": 1}}})),
        ("a quoted text that goes on at column 0", "  a: \"b\nc\"\n", json!({"a": "b c"})),
        ("a tab before a comment", "  a: 1\t# b\n", json!({"a": 1})),
        ("a tab in an empty line", "  a: 1\n\t\n  b: 2\n", json!({"a": 1, "b": 2})),
        ("a bare carriage return in a quoted text", "  a: \"b\rc\"\n", json!({"a": "b c"})),
        ("a bare carriage return in a block", "  a: |\n    b\rc\n  d: 1\n", json!({"a": "b c\n", "d": 1})),
        ("a line separator in a text", "  a: b\u{2028}c\n  d: 1\n", json!({"a": "b   c", "d": 1})),
        ("a tag", "  a: !thing {b: !other 1}\n", json!({"a": {"b": 1}})),
    ] {
        assert_eq!(tree("a.yaml", document), expected, "{what}");
    }
}

#[test]
fn the_content_decides_what_a_file_is() {
    let json = r#"{"openapi": "3.0.3", "paths": {"/a": {"x-a": "\ud83d\ude00"}}}"#;
    let yaml_in_json = "{\"openapi\": 3.0, # a comment\n \"paths\": {},}";
    for (name, document) in [
        ("a.yaml", json),
        ("a.json", yaml_in_json),
        ("a.json", "openapi: 3.0.3\npaths: {}\n"),
        ("a", "\u{feff}openapi: 3.1.0\npaths: {}"),
    ] {
        text(name, document).unwrap_or_else(|diagnostics| panic!("{name}: {diagnostics}"));
    }
}

#[test]
fn places_are_found_where_the_strict_parser_gives_up() {
    let document = "openapi: 3.0.3\npaths: {}\nx-a: {\n\"b\": 1}\nx-c:\n  d:\n    - e\n    - .nan\ninfo: {title: A, version: '1'}\n";
    let read = text("a.yaml", document).expect("a warning only");
    assert!(read.diagnostics.to_string().starts_with("a.yaml:8:7: warning[C007]"), "{}", read.diagnostics);
}

#[test]
fn places_follow_merges_and_aliases() {
    let document = "openapi: 3.0.3\npaths: {}\nx-a: &a\n  b: .inf\nx-c:\n  <<: *a\n  d: 1\nx-e: [*a]\ninfo: {title: A, version: '1'}\n";
    let read = text("a.yaml", document).expect("warnings only");
    // Said once, though there are three of them.
    let lines: Vec<_> = read
        .diagnostics
        .iter()
        .filter_map(|diagnostic| diagnostic.location.as_ref())
        .map(|at| at.line)
        .collect();
    assert_eq!(lines, [4]);
}
