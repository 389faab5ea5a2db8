//! Fulfils new orders, and does nothing twice: all orders since yesterday, each accepted only if it still is new.
//!
//! Run it with `cargo run --example kreezalid_admin_orders`. It calls the sandbox.

use std::{
    error::Error,
    time::{Duration, SystemTime},
};

use clientgen_runtime::chrono;
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::kreezalid_admin::{Client, types::*};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = Sandbox::start("specs/kreezalid-admin.yaml").await?;
    let client =
        Client::builder().base_url(server.base_url()).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD).build()?;
    let (first, again) = (accept_new(&client).await?, accept_new(&client).await?);
    println!("accepted {first}, and {again} when run again");
    if (first, again) == (1, 0) { Ok(()) } else { Err("an order was left or taken twice".into()) }
}

/// That orders have pages is inferred: where a store does not look at `page`, the stream ends with an error, and nothing is lost unseen.
async fn accept_new(client: &Client) -> Result<usize, Box<dyn Error>> {
    let yesterday = chrono::DateTime::<chrono::Utc>::from(SystemTime::now() - Duration::from_secs(86_400));
    let since = StartOnDateFilter { value: Some(yesterday.into()), condition_type: Some(ConditionType::Gte) };
    let mut orders = client.list_orders().status([OrderStatus::New]).start_on_date(since).stream();
    let mut accepted = 0;
    while let Some(order) = orders.try_next().await? {
        // Another run may have been faster, or a response of an update may have been lost.
        if client.get_order(order.id).send().await?.status == Some(OrderStatus::New) {
            let accept = OrderUpdate { status: Some(OrderStatus::Accepted), ..OrderUpdate::default() };
            client.update_order(order.id, &accept).send().await?;
            accepted += 1;
        }
    }
    Ok(accepted)
}
