//! What operations do to the store: one small document, one test for each effect.

mod support;

use http::StatusCode;
use serde_json::json;
use support::{delete, get, patch, post, put, sandbox};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Shop, version: "1"}
servers: [{url: "https://shop.example.com/api"}]
x-sandbox:
  errors:
    "404": {error: "{title}", description: "{detail}"}
    "422": {errors: "{fields}"}
  resources:
    brands:
      key: id
      generate: integer
      stamps: {created: created_at, updated: updated_at}
      seed:
        - {sample: /components/examples/Brands/value/data, with: {external_id: "C-1"}}
      hidden: [external_id]
    prices:
      key: id
      generate: integer
      hidden: [id, brand_id]
    cards: {key: code, generate: text}
paths:
  /brands:
    get:
      x-sandbox: {resource: brands, effect: list, wrapper: /data}
      responses: {"200": {$ref: "#/components/responses/Brands"}}
    post:
      x-sandbox: {resource: brands, effect: create, wrapper: /data}
      requestBody: {$ref: "#/components/requestBodies/Brand"}
      responses:
        "201": {$ref: "#/components/responses/Brand"}
        "422": {$ref: "#/components/responses/Invalid"}
  /brands/external_id={externalID}:
    parameters: [{name: externalID, in: path, required: true, schema: {type: string}}]
    get:
      x-sandbox: {resource: brands, effect: get, wrapper: /data, by: {external_id: externalID}}
      responses: {"200": {$ref: "#/components/responses/Brand"}}
  /brands/{brandID}:
    parameters: [{name: brandID, in: path, required: true, schema: {type: integer}}]
    get:
      x-sandbox: {resource: brands, effect: get, wrapper: /data, by: {id: brandID}}
      responses:
        "200": {$ref: "#/components/responses/Brand"}
        "404": {$ref: "#/components/responses/Missing"}
    patch:
      x-sandbox: {resource: brands, effect: merge, wrapper: /data, by: {id: brandID}}
      requestBody: {$ref: "#/components/requestBodies/BrandPatch"}
      responses: {"200": {$ref: "#/components/responses/Brand"}}
    put:
      x-sandbox: {resource: brands, effect: replace, wrapper: /data, by: {id: brandID}}
      requestBody: {$ref: "#/components/requestBodies/Brand"}
      responses: {"200": {$ref: "#/components/responses/Brand"}}
    delete:
      x-sandbox: {resource: brands, effect: delete, by: {id: brandID}}
      responses: {"204": {description: Gone.}}
  /brands/{brandID}/prices:
    parameters: [{name: brandID, in: path, required: true, schema: {type: integer}}]
    get:
      x-sandbox:
        resource: prices
        effect: list
        wrapper: /data/0
        where: {brand_id: brandID}
        parent: {resource: brands, by: {id: brandID}}
      responses: {"200": {$ref: "#/components/responses/Prices"}}
    patch:
      x-sandbox:
        resource: prices
        effect: upsert
        wrapper: /data/0
        where: {brand_id: brandID}
        key: [product_id, variation_id]
        parent: {resource: brands, by: {id: brandID}}
      requestBody:
        content:
          application/json:
            schema: {type: array, items: {$ref: "#/components/schemas/Price"}}
      responses: {"200": {$ref: "#/components/responses/Prices"}}
    delete:
      parameters: [{name: product_id, in: query, schema: {type: integer}}]
      x-sandbox: {resource: prices, effect: delete, by: {brand_id: brandID, product_id: product_id}}
      responses: {"204": {description: Gone.}}
  /cards:
    post:
      x-sandbox: {resource: cards, effect: create, wrapper: ""}
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses:
        "201": {description: The card., content: {application/json: {schema: {type: object}}}}
        "409": {description: It exists.}
components:
  schemas:
    Brand:
      type: object
      required: [id, name, translations]
      properties:
        id: {type: integer}
        created_at: {type: string, format: date-time}
        updated_at: {type: string, format: date-time}
        name: {type: string}
        note: {type: string, nullable: true}
        link: {type: string}
        address: {type: object, properties: {city: {type: string}, zip: {type: string}}}
        translations: {type: array, items: {type: object}}
    BrandBody:
      type: object
      required: [name]
      properties: {name: {type: string}, note: {type: string, nullable: true}}
    Price:
      type: object
      properties: {product_id: {type: integer}, variation_id: {type: integer}, price: {type: number}}
  requestBodies:
    Brand: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/BrandBody"}}}}
    BrandPatch: {content: {application/json: {schema: {type: object}}}}
  responses:
    Brands:
      description: All.
      content:
        application/json:
          schema: {type: object, properties: {data: {type: array, items: {$ref: "#/components/schemas/Brand"}}}}
    Brand:
      description: One.
      content:
        application/json:
          schema: {type: object, required: [data], properties: {data: {$ref: "#/components/schemas/Brand"}}}
    Prices:
      description: A list in a list.
      content:
        application/json:
          schema:
            type: object
            properties:
              data: {type: array, items: {type: array, items: {$ref: "#/components/schemas/Price"}}}
    Missing:
      description: There is none.
      content: {application/json: {schema: {type: object, required: [error, description]}}}
    Invalid:
      description: Something is wrong with the fields.
      content: {application/json: {schema: {type: object, required: [errors]}}}
  examples:
    Brands:
      value:
        data:
          - {id: 7, name: First, created_at: "2013-06-19T20:41:47+03:00", updated_at: "2013-06-19T20:41:47+03:00", translations: []}
"##;

#[tokio::test]
async fn seeded_items_are_listed_and_found() {
    let sandbox = sandbox(SPEC);
    let list = get(&sandbox, "/brands").await;
    assert_eq!(list.status, StatusCode::OK);
    assert_eq!(list.headers.get("content-type").expect("a content type"), "application/json");
    assert_eq!(list.body.pointer("/data/0/id"), Some(&json!(7)));
    assert_eq!(list.body.pointer("/data/0/external_id"), None, "hidden fields are not returned");
    let one = get(&sandbox, "/brands/7").await;
    assert_eq!(one.body.pointer("/data"), list.body.pointer("/data/0"));
    let twin = get(&sandbox, "/brands/external_id=C-1").await;
    assert_eq!(twin.body, one.body);
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn nothing_found_has_the_documented_shape() {
    let sandbox = sandbox(SPEC);
    let response = get(&sandbox, "/brands/8").await;
    assert_eq!(response.status, StatusCode::NOT_FOUND);
    assert_eq!(response.body, json!({"error": "Not Found", "description": "no item has brandID 8"}));
    sandbox.assert_no_violations().expect("asking for what is not there is no breach");
}

#[tokio::test]
async fn create_gives_key_and_stamps() {
    let sandbox = sandbox(SPEC);
    let response = post(&sandbox, "/brands", json!({"name": "Second"})).await;
    assert_eq!(response.status, StatusCode::CREATED);
    let stamp = "2024-05-01T12:00:00+00:00";
    // `translations` is required in responses, and a list: it is returned empty.
    let wanted =
        json!({"id": 8, "name": "Second", "created_at": stamp, "updated_at": stamp, "translations": []});
    assert_eq!(response.body, json!({"data": wanted}));
    assert_eq!(delete(&sandbox, "/brands/8").await.status, StatusCode::NO_CONTENT);
    let third = post(&sandbox, "/brands", json!({"name": "Third"})).await;
    assert_eq!(third.body.pointer("/data/id"), Some(&json!(9)), "no key comes twice");
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn merge_removes_with_null_or_stores_null_where_it_is_allowed() {
    let sandbox = sandbox(SPEC);
    let body = json!({"note": "n", "link": "l", "address": {"city": "c", "zip": "z"}});
    assert_eq!(patch(&sandbox, "/brands/7", body).await.status, StatusCode::OK);
    let body = json!({"note": null, "link": null, "address": {"zip": null}});
    let response = patch(&sandbox, "/brands/7", body).await;
    let data = response.body.pointer("/data").expect("data");
    assert_eq!(data.get("note"), Some(&json!(null)));
    assert_eq!(data.get("link"), None);
    assert_eq!(data.get("address"), Some(&json!({"city": "c"})));
    assert_eq!(data.get("name"), Some(&json!("First")), "what is not sent stays");
    assert_eq!(data.get("updated_at"), Some(&json!("2024-05-01T12:00:00+00:00")));
    assert_eq!(data.get("created_at"), Some(&json!("2013-06-19T20:41:47+03:00")));
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn replace_keeps_only_what_the_server_owns() {
    let sandbox = sandbox(SPEC);
    patch(&sandbox, "/brands/7", json!({"link": "l"})).await;
    let response = put(&sandbox, "/brands/7", json!({"name": "New"})).await;
    let data = response.body.pointer("/data").expect("data");
    assert_eq!(data.get("id"), Some(&json!(7)));
    assert_eq!(data.get("link"), None);
    assert_eq!(data.get("created_at"), Some(&json!("2013-06-19T20:41:47+03:00")));
    assert_eq!(get(&sandbox, "/brands/external_id=C-1").await.status, StatusCode::OK, "hidden fields stay");
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn upsert_lays_rows_over_those_with_equal_keys_and_adds_the_others() {
    let sandbox = sandbox(SPEC);
    let rows = json!([{"product_id": 1, "price": 5}, {"product_id": 1, "variation_id": 2, "price": 6}]);
    let response = patch(&sandbox, "/brands/7/prices", rows.clone()).await;
    assert_eq!(response.body, json!({"data": [rows]}));
    let response = patch(&sandbox, "/brands/7/prices", json!([{"product_id": 1, "price": 7}])).await;
    assert_eq!(response.body, json!({"data": [[{"product_id": 1, "price": 7}]]}));
    let list = get(&sandbox, "/brands/7/prices").await;
    let wanted = json!([{"product_id": 1, "price": 7}, {"product_id": 1, "variation_id": 2, "price": 6}]);
    assert_eq!(list.body, json!({"data": [wanted]}));
    assert_eq!(patch(&sandbox, "/brands/8/prices", json!([])).await.status, StatusCode::NOT_FOUND);
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn delete_takes_every_item_that_is_named() {
    let sandbox = sandbox(SPEC);
    let rows = json!([{"product_id": 1}, {"product_id": 1, "variation_id": 2}, {"product_id": 3}]);
    patch(&sandbox, "/brands/7/prices", rows).await;
    assert_eq!(delete(&sandbox, "/brands/7/prices?product_id=1").await.status, StatusCode::NO_CONTENT);
    assert_eq!(get(&sandbox, "/brands/7/prices").await.body, json!({"data": [[{"product_id": 3}]]}));
    assert_eq!(delete(&sandbox, "/brands/7/prices?product_id=1").await.status, StatusCode::NOT_FOUND);
    assert_eq!(delete(&sandbox, "/brands/7/prices").await.status, StatusCode::NO_CONTENT);
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn text_keys_are_made_or_taken_but_never_twice() {
    let sandbox = sandbox(SPEC);
    let made = post(&sandbox, "/cards", json!({})).await;
    assert_eq!(made.body.get("code").and_then(|code| code.as_str()).map(str::len), Some(16));
    assert_eq!(post(&sandbox, "/cards", json!({"code": "MINE"})).await.status, StatusCode::CREATED);
    assert_eq!(post(&sandbox, "/cards", json!({"code": "MINE"})).await.status, StatusCode::CONFLICT);
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn reset_goes_back_to_the_seeds() {
    let sandbox = sandbox(SPEC);
    delete(&sandbox, "/brands/7").await;
    assert_eq!(sandbox.requests().len(), 1);
    sandbox.reset();
    assert!(sandbox.requests().is_empty());
    assert_eq!(get(&sandbox, "/brands/7").await.status, StatusCode::OK);
}

#[tokio::test]
async fn calls_at_the_same_time_do_not_get_the_same_key() {
    let sandbox = sandbox(SPEC);
    let tasks: Vec<_> = (0..50)
        .map(|number| {
            let sandbox = sandbox.clone();
            tokio::spawn(async move { post(&sandbox, "/brands", json!({"name": number.to_string()})).await })
        })
        .collect();
    let mut keys = std::collections::BTreeSet::new();
    for task in tasks {
        let response = task.await.expect("no panic");
        keys.insert(response.body.pointer("/data/id").expect("an id").to_string());
    }
    assert_eq!(keys.len(), 50);
}
