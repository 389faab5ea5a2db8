// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::open_enum! { CampaignExpand { Prices = "prices", Translations = "translations", Visibilities = "visibilities" } }
rt::record! { CampaignList { data = "data" required, meta = "meta" } }
rt::record! {
    Campaign {
        id = "id" required,
        created_at = "created_at",
        updated_at = "updated_at",
        published = "published",
        conditions = "conditions",
        discounts = "discounts",
        page = "page",
        prices = "prices",
        translations = "translations",
        visibilities = "visibilities",
    }
}
rt::record! { CampaignConditions { time = "time", code = "code", customers = "customers" } }
rt::record! { CampaignTimeCondition { from = "from", to = "to" } }
rt::record! { CampaignCustomerCondition { group_ids = "group_ids" } }
rt::record! {
    CampaignDiscounts {
        products = "products",
        free_shipping = "free_shipping",
        discount_row = "discount_row",
    }
}
rt::record! { CampaignProductDiscount { enabled = "enabled", quantity_discounts = "quantity_discounts" } }
rt::record! { CampaignFreeShipping { enabled = "enabled" } }
rt::record! { CampaignDiscountRow { enabled = "enabled" } }
rt::record! {
    CampaignPage {
        description = "description",
        enabled = "enabled",
        image = "image",
        link = "link",
        pinned = "pinned",
        template = "template",
    }
}
rt::record! {
    CampaignPrice {
        product_id = "product_id" required,
        variation_id = "variation_id",
        download_id = "download_id",
        quantity = "quantity",
        price = "price",
        order_limit = "order_limit",
    }
}
rt::record! {
    CampaignTranslation {
        language = "language",
        name = "name",
        description = "description",
        seo_title = "seo_title",
        seo_page_title = "seo_page_title",
        seo_meta_description = "seo_meta_description",
    }
}
rt::record! { CampaignResponse { data = "data" required } }
rt::record! { CampaignUpdate { published = "published", translations = "translations" } }
rt::record! {
    CampaignPriceUpdate {
        product_id = "product_id" required,
        variation_id = "variation_id",
        download_id = "download_id",
        quantity = "quantity",
        price = "price",
        order_limit = "order_limit",
    }
}
rt::record! { CampaignPriceResponse { data = "data" required } }
