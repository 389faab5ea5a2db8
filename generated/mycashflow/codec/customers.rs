// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::open_enum! { CustomerExpand { CustomerGroups = "customer_groups" } }
rt::record! { CustomerList { data = "data" required, meta = "meta" } }
rt::record! {
    Customer {
        id = "id" required,
        created_at = "created_at",
        updated_at = "updated_at",
        first_name = "first_name",
        last_name = "last_name",
        login_allowed = "login_allowed",
        company = "company",
        vat_code = "vat_code",
        street_address = "street_address",
        postal_code = "postal_code",
        city = "city",
        country = "country",
        phone = "phone",
        email = "email",
        version_id = "version_id",
        language = "language",
        email_subscription = "email_subscription",
        einvoice_address = "einvoice_address",
        sms_subscription = "sms_subscription",
        customer_groups = "customer_groups",
    }
}
rt::record! { EinvoiceAddress { edi_code = "edi_code", operator_code = "operator_code" } }
rt::record! {
    CustomerCreate {
        first_name = "first_name" required,
        last_name = "last_name" required,
        login_allowed = "login_allowed" required,
        company = "company",
        vat_code = "vat_code",
        street_address = "street_address" required,
        postal_code = "postal_code" required,
        city = "city" required,
        country = "country" required,
        phone = "phone",
        email = "email" required,
        language = "language",
    }
}
rt::record! { CustomerResponse { data = "data" required } }
rt::record! {
    CustomerUpdate {
        first_name = "first_name",
        last_name = "last_name",
        login_allowed = "login_allowed",
        company = "company",
        vat_code = "vat_code",
        street_address = "street_address",
        postal_code = "postal_code",
        city = "city",
        country = "country",
        phone = "phone",
        email = "email",
        language = "language",
    }
}
rt::record! { SecondaryAddressList { data = "data" required } }
rt::record! {
    SecondaryAddress {
        id = "id" required,
        created_at = "created_at",
        updated_at = "updated_at",
        customer_id = "customer_id",
        primary = "primary",
        email = "email",
        company = "company",
        first_name = "first_name",
        last_name = "last_name",
        street_address = "street_address",
        street_name = "street_name",
        street_number = "street_number",
        house_extension = "house_extension",
        postal_code = "postal_code",
        city = "city",
        country = "country",
        phone = "phone",
    }
}
