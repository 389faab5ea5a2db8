//! Lists with a page that fails, and lists that are continued later.

use clientgen_runtime::{
    Api, Builder, Client, ErrorKind, Items, NoErrorBody, Operation, Page, PageToken, Paging, RequestError,
    get, http::Response, query, recorder::Recorder,
};
use clientgen_sandbox::Fault;
use commerce_clients::mycashflow::types::{Brand, BrandCreate};
use futures_util::TryStreamExt;

use super::{mycashflow, sandbox};

#[tokio::test]
async fn a_page_that_fails_in_the_middle_loses_and_repeats_nothing() {
    // Every third list is cut off for good, which is not a matter of another attempt.
    let (sandbox, clock) = sandbox("mycashflow", Fault::truncated().on("listBrands").every(3));
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    for number in 0..50 {
        clock
            .run(client.create_brand(&BrandCreate::new(format!("Brand {number}"))).send())
            .await
            .expect("a brand");
    }
    let (mut ids, mut failures) = (Vec::new(), 0);
    let mut stream = client.list_brands().page_size(7).stream();
    while let Some(item) = clock.run(stream.next()).await {
        match item {
            Ok(Brand { id, .. }) => ids.push(id),
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::Decode);
                failures += 1;
            }
        }
    }
    assert!(failures >= 2, "{failures}");
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert!(ids.len() == all && all > 50, "{all} items, {} different ones", ids.len());
}

#[tokio::test]
async fn a_list_goes_on_where_it_was_left() {
    let (sandbox, clock) = sandbox("mycashflow", clientgen_sandbox::Faults::default());
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    for number in 0..20 {
        clock
            .run(client.create_brand(&BrandCreate::new(format!("Brand {number}"))).send())
            .await
            .expect("a brand");
    }
    let list = || client.list_brands().page_size(4).stream();
    let all: Vec<i64> = list().map_ok(|brand| brand.id).try_collect().await.expect("brands");
    for left_at in 0..all.len() {
        let mut stream = list();
        for id in &all[..left_at] {
            assert_eq!(stream.try_next().await.expect("a brand").map(|brand| brand.id), Some(*id));
        }
        let kept = stream.page_token().expect("it is not over").to_string();
        let token: PageToken = kept.parse().expect("it is a place");
        let rest = list().resume_from(&token).map_ok(|brand| brand.id).try_collect::<Vec<_>>().await;
        assert_eq!(rest.expect("brands"), all[left_at..], "left at {left_at}, {kept}");
    }
    let mut stream = list();
    while stream.next().await.is_some() {}
    assert_eq!(stream.page_token(), None);
    assert!("nowhere".parse::<PageToken>().is_err());
    // Pages instead of items, from the same place.
    let token: PageToken = "2@2".parse().expect("it is a place");
    let pages: Vec<Page<Brand>> = list().pages().resume_from(&token).try_collect().await.expect("pages");
    assert_eq!(pages[0].items[0].id, all[6]);
    assert_eq!(pages.iter().map(|page| page.items.len()).sum::<usize>(), all.len() - 6);
}

#[tokio::test]
async fn all_items_are_collected_up_to_a_bound() {
    let (sandbox, clock) = sandbox("mycashflow", clientgen_sandbox::Faults::default());
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    let count = client.list_brands().stream().collect_all(1000).await.expect("brands").len();
    assert_eq!(client.list_brands().stream().collect_all(count).await.expect("brands").len(), count);
    let error = client.list_brands().stream().collect_all(count - 1).await.expect_err("one too many");
    assert_eq!(error.kind(), ErrorKind::Paging);
    assert!(error.to_string().contains(&format!("more than {} items", count - 1)), "{error}");
}

static API: Api = Api { name: "shop", servers: &[], security: &[] };
static LIST: Operation = get("list", "/things").parameters(&[query("after"), query("skip"), query("take")]);

fn shop(recorder: &Recorder) -> Client {
    let builder = Builder::new(&API).base_url("https://shop.invalid/v1").transport(recorder.clone());
    builder.build().expect("the client is complete")
}

fn numbers(client: &Client, paging: Paging) -> Items<u64, NoErrorBody> {
    client.call(&LIST).items::<Vec<u64>, _, _>(paging, Page::new)
}

fn linked(recorder: &Recorder, body: &str, link: &str) {
    let response = Response::builder().header("Link", link).body(body.to_owned().into());
    recorder.respond_with(response.expect("a response"));
}

#[tokio::test]
async fn links_lead_from_page_to_page_of_the_same_server() {
    let recorder = Recorder::new();
    linked(
        &recorder,
        "[1, 2]",
        r#"<https://shop.invalid/v1/things?cursor=a%20b>; rel="next", </>; rel="prev""#,
    );
    linked(&recorder, "[3]", "<?cursor=c>; rel=next");
    linked(&recorder, "[4]", r#"</v1/other?cursor=d>; rel="last""#);
    let client = shop(&recorder);
    let all: Vec<u64> = numbers(&client, Paging::link("next")).try_collect().await.expect("three pages");
    assert_eq!(all, [1, 2, 3, 4]);
    let urls: Vec<String> = recorder.take_requests().iter().map(|request| request.uri.to_string()).collect();
    let page = |query: &str| format!("https://shop.invalid/v1/things{query}");
    assert_eq!(urls, [page(""), page("?cursor=a%20b"), page("?cursor=c")]);

    // Credentials would be sent with the request.
    linked(&recorder, "[1]", "<https://elsewhere.invalid/things>; rel=next");
    let mut stream = numbers(&client, Paging::link("next"));
    assert_eq!(stream.try_next().await.expect("an item"), Some(1));
    let error = stream.try_next().await.expect_err("it leads away");
    assert_eq!((error.kind(), recorder.take_requests().len()), (ErrorKind::Request, 1));
    let source = std::error::Error::source(&error).and_then(|source| source.downcast_ref::<RequestError>());
    assert!(matches!(source, Some(RequestError::Url(_))), "{error}");

    for page in ["[1]", "[2]", "[3]"].iter().cycle().take(30) {
        let number = page.trim_matches(['[', ']']);
        linked(&recorder, page, &format!("<?cursor={number}>; rel=next"));
    }
    let error = numbers(&client, Paging::link("next")).collect_all(1000).await.expect_err("a circle");
    assert_eq!(error.kind(), ErrorKind::Paging);
}

#[tokio::test]
async fn lists_by_offset_end_at_their_total() {
    let recorder = Recorder::new();
    let client = shop(&recorder);
    let paging = Paging::offset("skip").size("take", Some(100));
    // The server gives fewer at a time than it was asked for.
    for body in ["[1, 2]", "[3, 4]", "[5]"] {
        recorder.respond(200, body);
    }
    let with_total = |page: Vec<u64>| Page::new(page).of_total(Some(5));
    let items: Items<u64, NoErrorBody> = client.call(&LIST).items::<Vec<u64>, _, _>(paging, with_total);
    assert_eq!(items.try_collect::<Vec<_>>().await.expect("three pages"), [1, 2, 3, 4, 5]);
    let queries: Vec<String> = recorder
        .take_requests()
        .iter()
        .map(|request| request.uri.query().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(queries, ["skip=0&take=100", "skip=2&take=100", "skip=4&take=100"]);
    // Without one a short page is the last.
    recorder.respond(200, "[1, 2]");
    assert_eq!(numbers(&client, paging).collect_all(10).await.expect("one page").len(), 2);
}

#[tokio::test]
async fn tokens_that_repeat_are_an_error_unless_the_api_repeats_them() {
    let response = |recorder: &Recorder, body: &str, token: &str| {
        let response = Response::builder().header("X-Next", token).body(body.to_owned().into());
        recorder.respond_with(response.expect("a response"));
    };
    let recorder = Recorder::new();
    let client = shop(&recorder);
    for token in ["a", "b", "a", "b", "a", "b"] {
        response(&recorder, "[1]", token);
    }
    let error = numbers(&client, Paging::header_token("after", "x-next", false)).collect_all(100).await;
    assert_eq!(error.expect_err("a circle").kind(), ErrorKind::Paging);

    let recorder = Recorder::new();
    let client = shop(&recorder);
    for body in ["[1]", "[2]", "[3]", "[]"] {
        response(&recorder, body, "scroll");
    }
    let mut stream = numbers(&client, Paging::header_token("after", "x-next", true));
    assert_eq!(stream.try_next().await.expect("an item"), Some(1));
    let rest: Vec<u64> = stream.try_collect().await.expect("three more pages");
    assert_eq!((rest, recorder.requests().len()), (vec![2, 3], 4));
}
