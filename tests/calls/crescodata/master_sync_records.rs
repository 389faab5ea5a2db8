use std::collections::BTreeMap;

use commerce_clients::crescodata::types::{
    IntegrationCreate, IntegrationCreateRequired, RecordBatch, RecordItem, SentRecord,
};

use super::{ID, Shop};
use crate::support::stage::{at, status};

pub(super) async fn story(shop: &Shop) {
    send(shop).await;
    let Shop { client, stage } = shop;
    let filters = BTreeMap::from([("data.location".to_owned(), "north".to_owned())]);
    let list = client.list_records("stock").sort("updatedAt:desc").limit(10).scroll(5).filters(filters);
    let list = list
        .updated_at_gt(at("2001-01-01T00:00:00Z"))
        .updated_at_gte(at("2001-01-01T00:00:00Z"))
        .updated_at_lt(at("2099-01-01T00:00:00Z"))
        .updated_at_lte(at("2099-01-01T00:00:00Z"));
    stage.call("listRecords", list.send()).await.check(|records| {
        let [record] = records.as_slice() else { panic!("{records:?}") };
        assert_eq!((record.object_id.as_deref(), record.company_id.as_deref()), (Some("a1"), Some(ID)));
        let data = record.data.as_deref().expect("the record was sent");
        assert_eq!(data[0].get("quantity"), Some(&3.into()));
    });
    let none = client.list_records("stock").cresco_id(ID).send();
    stage.again("listRecords", none).await.check(|records| assert_eq!(records, []));
    stage.call("getRecord", client.get_record("orders", ID).send()).await.check(|record| {
        assert_eq!((record.cresco_id.as_str(), record.object_id.as_deref()), (ID, Some("123")));
        let data = record.data.as_deref().expect("the sample has data");
        assert_eq!(data[0].get("currency"), Some(&"USD".into()));
    });
    let history = client.get_record_history("orders", ID).send();
    stage.call("getRecordHistory", history).await.check(|response| assert!(response.is_null(), "{response}"));
    stage.refused("getRecord", client.get_record("stock", ID).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}

/// Two records of a sync type that has no operations of its own.
async fn send(Shop { client, stage }: &Shop) {
    let integration = IntegrationCreate {
        company_id: Some(ID.into()),
        ..IntegrationCreate::new(IntegrationCreateRequired {
            active: true,
            add: false,
            delete: false,
            get: true,
            meta: BTreeMap::new(),
            sync_type: "stock".into(),
            system_id: ID.into(),
            update: false,
        })
    };
    let mut id = ID.to_owned();
    let create = client.create_integration(&integration).send();
    stage.again("createIntegration", create).await.check(|integration| {
        id = integration.integration_id.expect("the sandbox makes an ID");
    });
    let record = |location: &str| {
        SentRecord::FreeRecord(BTreeMap::from([
            ("quantity".to_owned(), 3.into()),
            ("location".to_owned(), location.into()),
        ]))
    };
    let items =
        [("a1", "north"), ("a2", "south")].map(|(id, location)| RecordItem::new(id, Some(record(location))));
    let batch = RecordBatch { integration_id: Some(id), ..RecordBatch::new(items.into()) };
    stage.again("sendRecords", client.send_records(&batch).send()).await.check(|response| {
        assert!(!response.request_id.is_empty(), "{response:?}");
    });
}
