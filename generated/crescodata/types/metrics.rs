// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// A metric as returned. No response is documented. That it has the attributes of the body, read-only ones included, is inferred (confidence 0.85), and nothing is required.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Metric {
    /// The agency of this metric. Only applicable to the user roles admin and staff.
    pub agency_id: Option<String>,
    /// The company of this metric. Only applicable to the user roles admin, staff, agency and manager.
    pub company_id: Option<String>,
    /// When this metric was created. Read-only.
    pub created_at: Option<rt::LenientDateTime>,
    /// The event action to query for. Typically needed for the event groups `syncs`, `enriched` and `accounts`.
    pub event_action: Option<String>,
    /// The event group to query for.
    pub event_group: Option<String>,
    /// The parameters of the query.
    pub event_query_params: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The event tracker to query for. Typically needed for the event groups `syncs`, `enriched` and `accounts`.
    pub event_tracker: Option<String>,
    /// The group name of this metric.
    pub group_name: Option<String>,
    /// The ID of this metric. Read-only.
    pub metric_id: Option<String>,
    /// The type of this metric.
    pub metric_type: Option<MetricType>,
    /// The name of this metric.
    pub name: Option<String>,
    /// The range of events to query. "1 month" and "1 week" reach from the start of the month or week up to now; "1 month:1 month" is the last month.
    pub range: Option<String>,
    /// The API to retrieve the state from.
    pub state_api: Option<String>,
    /// When this metric was last updated. Read-only.
    pub updated_at: Option<rt::LenientDateTime>,
    /// The user of this metric.
    pub username: Option<String>,
    /// How the front end shows the data: typically `table` or a chart type. Only needed for metrics of the type `event`.
    pub view_format: Option<String>,
}

/// The type of a metric.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MetricType {
    /// `event`
    Event,
    /// `state`
    State,
    /// `billing`
    Billing,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A metric to add, or what takes the place of one.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricCreate {
    /// The agency of this metric. Required if `companyId` is not given. Only applicable to the user roles admin and staff.
    pub agency_id: Option<String>,
    /// The company of this metric. Only applicable to the user roles admin, staff, agency and manager.
    pub company_id: Option<String>,
    /// The event action to query for. Typically needed for the event groups `syncs`, `enriched` and `accounts`.
    pub event_action: Option<String>,
    /// The event group to query for. Required if `metricType` is `event`.
    pub event_group: Option<String>,
    /// The parameters of the query.
    pub event_query_params: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The event tracker to query for. Typically needed for the event groups `syncs`, `enriched` and `accounts`.
    pub event_tracker: Option<String>,
    /// The group name of this metric.
    pub group_name: Option<String>,
    /// The type of this metric.
    pub metric_type: MetricType,
    /// The name of this metric.
    pub name: String,
    /// The range of events to query. "1 month" and "1 week" reach from the start of the month or week up to now; "1 month:1 month" is the last month. Required if `metricType` is `event` or `billing`.
    pub range: Option<String>,
    /// The API to retrieve the state from. Required if `metricType` is `state`.
    pub state_api: Option<String>,
    /// The user of this metric.
    pub username: Option<String>,
    /// How the front end shows the data: typically `table` or a chart type. Only needed for metrics of the type `event`.
    pub view_format: Option<String>,
}

impl MetricCreate {
    /// With its required fields; the others are absent.
    pub fn new(metric_type: MetricType, name: impl Into<String>) -> Self {
        Self {
            metric_type,
            name: name.into(),
            ..rt::codec::Blank::blank()
        }
    }
}
