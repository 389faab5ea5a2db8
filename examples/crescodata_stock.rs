//! Stock, every night: sends only what changed since the run before, and deletes what is gone.
//!
//! Run it with `cargo run --example crescodata_stock`. It calls the sandbox.

use std::{collections::BTreeMap, error::Error};

use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::crescodata::{Client, types::*};

type Stock = BTreeMap<&'static str, i64>;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = Sandbox::start("specs/crescodata.yaml").await?;
    let login = Credentials::new("sandbox-client", SANDBOX_PASSWORD, SANDBOX_USER);
    let client = Client::builder().base_url(server.base_url()).login(&login).build()?;
    let first = Stock::from([("shoe-41", 3), ("shoe-42", 8)]);
    let second = Stock::from([("shoe-41", 3), ("shoe-43", 5)]);
    let mut sent = Vec::new();
    for (before, now) in [(&Stock::new(), &first), (&first, &second), (&second, &second)] {
        sent.push(send(&client, before, now).await?);
    }
    println!("records sent: {sent:?}");
    if sent == [2, 2, 0] { Ok(()) } else { Err("too many or too few were sent".into()) }
}

async fn send(client: &Client, before: &Stock, now: &Stock) -> Result<usize, Box<dyn Error>> {
    let changed = now.iter().filter(|(sku, quantity)| before.get(*sku) != Some(*quantity));
    let record = |quantity: i64| BTreeMap::from([("quantity".to_owned(), quantity.into())]);
    let mut items: Vec<RecordItem> =
        changed.map(|(sku, it)| RecordItem::send(*sku, SentRecord::FreeRecord(record(*it)))).collect();
    items.extend(before.keys().filter(|sku| !now.contains_key(*sku)).map(|sku| RecordItem::delete(*sku)));
    let count = items.len();
    let integration_id = Some("11111111-2222-3333-4444-666666666666".into()); // of the samples
    if count > 0 {
        // A batch may be sent again after a failure, because its records have IDs.
        client.send_records(&RecordBatch { integration_id, ..RecordBatch::new(items) }).send().await?;
    }
    Ok(count)
}
