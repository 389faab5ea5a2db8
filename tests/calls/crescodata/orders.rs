use std::collections::BTreeMap;

use commerce_clients::crescodata::types::{CountryCode, OrderRecord, RecordBatch, RecordItem, SentRecord};

use super::{ID, ORDERS, Shop};
use crate::support::stage::at;

pub(super) async fn story(shop: &Shop) {
    let Shop { client, stage } = shop;
    let filters = BTreeMap::from([("objectId".to_owned(), "123".to_owned())]);
    let list = client.list_orders().sort("updatedAt:desc").cresco_id(ID).limit(10).scroll(5).filters(filters);
    let list = list
        .updated_at_gt(at("2001-01-01T00:00:00Z"))
        .updated_at_gte(at("2001-01-01T00:00:00Z"))
        .updated_at_lt(at("2099-01-01T00:00:00Z"))
        .updated_at_lte(at("2099-01-01T00:00:00Z"));
    stage.call("listOrders", list.send()).await.check(|orders| {
        let [order] = orders.as_slice() else { panic!("{orders:?}") };
        assert_eq!((order.cresco_id.as_str(), order.object_id.as_deref()), (ID, Some("123")));
        let item = &order.data.as_deref().expect("the sample has lines")[0];
        let shipping = item.addresses.as_ref().and_then(|addresses| addresses.shipping.as_ref());
        assert_eq!(shipping.and_then(|address| address.country.clone()), Some(CountryCode::Sg));
        assert_eq!(item.confirmed, Some(true));
    });
    page(shop).await;
    stage.again("listOrders", client.list_orders().cresco_id("none").send()).await.check(|orders| {
        assert_eq!(orders, []);
    });
}

/// Each response names the page after it.
async fn page(Shop { client, stage }: &Shop) {
    let items = ["p1", "p2", "p3"]
        .map(|id| RecordItem::new(id, Some(SentRecord::OrderRecord(Box::new(OrderRecord::new(id))))));
    let batch = RecordBatch { integration_id: Some(ORDERS.into()), ..RecordBatch::new(items.into()) };
    stage.again("sendRecords", client.send_records(&batch).send()).await.check(|response| {
        assert!(!response.request_id.is_empty(), "{response:?}");
    });
    let mut next = None;
    let first = client.list_orders().limit(3).scroll(5).send_with_response();
    stage.again("listOrders", first).await.check(|response| {
        assert_eq!(response.value.len(), 3);
        let header = response.headers.get("x-cresco-page").expect("there is another page");
        next = Some(header.to_str().expect("the name is ASCII").to_owned());
    });
    if let Some(next) = next {
        let second = client.list_orders().limit(3).scroll(5).page(&next).send();
        stage.again("listOrders", second).await.check(|orders| assert!(!orders.is_empty()));
    }
}
