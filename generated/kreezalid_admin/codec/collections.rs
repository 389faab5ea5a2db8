// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    Collection {
        id = "id",
        handle = "handle" required,
        title = "title" required,
        metadata = "metadata",
        parent_handle = "parent_handle",
        created_at = "created_at",
        updated_at = "updated_at",
    }
}
rt::record! {
    CollectionCreate {
        handle = "handle" required,
        title = "title" required,
        metadata = "metadata",
        parent_handle = "parent_handle",
    }
}
rt::record! { CollectionUpdate { metadata = "metadata" } }
