//! `x-sandbox` and `x-pagination` of a document -> the sandbox's behaviour. Invalid declarations are reported with their location.

pub(crate) mod behaviour;
pub(crate) mod filter;
pub(crate) mod form;
pub(crate) mod limit;
pub(crate) mod paging;
mod reader;
pub(crate) mod resource;
pub(crate) mod surroundings;
pub(crate) mod token;

use clientgen::document::Pointer;
use http::StatusCode;
use indexmap::IndexMap;
use serde_json::Value;

use self::{form::Form, reader::Reader, resource::Resource};

/// The errors of one document so far.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics(pub(crate) Vec<(Pointer, String)>);

impl Diagnostics {
    pub(crate) fn report(&mut self, pointer: Pointer, message: impl Into<String>) {
        self.0.push((pointer, message.into()));
    }
}

/// `x-sandbox` at the root of a document.
#[derive(Debug, Default)]
pub(crate) struct Declarations {
    /// Bodies of refusals, by status; other statuses have no body. With `None`, the sandbox uses its own bodies.
    pub(crate) errors: Option<IndexMap<String, Value>>,
    /// What is stored.
    pub(crate) resources: IndexMap<String, Resource>,
    /// The modes, such as tenants with different versions, and the current mode.
    pub(crate) modes: Vec<String>,
    pub(crate) mode: String,
    /// What items look like in responses.
    pub(crate) forms: IndexMap<String, Form>,
    /// Whether a request without `Accept` is refused, too.
    pub(crate) accept_required: bool,
}

impl Declarations {
    /// The body of refusals with a status.
    pub(crate) fn template(&self, status: StatusCode) -> Option<&Value> {
        self.errors.as_ref()?.get(status.as_str())
    }
}

/// The mode of a document that has none.
const ONLY_MODE: &str = "always";

/// Reads the root declarations. `mode` is the requested mode. The default is the first mode, also if the document does not have the requested one.
pub(crate) fn declarations(
    document: &Value,
    mode: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Declarations {
    let Some(value) = document.get("x-sandbox") else { return Declarations::default() };
    let at = Pointer::root().join("x-sandbox");
    let Some(mut reader) = Reader::open(value, at, diagnostics) else { return Declarations::default() };
    let errors = reader.value("errors");
    let resources = reader.value("resources");
    let forms = reader.value("forms");
    let mut modes = reader.texts("modes");
    if modes.is_empty() {
        modes.push(ONLY_MODE.to_owned());
    }
    let mode =
        mode.filter(|mode| modes.iter().any(|known| known == mode)).or(modes.first().map(String::as_str));
    let mode = mode.unwrap_or_default().to_owned();
    let accept_required = match reader.text("accept").as_deref() {
        Some("required") => true,
        None | Some("optional") => false,
        Some(_) => {
            reader.report("accept", "expected `required` or `optional`");
            false
        }
    };
    let root = reader.finish();
    Declarations {
        errors: errors.map(|errors| templates(errors, root.join("errors"), diagnostics)),
        resources: resources
            .map(|resources| {
                let modes = resource::Modes { all: &modes, now: &mode };
                resource::resources(document, resources, root.join("resources"), &modes, diagnostics)
            })
            .unwrap_or_default(),
        forms: forms
            .map(|forms| form::forms(forms, root.join("forms"), &modes, diagnostics))
            .unwrap_or_default(),
        modes,
        mode,
        accept_required,
    }
}

fn templates(value: &Value, at: Pointer, diagnostics: &mut Diagnostics) -> IndexMap<String, Value> {
    let Some(object) = value.as_object() else {
        diagnostics.report(at, "expected an object: a body for each status");
        return IndexMap::new();
    };
    let is_status =
        |key: &str| key.len() == 3 && key.parse::<u16>().is_ok_and(|code| (400..600).contains(&code));
    for key in object.keys().filter(|key| !is_status(key)) {
        diagnostics.report(at.join(key), format!("`{key}` is not a status of an error, such as \"404\""));
    }
    object.iter().map(|(key, body)| (key.clone(), body.clone())).collect()
}

/// Names for a message: "declared: a, b".
pub(crate) fn declared<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    if names.is_empty() { "none is declared".to_owned() } else { format!("declared: {}", names.join(", ")) }
}
