// @generated from specs/kreezalid-partners.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// What customers are charged for shipping, on top of the price of the listings that they order.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShippingRate {
    /// The shipping rate's unique identifier. The samples show the text `"432424"`.
    pub id: i64,
    /// The price. The samples show the text `"6.95"`.
    pub price: Option<rt::Decimal>,
    /// Another part of the price, which the document does not explain; by its name the price of each further unit (inferred, confidence 0.7). The samples show the text `"1.45"`.
    pub step_price: Option<rt::Decimal>,
    /// Whether the rate is always selected.
    pub always_selected: Option<bool>,
    /// The title.
    pub title: Option<String>,
    /// The carrier's tracking number. The samples show null; that it is a text is inferred.
    pub tracking_number: Option<String>,
    /// Where a shipping can be tracked. The samples show null; that it is a text is inferred.
    pub tracking_url: Option<String>,
}
