use std::collections::BTreeMap;

use super::Shop;
use crate::support::stage::at;

const PRODUCT: &str = "11111111-2222-3333-4444-666666666666";

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let filters = BTreeMap::from([("forceRefreshed".to_owned(), "true".to_owned())]);
    let list =
        client.list_products().sort("updatedAt:desc").cresco_id(PRODUCT).limit(10).scroll(5).filters(filters);
    let list = list
        .updated_at_gt(at("2001-01-01T00:00:00Z"))
        .updated_at_gte(at("2001-01-01T00:00:00Z"))
        .updated_at_lt(at("2099-01-01T00:00:00Z"))
        .updated_at_lte(at("2099-01-01T00:00:00Z"));
    stage.call("listProducts", list.send()).await.check(|products| {
        let [product] = products.as_slice() else { panic!("{products:?}") };
        assert_eq!(product.cresco_id, PRODUCT);
        let items = product.data.as_deref().expect("the sample has variants");
        assert!(items.iter().all(|item| item.title.is_some()), "{items:?}");
    });
    stage.again("listProducts", client.list_products().cresco_id("none").send()).await.check(|products| {
        assert_eq!(products, []);
    });
}
