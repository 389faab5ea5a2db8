//! A raw document -> its nodes, each with its kind in OpenAPI. Only this module knows which key contains which kind.

use serde_json::{Map, Value};

use crate::document::Pointer;

/// The kind of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Components,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    Response,
    Header,
    MediaType,
    Encoding,
    Example,
    Link,
    Callback,
    SecurityScheme,
    Server,
    ServerVariable,
    Schema,
    /// An object whose keys are names and whose values are of one kind.
    Map(&'static Kind),
    /// A list whose items are of one kind.
    List(&'static Kind),
    /// Data of the API: an example, a default. A `$ref` in it is a key like any other.
    Data,
    /// Any other part of OpenAPI.
    Other,
}

impl Kind {
    /// The kind of the value of `key` in a node of this kind.
    pub(crate) fn child(self, key: &str) -> Kind {
        match self {
            // Only paths and responses may have extensions among their names; a header may well be called `x-request-id`.
            Kind::Map(Kind::PathItem | Kind::Response) if key.starts_with("x-") => Kind::Data,
            Kind::Map(kind) | Kind::List(kind) => *kind,
            Kind::Data => Kind::Data,
            // Where lower puts them, and where documents of 3.0 have them.
            Kind::Document if key == "x-webhooks" => Kind::Map(&Kind::PathItem),
            _ if key.starts_with("x-") => Kind::Data,
            Kind::Document | Kind::PathItem | Kind::Operation if key == "servers" => {
                Kind::List(&Kind::Server)
            }
            // Requirements are names with lists of names.
            Kind::Document | Kind::Operation if key == "security" => Kind::Data,
            Kind::Server if key == "variables" => Kind::Map(&Kind::ServerVariable),
            Kind::Link if matches!(key, "parameters" | "requestBody") => Kind::Data,
            Kind::Document => match key {
                "paths" | "webhooks" => Kind::Map(&Kind::PathItem),
                "components" => Kind::Components,
                _ => Kind::Other,
            },
            Kind::Components => section_kind(key),
            Kind::PathItem => match key {
                "parameters" => Kind::List(&Kind::Parameter),
                "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace" | "query" => {
                    Kind::Operation
                }
                _ => Kind::Other,
            },
            Kind::Operation => match key {
                "parameters" => Kind::List(&Kind::Parameter),
                "requestBody" => Kind::RequestBody,
                "responses" => Kind::Map(&Kind::Response),
                "callbacks" => Kind::Map(&Kind::Callback),
                _ => Kind::Other,
            },
            Kind::Callback => Kind::PathItem,
            Kind::Parameter | Kind::Header | Kind::MediaType | Kind::RequestBody | Kind::Response => {
                content_kind(key)
            }
            Kind::Encoding if key == "headers" => Kind::Map(&Kind::Header),
            Kind::Example if key == "value" => Kind::Data,
            Kind::Schema => schema_kind(key),
            _ => Kind::Other,
        }
    }

    /// The kind of the values in an object of names.
    pub(crate) fn names(self) -> Option<Kind> {
        if let Kind::Map(kind) = self { Some(*kind) } else { None }
    }

    /// The kind of the items in a list of this kind.
    pub(crate) fn item(self) -> Kind {
        match self {
            Kind::List(kind) => *kind,
            // A list of schemas in place of one: `items` as tuples had it before `prefixItems`.
            Kind::Schema => Kind::Schema,
            Kind::Data => Kind::Data,
            _ => Kind::Other,
        }
    }

    /// What people call it; nothing if it is not one thing of OpenAPI's.
    pub(crate) fn words(self) -> Option<&'static str> {
        Some(match self {
            Kind::PathItem => "a path",
            Kind::Operation => "an operation",
            Kind::Parameter => "a parameter",
            Kind::RequestBody => "a request body",
            Kind::Response => "a response",
            Kind::Header => "a header",
            Kind::MediaType => "a media type",
            Kind::Example => "an example",
            Kind::Link => "a link",
            Kind::SecurityScheme => "a security scheme",
            Kind::Schema => "a schema",
            _ => return None,
        })
    }

    /// The section of `components` that holds such nodes.
    pub(crate) fn section(self) -> Option<&'static str> {
        SECTIONS.iter().find(|(_, kind)| *kind == self).map(|(section, _)| *section)
    }
}

/// The sections of `components`.
const SECTIONS: [(&str, Kind); 9] = [
    ("schemas", Kind::Schema),
    ("parameters", Kind::Parameter),
    ("responses", Kind::Response),
    ("requestBodies", Kind::RequestBody),
    ("headers", Kind::Header),
    ("examples", Kind::Example),
    ("links", Kind::Link),
    ("callbacks", Kind::Callback),
    ("securitySchemes", Kind::SecurityScheme),
];

fn section_kind(key: &str) -> Kind {
    match key {
        "schemas" => Kind::Map(&Kind::Schema),
        "parameters" => Kind::Map(&Kind::Parameter),
        "responses" => Kind::Map(&Kind::Response),
        "requestBodies" => Kind::Map(&Kind::RequestBody),
        "headers" => Kind::Map(&Kind::Header),
        "examples" => Kind::Map(&Kind::Example),
        "links" => Kind::Map(&Kind::Link),
        "callbacks" => Kind::Map(&Kind::Callback),
        "securitySchemes" => Kind::Map(&Kind::SecurityScheme),
        "pathItems" => Kind::Map(&Kind::PathItem),
        _ => Kind::Other,
    }
}

fn content_kind(key: &str) -> Kind {
    match key {
        "schema" | "itemSchema" => Kind::Schema,
        "content" => Kind::Map(&Kind::MediaType),
        "headers" => Kind::Map(&Kind::Header),
        "links" => Kind::Map(&Kind::Link),
        "encoding" => Kind::Map(&Kind::Encoding),
        "examples" => Kind::Map(&Kind::Example),
        "example" => Kind::Data,
        _ => Kind::Other,
    }
}

fn schema_kind(key: &str) -> Kind {
    match key {
        "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas" => {
            Kind::Map(&Kind::Schema)
        }
        "items"
        | "additionalProperties"
        | "not"
        | "if"
        | "then"
        | "else"
        | "contains"
        | "propertyNames"
        | "unevaluatedProperties"
        | "unevaluatedItems"
        | "additionalItems"
        | "contentSchema" => Kind::Schema,
        "allOf" | "anyOf" | "oneOf" | "prefixItems" => Kind::List(&Kind::Schema),
        "example" | "examples" | "default" | "const" | "enum" => Kind::Data,
        _ => Kind::Other,
    }
}

/// Calls `seen` for every node of a document except data, parents before children.
pub(crate) fn visit<'a>(value: &'a Value, seen: &mut impl FnMut(Kind, &'a Value, &Pointer)) {
    visit_from(Kind::Document, value, &mut Pointer::root(), seen);
}

fn visit_from<'a>(
    kind: Kind,
    value: &'a Value,
    at: &mut Pointer,
    seen: &mut impl FnMut(Kind, &'a Value, &Pointer),
) {
    if kind == Kind::Data {
        return;
    }
    seen(kind, value, at);
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let before = at.push(key);
                visit_from(kind.child(key), value, at, seen);
                at.truncate(before);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                let before = at.push(index);
                visit_from(kind.item(), value, at, seen);
                at.truncate(before);
            }
        }
        _ => {}
    }
}

/// Calls `change` for every object of a document except data.
pub(crate) fn change(
    value: &mut Value,
    order: Order,
    change: &mut impl FnMut(Kind, &mut Map<String, Value>, &Pointer),
) {
    change_from(Kind::Document, value, &mut Pointer::root(), order, change);
}

/// The order of a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// An object before its children, so that it can repair a part that would be lost there.
    Outer,
    /// The children before the object, so that the finished object can be wrapped.
    Inner,
}

fn change_from(
    kind: Kind,
    value: &mut Value,
    at: &mut Pointer,
    order: Order,
    change: &mut impl FnMut(Kind, &mut Map<String, Value>, &Pointer),
) {
    if kind == Kind::Data {
        return;
    }
    match value {
        Value::Object(object) => {
            if order == Order::Outer {
                change(kind, object, at);
            }
            for (key, value) in object.iter_mut() {
                let before = at.push(key);
                change_from(kind.child(key), value, at, order, change);
                at.truncate(before);
            }
            if order == Order::Inner {
                change(kind, object, at);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter_mut().enumerate() {
                let before = at.push(index);
                change_from(kind.item(), value, at, order, change);
                at.truncate(before);
            }
        }
        _ => {}
    }
}

/// The kind of the node at `pointer`.
pub(crate) fn kind_at(value: &Value, pointer: &Pointer) -> Kind {
    let mut kind = Kind::Document;
    let mut node = Some(value);
    for key in pointer.keys() {
        let is_list = node.is_some_and(Value::is_array);
        kind = if is_list { kind.item() } else { kind.child(&key) };
        node = match node {
            Some(Value::Array(items)) => key.parse::<usize>().ok().and_then(|index| items.get(index)),
            Some(Value::Object(object)) => object.get(&key),
            _ => None,
        };
    }
    kind
}

/// The text of a node's `$ref`, if it is a reference. In data, `$ref` is an ordinary key; among names, it may be a name.
pub(crate) fn reference(kind: Kind, value: &Value) -> Option<&str> {
    if kind == Kind::Data { None } else { value.get("$ref").and_then(Value::as_str) }
}
