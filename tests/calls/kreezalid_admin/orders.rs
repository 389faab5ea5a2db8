use std::collections::BTreeMap;

use commerce_clients::kreezalid_admin::types::{ConditionType, OrderStatus, OrderUpdate, StartOnDateFilter};

use super::{Shop, metafield};
use crate::support::stage::{at, status};

const ORDER: i64 = 185423;

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let since = StartOnDateFilter {
        value: Some(at("2023-01-24T00:00:00Z").into()),
        condition_type: Some(ConditionType::NotEq),
    };
    let list = client
        .list_orders()
        .id(["185423", "2"])
        .status([OrderStatus::New, OrderStatus::CustomerConfirmed])
        .cart_id(432644)
        .supplier_id(432244)
        .customer_id(432245)
        .order_number("2301FDSKFSDKL")
        .start_on_date(since)
        .limit(20)
        .page(1);
    stage.call("listOrders", list.send()).await.check(|orders| {
        let [order] = orders.as_slice() else { panic!("{orders:?}") };
        assert_eq!((order.id, &order.status), (ORDER, &Some(OrderStatus::New)));
    });
    let accept = OrderUpdate {
        status: Some(OrderStatus::Accepted),
        // The document shows no body, so that fields of one's own can be sent.
        other_fields: BTreeMap::from([("refusal_reason".to_owned(), "none".into())]),
    };
    stage.call("updateOrder", client.update_order(ORDER, &accept).send()).await.check(|response| {
        assert_eq!((response.success, response.message.as_deref()), (Some(true), Some("Order updated")));
    });
    stage.call("getOrder", client.get_order(ORDER).send()).await.check(|order| {
        assert_eq!(
            (&order.status, order.refusal_reason.as_deref()),
            (&Some(OrderStatus::Accepted), Some("none"))
        );
        assert_eq!(order.amount, "0.1".parse().ok());
    });
    stage.call("listOrderMetafields", client.list_order_metafields(ORDER).send()).await.check(|fields| {
        let [field] = fields.as_slice() else { panic!("{fields:?}") };
        assert_eq!((field.namespace.as_deref(), &field.value), (Some("erp"), &Some("I-1".into())));
    });
    let create = client.create_order_metafield(ORDER, &metafield("Invoice")).send();
    stage.call("createOrderMetafield", create).await.check(|field| {
        assert_eq!((field.title.as_deref(), field.owner_id), (Some("Invoice"), Some(ORDER)));
    });
    stage.call("deleteOrder", client.delete_order(ORDER).send()).await.done();
    stage.refused("getOrder", client.get_order(ORDER).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
