//! Schemas that lead back to themselves, or to the same schema in a million ways. The sandbox still checks requests and responds, and does so quickly.

mod support;

use std::fmt::Write;

use clientgen_sandbox::ViolationKind as Kind;
use http::StatusCode;
use serde_json::{Value, json};
use support::{get, post, sandbox, violations};

fn spec(schemas: &str) -> String {
    format!(
        "
openapi: 3.0.3
info: {{title: Circles, version: '1'}}
servers: [{{url: 'https://example.com/api'}}]
paths:
  /a:
    get:
      operationId: getA
      responses: {{'200': {{description: A., content: {{application/json: {{schema: {{$ref: '#/components/schemas/A'}}}}}}}}}}
    post:
      operationId: postA
      requestBody: {{required: true, content: {{application/json: {{schema: {{$ref: '#/components/schemas/A'}}}}}}}}
      responses: {{'204': {{description: Done.}}}}
components:
  schemas:
{schemas}"
    )
}

fn levels(count: usize, level: impl Fn(usize) -> String, last: &str) -> String {
    let mut schemas = format!("    A: {}\n", level(1));
    for index in 1..count {
        let _ = writeln!(schemas, "    A{index}: {}", level(index + 1));
    }
    let _ = writeln!(schemas, "    A{count}: {last}");
    schemas
}

#[tokio::test]
async fn what_stands_beside_a_circle_is_checked() {
    let object = "{type: object, required: [name], properties: {name: {type: string}, inner: {$ref: '#/components/schemas/A'}}}";
    let circles = [
        format!("    A: {{allOf: [{{$ref: '#/components/schemas/A'}}, {object}]}}\n"),
        format!(
            "    A: {{allOf: [{object}, {{$ref: '#/components/schemas/B'}}]}}\n    B: {{allOf: [{{$ref: '#/components/schemas/A'}}]}}\n"
        ),
        format!(
            "    A: {{allOf: [{object}, {{anyOf: [{{$ref: '#/components/schemas/A'}}, {{type: object}}]}}]}}\n"
        ),
        format!("    A: {{allOf: [{object}], not: {{$ref: '#/components/schemas/A'}}}}\n"),
    ];
    for schemas in circles {
        let sandbox = sandbox(&spec(&schemas));
        assert_eq!(
            post(&sandbox, "/a", json!({"name": "a", "inner": {"name": "b"}})).await.status,
            StatusCode::NO_CONTENT
        );
        post(&sandbox, "/a", json!({"name": "a", "inner": {"name": 1}})).await;
        assert_eq!(violations(&sandbox), [(Kind::Body, "/inner/name".to_owned())], "{schemas}");
    }
}

#[tokio::test]
async fn what_leads_to_the_same_in_a_million_ways_is_checked_as_far_as_it_goes() {
    for key in ["allOf", "anyOf", "oneOf"] {
        let level = |next: usize| {
            format!(
                "{{{key}: [{{$ref: '#/components/schemas/A{next}'}}, {{$ref: '#/components/schemas/A{next}'}}]}}"
            )
        };
        let sandbox = sandbox(&spec(&levels(30, level, "{type: object}")));
        post(&sandbox, "/a", json!({"name": 1})).await;
        sandbox.reset();
    }
}

#[tokio::test]
async fn a_sample_that_needs_more_than_anyone_could_read_ends() {
    let level = |_: usize| {
        let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let fields = names.map(|name| format!("{name}: {{$ref: '#/components/schemas/A'}}")).join(", ");
        format!("{{type: object, required: [{}], properties: {{{fields}}}}}", names.join(", "))
    };
    let sandbox = sandbox(&spec(&levels(1, level, "{}")));
    let response = get(&sandbox, "/a").await;
    fn count(value: &Value) -> usize {
        1 + value.as_object().into_iter().flatten().map(|(_, value)| count(value)).sum::<usize>()
    }
    let values = count(&response.body);
    assert!((1000..100_000).contains(&values), "{values} values");
}

#[tokio::test]
async fn a_long_row_of_schemas_is_followed() {
    let named = |next: usize| format!("{{$ref: '#/components/schemas/A{next}'}}");
    let forms: [&dyn Fn(usize) -> String; 3] = [
        &|next| format!("{{allOf: [{}]}}", named(next)),
        &|next| format!("{{type: object, properties: {{next: {}}}}}", named(next)),
        &|next| format!("{{type: array, items: {}}}", named(next)),
    ];
    for form in forms {
        let sandbox = sandbox(&spec(&levels(3000, form, "{type: string}")));
        post(&sandbox, "/a", json!(1)).await;
        get(&sandbox, "/a").await;
        sandbox.reset();
    }
}
