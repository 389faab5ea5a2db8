//! A shop's connection to its channels: logs in, sends an order with its shipment, and pages through the stored orders.
//!
//! Run it with `cargo run --example crescodata`. It calls the sandbox, and exits with 1 if anything is not as expected.

use std::error::Error;

use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::crescodata::{Client, types::*};
use futures_util::TryStreamExt;

/// The integration of the samples that accepts orders.
const INTEGRATION: &str = "11111111-2222-3333-4444-666666666666";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run().await
}

/// The task itself; the tour does it too.
pub(crate) async fn run() -> Result<(), Box<dyn Error>> {
    let server = Sandbox::start("specs/crescodata.yaml").await?;
    let client = client(&server.base_url())?;

    for number in 1..=7 {
        send(&client, &format!("order-{number}")).await?;
    }
    // The stream fetches page after page. A header of each response has the token of the next page.
    let orders: Vec<MasterOrder> = client.list_orders().limit(3).stream().try_collect().await?;
    let shipped = orders.iter().filter(|order| {
        let mut lines = order.data.iter().flatten();
        let sent = order.object_id.as_deref().is_some_and(|id| id.starts_with("order-"));
        sent && lines.any(|line| line.shipments.as_ref().is_some_and(|shipments| !shipments.is_empty()))
    });
    match shipped.count() {
        7 => println!("read: {} orders, 3 a page, with the 7 that were shipped", orders.len()),
        count => return Err(format!("{count} shipped orders, not 7").into()),
    }

    server.sandbox().assert_no_violations()?;
    Ok(())
}

/// The client logs in when it first needs an ID token, and refreshes the token before it expires after an hour.
fn client(base_url: &str) -> Result<Client, Box<dyn Error>> {
    let login = Credentials::new("sandbox-client", SANDBOX_PASSWORD, SANDBOX_USER);
    Ok(Client::builder().base_url(base_url).login(&login).build()?)
}

async fn send(client: &Client, id: &str) -> Result<(), Box<dyn Error>> {
    let line = OrderVariant {
        sku: Some("SHOE-42".into()),
        quantity: Some(1),
        item_price: Some("123.50".parse()?),
        item_status: Some(OrderItemStatus::Pending),
        ..OrderVariant::new(format!("{id}-line-1"))
    };
    let order = OrderRecord {
        created_at: Some("2024-05-01T12:00:00+08:00".parse()?),
        currency: Some(CurrencyCode::Sgd),
        order_total: Some("123.50".parse()?),
        variants: Some(vec![line]),
        ..OrderRecord::new(id)
    };
    post(client, id, order, false).await?;

    // A shipment is an order with fewer attributes. The server merges it into the earlier order.
    let shipment = OrderShipment {
        tracking_id: Some(format!("track-{id}")),
        shipping_provider: Some("DHL".into()),
        quantity: Some(1),
        ..OrderShipment::new("shipment-1")
    };
    let line = OrderVariant {
        item_status: Some(OrderItemStatus::Shipped),
        shipments: Some(vec![shipment]),
        ..OrderVariant::new(format!("{id}-line-1"))
    };
    post(client, id, OrderRecord { variants: Some(vec![line]), ..OrderRecord::new(id) }, true).await
}

async fn post(client: &Client, id: &str, order: OrderRecord, merge: bool) -> Result<(), Box<dyn Error>> {
    let item =
        RecordItem { merge: Some(merge), ..RecordItem::send(id, SentRecord::OrderRecord(Box::new(order))) };
    let batch = RecordBatch { integration_id: Some(INTEGRATION.into()), ..RecordBatch::new(vec![item]) };
    let response = client.send_records(&batch).send().await?;
    println!("sent: {id}{}, request {}", if merge { ", shipped" } else { "" }, response.request_id);
    Ok(())
}
