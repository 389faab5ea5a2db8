//! Why a request is refused -> an answer in the shape that the document gives to such errors.

use http::{HeaderName, StatusCode};
use indexmap::IndexMap;
use serde_json::{Value, json};

use crate::{check::Fault, declare::Declarations};

/// A refusal, before it has a shape.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    pub(crate) detail: String,
    /// Messages by field or parameter.
    pub(crate) fields: IndexMap<String, Vec<String>>,
    pub(crate) headers: Vec<(HeaderName, String)>,
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self { status, detail: detail.into(), fields: IndexMap::new(), headers: Vec::new() }
    }

    /// A refusal because of breaches: the first is the detail, all are listed by field.
    pub(crate) fn of_faults(status: StatusCode, faults: &[Fault]) -> Self {
        let text = |fault: &Fault| format!("{}: {}", fault.place, fault.reason);
        let mut refusal = Self::new(status, faults.iter().map(text).collect::<Vec<_>>().join("; "));
        for fault in faults {
            let field = fault.field.clone().unwrap_or_else(|| fault.place.clone());
            refusal.fields.entry(field).or_default().push(text(fault));
        }
        refusal
    }

    /// A refusal because of one field.
    pub(crate) fn of_field(status: StatusCode, field: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        let mut refusal = Self::new(status, format!("/{field}: {message}"));
        refusal.fields.insert(field.to_owned(), vec![message]);
        refusal
    }

    /// The body: the document's template for the status, or a plain one.
    pub(crate) fn body(&self, declarations: &Declarations) -> Value {
        match declarations.errors.get(self.status.as_str()) {
            Some(template) => self.fill(template),
            None => json!({
                "status": self.status.as_u16(),
                "title": self.title(),
                "detail": self.detail,
                "fields": self.fields,
            }),
        }
    }

    fn title(&self) -> &'static str {
        self.status.canonical_reason().unwrap_or("Error")
    }

    fn fill(&self, template: &Value) -> Value {
        match template {
            Value::String(text) if text == "{fields}" => json!(self.fields),
            Value::String(text) => {
                json!(text.replace("{title}", self.title()).replace("{detail}", &self.detail))
            }
            Value::Array(elements) => elements.iter().map(|element| self.fill(element)).collect(),
            Value::Object(object) => {
                Value::Object(object.iter().map(|(key, value)| (key.clone(), self.fill(value))).collect())
            }
            other => other.clone(),
        }
    }
}
