//! A tour of the clients: starts the sandbox on a free loopback port and makes real calls through the generated code.
//!
//! Run it with `cargo run --example tour`. It prints a table of what it did, and exits with 1 if anything was not as expected.

#[path = "commerceconnect.rs"]
#[allow(dead_code, reason = "an example of its own, with a main function")]
mod commerceconnect;
#[path = "crescodata.rs"]
#[allow(dead_code, reason = "an example of its own, with a main function")]
mod crescodata;
#[path = "kreezalid_admin.rs"]
#[allow(dead_code, reason = "an example of its own, with a main function")]
mod kreezalid_admin;
#[path = "kreezalid_partners.rs"]
#[allow(dead_code, reason = "an example of its own, with a main function")]
mod kreezalid_partners;

use std::{error::Error, fmt::Debug, process::ExitCode};

use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::mycashflow::{Client, types::*};
use futures_util::TryStreamExt;

type Outcome = Result<String, Box<dyn Error>>;

#[tokio::main]
async fn main() -> ExitCode {
    match tour().await {
        Ok(table) => {
            print!("{table}");
            if table.failed() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
        }
        Err(error) => {
            eprintln!("the tour could not start: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn tour() -> Result<Table, Box<dyn Error>> {
    let server = Sandbox::start("specs/mycashflow.yaml").await?;
    println!(
        "MyCashflow is served by the sandbox at {}; the other APIs by one of their own each.\n",
        server.base_url()
    );
    let client =
        Client::builder().base_url(server.base_url()).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD).build()?;

    let mut table = Table::default();
    table.row("list the brands of the document's samples", "GET /brands", list_brands(&client).await);
    table.row("create 120 customer groups", "POST /customer-groups", create_groups(&client).await);
    table.row("stream them, 25 a page", "GET /customer-groups", stream_groups(&client).await);
    table.row("create a customer", "POST /customers", create_customer(&client).await);
    table.row("find the customer by e-mail", "GET /customers/email=", find_customer(&client).await);
    table.row("clear a field with null", "PATCH /customers/{id}", clear_company(&client).await);
    table.row("empty a list with []", "PATCH /brands/{id}", empty_translations(&client).await);
    table.row(
        "put the customer into a group",
        "POST /customer-groups/{id}/customers",
        join_group(&client).await,
    );
    table.row(
        "read and change a gift card's balance",
        "PATCH /gift-cards/{code}",
        charge_gift_card(&client).await,
    );
    table.row("ask for a brand that is not there", "GET /brands/999999", missing_brand(&client).await);
    table.row("send a gift card that has expired", "POST /gift-cards", expired_gift_card(&client).await);
    table.row("call with a wrong password", "GET /brands", wrong_password(server.base_url()).await);

    let violations = server.sandbox().violations().len();
    let requests = server.sandbox().requests().len();
    // The expired gift card and the wrong password have the right form, so they are not violations.
    table.row(
        "the document was kept to",
        "every request",
        expect(violations, 0).map(|_| format!("{requests} requests checked")),
    );
    for (name, task, outcome) in [
        ("CrescoData", "log in, send orders, page through them", crescodata::run().await),
        ("Kreezalid Admin", "publish a listing with variants, accept an order", kreezalid_admin::run().await),
        (
            "Kreezalid Partners",
            "publish a listing, follow orders, read a rate",
            kreezalid_partners::run().await,
        ),
        ("CommerceConnect", "write a product of three levels, read it back", commerceconnect::run().await),
    ] {
        table.row(task, name, outcome.map(|()| "as expected".to_owned()));
    }
    println!();
    Ok(table)
}

async fn list_brands(client: &Client) -> Outcome {
    let brands = client.list_brands().page_size(100).expand([BrandExpand::Translations]).send().await?.data;
    let first = brands.first().ok_or("no brand")?;
    let name = first.name.as_deref().unwrap_or_default();
    expect(name, "Bernard's")?;
    let languages: Vec<_> =
        first.translations.iter().flatten().filter_map(|text| text.language.as_deref()).collect();
    Ok(format!("{} brand: {} ({})", brands.len(), name, languages.join(", ")))
}

async fn create_groups(client: &Client) -> Outcome {
    for number in 1..=120 {
        client
            .create_customer_group(&CustomerGroupCreate::new(format!("Resellers {number:03}")))
            .send()
            .await?;
    }
    Ok("120 groups".to_owned())
}

async fn stream_groups(client: &Client) -> Outcome {
    let before = client.list_customer_groups().page_size(1).send().await?.meta.ok_or("no meta")?;
    let groups: Vec<CustomerGroup> =
        client.list_customer_groups().page_size(25).stream().try_collect().await?;
    expect(Some(groups.len() as i64), before.item_count)?;
    let mut ids: Vec<i64> = groups.iter().map(|group| group.id).collect();
    ids.dedup();
    expect(ids.len(), groups.len())?;
    Ok(format!("{} groups from {} pages, each once", groups.len(), groups.len().div_ceil(25)))
}

async fn create_customer(client: &Client) -> Outcome {
    let customer = CustomerCreate {
        company: Some("Esimerkki Oy".into()),
        phone: Some("+358 50 123".into()),
        ..CustomerCreate::new(CustomerCreateRequired {
            first_name: "Äijä".into(),
            last_name: "Ääkkönen".into(),
            login_allowed: true,
            street_address: "Esimerkkikatu 2".into(),
            postal_code: "00100".into(),
            city: "Helsinki".into(),
            country: "FI".into(),
            email: "aija+shop@example.com".into(),
        })
    };
    let response = client.create_customer(&customer).send_with_response().await?;
    expect(response.status.as_u16(), 201)?;
    let created = response.value.data;
    expect(created.company.as_deref(), Some("Esimerkki Oy"))?;
    Ok(format!("201, customer {}: {} {}", created.id, customer.first_name, customer.last_name))
}

async fn customer(client: &Client) -> Result<Customer, Box<dyn Error>> {
    Ok(client.get_customer_by_email("aija+shop@example.com").send().await?.data)
}

async fn find_customer(client: &Client) -> Outcome {
    let found = customer(client).await?;
    expect(found.email.as_deref().unwrap_or_default(), "aija+shop@example.com")?;
    let created = found.created_at.ok_or("no created_at")?;
    Ok(format!("customer {}, created {}", found.id, created.format("%Y-%m-%d %H:%M %:z")))
}

async fn clear_company(client: &Client) -> Outcome {
    let id = customer(client).await?.id;
    let change = CustomerUpdate { company: Patch::Null, city: Some("Espoo".into()), ..Default::default() };
    client.update_customer(id, &change).send().await?;
    let changed = customer(client).await?;
    expect(changed.company.as_deref(), None)?;
    expect(changed.city.as_deref(), Some("Espoo"))?;
    expect(changed.phone.as_deref(), Some("+358 50 123"))?;
    Ok("company gone, city changed, phone untouched".to_owned())
}

async fn empty_translations(client: &Client) -> Outcome {
    let change = BrandUpdate { translations: Some(vec![]), ..Default::default() };
    client.update_brand(1, &change).send().await?;
    let brand = client.get_brand(1).expand([BrandExpand::Translations]).send().await?.data;
    expect(brand.translations, Some(vec![]))?;
    Ok("no translations left".to_owned())
}

async fn join_group(client: &Client) -> Outcome {
    let id = customer(client).await?.id;
    let body = GroupCustomerCreate { customer_id: Some(id) };
    client.add_customer_to_group(1, &body).send().await?;
    let members: Vec<GroupCustomer> = client.list_group_customers(1).stream().try_collect().await?;
    expect(members.iter().any(|member| member.customer_id == id), true)?;
    client.remove_customer_from_group(1, id).send().await?;
    let after: Vec<GroupCustomer> = client.list_group_customers(1).stream().try_collect().await?;
    expect(after.len() + 1, members.len())?;
    Ok(format!("{} members, and {} after removing it again", members.len(), after.len()))
}

async fn charge_gift_card(client: &Client) -> Outcome {
    let card = client.list_gift_cards().send().await?.data.into_iter().next().ok_or("no gift card")?;
    let before = card.balance.ok_or("no balance")?;
    let balance = before - "0.10".parse::<Decimal>()? - "0.20".parse::<Decimal>()?;
    let change = GiftCardUpdate { balance: Patch::Value(balance), ..Default::default() };
    let after =
        client.update_gift_card(&card.code, &change).send().await?.data.balance.ok_or("no balance")?;
    expect(after, "49.7".parse::<Decimal>()?)?;
    Ok(format!("{before} - 0.10 - 0.20 = {after} euros, to the cent"))
}

async fn missing_brand(client: &Client) -> Outcome {
    let error = client.get_brand(999_999).send().await.err().ok_or("there is such a brand")?;
    expect(error.status().map(|status| status.as_u16()), Some(404))?;
    match error.body() {
        Some(ErrorBodyOrValidationErrors::ErrorBody(body)) => {
            Ok(format!("404, typed: {}", body.error.as_deref().unwrap_or("no text")))
        }
        other => Err(format!("not the documented body: {other:?}").into()),
    }
}

async fn expired_gift_card(client: &Client) -> Outcome {
    let card = GiftCardCreate { expires_at: Some("2021-10-20".parse()?), ..Default::default() };
    let error = client.create_gift_card(&card).send().await.err().ok_or("the expired card was taken")?;
    expect(error.status().map(|status| status.as_u16()), Some(422))?;
    match error.body() {
        Some(ErrorBodyOrValidationErrors::ValidationErrors(body)) => {
            let messages = body.errors.get("expires_at").ok_or("no message for expires_at")?;
            Ok(format!("422, typed: expires_at {}", messages.join(", ")))
        }
        other => Err(format!("not the documented body: {other:?}").into()),
    }
}

async fn wrong_password(base_url: String) -> Outcome {
    let client = Client::builder().base_url(base_url).basic_auth(SANDBOX_USER, "not the password").build()?;
    let error = client.list_brands().send().await.err().ok_or("the wrong password was taken")?;
    expect(error.status().map(|status| status.as_u16()), Some(401))?;
    expect(format!("{error} {error:?}").contains("not the password"), false)?;
    Ok("401, and the password is in no message".to_owned())
}

fn expect<T: PartialEq + Debug>(found: T, expected: T) -> Outcome {
    if found == expected {
        Ok(String::new())
    } else {
        Err(format!("expected {expected:?}, found {found:?}").into())
    }
}

/// A step of the tour, and its result.
#[derive(Default)]
struct Table(Vec<(&'static str, &'static str, Outcome)>);

impl Table {
    fn row(&mut self, step: &'static str, call: &'static str, outcome: Outcome) {
        self.0.push((step, call, outcome));
    }

    fn failed(&self) -> bool {
        self.0.iter().any(|(_, _, outcome)| outcome.is_err())
    }
}

impl std::fmt::Display for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let width = |column: fn(&(&'static str, &'static str, Outcome)) -> &'static str| {
            self.0.iter().map(|row| column(row).chars().count()).max().unwrap_or_default()
        };
        let (steps, calls) = (width(|row| row.0), width(|row| row.1));
        for (step, call, outcome) in &self.0 {
            let (mark, text) = match outcome {
                Ok(text) => ("✓", text.clone()),
                Err(error) => ("✗", error.to_string()),
            };
            writeln!(f, "{mark} {step:<steps$}  {call:<calls$}  {text}")?;
        }
        let failed = self.0.iter().filter(|(_, _, outcome)| outcome.is_err()).count();
        writeln!(f, "\n{} steps, {failed} failed", self.0.len())
    }
}
