// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::open_enum! { BannerGroupExpand { Translations = "translations" } }
rt::record! { BannerGroupList { data = "data" required, meta = "meta" } }
rt::record! {
    BannerGroup {
        id = "id" required,
        created_at = "created_at",
        updated_at = "updated_at",
        code = "code",
        title = "title",
        translations = "translations",
    }
}
rt::record! { BannerGroupTranslation { language = "language", title = "title" } }
rt::record! { BannerGroupCreate { code = "code", title = "title", translations = "translations" } }
rt::record! { BannerGroupResponse { data = "data" required } }
rt::record! { BannerGroupUpdate { code = "code", title = "title", translations = "translations" } }
