// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    Company {
        agency_data = "agencyData",
        agency_id = "agencyId",
        agency_level = "agencyLevel",
        company_id = "companyId",
        country = "country" required,
        created_at = "createdAt",
        logo = "logo",
        name = "name" required,
        updated_at = "updatedAt",
    }
}
rt::record! {
    CompanyCreate {
        agency_data = "agencyData",
        agency_id = "agencyId",
        agency_level = "agencyLevel",
        country = "country" required,
        logo = "logo",
        name = "name" required,
    }
}
rt::record! {
    CompanyUpdate {
        agency_data = "agencyData",
        agency_id = "agencyId",
        agency_level = "agencyLevel",
        country = "country",
        logo = "logo",
        name = "name",
    }
}
