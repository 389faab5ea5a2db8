//! The shapes that a product has with tenants of all versions: the document's samples, decoded; and what is written, read back.

use std::collections::BTreeMap;

use clientgen_runtime::{codec::decode, recorder::Recorder};
use clientgen_sandbox::Sandbox;
use commerce_clients::commerceconnect::{
    Client,
    types::{
        InventoryStyle, Product, ProductBody, ProductList, ProductStatus, ProductV2, ProductV5, ProductWrite,
        Value,
    },
};

use super::{API, SANDBOX_PASSWORD, SANDBOX_USER, writes::levels};
use crate::support::{
    document::{Spec, path},
    stage::at,
};

/// What the client makes of a sample of the list.
async fn listed(sample: &str) -> ProductList {
    let recorder = Recorder::new();
    recorder.respond(200, Spec::read(API).example(sample).to_string());
    let client = Client::builder()
        .base_url("http://tenant.invalid/api/v2")
        .token_auth(SANDBOX_PASSWORD, SANDBOX_USER)
        .transport(recorder)
        .build()
        .expect("the client is complete");
    client.list_products().send().await.expect("the sample is a response")
}

#[tokio::test]
async fn version_1_has_locales() {
    let page = listed("ProductListV1").await;
    let [Product::V1ByLocale(by_locale)] = page.entries.as_slice() else { panic!("{page:?}") };
    assert_eq!(by_locale.created_at, at("2016-04-15T14:25:38.489+10:00"));
    assert_eq!(by_locale.other_fields.keys().collect::<Vec<_>>(), ["en"]);
    let product = &by_locale.other_fields["en"];
    assert_eq!((product.id, product.code.as_str()), (1, "12345"));
    assert_eq!(product.status, Some(ProductStatus::Active));
    let inventory = &product.inventories.as_ref().expect("the sample has stock")[0];
    assert_eq!((inventory.qty, &inventory.style), (Some(3.into()), &Some(InventoryStyle::Static)));
    let price = &product.price_items.as_ref().expect("the sample has prices")[0];
    assert_eq!((price.amount, price.enabled), ("45".parse().ok(), Some(true)));
}

#[tokio::test]
async fn version_2_nests_children() {
    let page = listed("ProductListV2Roots").await;
    let [Product::V2(shirt)] = page.entries.as_slice() else { panic!("{page:?}") };
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
    let [Product::V2(_), Product::V2(small)] = page.entries.as_slice() else { panic!("{page:?}") };
    let black = small.parent_products.as_ref().expect("the sample has a parent");
    assert_eq!(black.code.as_deref(), Some("shirt-a-black"));
    let shirt = black.parent_products.as_ref().expect("the parent has a parent");
    assert_eq!((shirt.id, shirt.code.as_deref()), (Some(1), Some("shirt-a")));
}

#[tokio::test]
async fn version_5_has_attribute_values() {
    let page = listed("ProductListV5").await;
    let [Product::V5(shirt)] = page.entries.as_slice() else { panic!("{page:?}") };
    assert_eq!((shirt.product_type.as_ref(), shirt.class_type.as_deref()), (None, Some("variation")));
    let associations = shirt.association_attribute_values.as_deref().expect("the sample has one");
    assert_eq!(associations[0].associated_code.as_deref(), Some("npc_entity_1"));
}

/// Version 5 responses null where version 2 has attributes, and may have nothing else that tells the two apart.
#[test]
fn null_instead_of_attributes_is_version_5() {
    for text in [
        r#"{"id": 1, "product_type": null, "code": "a", "product_attributes": null, "children": []}"#,
        r#"{"id": 1, "product_type": "product", "code": "a"}"#,
        r#"{"id": 1, "product_type": null, "code": "a", "product_attributes": {}}"#,
        r#"{"id": 1, "code": "a", "product_attributes": null, "discontinued": false}"#,
        r#"{"id": 1, "code": "a"}"#,
    ] {
        let product: Product = decode(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert!(matches!(product, Product::V5(_)), "{text}: {product:?}");
    }
    let text = r#"{"id": 1, "product_type": "product", "code": "a", "product_attributes": {}}"#;
    assert!(matches!(decode(text.as_bytes()), Ok(Product::V2(_))));
}

/// A client of a tenant that begins empty, or with the samples of version 5.
fn tenant(version: &str) -> (Client, Sandbox) {
    let sandbox = Sandbox::builder().spec(path(API)).expect("the spec is read");
    let sandbox = sandbox.mode(version).build().expect("the sandbox is complete");
    let builder = Client::builder().base_url(sandbox.base_url()).transport(sandbox.clone());
    let builder = builder.token_auth(SANDBOX_PASSWORD, SANDBOX_USER);
    (builder.build().expect("the client is complete"), sandbox)
}

/// Writes three levels with an attribute on each, and reads what has one of their codes.
async fn written(version: &str, code: &str) -> Vec<Product> {
    let (client, sandbox) = tenant(version);
    client.upsert_product(&ProductBody::new(levels("shirt"))).send().await.expect("it is stored");
    let all =
        client.list_products().code(code).root_products_only(false).send().await.expect("they are listed");
    sandbox.assert_no_violations().expect("all of this is documented");
    all.entries
}

#[tokio::test]
async fn three_levels_come_back_from_version_1() {
    let found = written("v1", "shirt-blue-large").await;
    let [Product::V1ByLocale(large)] = found.as_slice() else { panic!("{found:?}") };
    let large = &large.other_fields["en"];
    assert_eq!((large.code.as_str(), large.name.as_deref()), ("shirt-blue-large", Some("Blue, large")));
    let attributes = large.product_attributes.as_ref().expect("it has attributes");
    let size = &attributes["size"];
    assert_eq!((size.base_type.as_str(), &size.value), ("string", &Value::from("Large")));
}

#[tokio::test]
async fn three_levels_come_back_from_version_2() {
    let found = written("v2", "shirt").await;
    let [Product::V2(shirt)] = found.as_slice() else { panic!("{found:?}") };
    let below = |product: &ProductV2| product.children.as_ref().expect("there is a list")[0].clone();
    let (blue, large) = (below(shirt), below(&below(shirt)));
    assert_eq!((blue.code.as_str(), large.code.as_str()), ("shirt-blue", "shirt-blue-large"));
    assert_eq!(large.product_attributes["size"].value, Value::from("Large"));
    let found = written("v2", "shirt-blue-large").await;
    let [Product::V2(large)] = found.as_slice() else { panic!("{found:?}") };
    let blue = large.parent_products.as_ref().expect("it is not a root");
    let shirt = blue.parent_products.as_ref().expect("nor is its parent");
    assert_eq!((blue.code.as_deref(), shirt.code.as_deref()), (Some("shirt-blue"), Some("shirt")));
    let above = shirt.parent_products.as_ref().expect("a root has an empty object");
    assert_eq!((above.id, &above.code), (None, &None));
}

#[tokio::test]
async fn three_levels_come_back_from_version_5() {
    let found = written("v5", "shirt").await;
    let [Product::V5(shirt)] = found.as_slice() else { panic!("{found:?}") };
    let below = |product: &ProductV5| product.children.as_ref().expect("there is a list")[0].clone();
    let large = below(&below(shirt));
    assert_eq!((large.code.as_str(), &large.product_attributes), ("shirt-blue-large", &None));
    let value = &large.attribute_values.as_ref().expect("it has attributes")[0];
    assert_eq!((value.attribute_definition_code.as_str(), &value.data), ("size", &Value::from("Large")));
}

#[tokio::test]
async fn root_products_are_all_that_version_2_lists() {
    let (client, _) = tenant("v2");
    client.upsert_product(&ProductBody::new(levels("shirt"))).send().await.expect("it is stored");
    let codes = |page: ProductList| -> Vec<String> {
        let code = |product| match product {
            Product::V2(product) => product.code,
            other => panic!("{other:?}"),
        };
        page.entries.into_iter().map(code).collect()
    };
    let roots = client.list_products().send().await.expect("they are listed");
    assert!(!codes(roots).iter().any(|code| code == "shirt-blue"));
    let all = client.list_products().root_products_only(false).send().await.expect("they are listed");
    assert!(codes(all).iter().any(|code| code == "shirt-blue"));
}

/// Whatever the tenant's version.
#[tokio::test]
async fn class_products_have_the_form_of_version_5() {
    for version in ["v1", "v2", "v5"] {
        let (client, sandbox) = tenant(version);
        let colour = ProductWrite {
            product_class_name: "Colour".into(),
            code: "jacket-red".into(),
            ..ProductWrite::default()
        };
        let style = ProductWrite {
            product_class_name: "Style".into(),
            code: "jacket".into(),
            variants: BTreeMap::from([("jacket-red".to_owned(), colour)]).into(),
            ..ProductWrite::default()
        };
        let response = client.upsert_product(&ProductBody::new(style)).send().await.expect("it is stored");
        let Product::V5(jacket) = response else { panic!("{response:?}") };
        assert_eq!(jacket.children.expect("there is a list")[0].code, "jacket-red");
        sandbox.assert_no_violations().expect("all of this is documented");
    }
}

/// No level is lost on the way there or back.
#[tokio::test]
async fn a_product_is_written_fifty_levels_deep() {
    let (client, sandbox) = tenant("v2");
    let level = |level: usize| ProductWrite {
        code: format!("level-{level}").into(),
        name: format!("Level {level}").into(),
        ..ProductWrite::default()
    };
    let deep = (0..50).rev().fold(level(50), |below, above| ProductWrite {
        variants: [(format!("level-{}", above + 1), below)].into_iter().collect::<BTreeMap<_, _>>().into(),
        ..level(above)
    });
    client.upsert_product(&ProductBody::new(deep)).send().await.expect("it is stored");
    let page = client.list_products().code("level-0").send().await.expect("it is listed");
    let Some(Product::V2(product)) = page.entries.into_iter().next() else { panic!("it is not there") };
    let (mut product, mut depth) = (product, 0);
    while let Some(child) = product.children.take().and_then(|mut children| children.pop()) {
        (product, depth) = (child, depth + 1);
    }
    assert_eq!((depth, product.code.as_str()), (50, "level-50"));
    sandbox.assert_no_violations().expect("all of this is documented");
}
