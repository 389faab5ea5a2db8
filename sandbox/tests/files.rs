//! A sandbox serves what lies in its document's project, and in folders that are allowed.

mod support;

use std::{fs, path::PathBuf};

use clientgen_sandbox::{Builder, Sandbox};
use serde_json::{Value, json};
use support::get;

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Brands, version: "1"}
paths:
  /brands:
    get:
      responses: {"200": {description: All., content: {application/json: {schema: {}, example: {$ref: ../elsewhere/one.json}}}}}
"##;

/// A document in a project of its own, and a file beside that.
fn spec(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    for inner in ["shop", "elsewhere"] {
        fs::create_dir_all(folder.join(inner)).expect("the folders can be made");
    }
    fs::write(folder.join("shop/Cargo.toml"), "").expect("it can be written");
    fs::write(folder.join("shop/brands.yaml"), SPEC).expect("it can be written");
    fs::write(folder.join("elsewhere/one.json"), r#"{"name": "hidden-word"}"#).expect("it can be written");
    folder.join("shop/brands.yaml")
}

/// What it returns, and the document that its page reads.
async fn served(builder: Builder) -> (Value, Value) {
    let sandbox = builder.build().expect("nothing is declared");
    (get(&sandbox, "/brands").await.body, get(&sandbox, "/_sandbox/specs/brands.json").await.body)
}

#[tokio::test]
async fn what_lies_elsewhere_is_served_only_if_it_is_allowed() {
    let spec = spec("bounded");
    let (response, document) = served(Sandbox::builder().spec(&spec).expect("it is read")).await;
    assert_eq!(response, json!({"$ref": "../elsewhere/one.json"}), "the example is as it was written");
    assert!(!document.to_string().contains("hidden-word"), "{document}");
    let elsewhere = spec.with_file_name("../elsewhere");
    let allowed = Sandbox::builder().allow_dir(elsewhere).spec(&spec).expect("it is read");
    let (response, document) = served(allowed).await;
    assert_eq!(response, json!({"name": "hidden-word"}));
    assert!(document.to_string().contains("hidden-word"), "{document}");
}
