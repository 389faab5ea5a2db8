//! Lists: paging, filters, sorting, expanding, derived fields, business rules.

mod support;

use http::StatusCode;
use serde_json::{Value, json};
use support::{get, patch, post, sandbox};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Shop, version: "1"}
servers: [{url: "/api"}]
x-sandbox:
  errors:
    "422": {errors: "{fields}"}
  resources:
    groups:
      key: id
      generate: integer
      seed: [{sample: /components/examples/Groups/value}]
      derive:
        links: {resource: links, match: {group_id: id}}
    people:
      key: id
      generate: integer
      seed: [{sample: /components/examples/People/value}]
      unique: [email]
      future: [expires_at]
      exists: {main_group: groups}
      derive:
        groups: {resource: links, match: {person_id: id}, through: {resource: groups, match: {id: group_id}}}
    links:
      key: id
      generate: integer
      hidden: [id]
      seed: [{sample: /components/examples/Links/value}]
paths:
  /people:
    get:
      x-sandbox:
        resource: people
        effect: list
        wrapper: /data
        filters:
          since: {field: created_at, is: at-least}
          until: {field: created_at, is: at-most}
          name: {field: name, is: equal}
        sort: sort
        expand: expand
      x-pagination:
        kind: page-number
        parameters: {page: page, size: page_size}
        first: 1
        items: /data
        response: {page: /meta/page, size: /meta/page_size, pages: /meta/page_count, total: /meta/item_count}
      parameters:
        - {name: page, in: query, schema: {type: integer, default: 0}}
        - {name: page_size, in: query, schema: {type: integer, default: 3}}
        - {name: sort, in: query, schema: {type: string, enum: [id-asc, id-desc, name-asc]}}
        - {name: since, in: query, schema: {type: string, format: date-time, x-lenient: true}}
        - {name: until, in: query, x-lenient: true, schema: {type: string, format: date-time}}
        - {name: name, in: query, schema: {type: array, items: {type: string}}}
        - {name: expand, in: query, explode: false, schema: {type: array, items: {type: string, enum: [groups]}}}
      responses:
        "200":
          description: A page.
          content:
            application/json:
              schema:
                type: object
                required: [data, meta]
                properties:
                  data: {type: array, items: {$ref: "#/components/schemas/Person"}}
                  meta:
                    type: object
                    required: [page, page_size, page_count, item_count]
                    additionalProperties: {type: integer}
    post:
      x-sandbox: {resource: people, effect: create, wrapper: "", fields: [id, email]}
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses:
        "201": {description: Made., content: {application/json: {schema: {type: object}}}}
        "422": {description: Wrong., content: {application/json: {schema: {type: object}}}}
  /people/{id}:
    patch:
      x-sandbox: {resource: people, effect: merge, wrapper: "", by: {id: id}, fields: [id, email]}
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses:
        "200": {description: Changed., content: {application/json: {schema: {type: object}}}}
  /groups:
    get:
      x-sandbox: {resource: groups, effect: list}
      x-pagination: {kind: offset, parameters: {offset: skip, limit: limit}}
      parameters:
        - {name: skip, in: query, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        "200": {description: All., content: {application/json: {schema: {type: array, items: {type: object}}}}}
components:
  schemas:
    Person:
      type: object
      properties:
        id: {type: integer}
        name: {type: string}
        email: {type: string}
        created_at: {type: string, format: date-time}
        expires_at: {type: string, format: date}
        groups: {type: array, items: {type: object, properties: {id: {type: integer}, title: {type: string}}}}
  examples:
    Groups: {value: [{id: 1, title: A}, {id: 2, title: B}]}
    Links: {value: [{person_id: 10, group_id: 2}, {person_id: 2, group_id: 1}, {person_id: 10, group_id: 1}]}
    People:
      value:
        - {id: 1, name: d, email: one@example.com, created_at: "2017-06-14T20:00:00+03:00"}
        - {id: 2, name: c, created_at: "2017-06-14T18:00:00+00:00"}
        - {id: 10, name: b, created_at: "2017-06-15T00:00:00+00:00"}
        - {id: 9, name: a, created_at: "2017-06-16T00:00:00+00:00"}
"##;

fn ids(body: &Value) -> Vec<u64> {
    let data = body.get("data").and_then(Value::as_array).expect("data");
    data.iter().filter_map(|item| item.get("id")?.as_u64()).collect()
}

#[tokio::test]
async fn pages_are_cut_and_counted() {
    let sandbox = sandbox(SPEC);
    let first = get(&sandbox, "/people").await;
    assert_eq!(ids(&first.body), [1, 2, 10]);
    let meta = |page: u64| json!({"page": page, "page_size": 3, "page_count": 2, "item_count": 4});
    assert_eq!(first.body.get("meta"), Some(&meta(1)));
    let second = get(&sandbox, "/people?page=2").await;
    assert_eq!((ids(&second.body), second.body.get("meta")), (vec![9], Some(&meta(2))));
    let beyond = get(&sandbox, "/people?page=9223372036854775807&page_size=9223372036854775807").await;
    assert_eq!(beyond.status, StatusCode::OK);
    assert_eq!(ids(&beyond.body), Vec::<u64>::new());
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn offsets_are_carried_out() {
    let sandbox = sandbox(SPEC);
    let groups = get(&sandbox, "/groups?skip=1&limit=1").await;
    assert_eq!(groups.body.pointer("/0/id"), Some(&json!(2)));
    assert_eq!(get(&sandbox, "/groups").await.body.as_array().map(Vec::len), Some(2));
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn sorting_is_by_number_where_there_are_numbers() {
    let sandbox = sandbox(SPEC);
    let sorted =
        async |sort: &str| ids(&get(&sandbox, &format!("/people?page_size=9&sort={sort}")).await.body);
    assert_eq!(sorted("id-asc").await, [1, 2, 9, 10]);
    assert_eq!(sorted("id-desc").await, [10, 9, 2, 1]);
    assert_eq!(sorted("name-asc").await, [9, 10, 2, 1]);
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn filters_compare_instants() {
    let sandbox = sandbox(SPEC);
    let found = async |query: &str| ids(&get(&sandbox, &format!("/people?page_size=9&{query}")).await.body);
    assert_eq!(found("since=2017-06-14T18:00:00").await, [2, 10, 9], "without an offset it is UTC");
    assert_eq!(found("since=2017-06-14T20:00:00%2B03:00&until=2017-06-15T00:00:00Z").await, [1, 2, 10]);
    assert_eq!(found("name=a&name=c").await, [2, 9]);
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn expandable_fields_are_answered_when_asked_for() {
    let sandbox = sandbox(SPEC);
    let plain = get(&sandbox, "/people").await;
    assert_eq!(plain.body.pointer("/data/2/groups"), None);
    let expanded = get(&sandbox, "/people?expand=groups").await;
    let wanted = json!([{"id": 2, "title": "B"}, {"id": 1, "title": "A"}]);
    assert_eq!(expanded.body.pointer("/data/2/groups"), Some(&wanted));
    assert_eq!(expanded.body.pointer("/data/0/groups"), Some(&json!([])));
    let groups = get(&sandbox, "/groups").await;
    let wanted = json!([{"person_id": 2, "group_id": 1}, {"person_id": 10, "group_id": 1}]);
    assert_eq!(groups.body.pointer("/0/links"), Some(&wanted), "hidden fields are not shown there either");
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn business_rules_refuse_with_messages_by_field() {
    let sandbox = sandbox(SPEC);
    let body = json!({"email": "one@example.com", "expires_at": "2024-05-01", "main_group": 3});
    let response = post(&sandbox, "/people", body).await;
    assert_eq!(response.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wanted = json!({"errors": {
        "expires_at": ["must be in the future"],
        "main_group": ["groups has no 3"],
        "email": ["one@example.com is taken"],
    }});
    assert_eq!(response.body, wanted);
    let body = json!({"email": null, "expires_at": "2024-05-02", "main_group": 2});
    assert_eq!(post(&sandbox, "/people", body.clone()).await.status, StatusCode::CREATED);
    assert_eq!(post(&sandbox, "/people", body).await.status, StatusCode::CREATED, "null never collides");
    let own = patch(&sandbox, "/people/1", json!({"email": "one@example.com"})).await;
    assert_eq!(own.status, StatusCode::OK, "an item does not collide with itself");
    let other = patch(&sandbox, "/people/2", json!({"email": "one@example.com"})).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    sandbox.assert_no_violations().expect("business errors are no breaches");
}
