//! Responses that ask the client to wait, and broken connections -> retries.

use std::time::Duration;

use clientgen_runtime::{
    ErrorKind,
    clock::Clock,
    http::{Response, StatusCode, header::RETRY_AFTER},
    layer::{Counters, LayerPosition, RetryPolicy, StandardLayer},
    recorder::Recorder,
};
use clientgen_sandbox::{Fault, Reset};
use commerce_clients::mycashflow::types::BrandCreate;
use futures_util::future::join_all;

use super::{count, mycashflow, sandbox, seconds};

#[tokio::test]
async fn twice_503_and_then_200_is_one_success() {
    let fault = Fault::status(StatusCode::SERVICE_UNAVAILABLE).on("listBrands").first(2);
    let (sandbox, clock) = sandbox("mycashflow", fault);
    let (calls, attempts) = (Counters::default(), Counters::default());
    let client = mycashflow(&sandbox, &clock)
        .layer(LayerPosition::Above(StandardLayer::Retry), calls.clone())
        .layer(LayerPosition::Below(StandardLayer::Retry), attempts.clone())
        .build()
        .expect("the client is complete");
    let brands = clock.run(client.list_brands().send()).await.expect("the third attempt");
    assert!(!brands.data.is_empty());
    assert_eq!(count(&sandbox, "listBrands"), 3);
    let (calls, attempts) = (calls.snapshot(), attempts.snapshot());
    assert_eq!((calls.requests, calls.successes, calls.server_errors), (1, 1, 0));
    assert_eq!((attempts.requests, attempts.successes, attempts.server_errors), (3, 1, 2));
    assert_eq!((calls.in_flight, attempts.in_flight), (0, 0));
}

#[tokio::test]
async fn a_503_for_ever_is_the_last_response_within_the_deadline() {
    let fault = Fault::status(StatusCode::SERVICE_UNAVAILABLE).on("listBrands");
    let (sandbox, clock) = sandbox("mycashflow", fault);
    let patient = RetryPolicy::default().attempts(1000).budget(1000, 100);
    let client = mycashflow(&sandbox, &clock).retry(patient).build().expect("the client is complete");
    let begun = clock.now();
    let call = client.list_brands().deadline(Duration::from_secs(60)).send();
    let error = clock.run(call).await.expect_err("it never responds");
    assert_eq!(error.status(), Some(StatusCode::SERVICE_UNAVAILABLE));
    assert!(error.is_retryable() && !error.is_outcome_unknown(), "{error}");
    assert!(seconds(&clock, begun) < 60 && error.elapsed() < Duration::from_secs(60), "{error}");
    let attempts = count(&sandbox, "listBrands");
    assert!(attempts > 4 && attempts == error.attempts() as usize, "{attempts}");
    assert!(error.to_string().ends_with(&format!("(attempt {attempts})")), "{error}");
}

#[tokio::test]
async fn without_a_deadline_four_attempts_are_made_and_nobody_waits_after_the_last() {
    let (sandbox, clock) =
        sandbox("mycashflow", Fault::status(StatusCode::BAD_GATEWAY).retry_after(Duration::from_secs(10)));
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    let begun = clock.now();
    let error = clock.run(client.list_brands().send()).await.expect_err("it never responds");
    assert_eq!((error.attempts(), count(&sandbox, "listBrands")), (4, 4));
    assert_eq!(seconds(&clock, begun), 30, "three waits of 10 seconds");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(10)));
    // The client does not start a delay that ends after the deadline.
    let begun = clock.now();
    let call = client.list_brands().deadline(Duration::from_secs(5)).send();
    assert_eq!(clock.run(call).await.expect_err("it never responds").attempts(), 1);
    assert_eq!(seconds(&clock, begun), 0);
    let error = clock.run(client.list_brands().no_retry().send()).await.expect_err("it never responds");
    assert_eq!(error.attempts(), 1);
}

#[tokio::test]
async fn retry_after_holds_back_all_tasks_of_the_account() {
    for fault in [
        Fault::status(StatusCode::TOO_MANY_REQUESTS).retry_after(Duration::from_secs(2)).first(1),
        Fault::status(StatusCode::TOO_MANY_REQUESTS).retry_after_date(Duration::from_secs(2)).first(1),
    ] {
        let (sandbox, clock) = sandbox("mycashflow", fault);
        let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
        let begun = clock.now();
        // The tasks begin one after the other, all before the two seconds are over.
        let tasks = (0..10).map(|task| {
            let (client, clock) = (client.clone(), clock.clone());
            async move {
                clock.sleep(Duration::from_millis(100 * task)).await;
                client.list_brands().send().await
            }
        });
        let responses = clock.run(join_all(tasks)).await;
        assert!(responses.iter().all(Result::is_ok));
        let requests = sandbox.requests();
        let (first, others) = requests.split_first().expect("there are requests");
        assert_eq!((first.status, others.len()), (Some(429), 10));
        for request in others {
            let waited =
                std::time::SystemTime::from(request.time).duration_since(begun).expect("it is later");
            // A date has no fractions of a second.
            assert!(waited >= Duration::from_secs(2), "{waited:?}");
        }
    }
}

#[tokio::test]
async fn a_long_retry_after_is_clamped_and_one_in_the_past_is_no_wait() {
    let hour = Fault::status(StatusCode::SERVICE_UNAVAILABLE).retry_after(Duration::from_secs(3600)).first(1);
    let (sandbox, clock) = sandbox("mycashflow", hour);
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    let begun = clock.now();
    clock.run(client.list_brands().send()).await.expect("the second attempt");
    assert_eq!(seconds(&clock, begun), 120);

    let recorder = Recorder::new();
    let mut past = Response::new(Default::default());
    *past.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    past.headers_mut().insert(RETRY_AFTER, "Sun, 06 Nov 1994 08:49:37 GMT".parse().expect("a value"));
    recorder.respond_with(past);
    recorder.respond(200, r#"{"data": []}"#);
    let client = mycashflow(&sandbox, &clock).transport(recorder).build().expect("the client is complete");
    let begun = clock.now();
    clock.run(client.list_brands().send()).await.expect("the second attempt");
    assert!(seconds(&clock, begun) < 1);
}

#[tokio::test]
async fn a_post_without_a_key_is_not_sent_again_after_a_reset() {
    let lost = Fault::reset(Reset::Before).on("createBrand").nth(1).carried_out(true);
    let (sandbox, clock) = sandbox("mycashflow", lost);
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    let brand = BrandCreate::new("Hanhivaara");
    let error = clock.run(client.create_brand(&brand).send()).await.expect_err("no response came");
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Interrupted, 1));
    assert!(error.is_outcome_unknown() && error.is_retryable());
    assert!(error.to_string().ends_with("; whether the server acted on the request is unknown"), "{error}");
    assert_eq!(count(&sandbox, "createBrand"), 1);
    // A GET changes nothing, so its outcome is of no interest.
    sandbox.set_faults(Fault::reset(Reset::Before)).expect("the operations are there");
    let error = clock.run(client.list_brands().send()).await.expect_err("no response comes");
    assert!(!error.is_outcome_unknown() && error.attempts() == 4, "{error}");
}

#[tokio::test]
async fn a_post_with_a_key_is_sent_again_and_one_that_never_connected_too() {
    let broken = Fault::reset(Reset::Before).on("createBrand").first(2);
    let (sandbox, clock) = sandbox("mycashflow", broken);
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    let brand = BrandCreate::new("Hanhivaara");
    clock.run(client.create_brand(&brand).idempotency_key("a-1").send()).await.expect("the third attempt");
    assert_eq!(count(&sandbox, "createBrand"), 3);
    sandbox.set_faults(Fault::connect().on("createBrand").first(2)).expect("the operation is there");
    let brand = BrandCreate::new("Ankkalinna");
    clock.run(client.create_brand(&brand).send()).await.expect("the third attempt");
    sandbox.set_faults(Fault::connect()).expect("the operations are there");
    let error = clock.run(client.create_brand(&brand).send()).await.expect_err("nobody listens");
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 4));
    assert!(!error.is_outcome_unknown(), "{error}");
}

#[tokio::test]
async fn a_get_whose_body_breaks_off_is_sent_again() {
    let (sandbox, clock) = sandbox("mycashflow", Fault::reset(Reset::During).on("listBrands").first(2));
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    let brands = clock.run(client.list_brands().send()).await.expect("the third attempt");
    assert!(!brands.data.is_empty());
    assert_eq!(count(&sandbox, "listBrands"), 3);
}

#[tokio::test]
async fn the_budget_of_a_client_is_for_all_its_calls() {
    let (sandbox, clock) = sandbox("mycashflow", Fault::status(StatusCode::SERVICE_UNAVAILABLE));
    let policy = RetryPolicy::default().budget(5, 0);
    let client = mycashflow(&sandbox, &clock).retry(policy).build().expect("the client is complete");
    for _ in 0..10 {
        clock.run(client.list_brands().send()).await.expect_err("it never responds");
    }
    assert_eq!(count(&sandbox, "listBrands"), 10 + 5);
}

#[tokio::test]
async fn html_with_status_200_is_an_error_with_an_excerpt() {
    let (sandbox, clock) = sandbox("mycashflow", Fault::html(StatusCode::OK));
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    let error = clock.run(client.list_brands().send()).await.expect_err("it is no JSON");
    assert_eq!(
        (error.kind(), error.status(), error.attempts()),
        (ErrorKind::Decode, Some(StatusCode::OK), 1)
    );
    assert!(error.to_string().contains("<"), "{error}");
    assert!(error.raw_body().is_some_and(|body| body.starts_with(b"<")));
    assert!(!error.is_retryable());
}

#[tokio::test]
async fn a_body_that_comes_slowly_is_given_up_by_the_clients_clock() {
    let (sandbox, clock) = sandbox("mycashflow", Fault::drip(Duration::from_secs(1)));
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    let begun = clock.now();
    let call = client.list_brands().timeout(Duration::from_secs(3)).no_retry().send();
    let error = clock.run(call).await.expect_err("it takes too long");
    assert_eq!((error.kind(), seconds(&clock, begun)), (ErrorKind::Timeout, 3));
}
