// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// A record of any sync type as CrescoData stores it. No table describes its fields: names and types are those of the sample. That other sync types have the same is inferred (confidence 0.8).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MasterRecord {
    /// The Cresco status ID assigned to this record.
    pub cresco_id: String,
    /// The ID of the company.
    pub company_id: Option<String>,
    /// The ID of the agency.
    pub agency_id: Option<String>,
    /// The ID of the system.
    pub system_id: Option<String>,
    /// The ID of a request.
    pub request_id: Option<String>,
    /// The ID of the object; taken to be the one that the record was sent under (inferred, confidence 0.6).
    pub object_id: Option<String>,
    /// When the record was last refreshed by force.
    pub force_refreshed_at: Option<rt::LenientDateTime>,
    /// When the record was last updated.
    pub updated_at: Option<rt::LenientDateTime>,
    /// Whether the record was refreshed by force.
    pub force_refreshed: Option<bool>,
    /// The attributes of the record.
    pub data: Option<Vec<std::collections::BTreeMap<String, rt::Value>>>,
}
