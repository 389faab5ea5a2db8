//! `responses` of an operation -> statuses with their media types, schemas and examples.

use std::sync::Arc;

use clientgen::document::Pointer;
use http::StatusCode;
use serde_json::Value;

use crate::{
    media,
    schema::{Direction, Schema, walk::resolve},
};

/// One documented response.
#[derive(Debug)]
pub(crate) struct DocumentedResponse {
    pub(crate) status: Status,
    pub(crate) media: Vec<Media>,
}

/// Which statuses a response is documented for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Code(u16),
    /// `2XX` and the like, by the first digit.
    Range(u16),
    Default,
}

/// One media type of a body.
#[derive(Debug)]
pub(crate) struct Media {
    pub(crate) name: String,
    pub(crate) schema: Option<Schema>,
    /// The first example.
    pub(crate) example: Option<Value>,
}

/// All responses of an operation, in document order.
#[derive(Debug, Default)]
pub(crate) struct DocumentedResponses(pub(crate) Vec<DocumentedResponse>);

impl DocumentedResponses {
    pub(crate) fn read(document: &Arc<Value>, operation: &Value) -> Self {
        let declared = operation.get("responses").and_then(Value::as_object);
        let read = |(key, value): (&String, &Value)| {
            let value = resolve(document, value);
            Some(DocumentedResponse {
                status: status(key)?,
                media: media(document, value, Direction::Response),
            })
        };
        Self(declared.into_iter().flatten().filter_map(read).collect())
    }

    /// The response documented for a status: its own, its range's, or the default.
    pub(crate) fn of(&self, code: StatusCode) -> Option<&DocumentedResponse> {
        let code = code.as_u16();
        let wanted = [Status::Code(code), Status::Range(code / 100), Status::Default];
        wanted.into_iter().find_map(|status| self.0.iter().find(|response| response.status == status))
    }

    /// The status of success: the preferred one if it is documented, otherwise the lowest; 200 if none is.
    pub(crate) fn success(&self, preferred: u16) -> StatusCode {
        let codes = self.0.iter().filter_map(|response| match response.status {
            Status::Code(code) if (200..400).contains(&code) => Some(code),
            Status::Range(2) => Some(200),
            _ => None,
        });
        let code = codes.min_by_key(|code| (*code != preferred, *code)).unwrap_or(200);
        StatusCode::from_u16(code).unwrap_or(StatusCode::OK)
    }

    /// Whether this very code is documented.
    pub(crate) fn has(&self, code: u16) -> bool {
        self.0.iter().any(|response| response.status == Status::Code(code))
    }
}

impl DocumentedResponse {
    /// The JSON media type, if there is one.
    pub(crate) fn json(&self) -> Option<&Media> {
        self.media.iter().find(|media| media::is_json(&media.name))
    }

    /// The schemas at a pointer into the JSON body; `None` if the document has nothing there.
    pub(crate) fn schemas_at(&self, pointer: &Pointer) -> Option<Vec<&serde_json::Map<String, Value>>> {
        let schema = self.json()?.schema.as_ref();
        match schema {
            Some(schema) => crate::schema::walk::at(&schema.document, &schema.value, pointer),
            None => Some(Vec::new()),
        }
    }
}

fn status(key: &str) -> Option<Status> {
    if key == "default" {
        return Some(Status::Default);
    }
    if let Some(digit) = key.strip_suffix("XX").or_else(|| key.strip_suffix("xx")) {
        return digit.parse().ok().map(Status::Range);
    }
    key.parse().ok().map(Status::Code)
}

/// The media types of a body.
pub(crate) fn media(document: &Arc<Value>, body: &Value, direction: Direction) -> Vec<Media> {
    let read = |(name, value): (&String, &Value)| Media {
        name: name.to_ascii_lowercase(),
        schema: value
            .get("schema")
            .map(|schema| Schema::new(Arc::clone(document), schema.clone(), direction)),
        example: example(document, value),
    };
    body.get("content").and_then(Value::as_object).into_iter().flatten().map(read).collect()
}

fn example(document: &Value, media: &Value) -> Option<Value> {
    if let Some(example) = media.get("example") {
        return Some(example.clone());
    }
    let first = media.get("examples")?.as_object()?.values().next()?;
    resolve(document, first).get("value").cloned()
}
