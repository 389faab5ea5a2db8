#![expect(deprecated, reason = "the document requires `add`, `delete` and `meta`, and marks them deprecated")]

use std::collections::BTreeMap;

use commerce_clients::crescodata::types::{IntegrationCreate, IntegrationUpdate};

use super::{ID, Shop};
use crate::support::stage::{NOW, at, status};

pub(super) async fn story(shop: &Shop) {
    read(shop).await;
    change(shop).await;
    delete(shop).await;
}

async fn read(Shop { client, stage }: &Shop) {
    let filters = BTreeMap::from([("syncType".to_owned(), "products".to_owned())]);
    let list = client.list_integrations().sort("createdAt:desc").limit(10).filters(filters);
    stage.call("listIntegrations", list.send()).await.check(|integrations| {
        let [integration] = integrations.as_slice() else { panic!("{integrations:?}") };
        assert_eq!((integration.integration_id.as_deref(), integration.get), (Some(ID), Some(true)));
    });
    stage.call("getIntegration", client.get_integration(ID).send()).await.check(|integration| {
        assert_eq!((integration.sync_type.as_deref(), integration.active), (Some("products"), Some(false)));
        assert_eq!(integration.created_at, Some(at(NOW).into()));
    });
    // The document shows no responses for these.
    let history = client.get_integration_history(ID).send();
    stage
        .call("getIntegrationHistory", history)
        .await
        .check(|response| assert!(response.is_null(), "{response}"));
    let auth = client.get_integration_auth(ID).send();
    stage.call("getIntegrationAuth", auth).await.check(|response| assert!(response.is_null(), "{response}"));
    let test = client.test_integration(ID).send();
    stage.call("testIntegration", test).await.check(|response| assert!(response.is_null(), "{response}"));
}

fn orders() -> IntegrationCreate {
    IntegrationCreate {
        active: true,
        add: false,
        agency_id: Some(ID.into()),
        company_id: Some(ID.into()),
        delete: false,
        get: true,
        meta: BTreeMap::from([("note".to_owned(), "none".into())]),
        min_from_date: Some(at("2024-01-01T00:00:00Z").into()),
        sync_type: "orders".into(),
        system_id: ID.into(),
        system_settings: Some(BTreeMap::from([("region".to_owned(), "au".into())])),
        update: true,
    }
}

async fn change(Shop { client, stage }: &Shop) {
    stage.call("createIntegration", client.create_integration(&orders()).send()).await.check(|integration| {
        assert_eq!((integration.sync_type.as_deref(), integration.active), (Some("orders"), Some(true)));
        assert!(integration.integration_id.is_some_and(|id| id != ID));
    });
    let change = IntegrationUpdate {
        active: Some(true),
        add: Some(true),
        agency_id: Some(ID.into()),
        company_id: Some(ID.into()),
        delete: Some(true),
        get: Some(false),
        meta: Some(BTreeMap::new()),
        min_from_date: Some(at("2024-02-01T00:00:00Z").into()),
        sync_type: Some("stock".into()),
        system_id: Some(ID.into()),
        system_settings: Some(BTreeMap::new()),
        update: Some(true),
    };
    stage.call("updateIntegration", client.update_integration(ID, &change).send()).await.check(
        |integration| {
            assert_eq!((integration.sync_type.as_deref(), integration.get), (Some("stock"), Some(false)));
            assert_eq!(integration.min_from_date, change.min_from_date);
        },
    );
    let replace = client.replace_integration(ID, &orders()).send();
    stage.call("replaceIntegration", replace).await.check(|integration| {
        assert_eq!((integration.integration_id.as_deref(), integration.get), (Some(ID), Some(true)));
        assert_eq!(integration.sync_type.as_deref(), Some("orders"));
    });
}

async fn delete(Shop { client, stage }: &Shop) {
    stage.call("deleteIntegration", client.delete_integration(ID).send()).await.done();
    stage.refused("getIntegration", client.get_integration(ID).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
