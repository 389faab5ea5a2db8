// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    Metric {
        agency_id = "agencyId",
        company_id = "companyId",
        created_at = "createdAt",
        event_action = "eventAction",
        event_group = "eventGroup",
        event_query_params = "eventQueryParams",
        event_tracker = "eventTracker",
        group_name = "groupName",
        metric_id = "metricId",
        metric_type = "metricType",
        name = "name",
        range = "range",
        state_api = "stateApi",
        updated_at = "updatedAt",
        username = "username",
        view_format = "viewFormat",
    }
}
rt::open_enum! { MetricType { Event = "event", State = "state", Billing = "billing" } }
rt::record! {
    MetricCreate {
        agency_id = "agencyId",
        company_id = "companyId",
        event_action = "eventAction",
        event_group = "eventGroup",
        event_query_params = "eventQueryParams",
        event_tracker = "eventTracker",
        group_name = "groupName",
        metric_type = "metricType" required,
        name = "name" required,
        range = "range",
        state_api = "stateApi",
        username = "username",
        view_format = "viewFormat",
    }
}
