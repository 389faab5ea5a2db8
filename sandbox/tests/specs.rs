//! A whole document: every operation that reads answers, and what is answered is documented.

mod support;

use std::path::Path;

use chrono::DateTime;
use clientgen_sandbox::Sandbox;
use http::Method;
use serde_json::Value;
use support::{get, noon, request, send};

/// Calls every GET with an example for each required parameter, or with the value that the first items have.
#[tokio::test]
async fn every_documented_get_answers() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/mycashflow.yaml");
    if !path.exists() {
        return;
    }
    let document = clientgen::read(&path).expect("the document reads").document.value;
    let sandbox = Sandbox::builder().spec(&path).expect("the document reads").now(noon());
    let sandbox = sandbox.build().unwrap_or_else(|error| panic!("{error}"));
    let paths = document.get("paths").and_then(Value::as_object).expect("paths");
    let mut called = 0;
    for (template, item) in paths.iter().filter(|(_, item)| item.get("get").is_some()) {
        let target = filled(&document, template, item.get("get").expect("checked"));
        let answer = get(&sandbox, &target).await;
        assert_eq!(answer.status, 200, "{target}: {}", answer.body);
        called += 1;
    }
    assert!(called > 20, "{called}");
    sandbox.assert_no_violations().unwrap_or_else(|error| panic!("{error}"));
}

/// Fills a template with what identifies the first seed of the declared resource.
fn filled(document: &Value, template: &str, operation: &Value) -> String {
    let declared = operation.get("x-sandbox").expect("every operation is declared");
    let resource = declared.get("resource").and_then(Value::as_str).expect("a resource");
    let seed = document.pointer(&format!("/x-sandbox/resources/{resource}/seed/0")).expect("a seed");
    let sample =
        seed.get("sample").and_then(Value::as_str).and_then(|at| document.pointer(at)).expect("a sample");
    let item = sample.get(0).unwrap_or(sample);
    let mut target = template.to_owned();
    let mut query = String::new();
    for (field, parameter) in declared.get("by").and_then(Value::as_object).into_iter().flatten() {
        let parameter = parameter.as_str().expect("a name");
        let value = match seed.pointer(&format!("/with/{field}")).or_else(|| item.get(field)) {
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
            None => continue,
        };
        if target.contains(&format!("{{{parameter}}}")) {
            target = target.replace(&format!("{{{parameter}}}"), &value);
        } else {
            query.push_str(if query.is_empty() { "?" } else { "&" });
            query.push_str(&format!("{parameter}={value}"));
        }
    }
    // What is left names a parent, or a key that the seed gets from the server.
    while let (Some(start), Some(end)) = (target.find('{'), target.find('}')) {
        target.replace_range(start..=end, "1");
    }
    target + &query
}

/// Sends the first example of every request body, at a time when all dates of the examples still lie ahead.
#[tokio::test]
async fn every_documented_change_is_carried_out() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/mycashflow.yaml");
    if !path.exists() {
        return;
    }
    let document = clientgen::read(&path).expect("the document reads").document.value;
    let sandbox = Sandbox::builder().spec(&path).expect("the document reads").now(DateTime::UNIX_EPOCH);
    let sandbox = sandbox.build().unwrap_or_else(|error| panic!("{error}"));
    let paths = document.get("paths").and_then(Value::as_object).expect("paths");
    for (template, item) in paths {
        for method in ["post", "patch", "put", "delete"] {
            let Some(operation) = item.get(method) else { continue };
            sandbox.reset();
            let target = filled(&document, template, operation);
            let body = example(&document, operation);
            let method = Method::from_bytes(method.to_uppercase().as_bytes()).expect("a method");
            let answer = send(&sandbox, request(&sandbox, method.clone(), &target, body)).await;
            assert!(answer.status.is_success(), "{method} {target}: {} {}", answer.status, answer.body);
            sandbox.assert_no_violations().unwrap_or_else(|error| panic!("{error}"));
        }
    }
}

/// The first example of the request body, without a key that the example's item already has.
fn example(document: &Value, operation: &Value) -> Option<Value> {
    let media = operation.pointer("/requestBody/content/application~1json")?;
    let first = media.get("examples")?.as_object()?.values().next()?;
    let target = first.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'));
    let example = target.map_or(Some(first), |pointer| document.pointer(pointer))?;
    let mut body = example.get("value").cloned()?;
    let resource = operation.pointer("/x-sandbox/resource")?.as_str()?;
    let key = document.pointer(&format!("/x-sandbox/resources/{resource}/key"))?.as_str()?;
    if operation.pointer("/x-sandbox/effect").is_some_and(|effect| effect == "create")
        && let Some(object) = body.as_object_mut()
    {
        object.shift_remove(key);
    }
    Some(body)
}
