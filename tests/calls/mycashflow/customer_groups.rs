use commerce_clients::mycashflow::types::{
    CustomerGroupCreate, CustomerGroupExpand, CustomerGroupUpdate, GroupCustomerCreate, Sort,
};

use super::Shop;
use crate::support::stage::{NOW, Reached, at, status};

#[tokio::test]
async fn customer_groups() {
    let shop = Shop::new(Reached::InProcess).await;
    story(&shop).await;
    shop.stage.finish();
}

pub(super) async fn story(shop: &Shop) {
    create(shop).await;
    read(shop).await;
    update(shop).await;
    customers(shop).await;
}

const EVERYTHING: [CustomerGroupExpand; 2] =
    [CustomerGroupExpand::Translations, CustomerGroupExpand::CustomerLinks];

async fn create(Shop { client, stage }: &Shop) {
    let new = CustomerGroupCreate::new("Ystävät");
    stage.call("createCustomerGroup", client.create_customer_group(&new).send()).await.check(|response| {
        assert_eq!((response.data.id, response.data.name.as_deref()), (6, Some("Ystävät")));
        assert_eq!((response.data.created_at, response.data.updated_at), (Some(at(NOW)), Some(at(NOW))));
    });
}

async fn read(Shop { client, stage }: &Shop) {
    let list = client.list_customer_groups().expand(EVERYTHING).page_size(3).page(1).sort(Sort::IdDesc);
    stage.call("listCustomerGroups", list.send()).await.check(|response| {
        let names: Vec<_> = response.data.iter().map(|group| (group.id, group.name.as_deref())).collect();
        let expected = [(6, Some("Ystävät")), (5, Some("Gift card recipients")), (3, Some("Resellers"))];
        assert_eq!(names, expected);
        let meta = response.meta.expect("the list says how long it is");
        assert_eq!((meta.page_count, meta.item_count), (Some(2), Some(4)));
    });
    stage.call("getCustomerGroup", client.get_customer_group(1).expand(EVERYTHING).send()).await.check(
        |response| {
            assert_eq!(response.data.name.as_deref(), Some("Jälleenmyyjät"));
            let links = response.data.customer_links.into_iter().flatten();
            let links: Vec<_> =
                links.map(|link| (link.id, link.customer_id, link.customer_group_id)).collect();
            assert_eq!(links, [(1, Some(234), Some(1)), (2, Some(456), Some(1))]);
        },
    );
}

async fn update(Shop { client, stage }: &Shop) {
    let change = CustomerGroupUpdate { name: Some("Friends".into()) };
    stage.call("updateCustomerGroup", client.update_customer_group(6, &change).send()).await.check(
        |response| {
            assert_eq!((response.data.id, response.data.name.as_deref()), (6, Some("Friends")));
        },
    );
    stage.again("getCustomerGroup", client.get_customer_group(6).send()).await.check(|response| {
        assert_eq!((response.data.name.as_deref(), response.data.customer_links), (Some("Friends"), None));
    });
}

async fn customers(Shop { client, stage }: &Shop) {
    let new = GroupCustomerCreate { customer_id: Some(1) };
    stage.call("addCustomerToGroup", client.add_customer_to_group(6, &new).send()).await.check(|response| {
        assert_eq!((response.data.customer_id, response.data.customer_group_id), (1, 6));
    });
    stage.again("addCustomerToGroup", client.add_customer_to_group(6, &new).send()).await.check(drop);
    let list = client.list_group_customers(6).page_size(50).page(1).sort(Sort::IdAsc);
    stage.call("listGroupCustomers", list.send()).await.check(|response| {
        let [link] = response.data.as_slice() else { panic!("added twice, in it once: {response:?}") };
        assert_eq!((link.customer_id, link.customer_group_id), (1, 6));
    });
    let get = client.get_customer_group(6).expand([CustomerGroupExpand::CustomerLinks]).send();
    stage.again("getCustomerGroup", get).await.check(|response| {
        let links = response.data.customer_links.into_iter().flatten().map(|link| link.customer_id);
        assert_eq!(links.collect::<Vec<_>>(), [Some(1)]);
    });
    let remove = || client.remove_customer_from_group(6, 1).send();
    stage.call("removeCustomerFromGroup", remove()).await.done();
    stage.again("listGroupCustomers", client.list_group_customers(6).send()).await.check(|response| {
        assert_eq!(response.data, []);
    });
    stage.refused("removeCustomerFromGroup", remove()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
