//! A document's JSON -> its operations as inputs and comparisons need them, read without the generator's model.

use serde_json::Value;

/// A document.
#[derive(Debug)]
pub struct Document(Value);

/// An operation of a document.
#[derive(Debug)]
pub struct Operation {
    /// The `operationId`.
    pub id: String,
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
    /// The documented sample of the answer with that status, or an ordinary value; empty if it has no body.
    pub answer: String,
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

/// A JSON body.
#[derive(Debug)]
pub struct Body {
    /// The schema.
    pub schema: Value,
    /// The documented samples.
    pub samples: Vec<Value>,
}

impl Document {
    /// Reads a document that has been checked before.
    pub fn new(text: &str) -> Self {
        Self(serde_json::from_str(text).expect("the build script wrote JSON"))
    }

    /// The node that `node` refers to, or `node` itself.
    pub fn resolve<'a>(&'a self, mut node: &'a Value) -> &'a Value {
        while let Some(reference) = node.get("$ref").and_then(Value::as_str) {
            let pointer = reference.strip_prefix('#').unwrap_or(reference);
            node =
                self.0.pointer(pointer).expect("the document was bundled, so its references lead somewhere");
        }
        node
    }

    /// The operations in document order.
    pub fn operations(&self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (path, item) in object(&self.0, "paths") {
            let item = self.resolve(item);
            for (method, node) in item.as_object().into_iter().flatten() {
                if let Some(id) = node.get("operationId").and_then(Value::as_str) {
                    operations.push(self.operation(id, method, path, item, node));
                }
            }
        }
        operations
    }

    fn operation(&self, id: &str, method: &str, path: &str, item: &Value, node: &Value) -> Operation {
        let parameters = list(item, "parameters").chain(list(node, "parameters"));
        let success = object(node, "responses").find(|(status, _)| status.starts_with('2'));
        let (status, answer) = success.expect("every operation documents a success");
        let content =
            self.resolve(answer).get("content").and_then(|content| content.as_object()?.values().next());
        let sample = content.map(|content| {
            let sample = self.samples(content).into_iter().next();
            sample.unwrap_or_else(|| self.plain(&content["schema"], 0))
        });
        Operation {
            id: id.to_owned(),
            method: method.to_uppercase(),
            path: path.to_owned(),
            is_secured: node
                .get("security")
                .or(self.0.get("security"))
                .is_some_and(|it| it != &Value::Array(Vec::new())),
            parameters: parameters.map(|node| self.parameter(self.resolve(node))).collect(),
            body: node.get("requestBody").map(|body| self.body(self.resolve(body))),
            status: status.parse().unwrap_or(200),
            answer: sample.map(|sample| sample.to_string()).unwrap_or_default(),
        }
    }

    fn parameter(&self, node: &Value) -> Parameter {
        let text = |key: &str| node[key].as_str().unwrap_or_default().to_owned();
        let schema = self.resolve(&node["schema"]);
        let mut samples = self.samples(node);
        samples.extend(["example", "default"].into_iter().filter_map(|key| schema.get(key).cloned()));
        let is_form = node
            .get("style")
            .map_or(node["in"] == "query" || node["in"] == "cookie", |style| style == "form");
        Parameter {
            name: text("name"),
            place: text("in"),
            required: node["required"] == true,
            style: text("style"),
            explode: node.get("explode").map_or(is_form, |explode| *explode == Value::Bool(true)),
            schema: schema.clone(),
            samples,
        }
    }

    fn body(&self, node: &Value) -> Body {
        let content = object(node, "content").next().expect("a body has a media type").1;
        Body { schema: content["schema"].clone(), samples: self.samples(content) }
    }

    /// `example` and the values of `examples`.
    fn samples(&self, node: &Value) -> Vec<Value> {
        let named = object(node, "examples").map(|(_, example)| self.resolve(example)["value"].clone());
        node.get("example").cloned().into_iter().chain(named).collect()
    }
}

fn object<'a>(node: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
    node.get(key).and_then(Value::as_object).into_iter().flatten()
}

fn list<'a>(node: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    node.get(key).and_then(Value::as_array).into_iter().flatten()
}
