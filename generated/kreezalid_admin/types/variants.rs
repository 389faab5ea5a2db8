// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A variant to create.
#[derive(Clone, Debug, PartialEq)]
pub struct VariantCreate {
    /// The title.
    pub title: String,
    /// The price.
    pub price: Option<rt::Decimal>,
    /// The quantity in stock.
    pub quantity: Option<f64>,
    /// The stock-keeping unit.
    pub sku: Option<String>,
    /// The weight. The document does not name its unit.
    pub weight: Option<f64>,
}

impl VariantCreate {
    /// With its required fields; the others are absent.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// One variant.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VariantResponse {
    /// A specific version of a listing, for example of one size or colour, with a price and a stock of its own. No field is required, because a listing can show its variants in part.
    pub variant: Variant,
}
