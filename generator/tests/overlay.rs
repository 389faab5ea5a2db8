//! What overlays do to a document, and what is said about those that cannot be applied.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use clientgen::{Read, Reader, diagnostic::Diagnostics};
use serde_json::{Value, json};

const SHOP: &str = "\
openapi: 3.0.3
info: {title: Shop, version: '1'}
servers:
  - url: https://a.example
  - url: https://b.example
  - url: https://c.example
tags:
  - name: one
  - name: two
  - name: three
  - name: four
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [one]
      deprecated: true
      parameters:
        - {name: page, in: query, schema: {type: integer}}
        - {name: size, in: query, schema: {type: integer}}
        - {name: sort, in: query, schema: {$ref: '#/components/schemas/Sort'}}
      responses: {'204': {description: Fine.}}
  /internal/health:
    get: {operationId: health, responses: {'204': {description: Fine.}}}
components:
  schemas:
    Sort: {type: string, enum: [up, down]}
";

fn files(overlays: &[&str]) -> (BTreeMap<PathBuf, Vec<u8>>, Vec<PathBuf>) {
    let mut files = BTreeMap::from([(PathBuf::from("shop.yaml"), SHOP.as_bytes().to_vec())]);
    let names: Vec<PathBuf> =
        (1..=overlays.len()).map(|number| PathBuf::from(format!("overlay{number}.yaml"))).collect();
    files.extend(names.iter().cloned().zip(overlays.iter().map(|text| text.as_bytes().to_vec())));
    (files, names)
}

fn read(overlays: &[&str]) -> Result<Read, Diagnostics> {
    let (files, names) = files(overlays);
    Reader::new(Path::new("shop.yaml")).files(&files).overlays(&names).read()
}

fn overlaid(actions: &str) -> Value {
    let overlay = format!("overlay: 1.0.0\ninfo: {{title: Changes, version: '1'}}\nactions:{actions}");
    read(&[&overlay]).unwrap_or_else(|diagnostics| panic!("{diagnostics}")).document.value
}

/// What is said, with places.
fn said(overlays: &[&str]) -> String {
    let (files, names) = files(overlays);
    Reader::new(Path::new("shop.yaml")).files(&files).overlays(&names).check().to_string()
}

fn said_of(actions: &str) -> String {
    said(&[&format!("overlay: 1.0.0\ninfo: {{title: Changes, version: '1'}}\nactions:{actions}")])
}

#[test]
fn objects_are_merged_lists_appended_and_the_rest_replaced() {
    let value = overlaid(
        r"
  - target: $.info
    update: {title: Better shop, contact: {name: Ann}}
  - target: $.paths['/orders'].get
    update:
      tags: [two]
      deprecated: false
      x-shop: {kind: page-number}
  - target: $.tags
    update: {name: five}
  - target: $.paths.*.get
    update: {x-seen: true}
",
    );
    assert_eq!(value["info"], json!({"title": "Better shop", "version": "1", "contact": {"name": "Ann"}}));
    let operation = &value["paths"]["/orders"]["get"];
    assert_eq!(operation["tags"], json!(["one", "two"]));
    assert_eq!(operation["deprecated"], json!(false));
    assert_eq!(operation["operationId"], json!("listOrders"));
    assert_eq!(operation["x-shop"], json!({"kind": "page-number"}));
    assert_eq!(value["tags"][4], json!({"name": "five"}));
    assert_eq!(value["paths"]["/internal/health"]["get"]["x-seen"], json!(true));
}

#[test]
fn what_is_removed_is_gone_from_objects_and_lists() {
    let value = overlaid(
        r"
  - target: $.paths['/internal/health']
    remove: true
  - target: $.tags[?@.name == 'one' || @.name == 'three']
    remove: true
  - target: $.servers[0, 2, 0]
    update: {ignored: true}
    remove: true
  - target: $.paths['/orders'].get.deprecated
    remove: true
",
    );
    assert_eq!(value["paths"].as_object().map(|paths| paths.len()), Some(1));
    assert_eq!(value["tags"], json!([{"name": "two"}, {"name": "four"}]));
    assert_eq!(value["servers"], json!([{"url": "https://b.example"}]));
    assert_eq!(value["paths"]["/orders"]["get"].get("deprecated"), None);
}

#[test]
fn actions_and_overlays_build_on_each_other() {
    let first = "overlay: 1.0.0\nactions:\n- {target: $.info, update: {x-a: {b: 1}}}\n- {target: $.info.x-a, update: {c: 2}}\n";
    let first = first.replace("$.info.x-a", "\"$.info['x-a']\"");
    let second =
        "{\"overlay\": \"1.0.0\", \"actions\": [{\"target\": \"$.info['x-a'].b\", \"remove\": true}]}";
    let read = read(&[&first, second]).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert_eq!(read.document.value["info"]["x-a"], json!({"c": 2}));
}

#[test]
fn diagnostics_name_the_file_that_brought_the_culprit() {
    // Two parts of the overlay are wrong; what it left alone is found where it was, though its place in the list is another.
    insta::assert_snapshot!(said_of(r"
  - target: $.paths['/orders'].get.parameters[0]
    remove: true
  - target: $.paths['/orders'].get
    update:
      responses:
        '200':
          description: Orders.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Order'}
  - target: $.components.schemas.Sort
    remove: true
  - target: $.paths['/orders'].get.parameters
    update: {name: filter, in: query, schema: {$ref: '#/components/schemas/Filter'}}
"), @r"
    overlay1.yaml:13:24: error[C101]: `$ref: #/components/schemas/Order` leads nowhere: there is no `Order` in `#/components/schemas`; it is read as any value; help: available: none
    overlay1.yaml:17:48: error[C101]: `$ref: #/components/schemas/Filter` leads nowhere: there is no `Filter` in `#/components/schemas`; it is read as any value; help: available: none
    shop.yaml:21:44: error[C101]: `$ref: #/components/schemas/Sort` leads nowhere: there is no `Sort` in `#/components/schemas`; it is read as any value; help: available: none
    ");
}

#[test]
fn actions_that_cannot_be_applied_are_errors() {
    insta::assert_snapshot!(said_of(r"
  - target: $.paths['/order'].get
    remove: true
  - target: $.paths['/orders'].delete
    update: {x-a: 1}
  - target: $.servers[7]
    remove: true
  - target: $.paths[?@.get.operationId == 'nobody']
    remove: true
  - target: paths.x
    remove: true
  - target: $.info.title
    update: Other
  - target: $.info
    update: [1]
  - target: $.info
    update: {title: {a: 1}}
  - target: $
    remove: true
  - target: $.info
  - target: $.info
    remove: maybe
  - update: {a: 1}
"), @r"
    overlay1.yaml:4:5: error[C009]: `$.paths['/order'].get` matches nothing in the document; help: did you mean `/orders`?
    overlay1.yaml:6:5: error[C009]: `$.paths['/orders'].delete` matches nothing in the document; help: `$.paths['/orders']` has the keys `get`
    overlay1.yaml:8:5: error[C009]: `$.servers[7]` matches nothing in the document; help: `$.servers` is a list of 3
    overlay1.yaml:10:5: error[C009]: `$.paths[?@.get.operationId == 'nobody']` matches nothing in the document; help: `$.paths` has the keys `/orders`, `/internal/health`
    overlay1.yaml:12:5: error[C008]: `paths.x` is not a JSONPath: character 1: a JSONPath starts with `$`; help: see RFC 9535; a key is written as `.key` or `['any key']`
    overlay1.yaml:14:5: error[C008]: the target is a string, and only an object or a list can be changed; help: select the object that contains the target, and write its key in `update`
    overlay1.yaml:16:5: error[C008]: the target is an object, and `update` is a list; help: let `update` be an object with the keys to merge
    overlay1.yaml:18:5: error[C008]: `/info/title` is a string in the document and an object in the update; help: remove it first, with a separate action
    overlay1.yaml:20:5: error[C008]: the target is the whole document, which cannot be removed; help: select a part of the document
    overlay1.yaml:22:5: error[C008]: the action does nothing; help: add `update` with the keys to merge, or `remove: true`; Overlay 1.0 has no `copy`
    overlay1.yaml:24:5: error[C008]: `remove` is a string, not true or false; help: write `remove: true`
    overlay1.yaml:25:5: error[C008]: the action has no `target`; help: `target` is a JSONPath such as `$.paths['/orders'].get`
    ");
}

#[test]
fn files_that_are_no_overlays_are_errors() {
    let broken = "overlay: 1.0.0\nactions: [\n";
    let all = [
        "openapi: 3.0.3\n",
        "overlay: 2.0.0\nactions: []\n",
        "overlay: 1.0.0\n",
        "overlay: 1.0\nactions: {}\n",
        "overlay: [1]\n",
        broken,
        "",
    ];
    insta::assert_snapshot!(said(&all), @r"
    overlay1.yaml:1:1: error[C008]: this is not an OpenAPI Overlay: it has no `overlay` key; help: an overlay starts with `overlay: 1.0.0`, `info` and `actions`
    overlay2.yaml:1:1: error[C008]: Overlay 2.0.0 is not supported, only 1.0; help: an overlay starts with `overlay: 1.0.0`, `info` and `actions`
    overlay3.yaml:1:1: error[C008]: the overlay has no actions; help: an overlay starts with `overlay: 1.0.0`, `info` and `actions`
    overlay4.yaml:2:1: error[C008]: `actions` is an object, not a list; help: an overlay starts with `overlay: 1.0.0`, `info` and `actions`
    overlay5.yaml:1:1: error[C008]: `overlay` is a list, not a version; help: an overlay starts with `overlay: 1.0.0`, `info` and `actions`
    overlay6.yaml:2:10: error[C002]: not valid YAML: the `[` that opens here is never closed; help: write `]` behind what belongs to it; or the file is cut off: download it again
    overlay7.yaml:1:1: error[C001]: the file is empty; help: an OpenAPI document starts with `openapi: 3.0.3`
    ");
    let (files, _) = files(&[]);
    let gone = Reader::new(Path::new("shop.yaml"))
        .files(&files)
        .overlays(&[PathBuf::from("gone.yaml")])
        .check()
        .to_string();
    insta::assert_snapshot!(gone, @"gone.yaml:1:1: error[C001]: the file does not exist; help: check the path, and the directory that it is relative to");
}

/// A stranger's document is judged leniently, but the overlay is the user's own.
#[test]
fn mistakes_in_an_overlay_are_errors_where_those_of_the_document_are_warnings() {
    let overlay = "overlay: 1.0.0\ninfo: {title: Changes, version: '1'}\nactions:\n- {target: \"$.paths['/orders'].get\", update: {x-idempotent: 'yes', sumary: Orders}}\n";
    let (mut files, names) = files(&[overlay]);
    let strange = SHOP.replacen("paths:", "maintainer: nobody\npaths:", 1);
    files.insert(PathBuf::from("shop.yaml"), strange.into_bytes());
    let path = Path::new("shop.yaml");
    let plain = Reader::new(path).files(&files).lenient().read().unwrap_or_else(|said| panic!("{said}"));
    assert!(plain.diagnostics.to_string().contains("warning[C221]"), "{}", plain.diagnostics);
    let said = Reader::new(path).files(&files).overlays(&names).lenient().read().expect_err("it is refused");
    let said = said.to_string();
    for wanted in ["warning[C221]", "error[C503]", "error[C220]"] {
        assert!(said.contains(wanted), "{said}");
    }
}
