// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A product as CrescoData stores it. No table describes its fields: names and types are those of the sample.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MasterProduct {
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
    /// The variants, each with the attributes of the product laid into it: what is sent with `variants` comes back flat.
    pub data: Option<Vec<ProductItem>>,
}

/// A variant of a stored product, with the attributes of the product.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ProductItem {
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
    pub merchant_product_id: Option<String>,
    /// The name of the category.
    pub category_name: Option<String>,
    /// The ID of the category.
    pub category_id: Option<String>,
    /// The department.
    pub department: Option<String>,
    /// The description, in plain text.
    pub description: Option<String>,
    /// The highlights, in plain text.
    pub highlights: Option<String>,
    /// The language.
    pub language: Option<String>,
    /// The link to the product.
    pub link: Option<String>,
    /// The link to the product for mobile devices.
    pub mobile_link: Option<String>,
    /// The title of the variant options.
    pub option_title: Option<String>,
    /// The address of a swatch of the first variant option.
    pub option_swatch1: Option<String>,
    /// The type of the first variant option.
    pub option_type1: Option<String>,
    /// The address of a swatch of the second variant option.
    pub option_swatch2: Option<String>,
    /// The type of the second variant option.
    pub option_type2: Option<String>,
    /// The address of a swatch of the third variant option.
    pub option_swatch3: Option<String>,
    /// The type of the third variant option.
    pub option_type3: Option<String>,
    /// The ID of the sale promotion.
    pub sale_id: Option<String>,
    /// The shipping number.
    pub shipping_number: Option<i64>,
    /// The short description, in plain text.
    pub short_description: Option<String>,
    /// The specifications, in plain text.
    pub specifications: Option<String>,
    /// Additional data.
    pub addition: Option<std::collections::BTreeMap<String, rt::Value>>,
}
