//! Descriptions, limits and values of a schema -> one text.

use openapiv3::{Schema, SchemaKind, Type};
use serde::Serialize;
use serde_json::Value;

use crate::markdown::{code, line};

/// What is said of a field or a parameter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Docs {
    /// The description, as the document has it.
    pub text: String,
    /// Bounds, default and whatever else a caller should know: sentences, in Markdown.
    pub facts: String,
}

impl Docs {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.facts.is_empty()
    }

    /// A description alone.
    pub fn of(text: &str) -> Self {
        Self { text: text.trim().to_owned(), facts: String::new() }
    }
}

/// The description, with bounds, default and whatever else a caller should know, as sentences.
pub(super) fn describe(description: Option<&str>, schema: Option<&Schema>) -> Docs {
    let mut docs = Docs::of(description.unwrap_or_default());
    let Some(schema) = schema else { return docs };
    if docs.text.is_empty() {
        docs = Docs::of(schema.schema_data.description.as_deref().unwrap_or_default());
    }
    let mut facts = bounds(&schema.schema_kind);
    facts.extend(values(schema));
    if let Some(default) = &schema.schema_data.default {
        facts.push(format!("Default: {}.", value(default)));
    }
    if schema.schema_data.read_only {
        facts.push("Read-only.".to_owned());
    }
    if schema.schema_data.write_only {
        facts.push("Write-only.".to_owned());
    }
    docs.facts = facts.join(" ");
    docs
}

/// The text of a parameter that is written in a media type other than JSON, which the caller does.
pub(super) fn in_media_type(mut docs: Docs, media_type: Option<&str>) -> Docs {
    if let Some(media_type) = media_type.filter(|it| *it != "text/plain") {
        let space = if docs.facts.is_empty() { "" } else { " " };
        docs.facts.push_str(&format!("{space}A text of the media type {}.", code(media_type)));
    }
    docs
}

/// The description of a type, else its title, unless that says no more than its name.
pub(super) fn of_type(schema: &Schema, name: &str) -> String {
    let letters =
        |text: &str| text.chars().filter(|it| it.is_alphanumeric()).collect::<String>().to_lowercase();
    let title = schema.schema_data.title.as_deref().filter(|title| letters(title) != letters(name));
    schema.schema_data.description.as_deref().or(title).unwrap_or_default().trim().to_owned()
}

/// What extensions that are common say about the values of an enum.
pub(super) struct Described<'a> {
    names: Option<&'a Value>,
    texts: Option<&'a Value>,
}

impl<'a> Described<'a> {
    pub(super) fn new(schema: &'a Schema) -> Self {
        let given = |keys: &[&str]| keys.iter().find_map(|key| schema.schema_data.extensions.get(*key));
        Self {
            names: given(&["x-enum-varnames", "x-enumNames"]),
            texts: given(&["x-enum-descriptions", "x-enumDescriptions"]),
        }
    }

    /// The name of a value.
    pub(super) fn name(&self, index: usize) -> Option<&'a str> {
        self.names.and_then(|names| names.get(index)).and_then(Value::as_str).filter(|name| !name.is_empty())
    }

    /// What is said about a value, in a list beside the values or by value.
    pub(super) fn text(&self, index: usize, value: &str) -> Option<&'a str> {
        let texts = self.texts?;
        texts.get(index).or_else(|| texts.get(value)).and_then(Value::as_str)
    }
}

/// How many values are listed.
const MAX_VALUES: usize = 40;

/// The numbers that a schema lists.
fn numbers(schema: &Schema) -> Vec<Value> {
    match &schema.schema_kind {
        SchemaKind::Type(Type::Integer(number)) => {
            number.enumeration.iter().flatten().map(|number| Value::from(*number)).collect()
        }
        SchemaKind::Type(Type::Number(number)) => {
            number.enumeration.iter().flatten().map(|number| whole(*number)).collect()
        }
        _ => Vec::new(),
    }
}

/// A number as people write it: 5, not 5.0.
fn whole(number: f64) -> Value {
    let is_whole = number.fract() == 0.0 && number.abs() < 9e15;
    if is_whole { Value::from(number as i64) } else { Value::from(number) }
}

/// The first of the numbers that a schema lists, as a sample.
pub(super) fn first_number(schema: &Schema) -> Option<Value> {
    numbers(schema).into_iter().next()
}

/// The numbers that a schema lists, with their names: a number has no enum of its own, so that new ones do no harm.
fn values(schema: &Schema) -> Option<String> {
    let numbers: Vec<String> = numbers(schema).iter().map(Value::to_string).collect();
    let described = Described::new(schema);
    let mut listed: Vec<String> = Vec::new();
    for (index, number) in numbers.iter().enumerate().take(MAX_VALUES) {
        let about: Vec<&str> =
            [described.name(index), described.text(index, number)].into_iter().flatten().collect();
        listed.push(match about.is_empty() {
            true => number.clone(),
            false => format!("{number} ({})", line(&about.join(": ")).trim_end_matches('.')),
        });
    }
    if numbers.len() > MAX_VALUES {
        listed.push(format!("and {} more", numbers.len() - MAX_VALUES));
    }
    match listed.as_slice() {
        [] => None,
        [only] => Some(format!("Always {only}.")),
        several => Some(format!("One of {}.", several.join(", "))),
    }
}

fn value(value: &Value) -> String {
    match value {
        Value::String(text) if text.is_empty() => "an empty text".to_owned(),
        Value::String(text) => code(text),
        other => code(&other.to_string()),
    }
}

fn bounds(kind: &SchemaKind) -> Vec<String> {
    let mut facts = Vec::new();
    let mut range = |low: Option<String>, high: Option<String>, unit: &str| {
        let is_one = high.as_ref().or(low.as_ref()).is_some_and(|count| count == "1");
        let unit = if is_one { unit.trim_end_matches('s') } else { unit };
        match (low, high) {
            (Some(low), Some(high)) if low == high => facts.push(format!("Exactly {low}{unit}.")),
            (Some(low), Some(high)) => facts.push(format!("From {low} to {high}{unit}.")),
            (Some(low), None) => facts.push(format!("At least {low}{unit}.")),
            (None, Some(high)) => facts.push(format!("At most {high}{unit}.")),
            (None, None) => {}
        }
    };
    match kind {
        SchemaKind::Type(Type::Integer(number)) => {
            let low = number.minimum.map(|low| bound(low, number.exclusive_minimum));
            range(low, number.maximum.map(|high| bound(high, number.exclusive_maximum)), "");
        }
        SchemaKind::Type(Type::Number(number)) => {
            let low = number.minimum.map(|low| bound(low, number.exclusive_minimum));
            range(low, number.maximum.map(|high| bound(high, number.exclusive_maximum)), "");
        }
        SchemaKind::Type(Type::String(string)) => {
            let low = string.min_length.filter(|low| *low > 0);
            range(
                low.map(|low| low.to_string()),
                string.max_length.map(|high| high.to_string()),
                " characters",
            );
            if let Some(pattern) = &string.pattern {
                facts.push(format!("Pattern: {}.", code(pattern)));
            }
        }
        SchemaKind::Type(Type::Array(array)) => {
            let low = array.min_items.filter(|low| *low > 0);
            range(low.map(|low| low.to_string()), array.max_items.map(|high| high.to_string()), " items");
        }
        _ => {}
    }
    facts
}

fn bound(value: impl ToString, exclusive: bool) -> String {
    let value = value.to_string();
    if exclusive { format!("{value} (exclusive)") } else { value }
}
