use commerce_clients::commerceconnect::types::*;

use super::{
    Shop,
    writes::{everything, levels},
};
use crate::support::stage::{at, status};

pub(super) async fn story(shop: &Shop) {
    list(shop).await;
    attribute_values(shop).await;
    upsert(shop).await;
    update(shop).await;
    delete(shop).await;
}

/// The sandbox is a tenant of version 5.
fn v5(product: Product) -> ProductV5 {
    match product {
        Product::V5(product) => *product,
        other => panic!("{other:?}"),
    }
}

async fn list(Shop { client, stage }: &Shop) {
    let list = client
        .list_products()
        .per_page(10)
        .page(1)
        .created_time_from(at("2016-05-30T05:13:26Z"))
        .created_time_to(at("2030-05-30T05:13:26Z"))
        .updated_time_from(at("2016-05-30T05:13:26+10:00"))
        .updated_time_to(at("2030-05-30T05:13:26Z"))
        .id(1775)
        .code("shirt-a")
        .name("Shirt A")
        .status(ProductStatus::Active)
        .response_product_fields([ResponseProductField::Name, ResponseProductField::Status])
        .response_associated_fields([
            ResponseAssociatedField::ProductClass,
            ResponseAssociatedField::AttributeValues,
        ])
        .root_products_only(false)
        .identifier_name("Channel Name")
        .entity_key("10000000001");
    stage.call("listProducts", list.send()).await.check(|page| {
        assert_eq!((page.page, page.per_page, page.total_pages, page.total_entries), (1, 10, 1, 1));
        let product = v5(page.entries.into_iter().next().expect("there is one"));
        assert_eq!((product.id, product.code.as_str()), (1775, "shirt-a"));
        assert_eq!(product.product_class.expect("the sample has a class").name.as_deref(), Some("Style"));
        let values = product.attribute_values.expect("the sample has attributes");
        assert_eq!((values.len(), &values[2].data), (4, &Value::from("Spring")));
    });
    stage.again("listProducts", client.list_products().code("large-kit").send()).await.check(|page| {
        let kit = v5(page.entries.into_iter().next().expect("there is one"));
        let member = &kit.child_kit_members.expect("the sample has members")[0];
        assert_eq!((member.id, member.qty), (28, Some(10.into())));
        assert_eq!(member.created_at, Some(at("2019-10-31T14:01:19.746+11:00")));
    });
}

async fn attribute_values(Shop { client, stage }: &Shop) {
    let filter = AttributesFilter {
        response_attribute_definition_codes: Some(vec!["description".into()]),
        ..AttributesFilter::new(vec!["description".into(), "season".into()])
    };
    let list = client
        .list_product_attribute_values(filter)
        .per_page(10)
        .page(1)
        .created_time_from(at("2019-10-01T00:00:00Z"))
        .created_time_to(at("2019-10-04T00:00:00Z"))
        .updated_time_from(at("2020-01-01T00:00:00Z"))
        .updated_time_to(at("2020-02-01T00:00:00Z"));
    stage.call("listProductAttributeValues", list.send()).await.check(|page| {
        let product = page.entries.iter().find(|product| product.code == "product-one");
        let product = product.unwrap_or_else(|| panic!("{page:?}"));
        assert_eq!(product.created_at, Some(at("2019-10-03T10:26:47.873+10:00")));
        let [value] = product.attributes.as_deref().expect("the sample has attributes") else {
            panic!("{product:?}")
        };
        assert_eq!((value.id, &value.data), (161, &Value::from("Vibrant colour")));
    });
}

async fn upsert(shop: &Shop) {
    let Shop { client, stage } = shop;
    let shirt = ProductBody::new(levels("shirt-b"));
    let mut id = 0;
    stage.call("upsertProduct#levels", client.upsert_product(&shirt).send()).await.check(|product| {
        let product = v5(product);
        assert_eq!((product.code.as_str(), product.name.as_deref()), ("shirt-b", Some("Shirt")));
        id = product.id;
    });
    let change = ProductWrite { code: "shirt-b".into(), name: "Shirt B".into(), ..ProductWrite::default() };
    let again = client.upsert_product(&ProductBody::new(change)).send();
    stage.again("upsertProduct", again).await.check(|product| {
        let product = v5(product);
        assert_eq!((product.id, product.name.as_deref()), (id, Some("Shirt B")), "the code is known");
        assert_eq!(product.status, Some(ProductStatus::Inactive), "left out, so as it was");
    });
    named(shop).await;
    let all = ProductBody::new(ProductWrite { id: Some(1775), ..everything("shirt-a") });
    stage.call("upsertProduct", client.upsert_product(&all).send()).await.check(|product| {
        let product = v5(product);
        assert_eq!((product.id, product.name.as_deref()), (1775, Some("Name 001")));
    });
}

/// An update names its product by ID or by an identifier as well.
async fn named(Shop { client, stage }: &Shop) {
    let by_id = ProductWrite { id: Some(1775), name: "By ID".into(), ..ProductWrite::default() };
    let sent = client.upsert_product(&ProductBody::new(by_id)).send();
    stage.call("upsertProduct#id", sent).await.check(|product| {
        let product = v5(product);
        assert_eq!((product.code.as_str(), product.name.as_deref()), ("shirt-a", Some("By ID")));
    });
    let by_identifier = ProductWrite {
        identifier_name: Some("MPN".into()),
        entity_key: Some("m-001".into()),
        name: "By identifier".into(),
        ..ProductWrite::default()
    };
    let sent = client.upsert_product(&ProductBody::new(by_identifier)).send();
    stage.call("upsertProduct#identifier", sent).await.check(|product| {
        let product = v5(product);
        assert_eq!((product.code.as_str(), product.name.as_deref()), ("product-1", Some("By identifier")));
    });
    stage.again("listProducts", client.list_products().name("By identifier").send()).await.check(|page| {
        assert_eq!(page.total_entries, 1);
    });
}

async fn update(Shop { client, stage }: &Shop) {
    let all = ProductBody::new(ProductWrite { id: Some(2), ..everything("t-shirt-red") });
    stage.call("updateProduct", client.update_product(2, &all).send()).await.check(|product| {
        let product = v5(product);
        assert_eq!((product.id, product.code.as_str()), (2, "t-shirt-red"));
        assert_eq!(
            (product.name.as_deref(), product.status),
            (Some("Name 001"), Some(ProductStatus::Active))
        );
    });
    let cleared = ProductBody::new(ProductWrite { name: Patch::Null, ..ProductWrite::default() });
    stage.again("updateProduct", client.update_product(2, &cleared).send()).await.check(|product| {
        let product = v5(product);
        assert_eq!((product.name, product.status), (None, Some(ProductStatus::Active)));
    });
    stage.refused("updateProduct", client.update_product(999_999, &cleared).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}

async fn delete(Shop { client, stage }: &Shop) {
    stage.call("deleteProduct", client.delete_product(69).send()).await.check(|deleted| {
        assert_eq!(deleted.id, 69);
    });
    stage.again("listProducts", client.list_products().id(69).send()).await.check(|page| {
        assert_eq!((page.entries, page.total_entries), (vec![], 0));
    });
    stage.refused("deleteProduct", client.delete_product(69).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
