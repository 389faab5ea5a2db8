//! Filters by the suffix of a name, on nested fields, and lists in the order of such fields.

mod support;

use http::StatusCode;
use serde_json::Value;
use support::{get, refused, sandbox};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Filters, version: "1"}
x-sandbox:
  resources:
    things: {key: id, generate: integer, seed: [{sample: /x-things}]}
x-things:
  - {id: 1, shop: 1, name: b, size: 5, price: "9.5", at: "2024-05-01T12:00:00+00:00", data: [{sku: x, count: 1}, {sku: y, count: 5}]}
  - {id: 2, shop: 1, name: a, size: 10, price: "10", at: "2024-05-02T12:00:00+00:00", data: [{sku: y, count: 9}]}
  - {id: 3, shop: 1, name: c, size: null, at: "2024-05-03T12:00:00+00:00", data: []}
  - {id: 4, shop: 2, name: a, size: 10, at: "2024-05-03T12:00:00+00:00", data: [{sku: x, count: 4}]}
paths:
  /shops/{shop}/things:
    get:
      x-sandbox:
        resource: things
        effect: list
        wrapper: /things
        where: {shop: shop}
        sort: order
        filters:
          "*": suffixes
          since: {field: at, is: more-than}
          line: {field: data.sku, is: not}
      x-pagination: {kind: offset, parameters: {offset: name__lt, size: limit}, items: /things}
      parameters:
        - {name: shop, in: path, required: true, schema: {type: integer}}
        - {name: order, in: query, schema: {type: string}}
        - {name: since, in: query, schema: {type: string}}
        - {name: line, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
        - {name: name__lt, in: query, schema: {type: integer}}
        - {name: scroll, in: query, schema: {type: integer}}
        - {name: name, in: query, schema: {type: array, items: {type: string}}}
        - {name: name__not, in: query, schema: {type: string}}
        - {name: size__exists, in: query, schema: {type: boolean}}
        - {name: size__gt, in: query, schema: {type: integer}}
        - {name: size__gte, in: query, schema: {type: integer}}
        - {name: at__lte, in: query, schema: {type: string, format: date-time}}
        - {name: filters, in: query, schema: {type: object, additionalProperties: {type: string}}}
      responses:
        "200":
          description: Some.
          content:
            application/json:
              schema:
                type: object
                properties: {things: {type: array, items: {$ref: "#/components/schemas/Thing"}}}
components:
  schemas:
    Thing:
      type: object
      properties:
        id: {type: integer}
        shop: {type: integer}
        name: {type: string}
        size: {type: integer, nullable: true}
        price: {type: number, x-lenient: true}
        at: {type: string, format: date-time}
        data: {type: array, items: {type: object}}
"##;

async fn found(query: &str) -> Vec<u64> {
    let sandbox = sandbox(SPEC);
    let response = get(&sandbox, &format!("/shops/1/things?{query}")).await;
    assert_eq!(response.status, StatusCode::OK, "{query}: {}", response.body);
    sandbox.assert_no_violations().expect("all of this is documented");
    let things = response.body.get("things").and_then(Value::as_array).expect("a list");
    things.iter().filter_map(|item| item.get("id")?.as_u64()).collect()
}

#[tokio::test]
async fn suffixes_say_how_a_field_is_compared() {
    for (query, wanted) in [
        ("name=a&name=c", &[2, 3][..]),
        ("name__not=a", &[1, 3]),
        ("size__exists=true", &[1, 2]),
        ("size__exists=false", &[3]),
        ("size__gt=5", &[2]),
        ("size__gte=5", &[1, 2]),
        ("at__lte=2024-05-02T13:00:00%2B01:00", &[1, 2]),
        ("since=2024-05-02T12:00:00Z", &[3]),
    ] {
        assert_eq!(found(query).await, wanted, "{query}");
    }
}

#[tokio::test]
async fn keys_of_a_free_parameter_name_fields_at_any_depth() {
    for (query, wanted) in [
        ("data.sku=x", &[1][..]),
        ("data.sku__not=x", &[2, 3]),
        ("data.count__gt=5", &[2]),
        ("data.count__lte=5&data.sku=y", &[1]),
        ("data.sku__exists=false", &[3]),
        ("size=10", &[2]),
        ("price__gte=9.5", &[1, 2]),
        ("price=9.50", &[]),
        ("nothing=1", &[]),
        ("nothing__not=1", &[1, 2, 3]),
    ] {
        assert_eq!(found(query).await, wanted, "{query}");
    }
    assert_eq!(found("line=x").await, [2, 3], "a declared field can be nested, too");
}

#[tokio::test]
async fn parameters_with_another_purpose_are_no_filters() {
    assert_eq!(found("scroll=5&limit=2").await, [1, 2], "no item has a field `scroll`");
    assert_eq!(found("name__lt=1").await, [2, 3], "paging comes first");
}

#[tokio::test]
async fn order_is_named_with_a_colon_or_a_hyphen() {
    assert_eq!(found("order=name:asc").await, [2, 1, 3]);
    assert_eq!(found("order=name-desc").await, [3, 1, 2]);
    assert_eq!(found("order=data.count:desc").await, [2, 1, 3]);
}

#[test]
fn declarations_of_suffixes_are_checked() {
    let lines = refused(&SPEC.replace("\"*\": suffixes", "\"*\": all"));
    assert!(lines.contains("/x-sandbox/filters/*: expected `suffixes`"), "{lines}");
}
