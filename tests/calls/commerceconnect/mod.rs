//! The CommerceConnect product API. The sandbox is a tenant of version 5; the other shapes of a product have a module of their own.

mod products;
mod tenants;
mod writes;

use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER};
use commerce_clients::commerceconnect::{Client, types::AttributesFilter};

use crate::support::{
    coverage::unsent,
    document::Spec,
    stage::{Reached, Stage},
    stories::stories,
};

const API: &str = "commerceconnect";

/// A client of the sandbox, and the stage that looks at its calls.
struct Shop {
    client: Client,
    stage: Stage,
}

impl Shop {
    async fn new(reached: Reached) -> Self {
        let stage = Stage::new(API, reached).await;
        let client = Client::builder()
            .base_url(stage.base_url())
            .token_auth(SANDBOX_PASSWORD, SANDBOX_USER)
            .transport(stage.transport())
            .build()
            .expect("the client is complete");
        Self { client, stage }
    }
}

stories!(5 operations: products);

#[tokio::test]
async fn every_parameter_and_field_is_sent() {
    let calls = whole_story(Reached::InProcess).await;
    let unsent = unsent(&Spec::read(API), &calls);
    assert!(unsent.is_empty(), "{unsent:#?}");
}

/// The other one of the two that the document knows.
#[tokio::test]
async fn an_api_account_is_enough() {
    let shop = Shop::new(Reached::InProcess).await;
    let builder = || Client::builder().base_url(shop.stage.base_url()).transport(shop.stage.transport());
    let account = builder().bearer_auth(SANDBOX_PASSWORD).build().expect("the client is complete");
    let filter = AttributesFilter::new(vec!["description".into()]);
    let list = account.list_product_attribute_values(filter).send();
    shop.stage.again("listProductAttributeValues", list).await.check(|page| assert_eq!(page.page, 1));
    shop.stage.finish();
}
