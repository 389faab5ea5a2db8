// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// An order as CrescoData stores it. No table describes its fields: names and types are those of the sample.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MasterOrder {
    /// The Cresco status ID assigned to this record.
    pub cresco_id: String,
    /// The ID of the company.
    pub company_id: Option<String>,
    /// The ID of the agency.
    pub agency_id: Option<String>,
    /// The ID of the system.
    pub system_id: Option<String>,
    /// The ID of a request.
    pub request_id: Option<String>,
    /// The ID of the object; taken to be the one that the record was sent under (inferred, confidence 0.6).
    pub object_id: Option<String>,
    /// When the record was last refreshed by force.
    pub force_refreshed_at: Option<rt::LenientDateTime>,
    /// When the record was last updated.
    pub updated_at: Option<rt::LenientDateTime>,
    /// Whether the record was refreshed by force.
    pub force_refreshed: Option<bool>,
    /// The line items, each with the attributes of the order laid into it: what is sent with `variants` comes back flat.
    pub data: Option<Vec<OrderItem>>,
}

/// A line item of a stored order, with the attributes of the order.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderItem {
    /// The addresses of this order.
    pub addresses: Option<OrderAddresses>,
    /// The reason this order item was cancelled.
    pub cancelled_reason: Option<String>,
    /// The cancellations.
    pub cancels: Option<Vec<OrderCancel>>,
    /// Whether the order has been confirmed.
    pub confirmed: Option<bool>,
    /// The country where the order was placed.
    pub country: Option<CountryCode>,
    /// The date the order was created.
    pub created_at: Option<rt::LenientDateTime>,
    /// The currency for the price of this order item.
    pub currency: Option<CurrencyCode>,
    /// The system's ID of the customer who purchased this order.
    pub customer_id: Option<String>,
    /// Whether this customer accepts marketing.
    pub customer_newsletter_subscriber: Option<bool>,
    /// The discount codes.
    pub discount_codes: Option<Vec<OrderDiscount>>,
    /// A plain text gift message for this order.
    pub gift_message: Option<String>,
    /// The invoice, encoded, in PDF or HTML format.
    pub invoice_data: Option<String>,
    /// The invoice ID or number.
    pub invoice_id: Option<String>,
    /// The tax number for the invoice.
    pub invoice_tax_number: Option<String>,
    /// The tax office for the invoice.
    pub invoice_tax_office: Option<String>,
    /// The URL of the invoice.
    pub invoice_url: Option<String>,
    /// Whether the order is a dropship order.
    pub is_dropship: Option<bool>,
    /// Whether the order was a gift.
    pub is_gift: Option<bool>,
    /// The amount paid for this order item. Only required if the item has been paid for. At least 0.
    pub item_paid_price: Option<rt::Decimal>,
    /// The price of this order item, before any sales, coupons or discounts. At least 0.
    pub item_price: Option<rt::Decimal>,
    /// The sale price of this order item. At least 0.
    pub item_sale_price: Option<rt::Decimal>,
    /// The shipping cost for this order item. At least 0.
    pub item_shipping_cost: Option<rt::Decimal>,
    /// The status of the order item.
    pub item_status: Option<OrderItemStatus>,
    /// The unit price of this order item. At least 0.
    pub item_unit_price: Option<rt::Decimal>,
    /// The weight of the product.
    pub item_weight: Option<f64>,
    /// The unit of `itemWeight`.
    pub item_weight_unit: Option<OrderItemWeightUnit>,
    /// The link to the order on the system.
    pub link: Option<String>,
    /// The merchant's product ID for this order item.
    pub merchant_product_id: Option<String>,
    /// The merchant's product variant ID for this order item.
    pub merchant_variant_id: Option<String>,
    /// Any message to the seller about this order, in plain text.
    pub message_to_seller: Option<String>,
    /// The amount discounted off the order. At least 0.
    pub order_discount_amount: Option<rt::Decimal>,
    /// The discount code off the order.
    pub order_discount_code: Option<String>,
    /// The GMV of the order. At least 0.
    pub order_gmv: Option<rt::Decimal>,
    /// The amount discounted off the order item. At least 0.
    pub order_item_discount_amount: Option<rt::Decimal>,
    /// The tax of the order item. At least 0.
    pub order_item_tax: Option<rt::Decimal>,
    /// The subtotal cost of this order.
    pub order_sub_total: Option<rt::Decimal>,
    /// The total cost of this order, excluding coupons.
    pub order_total: Option<rt::Decimal>,
    /// The total amount paid for this order.
    pub order_total_paid: Option<rt::Decimal>,
    /// The order ID used to update destination channels.
    pub original_order_id: Option<String>,
    /// The order item ID used to update destination channels.
    pub original_order_item_id: Option<String>,
    /// The payment type for the placed order.
    pub payment_type: Option<String>,
    /// The name of the ordered product.
    pub product_name: Option<String>,
    /// Whether this record is published to connected systems. Required when a record is sent, on the top level or in each variant.
    pub publish: Option<bool>,
    /// The quantity ordered for this item. At least 0.
    pub quantity: Option<i64>,
    /// The shipping amount refunded.
    pub refunded_shipping_amount: Option<rt::Decimal>,
    /// The returns.
    pub returns: Option<Vec<OrderReturn>>,
    /// The sale channel for this order.
    pub sale_channel: Option<String>,
    /// The shipments.
    pub shipments: Option<Vec<OrderShipment>>,
    /// The date the order item was shipped. No sample shows its form.
    pub shipped_at: Option<String>,
    /// The shipping cost of this order.
    pub shipping_cost: Option<rt::Decimal>,
    /// The shipping discount amount of this order.
    pub shipping_discount_amount: Option<rt::Decimal>,
    /// The shipping label, base64 encoded. The sample holds an address instead.
    pub shipping_label: Option<String>,
    /// The prefix of the shipping label's file in the shared company store on S3.
    pub shipping_label_id: Option<String>,
    /// Any shipping message for this order.
    pub shipping_message: Option<String>,
    /// The shipping tax cost of this order.
    pub shipping_tax: Option<rt::Decimal>,
    /// The SKU of the order item.
    pub sku: Option<String>,
    /// The CrescoData order status. No list of values is printed; samples have `partiallyShipped`, `cancelled`, `partiallyRefunded` and `readyToShip`. Required when a record is sent, on the top level or in each variant.
    pub status: Option<String>,
    /// The stock location ID the quantity was retrieved from, if applicable.
    pub stock_location_id: Option<String>,
    /// The order item number. Required when a record is sent, on the top level or in each variant.
    pub system_order_item_number: Option<String>,
    /// The number of the order where it was placed. Required when a record is sent, on the top level or in each variant.
    pub system_order_number: Option<String>,
    /// The system's product ID of this order item.
    pub system_product_id: Option<String>,
    /// The system's order status.
    pub system_status: Option<String>,
    /// The variant ID of the order item.
    pub system_variant_id: Option<String>,
    /// Tags, as plain text.
    pub tags: Option<String>,
    /// The amount of tax charged for this order, in dollar value. At least 0.
    pub tax: Option<rt::Decimal>,
    /// Whether tax is included.
    pub tax_inclusive: Option<bool>,
    /// The name of the tax.
    pub tax_name: Option<String>,
    /// The tax rate charged for this order item, in percent. At least 0.
    pub tax_rate: Option<f64>,
    /// The tracking ID or number of this order item. Where a line item can have several shipments, it is given in `shipments`.
    pub tracking_id: Option<String>,
    /// The date the order was last updated.
    pub updated_at: Option<rt::LenientDateTime>,
    /// The variant name of this order item.
    pub variant_name: Option<String>,
    /// The ID of the order.
    pub system_order_id: Option<String>,
    /// The ID of the order item.
    pub system_order_item_id: Option<String>,
    /// The ID of the package.
    pub package_id: Option<String>,
    /// The quantity shipped.
    pub quantity_shipped: Option<i64>,
    /// The quantity refunded.
    pub quantity_refunded: Option<i64>,
    /// The quantity cancelled.
    pub quantity_cancelled: Option<i64>,
    /// The quantity returned.
    pub quantity_returned: Option<i64>,
    /// The shipping type.
    pub shipping_type: Option<String>,
    /// The shipping provider.
    pub shipping_provider: Option<String>,
    /// The taxes that the tax is made of.
    pub tax_components: Option<Vec<TaxComponent>>,
}

/// One of the taxes that a tax is made of, as in the sample.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaxComponent {
    /// The name of the tax.
    pub name: Option<String>,
    /// The rate of the tax; the rates of the sample add up to its `taxRate`.
    pub rate: Option<f64>,
}
