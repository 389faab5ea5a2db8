// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::open_enum! { BrandExpand { Translations = "translations" } }
rt::record! { BrandList { data = "data" required, meta = "meta" } }
rt::record! {
    Brand {
        id = "id" required,
        created_at = "created_at",
        updated_at = "updated_at",
        name = "name",
        description = "description",
        seo_title = "seo_title",
        seo_page_title = "seo_page_title",
        seo_meta_description = "seo_meta_description",
        translations = "translations",
        visibilities = "visibilities",
    }
}
rt::record! {
    BrandTranslation {
        language = "language",
        description = "description",
        seo_title = "seo_title",
        seo_page_title = "seo_page_title",
        seo_meta_description = "seo_meta_description",
    }
}
rt::record! {
    BrandCreate {
        name = "name" required,
        description = "description",
        seo_title = "seo_title",
        seo_page_title = "seo_page_title",
        seo_meta_description = "seo_meta_description",
        translations = "translations",
    }
}
rt::record! { BrandResponse { data = "data" required } }
rt::record! {
    BrandUpdate {
        name = "name",
        description = "description",
        seo_title = "seo_title",
        seo_page_title = "seo_page_title",
        seo_meta_description = "seo_meta_description",
        translations = "translations",
    }
}
