//! A connector that runs for 24 hours. Every quarter of an hour, the test adds an item to each of the five shops, and the connector reads all of them. Five
//! of a hundred requests get a fault. In the end, the connector has seen every item exactly once.

use std::{collections::BTreeMap, time::Duration};

use clientgen_runtime::{
    Error,
    clock::{Clock, ManualClock},
    http::StatusCode,
    layer::{Counters, LayerPosition, StandardLayer},
};
use clientgen_sandbox::{Fault, Faults, Reset, SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::{
    commerceconnect::{self, types::ProductBody, types::ProductWrite},
    crescodata::{
        self,
        types::{OrderRecord, RecordBatch, RecordItem, SentRecord},
    },
    kreezalid_admin::{self, types::UserCreate},
    kreezalid_partners::{
        self,
        types::{ListingCreate, ListingCreateRequired},
    },
    mycashflow::{self, types::BrandCreate},
};
use futures_util::{Stream, StreamExt};

use super::login;
use crate::support::document::path;

const APIS: [&str; 5] =
    ["commerceconnect", "crescodata", "kreezalid-admin", "kreezalid-partners", "mycashflow"];
const LISTS: [&str; 5] = [
    "listProducts",
    "listOrders",
    "kreezalid-admin/listUsers",
    "kreezalid-partners/listListings",
    "listBrands",
];
const ADDS: [&str; 5] =
    ["upsertProduct", "sendRecords", "createUser", "kreezalid-partners/createListing", "createBrand"];
const ROUNDS: u32 = 24 * 4;

/// Five of a hundred requests, of every kind that a list can be mended from; what adds something is refused only where it is known not to have happened.
fn faults() -> Faults {
    let lists = [
        Fault::status(StatusCode::SERVICE_UNAVAILABLE).probability(0.01),
        Fault::status(StatusCode::TOO_MANY_REQUESTS).retry_after(Duration::from_secs(20)).probability(0.005),
        Fault::status(StatusCode::BAD_GATEWAY).probability(0.005),
        Fault::reset(Reset::Before).probability(0.01),
        Fault::reset(Reset::During).probability(0.01),
        Fault::html(StatusCode::OK).probability(0.005),
        Fault::truncated().probability(0.005),
    ];
    let on = |names: &[&'static str], fault: Fault| names.iter().fold(fault, |fault, name| fault.on(*name));
    let logins = Fault::status(StatusCode::SERVICE_UNAVAILABLE).probability(0.05);
    let lists = lists.map(|fault| on(&LISTS, fault));
    lists
        .into_iter()
        .chain([on(&ADDS, Fault::connect().probability(0.05)), on(&["login", "refreshToken"], logins)])
        .collect::<Faults>()
        .seed(24)
}

struct Shops {
    commerceconnect: commerceconnect::Client,
    crescodata: crescodata::Client,
    admin: kreezalid_admin::Client,
    partners: kreezalid_partners::Client,
    mycashflow: mycashflow::Client,
}

macro_rules! client {
    ($api:ident, $name:literal, $sandbox:ident, $clock:ident, $counters:ident) => {
        $api::Client::builder()
            .base_url($sandbox.base_url_of($name).expect("it is served"))
            .transport($sandbox.clone())
            .clock($clock.clone())
            .layer(LayerPosition::Below(StandardLayer::Retry), $counters.clone())
    };
}

impl Shops {
    fn new(sandbox: &Sandbox, clock: &ManualClock, counters: &Counters) -> Self {
        let (user, password) = (SANDBOX_USER, SANDBOX_PASSWORD);
        Self {
            commerceconnect: client!(commerceconnect, "commerceconnect", sandbox, clock, counters)
                .token_auth(password, user)
                .build()
                .expect("it is complete"),
            crescodata: client!(crescodata, "crescodata", sandbox, clock, counters)
                .login(&login())
                .build()
                .expect("it is complete"),
            admin: client!(kreezalid_admin, "kreezalid-admin", sandbox, clock, counters)
                .basic_auth(user, password)
                .build()
                .expect("it is complete"),
            partners: client!(kreezalid_partners, "kreezalid-partners", sandbox, clock, counters)
                .basic_auth(user, password)
                .build()
                .expect("it is complete"),
            mycashflow: client!(mycashflow, "mycashflow", sandbox, clock, counters)
                .basic_auth(user, password)
                .build()
                .expect("it is complete"),
        }
    }

    /// Something new in every shop; its name is in the lists.
    async fn add(&self, name: &str) {
        let product = ProductWrite { code: name.into(), name: name.into(), ..ProductWrite::default() };
        self.commerceconnect.upsert_product(&ProductBody::new(product)).send().await.expect("a product");
        let record = SentRecord::OrderRecord(Box::new(OrderRecord::new(name)));
        let item = RecordItem::send(name, record);
        let integration = "11111111-2222-3333-4444-666666666666".to_owned();
        let batch = RecordBatch { integration_id: Some(integration), ..RecordBatch::new(vec![item]) };
        self.crescodata.send_records(&batch).send().await.expect("an order");
        self.admin.create_user(&UserCreate::new(name, 784568)).send().await.expect("a user");
        let listing = ListingCreateRequired {
            category_id: 432432,
            order_type_id: 986545,
            supplier_id: 655785,
            title: name.into(),
        };
        self.partners.create_listing(&ListingCreate::new(listing)).send().await.expect("a listing");
        self.mycashflow.create_brand(&BrandCreate::new(name)).send().await.expect("a brand");
    }

    /// The names in each shop.
    async fn read(&self, failures: &mut u32) -> [Vec<String>; 5] {
        let products = self.commerceconnect.list_products().per_page(5).stream();
        let orders = self.crescodata.list_orders().limit(5).stream();
        let brands = self.mycashflow.list_brands().page_size(5).stream();
        let users = whole(failures, async || {
            let users = self.admin.list_users().send().await.map_err(drop)?;
            Ok(users.into_iter().map(|user| user.email.unwrap_or_default()).collect())
        });
        let users = users.await;
        let listings = whole(failures, async || {
            let listings = self.partners.list_listings().send().await.map_err(drop)?;
            Ok(listings.into_iter().map(|listing| listing.title.unwrap_or_default()).collect())
        });
        let listings = listings.await;
        [
            all(products, failures, code).await,
            all(orders, failures, |order| order.object_id.unwrap_or_default()).await,
            users,
            listings,
            all(brands, failures, |brand| brand.name.unwrap_or_default()).await,
        ]
    }
}

fn code(product: commerceconnect::types::Product) -> String {
    match product {
        commerceconnect::types::Product::V5(product) => product.code,
        other => panic!("{other:?}"),
    }
}

/// A stream to its end, whatever fails on the way: it goes on where it stood.
async fn all<T, E>(
    mut stream: impl Stream<Item = Result<T, Error<E>>> + Unpin,
    failures: &mut u32,
    name: impl Fn(T) -> String,
) -> Vec<String> {
    let mut names = Vec::new();
    while let Some(item) = stream.next().await {
        match item {
            Ok(item) => names.push(name(item)),
            Err(_) => *failures += 1,
        }
        assert!(*failures < 1000, "it does not end");
    }
    names
}

/// The same for lists that come whole.
async fn whole(failures: &mut u32, list: impl AsyncFn() -> Result<Vec<String>, ()>) -> Vec<String> {
    loop {
        match list().await {
            Ok(names) => return names,
            Err(()) => *failures += 1,
        }
        assert!(*failures < 1000, "it does not end");
    }
}

#[tokio::test]
async fn a_day_with_five_shops_and_five_percent_faults() {
    let clock = ManualClock::default();
    let mut builder = Sandbox::builder().now(clock.clone()).check_responses(false);
    for api in APIS {
        builder = builder.spec(path(api)).expect("the document can be read");
    }
    let sandbox = builder.faults(faults()).build().unwrap_or_else(|error| panic!("{error}"));
    let attempts = Counters::default();
    let shops = Shops::new(&sandbox, &clock, &attempts);
    let mut delivered: [BTreeMap<String, u32>; 5] = Default::default();
    let (begun, mut failures) = (clock.now(), 0);
    let day = async {
        let before = shops.read(&mut failures).await;
        for round in 0..ROUNDS {
            let name = format!("item-{round}@example.com");
            shops.add(&name).await;
            let lists = shops.read(&mut failures).await;
            for ((delivered, list), before) in delivered.iter_mut().zip(lists).zip(&before) {
                // What a connector keeps between its rounds is what it has seen.
                let mut new: Vec<String> = list.into_iter().filter(|name| !before.contains(name)).collect();
                let count = new.len();
                new.sort_unstable();
                new.dedup();
                assert_eq!(
                    (new.len(), count),
                    (round as usize + 1, round as usize + 1),
                    "nothing twice, nothing lost"
                );
                for name in new {
                    delivered.entry(name).or_insert(round);
                }
            }
            let next = begun + Duration::from_secs(900) * (round + 1);
            clock.sleep(next.duration_since(clock.now()).unwrap_or_default()).await;
        }
    };
    clock.run(day).await;
    for delivered in &delivered {
        assert_eq!(delivered.len(), ROUNDS as usize);
        for (name, round) in delivered {
            assert_eq!(*name, format!("item-{round}@example.com"), "seen in the round in which it was added");
        }
    }
    assert!(clock.now().duration_since(begun).expect("time goes on") >= Duration::from_secs(24 * 3600));
    let (requests, hit) = (sandbox.requests(), attempts.snapshot());
    let faults = requests.iter().filter(|request| !request.faults.is_empty()).count();
    let share = faults as f64 / requests.len() as f64;
    assert!(
        (0.03..0.08).contains(&share) && failures > 0,
        "{faults} of {} requests, {failures} failures",
        requests.len()
    );
    assert!(hit.in_flight == 0 && requests.len() > 3000, "{} requests, {hit:?}", requests.len());
    println!(
        "{} requests, {faults} of them with faults, {failures} failures that the connector saw",
        requests.len()
    );
}
