//! A nightly export that goes on after a crash where it stopped: a place in the list is a text that is kept.
//!
//! Run it with `cargo run --example mycashflow_export`. It calls the sandbox; the crash is played after 7 customer groups.

use std::error::Error;

use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::mycashflow::{Client, types::*};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = Sandbox::start("specs/mycashflow.yaml").await?;
    let client =
        Client::builder().base_url(server.base_url()).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD).build()?;
    for number in 1..=13 {
        client.create_customer_group(&CustomerGroupCreate::new(format!("Group {number}"))).send().await?;
    }
    let mut kept = None;
    let before = export(&client, &mut kept, 7).await?;
    let after = export(&client, &mut kept, usize::MAX).await?;
    println!("{before} groups before the crash, {after} after it");
    let meta = client.list_customer_groups().page_size(1).send().await?.meta.ok_or("no meta")?;
    let is_whole = meta.item_count == i64::try_from(before + after).ok();
    if is_whole { Ok(()) } else { Err("a group is missing, or came twice".into()) }
}

/// Writes groups from the kept place on, at most so many. A real export keeps the place in a file or a database, with what it wrote.
async fn export(client: &Client, kept: &mut Option<String>, most: usize) -> Result<usize, Box<dyn Error>> {
    let mut groups = client.list_customer_groups().page_size(5).sort(Sort::IdAsc).stream();
    if let Some(token) = kept {
        groups = groups.resume_from(&token.parse()?);
    }
    for rows in 0..most {
        let Some(group) = groups.try_next().await? else { return Ok(rows) };
        println!("{},{}", group.id, group.name.unwrap_or_default());
        *kept = groups.page_token().map(|token| token.to_string());
    }
    Ok(most)
}
