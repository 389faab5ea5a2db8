// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// The status of an order. The document tells its life in words; it prints no enum.
///
/// On a marketplace with several vendors nobody can be sure that the catalog is up to date, so every order should
/// be moderated and validated by its vendor.
///
/// - `draft`: a product was added to the cart, or a direct checkout was started. An order that still is a draft
///   two hours after it was created is an abandoned cart.
/// - `pending`: checked out with a payment that is not automatic, such as bank wire, cash on delivery or check.
/// - `new`: checked out, and paid online.
/// - `failed`: the online payment failed. The order can also stay a `draft`, so that the customer can try again.
/// - `accepted`: the vendor has reviewed and validated the order. Funds should be captured only now, because a
///   payment service provider keeps its fees where it has to refund what a vendor declines.
/// - `declined`: the vendor has not accepted the order.
/// - `service_provided`, `shipped`, `customer_confirmed`: steps of the marketplace's own workflow, in any order.
/// - `canceled`: the vendor cannot fulfil the order, or the customer takes it back. Funds that were captured,
///   probably the case from `accepted` on, have to be refunded. The API for that is not public; Kreezalid's support
///   team sends its documentation on request.
/// - `completed`: the workflow has come to its end, and the order can be taken as closed.
///
/// No notification is sent when a status is changed through the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrderStatus {
    /// `draft`
    Draft,
    /// `pending`
    Pending,
    /// `new`
    New,
    /// `failed`
    Failed,
    /// `accepted`
    Accepted,
    /// `declined`
    Declined,
    /// `service_provided`
    ServiceProvided,
    /// `shipped`
    Shipped,
    /// `customer_confirmed`
    CustomerConfirmed,
    /// `canceled`
    Canceled,
    /// `completed`
    Completed,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A condition on the date on which an order starts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartOnDateFilter {
    /// The value to compare with. Printed as a date-time; the document's own example is the day `2023-01-24`.
    pub value: Option<rt::LenientDateTime>,
    /// How the value of a filter is compared with the field.
    pub condition_type: Option<ConditionType>,
}

/// How the value of a filter is compared with the field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConditionType {
    /// `gt`
    Gt,
    /// `gte`
    Gte,
    /// `lt`
    Lt,
    /// `lte`
    Lte,
    /// `eq`
    Eq,
    /// `notEq`
    NotEq,
    /// `like`
    Like,
    /// `notLike`
    NotLike,
    /// `in`
    In,
    /// `notIn`
    NotIn,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A customer's request to purchase one or more listings from a supplier.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// The order's unique identifier.
    pub id: i64,
    /// The kind of object.
    pub object: Option<String>,
    /// A number of the order, as text. The document does not say how it differs from `order_number`.
    pub number: Option<String>,
    /// The order number, by which orders can be filtered; `2301FDSKFSDKL` in the document's example.
    pub order_number: Option<String>,
    /// The amount.
    pub amount: Option<rt::Decimal>,
    /// The currency of the amount.
    pub currency: Option<String>,
    /// The amount with its currency.
    pub amount_with_currency: Option<rt::Value>,
    /// The status of an order. The document tells its life in words; it prints no enum.
    ///
    /// On a marketplace with several vendors nobody can be sure that the catalog is up to date, so every order should
    /// be moderated and validated by its vendor.
    ///
    /// - `draft`: a product was added to the cart, or a direct checkout was started. An order that still is a draft
    ///   two hours after it was created is an abandoned cart.
    /// - `pending`: checked out with a payment that is not automatic, such as bank wire, cash on delivery or check.
    /// - `new`: checked out, and paid online.
    /// - `failed`: the online payment failed. The order can also stay a `draft`, so that the customer can try again.
    /// - `accepted`: the vendor has reviewed and validated the order. Funds should be captured only now, because a
    ///   payment service provider keeps its fees where it has to refund what a vendor declines.
    /// - `declined`: the vendor has not accepted the order.
    /// - `service_provided`, `shipped`, `customer_confirmed`: steps of the marketplace's own workflow, in any order.
    /// - `canceled`: the vendor cannot fulfil the order, or the customer takes it back. Funds that were captured,
    ///   probably the case from `accepted` on, have to be refunded. The API for that is not public; Kreezalid's support
    ///   team sends its documentation on request.
    /// - `completed`: the workflow has come to its end, and the order can be taken as closed.
    ///
    /// No notification is sent when a status is changed through the API.
    pub status: Option<OrderStatus>,
    /// Why the order was refused.
    pub refusal_reason: Option<String>,
    /// A user of the marketplace: a customer, a supplier, or both. No field is required, because `fields` leaves out all others.
    pub supplier: Option<User>,
    /// A user of the marketplace: a customer, a supplier, or both. No field is required, because `fields` leaves out all others.
    pub customer: Option<User>,
    /// The customer's message at the checkout.
    pub checkout_message: Option<String>,
    /// The address of the order's page for the customer.
    pub customer_url: Option<String>,
    /// The address of the order's page for the supplier.
    pub supplier_url: Option<String>,
    /// When the order was checked out.
    pub checkout_at: Option<rt::DateTime>,
    /// How far the order is fulfilled; `started` in the sample. Other values are not documented.
    pub fulfillment_status: Option<String>,
    /// How an order is shipped. An order prints its `shippings` as one such object.
    pub shippings: Option<OrderShipping>,
    /// Who gets the shipping fees; `platform` in the sample. Other values are not documented.
    pub shipping_fees_destination: Option<String>,
    /// What the supplier is paid for an order.
    pub payout: Option<OrderPayout>,
    /// The fees of the order, by rule.
    pub smart_fees: Option<Vec<OrderSmartFee>>,
    /// The lines of the order.
    pub order_items: Option<Vec<OrderItem>>,
}

/// How an order is shipped. An order prints its `shippings` as one such object.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderShipping {
    /// The shipping's unique identifier.
    pub id: Option<i64>,
    /// What the shipping costs.
    pub amount: Option<rt::Decimal>,
    /// The carrier.
    pub carrier: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The carrier's tracking number.
    pub tracking_number: Option<String>,
    /// The address where the shipping can be tracked.
    pub tracking_url: Option<String>,
    /// Where an order is shipped to.
    pub address: Option<OrderShippingAddress>,
}

/// Where an order is shipped to.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderShippingAddress {
    /// The address's unique identifier.
    pub id: Option<i64>,
    /// The kind of object.
    pub object: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// The mobile phone number.
    pub mobile: Option<String>,
    /// The name of the recipient.
    pub name: Option<String>,
    /// The phone number.
    pub phone: Option<String>,
    /// The postal code.
    pub postcode: Option<String>,
    /// The state or region.
    pub state: Option<String>,
    /// The street.
    pub street: Option<String>,
    /// The second line of the street.
    pub street_option: Option<String>,
}

/// What the supplier is paid for an order.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderPayout {
    /// The status of the payout. Its values are not documented.
    pub status: Option<String>,
    /// The amount.
    pub amount: Option<rt::Decimal>,
    /// The currency of the amount.
    pub currency_code: Option<String>,
    /// When the payout was requested.
    pub requested_at: Option<rt::DateTime>,
    /// When the payout was completed.
    pub completed_at: Option<rt::DateTime>,
    /// When the money arrives.
    pub arrival_date: Option<rt::DateTime>,
}

/// A fee that a rule of the marketplace adds to an order.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderSmartFee {
    /// Who pays the fee. Its values are not documented.
    pub fee_target: Option<String>,
    /// The title of the rule.
    pub rule_title: Option<String>,
    /// The amount of the fee.
    pub fee_amount: Option<rt::Decimal>,
}

/// A line of an order.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderItem {
    /// The kind of object.
    pub object: Option<String>,
    /// The line's unique identifier.
    pub id: i64,
    /// The add-ons of the line. The sample shows a list of one null.
    pub add_ons: Option<Vec<Option<OrderItemAddOn>>>,
    /// The amount of the line.
    pub amount: Option<rt::Decimal>,
    /// The options of the line. The sample shows a list of one null.
    pub configurable_options: Option<Vec<rt::Value>>,
    /// The currency of the amounts.
    pub currency: Option<String>,
    /// What can be downloaded. The sample shows a list of one null.
    pub downloadable_assets: Option<Vec<rt::Value>>,
    /// A listing as returned. Where a request names `fields`, every other field is absent, so none is required. Numbers, booleans and identifiers are taken in the other forms that PHP sends (`"43"`, `1` for true), because samples show numbers of users and shipping rates as texts (inferred, confidence 0.6).
    pub listing: Option<Listing>,
    /// The unique identifier of the listing.
    pub listing_id: Option<i64>,
    /// The image of the listing.
    pub listing_image: Option<String>,
    /// The stock-keeping unit of the listing.
    pub listing_sku: Option<String>,
    /// The title of the listing.
    pub listing_title: Option<String>,
    /// The price of one unit of the listing.
    pub listing_unit_price: Option<rt::Decimal>,
    /// The price of one unit that holds for this line.
    pub custom_unit_price: Option<rt::Decimal>,
    /// The weight of the listing.
    pub listing_weight: Option<f64>,
    /// The quantity, a number as `min_qty` of a listing is.
    pub qty: Option<f64>,
    /// A token of the line. The document does not say what it is for.
    pub token: Option<String>,
    /// The properties of the line. The sample shows a list of one null.
    pub properties: Option<Vec<rt::Value>>,
}

/// An add-on of a line of an order. The document's sample shows only null; the fields are found in kreezalid/php-sdk, its entity AddOn, without types. The types are inferred (confidence 0.7).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderItemAddOn {
    /// Its unique identifier.
    pub id: Option<i64>,
    /// The unique identifier of the add-on.
    pub addon_id: Option<i64>,
    /// The title of the add-on.
    pub addon_title: Option<String>,
    /// The quantity.
    pub addon_qty: Option<f64>,
    /// The price of one unit.
    pub addon_unit_price: Option<rt::Decimal>,
    /// The unique identifier of the line.
    pub item_id: Option<i64>,
    /// The unique identifier of the listing.
    pub listing_id: Option<i64>,
    /// The unique identifier of the order.
    pub order_id: Option<i64>,
    /// The rank in the order in which add-ons are shown.
    pub sort_priority: Option<i64>,
    /// The unique identifier of an app, by its name.
    pub app_id: Option<i64>,
    /// An earlier unique identifier, by its name.
    pub old_id: Option<i64>,
    /// The listing, by its name.
    pub listing: Option<rt::Value>,
    /// The order, by its name.
    pub order: Option<rt::Value>,
    /// When it was deleted; its form is not known.
    pub deleted_at: Option<String>,
    /// When it was created; its form is not known.
    pub created: Option<String>,
    /// When it was last changed; its form is not known.
    pub modified: Option<String>,
}

/// Changes to an order. The document shows no field, but says in words that the status is updated through the API. Other fields can be given, too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OrderUpdate {
    /// The status of an order. The document tells its life in words; it prints no enum.
    ///
    /// On a marketplace with several vendors nobody can be sure that the catalog is up to date, so every order should
    /// be moderated and validated by its vendor.
    ///
    /// - `draft`: a product was added to the cart, or a direct checkout was started. An order that still is a draft
    ///   two hours after it was created is an abandoned cart.
    /// - `pending`: checked out with a payment that is not automatic, such as bank wire, cash on delivery or check.
    /// - `new`: checked out, and paid online.
    /// - `failed`: the online payment failed. The order can also stay a `draft`, so that the customer can try again.
    /// - `accepted`: the vendor has reviewed and validated the order. Funds should be captured only now, because a
    ///   payment service provider keeps its fees where it has to refund what a vendor declines.
    /// - `declined`: the vendor has not accepted the order.
    /// - `service_provided`, `shipped`, `customer_confirmed`: steps of the marketplace's own workflow, in any order.
    /// - `canceled`: the vendor cannot fulfil the order, or the customer takes it back. Funds that were captured,
    ///   probably the case from `accepted` on, have to be refunded. The API for that is not public; Kreezalid's support
    ///   team sends its documentation on request.
    /// - `completed`: the workflow has come to its end, and the order can be taken as closed.
    ///
    /// No notification is sent when a status is changed through the API.
    pub status: Option<OrderStatus>,
    /// Keys beyond the documented ones.
    pub other_fields: std::collections::BTreeMap<String, rt::Value>,
}
