//! An operation and its document -> what the operation's declaration may name.

use clientgen::document::Pointer;
use indexmap::IndexMap;

use super::{declared, resource::Resource};

/// What a declaration may name.
pub(crate) struct Surroundings<'a> {
    pub(crate) resources: &'a IndexMap<String, Resource>,
    /// The names of forms.
    pub(crate) forms: Vec<&'a str>,
    /// What the sandbox can be, and what it is.
    pub(crate) modes: &'a [String],
    pub(crate) mode: &'a str,
    /// Names of path and query parameters.
    pub(crate) parameters: Vec<&'a str>,
    /// Query parameters, and whether they are objects that take any key.
    pub(crate) query: Vec<(&'a str, bool)>,
    /// Parameters that the operation's paging uses.
    pub(crate) paging: Vec<&'a str>,
    /// The enum values of a parameter or of its items.
    pub(crate) enum_values: &'a dyn Fn(&str) -> Vec<String>,
    /// Whether the success response can have a value at a pointer.
    pub(crate) responses_at: &'a dyn Fn(&Pointer) -> bool,
}

pub(super) fn no_parameter(name: &str, around: &Surroundings<'_>) -> String {
    let known = declared(around.parameters.iter().copied());
    format!("the operation has no path or query parameter `{name}`; {known}")
}
