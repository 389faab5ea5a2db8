//! Schemas of every kind, within each other.

use serde_json::{Map, Value, json};

use super::{
    Random,
    names::{Names, words},
};

/// What schemas are made with.
pub(crate) struct Maker<'a> {
    pub(crate) random: &'a mut Random,
    pub(crate) names: Names,
    /// Whether the document is of OpenAPI 3.1.
    pub(crate) newer: bool,
    /// The names of the components' schemas.
    pub(crate) components: Vec<String>,
}

#[rustfmt::skip]
const FORMATS: &[&str] = &[
    "date", "date-time", "time", "uuid", "byte", "binary", "decimal", "password", "uri", "email", "int64",
    "odd", "", "duration", "ipv4", "hostname", "base64url", "json-pointer", "string",
];

const NUMBER_FORMATS: &[&str] =
    &["int32", "int64", "float", "double", "decimal", "uint8", "uint64", "int8", "odd", "unix-time", "money"];

impl Maker<'_> {
    pub(crate) fn name(&mut self) -> String {
        self.names.any(self.random)
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.random.chance(percent)
    }

    pub(crate) fn words(&mut self) -> String {
        words(self.random)
    }

    pub(crate) fn reference(&mut self) -> Value {
        let count = self.components.len();
        if count == 0 {
            return json!({"type": "string"});
        }
        let name = self.components[self.random.below(count)].replace('~', "~0").replace('/', "~1");
        let mut schema = json!({"$ref": format!("#/components/schemas/{name}")});
        if self.newer && self.chance(10) {
            schema["description"] = json!(self.words());
        }
        schema
    }

    /// A schema. The deeper it stands, the simpler.
    pub(crate) fn schema(&mut self, depth: usize) -> Value {
        let mut schema = match self.random.below(if depth > 2 { 12 } else { 26 }) {
            0..=5 => return self.reference(),
            6..=9 => self.scalar(),
            10 | 11 => self.listed(),
            12..=16 => self.object(depth),
            17..=19 => self.list(depth),
            20 | 21 => self.map(depth),
            22 => self.all_of(depth),
            23 => self.member("oneOf", depth),
            24 => self.member("anyOf", depth),
            _ => return self.oddity(depth),
        };
        self.adorn(&mut schema);
        schema
    }

    fn scalar(&mut self) -> Value {
        match self.random.below(8) {
            0 | 1 => json!({"type": "string"}),
            2 | 3 => json!({"type": "string", "format": self.random.pick(FORMATS)}),
            4 => {
                json!({"type": "integer", "format": self.random.pick(NUMBER_FORMATS), "minimum": 0, "maximum": 1000})
            }
            5 => json!({"type": "number", "format": self.random.pick(NUMBER_FORMATS)}),
            6 => json!({"type": "boolean"}),
            _ => json!({"type": self.random.pick(&["integer", "number"])}),
        }
    }

    pub(crate) fn listed(&mut self) -> Value {
        if self.newer && self.chance(20) {
            return json!({"const": self.constant()});
        }
        let count = self.random.below(6);
        let mut values: Vec<Value> = (0..=count).map(|_| json!(self.name())).collect();
        let mut schema = json!({"type": "string"});
        match self.random.below(10) {
            0 => {
                values = (0..=count).map(|it| json!(it as i64 - 2)).collect();
                schema = json!({"type": "integer"});
            }
            1 => values.push(Value::Null),
            2 => {
                values = vec![json!(1.5), json!(2), json!(-0.5)];
                schema = json!({"type": "number"});
            }
            3 => {
                values = vec![json!(true)];
                schema = json!({"type": "boolean"});
            }
            4 => {
                values.extend([json!(1), json!(true)]);
                schema = json!({});
            }
            5 => schema["x-open-enum"] = json!(false),
            6 => {
                let names: Vec<String> = values.iter().map(|_| self.name()).collect();
                schema["x-enum-varnames"] = json!(names);
            }
            _ => {}
        }
        schema["enum"] = json!(values);
        schema
    }

    fn constant(&mut self) -> Value {
        match self.random.below(8) {
            0 => json!(1),
            1 => json!(true),
            2 => Value::Null,
            3 => json!(1.25),
            4 => json!({"a": [1, null]}),
            5 => json!([]),
            _ => json!(self.name()),
        }
    }

    pub(crate) fn object(&mut self, depth: usize) -> Value {
        let mut properties = Map::new();
        for _ in 0..self.random.below(6) {
            let name = self.name();
            let mut schema = self.schema(depth + 1);
            if schema.is_object() && self.chance(6) {
                schema[self.random.pick(&["readOnly", "writeOnly"])] = json!(true);
            }
            properties.insert(name, schema);
        }
        let mut required: Vec<String> =
            properties.keys().filter(|_| self.random.chance(40)).cloned().collect();
        if self.chance(5) {
            required.push(self.name());
        }
        let mut schema = json!({"type": "object"});
        if !properties.is_empty() {
            schema["properties"] = Value::Object(properties);
        }
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        match self.random.below(12) {
            0 => schema["additionalProperties"] = self.schema(depth + 1),
            1 => schema["additionalProperties"] = json!(self.random.chance(50)),
            2 if self.newer => {
                schema["patternProperties"] = json!({"^x-": self.schema(depth + 1), ".*": true})
            }
            3 if self.newer => schema["unevaluatedProperties"] = json!(false),
            4 => {
                schema["oneOf"] =
                    json!([self.object_or_reference(depth + 1), self.object_or_reference(depth + 1)])
            }
            5 => drop(schema.as_object_mut().map(|schema| schema.shift_remove("type"))),
            _ => {}
        }
        schema
    }

    fn object_or_reference(&mut self, depth: usize) -> Value {
        if depth > 2 || self.chance(50) { self.reference() } else { self.object(depth) }
    }

    fn list(&mut self, depth: usize) -> Value {
        let items = self.schema(depth + 1);
        match self.random.below(8) {
            0 if self.newer => json!({"type": "array", "prefixItems": [items, self.schema(depth + 1)]}),
            1 if self.newer => json!({"type": "array", "prefixItems": [items], "items": false}),
            2 if self.newer => {
                json!({"type": "array", "prefixItems": [items], "items": self.schema(depth + 1)})
            }
            3 => json!({"type": "array", "items": {}}),
            4 => json!({"type": "array", "items": items, "minItems": 1, "uniqueItems": true}),
            _ => json!({"type": "array", "items": items}),
        }
    }

    fn map(&mut self, depth: usize) -> Value {
        json!({"type": "object", "additionalProperties": self.schema(depth + 1)})
    }

    fn all_of(&mut self, depth: usize) -> Value {
        let count = self.random.below(3);
        let mut members: Vec<Value> = (0..=count).map(|_| self.object_or_reference(depth + 1)).collect();
        match self.random.below(8) {
            0 => members.push(json!({"required": [self.name()]})),
            1 => members.push(json!({"description": self.words()})),
            2 => members.push(self.schema(depth + 1)),
            3 => members.push(json!({"nullable": true})),
            _ => {}
        }
        let mut schema = json!({"allOf": members});
        if self.chance(25) {
            schema["properties"] = json!({self.name(): self.schema(depth + 1)});
        }
        schema
    }

    fn member(&mut self, key: &str, depth: usize) -> Value {
        let count = self.random.below(4);
        let mut members: Vec<Value> = (0..=count)
            .map(|_| match self.random.below(3) {
                0 => self.schema(depth + 1),
                _ => self.object_or_reference(depth + 1),
            })
            .collect();
        if self.newer && self.chance(20) {
            members.push(json!({"type": "null"}));
        }
        let mut schema = json!({key: members});
        if self.chance(30) {
            schema["discriminator"] = json!({"propertyName": self.name()});
            if self.chance(50) {
                let target = self.reference();
                let value = target.get("$ref").cloned().unwrap_or(json!("Pet"));
                schema["discriminator"]["mapping"] = json!({self.name(): value, self.name(): value});
            }
        }
        if self.chance(15) {
            schema["properties"] = json!({self.name(): self.schema(depth + 1)});
        }
        schema
    }

    fn oddity(&mut self, depth: usize) -> Value {
        match self.random.below(10) {
            0 => json!({}),
            1 if self.newer => json!(true),
            2 => json!({"not": self.schema(depth + 1)}),
            3 if self.newer => json!({"type": ["string", "integer", "null"]}),
            4 if self.newer => {
                json!({"type": ["object", "array"], "properties": {self.name(): self.schema(depth + 1)}, "items": self.schema(depth + 1)})
            }
            5 if self.newer => {
                json!({"if": self.object(depth + 1), "then": self.object(depth + 1), "properties": {"a": {"type": "string"}}})
            }
            6 if self.newer => {
                json!({"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"})
            }
            7 => json!({"x-untyped": self.words()}),
            8 => json!({"enum": [null]}),
            _ => {
                json!({"oneOf": [{"required": ["a"]}, {"required": ["b"]}], "properties": {"a": self.schema(depth + 1), "b": {"type": "string"}}})
            }
        }
    }

    fn adorn(&mut self, schema: &mut Value) {
        if self.chance(25) {
            schema["description"] = json!(self.words());
        }
        if self.chance(5) {
            schema["title"] = json!(self.name());
        }
        if self.chance(4) {
            schema["deprecated"] = json!(true);
        }
        if self.chance(3) {
            schema["x-lenient"] = json!(true);
        }
        if self.chance(2) {
            schema["x-rust-name"] = json!(self.name());
        }
        if self.chance(12) {
            let value = self.value(schema);
            schema["default"] = value;
        }
        if self.chance(12) {
            let value = self.value(schema);
            if self.newer {
                schema["examples"] = json!([value]);
            } else {
                schema["example"] = value;
            }
        }
        if self.chance(12) {
            self.make_nullable(schema);
        }
    }

    fn make_nullable(&mut self, schema: &mut Value) {
        if !self.newer {
            schema["nullable"] = json!(true);
            return;
        }
        match schema.get("type").cloned() {
            Some(Value::String(name)) if self.random.chance(60) => schema["type"] = json!([name, "null"]),
            _ => *schema = json!({"anyOf": [schema.clone(), {"type": "null"}]}),
        }
    }

    /// A value that mostly is one of the schema.
    pub(crate) fn value(&mut self, schema: &Value) -> Value {
        if self.chance(8) {
            return self.constant();
        }
        if let Some(values) = schema.get("enum").and_then(Value::as_array) {
            return values[self.random.below(values.len())].clone();
        }
        if let Some(value) = schema.get("const") {
            return value.clone();
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("string") => self.text_value(schema),
            Some("integer") => json!(self.random.below(2000) as i64 - 1000),
            Some("number") => json!([0.0, -0.0, 1.5, 1e300, -3.0, 0.1][self.random.below(6)]),
            Some("boolean") => json!(self.chance(50)),
            Some("array") => {
                let items = schema.get("items").cloned().unwrap_or_default();
                let count = self.random.below(3);
                (0..count).map(|_| self.value(&items)).collect()
            }
            _ => {
                let properties = schema.get("properties").and_then(Value::as_object);
                let pairs = properties.into_iter().flatten();
                pairs.map(|(name, schema)| (name.clone(), self.value(schema))).collect()
            }
        }
    }

    fn text_value(&mut self, schema: &Value) -> Value {
        match schema.get("format").and_then(Value::as_str) {
            Some("date") => json!("2024-02-29"),
            Some("date-time") => json!(self.random.pick(&[
                "2024-02-29T12:00:00Z",
                "2024-02-29T12:00:00+02:00",
                "2024-02-29 12:00"
            ])),
            Some("time") => json!("12:30:00"),
            Some("uuid") => json!("123e4567-e89b-12d3-a456-426614174000"),
            Some("byte") => json!("aGVsbG8="),
            Some("decimal") => json!("12.50"),
            _ => json!(self.name()),
        }
    }

    /// A schema with a discriminator, and schemas that build upon it. They take the places of components that were promised.
    pub(crate) fn family(&mut self, base: &str, children: &[String]) -> Vec<(String, Value)> {
        let escaped = |name: &str| name.replace('~', "~0").replace('/', "~1");
        let property = self.name();
        let mut root = json!({
            "type": "object",
            "required": [property],
            "discriminator": {"propertyName": property},
            "properties": {property.clone(): {"type": "string"}, self.name(): self.schema(2)},
        });
        if self.chance(60) {
            let mapping: Map<String, Value> = children
                .iter()
                .map(|child| {
                    (self.names.any(self.random), json!(format!("#/components/schemas/{}", escaped(child))))
                })
                .collect();
            root["discriminator"]["mapping"] = Value::Object(mapping);
        }
        if self.chance(30) {
            let members: Vec<Value> = children
                .iter()
                .map(|it| json!({"$ref": format!("#/components/schemas/{}", escaped(it))}))
                .collect();
            root["oneOf"] = json!(members);
        }
        let mut family = vec![(base.to_owned(), root)];
        for (index, child) in children.iter().enumerate() {
            // Some build upon others of the family.
            let parent = if index > 0 && self.chance(30) { &children[index - 1] } else { base };
            let mut members = vec![json!({"$ref": format!("#/components/schemas/{}", escaped(parent))})];
            if self.chance(80) {
                members.push(self.object(2));
            }
            family.push((child.clone(), json!({"allOf": members})));
        }
        family
    }
}
