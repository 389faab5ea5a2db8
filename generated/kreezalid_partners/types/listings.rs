// @generated from specs/kreezalid-partners.yaml by clientgen. Do not edit: change the document and run `cargo build`.

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

/// Changes to a user, and the supplier of a listing as it is sent. The document prints `email` and `group_id` as required here as well, evidently because it prints the same table as for creating. PATCH changes single fields, so none is required here (inferred, confidence 0.8).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserUpdate {
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
    /// The e-mail address. Printed as required.
    pub email: Option<String>,
    /// The first name.
    pub first_name: rt::Patch<String>,
    /// The unique identifier of the group. Printed as required, and as deprecated.
    #[deprecated]
    pub group_id: Option<i64>,
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

/// The fields of a variant that can be written, as the body of a listing shows them. Updating a variant takes the same ones (inferred).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VariantUpdate {
    /// The variant's identifier in an external system.
    pub external_id: Option<String>,
    /// The unique identifier of the listing.
    pub listing_id: Option<i64>,
    /// The price.
    pub price: Option<rt::Decimal>,
    /// The unit of the price. The samples show null; that it is an integer is taken over from the listing's field of the same name (inferred, confidence 0.8).
    pub price_unit: rt::Patch<i64>,
    /// The quantity in stock.
    pub quantity: Option<f64>,
    /// The rank in the order in which variants are shown.
    pub sort_priority: Option<i64>,
    /// The stock-keeping unit.
    pub sku: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The weight. The document does not name its unit.
    pub weight: Option<f64>,
}

/// The fields of an add-on that can be written, as the sample at the head of the Admin API's section on add-ons shows them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddOnUpdate {
    /// The title.
    pub title: Option<String>,
    /// The unique identifier of the listing.
    pub listing_id: Option<i64>,
    /// The price.
    pub price: Option<rt::Decimal>,
    /// The description.
    pub description: Option<String>,
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

/// What the API returns when it has changed or deleted something.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Success {
    /// Whether it worked; true in all samples.
    pub success: Option<bool>,
    /// What was done, in a sentence such as "Listing has been updated".
    pub message: Option<String>,
}
