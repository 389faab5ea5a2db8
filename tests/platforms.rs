//! Undocumented behaviour of each platform, known or possible -> the client's reaction.

use std::sync::{Arc, Mutex};

use clientgen_runtime::{
    ErrorKind, chrono,
    codec::{decode, encode},
    recorder::Recorder,
};
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::{commerceconnect, crescodata, kreezalid_admin, kreezalid_partners, mycashflow};
use futures_util::TryStreamExt;

const BASE_URL: &str = "http://sandbox.invalid";

fn cresco(recorder: &Recorder) -> crescodata::Client {
    let builder = crescodata::Client::builder().base_url(BASE_URL).id_token(SANDBOX_PASSWORD);
    builder.transport(recorder.clone()).build().expect("the client is complete")
}

/// The token of the login is valid for an hour. If it expires during a stream, the items so far are there, the error says 401, and a
/// client with a new token continues from the page that failed.
#[tokio::test]
async fn a_token_that_expires_between_pages() {
    let now = Arc::new(Mutex::new(chrono::DateTime::UNIX_EPOCH + chrono::Duration::days(20_000)));
    let clock = Arc::clone(&now);
    let sandbox = Sandbox::builder().spec("specs/crescodata.yaml").expect("the spec is read");
    let sandbox =
        sandbox.now(move || *clock.lock().expect("nobody panics")).build().expect("the sandbox is complete");
    let client = || crescodata::Client::builder().transport(sandbox.clone()).base_url(sandbox.base_url());
    let login = crescodata::types::Credentials::new("sandbox-client", SANDBOX_PASSWORD, SANDBOX_USER);
    let token = || async {
        let response =
            client().build().expect("it needs no token").login(&login).send().await.expect("a login");
        response.tokens.expect("there is no challenge").id_token
    };
    let first = client().id_token(token().await).build().expect("the client is complete");
    let all: Vec<_> =
        first.list_integrations().limit(1).stream().try_collect().await.expect("the token is new");
    assert!(all.len() > 1, "there is more than one page");

    let mut stream = first.list_integrations().limit(1).stream();
    assert!(stream.try_next().await.expect("the first page").is_some());
    *now.lock().expect("nobody panics") += chrono::Duration::hours(2);
    let error = stream.try_next().await.expect_err("the token is over");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    // The next call fetches the failed page again. With the old token it fails again, and no item is skipped.
    assert!(stream.try_next().await.is_err());

    let second = client().id_token(token().await).build().expect("the client is complete");
    let page = second.list_integrations().limit(1).send_with_response().await.expect("the token is new");
    let next = page
        .headers
        .get("x-cresco-page")
        .and_then(|value| value.to_str().ok())
        .expect("there is a next page");
    let rest: Vec<_> =
        second.list_integrations().limit(1).page(next).stream().try_collect().await.expect("the rest");
    assert_eq!(rest.len() + 1, all.len());
}

/// A client that can log in refreshes its token after the 401, and the stream continues: no page is lost or repeated.
#[tokio::test]
async fn a_token_that_expires_between_pages_is_renewed() {
    let now = Arc::new(Mutex::new(chrono::DateTime::UNIX_EPOCH + chrono::Duration::days(20_000)));
    let clock = Arc::clone(&now);
    let sandbox = Sandbox::builder().spec("specs/crescodata.yaml").expect("the spec is read");
    let sandbox =
        sandbox.now(move || *clock.lock().expect("nobody panics")).build().expect("the sandbox is complete");
    let login = crescodata::types::Credentials::new("sandbox-client", SANDBOX_PASSWORD, SANDBOX_USER);
    let builder = crescodata::Client::builder().transport(sandbox.clone()).base_url(sandbox.base_url());
    let client = builder.login(&login).build().expect("the client is complete");
    let all: Vec<_> = client.list_integrations().limit(1).stream().try_collect().await.expect("a new token");
    sandbox.reset();
    let mut stream = client.list_integrations().limit(1).stream();
    let mut items = vec![stream.try_next().await.expect("the first page").expect("it has an item")];
    *now.lock().expect("nobody panics") += chrono::Duration::hours(2);
    while let Some(item) = stream.try_next().await.expect("the token is renewed") {
        items.push(item);
    }
    assert_eq!(items, all);
    let called: Vec<_> = sandbox.requests().into_iter().filter_map(|record| record.operation).collect();
    let refused = called.iter().position(|operation| operation == "refreshToken").expect("it is renewed");
    assert_eq!(called[refused - 1], called[refused + 1], "{called:?}");
    assert_eq!(called.iter().filter(|operation| *operation == "refreshToken").count(), 1, "{called:?}");
    assert!(!called.contains(&"login".to_owned()), "{called:?}");
}

#[tokio::test]
async fn one_object_stands_for_a_list_of_one() {
    let recorder = Recorder::new();
    recorder.respond(200, r#"{"crescoId": "1"}"#);
    let orders = cresco(&recorder).list_orders().send().await.expect("one order");
    assert_eq!(orders.len(), 1);
    recorder.respond(200, "[]");
    assert!(cresco(&recorder).list_orders().send().await.expect("no orders").is_empty());
}

/// Null deletes a record. Absent is not the same, and a list of records without it is refused.
#[test]
fn a_record_is_null_or_there() {
    let item: crescodata::types::RecordItem =
        decode(br#"{"id": "1", "record": null}"#).expect("a record to delete");
    assert!(item.record.is_none());
    let text = String::from_utf8(encode(&item).expect("it is written").to_vec()).expect("it is text");
    assert!(text.contains(r#""record":null"#), "{text}");
    let error =
        decode::<crescodata::types::RecordItem>(br#"{"id": "1"}"#).expect_err("the record is missing");
    assert!(error.to_string().contains("missing field `record`"), "{error}");
}

#[test]
fn a_country_that_the_document_does_not_list() {
    use crescodata::types::CountryCode;
    let country: CountryCode = decode(br#""XK""#).expect("any text is a country");
    assert!(country.is_unknown());
    assert_eq!(country.as_str(), "XK");
    assert_eq!(&encode(&country).expect("it is written")[..], br#""XK""#);
    let finland: CountryCode = decode(br#""FI""#).expect("a country");
    assert!(!finland.is_unknown());
}

/// It is sent unchanged.
#[tokio::test]
async fn a_country_that_the_document_does_not_list_is_sent() {
    use crescodata::types::{OrderRecord, RecordBatch, RecordItem};
    let order: OrderRecord = decode(br#"{"systemOrderId": "1", "country": "XK"}"#).expect("an order");
    assert!(order.country.as_ref().is_some_and(|country| country.is_unknown()));
    let recorder = Recorder::new();
    recorder.respond(200, r#"{"requestId": "1"}"#);
    let batch = RecordBatch::new(vec![RecordItem::new("1", Some(order.into()))]);
    cresco(&recorder).send_records(&batch).send().await.expect("it is taken");
    let [request] = recorder.take_requests().try_into().expect("one request");
    let sent = String::from_utf8(request.body.to_vec()).expect("it is text");
    assert!(sent.contains(r#""country":"XK""#), "{sent}");
}

#[tokio::test]
async fn a_page_of_no_items() {
    let sandbox = Sandbox::builder().spec("specs/commerceconnect.yaml").expect("the spec is read");
    let sandbox = sandbox.build().expect("the sandbox is complete");
    let builder = commerceconnect::Client::builder().token_auth(SANDBOX_PASSWORD, SANDBOX_USER);
    let client = builder
        .transport(sandbox.clone())
        .base_url(sandbox.base_url())
        .build()
        .expect("the client is complete");
    // Whether a server takes 0 for none, for all or for a mistake: the stream ends, and no item comes twice.
    let items: Vec<_> = match client.list_products().per_page(0).stream().try_collect().await {
        Ok(items) => items,
        Err(error) => {
            assert!(error.status().is_some_and(|status| status.is_client_error()), "{error}");
            Vec::new()
        }
    };
    let all: Vec<_> = client.list_products().stream().try_collect().await.expect("all products");
    assert!(items.is_empty() || items == all, "{} items of {}", items.len(), all.len());
}

#[test]
fn a_product_fifty_levels_deep() {
    use commerceconnect::types::ProductV2;
    let mut text =
        r#"{"id": 50, "product_type": "product", "code": "c50", "product_attributes": {}}"#.to_owned();
    for level in (0..50).rev() {
        text = format!(
            r#"{{"id": {level}, "product_type": "product", "code": "c{level}", "product_attributes": {{}}, "children": [{text}]}}"#
        );
    }
    let mut product: ProductV2 = decode(text.as_bytes()).expect("a deep product");
    let again: ProductV2 = decode(&encode(&product).expect("it is written")).expect("it is read again");
    assert_eq!(again, product);
    let mut depth = 0;
    while let Some(child) = product.children.take().and_then(|mut children| children.pop()) {
        (product, depth) = (child, depth + 1);
    }
    assert_eq!((depth, product.id), (50, 50));
}

/// The documents print numbers as texts, and `[]` as text where nothing is set.
#[tokio::test]
async fn kreezalid_sends_numbers_as_texts() {
    let recorder = Recorder::new();
    recorder.respond(200, r#"{"id": 1, "attributes": "[]", "price": "4.5"}"#);
    let builder =
        kreezalid_partners::Client::builder().base_url(BASE_URL).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD);
    let client = builder.transport(recorder).build().expect("the client is complete");
    let listing = client.get_listing(1).send().await.expect("a listing");
    assert_eq!(listing.price.map(|price| price.to_string()).as_deref(), Some("4.5"));
    assert_eq!(listing.attributes.map(|attributes| attributes.len()), Some(0));
}

/// An account may send 40 requests a minute. The document says 429, and no body.
#[tokio::test]
async fn kreezalid_refuses_the_forty_first_request() {
    let recorder = Recorder::new();
    let mut refused = clientgen_runtime::http::Response::new(Default::default());
    *refused.status_mut() = clientgen_runtime::http::StatusCode::TOO_MANY_REQUESTS;
    recorder.respond_with(refused);
    let builder =
        kreezalid_admin::Client::builder().base_url(BASE_URL).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD);
    let client = builder.transport(recorder).build().expect("the client is complete");
    let error = client.list_orders().no_retry().send().await.expect_err("too many requests");
    assert_eq!(error.kind(), ErrorKind::Unexpected);
    assert!(error.is_retryable());
    assert_eq!(error.to_string(), "listOrders (GET /orders): 429 Too Many Requests: (no body)");
}

fn admin(recorder: &Recorder) -> kreezalid_admin::Client {
    let builder =
        kreezalid_admin::Client::builder().base_url(BASE_URL).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD);
    builder.transport(recorder.clone()).build().expect("the client is complete")
}

/// The document shows lists of one, a public importer reads the object itself. A POST that took effect must not fail over that.
#[tokio::test]
async fn what_kreezalid_created_is_read_with_a_list_around_it_and_without() {
    let new = kreezalid_admin::types::CategoryCreate::default();
    for body in [r#"[{"id": 7}]"#, r#"{"id": 7}"#] {
        let recorder = Recorder::new();
        recorder.respond(200, body);
        let created = admin(&recorder).create_category(&new).send().await.expect(body);
        assert_eq!(created.id, Some(7), "{body}");
    }
    for body in ["[]", r#"[{"id": 7}, {"id": 8}]"#] {
        let recorder = Recorder::new();
        recorder.respond(200, body);
        let error = admin(&recorder).create_category(&new).send().await.expect_err(body);
        assert_eq!(error.kind(), ErrorKind::Decode, "{body}");
    }
}

/// PHP has one type for lists and objects, and sends numbers as texts and the other way round.
#[tokio::test]
async fn a_listing_of_kreezalid_in_any_of_its_forms() {
    let recorder = Recorder::new();
    recorder.respond(
        200,
        r#"{"id": "1", "quantity": "43", "requires_shipping": 1, "external_id": 123, "category": [], "variants": []}"#,
    );
    recorder.respond(200, r#"{"id": 1, "variants": {"id": 2, "sku": 41}, "category": {"id": "3"}}"#);
    recorder.respond(200, r#"{"id": 1, "variants": [{"id": 2}, {"id": 3}]}"#);
    let client = admin(&recorder);
    let first = client.get_listing(1).send().await.expect("a listing");
    assert_eq!((first.id, first.quantity, first.requires_shipping), (Some(1), Some(43), Some(true)));
    assert_eq!((first.external_id.as_deref(), first.variants), (Some("123"), Some(vec![])));
    assert_eq!(first.category.map(|category| category.id), Some(None));
    let second = client.get_listing(1).send().await.expect("a listing");
    let variants = second.variants.expect("it has variants");
    assert_eq!((variants.len(), variants[0].sku.as_deref()), (1, Some("41")));
    assert_eq!(second.category.and_then(|category| category.id), Some(3));
    let third = client.get_listing(1).send().await.expect("a listing");
    assert_eq!(third.variants.map(|variants| variants.len()), Some(2));
}

/// Nobody knows whether `page` is looked at: where it is not, the list ends with an error after its items, and not never.
#[tokio::test]
async fn a_list_of_kreezalid_ends_whether_or_not_its_page_is_looked_at() {
    let recorder = Recorder::new();
    for body in [r#"[{"id": 1}, {"id": 2}]"#, r#"[{"id": 3}]"#, "[]"] {
        recorder.respond(200, body);
    }
    let orders =
        admin(&recorder).list_orders().limit(2).stream().collect_all(10).await.expect("three orders");
    assert_eq!(orders.iter().map(|order| order.id).collect::<Vec<_>>(), [1, 2, 3]);

    let recorder = Recorder::new();
    for _ in 0..2 {
        recorder.respond(200, r#"[{"id": 1}, {"id": 2}]"#);
    }
    let mut orders = admin(&recorder).list_orders().stream();
    for id in [1, 2] {
        assert_eq!(orders.next().await.expect("an order").expect("it is read").id, id);
    }
    let error = orders.next().await.expect("an error").expect_err("the page came again");
    assert!(error.to_string().contains("seems not to look at that parameter"), "{error}");
    assert!(orders.next().await.is_none());
}

/// No table describes a response, so one customer without an address must not fail a page.
#[tokio::test]
async fn a_customer_of_mycashflow_with_nothing_but_an_id() {
    let recorder = Recorder::new();
    recorder.respond(200, r#"{"data": [{"id": 1, "street_address": null, "customer_groups": [{"id": 2}]}]}"#);
    let builder = mycashflow::Client::builder().base_url(BASE_URL).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD);
    let client = builder.transport(recorder).build().expect("the client is complete");
    let page = client.list_customers().send().await.expect("a page");
    assert_eq!((page.data[0].id, page.data[0].street_address.as_deref()), (1, None));
}
