// @generated from specs/commerceconnect.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// The status of a product. The values are those of the samples; that there are no others is found (products/update.html; omneo/commerceconnect-sdk, src/Actions/GetProducts.php).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProductStatus {
    /// `inactive`
    Inactive,
    /// `active`
    Active,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A field of a product in a response of version 5.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseProductField {
    /// `name`
    Name,
    /// `status`
    Status,
    /// `class_type`
    ClassType,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// Something that belongs to a product in a response of version 5.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseAssociatedField {
    /// `product_class`
    ProductClass,
    /// `product_family`
    ProductFamily,
    /// `brand`
    Brand,
    /// `attribute_values`
    AttributeValues,
    /// `association_attribute_values`
    AssociationAttributeValues,
    /// `dimension`
    Dimension,
    /// `packed_dimension`
    PackedDimension,
    /// `product_categories`
    ProductCategories,
    /// `catalogs`
    Catalogs,
    /// `shipping_zones`
    ShippingZones,
    /// `price_items`
    PriceItems,
    /// `inventories`
    Inventories,
    /// `media_items`
    MediaItems,
    /// `entity_identifiers`
    EntityIdentifiers,
    /// `child_product_variations`
    ChildProductVariations,
    /// `parent_product_kits`
    ParentProductKits,
    /// `parent_product_groups`
    ParentProductGroups,
    /// `parent_product_variations`
    ParentProductVariations,
    /// `child_kit_members`
    ChildKitMembers,
    /// `child_group_members`
    ChildGroupMembers,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A page of products.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProductList {
    /// The number of this page.
    pub page: i64,
    /// The number of items on a page.
    pub per_page: i64,
    /// The number of pages.
    pub total_pages: i64,
    /// The number of items on all pages.
    pub total_entries: i64,
    /// The products on this page.
    pub entries: Vec<Product>,
}

/// A product, in the form that the version of the tenant gives to it: by locale (version 1), with `product_attributes` and nested children (version 2), or with `attribute_values` (version 5, and class products everywhere).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Product {
    /// A product of a tenant of version 1: one object per locale, with the locale as its key, and two times beside them.
    V1ByLocale(ProductV1ByLocale),
    /// A product of a tenant of version 2. `product_type` and `product_attributes`, which are in every sample and never null, tell it from version 5, where both are null.
    V2(ProductV2),
    /// A product of a tenant of version 5, or a class product. Only ID and code are always there: the rest depends on `response_product_fields` and `response_associated_fields`.
    V5(Box<ProductV5>),
}

/// A product of a tenant of version 1: one object per locale, with the locale as its key, and two times beside them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProductV1ByLocale {
    /// When the product was created.
    pub created_at: rt::DateTime,
    /// When the product was last updated.
    pub updated_at: rt::DateTime,
    /// Keys beyond the documented ones.
    pub other_fields: std::collections::BTreeMap<String, ProductV1>,
}

/// A product of a tenant of version 1, in one locale.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProductV1 {
    /// The ID of the product.
    pub id: i64,
    /// The type of a product. The values are found (products/update.html); the samples show only `product`, and null for class products.
    pub product_type: Option<ProductType>,
    /// The code of the product, its unique identifier.
    pub code: String,
    /// The status of a product. The values are those of the samples; that there are no others is found (products/update.html; omneo/commerceconnect-sdk, src/Actions/GetProducts.php).
    pub status: Option<ProductStatus>,
    /// The attributes of the product, by attribute code.
    pub product_attributes: Option<std::collections::BTreeMap<String, ProductAttribute>>,
    /// The name of the product.
    pub name: Option<String>,
    /// Whether nothing is missing (inferred from the name).
    pub is_complete: Option<bool>,
    /// What a product still misses.
    pub incomplete_fields: Option<IncompleteFields>,
    /// Whether the product is discontinued.
    pub discontinued: Option<bool>,
    /// The shipping options of the product.
    pub shipping_options: Option<Vec<rt::Value>>,
    /// The attribute set of the product.
    pub attribute_set: Option<NamedReference>,
    /// The level of the product in its attribute set (inferred from the name).
    pub product_level: Option<NamedReference>,
    /// The categories of the product.
    pub product_categories: Option<Vec<ProductCategory>>,
    /// The catalogs with which the product is linked.
    pub catalogs: Option<Vec<NamedReference>>,
    /// The shipping zones of the product.
    pub shipping_zones: Option<Vec<NamedReference>>,
    /// The media items of the product.
    pub media_items: Option<Vec<MediaItem>>,
    /// The inventories of the product, one per inventory source.
    pub inventories: Option<Vec<Inventory>>,
    /// The prices of the product.
    pub price_items: Option<Vec<PriceItem>>,
    /// The brand of a product.
    pub brand: Option<Brand>,
    /// The dimensions of the product.
    pub dimension: Option<Dimension>,
    /// The dimensions of the packed product.
    pub packed_dimension: Option<Dimension>,
}

/// The type of a product. The values are found (products/update.html); the samples show only `product`, and null for class products.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProductType {
    /// `product`
    Product,
    /// `kit`
    Kit,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// An attribute of a product, as versions 1 and 2 return it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProductAttribute {
    /// The type of the value. The samples show html, string and boolean; found in a response kept by a public client (omneo/commerceconnect-sdk, tests/Stubs/Products/get_products.json): number, datetime and single_option too.
    pub base_type: String,
    /// The value.
    pub value: rt::Value,
}

/// What a product still misses.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct IncompleteFields {
    /// Whether it has no image.
    pub missing_image: Option<bool>,
    /// Whether it has no category.
    pub missing_category: Option<bool>,
    /// Whether it has no price.
    pub missing_price: Option<bool>,
    /// The attributes that it misses; empty or null in every sample.
    pub missing_attributes: Option<Vec<rt::Value>>,
}

/// Something that a response names only, such as an attribute set, a catalog or a price book.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NamedReference {
    /// Its ID.
    pub id: i64,
    /// Its name.
    pub name: Option<String>,
}

/// A category of a product.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProductCategory {
    /// Whether this is the product's primary category.
    pub is_primary: Option<bool>,
    /// The ID of the category.
    pub category_id: i64,
    /// The name of the category.
    pub name: Option<String>,
    /// The path of the category.
    pub path: Option<String>,
    /// The category set to which the category belongs.
    pub category_set: Option<NamedReference>,
}

/// A media item of a product, such as an image.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MediaItem {
    /// The ID of the media item.
    pub id: i64,
    /// The type of the media item; the samples show `ImageMediaItem`.
    pub media_item_type: Option<String>,
    /// Where the media item is stored.
    pub url: Option<String>,
    /// The description of the media item.
    pub description: Option<String>,
    /// The sort order of the media item.
    pub sort_order: Option<i64>,
    /// Whether this is the product's primary media item.
    pub is_primary: Option<bool>,
    /// Whether the media item was uploaded; null in every sample, so the type is inferred from the name.
    pub is_uploaded: Option<bool>,
    /// The tags of the media item.
    pub tag_list: Option<Vec<String>>,
    /// The position of the media item.
    pub position: Option<i64>,
    /// The extra processing of an image.
    pub processing_options: Option<ProcessingOptions>,
}

/// The extra processing of an image.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ProcessingOptions {
    /// Whether a copy of the image with a background was asked for.
    pub apply_background: Option<bool>,
    /// The colour of the background: a name or a hex code.
    pub background_colour: Option<String>,
    /// The tags of the copy. In a request they are called `processed_tags`.
    pub tags: Option<Vec<String>>,
}

/// What an inventory source has of a product.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Inventory {
    /// The ID of the inventory.
    pub id: i64,
    /// The quantity in the inventory source.
    pub qty: Option<rt::Decimal>,
    /// The stock level; the samples show `in_stock`.
    pub stock_availability: Option<String>,
    /// The quantity from which on the product counts as out of stock; null in every sample, so the type is inferred.
    pub out_of_stock_threshold: Option<rt::Decimal>,
    /// How long the dispatch takes, in `dispatch_time_unit`.
    pub dispatch_time: Option<i64>,
    /// The unit of `dispatch_time`; the samples show `day`.
    pub dispatch_time_unit: Option<String>,
    /// What one unit costs at this inventory source; null in every sample, so the type is inferred.
    pub unit_cost: Option<rt::Decimal>,
    /// What an order does to the quantity: dynamic quantities change, static ones stay the same.
    pub style: Option<InventoryStyle>,
    /// The SKU at the inventory source.
    pub sku: Option<String>,
    /// Whether the product can be shipped from there (inferred from the name).
    pub support_shipping: Option<bool>,
    /// The inventory source.
    pub inventory_source: Option<NamedReference>,
}

/// What an order does to the quantity: dynamic quantities change, static ones stay the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InventoryStyle {
    /// `static`
    Static,
    /// `dynamic`
    Dynamic,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A price of a product in a price book.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PriceItem {
    /// The ID of the price.
    pub id: i64,
    /// The price.
    pub amount: Option<rt::Decimal>,
    /// Whether the price counts. The question mark belongs to the key.
    pub enabled: Option<bool>,
    /// The price book to which the price belongs.
    pub price_book: Option<NamedReference>,
    /// From when on the price is valid; null in every sample. That it is a text is found (price_items/create.html).
    pub from: Option<String>,
    /// Until when the price is valid; null in every sample. That it is a text is found (price_items/create.html).
    pub to: Option<String>,
}

/// The brand of a product.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Brand {
    /// The ID of the brand.
    pub id: i64,
    /// The name of the brand.
    pub name: Option<String>,
    /// The description of the brand; null in every sample, so the type is inferred.
    pub description: Option<String>,
    /// The link to the logo of the brand; empty where there is none.
    pub logo_link: Option<String>,
}

/// The dimensions of a product. The units are not documented.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dimension {
    /// The ID of the dimensions.
    pub id: i64,
    /// The length.
    pub length: Option<f64>,
    /// The width.
    pub width: Option<f64>,
    /// The height.
    pub height: Option<f64>,
    /// The weight.
    pub weight: Option<f64>,
}

/// A product of a tenant of version 2. `product_type` and `product_attributes`, which are in every sample and never null, tell it from version 5, where both are null.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProductV2 {
    /// The ID of the product.
    pub id: i64,
    /// The type of a product. The values are found (products/update.html); the samples show only `product`, and null for class products.
    pub product_type: ProductType,
    /// The code of the product, its unique identifier.
    pub code: String,
    /// The status of a product. The values are those of the samples; that there are no others is found (products/update.html; omneo/commerceconnect-sdk, src/Actions/GetProducts.php).
    pub status: Option<ProductStatus>,
    /// The attributes of the product, by attribute code.
    pub product_attributes: std::collections::BTreeMap<String, ProductAttribute>,
    /// The name of the product.
    pub name: Option<String>,
    /// The class type of the product. Not in this document's samples of version 2; found, as null, in a response kept by a public client (omneo/commerceconnect-sdk, tests/Stubs/Products/get_products.json).
    pub class_type: Option<String>,
    /// Whether the product is discontinued.
    pub discontinued: Option<bool>,
    /// The product above a product, with the one above it. A root product has an empty object here. Responseed where `root_products_only` is false.
    pub parent_products: Option<ParentProduct>,
    /// The child products, each with children of its own.
    pub children: Option<Vec<ProductV2>>,
}

/// The product above a product, with the one above it. A root product has an empty object here. Responseed where `root_products_only` is false.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ParentProduct {
    /// The ID of the parent product.
    pub id: Option<i64>,
    /// The code of the parent product.
    pub code: Option<String>,
    /// The product above a product, with the one above it. A root product has an empty object here. Responseed where `root_products_only` is false.
    pub parent_products: Option<Box<ParentProduct>>,
}

/// A product of a tenant of version 5, or a class product. Only ID and code are always there: the rest depends on `response_product_fields` and `response_associated_fields`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProductV5 {
    /// The ID of the product.
    pub id: i64,
    /// The type of the product; null in every sample of version 5.
    pub product_type: Option<ProductType>,
    /// The code of the product, its unique identifier.
    pub code: String,
    /// The status of a product. The values are those of the samples; that there are no others is found (products/update.html; omneo/commerceconnect-sdk, src/Actions/GetProducts.php).
    pub status: Option<ProductStatus>,
    /// Null in every sample of version 5: `attribute_values` takes its place. Typed as in version 2, so that a malformed product of that version is not taken for one of this.
    pub product_attributes: Option<std::collections::BTreeMap<String, ProductAttribute>>,
    /// The name of the product.
    pub name: Option<String>,
    /// The class type of the product; the samples show `variation` and `grouped`. That it can be null is found (see `ProductV2`).
    pub class_type: Option<String>,
    /// Whether the product is discontinued.
    pub discontinued: Option<bool>,
    /// Child products; empty in the only sample that has it, so the form of its items is inferred (confidence 0.7).
    pub children: Option<Vec<ProductV5>>,
    /// The product class.
    pub product_class: Option<NamedReference>,
    /// The values of the product's attributes.
    pub attribute_values: Option<Vec<AttributeValue>>,
    /// The values of the product's association attributes.
    pub association_attribute_values: Option<Vec<AssociationAttributeValue>>,
    /// The variations of the product.
    pub child_product_variations: Option<Vec<LinkedProduct>>,
    /// The members of the kit, with `qty`.
    pub child_kit_members: Option<Vec<LinkedProduct>>,
    /// The groups to which the product belongs, with `sort_order`.
    pub parent_product_groups: Option<Vec<LinkedProduct>>,
    /// The products of which this one is a variation. No sample shows it; taken to look as `child_product_variations` (inferred, confidence 0.8).
    pub parent_product_variations: Option<Vec<LinkedProduct>>,
    /// The kits to which the product belongs. No sample shows it; taken to look as `child_kit_members` (inferred, confidence 0.8).
    pub parent_product_kits: Option<Vec<LinkedProduct>>,
    /// The members of the group. No sample shows it; taken to look as `parent_product_groups` (inferred, confidence 0.8).
    pub child_group_members: Option<Vec<LinkedProduct>>,
    /// The product family.
    pub product_family: Option<rt::Value>,
    /// The brand. No sample of version 5 shows it; taken to look as in version 1 (inferred, confidence 0.75).
    pub brand: Option<Brand>,
    /// The dimensions of the product. No sample of version 5 shows it; taken to look as in version 1 (inferred, confidence 0.75).
    pub dimension: Option<Dimension>,
    /// The dimensions of the packed product. No sample of version 5 shows it; taken to look as in version 1 (inferred, confidence 0.75).
    pub packed_dimension: Option<Dimension>,
    /// The categories. No sample of version 5 shows it; taken to look as in version 1 (inferred, confidence 0.75).
    pub product_categories: Option<Vec<ProductCategory>>,
    /// The catalogs. No sample of version 5 shows it; taken to look as in version 1 (inferred, confidence 0.75).
    pub catalogs: Option<Vec<NamedReference>>,
    /// The shipping zones. No sample of version 5 shows it; taken to look as in version 1 (inferred, confidence 0.75).
    pub shipping_zones: Option<Vec<NamedReference>>,
    /// The prices. No sample of version 5 shows it; taken to look as in version 1 (inferred, confidence 0.75).
    pub price_items: Option<Vec<PriceItem>>,
    /// The inventories. No sample of version 5 shows it; taken to look as in version 1 (inferred, confidence 0.75).
    pub inventories: Option<Vec<Inventory>>,
    /// The media items. No sample of version 5 shows it; taken to look as in version 1 (inferred, confidence 0.75).
    pub media_items: Option<Vec<MediaItem>>,
    /// The extra identifiers. No sample shows it in a response; taken to look as in a request (inferred, confidence 0.7).
    pub entity_identifiers: Option<Vec<EntityIdentifier>>,
}

/// The value of an attribute, as version 5 returns it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AttributeValue {
    /// The ID of the attribute.
    pub attribute_definition_id: Option<i64>,
    /// The code of the attribute.
    pub attribute_definition_code: String,
    /// The value.
    pub data: rt::Value,
}

/// The value of an association attribute, as version 5 returns it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AssociationAttributeValue {
    /// The ID of the attribute.
    pub attribute_definition_id: Option<i64>,
    /// The code of the attribute.
    pub attribute_definition_code: String,
    /// The code of what is associated.
    pub associated_code: Option<String>,
    /// The type of what is associated; the sample shows `NpcEntity`.
    pub associated_type: Option<String>,
}

/// A product linked with another one: a variation, a member of a kit or a group, or the other end of such a link.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LinkedProduct {
    /// The ID of the linked product.
    pub id: i64,
    /// The code of the linked product.
    pub code: String,
    /// When it was created (whether the product or the link is not said).
    pub created_at: Option<rt::DateTime>,
    /// When it was last updated (whether the product or the link is not said).
    pub updated_at: Option<rt::DateTime>,
    /// How many of it the kit has; only with kits.
    pub qty: Option<rt::Decimal>,
    /// Its place in the group; only with groups.
    pub sort_order: Option<i64>,
}

/// An extra identifier of a product, for example its key in a channel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EntityIdentifier {
    /// The key.
    pub key: Option<String>,
    /// The name of the identifier.
    pub name: Option<String>,
}

/// What `upsertProduct` and `updateProduct` take.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductBody {
    /// A product to create or update. Nothing is required as a whole: an update names its product by `code`, by `id`, or by `identifier_name` with `entity_key`.
    pub product: ProductWrite,
}

impl ProductBody {
    /// With its required fields; the others are absent.
    pub fn new(product: ProductWrite) -> Self {
        Self { product }
    }
}

/// A product to create or update. Nothing is required as a whole: an update names its product by `code`, by `id`, or by `identifier_name` with `entity_key`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProductWrite {
    /// The locale of what is sent, one of the language codes defined on CommerceConnect. The default language where it is left out.
    pub locale: rt::Patch<String>,
    /// The name of the product or SKU.
    pub name: rt::Patch<String>,
    /// The code of the product or SKU, its unique identifier.
    pub code: rt::Patch<String>,
    /// A new code for an existing product.
    pub new_code: rt::Patch<String>,
    /// The name of the product's attribute set, which must exist.
    pub attribute_set: rt::Patch<String>,
    /// The name of the product's class, which must exist. For class products, in place of `attribute_set`.
    pub product_class_name: rt::Patch<String>,
    /// The code of the product's family.
    pub product_family_code: rt::Patch<String>,
    /// The type of the product.
    pub product_type: rt::Patch<ProductType>,
    /// The status of the product.
    pub status: rt::Patch<ProductStatus>,
    /// How a new kit is made. Only for creating a kit.
    pub kit_create_mode: rt::Patch<KitCreateMode>,
    /// The code of the product that a new kit is a clone of: a SKU, which is a product at the bottom level. Only for creating a kit, with `kit_create_mode` Clone from existing SKU.
    pub base_sku_code_for_clone: rt::Patch<String>,
    /// The brand of the product.
    pub brand: rt::Patch<BrandWrite>,
    /// The attributes of the product, by attribute code.
    pub product_attributes: rt::Patch<
        std::collections::BTreeMap<String, Option<AttributeValueWrite>>,
    >,
    /// The dimensions of the product.
    pub dimension: rt::Patch<DimensionWrite>,
    /// The dimensions of the packed product.
    pub packed_dimension: rt::Patch<DimensionWrite>,
    /// The names of the product's shipping zones. They replace those stored.
    pub shipping_zones: rt::Patch<Vec<String>>,
    /// Prices to add, or to update where they exist.
    pub price_items: rt::Patch<Vec<PriceItemWrite>>,
    /// The categories of the product. They replace those stored.
    pub categories: rt::Patch<Vec<CategoryWrite>>,
    /// Catalogs to link with the product.
    pub catalogs: rt::Patch<Vec<CatalogWrite>>,
    /// The media items of the product. They replace those stored.
    pub media_items: rt::Patch<Vec<MediaItemWrite>>,
    /// Inventories to add, or to update where they exist.
    pub inventories: rt::Patch<Vec<InventoryWrite>>,
    /// Child products, by product code; each takes what a product takes, its own variants too. The key and the `code` inside can differ, as in a sample. The document allows null for a child as well, which says nothing and is left out here.
    pub variants: rt::Patch<std::collections::BTreeMap<String, ProductWrite>>,
    /// Virtual products, by their code. The document allows null for one as well, which says nothing and is left out here.
    pub virtual_products: rt::Patch<
        std::collections::BTreeMap<String, VirtualProductWrite>,
    >,
    /// The SKUs that the kit bundles.
    pub kit_skus: rt::Patch<Vec<KitSkuWrite>>,
    /// The ID of the product to update. Only in a sample.
    pub id: Option<i64>,
    /// The name of an identifier by which the product is found, with `entity_key`. Only in a sample.
    pub identifier_name: Option<String>,
    /// The key of the identifier named by `identifier_name`. Only in a sample.
    pub entity_key: Option<String>,
    /// Extra identifiers of the product. Only in a sample.
    pub entity_identifiers: Option<Vec<EntityIdentifier>>,
    /// Variations to add to this product. Class products only; only in a sample.
    pub product_variations: Option<Vec<ProductVariationWrite>>,
    /// Products to which this one is added as a variation. Class products only; only in samples.
    pub parent_variations: Option<Vec<ParentVariationWrite>>,
    /// Grouped products to which this one is added. Class products only; only in a sample.
    pub groups: Option<Vec<GroupWrite>>,
    /// Products to add to this grouped product. Class products only; only in a sample.
    pub group_members: Option<Vec<GroupMemberWrite>>,
    /// Products to relate to this one as its children. Class products only; only in a sample.
    pub child_related_products: Option<Vec<ChildRelatedProductWrite>>,
    /// Products to relate to this one as its parents. Class products only; only in a sample.
    pub parent_related_products: Option<Vec<ParentRelatedProductWrite>>,
    /// Kits to which this product is added. Class products only; only in a sample.
    pub parent_kits: Option<Vec<ParentKitWrite>>,
    /// Products to add to this kit. Class products only; only in a sample.
    pub kit_members: Option<Vec<KitMemberWrite>>,
}

/// How a new kit is made: empty, in the attribute set that is given, or as a copy of all data of the product that `base_sku_code_for_clone` names. The list of values is lost; these two are inferred from the words around it (confidence 0.9).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KitCreateMode {
    /// `Empty kit`
    EmptyKit,
    /// `Clone from existing SKU`
    CloneFromExistingSku,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// The brand of a product, by its ID.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BrandWrite {
    /// The ID of the brand.
    pub id: rt::Patch<i64>,
}

/// A value for an attribute, of the JSON type that its base type asks for: an association, one option or several, a text, a boolean, a number, or any other JSON. For class products an attribute of type json takes serialised JSON, as a string. Null is allowed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AttributeValueWrite {
    /// A value for an association attribute, by ID.
    AssociationById(AssociationById),
    /// A value for an association attribute, by code.
    AssociationByCode(AssociationByCode),
    /// One option, as its ID, or several, as a list of IDs or of codes. A whole number for an attribute without options has the same form as the ID of an option.
    OptionValue(OptionValue),
    /// A single value.
    Text(String),
    /// A single value.
    Boolean(bool),
    /// A single value.
    Number(f64),
    /// A single value.
    Json(rt::Value),
}

/// A value for an association attribute, by ID.
#[derive(Clone, Debug, PartialEq)]
pub struct AssociationById {
    /// The ID of what is associated, or a list of IDs. An empty list with mode `reset` removes all associations.
    pub associated_id: AssociationIds,
    /// What happens to the associations that the attribute has: upsert keeps them, reset deletes them all and puts the given ones in their place. Default: `upsert`.
    pub mode: Option<AssociationMode>,
}

impl AssociationById {
    /// With its required fields; the others are absent.
    pub fn new(associated_id: AssociationIds) -> Self {
        Self {
            associated_id,
            ..rt::codec::Blank::blank()
        }
    }
}

/// The ID of what is associated, or a list of IDs. An empty list with mode `reset` removes all associations.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AssociationIds {
    /// A single value.
    One(i64),
    /// A list.
    Several(Vec<i64>),
}

/// What happens to the associations that the attribute has: upsert keeps them, reset deletes them all and puts the given ones in their place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssociationMode {
    /// `upsert`
    Upsert,
    /// `reset`
    Reset,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A value for an association attribute, by code.
#[derive(Clone, Debug, PartialEq)]
pub struct AssociationByCode {
    /// The code of what is associated, or a list of codes. An empty list with mode `reset` removes all associations.
    pub associated_code: AssociationCodes,
    /// What happens to the associations that the attribute has: upsert keeps them, reset deletes them all and puts the given ones in their place. Default: `upsert`.
    pub mode: Option<AssociationMode>,
}

impl AssociationByCode {
    /// With its required fields; the others are absent.
    pub fn new(associated_code: AssociationCodes) -> Self {
        Self {
            associated_code,
            ..rt::codec::Blank::blank()
        }
    }
}

/// The code of what is associated, or a list of codes. An empty list with mode `reset` removes all associations.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AssociationCodes {
    /// A single value.
    One(String),
    /// A list.
    Several(Vec<String>),
}

/// One option, as its ID, or several, as a list of IDs or of codes. A whole number for an attribute without options has the same form as the ID of an option.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OptionValue {
    /// A single value.
    Id(i64),
    /// A list.
    Ids(Vec<i64>),
    /// A list.
    Codes(Vec<OptionCode>),
}

/// An option by its code. With a `name` it is created if it does not exist.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionCode {
    /// The code of the option.
    pub code: String,
    /// The name of the option, for creating it.
    pub name: Option<String>,
}

impl OptionCode {
    /// With its required fields; the others are absent.
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// The dimensions of a product. Types and units are not printed; numbers as in responses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DimensionWrite {
    /// The length.
    pub length: rt::Patch<f64>,
    /// The width.
    pub width: rt::Patch<f64>,
    /// The height.
    pub height: rt::Patch<f64>,
    /// The weight.
    pub weight: rt::Patch<f64>,
}

/// A price to add or update.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PriceItemWrite {
    /// The name of the price book to which the price belongs, which must exist.
    pub price_book_name: rt::Patch<String>,
    /// From when on the price is valid. That it is a text is found (price_items/create.html).
    pub from: rt::Patch<String>,
    /// Until when the price is valid. That it is a text is found (price_items/create.html).
    pub to: rt::Patch<String>,
    /// The price. Found (price_items/create.html): must be numeric.
    pub amount: rt::Patch<rt::Decimal>,
}

/// A category of a product, by its ID or by its path in a category set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CategoryWrite {
    /// The ID of the category.
    pub id: rt::Patch<i64>,
    /// The path of the category. Only in a sample.
    pub path: Option<String>,
    /// Whether this is the product's primary category. Only in a sample.
    pub is_primary: Option<bool>,
    /// The name of the category set. Only in a sample.
    pub category_set: Option<String>,
}

/// A catalog to link with a product, by its ID or its name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CatalogWrite {
    /// The ID of the catalog.
    pub id: rt::Patch<i64>,
    /// The name of the catalog.
    pub name: rt::Patch<String>,
}

/// A media item of a product.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MediaItemWrite {
    /// The type of the media item; the samples show `ImageMediaItem`.
    pub media_item_type: rt::Patch<String>,
    /// Where the media item is stored.
    pub url: rt::Patch<String>,
    /// The description of the media item.
    pub description: rt::Patch<String>,
    /// The position of the media item, not negative. At least 0.
    pub sort_order_position: rt::Patch<i64>,
    /// Make this the product's primary media item.
    pub is_primary: rt::Patch<bool>,
    /// Tags of the media item.
    pub tag_list: rt::Patch<Vec<String>>,
    /// Extra processing of the image. Only where `media_item_type` is `ImageMediaItem`.
    pub processing_options: rt::Patch<ProcessingOptionsWrite>,
}

/// Extra processing of an image.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProcessingOptionsWrite {
    /// Make a new media item of the product: a copy of the image with a background in place of what is transparent.
    pub apply_background: rt::Patch<bool>,
    /// The colour of the background: a name or a hex code. White where it is left out.
    pub background_colour: rt::Patch<String>,
    /// Tags of the new media item. In a response they are called `tags`.
    pub processed_tags: rt::Patch<Vec<String>>,
}

/// What an inventory source has of a product.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InventoryWrite {
    /// The name of the inventory source.
    pub inventory_source: rt::Patch<String>,
    /// The SKU at the inventory source.
    pub sku: rt::Patch<String>,
    /// The quantity in the inventory source.
    pub qty: rt::Patch<rt::Decimal>,
    /// The available quantity in the inventory source.
    pub available_qty: rt::Patch<rt::Decimal>,
    /// The stock level; the samples show `in_stock`.
    pub stock_availability: rt::Patch<String>,
    /// The quantity from which on the product counts as out of stock; the type is inferred.
    pub out_of_stock_threshold: rt::Patch<rt::Decimal>,
    /// How long the dispatch takes, in `dispatch_time_unit`.
    pub dispatch_time: rt::Patch<i64>,
    /// The unit of `dispatch_time`; the samples show `day`.
    pub dispatch_time_unit: rt::Patch<String>,
    /// What one unit costs at this inventory source; the type is inferred.
    pub unit_cost: rt::Patch<rt::Decimal>,
    /// Whether orders that are downloaded change the quantity.
    pub style: rt::Patch<InventoryStyle>,
}

/// A virtual product to create or update.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VirtualProductWrite {
    /// The code of the virtual product, its unique identifier.
    pub code: rt::Patch<String>,
    /// The name of the virtual product. Required for a new one.
    pub name: rt::Patch<String>,
    /// The status of the virtual product. Required for a new one.
    pub status: rt::Patch<ProductStatus>,
    /// The attributes of the virtual product, by attribute code.
    pub attributes: rt::Patch<
        std::collections::BTreeMap<String, Option<AttributeValueWrite>>,
    >,
}

/// A SKU that a kit bundles. Both fields are required when a kit is created; for `updateProduct` the document calls them optional, but a row without one of them says nothing, so one form serves both.
#[derive(Clone, Debug, PartialEq)]
pub struct KitSkuWrite {
    /// The code of a product at the bottom level (SKU) that is not a kit itself.
    pub product_code: String,
    /// How many of it the kit has.
    pub qty: rt::Decimal,
}

impl KitSkuWrite {
    /// With its required fields; the others are absent.
    pub fn new(product_code: impl Into<String>, qty: rt::Decimal) -> Self {
        Self {
            product_code: product_code.into(),
            qty,
        }
    }
}

/// A variation of this product, by its ID or its code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProductVariationWrite {
    /// The ID of the variation.
    pub child_id: Option<i64>,
    /// The code of the variation.
    pub child_product_code: Option<String>,
}

/// A product of which this one is a variation, by its ID or its code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParentVariationWrite {
    /// The ID of the parent product.
    pub parent_id: Option<i64>,
    /// The code of the parent product.
    pub product_code: Option<String>,
}

/// A grouped product to which this product belongs, by its ID or its code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupWrite {
    /// The ID of the grouped product.
    pub group_id: Option<i64>,
    /// The code of the grouped product.
    pub product_code: Option<String>,
}

/// A member of this grouped product, by its ID or its code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupMemberWrite {
    /// The ID of the member.
    pub member_id: Option<i64>,
    /// The code of the member.
    pub sku_code: Option<String>,
    /// Its place in the group.
    pub sort_order: Option<i64>,
}

/// A product that is related to this one as its child. Relationship and product are named by ID or by code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChildRelatedProductWrite {
    /// The ID of the relationship.
    pub relationship_id: Option<i64>,
    /// The code of the relationship.
    pub relationship_code: Option<String>,
    /// The ID of the child product.
    pub child_product_id: Option<i64>,
    /// The code of the child product.
    pub child_product_code: Option<String>,
    /// Its place among the related products.
    pub sort_order: Option<i64>,
    /// The status of the relation.
    pub status: Option<ProductStatus>,
}

/// A product that is related to this one as its parent. Relationship and product are named by ID or by code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParentRelatedProductWrite {
    /// The ID of the relationship.
    pub relationship_id: Option<i64>,
    /// The code of the relationship.
    pub relationship_code: Option<String>,
    /// The ID of the parent product.
    pub parent_product_id: Option<i64>,
    /// The code of the parent product.
    pub parent_product_code: Option<String>,
    /// Its place among the related products.
    pub sort_order: Option<i64>,
    /// The status of the relation.
    pub status: Option<ProductStatus>,
}

/// A kit to which this product belongs, by its ID or its code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParentKitWrite {
    /// The ID of the kit.
    pub parent_id: Option<i64>,
    /// The code of the kit.
    pub parent_product_code: Option<String>,
    /// How many of this product the kit has.
    pub qty: Option<rt::Decimal>,
}

/// A member of this kit, by its ID or its code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KitMemberWrite {
    /// The ID of the member.
    pub child_id: Option<i64>,
    /// The code of the member.
    pub child_product_code: Option<String>,
    /// How many of it the kit has.
    pub qty: Option<rt::Decimal>,
}

/// Which product was deleted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeletedProduct {
    /// The ID of the deleted product.
    pub id: i64,
}

/// Which attributes count and which are returned. The document names the two fields and no types. That each is a list of codes, with brackets behind its name and each code in a pair of its own, is found on the vendor's page changed_entities_by_attribute_values, which prints `attribute_definition_codes[]=...` beside the same sample.
#[derive(Clone, Debug, PartialEq)]
pub struct AttributesFilter {
    /// Codes of the attributes by whose values products are found (inferred from the name).
    pub attribute_definition_codes: Vec<String>,
    /// Codes of the attributes whose values are returned (inferred from the name).
    pub response_attribute_definition_codes: Option<Vec<String>>,
}

impl AttributesFilter {
    /// With its required fields; the others are absent.
    pub fn new(attribute_definition_codes: Vec<String>) -> Self {
        Self {
            attribute_definition_codes,
            ..rt::codec::Blank::blank()
        }
    }
}

/// A page of products with attribute values.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProductAttributeValuesList {
    /// The number of this page.
    pub page: i64,
    /// The number of items on a page.
    pub per_page: i64,
    /// The number of pages.
    pub total_pages: i64,
    /// The number of items on all pages.
    pub total_entries: i64,
    /// The products on this page.
    pub entries: Vec<ProductAttributeValues>,
}

/// A product with values of its attributes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProductAttributeValues {
    /// The ID of the product.
    pub id: i64,
    /// The code of the product.
    pub code: String,
    /// When the product was created.
    pub created_at: Option<rt::DateTime>,
    /// When the product was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// The values of its attributes.
    pub attributes: Option<Vec<DatedAttributeValue>>,
}

/// The value of one attribute, and when it was written.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DatedAttributeValue {
    /// The ID of the value.
    pub id: i64,
    /// When the value was created.
    pub created_at: Option<rt::DateTime>,
    /// When the value was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// The code of the attribute.
    pub attribute_definition_code: String,
    /// The value.
    pub data: rt::Value,
}
