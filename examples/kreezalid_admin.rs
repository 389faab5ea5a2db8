//! A marketplace's back office: publishes a listing with variants, has it indexed, and accepts an order.
//!
//! Run it with `cargo run --example kreezalid_admin`. It calls the sandbox, and exits with 1 if anything is not as expected.

use std::error::Error;

use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::kreezalid_admin::{Client, types::*};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run().await
}

/// The task itself; the tour does it too.
pub(crate) async fn run() -> Result<(), Box<dyn Error>> {
    let server = Sandbox::start("specs/kreezalid-admin.yaml").await?;
    // For your own store, use `.domain("subdomain.mykreezalid.com")` instead of the base URL.
    let client =
        Client::builder().base_url(server.base_url()).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD).build()?;

    let listing = publish(&client).await?;
    add_variants(&client, listing).await?;
    // Listings that were created through the API appear in the store only after they are indexed.
    client.reindex_listings().scope(ReindexScope::NotIndexed).limit(100).send().await?;
    let found = client.search_listings().send().await?;
    if !found.iter().any(|found| found.id == Some(listing)) {
        return Err(format!("listing {listing} is not found").into());
    }
    println!("indexed: {} listings are found", found.len());
    accept_order(&client).await?;

    server.sandbox().assert_no_violations()?;
    Ok(())
}

async fn publish(client: &Client) -> Result<i64, Box<dyn Error>> {
    let new = ListingCreate {
        status: Some(ListingStatus::Published),
        admin_status: Some(AdminStatus::Approved),
        price: "123.50".parse::<Decimal>()?.into(),
        ..ListingCreate::new(ListingCreateRequired {
            category_id: 432432,
            order_type_id: 986545,
            supplier_id: 655785,
            title: "Blue shoes".into(),
        })
    };
    let created = client.create_listing(&new).send().await?;
    let id = created.id.ok_or("the listing has no ID")?;
    println!("published: listing {id}, {}", created.title.unwrap_or_default());
    Ok(id)
}

async fn add_variants(client: &Client, listing: i64) -> Result<(), Box<dyn Error>> {
    for size in [41, 42, 43] {
        let new = VariantCreate {
            sku: Some(format!("SHOE-{size}")),
            price: Some("123.50".parse()?),
            quantity: Some(10.0),
            ..VariantCreate::new(format!("Size {size}"))
        };
        let variant = client.create_variant(listing, &new).send().await?.variant;
        println!("variant: {}", variant.sku.ok_or("the variant has no SKU")?);
    }
    match client.count_variants(listing).send().await?.count {
        Some(3) => Ok(()),
        count => Err(format!("{count:?} variants, not 3").into()),
    }
}

/// The document says that the API can change an order's status, but shows no body. It is inferred that the body is only the
/// status. `other_fields` can hold further fields that a store needs.
async fn accept_order(client: &Client) -> Result<(), Box<dyn Error>> {
    let new = client.list_orders().status([OrderStatus::New]).send().await?;
    let id = new.first().ok_or("there is no new order")?.id;
    let accept = OrderUpdate { status: Some(OrderStatus::Accepted), ..OrderUpdate::default() };
    client.update_order(id, &accept).send().await?;
    let order = client.get_order(id).send().await?;
    if order.status != Some(OrderStatus::Accepted) {
        return Err(format!("order {id} is {:?}", order.status).into());
    }
    // Changes through the API notify nobody.
    let tell = NotificationCreate::new(NotificationType::NewOrderCustomer, id);
    client.send_notification(&tell).send().await?;
    println!("accepted: order {id}, and its customer is told");
    Ok(())
}
