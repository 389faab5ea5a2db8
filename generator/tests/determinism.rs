//! The same document gives the same bytes, and what is added at its end changes no name that was there before.

#[allow(dead_code, reason = "every test takes what it needs")]
mod arbitrary;

use std::{
    fs,
    path::{Path, PathBuf},
};

use clientgen::{
    Options, Reader,
    diagnostic::Diagnostics,
    document::Document,
    generate,
    internals::{model, model::Api},
};
use serde_json::{Value, json};

use crate::arbitrary::stability::{add_operation, names, object};

/// The documents in accept/, and the specs.
fn documents() -> Vec<PathBuf> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [package.join("tests/accept"), package.join("../specs")];
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("the folder is there"));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("it lists").path()).collect();
    paths.retain(|path| fs::read_to_string(path).is_ok_and(|text| is_document(path, &text)));
    paths.sort();
    assert!(!paths.is_empty(), "there is no document");
    paths
}

fn is_document(path: &Path, text: &str) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    let mut lines = text.lines();
    match extension {
        Some("yaml") => lines.any(|line| line.starts_with("openapi:")),
        Some("json") => lines.any(|line| line.trim_start().starts_with("\"openapi\"")),
        _ => false,
    }
}

fn document(path: &Path) -> Document {
    Reader::new(path).read().unwrap_or_else(|diagnostics| panic!("{diagnostics}")).document
}

fn api(document: &Document) -> Api {
    let mut diagnostics = Diagnostics::new();
    let api = model(document, "api", &mut diagnostics);
    assert!(!diagnostics.has_errors(), "{}", diagnostics.located(document));
    api
}

#[test]
fn generating_twice_gives_the_same_bytes() {
    for path in documents() {
        let options = Options { module_path: "example::api".to_owned() };
        let run = || {
            let (files, diagnostics) = generate(&document(&path), "api", &options);
            (files, diagnostics.to_string())
        };
        assert_eq!(run(), run(), "{}", path.display());
    }
}

fn add_schema(value: &mut Value, name: &str) {
    let schemas = object(value, "components").entry("schemas").or_insert_with(|| json!({}));
    let schema = json!({
        "type": "object",
        "properties": {
            "part": {"type": "object", "properties": {"b": {"type": "integer"}}},
            "kind": {"type": "string", "enum": ["one", "two"]}
        }
    });
    schemas.as_object_mut().expect("schemas are an object").insert(name.to_owned(), schema);
}

/// Adds something to each document, and looks for names that are no longer there.
fn each(what: &str, add: impl Fn(&mut Value, &Api)) {
    let mut found = Vec::new();
    for path in documents() {
        let mut document = document(&path);
        let before = api(&document);
        add(&mut document.value, &before);
        let after = names(&api(&document));
        let lost = names(&before).into_iter().filter(|name| !after.contains(name));
        found.extend(lost.map(|name| format!("{}: {name}", path.display())));
    }
    assert!(found.is_empty(), "{what} changed names:\n{}", found.join("\n"));
}

#[test]
fn an_added_operation_changes_no_name() {
    each("an operation", |value, _| {
        let schema = json!({"type": "object", "properties": {"a": {"type": "string"}}});
        add_operation(value, "/added-to-the-end", "addedToTheEnd", &schema);
    });
}

#[test]
fn an_added_schema_changes_no_name() {
    each("a schema", |value, _| add_schema(value, "AddedToTheEnd"));
}

#[test]
fn an_added_operation_with_an_added_schema_changes_no_name() {
    each("an operation with a schema", |value, _| {
        add_schema(value, "AddedToTheEnd");
        let schema = json!({"$ref": "#/components/schemas/AddedToTheEnd"});
        add_operation(value, "/added-to-the-end", "addedToTheEnd", &schema);
    });
}

#[test]
fn an_operation_that_uses_every_schema_changes_no_name() {
    each("operations on every schema", |value, _| {
        let schemas = value.pointer("/components/schemas").and_then(Value::as_object);
        let schemas: Vec<String> = schemas.into_iter().flatten().map(|(name, _)| name.clone()).collect();
        for (index, name) in schemas.iter().enumerate() {
            let place = name.replace('~', "~0").replace('/', "~1");
            let schema = json!({"$ref": format!("#/components/schemas/{place}")});
            add_operation(value, &format!("/added/{index}"), &format!("added{index}"), &schema);
        }
    });
}

/// The newcomer gets the suffix.
#[test]
fn an_operation_and_a_schema_with_names_that_look_the_same_change_no_name() {
    each("an operation whose name is there already", |value, api| {
        let ids: Vec<String> = api.operations.iter().map(|operation| operation.id.clone()).collect();
        for (index, id) in ids.iter().enumerate() {
            add_operation(value, &format!("/added/{index}"), &format!("{id}_"), &json!({"type": "string"}));
        }
    });
    each("a schema whose name is there already", |value, _| {
        let schemas = value.pointer("/components/schemas").and_then(Value::as_object);
        let schemas: Vec<String> = schemas.into_iter().flatten().map(|(name, _)| name.clone()).collect();
        schemas.iter().for_each(|name| add_schema(value, &format!("{name}_")));
    });
}
