// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A sub-resource of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CampaignExpand {
    /// `prices`
    Prices,
    /// `translations`
    Translations,
    /// `visibilities`
    Visibilities,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A page of campaigns.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CampaignList {
    /// The campaigns of the page.
    pub data: Vec<Campaign>,
    /// Where a page stands in its list.
    pub meta: Option<PageMeta>,
}

/// A campaign as returned. It has no name of its own; names stand in `translations`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Campaign {
    /// Unique identifier for the campaign.
    pub id: i64,
    /// When the campaign was created.
    pub created_at: Option<rt::DateTime>,
    /// When the campaign was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// Whether the campaign is published.
    pub published: Option<bool>,
    /// The conditions under which the campaign applies.
    pub conditions: Option<CampaignConditions>,
    /// The kinds of discount that the campaign gives.
    pub discounts: Option<CampaignDiscounts>,
    /// The campaign's page in the store. Not to be mixed up with the page of a list.
    pub page: Option<CampaignPage>,
    /// The discount prices of products. Inferred from the value of `expand`: no sample shows it; the rows are taken to be those that updating the prices responses (confidence 0.7).
    pub prices: Option<Vec<CampaignPrice>>,
    /// The campaign's texts, one object per language.
    pub translations: Option<Vec<CampaignTranslation>>,
    /// In which versions of the store the campaign is visible. Inferred from the value of `expand`: no sample of a campaign shows it; the rows are taken to be those of a brand (confidence 0.8).
    pub visibilities: Option<Vec<Visibility>>,
}

/// The conditions under which the campaign applies.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CampaignConditions {
    /// The span of time in which the campaign applies.
    pub time: Option<CampaignTimeCondition>,
    /// The campaign's code.
    pub code: Option<String>,
    /// The customers to whom the campaign applies.
    pub customers: Option<CampaignCustomerCondition>,
}

/// The span of time in which the campaign applies.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CampaignTimeCondition {
    /// The start of the campaign; null where it has none.
    pub from: Option<rt::DateTime>,
    /// The end of the campaign.
    pub to: Option<rt::DateTime>,
}

/// The customers to whom the campaign applies.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CampaignCustomerCondition {
    /// The IDs of customer groups.
    pub group_ids: Option<Vec<i64>>,
}

/// The kinds of discount that the campaign gives.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CampaignDiscounts {
    /// The discount on products.
    pub products: Option<CampaignProductDiscount>,
    /// Free shipping.
    pub free_shipping: Option<CampaignFreeShipping>,
    /// The discount row.
    pub discount_row: Option<CampaignDiscountRow>,
}

/// The discount on products.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CampaignProductDiscount {
    /// Whether products are discounted.
    pub enabled: Option<bool>,
    /// Whether there are quantity discounts.
    pub quantity_discounts: Option<bool>,
}

/// Free shipping.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CampaignFreeShipping {
    /// Whether shipping is free.
    pub enabled: Option<bool>,
}

/// The discount row.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CampaignDiscountRow {
    /// Whether the campaign has a discount row.
    pub enabled: Option<bool>,
}

/// The campaign's page in the store. Not to be mixed up with the page of a list.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CampaignPage {
    /// The text of the page; HTML.
    pub description: Option<String>,
    /// Whether the campaign has a page.
    pub enabled: Option<bool>,
    /// The file name of the image.
    pub image: Option<String>,
    /// The link of the page.
    pub link: Option<String>,
    /// Whether the page is pinned.
    pub pinned: Option<bool>,
    /// The theme template of the page.
    pub template: Option<String>,
}

/// A discount row of a campaign, identified by its product, variation or download, and quantity together.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CampaignPrice {
    /// The ID of the product.
    pub product_id: i64,
    /// The ID of the variation, where the row is for one.
    pub variation_id: Option<i64>,
    /// The ID of the download, where the row is for one.
    pub download_id: Option<i64>,
    /// The quantity that, with the IDs, identifies the row.
    pub quantity: Option<i64>,
    /// The discount price.
    pub price: Option<rt::Decimal>,
    /// The order limit of the row; not explained in the document.
    pub order_limit: Option<i64>,
}

/// The multilingual fields of a campaign in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CampaignTranslation {
    /// The language code.
    pub language: Option<String>,
    /// The campaign's name in this language.
    pub name: Option<String>,
    /// The campaign's description in this language.
    pub description: Option<String>,
    /// The SEO document title in this language. Shown, for example, in Google search results as the title.
    pub seo_title: Option<String>,
    /// The SEO page title in this language. Shown on the page, in place of the usual page title, if set.
    pub seo_page_title: Option<String>,
    /// The SEO meta description in this language. Shown, for example, in Google search results as the page description.
    pub seo_meta_description: Option<String>,
}

/// One campaign.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CampaignResponse {
    /// A campaign as returned. It has no name of its own; names stand in `translations`.
    pub data: Campaign,
}

/// Changes to a campaign.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CampaignUpdate {
    /// Whether the campaign is published or not. What the values mean beyond that is cut off in the document.
    pub published: Option<bool>,
    /// The campaign's texts, one object per language.
    pub translations: Option<Vec<CampaignTranslation>>,
}

/// A discount row to set, identified by its product, variation or download, and quantity together. That `product_id` is required is inferred: every row of the sample has one.
#[derive(Clone, Debug, PartialEq)]
pub struct CampaignPriceUpdate {
    /// The ID of the product.
    pub product_id: i64,
    /// The ID of the variation, where the row is for one.
    pub variation_id: Option<i64>,
    /// The ID of the download, where the row is for one.
    pub download_id: Option<i64>,
    /// The quantity that, with the IDs, identifies the row.
    pub quantity: Option<i64>,
    /// The discount price.
    pub price: Option<rt::Decimal>,
    /// The order limit of the row; not explained in the document.
    pub order_limit: Option<i64>,
}

impl CampaignPriceUpdate {
    /// With its required fields; the others are absent.
    pub fn new(product_id: i64) -> Self {
        Self {
            product_id,
            ..rt::codec::Blank::blank()
        }
    }
}

/// The discount rows of a campaign.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CampaignPriceResponse {
    /// The rows, as a list inside a list.
    pub data: Vec<Vec<CampaignPrice>>,
}
