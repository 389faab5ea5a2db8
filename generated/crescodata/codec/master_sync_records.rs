// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    MasterRecord {
        cresco_id = "crescoId" required,
        company_id = "companyId",
        agency_id = "agencyId",
        system_id = "systemId",
        request_id = "requestId",
        object_id = "objectId",
        force_refreshed_at = "forceRefreshedAt",
        updated_at = "updatedAt",
        force_refreshed = "forceRefreshed",
        data = "data",
    }
}
