//! Forms: what an item looks like in responses where it is not returned as it is stored; and items that are written inside others.

mod support;

use clientgen_sandbox::{BuildError, Sandbox};
use http::StatusCode;
use serde_json::json;
use support::{get, noon, patch, post, put, refused};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Things, version: "1"}
x-things: [{id: 1, code: old, labels: {a: 1}}]
x-sandbox:
  modes: [tree, flat]
  forms:
    thing:
      tree:
        id: /id
        code: /code
        kind: {$first: [/kind, {$has: /labels, $as: labelled}, thing]}
        labels: {$each: /labels, $as: {code: $key, type: $type, value: $value}}
        parts: {$below: part_of, $form: thing}
        above: {$if: {deep: true}, $as: {$above: part_of, $form: above}}
        list: [/code, /missing, 3]
      flat: {en: {code: /code, labels: {$map: /labels, $as: {value: $value}}}}
    above:
      tree: {code: /code, above: {$above: part_of, $form: above}}
      flat: {}
  resources:
    things:
      key: id
      generate: integer
      unique: [code]
      nested: {parts: {parent: part_of, key: code}}
      seed: [{sample: /x-things, modes: [tree]}]
paths:
  /things:
    get:
      x-sandbox:
        resource: things
        effect: list
        wrapper: ""
        form: thing
        filters: {roots: {field: part_of, is: absent, else: true, modes: [tree]}}
      parameters:
        - {name: deep, in: query, schema: {type: boolean}}
        - {name: roots, in: query, schema: {type: boolean}}
      responses: {"200": {description: All., content: {application/json: {schema: {type: array, items: {type: object}}}}}}
    put:
      x-sandbox: {resource: things, effect: upsert, key: [code], wrapper: "", form: thing}
      requestBody: &thing {content: {application/json: {schema: {type: object}}}}
      responses: &one {"200": {description: One., content: {application/json: {schema: {type: object}}}}}
    post:
      x-sandbox: {resource: things, effect: create, wrapper: "", form: thing}
      requestBody: *thing
      responses: {"201": {description: One., content: {application/json: {schema: {type: object}}}}}
  /things/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    patch:
      x-sandbox: {resource: things, effect: merge, by: {id: id}, wrapper: "", form: thing}
      requestBody: *thing
      responses: *one
    put:
      x-sandbox: {resource: things, effect: replace, by: {id: id}, wrapper: "", form: thing}
      requestBody: *thing
      responses: *one
"##;

fn sandbox(mode: &str) -> Sandbox {
    let builder = Sandbox::builder().spec_text("small.yaml", SPEC).expect("the document reads");
    builder.mode(mode).now(noon()).build().expect("the declarations are usable")
}

/// What the form makes of an item without labels.
fn thing(id: u64, code: &str, parts: &serde_json::Value) -> serde_json::Value {
    json!({"id": id, "code": code, "kind": "thing", "parts": parts, "list": [code, 3]})
}

#[tokio::test]
async fn items_inside_an_item_are_items() {
    let sandbox = sandbox("tree");
    let sent = json!({"code": "a", "parts": {"b": {"parts": {"c": {}}}, "x": {"code": "d"}}});
    let c = thing(4, "c", &json!([]));
    let wanted = thing(2, "a", &json!([thing(3, "b", &json!([c])), thing(5, "d", &json!([]))]));
    let response = put(&sandbox, "/things", sent.clone()).await;
    assert_eq!((response.status, &response.body), (StatusCode::OK, &wanted));
    assert_eq!(put(&sandbox, "/things", sent).await.body, wanted, "they are known by their codes");
    let roots = get(&sandbox, "/things").await.body;
    assert_eq!(roots.as_array().map(Vec::len), Some(2));
    let all = get(&sandbox, "/things?roots=false&deep=true").await.body;
    assert_eq!(all.as_array().map(Vec::len), Some(5));
    let above = json!({"code": "b", "above": {"code": "a", "above": {}}});
    assert_eq!(all.pointer("/3/above"), Some(&above));
}

#[tokio::test]
async fn every_effect_that_writes_takes_them() {
    let sandbox = sandbox("tree");
    let response = post(&sandbox, "/things", json!({"code": "a", "parts": [{"code": "b"}, 7]})).await;
    assert_eq!(response.body.pointer("/parts/0/id"), Some(&json!(3)));
    let response = patch(&sandbox, "/things/1", json!({"parts": {"b": {"kind": "moved"}}})).await;
    assert_eq!(
        response.body.pointer("/parts/0"),
        Some(&json!({
            "id": 3, "code": "b", "kind": "moved", "parts": [], "list": ["b", 3]
        }))
    );
    let response = put(&sandbox, "/things/2", json!({"code": "a", "parts": {"e": {"code": null}}})).await;
    assert_eq!(response.body.pointer("/parts/0/code"), Some(&json!("e")));
}

#[tokio::test]
async fn nothing_is_stored_if_one_of_them_is_refused() {
    let spec = SPEC.replace("nested:", "exists: {owner: things}\n      nested:");
    let builder = Sandbox::builder().spec_text("small.yaml", &spec).expect("the document reads");
    let sandbox = builder.build().expect("the declarations are usable");
    let sent = json!({"code": "a", "parts": {"b": {"parts": {"c": {"owner": 99}}}}});
    for response in [put(&sandbox, "/things", sent.clone()).await, post(&sandbox, "/things", sent).await] {
        assert_eq!(response.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(get(&sandbox, "/things?roots=false").await.body.as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn a_mode_has_forms_filters_and_first_items_of_its_own() {
    let tree = sandbox("tree");
    let labels = json!([{"code": "a", "type": "number", "value": 1}]);
    let first = get(&tree, "/things").await.body;
    assert_eq!(first.pointer("/0/labels"), Some(&labels));
    assert_eq!(first.pointer("/0/kind"), Some(&json!("labelled")));
    let flat = sandbox("flat");
    assert_eq!(get(&flat, "/things").await.body, json!([]));
    put(&flat, "/things", json!({"code": "a", "labels": {"b": true}, "parts": {"c": {}}})).await;
    let wanted = json!([
        {"en": {"code": "a", "labels": {"b": {"value": true}}}},
        {"en": {"code": "c"}}
    ]);
    assert_eq!(get(&flat, "/things").await.body, wanted);
}

#[test]
fn a_mode_must_be_declared() {
    let builder = Sandbox::builder().spec_text("small.yaml", SPEC).expect("the document reads");
    let error = builder.mode("round").build().expect_err("there is no such mode");
    assert!(matches!(error, BuildError::Mode { .. }));
    assert_eq!(error.to_string(), "no document has the mode `round`; declared: tree, flat");
}

#[test]
fn declarations_of_forms_are_checked() {
    let spec = SPEC
        .replace("      flat: {}\n", "      round: {}\n")
        .replace("$as: {value: $value}", "$at: 1")
        .replace("modes: [tree]}]", "modes: [three]}]")
        .replace(
            "effect: create, wrapper: \"\", form: thing",
            "effect: create, wrapper: \"\", form: thin, fields: [id]",
        )
        .replace("parent: part_of, key: code", "parent: part_of");
    let lines = refused(&spec);
    for wanted in [
        "/x-sandbox/forms/above: there is no template for the mode `flat`",
        "/x-sandbox/forms/above/round: there is no mode `round`; declared: tree, flat",
        "/x-sandbox/forms/thing/flat/en/labels: expected `$each`",
        "/seed/0/modes: there is no mode `three`; declared: tree, flat",
        "/form: there is no form `thin`; declared: thing, above",
        "/fields: the form says which fields are returned",
        "/nested/parts/key: a field of the items inside is missing",
    ] {
        assert!(lines.contains(wanted), "{wanted}\n{lines}");
    }
}
