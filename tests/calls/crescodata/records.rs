use std::collections::BTreeMap;

use commerce_clients::crescodata::types::*;

use super::{ORDERS, Shop};
use crate::support::stage::at;

/// An order, its shipment, a product, a record of no known kind and one that is deleted.
pub(super) async fn story(shop: &Shop) {
    let Shop { client, stage } = shop;
    let batch = RecordBatch {
        integration_id: Some(ORDERS.into()),
        request_id: Some("request-1".into()),
        ..RecordBatch::new(vec![RecordItem {
            group_id: Some("group-1".into()),
            merge: Some(true),
            record: Some(SentRecord::OrderRecord(Box::new(order()))),
            ..RecordItem::new("1", None)
        }])
    };
    stage.call("sendRecords", client.send_records(&batch).send()).await.check(|response| {
        assert!(!response.request_id.is_empty(), "{response:?}");
    });
    read_back(shop).await;
    let free = BTreeMap::from([("sample".to_owned(), "test".into())]);
    let mut batch = RecordBatch::new(vec![
        RecordItem::new("2", Some(SentRecord::ProductRecord(Box::new(product())))),
        RecordItem::new("3", Some(SentRecord::FreeRecord(free))),
        RecordItem::delete("4"),
    ]);
    batch.integration_id = Some(ORDERS.into());
    stage.call("sendRecords#products", client.send_records(&batch).send()).await.check(|response| {
        assert!(!response.request_id.is_empty(), "{response:?}");
    });
}

/// Lines of an order are stored one by one, each with what the order has.
async fn read_back(Shop { client, stage }: &Shop) {
    let one = || BTreeMap::from([("objectId".to_owned(), "1".to_owned())]);
    let list = client.list_orders().filters(one()).send();
    stage.again("listOrders", list).await.check(|orders| {
        let [order] = orders.as_slice() else { panic!("{orders:?}") };
        let [line] = order.data.as_deref().expect("the order has lines") else { panic!("{order:?}") };
        assert_eq!((line.sku.as_deref(), line.item_price), (Some("abc"), "50.10".parse().ok()));
        assert_eq!((&line.currency, line.order_total), (&Some(CurrencyCode::Sgd), "100.20".parse().ok()));
        let shipments = line.shipments.as_deref().expect("the line has shipments");
        assert_eq!(shipments[0].shipment_id, "shipment-123");
    });
    let mut delete = RecordBatch::new(vec![RecordItem::delete("1")]);
    delete.integration_id = Some(ORDERS.into());
    stage.call("sendRecords#delete", client.send_records(&delete).send()).await.check(|response| {
        assert!(!response.request_id.is_empty(), "{response:?}");
    });
    let list = client.list_orders().filters(one()).send();
    stage.again("listOrders", list).await.check(|orders| assert_eq!(orders, []));
}

fn order() -> OrderRecord {
    let address =
        Address { city: Some("Singapore".into()), country: Some(CountryCode::Sg), ..Address::default() };
    let shipment = OrderShipment {
        quantity: Some(2),
        shipping_provider: Some("DHL".into()),
        tracking_id: Some("tracking-123".into()),
        ..OrderShipment::new("shipment-123")
    };
    let line = OrderVariant {
        sku: Some("abc".into()),
        quantity: Some(2),
        item_price: "50.10".parse().ok(),
        item_status: Some(OrderItemStatus::Shipped),
        shipments: Some(vec![shipment]),
        ..OrderVariant::new("a1")
    };
    OrderRecord {
        addresses: Some(OrderAddresses { billing: Some(address.clone()), shipping: Some(address) }),
        country: Some(CountryCode::Sg),
        created_at: Some(at("2022-01-01T00:00:00Z").into()),
        currency: Some(CurrencyCode::Sgd),
        order_total: "100.20".parse().ok(),
        status: Some("partiallyShipped".into()),
        variants: Some(vec![line]),
        ..OrderRecord::new("1")
    }
}

fn product() -> ProductRecord {
    ProductRecord {
        brand: Some("My Brand".into()),
        currency: Some(CurrencyCode::Sgd),
        title: Some("My Small Blue Shoe".into()),
        ..ProductRecord::new("1")
    }
}
