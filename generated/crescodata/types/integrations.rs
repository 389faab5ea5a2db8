// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// An integration as returned: a link between a company and a system for one type of sync. No response is documented. That it has the attributes of the body, read-only ones included, is inferred (confidence 0.85), and nothing is required.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Integration {
    /// Whether this sync is active. Activating it tests the connection, and is refused where credentials are invalid.
    pub active: Option<bool>,
    /// Deprecated; always set it to false.
    #[deprecated]
    pub add: Option<bool>,
    /// The ID of the company's agency. Only applicable to the user roles admin and staff.
    pub agency_id: Option<String>,
    /// The ID of the company. Only applicable to the user roles admin, staff, agency and manager.
    pub company_id: Option<String>,
    /// When it was created. Read-only.
    pub created_at: Option<rt::LenientDateTime>,
    /// Deprecated; always set it to false.
    #[deprecated]
    pub delete: Option<bool>,
    /// Whether items are retrieved through this integration, which makes it a source.
    pub get: Option<bool>,
    /// The ID of the integration (a link, in the words of the document). Read-only.
    pub integration_id: Option<String>,
    /// Deprecated; always set it to `{}`.
    #[deprecated]
    pub meta: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The earliest date to import records from, for example `2022-01-01T00:00:00+00:00` to retrieve only orders created from that day on, midnight UTC. Only applicable where `get` is true.
    pub min_from_date: Option<rt::LenientDateTime>,
    /// The type of sync that is active, for example `orders` or `products`.
    pub sync_type: Option<String>,
    /// The ID of the system that this integration uses.
    pub system_id: Option<String>,
    /// Settings to overwrite for the system.
    pub system_settings: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// Whether updates of existing items are sent to this integration.
    pub update: Option<bool>,
    /// When it was last updated. Read-only.
    pub updated_at: Option<rt::LenientDateTime>,
}

/// An integration to add, or what takes the place of one.
#[derive(Clone, Debug, PartialEq)]
pub struct IntegrationCreate {
    /// Whether this sync is active. Activating it tests the connection, and is refused where credentials are invalid.
    pub active: bool,
    /// Deprecated; always set it to false.
    #[deprecated]
    pub add: bool,
    /// The ID of the company's agency. Required of the user roles admin and staff, and only applicable to them.
    pub agency_id: Option<String>,
    /// The ID of the company. Required of the user roles admin, staff, agency and manager, and only applicable to them.
    pub company_id: Option<String>,
    /// Deprecated; always set it to false.
    #[deprecated]
    pub delete: bool,
    /// Whether items are retrieved through this integration, which makes it a source.
    pub get: bool,
    /// Deprecated; always set it to `{}`.
    #[deprecated]
    pub meta: std::collections::BTreeMap<String, rt::Value>,
    /// The earliest date to import records from, for example `2022-01-01T00:00:00+00:00` to retrieve only orders created from that day on, midnight UTC. Only applicable where `get` is true.
    pub min_from_date: Option<rt::LenientDateTime>,
    /// The type of sync that is active, for example `orders` or `products`.
    pub sync_type: String,
    /// The ID of the system that this integration uses.
    pub system_id: String,
    /// Settings to overwrite for the system.
    pub system_settings: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// Whether updates of existing items are sent to this integration.
    pub update: bool,
}

/// What [`IntegrationCreate`] cannot do without.
#[derive(Clone, Debug, PartialEq)]
pub struct IntegrationCreateRequired {
    /// See [`IntegrationCreate::active`].
    pub active: bool,
    /// See [`IntegrationCreate::add`].
    pub add: bool,
    /// See [`IntegrationCreate::delete`].
    pub delete: bool,
    /// See [`IntegrationCreate::get`].
    pub get: bool,
    /// See [`IntegrationCreate::meta`].
    pub meta: std::collections::BTreeMap<String, rt::Value>,
    /// See [`IntegrationCreate::sync_type`].
    pub sync_type: String,
    /// See [`IntegrationCreate::system_id`].
    pub system_id: String,
    /// See [`IntegrationCreate::update`].
    pub update: bool,
}

#[allow(deprecated)]
impl IntegrationCreate {
    /// With its required fields; the others are absent.
    pub fn new(required: IntegrationCreateRequired) -> Self {
        Self {
            active: required.active,
            add: required.add,
            delete: required.delete,
            get: required.get,
            meta: required.meta,
            sync_type: required.sync_type,
            system_id: required.system_id,
            update: required.update,
            ..rt::codec::Blank::blank()
        }
    }
}

/// Changes to an integration. The document marks the same attributes Required as for a replacement; since that is what PUT is for, a part of them is taken to be enough here (inferred, confidence 0.75).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IntegrationUpdate {
    /// Whether this sync is active. Activating it tests the connection, and is refused where credentials are invalid.
    pub active: Option<bool>,
    /// Deprecated; always set it to false.
    #[deprecated]
    pub add: Option<bool>,
    /// The ID of the company's agency. Only applicable to the user roles admin and staff.
    pub agency_id: Option<String>,
    /// The ID of the company. Only applicable to the user roles admin, staff, agency and manager.
    pub company_id: Option<String>,
    /// Deprecated; always set it to false.
    #[deprecated]
    pub delete: Option<bool>,
    /// Whether items are retrieved through this integration, which makes it a source.
    pub get: Option<bool>,
    /// Deprecated; always set it to `{}`.
    #[deprecated]
    pub meta: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The earliest date to import records from, for example `2022-01-01T00:00:00+00:00` to retrieve only orders created from that day on, midnight UTC. Only applicable where `get` is true.
    pub min_from_date: Option<rt::LenientDateTime>,
    /// The type of sync that is active, for example `orders` or `products`.
    pub sync_type: Option<String>,
    /// The ID of the system that this integration uses.
    pub system_id: Option<String>,
    /// Settings to overwrite for the system.
    pub system_settings: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// Whether updates of existing items are sent to this integration.
    pub update: Option<bool>,
}
