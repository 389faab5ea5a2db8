//! Declarations that cannot be used keep a sandbox from being built, and all of them are named.

mod support;

use clientgen_sandbox::{BuildError, Sandbox};
use support::refused;

const SPEC: &str = r##"openapi: 3.0.3
info: {title: Broken, version: "1"}
x-sandbox:
  errors: {"200": {}}
  accept: sometimes
  resources:
    brands:
      generate: integer
      stamp: {created: created_at}
      seed: [{sample: /components/examples/Nothing}, {with: {id: 1}}]
      exists: {group: groups}
      derive:
        links: {resource: links, match: {id: id}}
paths:
  /brands:
    get:
      x-sandbox: {resource: brand, effect: list, wrapper: /dat, by: {id: id}, sort: sort, colour: red}
      x-pagination: {kind: page-number, parameters: {page: page}, items: /items, response: {page: meta}}
      responses: &response
        "200":
          description: All.
          content: {application/json: {schema: {type: object, properties: {data: {type: array, items: {}}}}}}
    post:
      x-sandbox: {resource: brands, effect: creates}
      responses: *response
    put:
      x-sandbox: {resource: brands, effect: upsert, wrapper: /data/0/name, parent: {by: {id: id}}}
      responses: *response
    patch:
      x-sandbox: {effect: merge, filters: {q: {field: name, is: like}}}
      responses: *response
"##;

#[test]
fn all_problems_are_named_with_their_places() {
    let lines = refused(SPEC);
    for wanted in [
        "/x-sandbox/errors/200: `200` is not a status of an error",
        "/x-sandbox/accept: expected `required` or `optional`",
        "/x-sandbox/resources/brands/generate: there is no `key` to generate",
        "/x-sandbox/resources/brands/stamp: `stamp` is not known here",
        "/x-sandbox/resources/brands/seed/0/sample: the document has nothing at `/components/examples/Nothing`",
        "/x-sandbox/resources/brands/seed/1/sample: a pointer to an item or a list of items is missing",
        "/x-sandbox/resources/brands/exists/group: there is no resource `groups`",
        "/x-sandbox/resources/brands/derive/links/resource: there is no resource `links`",
        "/paths/~1brands/get/x-sandbox/resource: there is no resource `brand`; declared: brands",
        "/paths/~1brands/get/x-sandbox/wrapper: the response's schema has nothing at `/dat`",
        "/paths/~1brands/get/x-sandbox/by/id: the operation has no path or query parameter `id`",
        "/paths/~1brands/get/x-sandbox/by: only get, merge, replace and delete name one item",
        "/paths/~1brands/get/x-sandbox/sort: the operation has no path or query parameter `sort`",
        "/paths/~1brands/get/x-sandbox/colour: `colour` is not known here",
        "/paths/~1brands/get/x-pagination/parameters/page: the operation has no query parameter `page`",
        "/paths/~1brands/get/x-pagination/items: the response's schema has nothing at `/items`",
        "/paths/~1brands/get/x-pagination/response/page: expected a JSON pointer",
        "/paths/~1brands/post/x-sandbox/effect: there is no effect `creates`; known: list, get",
        "/paths/~1brands/put/x-sandbox/key: an upsert needs the fields",
        "/paths/~1brands/put/x-sandbox/parent/resource: the resource is missing",
        "/paths/~1brands/patch/x-sandbox/resource: the resource is missing",
        "/paths/~1brands/patch/x-sandbox/by: which parameters name the item is missing",
        "/paths/~1brands/patch/x-sandbox/filters/q/is: expected one of `equal`, `not`, `exists`",
    ] {
        assert!(lines.contains(wanted), "{wanted}\nis not in\n{lines}");
    }
    assert!(lines.starts_with("small.yaml:4:"), "line and column are printed: {lines}");
}

#[test]
fn keys_of_seeds_must_differ() {
    let lines = refused(
        r##"
openapi: 3.0.3
info: {title: Twice, version: "1"}
x-sandbox:
  resources:
    brands: {key: id, seed: [{sample: /x-one}, {sample: /x-one}]}
x-one: {id: 1}
paths: {}
"##,
    );
    assert!(
        lines.contains("/x-sandbox/resources/brands/seed/1: there is an item with the id 1 already"),
        "{lines}"
    );
}

#[test]
fn documents_that_do_not_read_are_errors_of_their_own() {
    assert!(matches!(Sandbox::builder().spec("nowhere.yaml"), Err(BuildError::Document(_))));
    assert!(matches!(Sandbox::builder().build(), Err(BuildError::NoDocument)));
}
