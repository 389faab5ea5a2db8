// @generated from specs/kreezalid-partners.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    ListingCreate {
        admin_status = "admin_status",
        attributes = "attributes" [rt::codec::Inside<rt::codec::Lenient>],
        category = "category",
        category_id = "category_id" required,
        city = "city",
        country = "country",
        currency = "currency",
        date_online = "date_online",
        description = "description",
        external_id = "external_id",
        lat = "lat",
        lng = "lng",
        location = "location",
        min_qty = "min_qty",
        medias = "medias",
        order_type_id = "order_type_id" required,
        price = "price",
        price_unit = "price_unit",
        quantity = "quantity",
        quantity_selector = "quantity_selector",
        requires_shipping = "requires_shipping",
        shipping_methods = "shipping_methods",
        slug = "slug",
        state = "state",
        status = "status",
        supplier = "supplier",
        supplier_id = "supplier_id" required,
        title = "title" required,
        variants = "variants",
        visibility = "visibility",
        weight = "weight",
        add_ons = "add_ons",
    }
}
rt::record! { CategoryUpdate { title = "title" } }
rt::record! {
    UserUpdate {
        account_type = "account_type",
        external_id = "external_id",
        address_city = "address_city",
        address_country = "address_country",
        address_line1 = "address_line1",
        address_line2 = "address_line2",
        address_state = "address_state",
        address_zipcode = "address_zipcode",
        attributes = "attributes",
        avatar = "avatar",
        business_name = "business_name",
        can_post_listing = "can_post_listing",
        created = "created",
        email = "email",
        first_name = "first_name",
        group_id = "group_id",
        locale = "locale",
        note = "note" [rt::codec::Inside<rt::codec::Lenient>],
        phone_country_number = "phone_country_number",
        phone_number = "phone_number",
        status = "status",
        review_count = "review_count" [rt::codec::Inside<rt::codec::Lenient>],
        timezone = "timezone",
        username = "username",
    }
}
rt::record! {
    VariantUpdate {
        external_id = "external_id",
        listing_id = "listing_id",
        price = "price",
        price_unit = "price_unit",
        quantity = "quantity",
        sort_priority = "sort_priority",
        sku = "sku",
        title = "title",
        weight = "weight",
    }
}
rt::record! {
    AddOnUpdate {
        title = "title",
        listing_id = "listing_id",
        price = "price",
        description = "description",
    }
}
rt::record! {
    ListingUpdate {
        admin_status = "admin_status",
        attributes = "attributes" [rt::codec::Inside<rt::codec::Lenient>],
        category = "category",
        category_id = "category_id",
        city = "city",
        country = "country",
        currency = "currency",
        date_online = "date_online",
        description = "description",
        external_id = "external_id",
        lat = "lat",
        lng = "lng",
        location = "location",
        min_qty = "min_qty",
        medias = "medias",
        order_type_id = "order_type_id",
        price = "price",
        price_unit = "price_unit",
        quantity = "quantity",
        quantity_selector = "quantity_selector",
        requires_shipping = "requires_shipping",
        shipping_methods = "shipping_methods",
        slug = "slug",
        state = "state",
        status = "status",
        supplier = "supplier",
        supplier_id = "supplier_id",
        title = "title",
        variants = "variants",
        visibility = "visibility",
        weight = "weight",
        add_ons = "add_ons",
    }
}
rt::record! { Success { success = "success", message = "message" } }
