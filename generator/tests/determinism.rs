//! The same document gives the same bytes, and what is added at its end changes no name that was there before.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use clientgen::{
    diagnostic::Diagnostics,
    document::Document,
    emit::Options,
    generate, model,
    model::{Api, Operation, TypeDef, TypeKind},
    read,
};
use serde_json::{Value, json};

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
    read(path).unwrap_or_else(|findings| panic!("{findings}")).document
}

fn api(document: &Document) -> Api {
    let mut findings = Diagnostics::new();
    let api = model(document, "api", &mut findings);
    assert!(!findings.has_errors(), "{}", findings.located(document));
    api
}

#[test]
fn generating_twice_gives_the_same_bytes() {
    for path in documents() {
        let options = Options { module_path: "example::api".to_owned() };
        let run = || {
            let (files, findings) = generate(&document(&path), "api", &options);
            (files, findings.to_string())
        };
        assert_eq!(run(), run(), "{}", path.display());
    }
}

fn type_names(api: &Api, def: &TypeDef, names: &mut BTreeSet<String>) {
    let at = &def.pointer;
    names.insert(format!("{at} is the type {}", def.ident));
    match &def.kind {
        TypeKind::Alias { of, required_ident } => {
            let of = api.get(*of).expect("it is a type of this model");
            let mut of = TypeDef { pointer: at.clone(), ident: def.ident.clone(), ..of.clone() };
            if let TypeKind::Record(record) = &mut of.kind {
                record.required_ident.clone_from(required_ident);
            }
            type_names(api, &of, names);
        }
        TypeKind::Record(record) => {
            names.extend(record.fields.iter().map(|field| format!("{at} {} is {}", field.name, field.ident)));
            names.extend(record.required_ident.iter().map(|ident| format!("{at} requires {ident}")));
        }
        TypeKind::Enum(listed) => {
            let variants = listed.variants.iter();
            names.extend(variants.map(|variant| format!("{at} {:?} is {}", variant.value, variant.ident)));
        }
        TypeKind::Union(union) => {
            let choices = union.choices.iter().enumerate();
            names.extend(choices.map(|(index, choice)| format!("{at} {index} is {}", choice.ident)));
        }
        TypeKind::Replies(variants) => {
            names.extend(
                variants.iter().map(|variant| format!("{at} {} is {}", variant.status, variant.ident)),
            );
        }
        TypeKind::Bodies(forms) => {
            names.extend(
                forms.iter().map(|form| format!("{at} {} is {}", form.content.media_type, form.ident)),
            );
        }
        TypeKind::Errors(_) => {}
    }
}

fn operation_names(operation: &Operation, names: &mut BTreeSet<String>) {
    let at = &operation.pointer;
    names.insert(format!("{at} is {}, {}, {}", operation.ident, operation.call_ident, operation.row_ident));
    names.extend(
        operation
            .parameters
            .iter()
            .map(|parameter| format!("{at} {:?} {} is {}", parameter.place, parameter.name, parameter.ident)),
    );
}

/// Every name that the user of a client writes, with what it stands for.
fn names(api: &Api) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    api.types.iter().for_each(|def| type_names(api, def, &mut names));
    api.operations.iter().for_each(|operation| operation_names(operation, &mut names));
    names.extend(api.groups.iter().map(|group| format!("group {:?} is {}", group.tag, group.module)));
    names.extend(api.schemes.iter().map(|scheme| format!("scheme {} is {}", scheme.name, scheme.ident)));
    let variables = api.servers.iter().flat_map(|server| &server.variables);
    names.extend(variables.map(|variable| format!("variable {} is {}", variable.name, variable.ident)));
    names
}

/// The object at `key`, made if it is not there.
fn object<'a>(value: &'a mut Value, key: &str) -> &'a mut serde_json::Map<String, Value> {
    let object = value.as_object_mut().expect("the document is an object");
    let part = object.entry(key).or_insert_with(|| json!({}));
    part.as_object_mut().expect("the part is an object")
}

fn add_operation(value: &mut Value, path: &str, id: &str, schema: &Value) {
    let operation = json!({
        "operationId": id,
        "tags": ["Added"],
        "parameters": [
            {"name": "order", "in": "query", "schema": {"type": "string", "enum": ["up", "down"]}}
        ],
        "requestBody": {"required": true, "content": {"application/json": {"schema": schema}}},
        "responses": {
            "200": {
                "description": "Added.",
                "content": {"application/json": {"schema": {
                    "type": "object",
                    "properties": {"part": {"type": "object", "properties": {"a": {"type": "string"}}}}
                }}}
            },
            "400": {"description": "An error.", "content": {"application/json": {"schema": schema}}}
        }
    });
    object(value, "paths").insert(path.to_owned(), json!({"post": operation}));
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
