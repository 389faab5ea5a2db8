// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    PaymentGateway {
        title = "title",
        sandbox = "sandbox",
        status = "status",
        currency = "currency",
        min_transaction_size = "min_transaction_size",
        max_transaction_size = "max_transaction_size",
        settings = "settings",
        ..other_fields
    }
}
rt::record! {
    PspUser {
        external_account_id = "external_account_id",
        gateway_id = "gateway_id",
        properties = "properties",
        tos_acceptance = "tos_acceptance",
        ..other_fields
    }
}
