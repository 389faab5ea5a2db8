//! Layers of the user, and calls that are dropped or panic in any layer.

use std::{
    future::pending,
    panic::AssertUnwindSafe,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use clientgen_runtime::{
    ErrorKind, Failure,
    auth::LoginError,
    clock::Clock,
    http::{HeaderValue, StatusCode},
    layer::{Counters, Layer, LayerPosition, Next, RateLimit, Request, Response, StandardLayer},
    recorder::Recorder,
    transport::BoxFuture,
};
use clientgen_sandbox::{Fault, Faults};
use commerce_clients::mycashflow::types::BrandCreate;
use futures_util::FutureExt;

use super::{count, crescodata, mycashflow, sandbox};

const STANDARD_LAYERS: [StandardLayer; 5] = [
    StandardLayer::Call,
    StandardLayer::Retry,
    StandardLayer::Authentication,
    StandardLayer::RateLimit,
    StandardLayer::Attempt,
];

/// What a layer saw, with the name of its place.
#[derive(Clone, Default)]
struct Diary(Arc<Mutex<Vec<String>>>);

struct Writes(&'static str, Diary);

impl Layer for Writes {
    fn handle<'a>(&'a self, request: Request, next: Next<'a>) -> BoxFuture<'a, Result<Response, Failure>> {
        let context = &request.context;
        let line = format!(
            "{} {} {} {} {}",
            self.0,
            context.operation.id,
            context.path_template(),
            if context.repeatable { "repeatable" } else { "once" },
            context.attempt
        );
        self.1.0.lock().expect("nobody panicked").push(line);
        next.run(request)
    }
}

impl Diary {
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().expect("nobody panicked"))
    }
}

#[tokio::test]
async fn layers_stand_where_they_are_put_and_see_what_a_call_is() {
    let (sandbox, clock) =
        sandbox("mycashflow", Fault::status(StatusCode::SERVICE_UNAVAILABLE).on("getBrand").first(1));
    let diary = Diary::default();
    let layer = |name| Writes(name, diary.clone());
    let client = mycashflow(&sandbox, &clock)
        .layer(LayerPosition::Below(StandardLayer::Attempt), layer("last"))
        .layer(LayerPosition::Above(StandardLayer::Retry), layer("per call"))
        .layer(LayerPosition::Below(StandardLayer::Retry), layer("per attempt"))
        .layer(LayerPosition::Below(StandardLayer::Retry), layer("per attempt, too"))
        .build()
        .expect("the client is complete");
    let brand = clock.run(client.list_brands().send()).await.expect("brands").data[0].id;
    diary.take();
    clock.run(client.get_brand(brand).send()).await.expect("the second attempt");
    let seen = "getBrand /brands/{brandID} repeatable";
    let expected = [
        format!("per call {seen} 1"),
        format!("per attempt {seen} 1"),
        format!("per attempt, too {seen} 1"),
        format!("last {seen} 1"),
        format!("per attempt {seen} 2"),
        format!("per attempt, too {seen} 2"),
        format!("last {seen} 2"),
    ];
    assert_eq!(diary.take(), expected);
    clock.run(client.create_brand(&BrandCreate::new("Hanhivaara")).send()).await.expect("a brand");
    assert_eq!(diary.take()[0], "per call createBrand /brands once 1");
    clock
        .run(client.create_brand(&BrandCreate::new("Ankkalinna")).idempotency_key("k").send())
        .await
        .expect("a brand");
    assert_eq!(diary.take()[0], "per call createBrand /brands repeatable 1");
}

#[tokio::test]
async fn a_layer_can_be_left_out_or_replaced() {
    let (sandbox, clock) = sandbox("mycashflow", Fault::status(StatusCode::SERVICE_UNAVAILABLE).first(1));
    let client =
        mycashflow(&sandbox, &clock).without_layer(StandardLayer::Retry).build().expect("it is complete");
    let error = clock.run(client.list_brands().send()).await.expect_err("nothing is repeated");
    assert_eq!((error.attempts(), count(&sandbox, "listBrands")), (1, 1));

    /// Proves who the client is in a way of its own.
    struct Own;
    impl Layer for Own {
        fn handle<'a>(
            &'a self,
            mut request: Request,
            next: Next<'a>,
        ) -> BoxFuture<'a, Result<Response, Failure>> {
            request.message.headers_mut().insert("X-Own", HeaderValue::from_static("yes"));
            next.run(request)
        }
    }
    let recorder = Recorder::new();
    recorder.respond(200, r#"{"data": []}"#);
    let client = mycashflow(&sandbox, &clock)
        .transport(recorder.clone())
        .replace_layer(StandardLayer::Authentication, Own);
    clock.run(client.build().expect("it is complete").list_brands().send()).await.expect("an empty list");
    let request = &recorder.requests()[0];
    assert_eq!(request.headers["x-own"], "yes");
    assert!(!request.headers.contains_key("authorization"));
}

/// Fails, panics or never ends, as long as the test wants.
struct Spoils(Arc<AtomicBool>, How);

#[derive(Clone, Copy)]
enum How {
    Fails,
    Panics,
    Hangs,
}

impl Layer for Spoils {
    fn handle<'a>(&'a self, request: Request, next: Next<'a>) -> BoxFuture<'a, Result<Response, Failure>> {
        let (spoils, how) = (self.0.load(Ordering::SeqCst), self.1);
        Box::pin(async move {
            match how {
                _ if !spoils => next.run(request).await,
                How::Fails => Err(Failure::Layer("not on Sundays".into())),
                How::Panics => panic!("a layer of the user's"),
                How::Hangs => pending().await,
            }
        })
    }
}

#[tokio::test]
async fn a_layer_that_fails_says_why() {
    let (sandbox, clock) = sandbox("mycashflow", Faults::default());
    let spoils = Spoils(Arc::new(AtomicBool::new(true)), How::Fails);
    let client = mycashflow(&sandbox, &clock).layer(LayerPosition::Below(StandardLayer::RateLimit), spoils);
    let error = clock.run(client.build().expect("it is complete").list_brands().send()).await;
    let error = error.expect_err("the layer fails");
    assert_eq!(error.kind(), ErrorKind::Layer);
    assert_eq!(error.to_string(), "listBrands (GET /brands): not on Sundays");
}

#[tokio::test]
async fn a_layer_that_panics_poisons_nothing() {
    for slot in STANDARD_LAYERS {
        for position in [LayerPosition::Above(slot), LayerPosition::Below(slot)] {
            // The login of CrescoData goes through the lower layers, too.
            let (sandbox, clock) = sandbox("crescodata", Faults::default());
            let spoils = Arc::new(AtomicBool::new(true));
            let client = crescodata(&sandbox, &clock)
                .layer(position, Spoils(Arc::clone(&spoils), How::Panics))
                .rate_limit(RateLimit::per_account(2, 60));
            let client = client.build().expect("the client is complete");
            let outcome = AssertUnwindSafe(clock.run(client.list_orders().send())).catch_unwind().await;
            // In a login the panic is an error, because others wait for the same login.
            assert!(outcome.is_err_or_login(), "{position:?}");
            spoils.store(false, Ordering::SeqCst);
            for _ in 0..2 {
                clock
                    .run(client.list_orders().send())
                    .await
                    .unwrap_or_else(|error| panic!("{position:?}: {error}"));
            }
        }
    }
}

trait IsErrOrLogin {
    fn is_err_or_login(&self) -> bool;
}

impl<T, E, P> IsErrOrLogin for Result<Result<T, clientgen_runtime::Error<E>>, P> {
    fn is_err_or_login(&self) -> bool {
        match self {
            Err(_) => true,
            Ok(Err(error)) => error.kind() == ErrorKind::Login,
            Ok(Ok(_)) => false,
        }
    }
}

#[tokio::test]
async fn a_call_dropped_in_a_layer_leaves_nothing_behind() {
    for slot in STANDARD_LAYERS {
        for position in [LayerPosition::Above(slot), LayerPosition::Below(slot)] {
            let (sandbox, clock) = sandbox("crescodata", Faults::default());
            let (spoils, counters) = (Arc::new(AtomicBool::new(true)), Counters::default());
            let client = crescodata(&sandbox, &clock)
                .layer(LayerPosition::Above(StandardLayer::Call), counters.clone())
                .layer(position, Spoils(Arc::clone(&spoils), How::Hangs))
                .build()
                .expect("the client is complete");
            for _ in 0..3 {
                assert!(client.list_orders().send().now_or_never().is_none(), "{position:?}");
            }
            // A deadline ends such a call, too.
            let deadline = client.list_orders().deadline(Duration::from_secs(5)).send();
            let waits_for_ever = position != LayerPosition::Above(StandardLayer::Call);
            if waits_for_ever {
                let error = clock.run(deadline).await.expect_err("it never ends");
                assert_eq!(error.kind(), ErrorKind::Timeout);
            }
            assert_eq!(counters.snapshot().in_flight, 0);
            spoils.store(false, Ordering::SeqCst);
            if is_in_login(position) {
                // Those calls left a login that hangs. The next call that waits for it gets an error, and then there is a new login.
                let error = clock.run(client.list_orders().send()).await.expect_err("the login hangs");
                assert!(matches!(error.login_error(), Some(LoginError::TimedOut(_))), "{error}");
            }
            clock
                .run(client.list_orders().send())
                .await
                .unwrap_or_else(|error| panic!("{position:?}: {error}"));
            assert_eq!(count(&sandbox, "login"), 1, "{position:?}");
        }
    }
}

/// Whether a login passes the place.
fn is_in_login(position: LayerPosition) -> bool {
    matches!(
        position,
        LayerPosition::Below(StandardLayer::Authentication)
            | LayerPosition::Above(StandardLayer::RateLimit)
            | LayerPosition::Below(StandardLayer::RateLimit)
            | LayerPosition::Above(StandardLayer::Attempt)
            | LayerPosition::Below(StandardLayer::Attempt)
    )
}

#[tokio::test]
async fn a_login_goes_on_when_the_call_that_began_it_is_dropped() {
    let (sandbox, clock) = sandbox("crescodata", Fault::latency(Duration::from_secs(1)));
    let client = crescodata(&sandbox, &clock).build().expect("the client is complete");
    assert!(client.list_orders().send().now_or_never().is_none(), "the login is under way");
    clock.run(client.list_orders().send()).await.expect("orders");
    assert_eq!((count(&sandbox, "login"), count(&sandbox, "listOrders")), (1, 1), "its token is not lost");
}

#[tokio::test]
async fn a_call_dropped_between_attempts_or_on_its_way_takes_nothing_with_it() {
    let (sandbox, clock) = sandbox(
        "mycashflow",
        [
            Fault::status(StatusCode::SERVICE_UNAVAILABLE).on("listBrands"),
            Fault::latency(Duration::from_secs(1)).on("getBrand"),
        ],
    );
    let counters = Counters::default();
    let client =
        mycashflow(&sandbox, &clock).layer(LayerPosition::Above(StandardLayer::Call), counters.clone());
    let client = client.build().expect("the client is complete");
    // The first waits for its second attempt, the second for its response.
    assert!(client.list_brands().send().now_or_never().is_none());
    assert!(client.get_brand(3).send().now_or_never().is_none());
    let begun = clock.now();
    clock.run(client.list_customers().send()).await.expect("customers");
    assert_eq!(clock.now(), begun, "nothing is left to wait for");
    assert_eq!((counters.snapshot().in_flight, counters.snapshot().requests), (0, 3));
}
