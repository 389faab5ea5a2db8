//! What a document says is shown in the documentation of its client, and does nothing there. Hostile texts stand wherever a document can
//! have one; the client compiles, rustdoc warns of nothing, and finds no tests but the calls that are ours.

#[allow(dead_code, reason = "every test takes what it needs")]
mod arbitrary;
#[path = "../src/markdown/hostile.rs"]
mod hostile;

use std::{collections::BTreeMap, path::Path};

use clientgen::{Options, Reader, generate};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Parser, Tag};
use serde_json::{Map, Value, json};

use crate::{
    arbitrary::{
        compile::{CRATE, Compiler},
        outcome::Client,
    },
    hostile::HOSTILE,
};

/// How many clients share the texts.
const CLIENTS: usize = 4;

/// A document that has these texts everywhere, one after the other.
fn document(texts: &[&str]) -> Value {
    let (mut paths, mut schemas, mut tags) = (Map::new(), Map::new(), Vec::new());
    for (index, text) in texts.iter().enumerate() {
        let tag = format!("{index} {text}");
        tags.push(json!({ "name": tag, "description": text }));
        paths.insert(format!("/a{index}/{{id}}"), json!({ "post": operation(index, text, &tag) }));
        schemas.insert(format!("Kind{index}"), kind(text));
        schemas.insert(format!("Thing{index}"), thing(index, text));
        schemas.insert(
            format!("Other{index}"),
            json!({ "type": "object", "description": text, "properties": {
            "key": { "type": "string" }, "o": { "type": "string" }
        } }),
        );
    }
    let first = texts.first().copied().unwrap_or_default();
    let last = texts.last().copied().unwrap_or_default();
    json!({
        "openapi": "3.1.0",
        "info": { "title": first, "version": last, "description": texts.join("\n\n") },
        "servers": [{ "url": "https://{shop}.example", "variables": { "shop": { "default": first, "description": last } } }],
        "security": [{ "key": [] }],
        "tags": tags,
        "paths": paths,
        "webhooks": { first: { "post": { "description": last, "requestBody": { "content": {
            "application/json": { "schema": { "$ref": "#/components/schemas/Thing0" } }
        } }, "responses": { "204": { "description": last } } } } },
        "components": {
            "schemas": schemas,
            "securitySchemes": { "key": { "type": "apiKey", "in": "query", "name": first, "description": last } }
        }
    })
}

fn operation(index: usize, text: &str, tag: &str) -> Value {
    json!({
        "operationId": format!("make{index}"),
        "tags": [tag],
        "summary": text,
        "description": format!("{text}\n\n{text}"),
        "x-source": { "document": text, "line": 1, "evidence": "printed", "note": text },
        "parameters": [
            { "name": "id", "in": "path", "required": true, "description": text, "example": text, "schema": { "type": "string" } },
            { "name": "page", "in": "query", "description": text, "schema": { "type": "string", "default": text, "pattern": text } },
            { "name": "size", "in": "query", "schema": {
                "type": "integer", "enum": [1, 2], "x-enum-varnames": [text, "b"], "x-enum-descriptions": ["c", text]
            } }
        ],
        "requestBody": { "required": true, "description": text, "content": { "application/json": {
            "schema": { "$ref": format!("#/components/schemas/Thing{index}") }, "example": { "a": text }
        } } },
        "responses": {
            "200": { "description": text, "content": { "application/json": { "schema": { "oneOf": [
                { "$ref": format!("#/components/schemas/Thing{index}") }, { "$ref": format!("#/components/schemas/Other{index}") }
            ] } } } },
            "400": { "description": text, "content": { "application/json": {
                "schema": { "$ref": format!("#/components/schemas/Other{index}") }
            } } }
        }
    })
}

fn kind(text: &str) -> Value {
    json!({ "type": "string", "title": text, "enum": ["a", text], "x-enum-descriptions": [text, "b"] })
}

fn thing(index: usize, text: &str) -> Value {
    json!({ "type": "object", "description": text, "required": ["a"], "properties": {
        "a": { "type": "string", "description": text, "default": text },
        "b": { "$ref": format!("#/components/schemas/Kind{index}") },
        text: { "type": "string", "description": format!("- {text}"), "readOnly": true }
    } })
}

fn client(name: &str, texts: &[&str]) -> Client {
    let files = BTreeMap::from([("api.json".into(), document(texts).to_string().into_bytes())]);
    let read = Reader::new(Path::new("api.json"))
        .files(&files)
        .lenient()
        .read()
        .unwrap_or_else(|said| panic!("{said}"));
    let options = Options { module_path: format!("{CRATE}::{name}") };
    let (files, said) = generate(&read.document, name, &options);
    assert!(!said.has_errors(), "{said}");
    Client { name: name.to_owned(), files, operations: texts.len() }
}

/// Clients with these texts.
fn clients(texts: &[&str]) -> Vec<Client> {
    let share = texts.len().div_ceil(CLIENTS);
    texts.chunks(share).enumerate().map(|(index, texts)| client(&format!("client{index}"), texts)).collect()
}

/// The documentation of each item of a file.
fn comments(file: &str) -> Vec<String> {
    let mut comments = vec![String::new()];
    for line in file.lines().map(str::trim_start) {
        match (line.strip_prefix("///").or_else(|| line.strip_prefix("//!")), comments.last_mut()) {
            (Some(text), Some(comment)) => {
                comment.push_str(text.strip_prefix(' ').unwrap_or(text));
                comment.push('\n');
            }
            _ => comments.push(String::new()),
        }
    }
    comments.retain(|comment| !comment.is_empty());
    comments
}

/// What would run, be loaded, be shown as HTML or lead into the crate, unless it is ours.
fn fault(event: &Event<'_>) -> bool {
    match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {
            true
        }
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => !matches!(&**info, "text" | "no_run"),
        Event::Start(Tag::CodeBlock(CodeBlockKind::Indented) | Tag::Image { .. }) => true,
        Event::Start(Tag::Link { link_type: LinkType::Inline | LinkType::Autolink, dest_url, .. }) => {
            let schemes = ["http://", "https://", "mailto:", "operations::"];
            // Links to our own items are paths of identifiers.
            let is_path = dest_url.contains("::")
                && dest_url.chars().all(|it| it.is_alphanumeric() || it == '_' || it == ':');
            !is_path && !schemes.iter().any(|scheme| dest_url.starts_with(scheme))
        }
        Event::Start(Tag::Link { .. }) => true,
        _ => false,
    }
}

#[test]
fn what_a_document_says_is_only_shown() {
    for client in clients(&HOSTILE) {
        for (path, file) in &client.files {
            for comment in comments(file) {
                let faults: Vec<String> = Parser::new_ext(&comment, pulldown_cmark::Options::all())
                    .filter(fault)
                    .map(|event| format!("{event:?}"))
                    .collect();
                assert!(faults.is_empty(), "{}\n{comment}\n{faults:#?}", path.display());
            }
        }
    }
}

#[test]
fn rustdoc_finds_our_examples_and_nothing_to_warn_of() {
    let compiler = Compiler::new("docs");
    let hostile = clients(&HOSTILE);
    let against = compiler.document(&hostile);
    let said: Vec<String> = against.into_iter().map(|(name, said)| format!("{name}:\n{said}")).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
    // One for each operation, and one for the client.
    let ours: usize = hostile.iter().map(|client| client.operations + 1).sum();
    let found = compiler.doc_tests();
    assert_eq!(found.len(), ours, "{found:#?}");
}
