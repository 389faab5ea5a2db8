// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// The sorting of a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sort {
    /// `id-asc`
    IdAsc,
    /// `id-desc`
    IdDesc,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// Where a page stands in its list.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PageMeta {
    /// The number of this page, counted from 1 in the samples.
    pub page: Option<i64>,
    /// The number of items on a page.
    pub page_size: Option<i64>,
    /// The number of pages.
    pub page_count: Option<i64>,
    /// The number of items on all pages.
    pub item_count: Option<i64>,
    /// Present while more pages exist. Not in the document: found as a text in PrimePenguin/MyCashFlowSharp, Entities/MetaData.cs. The streams of a client go by the other fields.
    pub next: Option<String>,
}

/// The body of an error.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ErrorBody {
    /// The error message.
    pub error: Option<String>,
    /// The description of the error.
    pub description: Option<String>,
}

/// The body of a 422. The document says that `errors` is also present, so the two fields of every other error can stand beside it; its sample is lost.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ValidationErrors {
    /// The error message.
    pub error: Option<String>,
    /// The description of the error.
    pub description: Option<String>,
    /// For each field affected by errors, keyed by its name, the list of error messages.
    pub errors: std::collections::BTreeMap<String, Vec<String>>,
}

/// The error bodies that the document describes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ErrorBodyOrValidationErrors {
    /// The body of an error.
    ErrorBody(ErrorBody),
    /// The body of a 422. The document says that `errors` is also present, so the two fields of every other error can stand beside it; its sample is lost.
    ValidationErrors(ValidationErrors),
}

/// Whether an item is visible in one version of the store.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Visibility {
    /// The ID of the version.
    pub version_id: i64,
    /// Whether the item is visible in that version.
    pub is_visible: Option<bool>,
}

/// A customer group as returned. Inside a customer it has no links.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomerGroup {
    /// Unique identifier for the customer group.
    pub id: i64,
    /// When the customer group was created.
    pub created_at: Option<rt::DateTime>,
    /// When the customer group was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// Name of the customer group.
    pub name: Option<String>,
    /// Array of translations for translatable fields. Inferred from the value of `expand`: no sample shows it.
    pub translations: Option<Vec<CustomerGroupTranslation>>,
    /// The links to the customers in the group.
    pub customer_links: Option<Vec<CustomerLink>>,
}

/// The translatable fields of a customer group in one language. Inferred after the other translations, from the only text that a customer group has (confidence 0.7).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CustomerGroupTranslation {
    /// The language code.
    pub language: Option<String>,
    /// Name of the customer group in this language.
    pub name: Option<String>,
}

/// A link between a customer and a customer group.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomerLink {
    /// Unique identifier for the link.
    pub id: i64,
    /// When the link was created.
    pub created_at: Option<rt::DateTime>,
    /// When the link was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// The ID of the customer.
    pub customer_id: Option<i64>,
    /// The ID of the customer group.
    pub customer_group_id: Option<i64>,
}
