//! `x-sandbox` and `x-pagination` of a document -> what the sandbox does; what cannot be used is reported with its place.

pub(crate) mod behaviour;
pub(crate) mod filter;
pub(crate) mod limit;
pub(crate) mod paging;
mod reader;
pub(crate) mod resource;
pub(crate) mod token;

use clientgen::pointer::Pointer;
use indexmap::IndexMap;
use serde_json::Value;

use self::{reader::Reader, resource::Resource};

/// What is wrong with one document, so far.
#[derive(Debug, Default)]
pub(crate) struct Findings(pub(crate) Vec<(Pointer, String)>);

impl Findings {
    pub(crate) fn report(&mut self, pointer: Pointer, message: impl Into<String>) {
        self.0.push((pointer, message.into()));
    }
}

/// `x-sandbox` at the root of a document.
#[derive(Debug, Default)]
pub(crate) struct Declarations {
    /// Bodies of refusals, by status.
    pub(crate) errors: IndexMap<String, Value>,
    /// What is stored.
    pub(crate) resources: IndexMap<String, Resource>,
    /// Whether a request without `Accept` is refused, too.
    pub(crate) accept_required: bool,
}

/// Reads the root declarations.
pub(crate) fn declarations(document: &Value, findings: &mut Findings) -> Declarations {
    let Some(value) = document.get("x-sandbox") else { return Declarations::default() };
    let at = Pointer::root().join("x-sandbox");
    let Some(mut reader) = Reader::open(value, at, findings) else { return Declarations::default() };
    let errors = reader.value("errors");
    let resources = reader.value("resources");
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
        errors: errors.map(|errors| templates(errors, root.join("errors"), findings)).unwrap_or_default(),
        resources: resources
            .map(|resources| resource::resources(document, resources, root.join("resources"), findings))
            .unwrap_or_default(),
        accept_required,
    }
}

fn templates(value: &Value, at: Pointer, findings: &mut Findings) -> IndexMap<String, Value> {
    let Some(object) = value.as_object() else {
        findings.report(at, "expected an object: a body for each status");
        return IndexMap::new();
    };
    let is_status =
        |key: &str| key.len() == 3 && key.parse::<u16>().is_ok_and(|code| (400..600).contains(&code));
    for key in object.keys().filter(|key| !is_status(key)) {
        findings.report(at.join(key), format!("`{key}` is not a status of an error, such as \"404\""));
    }
    object.iter().map(|(key, body)| (key.clone(), body.clone())).collect()
}

/// Names for a message: "declared: a, b".
pub(crate) fn declared<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    if names.is_empty() { "none is declared".to_owned() } else { format!("declared: {}", names.join(", ")) }
}
