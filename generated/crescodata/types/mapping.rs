// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// A Cresco mapping language file to run, and what it maps.
#[derive(Clone, Debug, PartialEq)]
pub struct CmlTemplate {
    /// The group sources.
    pub group_sources: Option<Vec<std::collections::BTreeMap<String, rt::Value>>>,
    /// Cresco mapping language files to use as overwrites.
    pub overwrites: Option<Vec<String>>,
    /// The record to map.
    pub record: std::collections::BTreeMap<String, rt::Value>,
    /// A Cresco mapping language file.
    pub template: String,
    /// Additional variables for the template.
    pub variables: Option<std::collections::BTreeMap<String, rt::Value>>,
}

impl CmlTemplate {
    /// With its required fields; the others are absent.
    pub fn new(
        record: std::collections::BTreeMap<String, rt::Value>,
        template: impl Into<String>,
    ) -> Self {
        Self {
            record,
            template: template.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// A Mako mapping language file to run, and what it maps.
#[derive(Clone, Debug, PartialEq)]
pub struct MakoTemplate {
    /// The records to map.
    pub record: Vec<std::collections::BTreeMap<String, rt::Value>>,
    /// A Mako mapping language file.
    pub template: String,
    /// Additional variables for the template.
    pub variables: Option<std::collections::BTreeMap<String, rt::Value>>,
}

impl MakoTemplate {
    /// With its required fields; the others are absent.
    pub fn new(
        record: Vec<std::collections::BTreeMap<String, rt::Value>>,
        template: impl Into<String>,
    ) -> Self {
        Self {
            record,
            template: template.into(),
            ..rt::codec::Blank::blank()
        }
    }
}
