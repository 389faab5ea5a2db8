//! A product information system: writes a product of three levels and reads it back, from tenants of all versions.
//!
//! Run it with `cargo run --example commerceconnect`. It calls the sandbox, and exits with 1 if anything is not as expected.

use std::{collections::BTreeMap, error::Error};

use clientgen_runtime::ClientCredentials;
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::commerceconnect::{Client, types::*};

/// The levels of the product.
const CODES: [&str; 3] = ["shirt-b", "shirt-b-blue", "shirt-b-blue-large"];

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run().await
}

/// The task itself; the tour does it too.
pub(crate) async fn run() -> Result<(), Box<dyn Error>> {
    for version in ["v5", "v2", "v1"] {
        let sandbox = Sandbox::builder().spec("specs/commerceconnect.yaml")?.mode(version).build()?;
        let server = sandbox.serve().await?;
        // The panel of a tenant shows the token URL of its API accounts. The sandbox has its own token URL.
        let token_url = server.token_url_of("commerceconnect").ok_or("the document has no API accounts")?;
        let account = ClientCredentials::new(SANDBOX_USER, SANDBOX_PASSWORD).token_url(token_url);
        let client = Client::builder().base_url(server.base_url()).client_credentials(account).build()?;
        client.upsert_product(&ProductBody::new(shirt())).send().await?;
        // A tenant of version 2 returns root products that contain their children. The others return each level by its code.
        let mut levels = Vec::new();
        for code in CODES {
            let page = client.list_products().code(code).send().await?;
            levels.extend(page.entries.iter().flat_map(read));
        }
        let wanted = match version {
            "v1" => CODES.map(|code| format!("{code} in en")).to_vec(),
            "v2" => CODES.map(str::to_owned).to_vec(),
            _ => CODES
                .iter()
                .enumerate()
                .flat_map(|(level, _)| &CODES[level..])
                .map(|code| (*code).to_owned())
                .collect(),
        };
        if levels != wanted {
            return Err(format!("a tenant of {version} returns {levels:?}").into());
        }
        println!("a tenant of {version} returns {}", levels.join(", "));
        server.sandbox().assert_no_violations()?;
    }
    Ok(())
}

/// A shirt in a colour and a size. Each variant is below its code, and can have its own variants.
fn shirt() -> ProductWrite {
    let product = |code: &str, name: &str| ProductWrite {
        code: code.into(),
        name: name.into(),
        status: ProductStatus::Active.into(),
        ..ProductWrite::default()
    };
    let [shirt, blue, large] = CODES;
    let size = BTreeMap::from([("size".to_owned(), Some(AttributeValueWrite::Text("Large".into())))]);
    let sized = ProductWrite { product_attributes: size.into(), ..product(large, "Large") };
    let coloured = ProductWrite {
        variants: BTreeMap::from([(large.to_owned(), sized)]).into(),
        ..product(blue, "Blue")
    };
    ProductWrite {
        attribute_set: "Apparel".into(),
        variants: BTreeMap::from([(blue.to_owned(), coloured)]).into(),
        ..product(shirt, "Shirt B")
    }
}

/// The codes of a product and of what is nested in it, wherever the tenant's version puts them.
fn read(product: &Product) -> Vec<String> {
    match product {
        Product::V1ByLocale(product) => {
            let locales = product.other_fields.iter();
            locales.map(|(locale, product)| format!("{} in {locale}", product.code)).collect()
        }
        Product::V2(product) => below_v2(product),
        Product::V5(product) => below_v5(product),
        _ => Vec::new(),
    }
}

fn below_v2(product: &ProductV2) -> Vec<String> {
    let children = product.children.iter().flatten();
    [product.code.clone()].into_iter().chain(children.flat_map(below_v2)).collect()
}

fn below_v5(product: &ProductV5) -> Vec<String> {
    let children = product.children.iter().flatten();
    [product.code.clone()].into_iter().chain(children.flat_map(below_v5)).collect()
}
