// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    UserCreate {
        account_type = "account_type",
        external_id = "external_id",
        address_city = "address_city",
        address_country = "address_country",
        address_line1 = "address_line1",
        address_line2 = "address_line2",
        address_state = "address_state",
        address_zipcode = "address_zipcode",
        attributes = "attributes",
        avatar = "avatar",
        business_name = "business_name",
        can_post_listing = "can_post_listing",
        created = "created",
        email = "email" required,
        first_name = "first_name",
        group_id = "group_id" required,
        locale = "locale",
        note = "note" [rt::codec::Inside<rt::codec::Lenient>],
        phone_country_number = "phone_country_number",
        phone_number = "phone_number",
        status = "status",
        review_count = "review_count" [rt::codec::Inside<rt::codec::Lenient>],
        timezone = "timezone",
        username = "username",
    }
}
rt::record! { PspAccountResponse { psp_account = "psp_account" required } }
