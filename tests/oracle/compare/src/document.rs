//! A document's JSON -> its operations as inputs and comparisons need them, read without the generator's model.

use std::cell::Cell;

use serde_json::Value;

use crate::limits::Limits;

/// A document.
#[derive(Debug)]
pub struct Document {
    pub(crate) root: Value,
    pub(crate) limits: Limits,
    /// How many optional fields may still be filled in the value at hand.
    pub(crate) fuel: Cell<usize>,
}

/// An operation of a document.
#[derive(Debug)]
pub struct Operation {
    /// In capitals.
    pub method: String,
    /// The path template.
    pub path: String,
    /// Whether it asks for credentials.
    pub is_secured: bool,
    /// Its parameters.
    pub parameters: Vec<Parameter>,
    /// The body of its request.
    pub body: Option<Body>,
    /// The first successful status.
    pub status: u16,
    /// The documented sample of the response with that status, or an ordinary value; empty if it has no body.
    pub response: String,
    /// The media type of that response.
    pub accept: Option<String>,
}

/// A parameter.
#[derive(Debug)]
pub struct Parameter {
    /// The name in requests.
    pub name: String,
    /// `path`, `query`, `header` or `cookie`.
    pub place: String,
    /// Whether a request must have it.
    pub required: bool,
    /// How it is written: `form`, `deepObject`.
    pub style: String,
    /// Whether lists repeat the name.
    pub explode: bool,
    /// Whether its value is JSON, because it is declared by `content`.
    pub is_json: bool,
    /// The schema.
    pub schema: Value,
    /// The documented samples.
    pub samples: Vec<Value>,
}

impl Parameter {
    /// What inputs and differences call it.
    pub fn field(&self) -> String {
        format!("{}.{}", self.place, self.name)
    }
}

/// A body that is JSON or a form.
#[derive(Debug)]
pub struct Body {
    /// The media type.
    pub media_type: String,
    /// Whether it is the pairs of a form.
    pub is_form: bool,
    /// Whether a request must have it.
    pub required: bool,
    /// How the fields of a form are written.
    encoding: Value,
    /// The schema.
    pub schema: Value,
    /// The documented samples.
    pub samples: Vec<Value>,
}

impl Body {
    /// The style of a field of a form, if it has one, and whether lists repeat its name.
    pub fn style(&self, name: &str) -> (Option<&str>, bool) {
        let encoding = &self.encoding[name];
        let style = encoding["style"].as_str();
        let explode = encoding["explode"].as_bool();
        (style.or(explode.map(|_| "form")), explode.unwrap_or(style.is_none_or(|style| style == "form")))
    }
}

impl Document {
    /// Reads a document that has been checked before, for every value that there is to try.
    pub fn new(text: &str) -> Self {
        Self::with(text, Limits::ALL)
    }

    /// Reads a stranger's document, for a few values of each field.
    pub fn sampled(text: &str) -> Self {
        Self::with(text, Limits::FEW)
    }

    fn with(text: &str, limits: Limits) -> Self {
        let root = serde_json::from_str(text).expect("the generator wrote JSON");
        Self { root, limits, fuel: Cell::new(0) }
    }

    /// The node that `node` refers to, or `node` itself. What leads nowhere is null.
    pub fn resolve<'a>(&'a self, mut node: &'a Value) -> &'a Value {
        for _ in 0..64 {
            let Some(reference) = node.get("$ref").and_then(Value::as_str) else { return node };
            let pointer = reference.strip_prefix('#').unwrap_or(reference);
            let decoded = percent_encoding::percent_decode_str(pointer).decode_utf8_lossy();
            node = self.root.pointer(pointer).or_else(|| self.root.pointer(&decoded)).unwrap_or(&Value::Null);
        }
        node
    }

    /// The operations in document order.
    pub fn operations(&self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (path, item) in object(&self.root, "paths") {
            let item = self.resolve(item);
            for (method, node) in item.as_object().into_iter().flatten() {
                if METHODS.contains(&method.as_str()) {
                    operations.push(self.operation(method, path, item, node));
                }
            }
        }
        operations
    }

    fn operation(&self, method: &str, path: &str, item: &Value, node: &Value) -> Operation {
        let mut parameters: Vec<Parameter> = Vec::new();
        for node in list(item, "parameters").chain(list(node, "parameters")) {
            let parameter = self.parameter(self.resolve(node));
            parameters.retain(|known| known.field() != parameter.field());
            parameters.push(parameter);
        }
        let security = node.get("security").or(self.root.get("security"));
        let is_secured = security.is_some_and(|it| it != &Value::Array(Vec::new()));
        parameters.retain(|parameter| !is_ignored(parameter, is_secured));
        let success = object(node, "responses").find(|(status, _)| status.starts_with('2'));
        let content = success
            .and_then(|(_, response)| self.resolve(response).get("content")?.as_object()?.iter().next());
        let sample = content.and_then(|(_, content)| {
            let sample = self.samples(content).into_iter().next();
            sample.or_else(|| self.plain(&content["schema"]))
        });
        Operation {
            method: method.to_uppercase(),
            path: path.to_owned(),
            is_secured,
            parameters,
            body: node.get("requestBody").and_then(|body| self.body(self.resolve(body))),
            status: success.and_then(|(status, _)| status.parse().ok()).unwrap_or(200),
            response: sample.map(|sample| sample.to_string()).unwrap_or_default(),
            accept: content.map(|(media_type, _)| media_type.clone()).filter(|it| it.contains('/')),
        }
    }

    fn parameter(&self, node: &Value) -> Parameter {
        let text = |key: &str| node[key].as_str().unwrap_or_default().to_owned();
        let content = object(node, "content").next();
        let schema = self.resolve(content.map_or(&node["schema"], |(_, content)| &content["schema"]));
        let mut samples = self.samples(node);
        samples.extend(["example", "default"].into_iter().filter_map(|key| schema.get(key).cloned()));
        let is_form = node
            .get("style")
            .map_or(node["in"] == "query" || node["in"] == "cookie", |style| style == "form");
        Parameter {
            name: text("name"),
            place: text("in"),
            required: node["required"] == true || node["in"] == "path",
            style: text("style"),
            explode: node.get("explode").map_or(is_form, |explode| *explode == Value::Bool(true)),
            is_json: content.is_some(),
            schema: schema.clone(),
            samples,
        }
    }

    /// The body in the first JSON form, or else as a form; `None` where it is neither.
    fn body(&self, node: &Value) -> Option<Body> {
        let essence = |media_type: &str| media_type.split(';').next().unwrap_or_default().trim().to_owned();
        let is_json = |it: &str| it == "application/json" || it.ends_with("+json") || it.contains('*');
        let contents: Vec<_> = object(node, "content").collect();
        let find = |wanted: &dyn Fn(&str) -> bool| contents.iter().find(|(it, _)| wanted(&essence(it)));
        let found = find(&|it| it == "application/json").or_else(|| find(&is_json));
        let is_form = found.is_none();
        let (media_type, content) =
            found.or_else(|| find(&|it| it == "application/x-www-form-urlencoded"))?;
        Some(Body {
            media_type: (*media_type).clone(),
            is_form,
            required: node["required"] == true,
            encoding: content["encoding"].clone(),
            schema: content["schema"].clone(),
            samples: self.samples(content),
        })
    }

    /// `example` and the values of `examples`.
    fn samples(&self, node: &Value) -> Vec<Value> {
        let named = object(node, "examples").map(|(_, example)| self.resolve(example)["value"].clone());
        node.get("example").cloned().into_iter().chain(named).collect()
    }
}

/// The keys of a path item that are operations.
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// OpenAPI 3.0.3, Parameter Object, `name`: parameters that are called as these headers are ignored.
fn is_ignored(parameter: &Parameter, is_secured: bool) -> bool {
    parameter.place == "header"
        && match parameter.name.to_ascii_lowercase().as_str() {
            "accept" | "content-type" => true,
            "authorization" => is_secured,
            _ => false,
        }
}

fn object<'a>(node: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
    node.get(key).and_then(Value::as_object).into_iter().flatten()
}

fn list<'a>(node: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    node.get(key).and_then(Value::as_array).into_iter().flatten()
}
