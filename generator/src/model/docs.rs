//! Descriptions and bounds of a schema -> one text.

use openapiv3::{Schema, SchemaKind, Type};
use serde_json::Value;

/// The description, with bounds, default and whatever else a caller should know, as sentences.
pub(super) fn describe(description: Option<&str>, schema: Option<&Schema>) -> String {
    let mut text = description.unwrap_or_default().trim().to_owned();
    let Some(schema) = schema else { return text };
    if text.is_empty() {
        text = schema.schema_data.description.as_deref().unwrap_or_default().trim().to_owned();
    }
    let mut facts = bounds(&schema.schema_kind);
    if let Some(default) = &schema.schema_data.default {
        facts.push(format!("Default: {}.", code(default)));
    }
    if schema.schema_data.read_only {
        facts.push("Read-only.".to_owned());
    }
    if schema.schema_data.write_only {
        facts.push("Write-only.".to_owned());
    }
    for fact in facts {
        if !text.is_empty() {
            let ends = text.ends_with(['.', '!', '?', ':', '`', ')']);
            text.push_str(if ends { " " } else { ". " });
        }
        text.push_str(&fact);
    }
    text
}

fn code(value: &Value) -> String {
    match value {
        Value::String(text) => format!("`{text}`"),
        other => format!("`{other}`"),
    }
}

fn bounds(kind: &SchemaKind) -> Vec<String> {
    let mut facts = Vec::new();
    let mut range = |low: Option<String>, high: Option<String>, unit: &str| match (low, high) {
        (Some(low), Some(high)) => facts.push(format!("From {low} to {high}{unit}.")),
        (Some(low), None) => facts.push(format!("At least {low}{unit}.")),
        (None, Some(high)) => facts.push(format!("At most {high}{unit}.")),
        (None, None) => {}
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
                facts.push(format!("Pattern: `{pattern}`."));
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
