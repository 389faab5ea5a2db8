use commerce_clients::kreezalid_partners::types::{ConditionType, OrderStatus, StartOnDateFilter};

use super::Shop;
use crate::support::stage::{at, status};

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let since = StartOnDateFilter {
        value: Some(at("2023-01-24T00:00:00Z").into()),
        condition_type: Some(ConditionType::Gte),
    };
    let list = client
        .list_orders()
        .id(["1", "2"])
        .status([OrderStatus::New, OrderStatus::Accepted])
        .cart_id(432644)
        .supplier_id(432244)
        .customer_id(432245)
        .order_number("2301FDSKFSDKL")
        .start_on_date(since)
        .limit(20)
        .page(1);
    stage.call("listOrders", list.send()).await.check(|orders| {
        let [order] = orders.as_slice() else { panic!("{orders:?}") };
        assert_eq!((order.id, &order.status), (1, &Some(OrderStatus::New)));
        assert_eq!(order.checkout_at, Some(at("2019-08-24T14:15:22Z")));
    });
    let shipped = client.list_orders().status([OrderStatus::Shipped]).send();
    stage.again("listOrders", shipped).await.check(|orders| assert_eq!(orders, []));
    stage.call("getOrder", client.get_order(1).send()).await.check(|order| {
        assert_eq!(
            (order.order_number.as_deref(), order.amount),
            (Some("2301FDSKFSDKL"), "0.1".parse().ok())
        );
        let items = order.order_items.as_deref().expect("the sample has items");
        assert_eq!(items[0].listing.as_ref().and_then(|listing| listing.id), Some(645646));
        assert_eq!(items[0].add_ons, Some(vec![None]));
        let shipping = order.shippings.as_ref().expect("the sample is shipped");
        assert!(shipping.address.is_some(), "{shipping:?}");
    });
    stage.refused("getOrder", client.get_order(99).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
