// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    CategoryCreate {
        external_id = "external_id",
        title = "title",
        page_title = "page_title",
        description = "description",
        slug = "slug",
        lft = "lft",
        rght = "rght",
        level = "level",
    }
}
