//! What is returned without a store, and the check of the sandbox's own responses.

mod support;

use clientgen_sandbox::{Sandbox, ViolationKind as Kind};
use serde_json::json;
use support::{get, sandbox, violations};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: DocumentedResponses, version: "1"}
x-sandbox:
  resources:
    things: {key: id, seed: [{sample: /x-things}]}
x-things: [{id: one, odd: 1}]
paths:
  /example:
    get:
      responses:
        "200":
          description: The first example.
          content: {application/json: {schema: {type: object}, examples: {a: {value: {a: 1}}, b: {value: {b: 2}}}}}
  /made:
    get:
      responses:
        "200":
          description: Made from the schema.
          content: {application/json: {schema: {$ref: "#/components/schemas/Made"}}}
  /things:
    get:
      operationId: listThings
      x-sandbox: {resource: things, effect: list}
      responses:
        "200":
          description: Not what is stored.
          content:
            application/json:
              schema: {type: array, items: {type: object, properties: {id: {type: integer}}}}
  /nothing:
    get:
      responses: {"204": {description: Nothing.}}
  /default:
    get:
      responses: {default: {description: All., content: {application/json: {example: [1]}}}}
components:
  schemas:
    Made:
      type: object
      required: [id, name, when, kind, list, inner, self, rate]
      properties:
        id: {type: integer, minimum: 3, exclusiveMinimum: true}
        name: {type: string, minLength: 2}
        when: {type: string, format: date-time}
        kind: {type: string, enum: [a, b]}
        list: {type: array, minItems: 2, items: {type: boolean}}
        inner: {allOf: [{type: object, required: [x], properties: {x: {type: number, default: 1.5}}}]}
        self: {nullable: true, allOf: [{$ref: "#/components/schemas/Made"}], example: null}
        rate: {oneOf: [{type: number, maximum: -2}, {type: string}]}
        optional: {type: string}
"##;

#[tokio::test]
async fn operations_without_declaration_response_examples() {
    let sandbox = sandbox(SPEC);
    assert_eq!(get(&sandbox, "/example").await.body, json!({"a": 1}));
    assert_eq!(get(&sandbox, "/default").await.body, json!([1]));
    let nothing = get(&sandbox, "/nothing").await;
    assert_eq!((nothing.status.as_u16(), nothing.body), (204, json!(null)));
    assert_eq!(nothing.headers.get("content-type"), None);
    sandbox.assert_no_violations().expect("examples fit");
}

#[tokio::test]
async fn without_example_a_value_is_made() {
    let sandbox = sandbox(SPEC);
    let wanted = json!({
        "id": 4, "name": "xx", "when": "1970-01-01T00:00:00+00:00", "kind": "a", "list": [false, false],
        "inner": {"x": 1.5}, "self": null, "rate": -3
    });
    assert_eq!(get(&sandbox, "/made").await.body, wanted);
    sandbox.assert_no_violations().expect("what is made fits");
}

#[tokio::test]
async fn undocumented_responses_are_violations_of_their_own() {
    let sandbox = sandbox(SPEC);
    assert_eq!(get(&sandbox, "/things").await.status, 200);
    let wanted = [
        (Kind::Response, "response 200 /0/id".to_owned()),
        (Kind::Response, "response 200 /0/odd".to_owned()),
    ];
    assert_eq!(violations(&sandbox), wanted);
    let trusting = Sandbox::builder().spec_text("small.yaml", SPEC).expect("the document reads");
    let trusting = trusting.check_responses(false).build().expect("the declarations are usable");
    get(&trusting, "/things").await;
    trusting.assert_no_violations().expect("responses are not checked");
}
