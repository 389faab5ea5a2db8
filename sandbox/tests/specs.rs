//! Whole documents: every operation returns, every change is carried out with its examples, and nothing breaks the document.

mod support;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use clientgen_runtime::transport::Body;
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use http::{HeaderName, HeaderValue, Method, Request};
use serde_json::{Value, json};
use support::{DocumentedResponse, noon, request, send};

/// The documents, with how many reading and changing operations they have at least.
const SPECS: [(&str, usize, usize); 5] = [
    ("mycashflow", 20, 20),
    ("crescodata", 25, 18),
    ("kreezalid-partners", 5, 2),
    ("kreezalid-admin", 20, 25),
    ("commerceconnect", 2, 3),
];

const METHODS: [&str; 4] = ["post", "patch", "put", "delete"];

/// One document, served.
struct Served {
    document: Value,
    sandbox: Sandbox,
    /// Where a token goes that a login hands out or that is a part of a header, if the document has such a scheme.
    token: Option<(HeaderName, HeaderValue)>,
}

/// One operation of a document.
struct Operation<'a> {
    method: Method,
    template: &'a str,
    value: &'a Value,
    /// Parameters of the operation and of its path, resolved.
    parameters: Vec<&'a Value>,
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../specs/{name}.yaml"))
}

fn served(name: &str, now: DateTime<Utc>) -> Option<Served> {
    let path = path(name);
    if !path.exists() {
        return None;
    }
    let document = clientgen::Reader::new(&path).read().expect("the document reads").document.value;
    let builder = Sandbox::builder().spec(&path).expect("the document reads").now(now).rate_limits(false);
    let sandbox = builder.build().unwrap_or_else(|error| panic!("{error}"));
    let token = scheme(&document).map(|scheme| {
        let name = scheme.get("name").and_then(Value::as_str).unwrap_or("authorization");
        let form = scheme.pointer("/x-token-auth/header").or(scheme.get("x-header-template"));
        let form = form.and_then(Value::as_str).unwrap_or("{token}");
        let value = form.replace("{token}", SANDBOX_PASSWORD).replace("{email}", SANDBOX_USER);
        (name.parse().expect("a header"), value.parse().expect("a value"))
    });
    Some(Served { document, sandbox, token })
}

/// The scheme that takes a token.
fn scheme(document: &Value) -> Option<&Value> {
    let schemes = document.pointer("/components/securitySchemes")?.as_object()?;
    schemes
        .values()
        .find(|scheme| ["x-token-auth", "x-header-template"].iter().any(|key| scheme.get(*key).is_some()))
}

impl Served {
    fn operations(&self, methods: &[&str]) -> Vec<Operation<'_>> {
        let mut operations = Vec::new();
        for (template, item) in self.document.get("paths").and_then(Value::as_object).expect("paths") {
            for method in methods {
                let Some(value) = item.get(*method) else { continue };
                let declared = [item.get("parameters"), value.get("parameters")];
                let declared = declared.into_iter().flatten().filter_map(Value::as_array).flatten();
                operations.push(Operation {
                    method: Method::from_bytes(method.to_uppercase().as_bytes()).expect("a method"),
                    template,
                    value,
                    parameters: declared.map(|parameter| self.resolve(parameter)).collect(),
                });
            }
        }
        operations
    }

    fn resolve<'a>(&'a self, node: &'a Value) -> &'a Value {
        let target = node.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'));
        target.and_then(|pointer| self.document.pointer(pointer)).unwrap_or(node)
    }

    async fn call(&self, operation: &Operation<'_>, body: Option<Value>) -> DocumentedResponse {
        self.send(&operation.method, &self.target(operation), body).await
    }

    async fn send(&self, method: &Method, target: &str, body: Option<Value>) -> DocumentedResponse {
        let mut request: Request<Body> = request(&self.sandbox, method.clone(), target, body);
        if let Some((name, value)) = &self.token {
            request.headers_mut().insert(name, value.clone());
        }
        let response = send(&self.sandbox, request).await;
        assert!(response.status.is_success(), "{method} {target}: {} {}", response.status, response.body);
        self.sandbox.assert_no_violations().unwrap_or_else(|error| panic!("{method} {target}: {error}"));
        response
    }

    /// The path, filled with what identifies the first item of the declared resource and its parent, otherwise with examples.
    fn target(&self, operation: &Operation<'_>) -> String {
        let declared = operation.value.get("x-sandbox");
        let known = [("resource", "by"), ("resource", "where"), ("parent/resource", "parent/by")];
        let mut values: Vec<(&str, String)> = Vec::new();
        for (resource, pairs) in known {
            let at = |place: &str| declared.and_then(|declared| declared.pointer(&format!("/{place}")));
            let resource = at(resource).and_then(Value::as_str);
            for (field, parameter) in at(pairs).and_then(Value::as_object).into_iter().flatten() {
                let value = resource.and_then(|resource| self.seeded(resource, field));
                values.extend(parameter.as_str().zip(value));
            }
        }
        let mut target = operation.template.to_owned();
        let mut query = String::new();
        for parameter in &operation.parameters {
            let name = parameter.get("name").and_then(Value::as_str).expect("a name");
            let known = values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
            if parameter.get("in").is_some_and(|place| place == "path") {
                let value = known.or_else(|| self.example(parameter).map(text)).unwrap_or("1".to_owned());
                target = target.replace(&format!("{{{name}}}"), &encoded(&value));
            } else if let Some(value) = known.or_else(|| self.required(parameter)) {
                let key = self.key(parameter, name);
                query.push_str(if query.is_empty() { "?" } else { "&" });
                query.push_str(&format!("{key}={}", encoded(&value)));
            }
        }
        target + &query
    }

    /// A value for a query parameter that must be sent.
    fn required(&self, parameter: &Value) -> Option<String> {
        let is = |key: &str, value: &Value| parameter.get(key) == Some(value);
        let asked = is("in", &json!("query")) && is("required", &json!(true));
        asked.then(|| self.example(parameter).map_or("1".to_owned(), text))
    }

    /// The name that a query parameter is sent by: for an object, that of its first property.
    fn key(&self, parameter: &Value, name: &str) -> String {
        let schema = parameter.get("schema").map(|schema| self.resolve(schema));
        let properties = schema.and_then(|schema| schema.get("properties")?.as_object());
        let first = properties.and_then(|properties| properties.keys().next());
        first.map_or(name.to_owned(), |first| format!("{name}[{first}]"))
    }

    /// What the first item of a resource has in a field.
    fn seeded(&self, resource: &str, field: &str) -> Option<String> {
        let seed = self.document.pointer(&format!("/x-sandbox/resources/{resource}/seed/0"))?;
        let sample = self.document.pointer(seed.get("sample")?.as_str()?)?;
        let item = sample.get(0).unwrap_or(sample);
        seed.pointer(&format!("/with/{field}")).or_else(|| item.get(field)).cloned().map(text)
    }

    /// The first example of a parameter or a media type.
    fn example(&self, of: &Value) -> Option<Value> {
        self.examples(of).into_iter().next()
    }

    fn examples(&self, of: &Value) -> Vec<Value> {
        let named = of.get("examples").and_then(Value::as_object).into_iter().flatten();
        let named = named.filter_map(|(_, example)| self.resolve(example).get("value"));
        of.get("example").into_iter().chain(named).cloned().collect()
    }

    /// The examples of the request body, as far as the sandbox takes them: with its credentials, and without keys that are taken.
    async fn bodies(&self, operation: &Operation<'_>) -> Vec<Option<Value>> {
        let body = operation.value.get("requestBody").map(|body| self.resolve(body));
        let media = body.and_then(|body| body.pointer("/content/application~1json"));
        let mut bodies = media.map(|media| self.examples(media)).unwrap_or_default();
        let auth = scheme(&self.document).and_then(|scheme| scheme.get("x-token-auth"));
        let id = operation.value.get("operationId");
        for body in &mut bodies {
            if let Some(auth) = auth.filter(|auth| id == auth.get("login")) {
                log_in(auth, body);
            } else if let Some(auth) = auth.filter(|auth| id == auth.get("refresh")) {
                self.renew(auth, body).await;
            } else {
                self.without_key(operation, body);
            }
        }
        if bodies.is_empty() { vec![None] } else { bodies.into_iter().map(Some).collect() }
    }

    /// Puts a refresh token in that a login has handed out.
    async fn renew(&self, auth: &Value, body: &mut Value) {
        let operations = self.operations(&["post"]);
        let login = operations.iter().find(|one| one.value.get("operationId") == auth.get("login"));
        let login = login.expect("the login");
        let media = login.value.pointer("/requestBody/content/application~1json").expect("JSON");
        let mut credentials = self.example(media).expect("an example");
        log_in(auth, &mut credentials);
        let response = self.call(login, Some(credentials)).await;
        let at = |key: &str| auth.get(key).and_then(Value::as_str).expect("a pointer");
        let token = response.body.pointer(at("refresh_token")).expect("a refresh token").clone();
        *body.pointer_mut(at("refresh_field")).expect("a place for it") = token;
    }

    fn without_key(&self, operation: &Operation<'_>, body: &mut Value) {
        let declared = operation.value.get("x-sandbox").expect("every operation is declared");
        let text = |key: &str| declared.get(key).and_then(Value::as_str);
        let resource = text("resource").map(|name| format!("/x-sandbox/resources/{name}"));
        let resource = resource.and_then(|pointer| self.document.pointer(&pointer));
        let Some(key) = resource.and_then(|resource| resource.get("key")?.as_str()) else { return };
        if text("effect") != Some("create") {
            return;
        }
        let item = body.pointer_mut(text("body").unwrap_or_default()).and_then(Value::as_object_mut);
        if let Some(item) = item.filter(|item| item.contains_key(key)) {
            if resource.and_then(|resource| resource.get("generate")).is_some_and(|how| how == "none") {
                item.insert(key.to_owned(), json!("another"));
            } else {
                item.shift_remove(key);
            }
        }
    }
}

fn log_in(auth: &Value, body: &mut Value) {
    assert!(auth.get("login").is_some());
    body["username"] = json!(SANDBOX_USER);
    body["password"] = json!(SANDBOX_PASSWORD);
}

fn text(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte);
    let encode = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(encode).collect()
}

#[tokio::test]
async fn every_documented_get_responses() {
    for (name, least, _) in SPECS {
        let Some(served) = served(name, noon()) else { continue };
        let operations = served.operations(&["get"]);
        for operation in &operations {
            served.call(operation, None).await;
        }
        assert!(operations.len() >= least, "{name} has {}", operations.len());
    }
}

/// At a time when all dates of the examples still lie ahead.
#[tokio::test]
async fn every_documented_change_is_carried_out() {
    for (name, _, least) in SPECS {
        let Some(served) = served(name, DateTime::UNIX_EPOCH) else { continue };
        let operations = served.operations(&METHODS);
        for operation in &operations {
            for body in served.bodies(operation).await {
                served.sandbox.reset();
                served.call(operation, body).await;
            }
        }
        assert!(operations.len() >= least, "{name} has {}", operations.len());
    }
}

/// Records go where the integration says that they are sent to.
#[tokio::test]
async fn sent_records_are_listed() {
    let Some(served) = served("crescodata", noon()) else { return };
    let example = |name: &str| {
        let mut batch = served.document.pointer(&format!("/components/examples/{name}/value")).cloned();
        let batch = batch.as_mut().expect("an example");
        let seed = "/x-sandbox/resources/integrations/seed/1/with/integrationId";
        batch["integrationId"] = served.document.pointer(seed).expect("an integration of orders").clone();
        batch.clone()
    };
    served.send(&Method::POST, "/streams_batch", Some(example("NewOrderBatch"))).await;
    let found = "/orders?data.systemOrderNumber=order-1&data.quantity__gte=2&_sort=updatedAt:desc&limit=1";
    let orders = served.send(&Method::GET, found, None).await;
    let line = orders.body.pointer("/0/data/1").expect("the second line of the order");
    assert_eq!(line.get("systemOrderItemId"), Some(&json!("a2")));
    assert_eq!(line.get("systemOrderId"), Some(&json!("1")), "with what all lines share");
    assert_eq!(orders.headers.get("x-cresco-total").expect("a total"), "1");
    let first = served.send(&Method::GET, "/orders?limit=1", None).await;
    let next = first.headers.get("x-cresco-page").and_then(|token| token.to_str().ok()).expect("a token");
    let second = served.send(&Method::GET, &format!("/orders?limit=1&scroll=1&page={next}"), None).await;
    assert_eq!(second.body, orders.body);
    let mut update = example("ShipmentBatch");
    update["items"][0]["id"] = json!("1");
    update["items"][0]["record"]["variants"][0]["systemOrderItemId"] = json!("a2");
    served.send(&Method::POST, "/streams_batch", Some(update)).await;
    let orders = served.send(&Method::GET, found, None).await;
    let merged = orders.body.pointer("/0/data/1").expect("the second line of the order");
    let with = |line: &Value, field: &str| line.get(field).is_some_and(|value| !value.is_null());
    assert!(!with(line, "shipments") && with(merged, "shipments"), "what is new is there: {merged}");
    let kept = line.as_object().expect("a line").keys().all(|field| merged.get(field).is_some());
    assert!(kept, "and so is what was sent before: {merged}");
    let mut gone = example("NewOrderBatch");
    gone["items"][0]["record"] = Value::Null;
    served.send(&Method::POST, "/streams_batch", Some(gone)).await;
    assert_eq!(served.send(&Method::GET, found, None).await.body, json!([]));
    assert_eq!(served.send(&Method::GET, "/products", None).await.body.as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn what_is_created_is_counted() {
    let Some(served) = served("kreezalid-admin", noon()) else { return };
    let operations = served.operations(&["post", "get"]);
    let find = |id: &str| operations.iter().find(|one| one.value.get("operationId") == Some(&json!(id)));
    let (count, list) = (find("countVariants").expect("it"), find("listListingMetafields").expect("it"));
    assert_eq!(served.call(count, None).await.body, json!({"count": 1}));
    for id in ["createVariant", "createListingMetafield"] {
        let operation = find(id).expect("it");
        served.call(operation, served.bodies(operation).await.remove(0)).await;
    }
    assert_eq!(served.call(count, None).await.body, json!({"count": 2}));
    assert_eq!(served.call(list, None).await.body.as_array().map(Vec::len), Some(2));
}
