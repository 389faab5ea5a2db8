//! The Kreezalid Admin API: one module per tag.

mod add_ons;
mod categories;
mod collections;
mod events;
mod listings;
mod notifications;
mod orders;
mod payment_gateways;
mod shipping_rates;
mod users;
mod variants;

use clientgen_runtime::layer::RateLimiter;
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER};
use commerce_clients::kreezalid_admin::{
    Client,
    types::{MetafieldBody, MetafieldCreate},
};

use crate::support::{
    coverage::unsent,
    document::Spec,
    stage::{Reached, Stage, status},
    stories::stories,
};

const API: &str = "kreezalid-admin";

/// A listing of the samples, and a user; orders have 185423.
const LISTING: i64 = 645646;
const USER: i64 = 545353;

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

/// A metafield as listings, orders and users take it.
fn metafield(title: &str) -> MetafieldBody {
    MetafieldBody::new(MetafieldCreate {
        namespace: Some("erp".into()),
        title: Some(title.into()),
        value: Some("A-1".into()),
        value_type: Some("string".into()),
    })
}

// What deletes comes last, and listings after what belongs to them.
stories!(56 operations:
    add_ons, categories, collections, events, variants, listings, notifications, orders, payment_gateways,
    shipping_rates, users,
);

#[tokio::test]
async fn every_parameter_and_field_is_sent() {
    let calls = whole_story(Reached::InProcess).await;
    assert_eq!(unsent(&Spec::read(API), &calls), [""; 0]);
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
    shop.stage.refused("listUsers", stranger.list_users().send()).await.check(|error| {
        assert_eq!(status(&error), Some(401), "{error}");
    });
    shop.stage.finish();
}
