//! A whole document: every operation that reads answers, and what is answered is documented.

mod support;

use std::path::Path;

use clientgen_sandbox::Sandbox;
use serde_json::Value;
use support::{get, noon};

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
        let target = filled(&sandbox, &document, template, item.get("get").expect("checked")).await;
        let answer = get(&sandbox, &target).await;
        assert_eq!(answer.status, 200, "{target}: {}", answer.body);
        called += 1;
    }
    assert!(called > 20, "{called}");
    sandbox.assert_no_violations().unwrap_or_else(|error| panic!("{error}"));
}

/// Fills a template with what identifies the first item of the declared resource.
async fn filled(sandbox: &Sandbox, document: &Value, template: &str, operation: &Value) -> String {
    let declared = operation.get("x-sandbox").expect("every operation is declared");
    let text = |value: Option<&Value>| match value {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => "1".to_owned(),
    };
    let mut target = template.to_owned();
    for (field, parameter) in declared.get("by").and_then(Value::as_object).into_iter().flatten() {
        let resource = declared.get("resource").and_then(Value::as_str).expect("a resource");
        let list = paths_of(document, resource);
        let with = format!("/x-sandbox/resources/{resource}/seed/0/with/{field}");
        let items = get(sandbox, &list).await;
        let value = document.pointer(&with).or_else(|| items.body.pointer(&format!("/data/0/{field}")));
        target = target.replace(&format!("{{{}}}", text(Some(parameter))), &text(value));
    }
    while let (Some(start), Some(end)) = (target.find('{'), target.find('}')) {
        target.replace_range(start..=end, "1");
    }
    target
}

/// The path that lists a resource without needing a parameter.
fn paths_of(document: &Value, resource: &str) -> String {
    let paths = document.get("paths").and_then(Value::as_object).expect("paths");
    let lists = |item: &Value| {
        item.pointer("/get/x-sandbox/effect").is_some_and(|effect| effect == "list")
            && item.pointer("/get/x-sandbox/resource").is_some_and(|name| name == resource)
    };
    let found = paths.iter().find(|(path, item)| !path.contains('{') && lists(item));
    found.map(|(path, _)| path.clone()).expect("every resource has a list")
}
