//! Documents that are large in one way. Nothing here measures time: what grew with the square of these sizes would run for minutes.

use std::{collections::BTreeMap, fmt::Write, path::Path};

use clientgen::{
    Options, Reader, generate,
    internals::{model as model_of, model::Api},
};

/// The model and the code of a document.
fn made(text: String) -> (Api, BTreeMap<std::path::PathBuf, String>) {
    let files = BTreeMap::from([("scale.json".into(), text.into_bytes())]);
    let read = Reader::new(Path::new("scale.json")).files(&files).lenient().read().expect("it can be read");
    let (code, said) = generate(&read.document, "scale", &Options { module_path: "scale".to_owned() });
    assert!(!said.has_errors(), "{said}");
    let mut said = said;
    (model_of(&read.document, "scale", &mut said), code)
}

fn document(schema: &str, schemas: &str) -> String {
    format!(
        r#"{{"openapi": "3.0.3", "info": {{"title": "Scale", "version": "1"}}, "servers": [{{"url": "https://scale.example"}}],
"paths": {{"/a": {{"get": {{"operationId": "getA", "responses": {{"200": {{"description": "", "content": {{"application/json":
{{"schema": {schema}}}}}}}}}}}}}}}, "components": {{"schemas": {{{schemas}}}}}}}"#
    )
}

#[test]
fn a_hundred_objects_in_each_other_are_a_hundred_types() {
    let inner = (0..100).fold(r#"{"type": "string"}"#.to_owned(), |inner, level| {
        format!(r#"{{"type": "object", "properties": {{"level{level}": {inner}}}}}"#)
    });
    let (api, code) = made(document(&inner, ""));
    assert_eq!(api.types.len(), 100);
    assert!(code.values().any(|text| text.contains("pub level0: Option<String>")));
}

#[test]
fn a_long_chain_of_required_references_ends() {
    let mut schemas = String::new();
    for index in 0..5000 {
        let next = index + 1;
        let _ = write!(
            schemas,
            r##""C{index}": {{"type": "object", "required": ["next"], "properties": {{"next": {{"$ref": "#/components/schemas/C{next}"}}}}}}, "##
        );
    }
    schemas.push_str(r#""C5000": {"type": "object", "properties": {"end": {"type": "string"}}}"#);
    let (api, code) = made(document(r##"{"$ref": "#/components/schemas/C0"}"##, &schemas));
    assert_eq!(api.types.len(), 5001);
    let required = code.values().map(|text| text.matches("pub next: C").count()).sum::<usize>();
    assert_eq!(required, 5000, "each can be made, so each stays required");
}

#[test]
fn compositions_that_share_their_parts_are_gone_through_once() {
    // Two ways at each of thirty levels are a thousand million ways to the bottom.
    let mut schemas =
        r#""C0": {"type": "object", "properties": {"items": {"type": "array", "items": {}}}}"#.to_owned();
    for index in 1..30 {
        let before = index - 1;
        let _ = write!(
            schemas,
            r##", "C{index}": {{"allOf": [{{"$ref": "#/components/schemas/C{before}"}}, {{"allOf": [{{"$ref": "#/components/schemas/C{before}"}}]}}, {{"type": "object", "properties": {{"p{index}": {{"type": "string"}}}}}}]}}"##
        );
    }
    let (api, _) = made(document(r##"{"$ref": "#/components/schemas/C29"}"##, &schemas));
    assert_eq!(api.types.len(), 30);
}

#[test]
fn long_descriptions_are_gone_through_once() {
    // What the square of these would take: a tag's other half, a link's end, code's end, and what stands around a line.
    let pieces = [
        "<b>",
        "</b>",
        "<b>a</b> ",
        "<p>",
        "<li>",
        "<ul>",
        "<td>",
        "<pre>",
        "<!--",
        "<a href=",
        "<a b='",
        "[",
        "](",
        "[a](",
        "![",
        "[a](b \"",
        "`",
        "`a``",
        "*",
        "_a ",
        "> ",
        "- ",
        "> - ",
        "1. ",
        "|a",
        "\\",
        "&",
        "http://",
        "https://a)",
        "a\n",
        "> a\n\n",
        "- a\n\n",
        "|a|\n|-|\n",
    ];
    for piece in pieces {
        let text = piece.repeat(20_000) + &"a\n".repeat(20_000);
        let said = serde_json::to_string(&text).expect("it is a text");
        let schema = format!(r#"{{"type": "object", "description": {said}, "properties": {{"a": {{}}}}}}"#);
        let (_, code) = made(document(&schema, ""));
        let written: usize = code.values().map(String::len).sum();
        assert!(written < 40 * text.len() + 20_000, "{piece:?}: {written}");
    }
}
