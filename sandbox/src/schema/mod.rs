//! A schema of a document -> the errors of a value, and the type that the schema describes.
//!
//! `jsonschema` does the validation. All other code reads the document itself, so that nothing here depends on how a
//! client sees the same schema.

mod circles;
pub(crate) mod sample;
pub(crate) mod translate;
pub(crate) mod unknown;
pub(crate) mod walk;

use std::{
    fmt,
    sync::{Arc, OnceLock},
};

use clientgen::document::Pointer;
use jsonschema::{Validator, error::ValidationErrorKind};
use serde_json::{Value, json};

use crate::clock;

/// The direction of a value. `readOnly` fields are not expected in requests, and `writeOnly` fields not in responses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Request,
    Response,
}

/// A schema with the document that it refers into. It is compiled when it is first needed.
pub(crate) struct Schema {
    pub(crate) document: Arc<Value>,
    pub(crate) value: Value,
    direction: Direction,
    compiled: OnceLock<Result<Validator, String>>,
}

/// A violation of the schema by a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Breach {
    /// The location in the value.
    pub(crate) pointer: Pointer,
    /// The name of the invalid field: the nearest name on the path to the location, or the missing one.
    pub(crate) field: Option<String>,
    pub(crate) reason: String,
    /// The reason without the value.
    pub(crate) masked: String,
}

/// A reason may quote the value. This limits its length.
const LONGEST_REASON: usize = 300;

impl Schema {
    pub(crate) fn new(document: Arc<Value>, value: Value, direction: Direction) -> Self {
        Self { document, value, direction, compiled: OnceLock::new() }
    }

    /// All violations. An error means that the schema itself is invalid.
    pub(crate) fn breaches(&self, value: &Value) -> Result<Vec<Breach>, String> {
        let validator = self.compiled.get_or_init(|| self.compile()).as_ref().map_err(Clone::clone)?;
        Ok(validator.iter_errors(value).map(|error| breach(&error)).collect())
    }

    fn compile(&self) -> Result<Validator, String> {
        let translate = |usable: &dyn Fn(&str) -> bool| {
            translate::translate(&self.document, &self.value, self.direction, usable)
        };
        // Patterns are written for many engines. One that this engine does not take costs its check, not the schema's.
        build(&translate(&|_| true)).or_else(|_| build(&translate(&is_usable)))
    }
}

fn build(schema: &Value) -> Result<Validator, String> {
    jsonschema::options()
        .with_draft(jsonschema::Draft::Draft4)
        .should_validate_formats(true)
        .should_ignore_unknown_formats(true)
        .with_format(translate::LENIENT_DATE_TIME, |text: &str| clock::is_local(text))
        .with_format("uuid", is_uuid)
        .build(schema)
        .map_err(|error| error.to_string())
}

fn is_usable(pattern: &str) -> bool {
    let usable = build(&json!({"pattern": pattern})).is_ok();
    if !usable {
        tracing::warn!(pattern, "not checked: this pattern cannot be read");
    }
    usable
}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Schema({})", self.value)
    }
}

fn breach(error: &jsonschema::ValidationError<'_>) -> Breach {
    let pointer = Pointer::parse(error.instance_path().as_str()).unwrap_or_default();
    let missing = match error.kind() {
        ValidationErrorKind::Required { property } => property.as_str().map(str::to_owned),
        ValidationErrorKind::AdditionalProperties { unexpected } => unexpected.first().cloned(),
        _ => None,
    };
    let field = pointer.keys().find(|key| key.parse::<usize>().is_err()).or(missing);
    let mut reason = error.to_string();
    if let Some(deeper) = closest(error.kind()) {
        reason = format!("{reason} (closest: {deeper})");
    }
    if let Some((cut, _)) = reason.char_indices().nth(LONGEST_REASON) {
        reason.truncate(cut);
        reason.push('…');
    }
    Breach { pointer, field, reason, masked: error.masked().to_string() }
}

/// For a union: the errors of the member that has the fewest.
fn closest(kind: &ValidationErrorKind) -> Option<String> {
    let (ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context }) = kind
    else {
        return None;
    };
    let variant = context.iter().filter(|errors| !errors.is_empty()).min_by_key(|errors| errors.len())?;
    variant.first().map(ToString::to_string)
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
