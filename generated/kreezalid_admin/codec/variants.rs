// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    VariantCreate {
        title = "title" required,
        price = "price",
        quantity = "quantity",
        sku = "sku",
        weight = "weight",
    }
}
rt::record! { VariantResponse { variant = "variant" required } }
