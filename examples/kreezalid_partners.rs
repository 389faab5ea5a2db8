//! A vendor's own system: publishes a listing, follows new orders, and reads what shipping costs.
//!
//! Run it with `cargo run --example kreezalid_partners`. It calls the sandbox, and exits with 1 if anything is not as expected.

use std::error::Error;

use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::kreezalid_partners::{Client, types::*};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run().await
}

/// The task itself; the tour does it too.
pub(crate) async fn run() -> Result<(), Box<dyn Error>> {
    let server = Sandbox::start("specs/kreezalid-partners.yaml").await?;
    // For your own store, use `.domain("subdomain.mykreezalid.com")` instead of the base URL.
    let client =
        Client::builder().base_url(server.base_url()).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD).build()?;

    publish(&client).await?;
    follow_orders(&client).await?;
    let rate = client.get_shipping_rate(432424).send().await?;
    let price = rate.price.ok_or("the rate has no price")?;
    println!("shipping: {} for {price}", rate.title.unwrap_or_default());

    server.sandbox().assert_no_violations()?;
    Ok(())
}

async fn publish(client: &Client) -> Result<(), Box<dyn Error>> {
    let new = ListingCreate {
        price: "123.50".parse::<Decimal>()?.into(),
        quantity: 43.into(),
        external_id: "ERP-4711".into(),
        status: Some(ListingStatus::Draft),
        ..ListingCreate::new(ListingCreateRequired {
            category_id: 432432,
            order_type_id: 986545,
            supplier_id: 655785,
            title: "Blue shoes".into(),
        })
    };
    let created = client.create_listing(&new).send().await?;
    let id = created.id.ok_or("the listing has no ID")?;
    let change = ListingUpdate { status: Some(ListingStatus::Published), ..ListingUpdate::default() };
    client.update_listing(id, &change).send().await?;
    let listing = client.get_listing(id).send().await?;
    if listing.status != Some(ListingStatus::Published) {
        return Err(format!("listing {id} is {:?}", listing.status).into());
    }
    println!("published: listing {id}, {}", listing.title.unwrap_or_default());
    Ok(())
}

/// The stream asks for page after page, until one is empty. Where a store does not look at `page`, it ends with an error and not never.
async fn follow_orders(client: &Client) -> Result<(), Box<dyn Error>> {
    let mut orders = client.list_orders().status([OrderStatus::New]).limit(50).stream();
    let mut seen = 0;
    while let Some(order) = orders.try_next().await? {
        let amount = order.amount.ok_or("the order has no amount")?;
        println!("new order: {} of {amount}", order.order_number.as_deref().unwrap_or("without number"));
        seen += 1;
    }
    if seen == 1 { Ok(()) } else { Err(format!("{seen} new orders, not 1").into()) }
}
