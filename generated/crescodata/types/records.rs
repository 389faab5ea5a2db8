// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// Records to send. The table is flat: that `requestId` stands beside `items`, as in the response, and not in each item is inferred (confidence 0.85).
#[derive(Clone, Debug, PartialEq)]
pub struct RecordBatch {
    /// The merchant's integration. It must be active and a source (`get` is true).
    pub integration_id: Option<String>,
    /// The records.
    pub items: Vec<RecordItem>,
    /// The ID of the request; generated if left out.
    pub request_id: Option<String>,
}

impl RecordBatch {
    /// With its required fields; the others are absent.
    pub fn new(items: Vec<RecordItem>) -> Self {
        Self {
            items,
            ..rt::codec::Blank::blank()
        }
    }
}

/// One record to send, with the ID that it is stored under.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordItem {
    /// Groups records, to merge different records into variants. Only for records that do not contain all their variants and are combined with those of other calls, past or future.
    pub group_id: Option<String>,
    /// The unique ID of the record. It decides whether a record is created or updated: the same record sent under another ID is a duplicate.
    pub id: String,
    /// Whether to merge this record with the one that is stored. Ignored if there is none.
    pub merge: Option<bool>,
    /// A record in one of the formats that an integration takes: an order, a product, or any other object. Null marks the record as deleted. An order has `systemOrderId`, a product has `merchantProductId` and no `systemOrderId`; what has neither is a free object.
    pub record: Option<SentRecord>,
}

impl RecordItem {
    /// With its required fields; the others are absent.
    pub fn new(id: impl Into<String>, record: Option<SentRecord>) -> Self {
        Self {
            id: id.into(),
            record,
            ..rt::codec::Blank::blank()
        }
    }
}

impl RecordItem {
    /// Creates or updates a record.
    pub fn send(id: impl Into<String>, record: SentRecord) -> Self {
        Self {
            id: id.into(),
            record: Some(record),
            ..rt::codec::Blank::blank()
        }
    }

    /// Marks a record as deleted.
    pub fn delete(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            record: None,
            ..rt::codec::Blank::blank()
        }
    }
}

/// A record in one of the formats that an integration takes: an order, a product, or any other object. Null marks the record as deleted. An order has `systemOrderId`, a product has `merchantProductId` and no `systemOrderId`; what has neither is a free object.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SentRecord {
    /// An order to send, or a shipment, cancellation or return of its items: those need only the attributes that they are about, and any others make the sync richer. Attributes that all line items share stand on the top level, others in `variants`; each attribute may stand on either level, except `systemOrderId` (here) and `systemOrderItemId` (in `variants`). Attributes without a value are left out: null and empty texts are refused.
    OrderRecord(Box<OrderRecord>),
    /// A product to send. Attributes that all variants share stand on the top level, others in `variants`; each attribute may stand on either level, and a product without variants has no `variants`. Attributes without a value are left out: null and empty texts are refused. That `merchantProductId` stands on the top level, as in the sample, is inferred (confidence 0.85).
    ProductRecord(Box<ProductRecord>),
    /// An object with any keys.
    FreeRecord(std::collections::BTreeMap<String, rt::Value>),
}

/// An order to send, or a shipment, cancellation or return of its items: those need only the attributes that they are about, and any others make the sync richer. Attributes that all line items share stand on the top level, others in `variants`; each attribute may stand on either level, except `systemOrderId` (here) and `systemOrderItemId` (in `variants`). Attributes without a value are left out: null and empty texts are refused.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderRecord {
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
    /// The ID of the order. Always specified on the top level, not in `variants`.
    pub system_order_id: String,
    /// The line items.
    pub variants: Option<Vec<OrderVariant>>,
}

impl OrderRecord {
    /// With its required fields; the others are absent.
    pub fn new(system_order_id: impl Into<String>) -> Self {
        Self {
            system_order_id: system_order_id.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// A line item of an order to send, with the attributes that are its own.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderVariant {
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
    /// The ID of the order item. Specified in `variants`, to prevent issues.
    pub system_order_item_id: String,
}

impl OrderVariant {
    /// With its required fields; the others are absent.
    pub fn new(system_order_item_id: impl Into<String>) -> Self {
        Self {
            system_order_item_id: system_order_item_id.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// A product to send. Attributes that all variants share stand on the top level, others in `variants`; each attribute may stand on either level, and a product without variants has no `variants`. Attributes without a value are left out: null and empty texts are refused. That `merchantProductId` stands on the top level, as in the sample, is inferred (confidence 0.85).
#[derive(Clone, Debug, PartialEq)]
pub struct ProductRecord {
    /// Whether the product is adult or not.
    pub adult: Option<bool>,
    /// The age group of the product.
    pub age_group: Option<AgeGroup>,
    /// Whether customers can order the product when it is out of stock.
    pub allow_backorders: Option<bool>,
    /// The ASIN of the variant.
    pub asin: Option<String>,
    /// Whether the variant is available. Required when a record is sent, on the top level or in each variant.
    pub available: Option<bool>,
    /// The date after which the variant is no longer available.
    pub available_end: Option<rt::LenientDateTime>,
    /// The date from which the variant is available.
    pub available_start: Option<rt::LenientDateTime>,
    /// The brand of the product.
    pub brand: Option<String>,
    /// The color of the product.
    pub color: Option<String>,
    /// The condition of the product.
    pub condition: Option<ProductCondition>,
    /// The cost price of the product.
    pub cost_price: Option<rt::Decimal>,
    /// The country of the product.
    pub country: Option<CountryCode>,
    /// The date this product or variant was created on the source.
    pub created_at: Option<rt::LenientDateTime>,
    /// The currency in which the prices are specified.
    pub currency: Option<CurrencyCode>,
    /// Whether this product has been deleted.
    pub deleted: Option<bool>,
    /// The description of the product or variant, in HTML.
    pub description_html: Option<String>,
    /// The EAN of the variant.
    pub ean: Option<String>,
    /// The gender of the product or variant.
    pub gender: Option<String>,
    /// The list of groups or collections this product belongs to.
    pub groups: Option<Vec<String>>,
    /// The GTIN of the variant.
    pub gtin: Option<String>,
    /// The handling time, in days.
    pub handling_time: Option<i64>,
    /// A list of highlights for the product in HTML.
    pub highlights_html: Option<String>,
    /// A list of images showing the variant. Required when a record is sent, on the top level or in each variant.
    pub images: Option<Vec<String>>,
    /// The ISBN of the variant.
    pub isbn: Option<String>,
    /// The height of the product or variant.
    pub item_height: Option<f64>,
    /// The unit in which the height of the product is specified.
    pub item_height_unit: Option<LengthUnit>,
    /// The length of the product.
    pub item_length: Option<f64>,
    /// The unit in which the length of the product is specified.
    pub item_length_unit: Option<LengthUnit>,
    /// The width of the product.
    pub item_width: Option<f64>,
    /// The unit in which the width of the product is specified.
    pub item_width_unit: Option<LengthUnit>,
    /// The manufacturer of the product.
    pub manufacturer: Option<String>,
    /// The material that the product or variant is made of.
    pub material: Option<String>,
    /// The category of the product in the source system.
    pub merchant_category_name: Option<String>,
    /// The unique identifier for the variant used in the source system. Required when a record is sent, on the top level or in each variant.
    pub merchant_variant_id: Option<String>,
    /// Any meta data.
    pub meta_fields: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The smallest number of stock that can be ordered. At least 0.
    pub minimum_order_quantity: Option<i64>,
    /// The model number.
    pub model_number: Option<String>,
    /// The MPN of the variant.
    pub mpn: Option<String>,
    /// The label of the first variant option.
    pub option_label1: Option<String>,
    /// The label of the second variant option.
    pub option_label2: Option<String>,
    /// The label of the third variant option.
    pub option_label3: Option<String>,
    /// The label of the fourth variant option.
    pub option_label4: Option<String>,
    /// The value of the first variant option.
    pub option_value1: Option<String>,
    /// The value of the second variant option.
    pub option_value2: Option<String>,
    /// The value of the third variant option.
    pub option_value3: Option<String>,
    /// The value of the fourth variant option.
    pub option_value4: Option<String>,
    /// Attributes that differ by system or by integration. A key has the form `{type}:{comma separated values}`: `system:lazada_sg,amazon` for systems, `integration:{integrationId}` for one merchant service. A value holds the attributes to overwrite. The systems and countries that can be named are listed by CrescoData's support.
    pub overwrites: Option<std::collections::BTreeMap<String, ProductAttributes>>,
    /// What the packaged product contains, in HTML.
    pub package_content_html: Option<String>,
    /// The height of the container for the product.
    pub package_height: Option<f64>,
    /// The unit in which the height of the container for the product is specified.
    pub package_height_unit: Option<LengthUnit>,
    /// The length of the container for the product.
    pub package_length: Option<f64>,
    /// The unit in which the length of the container for the product is specified.
    pub package_length_unit: Option<LengthUnit>,
    /// How many pieces a pack has. At least 1.
    pub package_quantity: Option<i64>,
    /// The width of the container.
    pub package_width: Option<f64>,
    /// The unit in which the width of the container is specified.
    pub package_width_unit: Option<LengthUnit>,
    /// The parent SKU.
    pub parent_sku: Option<String>,
    /// The price of the product. Required when a record is sent, on the top level or in each variant.
    pub price: Option<rt::Decimal>,
    /// A list of product-level images to be shared across all variants.
    pub product_images: Option<Vec<String>>,
    /// Whether this record is published to connected systems. Required when a record is sent, on the top level or in each variant.
    pub publish: Option<bool>,
    /// The retail price of the product.
    pub retail_price: Option<rt::Decimal>,
    /// The end of the sale promotion. Only applicable when `salePrice` is present.
    pub sale_end: Option<rt::LenientDateTime>,
    /// The promotion or name of the sale for this item.
    pub sale_name: Option<String>,
    /// The promotional price of the product.
    pub sale_price: Option<rt::Decimal>,
    /// The start of the sale promotion. Only applicable when `salePrice` is present.
    pub sale_start: Option<rt::LenientDateTime>,
    /// A list of search terms or tags.
    pub search_terms: Option<Vec<String>>,
    /// The season for the variant.
    pub season: Option<String>,
    /// The fixed cost of shipping this product, if applicable.
    pub shipping_cost: Option<rt::Decimal>,
    /// Any details related to shipping.
    pub shipping_details: Option<String>,
    /// The shipping type or logistic class to be used.
    pub shipping_type: Option<String>,
    /// Whether this product ships internationally.
    pub ships_internationally: Option<bool>,
    /// A short summary description of the product in HTML format.
    pub short_description_html: Option<String>,
    /// The size of the variant.
    pub size: Option<String>,
    /// The size chart image for this variant.
    pub size_image: Option<String>,
    /// The size system that the size of the product is specified in.
    pub size_system: Option<String>,
    /// The SKU of the variant. Required when a record is sent, on the top level or in each variant.
    pub sku: Option<String>,
    /// The specifications of the product in HTML format.
    pub specifications_html: Option<String>,
    /// The stock quantity for each store, by location.
    pub stock_quantities: Option<std::collections::BTreeMap<String, i64>>,
    /// The total available stock quantity of the product. Required when a record is sent, on the top level or in each variant.
    pub stock_quantity: Option<i64>,
    /// The style of the variant.
    pub style: Option<String>,
    /// The subtitle, typically a shorter text below the title on marketplaces that support it.
    pub sub_title: Option<String>,
    /// The category ID of a publishing system. Typically only given inside `overwrites`, per system.
    pub system_category_id: Option<String>,
    /// Whether this variant is tax exempt.
    pub tax_free: Option<bool>,
    /// Whether this variant is listed with taxes included.
    pub tax_inclusive: Option<bool>,
    /// The title of the product. Required when a record is sent, on the top level or in each variant.
    pub title: Option<String>,
    /// The UPC of the variant.
    pub upc: Option<String>,
    /// The date this product or variant was updated on the source.
    pub updated_at: Option<rt::LenientDateTime>,
    /// The title of the variant.
    pub variant_title: Option<String>,
    /// The vendor of the product.
    pub vendor: Option<String>,
    /// The URL of the video.
    pub video_url: Option<String>,
    /// The volume of the variant, if applicable: free text that includes its unit.
    pub volume: Option<String>,
    /// The warranty details.
    pub warranty_details: Option<String>,
    /// The period that `warrantyUnit` counts.
    pub warranty_period: Option<WarrantyPeriod>,
    /// How many of the warranty period the warranty lasts. At least 1.
    pub warranty_unit: Option<i64>,
    /// The weight of the product.
    pub weight: Option<f64>,
    /// The unit that the weight of the product is specified in.
    pub weight_unit: Option<WeightUnit>,
    /// The unique ID of the product in the source system.
    pub merchant_product_id: String,
    /// The variants; left out for a product without variants.
    pub variants: Option<Vec<ProductVariant>>,
}

impl ProductRecord {
    /// With its required fields; the others are absent.
    pub fn new(merchant_product_id: impl Into<String>) -> Self {
        Self {
            merchant_product_id: merchant_product_id.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// A variant of a product to send, with the attributes that are its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProductVariant {
    /// Whether the product is adult or not.
    pub adult: Option<bool>,
    /// The age group of the product.
    pub age_group: Option<AgeGroup>,
    /// Whether customers can order the product when it is out of stock.
    pub allow_backorders: Option<bool>,
    /// The ASIN of the variant.
    pub asin: Option<String>,
    /// Whether the variant is available. Required when a record is sent, on the top level or in each variant.
    pub available: Option<bool>,
    /// The date after which the variant is no longer available.
    pub available_end: Option<rt::LenientDateTime>,
    /// The date from which the variant is available.
    pub available_start: Option<rt::LenientDateTime>,
    /// The brand of the product.
    pub brand: Option<String>,
    /// The color of the product.
    pub color: Option<String>,
    /// The condition of the product.
    pub condition: Option<ProductCondition>,
    /// The cost price of the product.
    pub cost_price: Option<rt::Decimal>,
    /// The country of the product.
    pub country: Option<CountryCode>,
    /// The date this product or variant was created on the source.
    pub created_at: Option<rt::LenientDateTime>,
    /// The currency in which the prices are specified.
    pub currency: Option<CurrencyCode>,
    /// Whether this product has been deleted.
    pub deleted: Option<bool>,
    /// The description of the product or variant, in HTML.
    pub description_html: Option<String>,
    /// The EAN of the variant.
    pub ean: Option<String>,
    /// The gender of the product or variant.
    pub gender: Option<String>,
    /// The list of groups or collections this product belongs to.
    pub groups: Option<Vec<String>>,
    /// The GTIN of the variant.
    pub gtin: Option<String>,
    /// The handling time, in days.
    pub handling_time: Option<i64>,
    /// A list of highlights for the product in HTML.
    pub highlights_html: Option<String>,
    /// A list of images showing the variant. Required when a record is sent, on the top level or in each variant.
    pub images: Option<Vec<String>>,
    /// The ISBN of the variant.
    pub isbn: Option<String>,
    /// The height of the product or variant.
    pub item_height: Option<f64>,
    /// The unit in which the height of the product is specified.
    pub item_height_unit: Option<LengthUnit>,
    /// The length of the product.
    pub item_length: Option<f64>,
    /// The unit in which the length of the product is specified.
    pub item_length_unit: Option<LengthUnit>,
    /// The width of the product.
    pub item_width: Option<f64>,
    /// The unit in which the width of the product is specified.
    pub item_width_unit: Option<LengthUnit>,
    /// The manufacturer of the product.
    pub manufacturer: Option<String>,
    /// The material that the product or variant is made of.
    pub material: Option<String>,
    /// The category of the product in the source system.
    pub merchant_category_name: Option<String>,
    /// The unique identifier for the variant used in the source system. Required when a record is sent, on the top level or in each variant.
    pub merchant_variant_id: Option<String>,
    /// Any meta data.
    pub meta_fields: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The smallest number of stock that can be ordered. At least 0.
    pub minimum_order_quantity: Option<i64>,
    /// The model number.
    pub model_number: Option<String>,
    /// The MPN of the variant.
    pub mpn: Option<String>,
    /// The label of the first variant option.
    pub option_label1: Option<String>,
    /// The label of the second variant option.
    pub option_label2: Option<String>,
    /// The label of the third variant option.
    pub option_label3: Option<String>,
    /// The label of the fourth variant option.
    pub option_label4: Option<String>,
    /// The value of the first variant option.
    pub option_value1: Option<String>,
    /// The value of the second variant option.
    pub option_value2: Option<String>,
    /// The value of the third variant option.
    pub option_value3: Option<String>,
    /// The value of the fourth variant option.
    pub option_value4: Option<String>,
    /// Attributes that differ by system or by integration. A key has the form `{type}:{comma separated values}`: `system:lazada_sg,amazon` for systems, `integration:{integrationId}` for one merchant service. A value holds the attributes to overwrite. The systems and countries that can be named are listed by CrescoData's support.
    pub overwrites: Option<std::collections::BTreeMap<String, ProductAttributes>>,
    /// What the packaged product contains, in HTML.
    pub package_content_html: Option<String>,
    /// The height of the container for the product.
    pub package_height: Option<f64>,
    /// The unit in which the height of the container for the product is specified.
    pub package_height_unit: Option<LengthUnit>,
    /// The length of the container for the product.
    pub package_length: Option<f64>,
    /// The unit in which the length of the container for the product is specified.
    pub package_length_unit: Option<LengthUnit>,
    /// How many pieces a pack has. At least 1.
    pub package_quantity: Option<i64>,
    /// The width of the container.
    pub package_width: Option<f64>,
    /// The unit in which the width of the container is specified.
    pub package_width_unit: Option<LengthUnit>,
    /// The parent SKU.
    pub parent_sku: Option<String>,
    /// The price of the product. Required when a record is sent, on the top level or in each variant.
    pub price: Option<rt::Decimal>,
    /// A list of product-level images to be shared across all variants.
    pub product_images: Option<Vec<String>>,
    /// Whether this record is published to connected systems. Required when a record is sent, on the top level or in each variant.
    pub publish: Option<bool>,
    /// The retail price of the product.
    pub retail_price: Option<rt::Decimal>,
    /// The end of the sale promotion. Only applicable when `salePrice` is present.
    pub sale_end: Option<rt::LenientDateTime>,
    /// The promotion or name of the sale for this item.
    pub sale_name: Option<String>,
    /// The promotional price of the product.
    pub sale_price: Option<rt::Decimal>,
    /// The start of the sale promotion. Only applicable when `salePrice` is present.
    pub sale_start: Option<rt::LenientDateTime>,
    /// A list of search terms or tags.
    pub search_terms: Option<Vec<String>>,
    /// The season for the variant.
    pub season: Option<String>,
    /// The fixed cost of shipping this product, if applicable.
    pub shipping_cost: Option<rt::Decimal>,
    /// Any details related to shipping.
    pub shipping_details: Option<String>,
    /// The shipping type or logistic class to be used.
    pub shipping_type: Option<String>,
    /// Whether this product ships internationally.
    pub ships_internationally: Option<bool>,
    /// A short summary description of the product in HTML format.
    pub short_description_html: Option<String>,
    /// The size of the variant.
    pub size: Option<String>,
    /// The size chart image for this variant.
    pub size_image: Option<String>,
    /// The size system that the size of the product is specified in.
    pub size_system: Option<String>,
    /// The SKU of the variant. Required when a record is sent, on the top level or in each variant.
    pub sku: Option<String>,
    /// The specifications of the product in HTML format.
    pub specifications_html: Option<String>,
    /// The stock quantity for each store, by location.
    pub stock_quantities: Option<std::collections::BTreeMap<String, i64>>,
    /// The total available stock quantity of the product. Required when a record is sent, on the top level or in each variant.
    pub stock_quantity: Option<i64>,
    /// The style of the variant.
    pub style: Option<String>,
    /// The subtitle, typically a shorter text below the title on marketplaces that support it.
    pub sub_title: Option<String>,
    /// The category ID of a publishing system. Typically only given inside `overwrites`, per system.
    pub system_category_id: Option<String>,
    /// Whether this variant is tax exempt.
    pub tax_free: Option<bool>,
    /// Whether this variant is listed with taxes included.
    pub tax_inclusive: Option<bool>,
    /// The title of the product. Required when a record is sent, on the top level or in each variant.
    pub title: Option<String>,
    /// The UPC of the variant.
    pub upc: Option<String>,
    /// The date this product or variant was updated on the source.
    pub updated_at: Option<rt::LenientDateTime>,
    /// The title of the variant.
    pub variant_title: Option<String>,
    /// The vendor of the product.
    pub vendor: Option<String>,
    /// The URL of the video.
    pub video_url: Option<String>,
    /// The volume of the variant, if applicable: free text that includes its unit.
    pub volume: Option<String>,
    /// The warranty details.
    pub warranty_details: Option<String>,
    /// The period that `warrantyUnit` counts.
    pub warranty_period: Option<WarrantyPeriod>,
    /// How many of the warranty period the warranty lasts. At least 1.
    pub warranty_unit: Option<i64>,
    /// The weight of the product.
    pub weight: Option<f64>,
    /// The unit that the weight of the product is specified in.
    pub weight_unit: Option<WeightUnit>,
    /// The address of a swatch of the first variant option.
    pub option_swatch1: Option<String>,
}

/// What sending records responses.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BatchResponse {
    /// The ID of the request. Errors can be queried by it.
    pub request_id: String,
}
