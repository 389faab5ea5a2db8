// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    ShippingRate {
        id = "id" [rt::codec::Lenient] required,
        price = "price",
        step_price = "step_price",
        always_selected = "always_selected",
        title = "title",
        tracking_number = "tracking_number",
        tracking_url = "tracking_url",
    }
}
