//! A spec on disk is served as the overlay beside it changes it.

mod support;

use std::{fs, path::Path};

use clientgen_sandbox::Sandbox;
use http::StatusCode;
use serde_json::json;
use support::get;

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Brands, version: "1"}
paths:
  /brands:
    get:
      responses: {"200": {description: All., content: {application/json: {schema: {type: array, items: {}}, example: [1]}}}}
"##;

const OVERLAY: &str = r##"
overlay: 1.0.0
info: {title: What we know better, version: "1"}
actions:
  - target: $.paths['/brands'].get.responses['200'].content['application/json']
    update: {example: [2]}
"##;

#[tokio::test]
async fn what_the_overlay_says_is_served() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("overlaid");
    fs::create_dir_all(folder.join("overlays")).expect("the folders can be made");
    fs::write(folder.join("brands.yaml"), SPEC).expect("the spec can be written");
    fs::write(folder.join("overlays/brands.yaml"), OVERLAY).expect("the overlay can be written");
    let builder = Sandbox::builder().spec(folder.join("brands.yaml")).expect("both are read");
    let response = get(&builder.build().expect("nothing is declared"), "/brands").await;
    assert_eq!((response.status, response.body), (StatusCode::OK, json!([1, 2])), "overlays add to lists");
}
