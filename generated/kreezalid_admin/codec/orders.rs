// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::open_enum! {
    OrderStatus {
        Draft = "draft",
        Pending = "pending",
        New = "new",
        Failed = "failed",
        Accepted = "accepted",
        Declined = "declined",
        ServiceProvided = "service_provided",
        Shipped = "shipped",
        CustomerConfirmed = "customer_confirmed",
        Canceled = "canceled",
        Completed = "completed",
    }
}
rt::record! { StartOnDateFilter { value = "value", condition_type = "condition_type" } }
rt::open_enum! {
    ConditionType {
        Gt = "gt",
        Gte = "gte",
        Lt = "lt",
        Lte = "lte",
        Eq = "eq",
        NotEq = "notEq",
        Like = "like",
        NotLike = "notLike",
        In = "in",
        NotIn = "notIn",
    }
}
rt::record! {
    Order {
        id = "id" required,
        object = "object",
        number = "number",
        order_number = "order_number",
        amount = "amount",
        currency = "currency",
        amount_with_currency = "amount_with_currency",
        status = "status",
        refusal_reason = "refusal_reason",
        supplier = "supplier",
        customer = "customer",
        checkout_message = "checkout_message",
        customer_url = "customer_url",
        supplier_url = "supplier_url",
        checkout_at = "checkout_at",
        fulfillment_status = "fulfillment_status",
        shippings = "shippings",
        shipping_fees_destination = "shipping_fees_destination",
        payout = "payout",
        smart_fees = "smart_fees",
        order_items = "order_items",
    }
}
rt::record! {
    OrderShipping {
        id = "id",
        amount = "amount",
        carrier = "carrier",
        title = "title",
        tracking_number = "tracking_number",
        tracking_url = "tracking_url",
        address = "address",
    }
}
rt::record! {
    OrderShippingAddress {
        id = "id",
        object = "object",
        city = "city",
        country = "country",
        mobile = "mobile",
        name = "name",
        phone = "phone",
        postcode = "postcode",
        state = "state",
        street = "street",
        street_option = "street_option",
    }
}
rt::record! {
    OrderPayout {
        status = "status",
        amount = "amount",
        currency_code = "currency_code",
        requested_at = "requested_at",
        completed_at = "completed_at",
        arrival_date = "arrival_date",
    }
}
rt::record! { OrderSmartFee { fee_target = "fee_target", rule_title = "rule_title", fee_amount = "fee_amount" } }
rt::record! {
    OrderItem {
        object = "object",
        id = "id" required,
        add_ons = "add_ons",
        amount = "amount",
        configurable_options = "configurable_options",
        currency = "currency",
        downloadable_assets = "downloadable_assets",
        listing = "listing",
        listing_id = "listing_id",
        listing_image = "listing_image",
        listing_sku = "listing_sku",
        listing_title = "listing_title",
        listing_unit_price = "listing_unit_price",
        custom_unit_price = "custom_unit_price",
        listing_weight = "listing_weight",
        qty = "qty",
        token = "token",
        properties = "properties",
    }
}
rt::record! {
    OrderItemAddOn {
        id = "id" [rt::codec::Inside<rt::codec::Lenient>],
        addon_id = "addon_id" [rt::codec::Inside<rt::codec::Lenient>],
        addon_title = "addon_title",
        addon_qty = "addon_qty" [rt::codec::Inside<rt::codec::Lenient>],
        addon_unit_price = "addon_unit_price",
        item_id = "item_id" [rt::codec::Inside<rt::codec::Lenient>],
        listing_id = "listing_id" [rt::codec::Inside<rt::codec::Lenient>],
        order_id = "order_id" [rt::codec::Inside<rt::codec::Lenient>],
        sort_priority = "sort_priority" [rt::codec::Inside<rt::codec::Lenient>],
        app_id = "app_id" [rt::codec::Inside<rt::codec::Lenient>],
        old_id = "old_id" [rt::codec::Inside<rt::codec::Lenient>],
        listing = "listing",
        order = "order",
        deleted_at = "deleted_at",
        created = "created",
        modified = "modified",
    }
}
rt::record! { OrderUpdate { status = "status", ..other_fields } }
