// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A listing to create.
#[derive(Clone, Debug, PartialEq)]
pub struct ListingCreate {
    /// Admin validation status of a listing: `waiting` for approval, `approved` (visible if its public status is `published`, too), `rejected` (hidden from the marketplace). The document does not explain `blocked`.
    pub admin_status: Option<AdminStatus>,
    /// The listing's own attributes. Printed as an array of anything; all samples send the text `"[]"`, not an array. The attributes of a user are printed alike, yet their samples are objects, so an object is possible here, too (inferred, confidence 0.5).
    pub attributes: Option<Vec<rt::Value>>,
    /// The category of a listing as it is sent.
    pub category: Option<CategoryUpdate>,
    /// The category's unique identifier.
    pub category_id: i64,
    /// The city where the listing is located.
    pub city: rt::Patch<String>,
    /// The country where the listing is located; `US` in samples.
    pub country: rt::Patch<String>,
    /// The currency of the price; `USD` in samples.
    pub currency: Option<String>,
    /// When the listing went or goes online.
    pub date_online: Option<rt::DateTime>,
    /// The description, as HTML.
    pub description: rt::Patch<String>,
    /// The listing's identifier in an external system.
    pub external_id: rt::Patch<String>,
    /// Latitude of the location.
    pub lat: rt::Patch<f64>,
    /// Longitude of the location.
    pub lng: rt::Patch<f64>,
    /// The address of the location in one line.
    pub location: rt::Patch<String>,
    /// The smallest quantity that can be ordered.
    pub min_qty: rt::Patch<f64>,
    /// The media of the listing. Printed as a text; the sample shows no more.
    pub medias: Option<String>,
    /// The order type's unique identifier.
    pub order_type_id: i64,
    /// The price. Printed as a double.
    pub price: rt::Patch<rt::Decimal>,
    /// The unit of the price. The document does not explain its values.
    pub price_unit: rt::Patch<i64>,
    /// The quantity in stock.
    pub quantity: rt::Patch<i64>,
    /// How the quantity is chosen. The document does not explain its values.
    pub quantity_selector: rt::Patch<String>,
    /// Whether the listing has to be shipped.
    pub requires_shipping: Option<bool>,
    /// The ways in which the listing can be shipped.
    pub shipping_methods: Option<Vec<ShippingMethod>>,
    /// The listing's name in URLs.
    pub slug: rt::Patch<String>,
    /// The state or region where the listing is located.
    pub state: rt::Patch<String>,
    /// Public status of a listing: `draft`, `published` (visible), `archived` (hidden).
    pub status: Option<ListingStatus>,
    /// Changes to a user, and the supplier of a listing as it is sent. The document prints `email` and `group_id` as required here as well, evidently because it prints the same table as for creating. PATCH changes single fields, so none is required here (inferred, confidence 0.8).
    pub supplier: Option<UserUpdate>,
    /// The supplier's unique identifier. Required although `supplier` is taken, too.
    pub supplier_id: i64,
    /// The title.
    pub title: String,
    /// The fields of a variant that can be written, as the body of a listing shows them. Updating a variant takes the same ones (inferred).
    pub variants: Option<VariantUpdate>,
    /// Where a listing is displayed: `both` (catalog and search), `catalog` (only there), `search` (only in search results), `none` (not visible).
    pub visibility: Option<ListingVisibility>,
    /// The weight. The document does not name its unit.
    pub weight: Option<f64>,
    /// The listing's add-ons. The Admin API's document says that a listing takes an index `add_ons`; that it is a list is inferred (confidence 0.6), as is that the Partners API takes it (0.5).
    pub add_ons: Option<Vec<AddOnUpdate>>,
}

/// What [`ListingCreate`] cannot do without.
#[derive(Clone, Debug, PartialEq)]
pub struct ListingCreateRequired {
    /// See [`ListingCreate::category_id`].
    pub category_id: i64,
    /// See [`ListingCreate::order_type_id`].
    pub order_type_id: i64,
    /// See [`ListingCreate::supplier_id`].
    pub supplier_id: i64,
    /// See [`ListingCreate::title`].
    pub title: String,
}

impl ListingCreate {
    /// With its required fields; the others are absent.
    pub fn new(required: ListingCreateRequired) -> Self {
        Self {
            category_id: required.category_id,
            order_type_id: required.order_type_id,
            supplier_id: required.supplier_id,
            title: required.title,
            ..rt::codec::Blank::blank()
        }
    }
}

/// The category of a listing as it is sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CategoryUpdate {
    /// The title.
    pub title: Option<String>,
}

/// Changes to a listing. The document prints `category_id`, `order_type_id`, `supplier_id` and `title` as required here as well, evidently because it prints the same table as for creating. PATCH changes single fields, so none is required here (inferred, confidence 0.8).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListingUpdate {
    /// Admin validation status of a listing: `waiting` for approval, `approved` (visible if its public status is `published`, too), `rejected` (hidden from the marketplace). The document does not explain `blocked`.
    pub admin_status: Option<AdminStatus>,
    /// The listing's own attributes. Printed as an array of anything; all samples send the text `"[]"`, not an array. The attributes of a user are printed alike, yet their samples are objects, so an object is possible here, too (inferred, confidence 0.5).
    pub attributes: Option<Vec<rt::Value>>,
    /// The category of a listing as it is sent.
    pub category: Option<CategoryUpdate>,
    /// The category's unique identifier. Printed as required.
    pub category_id: Option<i64>,
    /// The city where the listing is located.
    pub city: rt::Patch<String>,
    /// The country where the listing is located; `US` in samples.
    pub country: rt::Patch<String>,
    /// The currency of the price; `USD` in samples.
    pub currency: Option<String>,
    /// When the listing went or goes online.
    pub date_online: Option<rt::DateTime>,
    /// The description, as HTML.
    pub description: rt::Patch<String>,
    /// The listing's identifier in an external system.
    pub external_id: rt::Patch<String>,
    /// Latitude of the location.
    pub lat: rt::Patch<f64>,
    /// Longitude of the location.
    pub lng: rt::Patch<f64>,
    /// The address of the location in one line.
    pub location: rt::Patch<String>,
    /// The smallest quantity that can be ordered.
    pub min_qty: rt::Patch<f64>,
    /// The media of the listing. Printed as a text; the sample shows no more.
    pub medias: Option<String>,
    /// The order type's unique identifier. Printed as required.
    pub order_type_id: Option<i64>,
    /// The price. Printed as a double.
    pub price: rt::Patch<rt::Decimal>,
    /// The unit of the price. The document does not explain its values.
    pub price_unit: rt::Patch<i64>,
    /// The quantity in stock.
    pub quantity: rt::Patch<i64>,
    /// How the quantity is chosen. The document does not explain its values.
    pub quantity_selector: rt::Patch<String>,
    /// Whether the listing has to be shipped.
    pub requires_shipping: Option<bool>,
    /// The ways in which the listing can be shipped.
    pub shipping_methods: Option<Vec<ShippingMethod>>,
    /// The listing's name in URLs.
    pub slug: rt::Patch<String>,
    /// The state or region where the listing is located.
    pub state: rt::Patch<String>,
    /// Public status of a listing: `draft`, `published` (visible), `archived` (hidden).
    pub status: Option<ListingStatus>,
    /// Changes to a user, and the supplier of a listing as it is sent. The document prints `email` and `group_id` as required here as well, evidently because it prints the same table as for creating. PATCH changes single fields, so none is required here (inferred, confidence 0.8).
    pub supplier: Option<UserUpdate>,
    /// The supplier's unique identifier. Printed as required.
    pub supplier_id: Option<i64>,
    /// The title. Printed as required.
    pub title: Option<String>,
    /// The fields of a variant that can be written, as the body of a listing shows them. Updating a variant takes the same ones (inferred).
    pub variants: Option<VariantUpdate>,
    /// Where a listing is displayed: `both` (catalog and search), `catalog` (only there), `search` (only in search results), `none` (not visible).
    pub visibility: Option<ListingVisibility>,
    /// The weight. The document does not name its unit.
    pub weight: Option<f64>,
    /// The listing's add-ons. The Admin API's document says that a listing takes an index `add_ons`; that it is a list is inferred (confidence 0.6), as is that the Partners API takes it (0.5).
    pub add_ons: Option<Vec<AddOnUpdate>>,
}

/// Which listings are put into the index of the search.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReindexScope {
    /// `all`
    All,
    /// `not_indexed`
    NotIndexed,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}
