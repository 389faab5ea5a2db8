// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    Integration {
        active = "active",
        add = "add",
        agency_id = "agencyId",
        company_id = "companyId",
        created_at = "createdAt",
        delete = "delete",
        get = "get",
        integration_id = "integrationId",
        meta = "meta",
        min_from_date = "minFromDate",
        sync_type = "syncType",
        system_id = "systemId",
        system_settings = "systemSettings",
        update = "update",
        updated_at = "updatedAt",
    }
}
rt::record! {
    IntegrationCreate {
        active = "active" required,
        add = "add" required,
        agency_id = "agencyId",
        company_id = "companyId",
        delete = "delete" required,
        get = "get" required,
        meta = "meta" required,
        min_from_date = "minFromDate",
        sync_type = "syncType" required,
        system_id = "systemId" required,
        system_settings = "systemSettings",
        update = "update" required,
    }
}
rt::record! {
    IntegrationUpdate {
        active = "active",
        add = "add",
        agency_id = "agencyId",
        company_id = "companyId",
        delete = "delete",
        get = "get",
        meta = "meta",
        min_from_date = "minFromDate",
        sync_type = "syncType",
        system_id = "systemId",
        system_settings = "systemSettings",
        update = "update",
    }
}
