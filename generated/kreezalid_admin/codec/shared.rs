// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    AddOnUpdate {
        title = "title",
        listing_id = "listing_id",
        price = "price",
        description = "description",
    }
}
rt::record! { Success { success = "success", message = "message" } }
rt::record! { Count { count = "count" [rt::codec::Inside<rt::codec::Lenient>] } }
rt::record! {
    Category {
        id = "id" [rt::codec::Inside<rt::codec::Lenient>],
        object = "object",
        title = "title",
        url = "url",
    }
}
rt::record! {
    Listing {
        id = "id" [rt::codec::Inside<rt::codec::Lenient>],
        object = "object",
        admin_status = "admin_status",
        attributes = "attributes" [rt::codec::Inside<rt::codec::Lenient>],
        category = "category" [rt::codec::Inside<rt::codec::OrEmptyList>],
        category_id = "category_id" [rt::codec::Inside<rt::codec::Lenient>],
        city = "city",
        country = "country",
        cover = "cover",
        currency = "currency",
        date_online = "date_online",
        description = "description",
        external_id = "external_id" [rt::codec::Inside<rt::codec::Lenient>],
        lat = "lat" [rt::codec::Inside<rt::codec::Lenient>],
        lng = "lng" [rt::codec::Inside<rt::codec::Lenient>],
        location = "location",
        min_qty = "min_qty" [rt::codec::Inside<rt::codec::Lenient>],
        medias = "medias",
        order_type_id = "order_type_id" [rt::codec::Inside<rt::codec::Lenient>],
        price = "price",
        price_unit = "price_unit" [rt::codec::Inside<rt::codec::Lenient>],
        price_with_currency = "price_with_currency",
        quantity = "quantity" [rt::codec::Inside<rt::codec::Lenient>],
        quantity_selector = "quantity_selector",
        requires_shipping = "requires_shipping" [rt::codec::Inside<rt::codec::Lenient>],
        shipping_methods = "shipping_methods",
        slug = "slug",
        state = "state",
        status = "status",
        supplier = "supplier",
        supplier_id = "supplier_id" [rt::codec::Inside<rt::codec::Lenient>],
        title = "title",
        url = "url",
        variants = "variants" [rt::codec::Inside<rt::codec::Lenient>],
        visibility = "visibility",
        weight = "weight" [rt::codec::Inside<rt::codec::Lenient>],
    }
}
rt::open_enum! {
    AdminStatus {
        Waiting = "waiting",
        Approved = "approved",
        Rejected = "rejected",
        Blocked = "blocked",
    }
}
rt::record! {
    ShippingMethod {
        id = "id",
        carrier_alias = "carrier_alias",
        price = "price",
        sort_priority = "sort_priority",
        step_price = "step_price",
        title = "title",
    }
}
rt::open_enum! { ListingStatus { Draft = "draft", Published = "published", Archived = "archived" } }
rt::record! {
    User {
        id = "id",
        object = "object",
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
        group = "group",
        group_alias = "group_alias",
        group_id = "group_id",
        group_name = "group_name",
        lang = "lang",
        last_name = "last_name",
        locale = "locale",
        note = "note" [rt::codec::Inside<rt::codec::Lenient>],
        phone_country_number = "phone_country_number",
        phone_number = "phone_number",
        profile_url = "profile_url",
        public_name = "public_name",
        status = "status",
        store_id = "store_id" [rt::codec::Inside<rt::codec::Lenient>],
        review_count = "review_count" [rt::codec::Inside<rt::codec::Lenient>],
        timezone = "timezone",
        username = "username",
    }
}
rt::open_enum! { AccountType { Individual = "individual", Company = "company", NonProfit = "non-profit" } }
rt::record! { Group { object = "object", id = "id" required, name = "name", alias = "alias" } }
rt::open_enum! { UserStatus { Enabled = "enabled", Disabled = "disabled" } }
rt::record! {
    Variant {
        id = "id" [rt::codec::Inside<rt::codec::Lenient>],
        object = "object",
        external_id = "external_id" [rt::codec::Inside<rt::codec::Lenient>],
        listing_id = "listing_id" [rt::codec::Inside<rt::codec::Lenient>],
        price = "price",
        price_unit = "price_unit" [rt::codec::Inside<rt::codec::Lenient>],
        quantity = "quantity" [rt::codec::Inside<rt::codec::Lenient>],
        sort_priority = "sort_priority" [rt::codec::Inside<rt::codec::Lenient>],
        sku = "sku" [rt::codec::Inside<rt::codec::Lenient>],
        title = "title",
        weight = "weight" [rt::codec::Inside<rt::codec::Lenient>],
    }
}
rt::open_enum! { ListingVisibility { Both = "both", Catalog = "catalog", Search = "search", None = "none" } }
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
    Metafield {
        id = "id" [rt::codec::Inside<rt::codec::Lenient>],
        title = "title",
        value = "value",
        description = "description",
        value_type = "value_type",
        namespace = "namespace",
        owner_id = "owner_id" [rt::codec::Inside<rt::codec::Lenient>],
        owner_resource = "owner_resource",
        ..other_fields
    }
}
rt::record! { MetafieldBody { metafield = "metafield" required } }
rt::record! {
    MetafieldCreate {
        namespace = "namespace",
        title = "title",
        value = "value",
        value_type = "value_type",
    }
}
