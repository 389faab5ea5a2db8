// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    ListingCreate { admin_status = "admin_status", attributes =
    "attributes"[rt::codec::Inside < rt::codec::Lenient >], category = "category",
    category_id = "category_id" required, city = "city", country = "country", currency =
    "currency", date_online = "date_online", description = "description", external_id =
    "external_id", lat = "lat", lng = "lng", location = "location", min_qty = "min_qty",
    medias = "medias", order_type_id = "order_type_id" required, price = "price",
    price_unit = "price_unit", quantity = "quantity", quantity_selector =
    "quantity_selector", requires_shipping = "requires_shipping", shipping_methods =
    "shipping_methods", slug = "slug", state = "state", status = "status", supplier =
    "supplier", supplier_id = "supplier_id" required, title = "title" required, variants
    = "variants", visibility = "visibility", weight = "weight", add_ons = "add_ons", }
}
rt::record! {
    CategoryUpdate { title = "title", }
}
rt::record! {
    ListingUpdate { admin_status = "admin_status", attributes =
    "attributes"[rt::codec::Inside < rt::codec::Lenient >], category = "category",
    category_id = "category_id", city = "city", country = "country", currency =
    "currency", date_online = "date_online", description = "description", external_id =
    "external_id", lat = "lat", lng = "lng", location = "location", min_qty = "min_qty",
    medias = "medias", order_type_id = "order_type_id", price = "price", price_unit =
    "price_unit", quantity = "quantity", quantity_selector = "quantity_selector",
    requires_shipping = "requires_shipping", shipping_methods = "shipping_methods", slug
    = "slug", state = "state", status = "status", supplier = "supplier", supplier_id =
    "supplier_id", title = "title", variants = "variants", visibility = "visibility",
    weight = "weight", add_ons = "add_ons", }
}
rt::open_enum! {
    ReindexScope { All = "all", NotIndexed = "not_indexed" }
}
