//! A parameter object -> its location, its style and the type of its value.

use std::sync::Arc;

use serde_json::Value;

use crate::schema::{
    Direction, Schema,
    walk::{self, Unions, resolve},
};

/// The location of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Location {
    Path,
    Query,
    Header,
    Cookie,
}

impl Location {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}

/// How several values are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Simple,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Label,
    Matrix,
    /// `content` instead of `schema`: the text is JSON.
    Json,
}

/// One declared parameter.
#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) location: Location,
    pub(crate) required: bool,
    pub(crate) style: Style,
    pub(crate) explode: bool,
    pub(crate) allow_empty: bool,
    pub(crate) shape: Shape,
    pub(crate) schema: Schema,
}

/// Types that text can be decoded as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Types {
    pub(crate) integer: bool,
    pub(crate) number: bool,
    pub(crate) boolean: bool,
    pub(crate) string: bool,
}

/// The type of a value that is written as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    One(Types),
    Array(Types),
    Object {
        properties: Vec<(String, Shape)>,
        /// Whether other names are allowed, too.
        open: bool,
    },
}

/// Reads a parameter; `None` for those that OpenAPI ignores, and for those without name or location.
pub(crate) fn parameter(document: &Arc<Value>, value: &Value) -> Option<Parameter> {
    let value = resolve(document, value);
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let flag = |key: &str| value.get(key).and_then(Value::as_bool);
    let name = text("name")?.to_owned();
    let location = match text("in")? {
        "path" => Location::Path,
        "query" => Location::Query,
        "header" => Location::Header,
        "cookie" => Location::Cookie,
        _ => return None,
    };
    if location == Location::Header
        && ["accept", "content-type", "authorization"].contains(&name.to_ascii_lowercase().as_str())
    {
        return None;
    }
    let content = value.get("content").and_then(Value::as_object).and_then(|content| content.values().next());
    let style = if content.is_some() { Style::Json } else { style(text("style"), location) };
    let declared = content.unwrap_or(value).get("schema").unwrap_or(&Value::Null);
    let lenient = value.get("x-lenient").is_some_and(|lenient| lenient != &Value::Bool(false));
    let schema = if lenient { walk::with_leniency(document, declared) } else { declared.clone() };
    Some(Parameter {
        required: location == Location::Path || flag("required").unwrap_or(false),
        explode: flag("explode").unwrap_or(style == Style::Form),
        allow_empty: flag("allowEmptyValue").unwrap_or(false),
        shape: shape(document, &schema, 0),
        schema: Schema::new(Arc::clone(document), schema, Direction::Request),
        name,
        location,
        style,
    })
}

fn style(name: Option<&str>, location: Location) -> Style {
    match name {
        Some("simple") => Style::Simple,
        Some("form") => Style::Form,
        Some("spaceDelimited") => Style::SpaceDelimited,
        Some("pipeDelimited") => Style::PipeDelimited,
        Some("deepObject") => Style::DeepObject,
        Some("label") => Style::Label,
        Some("matrix") => Style::Matrix,
        _ if matches!(location, Location::Query | Location::Cookie) => Style::Form,
        _ => Style::Simple,
    }
}

/// The type that a schema describes. Nested objects are followed as deep as deepObject parameters go in practice.
pub(crate) fn shape(document: &Value, schema: &Value, depth: usize) -> Shape {
    let flat = walk::flatten(document, [schema], Unions::Every);
    let is = |name: &str| walk::has_type(&flat, name);
    let has = |key: &str| flat.iter().any(|part| part.contains_key(key));
    if is("array") || (has("items") && !is("string")) {
        let items = walk::flatten(document, walk::items(&flat), Unions::Every);
        return Shape::Array(types(&items));
    }
    if (is("object") || has("properties")) && depth < 8 {
        let listed = flat.iter().filter_map(|part| part.get("properties")?.as_object()).flatten();
        let properties: Vec<_> =
            listed.map(|(name, schema)| (name.clone(), shape(document, schema, depth + 1))).collect();
        let open = properties.is_empty()
            || flat.iter().any(|part| {
                part.get("additionalProperties").is_some_and(|value| value != &Value::Bool(false))
            });
        return Shape::Object { properties, open };
    }
    Shape::One(types(&flat))
}

fn types(flat: &[&serde_json::Map<String, Value>]) -> Types {
    let is = |name: &str| walk::has_type(flat, name);
    let types =
        Types { integer: is("integer"), number: is("number"), boolean: is("boolean"), string: is("string") };
    if types == Types::default() {
        // Nothing is said: whatever the text can be read as, it may be.
        return Types { integer: true, number: true, boolean: true, string: true };
    }
    types
}

impl Parameter {
    /// The name in messages: `query page`.
    pub(crate) fn place(&self) -> String {
        format!("{} {}", self.location.as_str(), self.name)
    }

    /// Whether a query key belongs to this parameter.
    pub(crate) fn takes(&self, key: &str) -> bool {
        if self.location != Location::Query {
            return false;
        }
        match (&self.shape, self.style) {
            (_, Style::DeepObject) => {
                key.strip_prefix(self.name.as_str()).is_some_and(|rest| rest.starts_with('['))
            }
            (Shape::Object { properties, open }, Style::Form) if self.explode => {
                *open || properties.iter().any(|(name, _)| name == key)
            }
            _ => key == self.name,
        }
    }

    /// Whether it is an object that accepts any key.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self.shape, Shape::Object { open: true, .. })
    }

    /// The enum values of the parameter or of its items.
    pub(crate) fn enum_values(&self) -> Vec<String> {
        let document: &Value = &self.schema.document;
        let flat = walk::flatten(document, [&self.schema.value], Unions::Every);
        let items = walk::flatten(document, walk::items(&flat), Unions::Every);
        let values = flat.iter().chain(&items).filter_map(|part| part.get("enum")?.as_array()).flatten();
        values.filter_map(|value| value.as_str().map(str::to_owned)).collect()
    }

    /// The default, if it is a count.
    pub(crate) fn default_count(&self) -> Option<u64> {
        let flat = walk::flatten(&self.schema.document, [&self.schema.value], Unions::Every);
        flat.iter().find_map(|part| part.get("default")?.as_u64())
    }
}
