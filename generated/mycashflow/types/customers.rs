// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A sub-resource of a customer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CustomerExpand {
    /// `customer_groups`
    CustomerGroups,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A page of customers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomerList {
    /// The customers of the page.
    pub data: Vec<Customer>,
    /// Where a page stands in its list.
    pub meta: Option<PageMeta>,
}

/// A customer account as returned.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Customer {
    /// Unique identifier for the customer.
    pub id: i64,
    /// When the customer was created.
    pub created_at: Option<rt::DateTime>,
    /// When the customer was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// The customer's first name.
    pub first_name: Option<String>,
    /// The customer's last name.
    pub last_name: Option<String>,
    /// Whether the customer may log in (inferred from the name; the explanation is lost).
    pub login_allowed: Option<bool>,
    /// The customer's company.
    pub company: Option<String>,
    /// The customer's VAT code.
    pub vat_code: Option<String>,
    /// Street address.
    pub street_address: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Country code.
    pub country: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// The ID of the store's version. No body has it.
    pub version_id: Option<i64>,
    /// The customer's language code.
    pub language: Option<String>,
    /// Whether the customer has subscribed to e-mails. No body has it.
    pub email_subscription: Option<bool>,
    /// The customer's e-invoice address. No body has it.
    pub einvoice_address: Option<EinvoiceAddress>,
    /// Whether the customer has subscribed to text messages. No body has it.
    pub sms_subscription: Option<bool>,
    /// The groups to which the customer belongs.
    pub customer_groups: Option<Vec<CustomerGroup>>,
}

/// The customer's e-invoice address. No body has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EinvoiceAddress {
    /// The EDI code.
    pub edi_code: Option<String>,
    /// The code of the e-invoice operator.
    pub operator_code: Option<String>,
}

/// A customer account to create.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerCreate {
    /// The customer's first name.
    pub first_name: String,
    /// The customer's last name.
    pub last_name: String,
    /// Whether the customer may log in (inferred from the name; the explanation is lost).
    pub login_allowed: bool,
    /// The customer's company.
    pub company: Option<String>,
    /// The customer's VAT code. Required under a condition that is cut off in the document.
    pub vat_code: Option<String>,
    /// Street address.
    pub street_address: String,
    /// Postal code.
    pub postal_code: String,
    /// City.
    pub city: String,
    /// Country code.
    pub country: String,
    /// Phone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: String,
    /// The customer's language code.
    pub language: Option<String>,
}

/// What [`CustomerCreate`] cannot do without.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerCreateRequired {
    /// See [`CustomerCreate::first_name`].
    pub first_name: String,
    /// See [`CustomerCreate::last_name`].
    pub last_name: String,
    /// See [`CustomerCreate::login_allowed`].
    pub login_allowed: bool,
    /// See [`CustomerCreate::street_address`].
    pub street_address: String,
    /// See [`CustomerCreate::postal_code`].
    pub postal_code: String,
    /// See [`CustomerCreate::city`].
    pub city: String,
    /// See [`CustomerCreate::country`].
    pub country: String,
    /// See [`CustomerCreate::email`].
    pub email: String,
}

impl CustomerCreate {
    /// With its required fields; the others are absent.
    pub fn new(required: CustomerCreateRequired) -> Self {
        Self {
            first_name: required.first_name,
            last_name: required.last_name,
            login_allowed: required.login_allowed,
            street_address: required.street_address,
            postal_code: required.postal_code,
            city: required.city,
            country: required.country,
            email: required.email,
            ..rt::codec::Blank::blank()
        }
    }
}

/// One customer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomerResponse {
    /// A customer account as returned.
    pub data: Customer,
}

/// Changes to a customer account. Null clears a field (inferred, confidence 0.6).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomerUpdate {
    /// The customer's first name.
    pub first_name: Option<String>,
    /// The customer's last name.
    pub last_name: Option<String>,
    /// Whether the customer may log in (inferred from the name; the explanation is lost).
    pub login_allowed: Option<bool>,
    /// The customer's company.
    pub company: rt::Patch<String>,
    /// The customer's VAT code. Required under a condition that is cut off in the document.
    pub vat_code: rt::Patch<String>,
    /// Street address.
    pub street_address: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Country code.
    pub country: Option<String>,
    /// Phone number.
    pub phone: rt::Patch<String>,
    /// E-mail address (the name of this row is lost; it is the one that creating shows).
    pub email: Option<String>,
    /// The customer's language code.
    pub language: rt::Patch<String>,
}

/// A page of secondary addresses, printed without `meta`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SecondaryAddressList {
    /// The secondary addresses of the page.
    pub data: Vec<SecondaryAddress>,
}

/// An address that a customer has besides the one of the account.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SecondaryAddress {
    /// Unique identifier for the address.
    pub id: i64,
    /// When the address was created.
    pub created_at: Option<rt::DateTime>,
    /// When the address was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// The ID of the customer.
    pub customer_id: Option<i64>,
    /// Whether this is the primary address.
    pub primary: Option<bool>,
    /// E-mail address.
    pub email: Option<String>,
    /// Company.
    pub company: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Street address.
    pub street_address: Option<String>,
    /// Street name.
    pub street_name: Option<String>,
    /// Street number.
    pub street_number: Option<String>,
    /// House extension.
    pub house_extension: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Country code, in small letters in the sample.
    pub country: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
}
