// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    UserCreate {
        agency_id = "agencyId",
        company_id = "companyId",
        email = "email" required,
        logo_url = "logoUrl",
        name = "name" required,
        password_expires_in = "passwordExpiresIn",
        role = "role" required,
        send_email = "sendEmail" required,
        syncs = "syncs",
        temporary_password = "temporaryPassword" required,
        username = "username" required,
    }
}
rt::open_enum! {
    UserRole {
        Admin = "admin",
        Staff = "staff",
        Company = "company",
        Manager = "manager",
        Agency = "agency",
    }
}
rt::record! {
    User {
        agency_id = "agencyId",
        company_id = "companyId",
        email = "email",
        enabled = "enabled",
        logo_url = "logoUrl",
        name = "name",
        password_expires_in = "passwordExpiresIn",
        password_updated_at = "passwordUpdatedAt",
        role = "role",
        syncs = "syncs",
        template_id = "templateId",
        username = "username",
    }
}
rt::record! {
    UserUpdate {
        agency_id = "agencyId",
        company_id = "companyId",
        enabled = "enabled",
        logo_url = "logoUrl",
        name = "name",
        password_expires_in = "passwordExpiresIn",
        password_updated_at = "passwordUpdatedAt",
        role = "role",
        syncs = "syncs",
        template_id = "templateId",
        username = "username" required,
    }
}
