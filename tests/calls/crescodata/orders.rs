use std::collections::BTreeMap;

use commerce_clients::crescodata::types::CountryCode;

use super::{ID, Shop};

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let filters = BTreeMap::from([("objectId".to_owned(), "123".to_owned())]);
    let list =
        client.list_orders().sort("-updatedAt").cresco_id(ID).limit(10).page("0").scroll(60).filters(filters);
    stage.call("listOrders", list.send()).await.check(|orders| {
        let [order] = orders.as_slice() else { panic!("{orders:?}") };
        assert_eq!((order.cresco_id.as_str(), order.object_id.as_deref()), (ID, Some("123")));
        let item = &order.data.as_deref().expect("the sample has lines")[0];
        let shipping = item.addresses.as_ref().and_then(|addresses| addresses.shipping.as_ref());
        assert_eq!(shipping.and_then(|address| address.country.clone()), Some(CountryCode::Sg));
        assert_eq!(item.confirmed, Some(true));
    });
    stage.again("listOrders", client.list_orders().cresco_id("none").send()).await.check(|orders| {
        assert_eq!(orders, []);
    });
}
