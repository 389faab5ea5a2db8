// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// One add-on.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AddOnResponse {
    /// Something that can be bought in addition to what a listing offers. The sample at the head of the section shows it without its ID, so that is not required.
    pub add_on: AddOn,
}

/// Something that can be bought in addition to what a listing offers. The sample at the head of the section shows it without its ID, so that is not required.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AddOn {
    /// The add-on's unique identifier. In no sample; that it is returned is inferred (confidence 0.95).
    pub id: Option<i64>,
    /// The title.
    pub title: String,
    /// The unique identifier of the listing.
    pub listing_id: Option<i64>,
    /// The price.
    pub price: rt::Decimal,
    /// The description.
    pub description: Option<String>,
}

/// An add-on to create.
#[derive(Clone, Debug, PartialEq)]
pub struct AddOnCreate {
    /// The title.
    pub title: String,
    /// The price.
    pub price: rt::Decimal,
    /// The description.
    pub description: Option<String>,
}

impl AddOnCreate {
    /// With its required fields; the others are absent.
    pub fn new(title: impl Into<String>, price: rt::Decimal) -> Self {
        Self {
            title: title.into(),
            price,
            ..rt::codec::Blank::blank()
        }
    }
}
