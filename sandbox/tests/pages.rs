//! Pages that are named by a token: in a header, or in the body.

mod support;

use http::StatusCode;
use serde_json::{Value, json};
use support::{DocumentedResponse, delete, get, refused, sandbox};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Pages, version: "1"}
x-sandbox:
  resources:
    things: {key: id, generate: integer, seed: [{sample: /x-things}]}
x-things: [{id: 1}, {id: 2}, {id: 3}, {id: 4}, {id: 5}]
paths:
  /header:
    get:
      x-sandbox: {resource: things, effect: list, wrapper: ""}
      x-pagination:
        kind: header-token
        parameters: {token: page, size: limit}
        items: ""
        next_header: x-next
        total_header: x-total
        repeats: true
      parameters:
        - {name: page, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer, default: 2}}
        - {name: scroll, in: query, schema: {type: integer}}
      responses: {"200": {description: A page., content: {application/json: {schema: {type: array, items: {type: object}}}}}}
  /links:
    get:
      x-sandbox: {resource: things, effect: list, wrapper: ""}
      x-pagination: {kind: link-header, items: "", rel: next, parameters: {size: limit}}
      parameters:
        - {name: limit, in: query, schema: {type: integer, default: 2}}
        - {name: kind, in: query, schema: {type: string}}
      responses: {"200": {description: A page., content: {application/json: {schema: {type: array, items: {type: object}}}}}}
  /cursor:
    get:
      x-sandbox: {resource: things, effect: list, wrapper: /data}
      x-pagination:
        kind: cursor
        parameters: {cursor: after, size: limit}
        items: /data
        next: /meta/next
        response: {total: /meta/total}
      parameters:
        - {name: after, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        "200":
          description: A page.
          content:
            application/json:
              schema:
                type: object
                properties:
                  data: {type: array, items: {type: object}}
                  meta:
                    type: object
                    required: [next, total]
                    properties: {next: {type: string, nullable: true}, total: {type: integer}}
  /offset:
    get:
      x-sandbox: {resource: things, effect: list, wrapper: /data}
      x-pagination:
        kind: offset
        parameters: {offset: skip, size: limit}
        items: /data
        response: {offset: /skipped, size: /limit, total: /total}
      parameters:
        - {name: skip, in: query, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: integer, default: 2}}
      responses: {"200": {description: A page., content: {application/json: {schema: {type: object}}}}}
  /things/{id}:
    delete:
      x-sandbox: {resource: things, effect: delete, by: {id: id}}
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {"204": {description: Gone.}}
"##;

fn ids(list: &Value) -> Vec<u64> {
    list.as_array().expect("a list").iter().filter_map(|item| item.get("id")?.as_u64()).collect()
}

fn header<'a>(response: &'a DocumentedResponse, name: &str) -> Option<&'a str> {
    response.headers.get(name).map(|value| value.to_str().expect("a text"))
}

#[tokio::test]
async fn the_header_names_the_next_page_until_the_last_one() {
    let sandbox = sandbox(SPEC);
    let mut found = Vec::new();
    let mut target = "/header".to_owned();
    loop {
        let response = get(&sandbox, &target).await;
        assert_eq!(response.status, StatusCode::OK, "{}", response.body);
        assert_eq!(header(&response, "x-total"), Some("5"));
        found.push(ids(&response.body));
        let Some(next) = header(&response, "x-next") else { break };
        assert_eq!(next.parse::<u64>().ok(), None, "a token is opaque");
        target = format!("/header?scroll=1&page={next}");
    }
    assert_eq!(found, [vec![1, 2], vec![3, 4], vec![5]]);
    let whole = get(&sandbox, "/header?limit=5").await;
    assert_eq!((ids(&whole.body).len(), header(&whole, "x-next")), (5, None));
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn the_body_names_the_next_page_until_the_last_one() {
    let sandbox = sandbox(SPEC);
    let first = get(&sandbox, "/cursor?limit=3").await.body;
    let next = first.pointer("/meta/next").and_then(Value::as_str).expect("a token");
    assert_eq!(first.pointer("/data").map(ids), Some(vec![1, 2, 3]));
    let second = get(&sandbox, &format!("/cursor?limit=3&after={next}")).await.body;
    assert_eq!(second, json!({"data": [{"id": 4}, {"id": 5}], "meta": {"next": null, "total": 5}}));
    let whole = get(&sandbox, "/cursor").await.body;
    assert_eq!(whole.pointer("/data").map(ids), Some(vec![1, 2, 3, 4, 5]));
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[tokio::test]
async fn tokens_that_were_not_handed_out_are_refused() {
    let sandbox = sandbox(SPEC);
    for token in ["2", "!", "bm90aGluZw"] {
        let response = get(&sandbox, &format!("/header?page={token}")).await;
        assert_eq!(response.status, StatusCode::BAD_REQUEST, "{token}");
    }
    let first = get(&sandbox, "/header?limit=4").await;
    let next = header(&first, "x-next").expect("a token").to_owned();
    delete(&sandbox, "/things/1").await;
    delete(&sandbox, "/things/2").await;
    assert_eq!(get(&sandbox, &format!("/header?page={next}")).await.body, json!([]), "a list can shrink");
}

#[tokio::test]
async fn offsets_are_answered_with_their_figures() {
    let sandbox = sandbox(SPEC);
    let last = get(&sandbox, "/offset?skip=3").await.body;
    let wanted = json!({"data": [{"id": 4}, {"id": 5}], "skipped": 3, "limit": 2, "total": 5});
    assert_eq!(last, wanted);
    assert_eq!(get(&sandbox, "/offset?skip=9").await.body.pointer("/data"), Some(&json!([])));
    sandbox.assert_no_violations().expect("all of this is documented");
}

#[test]
fn declarations_of_tokens_are_checked() {
    let lines = refused(&SPEC.replace("x-next", "x next").replace("/meta/next", "/meta/none"));
    assert!(lines.contains("/x-pagination/next_header: expected the name of a header"), "{lines}");
    assert!(lines.contains("/x-pagination/next: the response's schema has nothing at"), "{lines}");
}

#[tokio::test]
async fn links_lead_from_page_to_page() {
    let sandbox = sandbox(SPEC);
    let mut target = "/links?kind=a%2Cb&limit=2".to_owned();
    let mut seen = Vec::new();
    for last in [false, false, true] {
        let page = get(&sandbox, &target).await;
        seen.extend(page.body.as_array().cloned().expect("a list"));
        let link = page.headers.get("link").map(|link| link.to_str().expect("text").to_owned());
        assert_eq!(link.is_none(), last);
        if let Some(link) = link {
            let address = link.strip_prefix('<').and_then(|link| link.strip_suffix(">; rel=\"next\""));
            target = address.expect("the form of RFC 8288").to_owned();
            assert!(target.starts_with("/links?kind=a%2Cb&limit=2&_page="), "{target}");
        }
    }
    assert_eq!(json!(seen), json!([{"id": 1}, {"id": 2}, {"id": 3}, {"id": 4}, {"id": 5}]));
    assert_eq!(get(&sandbox, "/links?_page=none").await.status, StatusCode::BAD_REQUEST);
    sandbox.assert_no_violations().expect("an address that the sandbox gave is no breach");
}
