//! Documents that progenitor refuses -> its client of them, and what that gives up. The snapshots are what a user sees.

use std::{fmt::Write, path::Path};

use clientgen_progenitor::{Options, Report, generate, unlowered};

/// What a client offers: its methods and its types, without their bodies.
fn surface(client: &str) -> String {
    let file = syn::parse_file(client).expect("the client is Rust");
    let mut text = String::new();
    for item in &file.items {
        match item {
            syn::Item::Impl(item) if item.trait_.is_none() => {
                let functions = item.items.iter().filter_map(|item| match item {
                    syn::ImplItem::Fn(function) if function.sig.asyncness.is_some() => Some(function),
                    _ => None,
                });
                for function in functions {
                    let mut bare = function.clone();
                    bare.attrs.clear();
                    bare.block.stmts.clear();
                    text.push_str(&printed(syn::parse_quote!(impl Client { #bare })));
                }
            }
            syn::Item::Mod(item) if item.ident == "types" => {
                for item in item.content.iter().flat_map(|(_, items)| items) {
                    text.extend(bare(item).map(printed));
                }
            }
            _ => {}
        }
    }
    text
}

/// A type without attributes and documentation.
fn bare(item: &syn::Item) -> Option<syn::Item> {
    let mut item = item.clone();
    match &mut item {
        syn::Item::Struct(item) => {
            item.attrs.clear();
            item.fields.iter_mut().for_each(|field| field.attrs.clear());
        }
        syn::Item::Enum(item) => {
            item.attrs.clear();
            for variant in &mut item.variants {
                variant.attrs.clear();
                variant.fields.iter_mut().for_each(|field| field.attrs.clear());
            }
        }
        _ => return None,
    }
    Some(item)
}

fn printed(item: syn::Item) -> String {
    prettyplease::unparse(&syn::parse_quote!(#item))
}

fn shown(report: &Report) -> String {
    let mut text = String::new();
    for ignored in &report.ignored {
        let _ = writeln!(text, "{}: {}", ignored.part.text(), ignored.operations.join(", "));
    }
    for operation in &report.operations {
        let function = operation.function.as_deref().unwrap_or("left out");
        let _ = writeln!(text, "{} {} -> {function}", operation.method, operation.path);
        for line in operation.left_out.iter().chain(&operation.given_up) {
            let _ = writeln!(text, "    {line}");
        }
    }
    text
}

#[test]
fn each_document_has_a_client() {
    insta::glob!("lower/*.yaml", |path| {
        let (document, _) = clientgen::Reader::new(path).read_anyway();
        let document = document.expect("the document can be read");
        let (files, diagnostics, report) = generate(&document, &Options::named("case"));
        assert!(!diagnostics.has_errors(), "{diagnostics}");
        let client = &files[Path::new("src/lib.rs")];
        let manifest = &files[Path::new("Cargo.toml")];
        let dependencies = manifest.split_once("[dependencies]\n").map_or("", |(_, lines)| lines);
        insta::assert_snapshot!(format!("{}\n{dependencies}\n{}", shown(&report), surface(client)));
    });
}

const PLAIN: &str = r##"{
  "openapi": "3.0.3",
  "info": { "title": "Plain", "version": "1.0.0" },
  "paths": {
    "/shelves/{id}": {
      "get": {
        "operationId": "get_shelf",
        "summary": "One shelf.",
        "parameters": [
          { "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" } },
          { "name": "kinds", "in": "query", "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Kind" } } },
          { "name": "x-trace", "in": "header", "schema": { "type": "string", "format": "uuid" } }
        ],
        "responses": {
          "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Shelf" } } } },
          "4XX": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
          "5XX": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } }
        }
      }
    }
  },
  "components": {
    "schemas": {
      "Kind": { "type": "string", "enum": ["wide", "narrow"], "default": "wide" },
      "Problem": { "type": "object", "properties": { "detail": { "type": "object", "properties": { "line": { "type": "integer" } } } } },
      "Shelf": {
        "type": "object",
        "required": ["id"],
        "properties": {
          "id": { "type": "integer", "format": "int64" },
          "kind": { "allOf": [{ "$ref": "#/components/schemas/Kind" }] },
          "boards": { "type": "array", "items": { "type": "object", "properties": { "length": { "type": "number" } } } },
          "labels": { "type": "object", "additionalProperties": { "type": "string" } },
          "size": { "type": "integer", "default": 3 },
          "owner": { "type": "string", "nullable": true, "minLength": 1 },
          "last": { "oneOf": [{ "$ref": "#/components/schemas/Problem" }, { "type": "string", "format": "date-time" }] }
        }
      }
    }
  }
}"##;

#[test]
fn what_progenitor_takes_stays_as_it_is() {
    let plain = unlowered(&serde_json::from_str(PLAIN).expect("OpenAPI")).expect("progenitor takes it");
    let (lowered, report) = client_of(PLAIN);
    assert_eq!(report.operations[0].given_up, Vec::<String>::new());
    let code = lowered.split_once("\n\n").map_or("", |(_, code)| code);
    assert_eq!(code, plain);
}

#[test]
fn a_panic_of_progenitor_becomes_its_words() {
    let other = r#""204": { "description": "" }, "200": {"#;
    let document = serde_json::from_str(&PLAIN.replace(r#""200": {"#, other)).expect("OpenAPI");
    let words = unlowered(&document).expect_err("progenitor has no form for two kinds of success");
    assert!(words.starts_with("assertion failed: response_types.len() <= 1 (method.rs:"), "{words}");
}

/// The client of a text.
fn client_of(text: &str) -> (String, Report) {
    let source = clientgen::document::Source {
        name: "plain.json".to_owned(),
        text: text.into(),
        format: clientgen::document::Format::Json,
    };
    let value = serde_json::from_str(text).expect("JSON");
    let document = clientgen::document::Document::new(source, value);
    let (mut files, diagnostics, report) = generate(&document, &Options::named("plain"));
    (files.remove(Path::new("src/lib.rs")).unwrap_or_else(|| panic!("{diagnostics}")), report)
}

/// Each member of each part with each of each other: 8^8 combinations, which progenitor would merge one by one.
#[test]
fn products_of_alternatives_are_bounded() {
    let part = |part: usize| {
        let alternatives: Vec<String> = (0..8)
            .map(|alternative| {
                format!(r#"{{"type":"object","required":["p{part}c{alternative}"],"properties":{{"p{part}c{alternative}":{{"type":"string"}}}}}}"#)
            })
            .collect();
        format!(r#"{{"anyOf":[{}]}}"#, alternatives.join(","))
    };
    let parts: Vec<String> = (0..8).map(part).collect();
    let schema = format!(r#"{{"allOf":[{}]}}"#, parts.join(","));
    let text = PLAIN.replace(r#"{ "type": "object", "properties": { "detail": { "type": "object", "properties": { "line": { "type": "integer" } } } } }"#, &schema);
    let (client, report) = client_of(&text);
    assert!(client.contains("pub p7c7: ::std::option::Option<::std::string::String>"));
    assert_eq!(
        report.operations[0].given_up,
        ["in Problem: what the alternatives have is optional, whichever is chosen"]
    );
}

/// Each type holds the one before it twice, with something more each time: 2^24 types, if they were spelt out.
#[test]
fn what_doubles_is_bounded() {
    let mut schemas =
        vec![r##""Problem": { "$ref": "#/components/schemas/S23" }, "S0": { "type": "object" }"##.to_owned()];
    for step in 1..24 {
        let part = |name: &str| {
            format!(
                r##""{name}": {{ "allOf": [{{ "$ref": "#/components/schemas/S{}" }}, {{ "properties": {{ "{name}{step}": {{ "type": "string" }} }} }}] }}"##,
                step - 1
            )
        };
        let properties = [part("l"), part("r")].join(", ");
        schemas.push(format!(r#""S{step}": {{ "type": "object", "properties": {{ {properties} }} }}"#));
    }
    let problem = r#""Problem": { "type": "object", "properties": { "detail": { "type": "object", "properties": { "line": { "type": "integer" } } } } }"#;
    assert!(PLAIN.contains(problem));
    let (_, report) = client_of(&PLAIN.replace(problem, &schemas.join(", ")));
    let given_up = report.operations[0].given_up.join("\n");
    assert!(given_up.contains("too large or too deep for progenitor; it is any value"), "{given_up}");
}

/// A pattern that takes for ever is not tried on a default.
#[test]
fn a_default_with_a_pattern_is_dropped() {
    let slow = format!(r#"{{ "type": "string", "pattern": "^(a+)+$", "default": "{}!" }}"#, "a".repeat(40));
    let text = PLAIN.replace(r#"{ "type": "integer", "default": 3 }"#, &slow);
    let (_, report) = client_of(&text);
    let given_up = report.operations[0].given_up.join("\n");
    assert!(given_up.contains("`size`: the default \"aaaa"), "{given_up}");
}

#[test]
fn without_operations_there_are_no_files() {
    let text = PLAIN.replace("\"get\"", "\"options\"");
    let value = serde_json::from_str(&text).expect("JSON");
    let source = clientgen::document::Source {
        name: "plain.json".to_owned(),
        text: text.as_str().into(),
        format: clientgen::document::Format::Json,
    };
    let document = clientgen::document::Document::new(source, value);
    let (files, diagnostics, report) = generate(&document, &Options::named("plain"));
    assert!(files.is_empty());
    assert_eq!(report.kept(), 0);
    insta::assert_snapshot!(diagnostics.located(&document));
}
