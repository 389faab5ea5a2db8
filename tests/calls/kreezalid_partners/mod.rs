//! The Kreezalid Partners API: one module per tag.

mod listings;
mod orders;
mod shipping_rates;

use clientgen_runtime::layer::RateLimiter;
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER};
use commerce_clients::kreezalid_partners::Client;

use crate::support::{
    coverage::unsent,
    document::Spec,
    stage::{Reached, Stage, status},
    stories::stories,
};

const API: &str = "kreezalid-partners";

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
            .basic_auth(SANDBOX_USER, SANDBOX_PASSWORD)
            .transport(stage.transport())
            // Some of these tests make more than the 40 calls a minute for which a client waits.
            .rate_limiter(RateLimiter::new(None))
            .build()
            .expect("the client is complete");
        Self { client, stage }
    }
}

stories!(7 operations: listings, orders, shipping_rates);

#[tokio::test]
async fn every_parameter_and_field_is_sent() {
    let calls = whole_story(Reached::InProcess).await;
    let unsent = unsent(&Spec::read(API), &calls);
    assert!(unsent.is_empty(), "{unsent:#?}");
}

#[tokio::test]
async fn wrong_credentials_are_refused() {
    let shop = Shop::new(Reached::InProcess).await;
    let stranger = Client::builder()
        .base_url(shop.stage.base_url())
        .basic_auth(SANDBOX_USER, "not the sandbox's")
        .transport(shop.stage.transport())
        .build()
        .expect("the client is complete");
    shop.stage.refused("listOrders", stranger.list_orders().send()).await.check(|error| {
        assert_eq!(status(&error), Some(401), "{error}");
    });
    shop.stage.finish();
}
