//! The shapes that a product has with tenants of other versions than the sandbox's: the document's samples, decoded.

use clientgen_runtime::recorder::Recorder;
use commerce_clients::commerceconnect::{
    Client,
    types::{InventoryStyle, Product, ProductList, ProductStatus, Value},
};

use super::{API, SANDBOX_PASSWORD, SANDBOX_USER};
use crate::support::{document::Spec, stage::at};

/// What the client makes of a sample of the list.
async fn listed(sample: &str) -> ProductList {
    let recorder = Recorder::new();
    recorder.answer(200, Spec::read(API).example(sample).to_string());
    let client = Client::builder()
        .base_url("http://tenant.invalid/api/v2")
        .token_auth(SANDBOX_PASSWORD, SANDBOX_USER)
        .transport(recorder)
        .build()
        .expect("the client is complete");
    client.list_products().send().await.expect("the sample is an answer")
}

#[tokio::test]
async fn version_1_has_locales() {
    let page = listed("ProductListV1").await;
    let [Product::ProductV1ByLocale(by_locale)] = page.entries.as_slice() else { panic!("{page:?}") };
    assert_eq!(by_locale.created_at, at("2016-04-15T14:25:38.489+10:00"));
    assert_eq!(by_locale.other_fields.keys().collect::<Vec<_>>(), ["en"]);
    let product = &by_locale.other_fields["en"];
    assert_eq!((product.id, product.code.as_str()), (1, "12345"));
    assert_eq!(product.status, Some(ProductStatus::Active));
    let inventory = &product.inventories.as_ref().expect("the sample has stock")[0];
    assert_eq!((inventory.qty, &inventory.style), (Some(3), &Some(InventoryStyle::Static)));
    let price = &product.price_items.as_ref().expect("the sample has prices")[0];
    assert_eq!((price.amount, price.enabled), ("45".parse().ok(), Some(true)));
}

#[tokio::test]
async fn version_2_nests_children() {
    let page = listed("ProductListV2Roots").await;
    let [Product::ProductV2(shirt)] = page.entries.as_slice() else { panic!("{page:?}") };
    assert_eq!(shirt.code, "shirt-a");
    let colours = shirt.children.as_deref().expect("the sample has children");
    let codes: Vec<_> = colours.iter().map(|colour| colour.code.as_str()).collect();
    assert_eq!(codes, ["shirt-a-white", "shirt-a-black", "shirt-a-orange"]);
    let sizes = colours[1].children.as_deref().expect("the sample has three levels");
    assert_eq!(sizes[1].product_attributes["size"].value, Value::from("Small"));
    assert_eq!(sizes[2].status, Some(ProductStatus::Inactive));
}

#[tokio::test]
async fn version_2_names_parents() {
    let page = listed("ProductListV2All").await;
    let [Product::ProductV2(_), Product::ProductV2(small)] = page.entries.as_slice() else {
        panic!("{page:?}")
    };
    let black = small.parent_products.as_ref().expect("the sample has a parent");
    assert_eq!(black.code.as_deref(), Some("shirt-a-black"));
    let shirt = black.parent_products.as_ref().expect("the parent has a parent");
    assert_eq!((shirt.id, shirt.code.as_deref()), (Some(1), Some("shirt-a")));
}

#[tokio::test]
async fn version_5_has_attribute_values() {
    let page = listed("ProductListV5").await;
    let [Product::ProductV5(shirt)] = page.entries.as_slice() else { panic!("{page:?}") };
    assert_eq!((shirt.product_type.as_ref(), shirt.class_type.as_deref()), (None, Some("variation")));
    let associations = shirt.association_attribute_values.as_deref().expect("the sample has one");
    assert_eq!(associations[0].associated_code.as_deref(), Some("npc_entity_1"));
}
