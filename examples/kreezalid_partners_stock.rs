//! Stock and price from an ERP: reads what the marketplace has, by SKU, and sends only what differs.
//!
//! Run it with `cargo run --example kreezalid_partners_stock`. It calls the sandbox.

use std::{collections::BTreeMap, error::Error};

use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::kreezalid_partners::{Client, types::*};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = Sandbox::start("specs/kreezalid-partners.yaml").await?;
    let client =
        Client::builder().base_url(server.base_url()).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD).build()?;
    let erp = BTreeMap::from([("BASKT-XYZ-BLN-41", (7, "99.50".parse::<Decimal>()?))]);
    let (first, again) = (sync(&client, &erp).await?, sync(&client, &erp).await?);
    println!("{first} listing changed, and {again} when run again");
    if (first, again) == (1, 0) { Ok(()) } else { Err("a change was lost or sent twice".into()) }
}

/// A listing is found by the SKU of one of its variants; its own quantity and price are what is set.
async fn sync(client: &Client, erp: &BTreeMap<&str, (i64, Decimal)>) -> Result<usize, Box<dyn Error>> {
    let mut listings = client.list_listings().fields(["id", "variants", "quantity", "price"]).stream();
    let mut changed = 0;
    while let Some(listing) = listings.try_next().await? {
        let skus = listing.variants.iter().flatten().filter_map(|variant| variant.sku.as_deref());
        let Some((quantity, price)) = skus.filter_map(|sku| erp.get(sku).copied()).next() else { continue };
        if (listing.quantity, listing.price) != (Some(quantity), Some(price)) {
            let id = listing.id.ok_or("the listing has no ID")?;
            let change =
                ListingUpdate { quantity: quantity.into(), price: price.into(), ..ListingUpdate::default() };
            client.update_listing(id, &change).send().await?;
            changed += 1;
        }
    }
    Ok(changed)
}
