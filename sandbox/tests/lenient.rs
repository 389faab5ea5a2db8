//! `x-lenient`: other forms of the same value, in requests and in the sandbox's own responses.

mod support;

use clientgen_sandbox::ViolationKind as Kind;
use http::StatusCode;
use serde_json::{Value, json};
use support::{get, post, sandbox, violations};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Lenient, version: "1"}
x-sandbox:
  resources:
    things: {key: id, generate: integer, seed: [{sample: /x-things}]}
x-things: [{id: 1, parts: "[]", at: "2024-05-01"}, {id: 2, parts: {size: "3"}}]
paths:
  /things:
    get:
      x-sandbox: {resource: things, effect: list, wrapper: ""}
      parameters:
        - {name: since, in: query, schema: {type: string, format: date-time, x-lenient: true}}
      responses:
        "200":
          description: All.
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}}}
    post:
      x-sandbox: {resource: things, effect: create, wrapper: ""}
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
      responses:
        "201": {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
    patch:
      x-sandbox: {resource: things, effect: upsert, key: [id], wrapper: ""}
      requestBody:
        content:
          application/json:
            schema: {type: array, x-lenient: true, items: {$ref: "#/components/schemas/Thing"}}
      responses:
        "200":
          description: Laid over.
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}}}
components:
  schemas:
    Thing:
      type: object
      properties:
        id: {type: integer}
        parts: {type: array, x-lenient: true, items: {$ref: "#/components/schemas/Part"}}
        count: {type: integer, x-lenient: true, nullable: true}
        price: {type: number, x-lenient: true}
        at: {type: string, format: date-time, x-lenient: true}
        map: {type: object, x-lenient: true, additionalProperties: {type: integer}}
        strict: {type: array, items: {type: integer}}
        only: {type: array, x-single: true, items: {$ref: "#/components/schemas/Part"}}
        flag: {type: boolean, x-lenient: true}
        code: {type: string, x-lenient: true}
    Part: {type: object, required: [size], properties: {size: {type: integer, x-lenient: true}}}
"##;

#[tokio::test]
async fn other_forms_of_the_same_value_are_taken() {
    let sandbox = sandbox(SPEC);
    let taken = [
        json!({"parts": "[]"}),
        json!({"parts": ""}),
        json!({"parts": {"size": "1"}}),
        json!({"parts": [{"size": 1}]}),
        json!({"count": "-12", "price": "4.5"}),
        json!({"count": null}),
        json!({"at": "2024-05-01T12:00:00"}),
        json!({"at": "2024-05-01"}),
        json!({"map": []}),
        json!({"only": [{"size": 1}]}),
        json!({"only": {"size": 1}}),
        json!({"flag": 1, "code": 12}),
        json!({"flag": "false", "code": "12"}),
    ];
    for body in taken {
        let response = post(&sandbox, "/things", body.clone()).await;
        assert_eq!(response.status, StatusCode::CREATED, "{body}: {}", response.body);
    }
    assert_eq!(get(&sandbox, "/things?since=2024-05-01").await.status, StatusCode::OK);
    sandbox.assert_no_violations().expect("all of this is taken, and returned");
}

#[tokio::test]
async fn values_that_mean_something_else_are_not_taken() {
    let sandbox = sandbox(SPEC);
    let refused = [
        (json!({"parts": "[1]"}), "/parts"),
        (json!({"parts": {"width": 1}}), "/parts"),
        (json!({"parts": 1}), "/parts"),
        (json!({"count": "many"}), "/count"),
        (json!({"price": "4,5"}), "/price"),
        (json!({"at": "yesterday"}), "/at"),
        (json!({"map": [1]}), "/map"),
        (json!({"strict": "[]"}), "/strict"),
        (json!({"only": []}), "/only"),
        (json!({"only": [{"size": 1}, {"size": 2}]}), "/only"),
        (json!({"flag": 2}), "/flag"),
        (json!({"code": true}), "/code"),
    ];
    for (body, place) in refused {
        let response = post(&sandbox, "/things", body.clone()).await;
        assert_eq!(response.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert_eq!(violations(&sandbox), [(Kind::Body, place.to_owned())], "{body}");
    }
    post(&sandbox, "/things", json!({"parts": {"size": 1, "wide": 2}})).await;
    let unknown = (Kind::UnknownField, "/parts/wide".to_owned());
    assert_eq!(violations(&sandbox), [unknown], "keys of a bare item are known, too");
}

#[tokio::test]
async fn rows_come_in_any_form_of_a_list() {
    let sandbox = sandbox(SPEC);
    let rows = async |body: Value| support::patch(&sandbox, "/things", body).await.body;
    assert_eq!(rows(json!("[]")).await, json!([]));
    assert_eq!(rows(json!({"id": 2, "count": 1})).await.pointer("/0/parts/size"), Some(&json!("3")));
    sandbox.assert_no_violations().expect("a lenient list is one of these");
}
