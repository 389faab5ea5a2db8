//! Requests that break their document: what is noted, and how they are refused.

mod support;

use clientgen_runtime::transport::Body;
use clientgen_sandbox::{Sandbox, ViolationKind as Kind};
use http::{Method, Request, StatusCode};
use serde_json::{Value, json};
use support::{get, post, request, sandbox, send, violations};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Checks, version: "1"}
servers: [{url: "https://example.com/api"}]
security: [{basic: []}]
x-sandbox:
  errors:
    "400": {error: "{title}", description: "{detail}"}
    "422": {errors: "{fields}"}
paths:
  /items:
    get:
      operationId: listItems
      parameters:
        - {name: page, in: query, schema: {type: integer, minimum: 1}}
        - {name: flag, in: query, schema: {type: boolean}}
        - {name: kind, in: query, required: true, schema: {$ref: "#/components/schemas/Kind"}}
        - {name: tags, in: query, schema: {type: array, items: {type: string, enum: [a, b, "a,b"]}}}
        - {name: comma, in: query, explode: false, schema: {type: array, items: {type: string, enum: [a, "a,b"]}}}
        - {name: pipe, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: space, in: query, style: spaceDelimited, explode: false, schema: {type: array, items: {type: integer}}}
        - name: filter
          in: query
          style: deepObject
          schema:
            type: object
            additionalProperties: false
            properties: {price: {type: number}, ids: {type: array, items: {type: integer}}}
        - name: spread
          in: query
          schema: {type: object, properties: {width: {type: integer}, height: {type: integer}}}
        - {name: either, in: query, schema: {oneOf: [{type: integer, minimum: 10}, {type: string, enum: ["5"]}]}}
        - {name: json, in: query, content: {application/json: {schema: {type: object, required: [a]}}}}
        - {name: after, in: query, schema: {type: string, format: date-time}}
        - {name: X-Trace, in: header, schema: {type: integer}}
        - {name: session, in: cookie, schema: {type: integer}}
      responses: {"200": {$ref: "#/components/responses/Any"}}
    post:
      operationId: createItem
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}
      responses:
        "201": {$ref: "#/components/responses/Any"}
        "422": {description: Wrong., content: {application/json: {schema: {type: object}}}}
  /items/{itemID}:
    get:
      operationId: getItem
      parameters: [{name: itemID, in: path, required: true, schema: {type: integer, minimum: 1, exclusiveMinimum: true}}]
      responses: {"200": {$ref: "#/components/responses/Any"}}
  /forms:
    post:
      security: [{key: []}, {bearer: []}]
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, required: [amount], properties: {amount: {type: integer}, name: {type: string}}}
          multipart/form-data: {schema: {type: object}}
      responses: {"204": {description: Taken.}}
  /open:
    get:
      security: []
      responses: {"200": {description: Text., content: {text/plain: {example: hello}}}}
components:
  securitySchemes:
    basic: {type: http, scheme: basic}
    bearer: {type: http, scheme: bearer}
    key: {type: apiKey, in: query, name: api_key}
  schemas:
    Kind: {type: string, enum: [x, y], nullable: true}
    Item:
      type: object
      required: [id, name]
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string}
        note: {type: string, nullable: true}
        price: {type: number, minimum: 0, exclusiveMinimum: true}
        parts: {type: array, items: {$ref: "#/components/schemas/Part"}}
        free: {type: object}
        map: {type: object, additionalProperties: {type: integer}}
        shape:
          oneOf:
            - {type: object, required: [radius], properties: {radius: {type: number}}}
            - {type: object, required: [side], properties: {side: {type: number}}}
    Part:
      allOf:
        - {type: object, properties: {size: {type: integer}}}
        - {type: object, properties: {part: {$ref: "#/components/schemas/Part"}}}
  responses:
    Any: {description: Anything., content: {application/json: {schema: {}}}}
"##;

/// Sends a query and expects these places to be at fault.
async fn query(sandbox: &Sandbox, query: &str, wanted: &[&str]) {
    let response = get(sandbox, &format!("/items?kind=x&{query}")).await;
    let places: Vec<String> = violations(sandbox).into_iter().map(|(_, place)| place).collect();
    assert_eq!(places, wanted, "{query}: {}", response.body);
    let status = if wanted.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    assert_eq!(response.status, status, "{query}");
}

#[tokio::test]
async fn query_parameters_are_read_by_their_style() {
    let sandbox = sandbox(SPEC);
    for (text, wanted) in [
        ("page=1&flag=true", &[][..]),
        ("page=0", &["query page"]),
        ("page=one", &["query page"]),
        ("page=1&page=2", &["query page"]),
        ("flag=yes", &["query flag"]),
        ("tags=a&tags=b&tags=a,b", &[]),
        ("tags=c", &["query tags/0"]),
        ("comma=a,a", &[]),
        ("comma=a%2Cb,a", &[]),
        ("comma=a,b", &["query comma/1"]),
        ("pipe=1|2%7C3", &[]),
        ("pipe=1,2", &["query pipe/0"]),
        ("space=1%202+3", &[]),
        ("filter[price]=1.5&filter%5Bids%5D[]=1&filter[ids][]=2", &[]),
        ("filter[price]=cheap", &["query filter/price"]),
        ("filter[other]=1", &["query filter"]),
        ("width=3&height=4", &[]),
        ("width=wide", &["query spread/width"]),
        ("either=12", &[]),
        ("either=5", &[]),
        ("either=6", &["query either"]),
        ("json=%7B%22a%22%3A1%7D", &[]),
        ("json=%7B%7D", &["query json"]),
        ("json=a", &["query json"]),
        ("after=2017-06-14T20:45:52%2B03:00", &[]),
        ("after=2017-06-14T20:45:52+03:00", &["query after"]),
        ("after=2017-06-14T20:45:52", &["query after"]),
        ("unknown=1", &["query unknown"]),
    ] {
        query(&sandbox, text, wanted).await;
    }
}

#[tokio::test]
async fn required_and_referenced_parameters_are_checked() {
    let sandbox = sandbox(SPEC);
    let response = get(&sandbox, "/items").await;
    assert_eq!(response.status, StatusCode::BAD_REQUEST);
    let wanted = json!({"error": "Bad Request", "description": "query kind: it is required"});
    assert_eq!(response.body, wanted);
    assert_eq!(violations(&sandbox), [(Kind::Parameter, "query kind".to_owned())]);
    assert_eq!(get(&sandbox, "/items?kind=z").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn headers_cookies_and_paths_are_checked() {
    let sandbox = sandbox(SPEC);
    let mut wrong = request(&sandbox, Method::GET, "/items?kind=x", None);
    wrong.headers_mut().insert("x-trace", "a".parse().expect("a header"));
    wrong.headers_mut().insert("cookie", "other=1; session=b".parse().expect("a header"));
    assert_eq!(send(&sandbox, wrong).await.status, StatusCode::BAD_REQUEST);
    let places =
        [(Kind::Parameter, "header X-Trace".to_owned()), (Kind::Parameter, "cookie session".to_owned())];
    assert_eq!(violations(&sandbox), places);
    assert_eq!(get(&sandbox, "/items/2").await.status, StatusCode::OK);
    assert_eq!(get(&sandbox, "/items/1").await.status, StatusCode::BAD_REQUEST, "the minimum is exclusive");
    let found = sandbox.violations();
    let violation = found.first().expect("a violation");
    assert_eq!(violation.operation.as_deref(), Some("getItem"));
    assert_eq!((violation.method.as_str(), violation.path.as_str()), ("GET", "/api/items/1"));
}

/// Sends a body and expects these breaches.
async fn body(sandbox: &Sandbox, value: Value, status: StatusCode, wanted: &[(Kind, &str)]) -> Value {
    let response = post(sandbox, "/items", value.clone()).await;
    let found = violations(sandbox);
    let found: Vec<(Kind, &str)> = found.iter().map(|(kind, place)| (*kind, place.as_str())).collect();
    assert_eq!(found, wanted, "{value}: {}", response.body);
    assert_eq!(response.status, status, "{value}");
    response.body
}

#[tokio::test]
async fn bodies_are_checked() {
    let sandbox = sandbox(SPEC);
    let (created, refused) = (StatusCode::CREATED, StatusCode::UNPROCESSABLE_ENTITY);
    body(&sandbox, json!({"name": "n", "note": null}), created, &[]).await;
    let response =
        body(&sandbox, json!({"note": 1}), refused, &[(Kind::Body, "body"), (Kind::Body, "/note")]).await;
    assert_eq!(
        response.pointer("/errors/note/0"),
        Some(&json!("/note: 1 is not of types \"null\", \"string\""))
    );
    assert_eq!(response.pointer("/errors/name/0"), Some(&json!("body: \"name\" is a required property")));
    body(&sandbox, json!({"name": "n", "price": 0}), refused, &[(Kind::Body, "/price")]).await;
    let deep = json!({"name": "n", "parts": [{"part": {"part": {"size": "s"}}}]});
    let response = body(&sandbox, deep, refused, &[(Kind::Body, "/parts/0/part/part/size")]).await;
    assert!(response.pointer("/errors/parts/0").is_some(), "{response}");
    body(&sandbox, json!({"name": "n", "shape": {"side": 1}}), created, &[]).await;
    body(&sandbox, json!({"name": "n", "shape": {}}), refused, &[(Kind::Body, "/shape")]).await;
    body(&sandbox, json!([]), refused, &[(Kind::Body, "body")]).await;
}

#[tokio::test]
async fn unknown_fields_are_noted_but_do_no_harm() {
    let sandbox = sandbox(SPEC);
    let value = json!({
        "name": "n", "nmae": 1, "parts": [{"size": 1, "part": {"wide": 2}}], "free": {"a": 1}, "map": {"b": 2},
        "shape": {"side": 1, "sides": 2}
    });
    let wanted = [
        (Kind::UnknownField, "/nmae"),
        (Kind::UnknownField, "/parts/0/part/wide"),
        (Kind::UnknownField, "/shape/sides"),
    ];
    body(&sandbox, value, StatusCode::CREATED, &wanted).await;
}

#[tokio::test]
async fn media_types_are_checked() {
    let sandbox = sandbox(SPEC);
    let mut text = request(&sandbox, Method::POST, "/items", Some(json!({"name": "n"})));
    text.headers_mut().insert("content-type", "text/plain".parse().expect("a header"));
    assert_eq!(send(&sandbox, text).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(violations(&sandbox), [(Kind::ContentType, "header Content-Type".to_owned())]);
    let mut html = request(&sandbox, Method::GET, "/items?kind=x", None);
    html.headers_mut().insert("accept", "text/html".parse().expect("a header"));
    assert_eq!(send(&sandbox, html).await.status, StatusCode::NOT_ACCEPTABLE);
    assert_eq!(violations(&sandbox), [(Kind::Accept, "header Accept".to_owned())]);
    let mut broken = request(&sandbox, Method::POST, "/items", None);
    broken.headers_mut().insert("content-type", "application/json".parse().expect("a header"));
    *broken.body_mut() = Body::Bytes("{".into());
    assert_eq!(send(&sandbox, broken).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(violations(&sandbox), [(Kind::Body, "body".to_owned())]);
    let empty = request(&sandbox, Method::POST, "/items", None);
    assert_eq!(send(&sandbox, empty).await.status, StatusCode::BAD_REQUEST);
    let unasked = request(&sandbox, Method::GET, "/items/2", Some(json!({})));
    assert_eq!(send(&sandbox, unasked).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn accept_can_be_required() {
    let strict = sandbox(&SPEC.replace("x-sandbox:\n", "x-sandbox:\n  accept: required\n"));
    for (sandbox, status) in [(sandbox(SPEC), StatusCode::OK), (strict, StatusCode::NOT_ACCEPTABLE)] {
        let mut request = request(&sandbox, Method::GET, "/items/2", None);
        request.headers_mut().remove("accept");
        assert_eq!(send(&sandbox, request).await.status, status);
    }
}

#[tokio::test]
async fn basic_credentials_are_compared() {
    let sandbox = sandbox(SPEC);
    let mut missing = request(&sandbox, Method::GET, "/items/2", None);
    missing.headers_mut().remove("authorization");
    let response = send(&sandbox, missing).await;
    assert_eq!(response.status, StatusCode::UNAUTHORIZED);
    let challenge = response.headers.get("www-authenticate").expect("a challenge");
    assert!(challenge.to_str().expect("text").starts_with("Basic realm="));
    assert_eq!(violations(&sandbox), [(Kind::Auth, "security".to_owned())]);
    let mut wrong = request(&sandbox, Method::GET, "/items/2", None);
    wrong.headers_mut().insert("authorization", "Basic c29tZWJvZHk6ZWxzZQ==".parse().expect("a header"));
    assert_eq!(send(&sandbox, wrong).await.status, StatusCode::UNAUTHORIZED);
    sandbox.assert_no_violations().expect("wrong credentials are refused, but are no breach");
    let open = Request::get(format!("{}/open", sandbox.base_url())).body(Body::Empty).expect("a request");
    let response = send(&sandbox, open).await;
    assert_eq!((response.status, response.body), (StatusCode::OK, json!("hello")));
    sandbox.assert_no_violations().expect("nothing is asked for");
}

#[tokio::test]
async fn other_schemes_are_checked_for_presence_and_never_logged() {
    let sandbox = sandbox(SPEC);
    let form = |target: &str, body: &'static str| {
        Request::post(format!("{}{target}", sandbox.base_url()))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::Bytes(body.into()))
            .expect("a request")
    };
    assert_eq!(send(&sandbox, form("/forms", "amount=1")).await.status, StatusCode::UNAUTHORIZED);
    sandbox.reset();
    let key = send(&sandbox, form("/forms?api_key=placeholder", "amount=1&name=2")).await;
    assert_eq!(key.status, StatusCode::NO_CONTENT);
    let mut bearer = form("/forms", "amount=1");
    bearer.headers_mut().insert("authorization", "Bearer placeholder".parse().expect("a header"));
    assert_eq!(send(&sandbox, bearer).await.status, StatusCode::NO_CONTENT);
    sandbox.assert_no_violations().expect("both alternatives are fine");
    let targets: Vec<String> = sandbox.requests().into_iter().map(|request| request.target).collect();
    assert_eq!(targets, ["/api/forms?api_key=***", "/api/forms"]);
    let wrong = send(&sandbox, form("/forms?api_key=placeholder", "amount=much")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(violations(&sandbox), [(Kind::Body, "/amount".to_owned())]);
}

#[tokio::test]
async fn unknown_paths_and_methods_are_breaches() {
    let sandbox = sandbox(SPEC);
    assert_eq!(get(&sandbox, "/items/2/").await.status, StatusCode::NOT_FOUND);
    assert_eq!(violations(&sandbox), [(Kind::Path, String::new())]);
    let response = post(&sandbox, "/items/2", json!({})).await;
    assert_eq!(response.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(response.headers.get("allow").expect("Allow"), "GET");
    assert_eq!(violations(&sandbox), [(Kind::Method, String::new())]);
}

#[tokio::test]
async fn bodies_are_limited() {
    let sandbox = sandbox(SPEC);
    let mut large = request(&sandbox, Method::POST, "/items", None);
    *large.body_mut() = Body::Bytes(vec![b' '; (16 << 20) + 1].into());
    assert_eq!(send(&sandbox, large).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(violations(&sandbox), [(Kind::Body, String::new())]);
}
