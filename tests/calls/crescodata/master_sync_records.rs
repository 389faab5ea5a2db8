use std::collections::BTreeMap;

use super::{ID, Shop};
use crate::support::stage::status;

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let filters = BTreeMap::from([("objectId".to_owned(), "123".to_owned())]);
    let list = client
        .list_records("orders")
        .sort("-updatedAt")
        .cresco_id(ID)
        .limit(10)
        .page("0")
        .scroll(60)
        .filters(filters);
    stage.call("listRecords", list.send()).await.check(|records| {
        let [record] = records.as_slice() else { panic!("{records:?}") };
        assert_eq!((record.cresco_id.as_str(), record.object_id.as_deref()), (ID, Some("123")));
        let data = record.data.as_deref().expect("the sample has data");
        assert_eq!(data[0].get("currency"), Some(&"USD".into()));
    });
    stage
        .again("listRecords", client.list_records("stock").send())
        .await
        .check(|records| assert_eq!(records, []));
    stage.call("getRecord", client.get_record("products", ID).send()).await.check(|record| {
        assert_eq!((record.cresco_id.as_str(), record.company_id.as_deref()), (ID, Some(ID)));
    });
    let history = client.get_record_history("products", ID).send();
    stage.call("getRecordHistory", history).await.check(|answer| assert!(answer.is_null(), "{answer}"));
    stage.refused("getRecord", client.get_record("stock", ID).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
