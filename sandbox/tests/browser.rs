//! The page at `/`, in headless Chromium: a person chooses an operation, clicks Execute, and reads the response.

mod support;

use std::time::Duration;

use clientgen_sandbox::{Sandbox, Server};
use support::browser::Browser;

const SHOP: &str = r##"
openapi: 3.0.3
info: {title: Shop, version: "1"}
servers: [{url: "https://shop.invalid/api/v1"}]
security: [{basic: []}]
x-sandbox: {resources: {things: {key: id, generate: integer, seed: [{sample: /x-things}]}}}
x-things: [{id: 1, name: A thing of the sandbox}]
paths:
  /things:
    get:
      operationId: listThings
      tags: [Things]
      summary: List things
      x-sandbox: {resource: things, effect: list, wrapper: ""}
      responses: {"200": {description: All., content: {application/json: {schema: {type: array, items: {type: object}}}}}}
components: {securitySchemes: {basic: {type: http, scheme: basic}}}
"##;

const OTHER: &str = r##"
openapi: 3.0.3
info: {title: Another API, version: "1"}
servers: [{url: /other}]
paths: {/words: {get: {operationId: listWords, summary: List words, responses: {"204": {description: None.}}}}}
"##;

async fn serve() -> Server {
    let builder = Sandbox::builder().spec_text("shop.yaml", SHOP).expect("reads");
    let sandbox = builder.spec_text("other.yaml", OTHER).expect("reads").build().expect("is usable");
    sandbox.serve().await.expect("a free port")
}

/// Enough for a machine with much else to do.
const LONG: Duration = Duration::from_secs(60);

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_tried_on_the_page() {
    let Some(program) = Browser::installed() else {
        eprintln!("left out, because there is no Chromium on this machine");
        return;
    };
    let server = serve().await;
    let address = server.address();
    let told = tokio::task::spawn_blocking(move || {
        let mut browser = Browser::start(&program);
        browser.open(&format!("http://{address}/"));
        browser.click("#operations-Things-listThings .opblock-summary-control", LONG);
        browser.click("#operations-Things-listThings button.execute", LONG);
        let response = browser.text(
            "#operations-Things-listThings .live-responses-table tr.response .response-col_description",
            LONG,
        );
        browser.choose("#api", "other", LONG);
        let other = browser.text("#operations-default-listWords .opblock-summary-description", LONG);
        (response, other, browser.foreign_requests(&format!("http://{address}/")))
    });
    let (response, other, foreign) = told.await.expect("the browser does as it is told");
    assert!(response.contains("A thing of the sandbox"), "{response}");
    assert_eq!(other, "List words");
    assert_eq!(foreign, Vec::<String>::new(), "nothing comes from elsewhere");
    let requests = server.sandbox().requests();
    let seen: Vec<_> =
        requests.iter().map(|one| (one.target.as_str(), one.status, one.account.as_deref())).collect();
    assert_eq!(seen, [("/api/v1/things", Some(200), Some("sandbox-user"))]);
    server.sandbox().assert_no_violations().expect("the page keeps to the document");
}
