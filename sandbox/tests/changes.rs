//! What changes items responses, counts, and how an upsert tells rows apart: one small document.

mod support;

use http::StatusCode;
use serde_json::json;
use support::{delete, get, patch, post, put, refused, sandbox};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Changes, version: "1"}
x-sandbox:
  resources:
    shops: {key: id, generate: integer, seed: [{sample: /x-shops}]}
    things: {key: id, generate: integer, seed: [{sample: /x-things}]}
x-shops: [{id: 1}, {id: 2}]
x-things:
  - {id: 1, shop: 1, code: a, name: one}
  - {id: 2, shop: 1, code: b, name: two}
  - {id: 3, shop: 2, code: c, name: one}
paths:
  /shops/{shop}/things/count:
    get:
      x-sandbox:
        resource: things
        effect: count
        wrapper: /count
        where: {shop: shop}
        parent: {resource: shops, by: {id: shop}}
        filters: {name: {field: name, is: equal}}
      parameters:
        - {name: shop, in: path, required: true, schema: {type: integer}}
        - {name: name, in: query, schema: {type: string}}
      responses:
        "200":
          description: The number of things.
          content:
            application/json:
              schema: {type: object, required: [count], properties: {count: {type: integer}}}
  /things:
    get:
      x-sandbox: {resource: things, effect: list, wrapper: ""}
      responses: {"200": {description: All., content: {application/json: {schema: {$ref: "#/components/schemas/Things"}}}}}
    post:
      x-sandbox: {resource: things, effect: create}
      requestBody: &body {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
      responses: &done
        "200":
          description: It is done.
          content:
            application/json:
              schema: &success {type: object, required: [success], properties: {success: {type: boolean}, message: {type: string}}}
              example: {success: true, message: Done}
    patch:
      x-sandbox: {resource: things, effect: upsert, body: /things, key: [[id], [shop, code]], wrapper: ""}
      requestBody:
        content:
          application/json:
            schema: {type: object, properties: {things: {$ref: "#/components/schemas/Things"}}}
      responses: {"200": {description: These., content: {application/json: {schema: {$ref: "#/components/schemas/Things"}}}}}
  /things/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    patch:
      x-sandbox: {resource: things, effect: merge, by: {id: id}}
      requestBody: *body
      responses: *done
    put:
      x-sandbox: {resource: things, effect: replace, by: {id: id}}
      requestBody: *body
      responses: *done
    delete:
      x-sandbox: {resource: things, effect: delete, by: {id: id}, wrapper: "", fields: [id]}
      responses:
        "200":
          description: It is gone.
          content: {application/json: {schema: {type: object, required: [id], properties: {id: {type: integer}}}}}
  /shops/{shop}/things:
    delete:
      parameters: [{name: shop, in: path, required: true, schema: {type: integer}}]
      x-sandbox: {resource: things, effect: delete, by: {shop: shop}, wrapper: /gone, fields: [id]}
      responses:
        "200":
          description: These are gone.
          content:
            application/json:
              schema: {type: object, properties: {gone: {type: array, items: {type: object, properties: {id: {type: integer}}}}}}
  /codes/{code}:
    delete:
      parameters: [{name: code, in: path, required: true, schema: {type: string}}]
      x-sandbox: {resource: things, effect: delete, by: {code: code}}
      responses: *done
components:
  schemas:
    Things: {type: array, items: {$ref: "#/components/schemas/Thing"}}
    Thing:
      type: object
      properties: {id: {type: integer}, shop: {type: integer}, code: {type: string}, name: {type: string}}
"##;

#[tokio::test]
async fn without_a_place_for_the_item_changes_response_the_example() {
    let sandbox = sandbox(SPEC);
    let done = json!({"success": true, "message": "Done"});
    assert_eq!(post(&sandbox, "/things", json!({"name": "new"})).await.body, done);
    assert_eq!(patch(&sandbox, "/things/1", json!({"name": "other"})).await.body, done);
    assert_eq!(put(&sandbox, "/things/2", json!({"code": "z"})).await.body, done);
    assert_eq!(delete(&sandbox, "/codes/c").await.body, done);
    let wanted = json!([
        {"id": 1, "shop": 1, "code": "a", "name": "other"},
        {"id": 2, "code": "z"},
        {"id": 4, "name": "new"},
    ]);
    assert_eq!(get(&sandbox, "/things").await.body, wanted);
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn delete_responses_what_is_gone_where_it_has_a_place() {
    let sandbox = sandbox(SPEC);
    let one = delete(&sandbox, "/things/2").await;
    assert_eq!((one.status, one.body), (StatusCode::OK, json!({"id": 2})));
    assert_eq!(delete(&sandbox, "/shops/1/things").await.body, json!({"gone": [{"id": 1}]}));
    assert_eq!(delete(&sandbox, "/shops/1/things").await.status, StatusCode::NOT_FOUND);
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn count_is_the_length_of_the_list() {
    let sandbox = sandbox(SPEC);
    assert_eq!(get(&sandbox, "/shops/1/things/count").await.body, json!({"count": 2}));
    assert_eq!(get(&sandbox, "/shops/1/things/count?name=one").await.body, json!({"count": 1}));
    delete(&sandbox, "/shops/1/things").await;
    assert_eq!(get(&sandbox, "/shops/1/things/count").await.body, json!({"count": 0}));
    assert_eq!(get(&sandbox, "/shops/9/things/count").await.status, StatusCode::NOT_FOUND);
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn the_first_key_that_is_sent_whole_tells_rows_apart() {
    let sandbox = sandbox(SPEC);
    let rows = json!({"things": [
        {"id": 2, "code": "a", "name": "by id"},
        {"shop": 2, "code": "c", "name": "by code"},
        {"shop": 3, "code": "c"},
        {"code": "c"},
    ]});
    let response = patch(&sandbox, "/things", rows).await;
    let wanted = json!([
        {"id": 2, "shop": 1, "code": "a", "name": "by id"},
        {"id": 3, "shop": 2, "code": "c", "name": "by code"},
        {"id": 4, "shop": 3, "code": "c"},
        {"id": 5, "code": "c"},
    ]);
    assert_eq!(response.body, wanted, "what is not sent stays, and new rows get their keys");
    assert_eq!(get(&sandbox, "/shops/3/things/count").await.status, StatusCode::NOT_FOUND);
    assert_eq!(get(&sandbox, "/things").await.body.as_array().map(Vec::len), Some(5));
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[test]
fn declarations_of_counts_and_keys_are_checked() {
    let lines = refused(
        &SPEC
            .replace("        wrapper: /count\n", "")
            .replace("key: [[id], [shop, code]]", "key: [[id], [1]]"),
    );
    assert!(lines.contains("/get/x-sandbox/wrapper: the location of the number"), "{lines}");
    assert!(lines.contains("/patch/x-sandbox/key: expected a list of texts"), "{lines}");
}
