//! The reason of a refusal -> a response in the form of the document's errors.

use http::{HeaderName, StatusCode};
use serde_json::{Value, json};

use crate::{declare::Declarations, violation::Flaw};

/// A refusal, before its response is built.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    pub(crate) detail: String,
    pub(crate) fields: Fields,
    pub(crate) headers: Vec<(HeaderName, String)>,
}

/// Messages by field or parameter, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields(Vec<(String, Vec<String>)>);

impl Fields {
    pub(crate) fn add(&mut self, field: &str, message: String) {
        match self.0.iter_mut().find(|(known, _)| known == field) {
            Some((_, messages)) => messages.push(message),
            None => self.0.push((field.to_owned(), vec![message])),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of it in one line.
    pub(crate) fn text(&self) -> String {
        let text = |(field, messages): &(String, Vec<String>)| format!("/{field}: {}", messages.join(", "));
        self.0.iter().map(text).collect::<Vec<_>>().join("; ")
    }

    /// `{field: [message]}`.
    fn json(&self) -> Value {
        Value::Object(self.0.iter().map(|(field, messages)| (field.clone(), json!(messages))).collect())
    }
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self { status, detail: detail.into(), fields: Fields::default(), headers: Vec::new() }
    }

    /// A refusal because of violations. The first is the detail, and all are listed by field.
    pub(crate) fn of_flaws(status: StatusCode, flaws: &[Flaw]) -> Self {
        let text = |flaw: &Flaw| format!("{}: {}", flaw.place, flaw.reason);
        let mut refusal = Self::new(status, flaws.iter().map(text).collect::<Vec<_>>().join("; "));
        for flaw in flaws {
            refusal.fields.add(flaw.field.as_ref().unwrap_or(&flaw.place), text(flaw));
        }
        refusal
    }

    /// A refusal because of the values of fields.
    pub(crate) fn of_fields(status: StatusCode, fields: Fields) -> Self {
        let mut refusal = Self::new(status, fields.text());
        refusal.fields = fields;
        refusal
    }

    /// The body: the document's template for the status, or a plain body if the document defines none at all.
    pub(crate) fn body(&self, declarations: &Declarations) -> Option<Value> {
        if declarations.errors.is_some() {
            return declarations.template(self.status).map(|template| self.fill(template));
        }
        Some(json!({
            "status": self.status.as_u16(),
            "title": self.title(),
            "detail": self.detail,
            "fields": self.fields.json(),
        }))
    }

    fn title(&self) -> &'static str {
        self.status.canonical_reason().unwrap_or("Error")
    }

    fn fill(&self, template: &Value) -> Value {
        match template {
            Value::String(text) if text == "{fields}" => self.fields.json(),
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
