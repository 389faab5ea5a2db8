// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::open_enum! { BannerExpand { Translations = "translations", Visibilities = "visibilities" } }
rt::record! { BannerList { data = "data" required, meta = "meta" } }
rt::record! {
    Banner {
        id = "id" required,
        created_at = "created_at",
        updated_at = "updated_at",
        group_id = "group_id",
        sort = "sort",
        code = "code",
        title = "title",
        content = "content",
        visible_from = "visible_from",
        visible_to = "visible_to",
        file = "file",
        link = "link",
        translations = "translations",
        visibilities = "visibilities",
    }
}
rt::record! { BannerTranslation { language = "language", title = "title", content = "content", link = "link" } }
rt::record! {
    BannerCreate {
        group_id = "group_id",
        sort = "sort",
        code = "code",
        title = "title",
        content = "content",
        visible_from = "visible_from",
        visible_to = "visible_to",
        file = "file",
        link = "link",
        translations = "translations",
    }
}
rt::record! { BannerResponse { data = "data" required } }
rt::record! {
    BannerUpdate {
        group_id = "group_id",
        sort = "sort",
        code = "code",
        title = "title",
        content = "content",
        visible_from = "visible_from",
        visible_to = "visible_to",
        file = "file",
        link = "link",
        translations = "translations",
    }
}
