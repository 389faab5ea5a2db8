// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A page of gift cards.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiftCardList {
    /// The gift cards of the page.
    pub data: Vec<GiftCard>,
    /// Where a page stands in its list.
    pub meta: Option<PageMeta>,
}

/// A gift card as returned. It has no ID, only a code.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiftCard {
    /// When the gift card was created.
    pub created_at: Option<rt::DateTime>,
    /// When the gift card was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// The expiry date of the gift card. The gift card expires at 0:00 am on the given date.
    pub expires_at: Option<rt::Date>,
    /// The gift card code.
    pub code: String,
    /// Internal notes for the gift card.
    pub notes: Option<String>,
    /// The gift card balance in euros.
    pub balance: Option<rt::Decimal>,
}

/// A gift card to create.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GiftCardCreate {
    /// The expiry date of the gift card. Must be in the future. The gift card expires at 0:00 am on the given date.
    pub expires_at: Option<rt::Date>,
    /// The gift card code. Generated where it is left out.
    pub code: Option<String>,
    /// Internal notes for the gift card.
    pub notes: Option<String>,
    /// The gift card balance in euros.
    pub balance: Option<rt::Decimal>,
}

/// One gift card.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiftCardResponse {
    /// A gift card as returned. It has no ID, only a code.
    pub data: GiftCard,
}

/// Changes to a gift card. Null clears a field (inferred, confidence 0.6).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GiftCardUpdate {
    /// The expiry date of the gift card. Must be in the future. The gift card expires at 0:00 am on the given date.
    pub expires_at: rt::Patch<rt::Date>,
    /// The gift card code.
    pub code: Option<String>,
    /// Internal notes for the gift card.
    pub notes: rt::Patch<String>,
    /// The gift card balance in euros.
    pub balance: rt::Patch<rt::Decimal>,
}
