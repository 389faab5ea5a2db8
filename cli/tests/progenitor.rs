//! `clientgen generate --backend progenitor` as a user meets it.

mod common;

use common::{folder_with, listing, run, told};

/// An operation that progenitor takes, one that it takes lowered, and one that it takes in no form.
const SHOP: &str = "\
openapi: 3.0.3
info: {title: Simple Shop, version: '1'}
paths:
  /orders:
    get:
      operationId: listOrders
      parameters: [{name: ids, in: query, explode: false, schema: {type: array, items: {type: integer}}}]
      responses: {'200': {description: Fine., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}, '204': {description: None.}}
    options:
      operationId: askOrders
      responses: {'204': {description: Fine.}}
  /orders/{id}:
    get:
      operationId: getOrder
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {'200': {description: Fine., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
components:
  schemas:
    Order: {type: object, required: [id], properties: {id: {type: integer}, state: {type: string, enum: [NEW, new]}}}
";

const COMMAND: [&str; 6] = ["generate", "shop.yaml", "--out", "client", "--backend", "progenitor"];

#[test]
fn a_crate_is_written_and_says_what_it_lacks() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    insta::assert_snapshot!(told(&run(folder.path(), &COMMAND)));
    let files = listing(&folder.path().join("client"));
    insta::assert_snapshot!(format!("{:?}\n{}\n{}", files.keys(), files["README.md"], files["Cargo.toml"]));
    assert!(files["src/lib.rs"].contains("pub async fn list_orders<'a>"));
    let again = run(folder.path(), &COMMAND);
    assert_eq!(again.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&again.stdout).contains("0 files written"), "{}", told(&again));
}

#[test]
fn what_progenitor_takes_in_no_form_writes_nothing() {
    let folder = folder_with(&[("shop.yaml", &SHOP.replace("    get:", "    trace:"))]);
    let output = run(folder.path(), &COMMAND);
    insta::assert_snapshot!(told(&output));
    assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
    assert!(!folder.path().join("client").exists());
}

#[test]
fn operations_are_selected() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    let output = run(folder.path(), &[&COMMAND[..], &["--include", "get*", "--format", "json"]].concat());
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(said["report"]["operations"][0]["function"], "get_order");
    assert_eq!(said["report"]["operations"].as_array().map(Vec::len), Some(1));
    let output = run(folder.path(), &[&COMMAND[..], &["--include", "nothing"]].concat());
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
}

#[test]
fn a_runtime_is_of_no_use() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    let output = run(folder.path(), &[&COMMAND[..], &["--runtime-version", "1"]].concat());
    assert_eq!(output.status.code(), Some(2));
}
