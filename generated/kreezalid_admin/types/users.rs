// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A user to create.
#[derive(Clone, Debug, PartialEq)]
pub struct UserCreate {
    /// The kind of account of a user.
    pub account_type: Option<AccountType>,
    /// The user's identifier in an external system.
    pub external_id: rt::Patch<String>,
    /// The city of the address.
    pub address_city: Option<String>,
    /// The country of the address; `US` in samples.
    pub address_country: Option<String>,
    /// The first line of the address.
    pub address_line1: rt::Patch<String>,
    /// The second line of the address.
    pub address_line2: rt::Patch<String>,
    /// The state or region of the address.
    pub address_state: rt::Patch<String>,
    /// The postal code of the address.
    pub address_zipcode: rt::Patch<String>,
    /// The user's own attributes, by name. Printed as an array of anything or null, while all samples show an object: a PHP array, which is an empty list where nothing is in it (inferred, confidence 0.8).
    pub attributes: rt::Patch<std::collections::BTreeMap<String, rt::Value>>,
    /// Absolute URL of the profile image.
    pub avatar: rt::Patch<String>,
    /// Name of the company or organization.
    pub business_name: rt::Patch<String>,
    /// Whether the user may post listings.
    pub can_post_listing: Option<bool>,
    /// When the account was created.
    pub created: Option<rt::DateTime>,
    /// The e-mail address.
    pub email: String,
    /// The first name.
    pub first_name: rt::Patch<String>,
    /// The unique identifier of the group. Printed as required and as deprecated.
    #[deprecated]
    pub group_id: i64,
    /// The locale; `en` in samples.
    pub locale: rt::Patch<String>,
    /// Average note based on reviews. Printed as an integer; all samples show the text `"4.5"`.
    pub note: Option<f64>,
    /// The country code of the phone number, with a plus sign.
    pub phone_country_number: rt::Patch<String>,
    /// The phone number without the country code.
    pub phone_number: rt::Patch<String>,
    /// The status of an account. The document's enum has `enabled`, its sentence about it `enabled2`, evidently a slip.
    pub status: Option<UserStatus>,
    /// The number of reviews. Printed as an integer; all samples show the text `"3"`.
    pub review_count: Option<i64>,
    /// The time zone, by its name in the IANA database. Default: `UTC`.
    pub timezone: Option<String>,
    /// The name with which the user is known on the marketplace.
    pub username: rt::Patch<String>,
}

#[allow(deprecated)]
impl UserCreate {
    /// With its required fields; the others are absent.
    pub fn new(email: impl Into<String>, group_id: i64) -> Self {
        Self {
            email: email.into(),
            group_id,
            ..rt::codec::Blank::blank()
        }
    }
}

/// The payment account of a user.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PspAccountResponse {
    /// A user's account with the payment service provider (PSP).
    pub psp_account: std::collections::BTreeMap<String, rt::Value>,
}
