//! A nightly export: all customers of a shop, as CSV on stdout.
//!
//! Run it with `cargo run --example mycashflow > customers.csv`. It calls the sandbox, and exits with 1 if anything is not as expected.

use std::error::Error;

use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::mycashflow::{Client, types::*};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = Sandbox::start("specs/mycashflow.yaml").await?;
    let client =
        Client::builder().base_url(server.base_url()).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD).build()?;
    fill(&client).await?;

    let mut customers = client.list_customers().page_size(50).sort(Sort::IdAsc).stream();
    let mut rows = 0;
    println!("id,name,company,email,city,country,created");
    while let Some(customer) = customers.try_next().await? {
        println!("{}", row(&customer));
        rows += 1;
    }

    let total = client.list_customers().page_size(1).send().await?.meta.and_then(|meta| meta.item_count);
    if total != Some(rows) || rows < 120 {
        return Err(format!("{rows} rows, but {total:?} customers").into());
    }
    server.sandbox().assert_no_violations()?;
    eprintln!("{rows} customers");
    Ok(())
}

/// Customers for the sandbox; a shop has its own.
async fn fill(client: &Client) -> Result<(), Box<dyn Error>> {
    for number in 1..=120 {
        let customer = CustomerCreate {
            company: Some(format!("\"Kenkä {number}\", Oy")),
            ..CustomerCreate::new(CustomerCreateRequired {
                first_name: "Äijä".into(),
                last_name: "Ääkkönen".into(),
                login_allowed: true,
                street_address: "Esimerkkikatu 2".into(),
                postal_code: "00100".into(),
                city: "Helsinki".into(),
                country: "FI".into(),
                email: format!("customer+{number}@example.com"),
            })
        };
        client.create_customer(&customer).send().await?;
    }
    Ok(())
}

fn row(customer: &Customer) -> String {
    let created = customer.created_at.map(|at| at.to_rfc3339()).unwrap_or_default();
    let fields = [
        customer.id.to_string(),
        [&customer.first_name, &customer.last_name].map(|name| name.clone().unwrap_or_default()).join(" "),
        customer.company.clone().unwrap_or_default(),
        customer.email.clone().unwrap_or_default(),
        customer.city.clone().unwrap_or_default(),
        customer.country.clone().unwrap_or_default(),
        created,
    ];
    fields.map(|field| quoted(&field)).join(",")
}

/// A field of RFC 4180: in quotation marks if it contains a comma, a quotation mark or a line ending.
fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}
