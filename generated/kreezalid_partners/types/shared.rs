// @generated from specs/kreezalid-partners.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// Admin validation status of a listing: `waiting` for approval, `approved` (visible if its public status is `published`, too), `rejected` (hidden from the marketplace). The document does not explain `blocked`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AdminStatus {
    /// `waiting`
    Waiting,
    /// `approved`
    Approved,
    /// `rejected`
    Rejected,
    /// `blocked`
    Blocked,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// Public status of a listing: `draft`, `published` (visible), `archived` (hidden).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListingStatus {
    /// `draft`
    Draft,
    /// `published`
    Published,
    /// `archived`
    Archived,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A listing as returned. Where a request names `fields`, every other field is absent, so none is required. Numbers, booleans and identifiers are taken in the other forms that PHP sends (`"43"`, `1` for true), because samples show numbers of users and shipping rates as texts (inferred, confidence 0.6).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Listing {
    /// The listing's unique identifier.
    pub id: Option<i64>,
    /// The kind of object; `Listing` in samples.
    pub object: Option<String>,
    /// Admin validation status of a listing: `waiting` for approval, `approved` (visible if its public status is `published`, too), `rejected` (hidden from the marketplace). The document does not explain `blocked`.
    pub admin_status: Option<AdminStatus>,
    /// The listing's own attributes. Printed as an array of anything; all samples send the text `"[]"`, not an array. The attributes of a user are printed alike, yet their samples are objects, so an object is possible here, too (inferred, confidence 0.5).
    pub attributes: Option<Vec<rt::Value>>,
    /// The category of listings. No field is required, because a listing can show its category in part. An empty list is taken for a category without fields, as PHP writes an empty object (inferred, confidence 0.6).
    pub category: Option<Category>,
    /// The category's unique identifier.
    pub category_id: Option<i64>,
    /// The city where the listing is located.
    pub city: Option<String>,
    /// The country where the listing is located; `US` in samples.
    pub country: Option<String>,
    /// The cover image. The sample shows that it is a text, and no more.
    pub cover: Option<String>,
    /// The currency of the price; `USD` in samples.
    pub currency: Option<String>,
    /// When the listing went or goes online.
    pub date_online: Option<rt::DateTime>,
    /// The description, as HTML.
    pub description: Option<String>,
    /// The listing's identifier in an external system.
    pub external_id: Option<String>,
    /// Latitude of the location.
    pub lat: Option<f64>,
    /// Longitude of the location.
    pub lng: Option<f64>,
    /// The address of the location in one line.
    pub location: Option<String>,
    /// The smallest quantity that can be ordered.
    pub min_qty: Option<f64>,
    /// The media of the listing. Printed as a text; the sample shows no more.
    pub medias: Option<String>,
    /// The order type's unique identifier.
    pub order_type_id: Option<i64>,
    /// The price. Printed as a double.
    pub price: Option<rt::Decimal>,
    /// The unit of the price. The document does not explain its values.
    pub price_unit: Option<i64>,
    /// The price with its currency, as shown to people; `$123.50` in the sample.
    pub price_with_currency: Option<String>,
    /// The quantity in stock.
    pub quantity: Option<i64>,
    /// How the quantity is chosen. The document does not explain its values.
    pub quantity_selector: Option<String>,
    /// Whether the listing has to be shipped.
    pub requires_shipping: Option<bool>,
    /// The ways in which the listing can be shipped.
    pub shipping_methods: Option<Vec<ShippingMethod>>,
    /// The listing's name in URLs.
    pub slug: Option<String>,
    /// The state or region where the listing is located.
    pub state: Option<String>,
    /// Public status of a listing: `draft`, `published` (visible), `archived` (hidden).
    pub status: Option<ListingStatus>,
    /// A user of the marketplace: a customer, a supplier, or both. No field is required, because `fields` leaves out all others.
    pub supplier: Option<User>,
    /// The supplier's unique identifier.
    pub supplier_id: Option<i64>,
    /// The title.
    pub title: Option<String>,
    /// The address of the listing's page.
    pub url: Option<String>,
    /// The variants of the listing. The samples show one object. The name is a plural and a listing has several, so that a list is taken, too, which also may be empty (inferred, confidence 0.8).
    pub variants: Option<Vec<Variant>>,
    /// Where a listing is displayed: `both` (catalog and search), `catalog` (only there), `search` (only in search results), `none` (not visible).
    pub visibility: Option<ListingVisibility>,
    /// The weight. The document does not name its unit.
    pub weight: Option<f64>,
}

/// The category of listings. No field is required, because a listing can show its category in part. An empty list is taken for a category without fields, as PHP writes an empty object (inferred, confidence 0.6).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Category {
    /// The category's unique identifier.
    pub id: Option<i64>,
    /// The kind of object; `Category` in samples.
    pub object: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The address of the category's page.
    pub url: Option<String>,
}

/// A way in which a listing can be shipped, returned as it is sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShippingMethod {
    /// The shipping method's unique identifier.
    pub id: Option<i64>,
    /// The carrier; `fed_ex` in samples.
    pub carrier_alias: Option<String>,
    /// The price.
    pub price: Option<rt::Decimal>,
    /// The rank in the order in which shipping methods are shown.
    pub sort_priority: Option<i64>,
    /// Another part of the price, which the document does not explain; by its name the price of each further unit (inferred, confidence 0.7).
    pub step_price: Option<rt::Decimal>,
    /// The title.
    pub title: Option<String>,
}

/// A user of the marketplace: a customer, a supplier, or both. No field is required, because `fields` leaves out all others.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// The user's unique identifier.
    pub id: Option<i64>,
    /// The kind of object; `User` in samples.
    pub object: Option<String>,
    /// The kind of account of a user.
    pub account_type: Option<AccountType>,
    /// The user's identifier in an external system.
    pub external_id: Option<String>,
    /// The city of the address.
    pub address_city: Option<String>,
    /// The country of the address; `US` in samples.
    pub address_country: Option<String>,
    /// The first line of the address.
    pub address_line1: Option<String>,
    /// The second line of the address.
    pub address_line2: Option<String>,
    /// The state or region of the address.
    pub address_state: Option<String>,
    /// The postal code of the address.
    pub address_zipcode: Option<String>,
    /// The user's own attributes, by name. Printed as an array of anything or null, while all samples show an object: a PHP array, which is an empty list where nothing is in it (inferred, confidence 0.8).
    pub attributes: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// Absolute URL of the profile image.
    pub avatar: Option<String>,
    /// Name of the company or organization.
    pub business_name: Option<String>,
    /// Whether the user may post listings.
    pub can_post_listing: Option<bool>,
    /// When the account was created.
    pub created: Option<rt::DateTime>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The first name.
    pub first_name: Option<String>,
    /// The groups of the user. The name is singular, the samples show a list of one.
    pub group: Option<Vec<Group>>,
    /// The alias of the group.
    pub group_alias: Option<String>,
    /// The unique identifier of the group. Deprecated.
    #[deprecated]
    pub group_id: Option<i64>,
    /// The name of the group.
    pub group_name: Option<String>,
    /// The language.
    pub lang: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The locale; `en` in samples.
    pub locale: Option<String>,
    /// Average note based on reviews. Printed as an integer; all samples show the text `"4.5"`.
    pub note: Option<f64>,
    /// The country code of the phone number, with a plus sign.
    pub phone_country_number: Option<String>,
    /// The phone number without the country code.
    pub phone_number: Option<String>,
    /// The address of the user's public page.
    pub profile_url: Option<String>,
    /// The name that is shown to others.
    pub public_name: Option<String>,
    /// The status of an account. The document's enum has `enabled`, its sentence about it `enabled2`, evidently a slip.
    pub status: Option<UserStatus>,
    /// The unique identifier of the store. The samples show the text `"123456"`; that it is a number is inferred (confidence 0.85).
    pub store_id: Option<i64>,
    /// The number of reviews. Printed as an integer; all samples show the text `"3"`.
    pub review_count: Option<i64>,
    /// The time zone, by its name in the IANA database. Default: `UTC`.
    pub timezone: Option<String>,
    /// The name with which the user is known on the marketplace.
    pub username: Option<String>,
}

/// The kind of account of a user.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccountType {
    /// `individual`
    Individual,
    /// `company`
    Company,
    /// `non-profit`
    NonProfit,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A group of users.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Group {
    /// The kind of object; `Group` in samples.
    pub object: Option<String>,
    /// The group's unique identifier.
    pub id: i64,
    /// The name.
    pub name: Option<String>,
    /// The name in URLs.
    pub alias: Option<String>,
}

/// The status of an account. The document's enum has `enabled`, its sentence about it `enabled2`, evidently a slip.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserStatus {
    /// `enabled`
    Enabled,
    /// `disabled`
    Disabled,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A specific version of a listing, for example of one size or colour, with a price and a stock of its own. No field is required, because a listing can show its variants in part.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Variant {
    /// The variant's unique identifier.
    pub id: Option<i64>,
    /// The kind of object; `Variant` in samples.
    pub object: Option<String>,
    /// The variant's identifier in an external system.
    pub external_id: Option<String>,
    /// The unique identifier of the listing.
    pub listing_id: Option<i64>,
    /// The price.
    pub price: Option<rt::Decimal>,
    /// The unit of the price. The samples show null; that it is an integer is taken over from the listing's field of the same name (inferred, confidence 0.8).
    pub price_unit: Option<i64>,
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

/// Where a listing is displayed: `both` (catalog and search), `catalog` (only there), `search` (only in search results), `none` (not visible).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListingVisibility {
    /// `both`
    Both,
    /// `catalog`
    Catalog,
    /// `search`
    Search,
    /// `none`
    None,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}
