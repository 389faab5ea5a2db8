use std::collections::BTreeMap;

use commerce_clients::crescodata::types::{MetricCreate, MetricType};

use super::{ID, Shop};
use crate::support::stage::{NOW, at, status};

fn metric(name: &str) -> MetricCreate {
    MetricCreate {
        agency_id: Some(ID.into()),
        company_id: Some(ID.into()),
        event_action: Some("added".into()),
        event_group: Some("enrich".into()),
        event_query_params: Some(BTreeMap::from([
            ("limit".to_owned(), 5.into()),
            ("sum".to_owned(), true.into()),
        ])),
        event_tracker: Some("products".into()),
        group_name: Some("Products".into()),
        range: Some("1 week:1 week".into()),
        state_api: Some("products".into()),
        username: Some("staff@example.com".into()),
        view_format: Some("barChart".into()),
        ..MetricCreate::new(MetricType::Event, name)
    }
}

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let mut id = ID.to_owned();
    stage.call("createMetric", client.create_metric(&metric("New products")).send()).await.check(|metric| {
        assert_eq!(
            (metric.name.as_deref(), metric.metric_type),
            (Some("New products"), Some(MetricType::Event))
        );
        assert_eq!(metric.created_at, Some(at(NOW).into()));
        id = metric.metric_id.expect("the sandbox makes an ID");
    });
    let filters = BTreeMap::from([("metricType".to_owned(), "state".to_owned())]);
    let list = client.list_metrics().sort("name:asc").limit(10).filters(filters);
    stage.call("listMetrics", list.send()).await.check(|metrics| {
        let metric = metrics.iter().find(|metric| metric.metric_id.as_deref() == Some(ID));
        assert_eq!(metric.and_then(|metric| metric.metric_type.clone()), Some(MetricType::State));
    });
    stage.call("updateMetric", client.update_metric(ID, &metric("All products")).send()).await.check(
        |metric| {
            assert_eq!(
                (metric.metric_id.as_deref(), metric.name.as_deref()),
                (Some(ID), Some("All products"))
            );
        },
    );
    stage.call("getMetric", client.get_metric(ID).send()).await.check(|metric| {
        assert_eq!(
            (metric.name.as_deref(), metric.view_format.as_deref()),
            (Some("All products"), Some("barChart"))
        );
        assert_eq!(metric.event_query_params.map(|params| params.len()), Some(2));
    });
    stage.call("deleteMetric", client.delete_metric(ID).send()).await.done();
    stage.refused("getMetric", client.get_metric(ID).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
    stage.again("getMetric", client.get_metric(&id).send()).await.check(|metric| {
        assert_eq!(metric.metric_id, Some(id.clone()));
    });
}
