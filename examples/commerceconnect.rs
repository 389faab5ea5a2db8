//! A product information system: writes a product of three levels, reads it back, and reads the shapes of all tenants.
//!
//! Run it with `cargo run --example commerceconnect`. It calls the sandbox, and exits with 1 if anything is not as expected.

use std::{collections::BTreeMap, error::Error};

use clientgen_runtime::recorder::Recorder;
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::commerceconnect::{Client, types::*};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run().await
}

/// The task itself; the tour does it too.
pub(crate) async fn run() -> Result<(), Box<dyn Error>> {
    let server = Sandbox::start("specs/commerceconnect.yaml").await?;
    let client =
        Client::builder().base_url(server.base_url()).token_auth(SANDBOX_PASSWORD, SANDBOX_USER).build()?;

    let written = client.upsert_product(&ProductBody::new(shirt())).send().await?;
    let (id, code) = name(&written).ok_or("the product has no name")?;
    println!("written: {code} is product {id}");
    let page = client.list_products().code(&code).send().await?;
    let [read] = page.entries.as_slice() else { return Err("not read back".into()) };
    if name(read) != Some((id, code)) {
        return Err(format!("read back as {read:?}").into());
    }
    server.sandbox().assert_no_violations()?;

    for (version, answer) in TENANTS {
        println!("a tenant of version {version} answers {}", shape(answer).await?);
    }
    Ok(())
}

/// A shirt in a colour, in a size. Variants stand below their codes; each can have variants of its own. The sandbox takes all three
/// levels, and answers the first.
fn shirt() -> ProductWrite {
    let product = |code: &str, name: &str| ProductWrite {
        code: code.into(),
        name: name.into(),
        status: ProductStatus::Active.into(),
        ..ProductWrite::default()
    };
    let size = BTreeMap::from([("size".to_owned(), Some(AttributeValueWrite::Text("Large".into())))]);
    let large = ProductWrite { product_attributes: size.into(), ..product("shirt-b-blue-large", "Large") };
    let blue = ProductWrite {
        variants: BTreeMap::from([("shirt-b-blue-large".to_owned(), large)]).into(),
        ..product("shirt-b-blue", "Blue")
    };
    ProductWrite {
        attribute_set: "Apparel".into(),
        variants: BTreeMap::from([("shirt-b-blue".to_owned(), blue)]).into(),
        ..product("shirt-b", "Shirt B")
    }
}

/// ID and code, wherever the tenant's version puts them.
fn name(product: &Product) -> Option<(i64, String)> {
    match product {
        Product::ProductV1ByLocale(product) => {
            product.other_fields.values().next().map(|product| (product.id, product.code.clone()))
        }
        Product::ProductV2(product) => Some((product.id, product.code.clone())),
        Product::ProductV5(product) => Some((product.id, product.code.clone())),
        _ => None,
    }
}

/// The sandbox is a tenant of version 5; the others answer as here.
const TENANTS: [(u8, &str); 3] = [
    (
        1,
        r#"{"en": {"id": 1, "code": "12345", "product_attributes": {"gender": {"base_type": "string", "value": "Male"}}},
            "created_at": "2016-04-15T14:25:38.489+10:00", "updated_at": "2016-04-27T16:10:51.655+10:00"}"#,
    ),
    (
        2,
        r#"{"id": 1, "code": "shirt-a", "product_attributes": {}, "children":
            [{"id": 7, "code": "shirt-a-white", "product_attributes": {}, "children": []}]}"#,
    ),
    (
        5,
        r#"{"id": 1775, "code": "shirt-a", "attribute_values":
            [{"attribute_definition_id": 14, "attribute_definition_code": "season", "data": "Spring"}]}"#,
    ),
];

async fn shape(product: &str) -> Result<String, Box<dyn Error>> {
    let recorder = Recorder::new();
    let list = r#"{"page": 1, "per_page": 50, "total_pages": 1, "total_entries": 1, "entries": ["#;
    recorder.answer(200, format!("{list}{product}]}}"));
    let client = Client::builder()
        .base_url("http://tenant.invalid/api/v2")
        .token_auth(SANDBOX_PASSWORD, SANDBOX_USER)
        .transport(recorder)
        .build()?;
    let page = client.list_products().send().await?;
    match page.entries.as_slice() {
        [Product::ProductV1ByLocale(product)] => {
            let locales: Vec<_> = product.other_fields.keys().map(String::as_str).collect();
            Ok(format!("a product below its locale, {}", locales.join(", ")))
        }
        [Product::ProductV2(product)] => {
            Ok(format!("a product with {} nested in it", product.children.iter().flatten().count()))
        }
        [Product::ProductV5(product)] => Ok(format!(
            "a product with {} attribute values",
            product.attribute_values.iter().flatten().count()
        )),
        other => Err(format!("what no version answers: {other:?}").into()),
    }
}
