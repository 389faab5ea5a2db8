//! Lists as streams: which pages are asked for, and what becomes of the items when a page fails.

use clientgen_runtime::{ErrorKind, recorder::Recorder};
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER};
use commerce_clients::mycashflow::{
    Client,
    types::{BrandCreate, BrandExpand, Sort},
};
use futures_util::{StreamExt, TryStreamExt};
use insta::assert_snapshot;

use super::{line, shop, target};
use crate::support::stage::{Reached, Stage};

/// A page of brands, `meta` included.
fn page(ids: &[i64], number: i64, pages: i64) -> String {
    let brands: Vec<_> = ids.iter().map(|id| format!(r#"{{"id": {id}, "name": "A"}}"#)).collect();
    let meta = format!(r#"{{"page": {number}, "page_size": 2, "page_count": {pages}, "item_count": 9}}"#);
    format!(r#"{{"data": [{}], "meta": {meta}}}"#, brands.join(","))
}

/// A page of addresses, which comes without `meta`.
fn bare_page(ids: std::ops::Range<i64>) -> String {
    let addresses: Vec<_> = ids.map(|id| format!(r#"{{"id": {id}}}"#)).collect();
    format!(r#"{{"data": [{}]}}"#, addresses.join(","))
}

/// The pages that were asked for.
fn pages(recorder: &Recorder) -> Vec<String> {
    let page = |target: String| {
        let (_, query) = target.split_once('?').expect("a query");
        query.split('&').find_map(|pair| pair.strip_prefix("page=")).expect("a page").to_owned()
    };
    recorder.requests().iter().map(|request| page(target(request))).collect()
}

#[tokio::test]
async fn as_many_pages_as_the_list_says() {
    let (client, recorder) = shop();
    recorder.respond(200, page(&[1, 2], 1, 3));
    recorder.respond(200, page(&[3, 4], 2, 3));
    recorder.respond(200, page(&[5, 6], 3, 3));
    let stream = client.list_brands().expand([BrandExpand::Translations]).sort(Sort::IdDesc).stream();
    let ids: Vec<_> = stream.map_ok(|brand| brand.id).try_collect().await.expect("three pages");
    assert_eq!((ids, pages(&recorder)), (vec![1, 2, 3, 4, 5, 6], vec!["1".into(), "2".into(), "3".into()]));
    let all = recorder.requests();
    let others = |target: &str| target.contains("expand=translations") && target.contains("sort=id-desc");
    assert!(all.iter().all(|request| others(&target(request))), "{all:?}");
}

#[tokio::test]
async fn pages_are_fetched_as_they_are_needed() {
    let (client, recorder) = shop();
    let mut stream = client.list_brands().stream();
    assert!(recorder.requests().is_empty(), "nobody asked for an item");
    recorder.respond(200, page(&[1, 2], 1, 2));
    for id in [1, 2] {
        let brand = stream.try_next().await.expect("a page").expect("an item");
        assert_eq!((brand.id, recorder.requests().len()), (id, 1));
    }
    recorder.respond(200, page(&[3], 2, 2));
    assert_eq!(stream.try_next().await.expect("a page").map(|brand| brand.id), Some(3));
    assert_eq!(stream.try_next().await.expect("the end"), None);
    assert_eq!(stream.try_next().await.expect("still the end"), None);
    assert_eq!(recorder.requests().len(), 2);
}

#[tokio::test]
async fn an_empty_list() {
    for text in
        [page(&[], 1, 0), page(&[], 1, 1), r#"{"data": []}"#.to_owned(), r#"{"data": null}"#.to_owned()]
    {
        let (client, recorder) = shop();
        recorder.respond(200, text);
        let brands: Vec<_> = client.list_brands().stream().try_collect().await.expect("one empty page");
        assert_eq!((brands.len(), recorder.requests().len()), (0, 1));
    }
}

#[tokio::test]
async fn a_list_without_meta_ends_with_a_short_page() {
    let (client, recorder) = shop();
    recorder.respond(200, bare_page(1..51));
    recorder.respond(200, bare_page(51..52));
    let addresses: Vec<_> =
        client.list_secondary_addresses(4).stream().try_collect().await.expect("two pages");
    assert_eq!((addresses.len(), pages(&recorder)), (51, vec!["1".into(), "2".into()]));
    let (client, recorder) = shop();
    recorder.respond(200, bare_page(1..3));
    recorder.respond(200, bare_page(3..5));
    recorder.respond(200, bare_page(5..5));
    let stream = client.list_secondary_addresses(4).page_size(2).stream();
    let ids: Vec<_> =
        stream.map_ok(|address| address.id).try_collect().await.expect("the last page is empty");
    assert_eq!((ids, pages(&recorder).len()), (vec![1, 2, 3, 4], 3));
}

#[tokio::test]
async fn a_page_that_fails_is_asked_for_again() {
    let (client, recorder) = shop();
    recorder.respond(200, page(&[1, 2], 1, 3));
    recorder.respond(503, r#"{"error": "Service Unavailable"}"#);
    recorder.respond(200, "<html>");
    recorder.respond(200, page(&[3, 4], 2, 3));
    recorder.respond(200, page(&[5], 3, 3));
    let mut stream = client.list_brands().stream();
    let mut seen = Vec::new();
    while let Some(item) = stream.next().await {
        seen.push(item.map(|brand| brand.id).map_err(|error| error.kind()));
    }
    let failures = [Err(ErrorKind::Api), Err(ErrorKind::Decode)];
    assert_eq!(seen, [&[Ok(1), Ok(2)][..], &failures, &[Ok(3), Ok(4), Ok(5)]].concat());
    assert_eq!(pages(&recorder), ["1", "2", "2", "2", "3"]);
}

#[tokio::test]
async fn a_page_that_comes_twice_is_an_error() {
    let (client, recorder) = shop();
    recorder.respond(200, page(&[1, 2], 1, 3));
    recorder.respond(200, page(&[1, 2], 1, 3));
    recorder.respond(200, page(&[1, 2], 1, 3));
    let mut stream = client.list_brands().stream();
    let first = stream.by_ref().take(2).try_collect::<Vec<_>>().await.expect("the first page");
    assert_eq!(first.iter().map(|brand| brand.id).collect::<Vec<_>>(), [1, 2]);
    let error = stream.try_next().await.expect_err("the pages do not move on");
    assert_eq!((error.kind(), error.operation(), error.status()), (ErrorKind::Paging, "listBrands", None));
    assert_snapshot!(line(&error), @"listBrands (GET /brands): the server returned page 1 again when page 2 was asked for");
    assert!(stream.next().await.is_none(), "there is nothing to go on with");
    assert_eq!(recorder.requests().len(), 2);
}

#[tokio::test]
async fn page_and_size_of_the_user() {
    let (client, recorder) = shop();
    recorder.respond(200, page(&[3, 4], 2, 3));
    recorder.respond(200, page(&[5], 3, 3));
    let stream = client.list_brands().page(2).page_size(2).stream();
    let ids: Vec<_> = stream.map_ok(|brand| brand.id).try_collect().await.expect("two pages");
    assert_eq!((ids, pages(&recorder)), (vec![3, 4, 5], vec!["2".into(), "3".into()]));
    let all = recorder.requests();
    assert!(all.iter().all(|request| target(request).contains("page_size=2")), "{all:?}");
}

#[tokio::test]
async fn a_stream_can_be_moved_to_another_task() {
    let (client, recorder) = shop();
    recorder.respond(200, page(&[1], 1, 1));
    let task = tokio::spawn(client.list_brands().stream().try_collect::<Vec<_>>());
    assert_eq!(task.await.expect("the task ends").expect("a page").len(), 1);
}

/// A client of a sandbox with brands 1 to 7.
async fn seven_brands() -> (Client, Stage) {
    let stage = Stage::new("mycashflow", Reached::InProcess).await;
    let builder = Client::builder().base_url(stage.base_url()).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD);
    let client = builder.transport(stage.transport()).build().expect("the client is complete");
    for id in 2..8 {
        client.create_brand(&BrandCreate::new(format!("Brand {id}"))).send().await.expect("a brand");
    }
    (client, stage)
}

#[tokio::test]
async fn a_whole_list_of_the_sandbox() {
    let (client, stage) = seven_brands().await;
    for size in [1, 2, 3, 7, 50] {
        let stream = client.list_brands().page_size(size).sort(Sort::IdDesc).stream();
        let ids: Vec<_> = stream.map_ok(|brand| brand.id).try_collect().await.expect("every page");
        assert_eq!(ids, [7, 6, 5, 4, 3, 2, 1], "{size} on a page");
    }
    let stream = client.list_brands().page(3).page_size(2).stream();
    let ids: Vec<_> = stream.map_ok(|brand| brand.id).try_collect().await.expect("the last pages");
    assert_eq!(ids, [5, 6, 7]);
    stage.finish();
}

/// The document: `page` is "used only in conjunction with" `page_size`.
#[tokio::test]
async fn the_page_is_never_asked_for_without_its_size() {
    let (client, recorder) = shop();
    recorder.respond(200, page(&[1, 2], 1, 1));
    client.list_brands().stream().try_collect::<Vec<_>>().await.expect("one page");
    let target = target(&recorder.requests()[0]);
    assert!(target.contains("page_size=50"), "{target}");
}

/// The document's default; a page number below the first means the first page too.
#[tokio::test]
async fn page_zero_is_the_first_page() {
    let (client, stage) = seven_brands().await;
    let stream = client.list_brands().page(0).page_size(4).stream();
    let ids: Vec<_> = stream.map_ok(|brand| brand.id).try_collect().await.expect("two pages");
    assert_eq!(ids, [1, 2, 3, 4, 5, 6, 7]);
    stage.finish();
}

/// The same for a list without `meta`, where nothing shows that the page came twice.
#[tokio::test]
async fn page_zero_of_a_list_without_meta_comes_once() {
    let (client, stage) = seven_brands().await;
    let stream = client.list_category_visibilities(1).page(0).page_size(1).stream();
    assert_eq!(stream.try_collect::<Vec<_>>().await.expect("one row").len(), 1);
    stage.finish();
}
