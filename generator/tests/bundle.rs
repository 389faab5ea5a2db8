//! What bundle makes of references to other files and to the inside of things.

use std::{collections::BTreeMap, path::Path, path::PathBuf};

use clientgen::{Read, Reader, diagnostic::Diagnostics, document::Pointer};

/// Reads specs/api.yaml among these files.
fn read(files: &[(&str, &str)]) -> Result<Read, Diagnostics> {
    let files: BTreeMap<PathBuf, Vec<u8>> =
        files.iter().map(|(path, text)| (PathBuf::from(path), text.as_bytes().to_vec())).collect();
    Reader::new(Path::new("specs/api.yaml")).files(&files).read()
}

fn bundled(files: &[(&str, &str)]) -> Read {
    read(files).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

fn diagnostics(files: &[(&str, &str)]) -> String {
    read(files).expect_err("it must be refused").to_string()
}

/// A part of the bundled document, as YAML.
fn part(read: &Read, pointer: &str) -> String {
    serde_yaml::to_string(read.document.value.pointer(pointer).expect("the part is there"))
        .expect("it can be printed")
}

/// `file:line` of a node of the bundled document.
fn place(read: &Read, pointer: &str) -> String {
    let pointer = Pointer::parse(pointer).expect("it is a pointer");
    assert!(read.document.get(&pointer).is_some(), "{pointer}");
    let at = read.document.positions().locate(&pointer).expect("it has a place");
    format!("{}:{}", at.file, at.line)
}

const API: &str = "\
openapi: 3.0.3
info: {title: Shop, version: '1'}
paths:
  /brands:
    get:
      operationId: listBrands
      parameters:
        - $ref: ../shared/parameters.yaml#/Page
      responses:
        '200':
          description: Brands
          content:
            application/json:
              schema: {$ref: schemas/brand.yaml}
              examples:
                one: {$ref: 'schemas/examples.yaml#/Brand'}
        '404': {$ref: '../shared/responses.yaml#/NotFound'}
  /products:
    $ref: paths/products.yaml
components:
  schemas:
    Error: {type: integer}
";

const FILES: [(&str, &str); 7] = [
    ("specs/api.yaml", API),
    ("shared/parameters.yaml", "Page:\n  name: page\n  in: query\n  schema: {type: integer}\n"),
    (
        "shared/responses.yaml",
        "NotFound:\n  description: Not there\n  content:\n    application/json:\n      schema: {$ref: '#/Error'}\nError:\n  type: \
         object\n  properties:\n    next: {$ref: '#/Error'}\n",
    ),
    (
        "specs/schemas/brand.yaml",
        "# A brand\ntype: object\nproperties:\n  parent: {$ref: brand.yaml}\n  error: {$ref: ../api.yaml#/components/schemas/Error}\n  tag: {$ref: '#/$defs/Tag'}\n$defs:\n  Tag: {type: string}\n",
    ),
    ("specs/schemas/examples.yaml", "Brand:\n  value:\n    $ref: raw.json\n"),
    ("specs/schemas/raw.json", "{\"name\": \"Acme\"}"),
    (
        "specs/paths/products.yaml",
        "post:\n  operationId: createProduct\n  requestBody: {$ref: ../bodies.yaml#/Product}\n  responses:\n    '201': {description: \
         Created}\n",
    ),
];

fn files() -> Vec<(&'static str, &'static str)> {
    let mut files = FILES.to_vec();
    files.push((
        "specs/bodies.yaml",
        "Product:\n  content:\n    application/json:\n      schema:\n        $ref: schemas/brand.yaml#/properties/tag\n",
    ));
    files
}

#[test]
fn what_other_files_hold_becomes_components() {
    let read = bundled(&files());
    insta::assert_snapshot!(part(&read, ""));
}

#[test]
fn moved_nodes_keep_their_places() {
    let read = bundled(&files());
    for (pointer, expected) in [
        ("/paths/~1brands/get", "specs/api.yaml:5"),
        ("/components/parameters/Page", "shared/parameters.yaml:1"),
        ("/components/parameters/Page/schema", "shared/parameters.yaml:4"),
        ("/components/schemas/brand/properties/tag", "specs/schemas/brand.yaml:6"),
        ("/components/schemas/Tag", "specs/schemas/brand.yaml:8"),
        ("/components/schemas/Error", "specs/api.yaml:22"),
        ("/components/schemas/responses_Error/properties/next", "shared/responses.yaml:9"),
        ("/paths/~1products/post/operationId", "specs/paths/products.yaml:2"),
        ("/components/examples/Brand/value/name", "specs/schemas/raw.json:1"),
    ] {
        assert_eq!(place(&read, pointer), expected, "{pointer}");
    }
}

#[test]
fn a_component_that_is_only_a_reference_gives_its_name() {
    let api = "openapi: 3.0.3\npaths: {}\ncomponents:\n  schemas:\n    User: {$ref: defs.yaml#/person}\n    Same: {$ref: \
               defs.yaml#/person}\n    Uses: {type: array, items: {$ref: 'defs.yaml#/alias'}}\n";
    let read = bundled(&[
        ("specs/api.yaml", api),
        ("specs/defs.yaml", "person: {type: object}\nalias: {$ref: '#/person'}\n"),
    ]);
    insta::assert_snapshot!(part(&read, "/components"), @r#"
    schemas:
      User:
        type: object
      Same:
        $ref: '#/components/schemas/User'
      Uses:
        type: array
        items:
          $ref: '#/components/schemas/User'
    "#);
    assert_eq!(place(&read, "/components/schemas/User/type"), "specs/defs.yaml:1");
}

#[test]
fn references_into_things_become_components() {
    let api = "openapi: 3.0.3\npaths:\n  /a/{id}:\n    get:\n      operationId: getA\n      parameters:\n        - {name: id, in: path, required: true, schema: {type: \
               string}}\n      responses:\n        '200':\n          description: A\n          content:\n            application/json:\n              schema: \
               {type: object}\n  /b/{id}:\n    get:\n      operationId: getB\n      parameters:\n        - $ref: \
               '#/paths/~1a~1%7Bid%7D/get/parameters/0'\n      responses:\n        '200':\n          description: A\n          content:\n            \
               application/json:\n              schema: {$ref: \
               '#/paths/~1a~1{id}/get/responses/200/content/application~1json/schema'}\ncomponents:\n  schemas:\n    X:\n      properties:\n        kind: \
               {type: string}\n    Y: {properties: {kind: {$ref: '#/components/schemas/X/properties/kind'}, through: {$ref: \
               '#/components/schemas/Z/properties/kind'}}}\n    Z: {$ref: '#/components/schemas/X'}\n";
    let read = bundled(&[("specs/api.yaml", api)]);
    insta::assert_snapshot!(part(&read, ""));
    assert_eq!(place(&read, "/components/schemas/X_kind/type"), "specs/api.yaml:29");
}

#[test]
fn whole_sections_path_items_and_texts_take_the_place_of_their_reference() {
    let read = bundled(&[
        (
            "specs/api.yaml",
            "openapi: 3.1.0\ninfo:\n  title: A\n  version: '1'\n  description: {$ref: intro.md}\npaths:\n  /a:\n    $ref: '#/components/pathItems/A'\n    summary: Own\ncomponents:\n  schemas: {$ref: schemas.yaml}\n  \
             pathItems:\n    A: {summary: Theirs, get: {operationId: getA, responses: {'200': {description: A}}}}\n",
        ),
        ("specs/intro.md", "# Hello\n"),
        (
            "specs/schemas.yaml",
            "A: {properties: {b: {$ref: '#/B'}}, discriminator: {propertyName: b, mapping: {b: '#/B', c: other.yaml#/B}}}\nB: {type: string}\n",
        ),
        ("specs/other.yaml", "B: {type: integer}\n"),
    ]);
    insta::assert_snapshot!(part(&read, ""));
    assert_eq!(place(&read, "/paths/~1a/get"), "specs/api.yaml:13");
    assert_eq!(place(&read, "/paths/~1a/summary"), "specs/api.yaml:9");
    assert_eq!(place(&read, "/components/schemas/A/properties"), "specs/schemas.yaml:1");
}

#[test]
fn what_is_lost_is_said_with_its_place_and_a_guess() {
    let text = diagnostics(&[
        (
            "specs/api.yaml",
            "openapi: 3.0.3\npaths: {}\ncomponents:\n  schemas:\n    A:\n      properties:\n        a: {$ref: 'defs.yaml#/Brnad'}\n        b: {$ref: \
             none.yaml}\n        c: {$ref: none.yaml#/B}\n        d: {$ref: 'https://example.com/a.yaml'}\n        e: {$ref: '#/components/schemas/Z'}\n        f: {$ref: \
             A}\n        g: {$ref: broken.yaml}\n        h: {$ref: 'defs.yaml#/Inner'}\n        i: {$ref: 'defs.yaml#/Ring'}\n        j: {$ref: '#Anchor'}\n",
        ),
        (
            "specs/defs.yaml",
            "Brand: {type: string}\nInner:\n  properties:\n    z: {$ref: '#/Brandt'}\nRing: {$ref: '#/Round'}\nRound: {$ref: '#/Ring'}\n",
        ),
        ("specs/broken.yaml", "a: [\n"),
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn path_items_that_hold_each_other_end() {
    let text = diagnostics(&[(
        "specs/api.yaml",
        "openapi: 3.0.3\npaths:\n  /a:\n    post:\n      operationId: a\n      responses: {'200': {description: A}}\n      callbacks:\n        again:\n          '{$request.body#/url}': {$ref: '#/paths/~1a'}\n",
    )]);
    insta::assert_snapshot!(text);
}

#[test]
fn what_is_put_in_each_other_stays_within_bounds() {
    let mut pieces = String::from("p0: {a: 1}\n");
    for number in 1..40 {
        pieces += &format!("p{number}: {{a: {{$ref: '#/p{0}'}}, b: {{$ref: '#/p{0}'}}}}\n", number - 1);
    }
    let text = diagnostics(&[
        (
            "specs/api.yaml",
            "openapi: 3.0.3\npaths: {}\ninfo: {title: A, version: '1', contact: {$ref: pieces.yaml#/p30}}\n",
        ),
        ("specs/pieces.yaml", &pieces),
    ]);
    // The keys of the pieces are none that a contact has.
    let bounds = text.lines().filter(|line| line.contains("C004")).count();
    assert_eq!(bounds, 1, "{text}");
}
