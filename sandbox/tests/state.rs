//! The state file: what was made is there again.

mod support;

use std::{fs, path::PathBuf, time::Duration};

use clientgen_sandbox::{BuildError, Sandbox};
use http::StatusCode;
use serde_json::json;
use support::{delete, get, post};

const SPEC: &str = r##"
openapi: 3.0.3
info: {title: Things, version: "1"}
x-sandbox: {resources: {things: {key: id, generate: integer, seed: [{sample: /x-things}]}}}
x-things: [{id: 1, name: seeded}]
paths:
  /things:
    get:
      x-sandbox: {resource: things, effect: list, wrapper: ""}
      responses: {"200": {description: All., content: {application/json: {schema: {type: array, items: {type: object}}}}}}
    post:
      x-sandbox: {resource: things, effect: create, wrapper: ""}
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"201": {description: Made., content: {application/json: {schema: {type: object}}}}}
  /things/{id}:
    delete:
      x-sandbox: {resource: things, effect: delete, by: {id: id}}
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {"204": {description: Gone.}}
"##;

/// A file of its own for each test, in a folder that goes with it.
struct File(PathBuf);

impl File {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("sandbox-state-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("it can be made");
        Self(folder)
    }

    fn path(&self) -> PathBuf {
        self.0.join("state.json")
    }

    fn build(&self) -> Result<Sandbox, BuildError> {
        Sandbox::builder().spec_text("small.yaml", SPEC).expect("reads").state(self.path()).build()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn items_and_counters_are_there_again() {
    let file = File::new("again");
    let first = file.build().expect("there is no file yet");
    post(&first, "/things", json!({"name": "made"})).await;
    post(&first, "/things", json!({"name": "gone"})).await;
    delete(&first, "/things/1").await;
    delete(&first, "/things/3").await;
    drop(first);
    let second = file.build().expect("the file is fine");
    assert_eq!(get(&second, "/things").await.body, json!([{"id": 2, "name": "made"}]));
    let made = post(&second, "/things", json!({"name": "next"})).await.body;
    assert_eq!(made["id"], json!(4), "no number comes twice");
}

#[tokio::test]
async fn a_server_writes_without_being_asked() {
    let file = File::new("server");
    let sandbox = file.build().expect("there is no file yet");
    let server = sandbox.serve().await.expect("a free port");
    post(&sandbox, "/things", json!({"name": "made"})).await;
    for _ in 0..200 {
        if fs::read_to_string(file.path()).is_ok_and(|text| text.contains("made")) {
            server.stop().await;
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("nothing was written");
}

#[tokio::test]
async fn a_file_that_is_none_is_refused_and_stays() {
    let file = File::new("none");
    for (text, wanted) in [
        ("{", "not JSON"),
        ("[]", "not a state of the sandbox"),
        (
            r#"{"documents": {"small": {"things": []}}}"#,
            "`small`: `things` is not a counter and a list of items",
        ),
    ] {
        fs::write(file.path(), text).expect("it can be written");
        let error = file.build().expect_err("it is none").to_string();
        assert!(
            error.contains(wanted) && error.contains("state.json: ") && error.contains("delete this one"),
            "{error}"
        );
        assert_eq!(fs::read_to_string(file.path()).expect("it is there"), text);
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_written_is_an_error() {
    let builder = Sandbox::builder().spec_text("small.yaml", SPEC).expect("reads");
    let sandbox = builder.state("/nowhere/at/all/state.json").build().expect("there is no file yet");
    assert!(
        sandbox.save_state().expect_err("no such folder").to_string().starts_with("the state file /nowhere")
    );
    assert_eq!(get(&sandbox, "/things").await.status, StatusCode::OK);
}
