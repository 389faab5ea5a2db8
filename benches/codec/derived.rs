//! The twins of the customer types.

use clientgen_runtime::DateTime;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub(super) struct CustomerList {
    data: Vec<Customer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meta: Option<PageMeta>,
}

#[derive(Serialize, Deserialize)]
struct PageMeta {
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_size: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    item_count: Option<i64>,
}

#[derive(Serialize, Deserialize)]
struct Customer {
    id: i64,
    #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
    created_at: Option<DateTime>,
    #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
    updated_at: Option<DateTime>,
    first_name: String,
    last_name: String,
    login_allowed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    company: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vat_code: Option<String>,
    street_address: String,
    postal_code: String,
    city: String,
    country: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    email: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    version_id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email_subscription: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    einvoice_address: Option<EinvoiceAddress>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sms_subscription: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer_groups: Option<Vec<CustomerGroup>>,
}

#[derive(Serialize, Deserialize)]
struct EinvoiceAddress {
    #[serde(skip_serializing_if = "Option::is_none")]
    edi_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    operator_code: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct CustomerGroup {
    id: i64,
    #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
    created_at: Option<DateTime>,
    #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
    updated_at: Option<DateTime>,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    translations: Option<Vec<CustomerGroupTranslation>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer_links: Option<Vec<CustomerLink>>,
}

#[derive(Serialize, Deserialize)]
struct CustomerGroupTranslation {
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct CustomerLink {
    id: i64,
    #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
    created_at: Option<DateTime>,
    #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
    updated_at: Option<DateTime>,
    customer_id: i64,
    customer_group_id: i64,
}

/// Optional date-times by chrono's parser of RFC 3339.
mod rfc3339 {
    use std::fmt;

    use clientgen_runtime::{
        DateTime,
        chrono::{self, SecondsFormat},
    };
    use serde::{Deserializer, Serializer, de};

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Option<DateTime>, D::Error> {
        d.deserialize_option(Visitor)
    }

    pub(super) fn serialize<S: Serializer>(at: &Option<DateTime>, s: S) -> Result<S::Ok, S::Error> {
        match at {
            Some(at) => s.serialize_str(&at.to_rfc3339_opts(SecondsFormat::AutoSi, false)),
            None => s.serialize_none(),
        }
    }

    struct Visitor;

    impl<'de> de::Visitor<'de> for Visitor {
        type Value = Option<DateTime>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a date and time of RFC 3339, or null")
        }

        fn visit_none<E>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<Self::Value, D::Error> {
            d.deserialize_str(self)
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
            chrono::DateTime::parse_from_rfc3339(text).map(Some).map_err(E::custom)
        }
    }
}
