//! A nightly export of what changed: products whose descriptions were written since the last run, with a mark that moves on.
//!
//! Run it with `cargo run --example commerceconnect_changes`. It calls the sandbox.

use std::error::Error;

use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::commerceconnect::{Client, types::*};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = Sandbox::start("specs/commerceconnect.yaml").await?;
    let client =
        Client::builder().base_url(server.base_url()).token_auth(SANDBOX_PASSWORD, SANDBOX_USER).build()?;
    // A real export keeps the mark in a file or a database, with what it wrote.
    let mut mark = "2000-01-01T00:00:00Z".parse::<DateTime>()?;
    let (first, again) = (export(&client, &mut mark).await?, export(&client, &mut mark).await?);
    println!("{first} products changed, and {again} since {mark}");
    if again < first { Ok(()) } else { Err("changes were lost, or all came again".into()) }
}

/// That the bound counts itself is inferred, so that the newest products of a run come again in the next: writing it twice does no harm.
async fn export(client: &Client, mark: &mut DateTime) -> Result<usize, Box<dyn Error>> {
    let filter = AttributesFilter::new(vec!["description".into()]);
    let mut products = client.list_product_attribute_values(filter).updated_time_from(*mark).stream();
    let (mut rows, mut newest) = (0, *mark);
    while let Some(product) = products.try_next().await? {
        println!("{}: {} values", product.code, product.attributes.iter().flatten().count());
        newest = newest.max(product.updated_at.unwrap_or(newest));
        rows += 1;
    }
    // Only now: after a crash the same span of time is read again.
    *mark = newest;
    Ok(rows)
}
