//! Operations: parameters in every place and style, bodies and responses in every media type.

use serde_json::{Map, Value, json};

use super::schema::Maker;

const METHODS: &[&str] = &["get", "put", "post", "delete", "patch", "head", "options", "trace"];

#[rustfmt::skip]
const MEDIA: &[&str] = &[
    "application/json", "application/json", "application/json; charset=utf-8", "application/vnd.api+json",
    "text/plain", "text/csv", "application/xml", "application/octet-stream", "image/png", "*/*", "text/*",
    "application/*", "multipart/form-data", "multipart/mixed", "application/x-www-form-urlencoded",
    "application/x-ndjson", "application/jsonl", "text/event-stream", "application/problem+json",
    "application/hal+json", "image/svg+xml", "application/x-yaml", "odd",
];

#[rustfmt::skip]
const STATUSES: &[&str] = &[
    "200", "200", "201", "202", "204", "206", "2XX", "301", "302", "304", "3XX", "400", "401", "404", "409",
    "422", "4XX", "500", "503", "5XX", "default", "1XX", "101",
];

const BY_PLACE: &[(&str, &[&str])] = &[
    ("path", &["simple", "label", "matrix"]),
    ("query", &["form", "spaceDelimited", "pipeDelimited", "deepObject"]),
    ("header", &["simple"]),
    ("cookie", &["form"]),
];

impl Maker<'_> {
    pub(crate) fn parameter(&mut self, name: &str, place: usize) -> Value {
        let (place, styles) = BY_PLACE[place];
        let mut parameter = json!({"name": name, "in": place});
        if place == "path" || self.chance(30) {
            parameter["required"] = json!(true);
        }
        if self.chance(40) {
            parameter["style"] = json!(self.random.pick(styles));
        }
        if self.chance(30) {
            parameter["explode"] = json!(self.chance(50));
        }
        if self.chance(10) {
            parameter["allowReserved"] = json!(true);
        }
        if self.chance(30) {
            parameter["description"] = json!(self.words());
        }
        if self.chance(5) {
            parameter["deprecated"] = json!(true);
        }
        if self.chance(10) {
            let schema = self.schema(1);
            parameter["content"] = json!({self.random.pick(MEDIA): {"schema": schema}});
        } else {
            parameter["schema"] = self.schema(1);
            if self.chance(10) {
                parameter["example"] = self.value(&parameter["schema"].clone());
            }
        }
        parameter
    }

    fn content(&mut self) -> Value {
        let mut content = Map::new();
        let count = if self.chance(60) { 1 } else { self.random.below(4) };
        for _ in 0..count {
            let media = if self.chance(50) { "application/json" } else { self.random.pick(MEDIA) };
            let mut described = json!({});
            if self.chance(92) {
                described["schema"] = if media.contains("form") { self.form() } else { self.schema(0) };
            }
            if self.chance(15) {
                let schema = described.get("schema").cloned().unwrap_or_default();
                let value = self.value(&schema);
                if self.chance(50) {
                    described["example"] = value;
                } else {
                    described["examples"] = json!({self.name(): {"value": value}});
                }
            }
            self.encode(&mut described);
            content.insert(media.to_owned(), described);
        }
        Value::Object(content)
    }

    /// The schema of a form, some of whose fields are files.
    fn form(&mut self) -> Value {
        let mut schema = if self.chance(70) { self.object(0) } else { self.schema(0) };
        if self.chance(50) && schema.get("properties").is_some() {
            let name = self.name();
            schema["properties"][name] = match self.random.below(4) {
                0 => json!({"type": "array", "items": {"type": "string", "format": "binary"}}),
                1 if self.newer => json!({"contentMediaType": "application/octet-stream"}),
                2 => json!({"type": "string", "format": "binary", "nullable": true}),
                _ => json!({"type": "string", "format": "binary"}),
            };
        }
        schema
    }

    fn encode(&mut self, described: &mut Value) {
        let Some(properties) = described.pointer("/schema/properties").and_then(Value::as_object) else {
            return;
        };
        let names: Vec<String> = properties.keys().cloned().collect();
        let mut encoding = Map::new();
        for name in names {
            match self.random.below(6) {
                0 => drop(encoding.insert(name, json!({"contentType": self.random.pick(MEDIA)}))),
                1 => {
                    let style = self.random.pick(BY_PLACE[1].1);
                    encoding.insert(name, json!({"style": style, "explode": self.chance(50)}));
                }
                2 => drop(
                    encoding.insert(name, json!({"headers": {"X-Part": {"schema": {"type": "string"}}}})),
                ),
                _ => {}
            }
        }
        if !encoding.is_empty() && self.chance(60) {
            described["encoding"] = Value::Object(encoding);
        }
    }

    pub(crate) fn body(&mut self) -> Value {
        let mut body = json!({"content": self.content()});
        if self.chance(60) {
            body["required"] = json!(self.chance(80));
        }
        if self.chance(20) {
            body["description"] = json!(self.words());
        }
        body
    }

    pub(crate) fn response(&mut self) -> Value {
        let mut response = json!({"description": self.words()});
        if self.chance(75) {
            response["content"] = self.content();
        }
        if self.chance(15) {
            response["headers"] =
                json!({self.name(): {"schema": self.schema(2), "description": self.words()}});
        }
        if self.chance(5) {
            response["links"] =
                json!({self.name(): {"operationId": self.name(), "parameters": {"a": "$request.body#/a"}}});
        }
        response
    }

    fn responses(&mut self) -> Value {
        let count = self.random.below(5);
        let mut responses = Map::new();
        for _ in 0..=count {
            let status = self.random.pick(STATUSES).to_owned();
            let response = if self.chance(8) {
                json!({"$ref": format!("#/components/responses/R{}", self.random.below(2))})
            } else {
                self.response()
            };
            responses.insert(status, response);
        }
        Value::Object(responses)
    }

    /// A path with the names of its parameters.
    pub(crate) fn path(&mut self) -> (String, Vec<String>) {
        let mut path = String::new();
        let mut names = Vec::new();
        for _ in 0..=self.random.below(4) {
            path.push('/');
            if self.chance(35) {
                let name: String = self.name().chars().filter(|it| !"{}/?#".contains(*it)).collect();
                if !names.contains(&name) && !name.is_empty() {
                    let (before, after) = if self.chance(10) { ("v", ".json") } else { ("", "") };
                    path.push_str(&format!("{before}{{{name}}}{after}"));
                    names.push(name);
                    continue;
                }
            }
            let segment: String = self.name().chars().filter(|it| !"{}/?#".contains(*it)).collect();
            path.push_str(&segment);
        }
        (path, names)
    }

    pub(crate) fn path_item(&mut self, in_path: &[String], tags: &[String]) -> Value {
        let mut item = Map::new();
        let shared = self.chance(20);
        let own: Vec<Value> = in_path.iter().map(|name| self.parameter(name, 0)).collect();
        if shared {
            item.insert("parameters".to_owned(), json!(own));
        }
        for _ in 0..=self.random.below(3) {
            let method = self.random.pick(METHODS);
            let in_path = if shared { &[][..] } else { &own[..] };
            item.insert(method.to_owned(), self.operation(in_path, tags));
        }
        Value::Object(item)
    }

    fn operation(&mut self, in_path: &[Value], tags: &[String]) -> Value {
        let mut parameters = in_path.to_vec();
        let mut seen = Vec::new();
        for _ in 0..self.random.below(5) {
            let place = 1 + self.random.below(5).min(2).saturating_sub(0).min(2);
            let name = if place == 1 { self.name() } else { self.names.token(self.random) };
            if seen.contains(&(name.clone(), place)) {
                continue;
            }
            parameters.push(self.parameter(&name, place));
            seen.push((name, place));
        }
        if self.chance(10) {
            parameters.push(json!({"$ref": format!("#/components/parameters/P{}", self.random.below(2))}));
        }
        let mut operation = json!({"responses": self.responses()});
        if !parameters.is_empty() {
            operation["parameters"] = json!(parameters);
        }
        if self.chance(85) {
            operation["operationId"] = json!(self.name());
        }
        if self.chance(60) && !tags.is_empty() {
            let tag = tags[self.random.below(tags.len())].clone();
            operation["tags"] = json!([tag, self.name()]);
        }
        if self.chance(45) {
            operation["requestBody"] =
                if self.chance(8) { json!({"$ref": "#/components/requestBodies/B0"}) } else { self.body() };
        }
        self.adorn_operation(&mut operation);
        operation
    }

    fn adorn_operation(&mut self, operation: &mut Value) {
        if self.chance(30) {
            operation["summary"] = json!(self.words());
        }
        if self.chance(30) {
            operation["description"] = json!(self.words());
        }
        if self.chance(5) {
            operation["deprecated"] = json!(true);
        }
        if self.chance(8) {
            operation["x-idempotent"] = json!(true);
        }
        if self.chance(4) {
            operation["x-retry"] =
                if self.chance(50) { json!(false) } else { json!({"statuses": [429], "attempts": 3}) };
        }
        if self.chance(4) {
            operation["x-rate-limit"] = json!({"requests": 2, "seconds": 10, "scope": "operation"});
        }
        if self.chance(5) {
            operation["servers"] = json!([{"url": "https://other.example/v2"}]);
        }
        if self.chance(15) {
            operation["security"] = self.requirements();
        }
        if self.chance(5) {
            operation["x-source"] = json!({"document": "a.txt", "line": 3, "evidence": "inferred", "confidence": 0.5, "note": self.words()});
        }
        if self.chance(5) {
            let body = self.body();
            operation["callbacks"] = json!({self.name(): {"{$request.body#/url}": {"post": {"requestBody": body, "responses": {"200": {"description": "Heard."}}}}}});
        }
    }
}
