//! 40 requests a minute.

use std::time::{Duration, SystemTime};

use clientgen_runtime::{
    ErrorKind,
    clock::Clock,
    layer::{MemoryStore, RateLimit, RateLimiter},
};
use clientgen_sandbox::Faults;
use futures_util::{FutureExt, future::join_all};

use super::{kreezalid, mycashflow, sandbox, seconds};

const WINDOW: Duration = Duration::from_secs(60);

/// The most requests that lie in one window.
fn fullest(times: &[SystemTime]) -> usize {
    let within =
        |first: SystemTime| times.iter().filter(|time| (first..first + WINDOW).contains(time)).count();
    times.iter().copied().map(within).max().unwrap_or_default()
}

#[tokio::test]
async fn two_hundred_calls_never_exceed_forty_a_minute_and_keep_their_order() {
    // The sandbox enforces the limit, too: a request beyond it would get a 429.
    let (sandbox, clock) = sandbox("kreezalid-admin", Faults::default());
    let client = kreezalid(&sandbox, &clock).build().expect("the client is complete");
    let begun = clock.now();
    let calls = (0..200).map(|page| {
        let client = client.clone();
        async move { client.list_orders().page(page + 1).send().await.expect("a response") }
    });
    clock.run(join_all(calls)).await;
    let requests = sandbox.requests();
    assert!(requests.iter().all(|request| request.status == Some(200)));
    let times: Vec<SystemTime> = requests.iter().map(|request| request.time.into()).collect();
    assert_eq!((times.len(), fullest(&times)), (200, 40));
    assert_eq!(seconds(&clock, begun), 240, "five windows, the first of which does not wait");
    let pages: Vec<String> = (0..200).map(|page| format!("page={}", page + 1)).collect();
    for (request, page) in requests.iter().zip(&pages) {
        let query = request.target.split_once('?').expect("a query").1;
        assert!(query.split('&').any(|pair| pair == page), "{} is not {page}", request.target);
    }
}

#[tokio::test]
async fn a_turn_after_the_deadline_is_an_error_at_once() {
    let (sandbox, clock) = sandbox("kreezalid-admin", Faults::default());
    let client = kreezalid(&sandbox, &clock).build().expect("the client is complete");
    let begun = clock.now();
    let calls = (0..50).map(|_| client.list_orders().deadline(Duration::from_secs(30)).send());
    let responses = clock.run(join_all(calls)).await;
    assert_eq!(seconds(&clock, begun), 0);
    assert_eq!(responses.iter().filter(|response| response.is_ok()).count(), 40);
    for error in responses.into_iter().filter_map(Result::err) {
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::RateLimited, 0));
        assert_eq!(error.retry_after(), Some(WINDOW));
        assert!(error.is_retryable() && !error.is_outcome_unknown());
        assert_eq!(
            error.to_string(),
            "listOrders (GET /orders): the rate limit lets the request go in 60.0s, which is after the call's deadline"
        );
    }
    // Calls behind waiting calls also know when their turn would be: the 41st of these in two minutes.
    let waiting = (0..40).map(|_| client.list_orders().send());
    let hopeless = client.list_orders().deadline(Duration::from_secs(90)).send();
    let (responses, hopeless) = clock.run(futures_util::future::join(join_all(waiting), hopeless)).await;
    assert!(responses.iter().all(Result::is_ok));
    let error = hopeless.expect_err("it is too late");
    assert_eq!((error.kind(), error.retry_after()), (ErrorKind::RateLimited, Some(2 * WINDOW)));
}

#[tokio::test]
async fn clients_of_one_account_share_a_limiter_and_a_store() {
    let (sandbox, clock) = sandbox("mycashflow", Faults::default());
    let limit = RateLimit::per_account(3, 60);
    let limiter = RateLimiter::with_store(Some(limit), "mystore", MemoryStore::default());
    let client =
        || mycashflow(&sandbox, &clock).rate_limiter(limiter.clone()).build().expect("it is complete");
    let (one, other) = (client(), client());
    let calls = (0..6).map(|call| if call % 2 == 0 { one.list_brands() } else { other.list_brands() }.send());
    let begun = clock.now();
    clock.run(join_all(calls)).await;
    assert_eq!(seconds(&clock, begun), 60);
    // A limit for each operation by itself.
    let client = mycashflow(&sandbox, &clock).rate_limit(RateLimit::per_operation(1, 60));
    let client = client.build().expect("the client is complete");
    let begun = clock.now();
    clock.run(client.list_brands().send()).await.expect("brands");
    clock.run(client.list_customers().send()).await.expect("customers");
    assert_eq!(seconds(&clock, begun), 0);
    clock.run(client.list_brands().send()).await.expect("brands");
    assert_eq!(seconds(&clock, begun), 60);
}

#[tokio::test]
async fn who_gives_up_waiting_leaves_no_gap() {
    let (sandbox, clock) = sandbox("mycashflow", Faults::default());
    let client = mycashflow(&sandbox, &clock).rate_limit(RateLimit::per_account(1, 60));
    let client = client.build().expect("the client is complete");
    clock.run(client.list_brands().send()).await.expect("the first");
    let begun = clock.now();
    // Two are in the queue, one of them at its head, when they are dropped.
    let (mut first, mut second) =
        (Box::pin(client.list_brands().send()), Box::pin(client.list_brands().send()));
    assert!((&mut first).now_or_never().is_none() && (&mut second).now_or_never().is_none());
    let mut third = Box::pin(client.list_brands().send());
    assert!((&mut third).now_or_never().is_none());
    drop((first, second));
    clock.run(third).await.expect("it is next");
    assert_eq!(seconds(&clock, begun), 60, "those who left took no turn");
}
