//! The CrescoData API: one module per tag.

mod authentication;
mod companies;
mod images;
mod integrations;
mod mapping;
mod master_sync_records;
mod metrics;
mod orders;
mod products;
mod publish;
mod records;
mod system_results;
mod taxonomies;
mod users;

use clientgen_sandbox::SANDBOX_PASSWORD;
use commerce_clients::crescodata::Client;

use crate::support::{
    coverage::unsent,
    document::Spec,
    stage::{Reached, Stage},
    stories::stories,
};

const API: &str = "crescodata";

/// The ID of everything in the document's samples.
const ID: &str = "11111111-2222-3333-4444-555555555555";

/// The integration that takes orders.
const ORDERS: &str = "11111111-2222-3333-4444-666666666666";

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
            .id_token(SANDBOX_PASSWORD)
            .transport(stage.transport())
            .build()
            .expect("the client is complete");
        Self { client, stage }
    }
}

stories!(46 operations:
    authentication, companies, images, integrations, mapping, master_sync_records, metrics, orders, products,
    publish, records, system_results, taxonomies, users,
);

#[tokio::test]
async fn every_parameter_and_field_is_sent() {
    let calls = whole_story(Reached::InProcess).await;
    let mut unsent = unsent(&Spec::read(API), &calls);
    // A filter is named after what it filters. A page is named by the response before it, if there is one: see `orders`.
    unsent.retain(|line| !line.ends_with(": query filters") && !line.ends_with(": query page"));
    assert!(unsent.is_empty(), "{unsent:#?}");
}
