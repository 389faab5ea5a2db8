// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// A payment gateway as it is sent. Printed as anything; the fields are those of the samples, and others can be given, too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaymentGateway {
    /// The title.
    pub title: Option<String>,
    /// Whether the gateway is used for trying out only.
    pub sandbox: Option<bool>,
    /// The status; `active` in the samples. Other values are not documented.
    pub status: Option<String>,
    /// The currency; `USD` and `EUR` in the samples.
    pub currency: Option<String>,
    /// The smallest amount of a payment.
    pub min_transaction_size: Option<rt::Decimal>,
    /// The largest amount of a payment.
    pub max_transaction_size: Option<rt::Decimal>,
    /// The settings. The samples show an empty list.
    pub settings: Option<Vec<rt::Value>>,
    /// Keys beyond the documented ones.
    pub other_fields: std::collections::BTreeMap<String, rt::Value>,
}

/// A user as known to a payment service provider (PSP), as it is sent. Printed as anything; the fields are those of the samples, and others can be given, too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PspUser {
    /// The account's identifier with the provider.
    pub external_account_id: Option<i64>,
    /// The unique identifier of the payment gateway.
    pub gateway_id: Option<i64>,
    /// Properties of a PSP user.
    pub properties: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// How the user accepted the provider's terms of service.
    pub tos_acceptance: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// Keys beyond the documented ones.
    pub other_fields: std::collections::BTreeMap<String, rt::Value>,
}
