// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::open_enum! { Sort { IdAsc = "id-asc", IdDesc = "id-desc" } }
rt::record! {
    PageMeta {
        page = "page",
        page_size = "page_size",
        page_count = "page_count",
        item_count = "item_count",
        next = "next",
    }
}
rt::record! { ErrorBody { error = "error", description = "description" } }
rt::record! { ValidationErrors { error = "error", description = "description", errors = "errors" required } }
rt::error_bodies! { ErrorBodyOrValidationErrors { ErrorBody, ValidationErrors } }
rt::record! { Visibility { version_id = "version_id" required, is_visible = "is_visible" } }
rt::record! {
    CustomerGroup {
        id = "id" required,
        created_at = "created_at",
        updated_at = "updated_at",
        name = "name",
        translations = "translations",
        customer_links = "customer_links",
    }
}
rt::record! { CustomerGroupTranslation { language = "language", name = "name" } }
rt::record! {
    CustomerLink {
        id = "id" required,
        created_at = "created_at",
        updated_at = "updated_at",
        customer_id = "customer_id",
        customer_group_id = "customer_group_id",
    }
}
