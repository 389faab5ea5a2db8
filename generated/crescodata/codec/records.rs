// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    RecordBatch { integration_id = "integrationId", items = "items" required, request_id
    = "requestId", }
}
rt::record! {
    RecordItem { group_id = "groupId", id = "id" required, merge = "merge", record =
    "record" required, }
}
rt::union! {
    SentRecord { OrderRecord(Box < OrderRecord >), ProductRecord(Box < ProductRecord >),
    FreeRecord(std::collections::BTreeMap < String, rt::Value >) } blank FreeRecord
}
rt::from_variants! {
    SentRecord { OrderRecord(OrderRecord), ProductRecord(ProductRecord),
    FreeRecord(std::collections::BTreeMap < String, rt::Value >) }
}
rt::record! {
    OrderRecord { addresses = "addresses", cancelled_reason = "cancelledReason", cancels
    = "cancels", confirmed = "confirmed", country = "country", created_at = "createdAt",
    currency = "currency", customer_id = "customerId", customer_newsletter_subscriber =
    "customerNewsletterSubscriber", discount_codes = "discountCodes", gift_message =
    "giftMessage", invoice_data = "invoiceData", invoice_id = "invoiceId",
    invoice_tax_number = "invoiceTaxNumber", invoice_tax_office = "invoiceTaxOffice",
    invoice_url = "invoiceUrl", is_dropship = "isDropship", is_gift = "isGift",
    item_paid_price = "itemPaidPrice", item_price = "itemPrice", item_sale_price =
    "itemSalePrice", item_shipping_cost = "itemShippingCost", item_status = "itemStatus",
    item_unit_price = "itemUnitPrice", item_weight = "itemWeight", item_weight_unit =
    "itemWeightUnit", link = "link", merchant_product_id = "merchantProductId",
    merchant_variant_id = "merchantVariantId", message_to_seller = "messageToSeller",
    order_discount_amount = "orderDiscountAmount", order_discount_code =
    "orderDiscountCode", order_gmv = "orderGmv", order_item_discount_amount =
    "orderItemDiscountAmount", order_item_tax = "orderItemTax", order_sub_total =
    "orderSubTotal", order_total = "orderTotal", order_total_paid = "orderTotalPaid",
    original_order_id = "originalOrderId", original_order_item_id =
    "originalOrderItemId", payment_type = "paymentType", product_name = "productName",
    publish = "publish", quantity = "quantity", refunded_shipping_amount =
    "refundedShippingAmount", returns = "returns", sale_channel = "saleChannel",
    shipments = "shipments", shipped_at = "shippedAt", shipping_cost = "shippingCost",
    shipping_discount_amount = "shippingDiscountAmount", shipping_label =
    "shippingLabel", shipping_label_id = "shippingLabelId", shipping_message =
    "shippingMessage", shipping_tax = "shippingTax", sku = "sku", status = "status",
    stock_location_id = "stockLocationId", system_order_item_number =
    "systemOrderItemNumber", system_order_number = "systemOrderNumber", system_product_id
    = "systemProductId", system_status = "systemStatus", system_variant_id =
    "systemVariantId", tags = "tags", tax = "tax", tax_inclusive = "taxInclusive",
    tax_name = "taxName", tax_rate = "taxRate", tracking_id = "trackingId", updated_at =
    "updatedAt", variant_name = "variantName", system_order_id = "systemOrderId"
    required, variants = "variants", }
}
rt::record! {
    OrderVariant { addresses = "addresses", cancelled_reason = "cancelledReason", cancels
    = "cancels", confirmed = "confirmed", country = "country", created_at = "createdAt",
    currency = "currency", customer_id = "customerId", customer_newsletter_subscriber =
    "customerNewsletterSubscriber", discount_codes = "discountCodes", gift_message =
    "giftMessage", invoice_data = "invoiceData", invoice_id = "invoiceId",
    invoice_tax_number = "invoiceTaxNumber", invoice_tax_office = "invoiceTaxOffice",
    invoice_url = "invoiceUrl", is_dropship = "isDropship", is_gift = "isGift",
    item_paid_price = "itemPaidPrice", item_price = "itemPrice", item_sale_price =
    "itemSalePrice", item_shipping_cost = "itemShippingCost", item_status = "itemStatus",
    item_unit_price = "itemUnitPrice", item_weight = "itemWeight", item_weight_unit =
    "itemWeightUnit", link = "link", merchant_product_id = "merchantProductId",
    merchant_variant_id = "merchantVariantId", message_to_seller = "messageToSeller",
    order_discount_amount = "orderDiscountAmount", order_discount_code =
    "orderDiscountCode", order_gmv = "orderGmv", order_item_discount_amount =
    "orderItemDiscountAmount", order_item_tax = "orderItemTax", order_sub_total =
    "orderSubTotal", order_total = "orderTotal", order_total_paid = "orderTotalPaid",
    original_order_id = "originalOrderId", original_order_item_id =
    "originalOrderItemId", payment_type = "paymentType", product_name = "productName",
    publish = "publish", quantity = "quantity", refunded_shipping_amount =
    "refundedShippingAmount", returns = "returns", sale_channel = "saleChannel",
    shipments = "shipments", shipped_at = "shippedAt", shipping_cost = "shippingCost",
    shipping_discount_amount = "shippingDiscountAmount", shipping_label =
    "shippingLabel", shipping_label_id = "shippingLabelId", shipping_message =
    "shippingMessage", shipping_tax = "shippingTax", sku = "sku", status = "status",
    stock_location_id = "stockLocationId", system_order_item_number =
    "systemOrderItemNumber", system_order_number = "systemOrderNumber", system_product_id
    = "systemProductId", system_status = "systemStatus", system_variant_id =
    "systemVariantId", tags = "tags", tax = "tax", tax_inclusive = "taxInclusive",
    tax_name = "taxName", tax_rate = "taxRate", tracking_id = "trackingId", updated_at =
    "updatedAt", variant_name = "variantName", system_order_item_id = "systemOrderItemId"
    required, }
}
rt::record! {
    ProductRecord { adult = "adult", age_group = "ageGroup", allow_backorders =
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
    merchant_product_id = "merchantProductId" required, variants = "variants", }
}
rt::record! {
    ProductVariant { adult = "adult", age_group = "ageGroup", allow_backorders =
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
    option_swatch1 = "optionSwatch1", }
}
rt::record! {
    BatchResponse { request_id = "requestId" required, }
}
