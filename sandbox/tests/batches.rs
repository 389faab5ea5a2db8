//! Batches: elements of a body become items of a set that the body itself names.

mod support;

use http::StatusCode;
use serde_json::{Value, json};
use support::{get, post, refused, sandbox};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Batches, version: "1"}
x-sandbox:
  resources:
    channels: {key: id, generate: none, seed: [{sample: /x-channels}]}
    records:
      key: number
      generate: integer
      stamps: {updated: at}
      hidden: [kind]
      seed: [{sample: /x-order, with: {kind: orders}}]
x-channels: [{id: A, kind: orders, shop: 7}, {id: B, kind: products, shop: 8}]
x-order: {number: 1, name: seeded, shop: 7, data: [{sku: s}]}
paths:
  /batch:
    post:
      x-sandbox:
        resource: records
        effect: upsert
        body: /items
        item: {name: /id, data: /record}
        spread: {data: lines}
        remove: /record
        merge: {when: /merge, same: [sku]}
        response: {/request: /request}
        key: [name]
        parent: {resource: channels, by: {id: /channel}, gives: {kind: kind, shop: shop}}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties: {channel: {type: string}, request: {nullable: true}, items: {type: array, items: {type: object}}}
      responses:
        "200":
          description: They are taken.
          content: {application/json: {schema: {type: object}, example: {request: r-1, taken: yes}}}
  /orders:
    get:
      x-sandbox: {resource: records, effect: list, wrapper: "", only: {kind: orders}}
      responses: &list
        "200":
          description: All of a kind.
          content: {application/json: {schema: {type: array, items: {type: object}}}}
    post:
      x-sandbox: {resource: records, effect: create, wrapper: "", only: {kind: orders}}
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"201": {description: Made., content: {application/json: {schema: {type: object}}}}}
  /{kind}:
    get:
      x-sandbox: {resource: records, effect: list, wrapper: "", where: {kind: kind}}
      parameters: [{name: kind, in: path, required: true, schema: {type: string}}]
      responses: *list
"##;

const NOON: &str = "2024-05-01T12:00:00+00:00";

#[tokio::test]
async fn elements_become_items_of_the_set_that_the_body_names() {
    let sandbox = sandbox(SPEC);
    let lines = json!({"total": 5, "lines": [{"sku": "a"}, {"sku": "b", "total": 2}]});
    let items = json!([{"id": "one", "record": lines}, {"id": "two", "record": {"sku": "c"}}]);
    let response = post(&sandbox, "/batch", json!({"channel": "A", "items": items})).await;
    assert_eq!((response.status, &response.body["taken"]), (StatusCode::OK, &json!("yes")));
    let orders = get(&sandbox, "/orders").await.body;
    let wanted = json!({
        "number": 2, "name": "one", "shop": 7, "at": NOON,
        "data": [{"total": 5, "sku": "a"}, {"total": 2, "sku": "b"}]
    });
    assert_eq!(orders.get(1), Some(&wanted));
    assert_eq!(orders.pointer("/2/data"), Some(&json!([{"sku": "c"}])));
    assert_eq!(get(&sandbox, "/products").await.body, json!([]));
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn elements_replace_and_remove_items_of_their_own_set_only() {
    let sandbox = sandbox(SPEC);
    let batch = async |channel: &str, items: Value| {
        let response = post(&sandbox, "/batch", json!({"channel": channel, "items": items})).await;
        assert_eq!(response.status, StatusCode::OK);
    };
    batch("B", json!([{"id": "seeded", "record": {"sku": "p"}}])).await;
    batch("A", json!([{"id": "seeded", "record": {"sku": "t", "lines": []}}])).await;
    assert_eq!(get(&sandbox, "/orders").await.body.pointer("/0/data"), Some(&json!([{"sku": "t"}])));
    assert_eq!(get(&sandbox, "/products").await.body.pointer("/0/data"), Some(&json!([{"sku": "p"}])));
    batch("A", json!([{"id": "seeded", "record": null}, {"id": "unknown", "record": null}])).await;
    assert_eq!(get(&sandbox, "/orders").await.body, json!([]));
    assert_eq!(get(&sandbox, "/products").await.body.as_array().map(Vec::len), Some(1));
    sandbox.assert_no_violations().expect("all of this is documented");
}

/// Otherwise an update that is smaller than what was sent before would lose the rest.
#[tokio::test]
async fn elements_are_merged_where_they_ask_for_it() {
    let sandbox = sandbox(SPEC);
    let batch = async |record: Value, merge: bool| {
        let items = json!([{"id": "one", "merge": merge, "record": record}]);
        post(&sandbox, "/batch", json!({"channel": "A", "items": items})).await;
        get(&sandbox, "/orders").await.body.pointer("/1/data").cloned().expect("it is there")
    };
    batch(json!({"paid": false, "lines": [{"sku": "a", "n": 1}, {"sku": "b"}]}), true).await;
    let lines = batch(json!({"lines": [{"sku": "b", "sent": 2}, {"sku": "c"}]}), true).await;
    let a = json!({"paid": false, "sku": "a", "n": 1});
    assert_eq!(lines, json!([a, {"paid": false, "sku": "b", "sent": 2}, {"sku": "c"}]));
    let lines = batch(json!({"paid": true}), true).await;
    assert_eq!(lines.pointer("/2"), Some(&json!({"sku": "c", "paid": true})), "it is about all lines");
    assert_eq!(batch(json!({"sku": "d"}), false).await, json!([{"sku": "d"}]));
}

#[tokio::test]
async fn an_response_has_the_id_of_its_request() {
    let sandbox = sandbox(SPEC);
    let id = async |mut body: Value| {
        body["channel"] = json!("A");
        post(&sandbox, "/batch", body).await.body["request"].as_str().map(str::to_owned).expect("an ID")
    };
    assert_eq!(id(json!({"request": "mine"})).await, "mine");
    let (one, two) = (id(json!({})).await, id(json!({"request": null})).await);
    assert_ne!(one, two);
    assert!(one.len() == 36 && one.matches('-').count() == 4, "{one}");
}

#[tokio::test]
async fn the_body_must_name_a_set() {
    let sandbox = sandbox(SPEC);
    for body in [json!({"channel": "C", "items": []}), json!({"items": []})] {
        let response = post(&sandbox, "/batch", body.clone()).await;
        assert_eq!(response.status, StatusCode::NOT_FOUND);
        let wanted = match body.get("channel") {
            Some(_) => "no item has /channel C",
            None => "the request does not name an item: /channel is missing",
        };
        assert_eq!(response.body["detail"], json!(wanted));
    }
}

#[tokio::test]
async fn items_are_made_in_the_set_of_the_declaration() {
    let sandbox = sandbox(SPEC);
    post(&sandbox, "/orders", json!({"name": "new"})).await;
    assert_eq!(get(&sandbox, "/orders").await.body.as_array().map(Vec::len), Some(2));
}

#[test]
fn declarations_of_batches_are_checked() {
    let lines = refused(
        &SPEC
            .replace("/id, data", "id, data")
            .replace("effect: create", "effect: create, remove: /a")
            .replace("{when: /merge, same", "{if: /merge, same")
            .replace("{/request: /request}", "{request: /request}"),
    );
    for wanted in [
        "/post/x-sandbox/item/name: expected a JSON pointer",
        "/post/x-sandbox/remove: only an upsert makes items",
        "/post/x-sandbox/merge/when: where an element says whether it is merged is missing",
        "/post/x-sandbox/response/request: expected a JSON pointer",
    ] {
        assert!(lines.contains(wanted), "{wanted}\nis not in\n{lines}");
    }
}
