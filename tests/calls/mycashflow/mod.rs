//! The MyCashflow REST API: one module per tag, each with the story of its resource.

mod banner_groups;
mod banners;
mod brands;
mod campaigns;
mod categories;
mod customer_groups;
mod customers;
mod gift_cards;
mod newsletter_subscribers;

use clientgen_runtime::ErrorKind;
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER};
use commerce_clients::mycashflow::{Client, types::ErrorBodyOrValidationErrors};

use crate::support::{
    coverage::{Calls, assert_every_operation, unsent},
    document::Spec,
    stage::{Reached, Stage, status},
};

const API: &str = "mycashflow";

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
            .build()
            .expect("the client is complete");
        Self { client, stage }
    }
}

/// Everything that the modules call, on one stage.
async fn whole_story(reached: Reached) -> Calls {
    let shop = Shop::new(reached).await;
    banner_groups::story(&shop).await;
    banners::story(&shop).await;
    brands::story(&shop).await;
    campaigns::story(&shop).await;
    categories::story(&shop).await;
    customer_groups::story(&shop).await;
    customers::story(&shop).await;
    newsletter_subscribers::story(&shop).await;
    gift_cards::story(&shop).await;
    shop.stage.finish()
}

#[tokio::test]
async fn every_operation_is_called() {
    let calls = whole_story(Reached::InProcess).await;
    assert_every_operation(&Spec::read(API), &calls, 49);
}

#[tokio::test]
async fn every_parameter_and_field_is_sent() {
    let calls = whole_story(Reached::InProcess).await;
    let unsent = unsent(&Spec::read(API), &calls);
    assert!(unsent.is_empty(), "{unsent:#?}");
}

#[tokio::test]
async fn the_same_over_tcp() {
    let calls = whole_story(Reached::OverTcp).await;
    assert_eq!(calls.len(), 49);
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
    shop.stage.refused("listBrands", stranger.list_brands().send()).await.check(|error| {
        assert_eq!((error.kind(), status(&error)), (ErrorKind::Api, Some(401)));
        let Some(ErrorBodyOrValidationErrors::ErrorBody(body)) = error.body() else { panic!("{error}") };
        assert!(body.error.is_some() && body.description.is_some(), "{body:?}");
    });
    shop.stage.finish();
}
