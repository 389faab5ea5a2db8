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
    assert_eq!(said, "wide.yaml:1:1: error[C001]: the file is UTF-16, not UTF-8; help: save it as UTF-8");
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
        ("tabs before a comment of its own", "  a:\n\t\t# b\n    c: 1\n", json!({"a": {"c": 1}})),
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

#[test]
fn every_place_is_found_where_the_strict_parser_gives_up() {
    let numbers: String = (0..300).map(|index| format!("    - .nan # {index}\n")).collect();
    let document = format!(
        "openapi: 3.0.3\npaths: {{}}\nx-a: {{\n\"b\": 1}}\nx-c:\n  d:\n{numbers}info: {{title: A, version: '1'}}\n"
    );
    let read = text("a.yaml", document).expect("warnings only");
    let lines: Vec<_> = read.diagnostics.iter().filter_map(|it| Some(it.location.as_ref()?.line)).collect();
    assert_eq!(lines, (7..307).collect::<Vec<_>>());
}

#[test]
fn what_is_no_document_is_said_first() {
    for (name, document, expected) in [
        (
            "https://shop.example/openapi.json",
            None,
            "error[C001]: this is a URL, and nothing is fetched; help: download it",
        ),
        (
            "a.json",
            Some("<!DOCTYPE html><html>"),
            "error[C005]: this is an HTML page; help: download the document itself",
        ),
        ("a.zip", Some("PK\u{3}\u{4}\0"), "error[C001]: this is a ZIP archive"),
        ("a.graphql", Some("type Query { orders: [Order] }\n"), "error[C005]: this is a GraphQL schema"),
        ("a.graphql", Some("scalar Date\n"), "error[C005]: this is a GraphQL schema"),
        ("a.har", Some(r#"{"log": {"entries": []}}"#), "error[C005]: this is a HAR file"),
        ("a.yaml", Some("404: Not Found"), "error[C005]: this is what a server says of an error"),
        (
            "a.yaml",
            Some("Not found"),
            "error[C005]: the document is only the text \"Not found\", not an object",
        ),
        ("a.yaml", Some("openAPI: 3.0.3\npaths: {}\n"), "help: write `openapi` in place of `openAPI`"),
    ] {
        let path = PathBuf::from(name);
        let files: BTreeMap<_, Vec<u8>> =
            document.map(|text| (path.clone(), text.as_bytes().to_vec())).into_iter().collect();
        let said = diagnostic(Reader::new(&path).files(&files).read());
        assert!(said.starts_with(&format!("{name}:1:1: ")) && said.contains(expected), "{said}");
    }
}

#[test]
fn the_cause_is_said_where_it_stands() {
    const HEAD: &str =
        "openapi: 3.0.3\ninfo: {title: A, version: '1'}\npaths:\n  /a:\n    get:\n      operationId: a\n";
    for (rest, place, expected) in [
        (
            "     summary: B\n      tags: [c]\n",
            "7:6",
            "`summary` stands at column 6, and its neighbours at column 7; help: move it one blank to the right",
        ),
        (
            "       summary: B\n      tags: [c]\n",
            "7:8",
            "`summary` stands at column 8, and its neighbours at column 7; help: move it one blank to the left",
        ),
        (
            "      tags:\n        - a\n       - b\n",
            "9:8",
            "this item stands at column 8, and its neighbours at column 9; help: move it one blank to the right",
        ),
        (
            "      summary: \"B\n      tags: [c]\n      responses:\n        \"200\": {}\n",
            "7:16",
            "the quote that opens here is not closed in its line; YAML reads on to the next one, in line 10",
        ),
        ("      summary: 'B\n      tags: [c]\n", "7:16", "the quote that opens here is never closed"),
        (
            "      summary: Get: a\n",
            "7:19",
            "a colon and a blank stand in a text without quotes, where YAML takes them for the end of a key; help: put the text in quotes: \"Get: a\"",
        ),
        (
            "      externalDocs: {url: b, description: See: c}\n",
            "7:46",
            "a colon and a blank stand in a text without quotes, where YAML takes them for the end of a key; help: put the text in quotes: \"See: c\"",
        ),
        (
            "      summary: 'Get the shop's order'\n",
            "7:30",
            "the quotes end before this text does; help: write '' for an apostrophe in the text, or put the text in double quotes",
        ),
        ("      summary: \"Get\" all\n", "7:22", "the quotes end before this text does"),
        ("\tsummary: b\n", "7:1", "a tab stands before this line's text, where YAML allows blanks only"),
        ("      summary b\n      tags: [c]\n", "7:7", "`summary b` is no key with a value"),
        (
            "      tags: [a, b\n      responses:\n        '200': {description: c}\n",
            "7:13",
            "the `[` that opens here is not closed",
        ),
        (
            "      x-a: {$ref: #/components/schemas/B}\n      tags: [c]\n",
            "7:19",
            "`#/components/schemas/B` is a comment, because `#` after a blank starts one; help: quote it: `\"#/components/schemas/B\"`",
        ),
        ("<<<<<<< HEAD\n      summary: b\n=======\n", "7:1", "a conflict of a merge starts here"),
        ("x-b:\n  c: d\n e: f\n", "9:2", "`e` stands at column 2, and its neighbours at column 3"),
        ("      tags: [", "7:13", "the `[` that opens here is never closed"),
        ("      tag", "7:7", "`tag` is no key with a value; help: the file seems to be cut off"),
    ] {
        let said = diagnostic(text("a.yaml", format!("{HEAD}{rest}")));
        assert!(
            said.starts_with(&format!("a.yaml:{place}: error[C002]: not valid YAML: "))
                && said.contains(expected),
            "{rest}{said}"
        );
    }
}

#[test]
fn a_reference_without_quotes_is_read_and_said() {
    let document = "openapi: 3.0.3\npaths: {}\ninfo: {title: A, version: '1'}\ncomponents:\n  schemas:\n    A: {type: string}\n    B:\n      properties:\n        a:\n          $ref: #/components/schemas/A\n        b: # a note\n          type: string\n";
    let read = text("a.yaml", document);
    assert!(
        diagnostic(read).starts_with(
            "a.yaml:10:11: error[C011]: `#/components/schemas/A` is a comment, because `#` after a blank starts one"
        )
    );
}

#[test]
fn json_with_a_comma_too_many_is_read_and_said() {
    let document =
        "{\"openapi\": \"3.0.3\",\n \"info\": {\"title\": \"A\", \"version\": \"1\",}, \"paths\": {}}";
    let read = text("a.json", document).expect("a warning only");
    assert_eq!(
        read.diagnostics.to_string(),
        "a.json:2:39: warning[C012]: not valid JSON: trailing comma; help: delete the comma"
    );
    assert!(text("a.yaml", document).expect("it is YAML").diagnostics.is_empty());
}

#[test]
fn texts_keep_their_spelling() {
    let values = "[1.1, 1.10, 2.0, 1e10, +358401, 0x10, 1.10E+3, True, NO, 3]";
    let yaml = format!(
        "openapi: 3.0.3\ninfo: {{title: A, version: 1.10}}\npaths: {{}}\ncomponents:\n  schemas:\n    A: {{type: string, enum: {values}, default: 1.10}}\n    B: {{type: array, items: {{$ref: '#/components/schemas/C'}}, default: [0x10], example: [+1]}}\n    C: {{type: string, nullable: true, enum: [+1, 0x10, null]}}\n    D: {{type: number, enum: [1.10, 0x10]}}\n"
    );
    let json = "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"A\", \"version\": 1.10}, \"paths\": {}, \"components\": {\"schemas\": {\"A\": {\"type\": \"string\", \"enum\": [1.10, 1E2], \"default\": 1.10}}}}";
    let read = |name: &str, text: &str| {
        let path = PathBuf::from(name);
        let files = BTreeMap::from([(path.clone(), text.as_bytes().to_vec())]);
        let (document, diagnostics) = Reader::new(&path).files(&files).read_anyway();
        (document.expect("it is a document").value, diagnostics)
    };
    let (document, diagnostics) = read("a.yaml", &yaml);
    let schemas = &document["components"]["schemas"];
    assert_eq!(document["info"]["version"], "1.10");
    assert_eq!(
        schemas["A"]["enum"],
        json!(["1.1", "1.10", "2.0", "1e10", "+358401", "0x10", "1.10E+3", "True", "NO", "3"])
    );
    assert_eq!(schemas["A"]["default"], "1.10");
    assert_eq!((&schemas["B"]["default"], &schemas["B"]["example"]), (&json!(["0x10"]), &json!(["+1"])));
    assert_eq!(schemas["D"]["enum"], json!([1.1, 16]));
    assert!(diagnostics.to_string().contains(
        "a.yaml:6:35: warning[C206]: 1.10 is not of the type `string`; it is read as \"1.10\"; help: put it in quotes: \"1.10\""
    ), "{diagnostics}");
    let (document, _) = read("a.json", json);
    let schema = &document["components"]["schemas"]["A"];
    assert_eq!((&schema["enum"], &schema["default"]), (&json!(["1.10", "1E2"]), &json!("1.10")));
}
