// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    MasterProduct { cresco_id = "crescoId" required, company_id = "companyId", agency_id
    = "agencyId", system_id = "systemId", request_id = "requestId", object_id =
    "objectId", force_refreshed_at = "forceRefreshedAt", updated_at = "updatedAt",
    force_refreshed = "forceRefreshed", data = "data", }
}
rt::record! {
    ProductItem { adult = "adult", age_group = "ageGroup", allow_backorders =
    "allowBackorders", asin = "asin", available = "available", available_end =
    "availableEnd", available_start = "availableStart", brand = "brand", color = "color",
    condition = "condition", cost_price = "costPrice", country = "country", created_at =
    "createdAt", currency = "currency", deleted = "deleted", description_html =
    "descriptionHtml", ean = "ean", gender = "gender", groups = "groups", gtin = "gtin",
    handling_time = "handlingTime", highlights_html = "highlightsHtml", images =
    "images", isbn = "isbn", item_height = "itemHeight", item_height_unit =
    "itemHeightUnit", item_length = "itemLength", item_length_unit = "itemLengthUnit",
    item_width = "itemWidth", item_width_unit = "itemWidthUnit", manufacturer =
    "manufacturer", material = "material", merchant_category_name =
    "merchantCategoryName", merchant_variant_id = "merchantVariantId", meta_fields =
    "metaFields", minimum_order_quantity = "minimumOrderQuantity", model_number =
    "modelNumber", mpn = "mpn", option_label1 = "optionLabel1", option_label2 =
    "optionLabel2", option_label3 = "optionLabel3", option_label4 = "optionLabel4",
    option_value1 = "optionValue1", option_value2 = "optionValue2", option_value3 =
    "optionValue3", option_value4 = "optionValue4", overwrites = "overwrites",
    package_content_html = "packageContentHtml", package_height = "packageHeight",
    package_height_unit = "packageHeightUnit", package_length = "packageLength",
    package_length_unit = "packageLengthUnit", package_quantity = "packageQuantity",
    package_width = "packageWidth", package_width_unit = "packageWidthUnit", parent_sku =
    "parentSku", price = "price", product_images = "productImages", publish = "publish",
    retail_price = "retailPrice", sale_end = "saleEnd", sale_name = "saleName",
    sale_price = "salePrice", sale_start = "saleStart", search_terms = "searchTerms",
    season = "season", shipping_cost = "shippingCost", shipping_details =
    "shippingDetails", shipping_type = "shippingType", ships_internationally =
    "shipsInternationally", short_description_html = "shortDescriptionHtml", size =
    "size", size_image = "sizeImage", size_system = "sizeSystem", sku = "sku",
    specifications_html = "specificationsHtml", stock_quantities = "stockQuantities",
    stock_quantity = "stockQuantity", style = "style", sub_title = "subTitle",
    system_category_id = "systemCategoryId", tax_free = "taxFree", tax_inclusive =
    "taxInclusive", title = "title", upc = "upc", updated_at = "updatedAt", variant_title
    = "variantTitle", vendor = "vendor", video_url = "videoUrl", volume = "volume",
    warranty_details = "warrantyDetails", warranty_period = "warrantyPeriod",
    warranty_unit = "warrantyUnit", weight = "weight", weight_unit = "weightUnit",
    merchant_product_id = "merchantProductId", category_name = "categoryName",
    category_id = "categoryId", department = "department", description = "description",
    highlights = "highlights", language = "language", link = "link", mobile_link =
    "mobileLink", option_title = "optionTitle", option_swatch1 = "optionSwatch1",
    option_type1 = "optionType1", option_swatch2 = "optionSwatch2", option_type2 =
    "optionType2", option_swatch3 = "optionSwatch3", option_type3 = "optionType3",
    sale_id = "saleId", shipping_number = "shippingNumber", short_description =
    "shortDescription", specifications = "specifications", addition = "_addition_", }
}
