// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    MasterOrder { cresco_id = "crescoId" required, company_id = "companyId", agency_id =
    "agencyId", system_id = "systemId", request_id = "requestId", object_id = "objectId",
    force_refreshed_at = "forceRefreshedAt", updated_at = "updatedAt", force_refreshed =
    "forceRefreshed", data = "data", }
}
rt::record! {
    OrderItem { addresses = "addresses", cancelled_reason = "cancelledReason", cancels =
    "cancels", confirmed = "confirmed", country = "country", created_at = "createdAt",
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
    "updatedAt", variant_name = "variantName", system_order_id = "systemOrderId",
    system_order_item_id = "systemOrderItemId", package_id = "packageId",
    quantity_shipped = "quantityShipped", quantity_refunded = "quantityRefunded",
    quantity_cancelled = "quantityCancelled", quantity_returned = "quantityReturned",
    shipping_type = "shippingType", shipping_provider = "shippingProvider",
    tax_components = "taxComponents", }
}
rt::record! {
    TaxComponent { name = "name", rate = "rate", }
}
