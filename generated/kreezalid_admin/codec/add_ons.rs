// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! { AddOnResponse { add_on = "add_on" required } }
rt::record! {
    AddOn {
        id = "id",
        title = "title" required,
        listing_id = "listing_id",
        price = "price" required,
        description = "description",
    }
}
rt::record! { AddOnCreate { title = "title" required, price = "price" required, description = "description" } }
