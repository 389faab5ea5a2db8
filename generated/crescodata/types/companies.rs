// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A company: an isolated account, or merchant, within the platform, with access to its own records only. Companies can therefore be country-specific accounts of one brand. How companies are set up depends on where data comes from (how many input channels, and how these are best queried) and where it goes (one marketplace account, or one account per country).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Company {
    /// Any data related to this company.
    pub agency_data: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The agency of this merchant. Only applicable to the user roles admin, staff and manager.
    pub agency_id: Option<String>,
    /// Whether the integrations of this company are treated as agency-level. Only applicable to the user roles admin, staff and agency.
    pub agency_level: Option<bool>,
    /// The ID of the company. Only applicable to the user roles admin, staff, agency and manager. Read-only.
    pub company_id: Option<String>,
    /// The country of the company.
    pub country: CountryCode,
    /// When this company was created. Read-only.
    pub created_at: Option<rt::LenientDateTime>,
    /// The URL of the thumbnail logo.
    pub logo: Option<String>,
    /// The name of the company.
    pub name: String,
    /// When this company was last updated. Read-only.
    pub updated_at: Option<rt::LenientDateTime>,
}

/// A company to add, or what takes the place of one.
#[derive(Clone, Debug, PartialEq)]
pub struct CompanyCreate {
    /// Any data related to this company.
    pub agency_data: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The agency of this merchant. Required of the user roles admin, staff and manager, and only applicable to them.
    pub agency_id: Option<String>,
    /// Whether the integrations of this company are treated as agency-level. Only applicable to the user roles admin, staff and agency.
    pub agency_level: Option<bool>,
    /// The country of the company.
    pub country: CountryCode,
    /// The URL of the thumbnail logo.
    pub logo: Option<String>,
    /// The name of the company.
    pub name: String,
}

impl CompanyCreate {
    /// With its required fields; the others are absent.
    pub fn new(country: CountryCode, name: impl Into<String>) -> Self {
        Self {
            country,
            name: name.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// Changes to a company. The document marks the same attributes Required as for a replacement; since that is what PUT is for, a part of them is taken to be enough here (inferred, confidence 0.75).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompanyUpdate {
    /// Any data related to this company.
    pub agency_data: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The agency of this merchant. Only applicable to the user roles admin, staff and manager.
    pub agency_id: Option<String>,
    /// Whether the integrations of this company are treated as agency-level. Only applicable to the user roles admin, staff and agency.
    pub agency_level: Option<bool>,
    /// The country of the company.
    pub country: Option<CountryCode>,
    /// The URL of the thumbnail logo.
    pub logo: Option<String>,
    /// The name of the company.
    pub name: Option<String>,
}
