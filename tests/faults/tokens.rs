//! Tokens that expire, and logins that fail.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use clientgen_runtime::{
    ErrorKind, SecretString,
    auth::{Environment, LoginError, ProviderError, Secrets},
    http::StatusCode,
    layer::{Layer, LayerPosition, Next, Request, Response, StandardLayer},
    recorder::Recorder,
    transport::BoxFuture,
};
use clientgen_sandbox::{Fault, Faults, SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::crescodata::{
    Client,
    types::{OrderRecord, RecordBatch, RecordItem, SentRecord},
};
use futures_util::{TryStreamExt, future::join_all};

use super::{count, crescodata, mycashflow, sandbox};

/// The integration of the samples that accepts orders.
const INTEGRATION: &str = "11111111-2222-3333-4444-666666666666";

/// A response takes as long as on a network, so that calls overlap.
fn slow() -> Fault {
    Fault::latency(Duration::from_millis(50))
}

async fn send_orders(client: &Client, numbers: impl Iterator<Item = usize>) {
    let items = numbers.map(|number| {
        let id = format!("order-{number}");
        let record = SentRecord::OrderRecord(Box::new(OrderRecord::new(id.as_str())));
        RecordItem::new(id, Some(record))
    });
    let batch = RecordBatch { integration_id: Some(INTEGRATION.into()), ..RecordBatch::new(items.collect()) };
    client.send_records(&batch).send().await.expect("the orders are taken");
}

async fn orders(client: &Client) -> Vec<String> {
    let stream = client.list_orders().limit(3).stream();
    let ids: Vec<Option<String>> =
        stream.map_ok(|order| order.object_id).try_collect().await.expect("orders");
    ids.into_iter().flatten().collect()
}

/// Changes the sandbox after a number of requests.
struct At(usize, AtomicUsize, Box<dyn Fn() + Send + Sync>);

impl Layer for At {
    fn handle<'a>(
        &'a self,
        request: Request,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<Response, clientgen_runtime::Failure>> {
        if self.1.fetch_add(1, Ordering::SeqCst) + 1 == self.0 {
            (self.2)();
        }
        next.run(request)
    }
}

fn expiring_at(requests: usize, sandbox: &Sandbox) -> At {
    let sandbox = sandbox.clone();
    At(requests, AtomicUsize::new(0), Box::new(move || sandbox.expire_tokens()))
}

#[tokio::test]
async fn a_token_that_expires_in_the_middle_of_20_streams_is_renewed_once() {
    let (sandbox, clock) = sandbox("crescodata", slow());
    let expiring = expiring_at(100, &sandbox);
    let client = crescodata(&sandbox, &clock).layer(LayerPosition::Above(StandardLayer::Retry), expiring);
    let client = client.build().expect("the client is complete");
    let seen = clock.run(async {
        send_orders(&client, 0..40).await;
        join_all((0..20).map(|_| orders(&client))).await
    });
    let seen = seen.await;
    for ids in seen {
        let mut sent: Vec<&str> =
            ids.iter().map(String::as_str).filter(|id| id.starts_with("order-")).collect();
        assert_eq!(sent.len(), 40, "nothing twice");
        sent.sort_unstable();
        sent.dedup();
        assert_eq!(sent.len(), 40, "nothing lost");
    }
    assert_eq!((count(&sandbox, "login"), count(&sandbox, "refreshToken")), (1, 1));
    let refused = sandbox.requests().iter().filter(|request| request.status == Some(401)).count();
    assert!((1..=20).contains(&refused), "each stream is refused once at most: {refused}");
}

#[tokio::test]
async fn a_token_is_renewed_before_it_expires() {
    let (sandbox, clock) = sandbox("crescodata", slow());
    let client = crescodata(&sandbox, &clock).build().expect("the client is complete");
    for _ in 0..3 {
        clock.run(join_all((0..5).map(|_| client.list_orders().send()))).await;
        clock.advance(Duration::from_secs(3600 - 59));
    }
    assert_eq!((count(&sandbox, "login"), count(&sandbox, "refreshToken")), (1, 2));
    assert!(sandbox.requests().iter().all(|request| request.status == Some(200)), "nothing was refused");
    // After a long time, neither token is valid, and the client logs in again.
    sandbox.revoke_tokens();
    clock.run(client.list_orders().send()).await.expect("the user's credentials are good");
    assert_eq!(count(&sandbox, "login"), 2);
}

#[tokio::test]
async fn a_renewal_that_fails_ahead_of_time_is_no_error_while_the_token_is_good() {
    let (sandbox, clock) = sandbox("crescodata", Faults::default());
    let client = crescodata(&sandbox, &clock).build().expect("the client is complete");
    clock.run(client.list_orders().send()).await.expect("the first login");
    sandbox
        .set_faults([
            Fault::status(StatusCode::INTERNAL_SERVER_ERROR).on("refreshToken"),
            Fault::status(StatusCode::INTERNAL_SERVER_ERROR).on("login"),
        ])
        .expect("the operations are there");
    clock.advance(Duration::from_secs(3590));
    clock.run(client.list_orders().send()).await.expect("the token is good for 10 seconds");
    clock.advance(Duration::from_secs(20));
    let error = clock.run(client.list_orders().send()).await.expect_err("the token has ended");
    assert_eq!(error.kind(), ErrorKind::Login);
}

#[tokio::test]
async fn a_login_that_fails_is_the_same_error_for_all_who_wait() {
    let refused = Fault::status(StatusCode::FORBIDDEN).on("login");
    let (sandbox, clock) = sandbox("crescodata", [refused, slow()]);
    let client = crescodata(&sandbox, &clock).build().expect("the client is complete");
    let responses = clock.run(join_all((0..10).map(|_| client.list_orders().send()))).await;
    assert_eq!((responses.len(), count(&sandbox, "login"), count(&sandbox, "listOrders")), (10, 1, 0));
    for error in responses.into_iter().map(|response| response.expect_err("there is no token")) {
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Login, 0));
        let reason = error.login_error().expect("it is typed");
        assert!(
            matches!(reason, LoginError::Refused { status } if *status == StatusCode::FORBIDDEN),
            "{reason}"
        );
        assert!(std::error::Error::source(&error).is_some_and(|source| source.is::<LoginError>()));
        assert!(error.to_string().contains("check the credentials"), "{error}");
    }
    // The next call tries again.
    sandbox.set_faults(Faults::default()).expect("no faults");
    clock.run(client.list_orders().send()).await.expect("the login is good");
}

#[tokio::test]
async fn a_login_that_responses_a_challenge_says_so() {
    let (sandbox, clock) = sandbox("crescodata", Faults::default());
    sandbox.set_challenge(Some("NEW_PASSWORD_REQUIRED"));
    let client = crescodata(&sandbox, &clock).build().expect("the client is complete");
    let error = clock.run(client.list_orders().send()).await.expect_err("a person is needed");
    let reason = error.login_error().expect("it is typed");
    assert!(matches!(reason, LoginError::Challenge { name } if name == "NEW_PASSWORD_REQUIRED"), "{reason}");
    assert!(error.to_string().contains("an action of a person, `NEW_PASSWORD_REQUIRED`"), "{error}");
    assert!(!error.is_retryable());
    sandbox.set_challenge(None);
    clock.run(client.list_orders().send()).await.expect("the challenge is met");
}

#[tokio::test]
async fn a_login_is_repeated_while_the_server_is_busy() {
    let (sandbox, clock) =
        sandbox("crescodata", Fault::status(StatusCode::SERVICE_UNAVAILABLE).on("login").first(2));
    let client = crescodata(&sandbox, &clock).build().expect("the client is complete");
    clock.run(client.list_orders().send()).await.expect("the third login");
    assert_eq!(count(&sandbox, "login"), 3);
}

#[tokio::test]
async fn a_call_is_repeated_once_after_a_401() {
    let (sandbox, clock) = sandbox("crescodata", Fault::status(StatusCode::UNAUTHORIZED).on("listOrders"));
    let client = crescodata(&sandbox, &clock).build().expect("the client is complete");
    let error = clock.run(client.list_orders().send()).await.expect_err("it is always refused");
    assert_eq!((error.status(), error.attempts()), (Some(StatusCode::UNAUTHORIZED), 2));
    assert_eq!((count(&sandbox, "login"), count(&sandbox, "refreshToken")), (1, 1));
    // A fixed token cannot be refreshed.
    let (sandbox, clock) = super::sandbox("mycashflow", Fault::status(StatusCode::UNAUTHORIZED));
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    let error = clock.run(client.list_brands().send()).await.expect_err("it is refused");
    assert_eq!(error.attempts(), 1);
}

#[tokio::test]
async fn secrets_come_from_a_closure_or_the_environment() {
    let (sandbox, clock) = sandbox("mycashflow", Faults::default());
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    // The first password is an old one.
    let provider = move || {
        let old = counter.fetch_add(1, Ordering::SeqCst) == 0;
        async move {
            let password = if old { "an old one" } else { SANDBOX_PASSWORD };
            Ok::<_, ProviderError>(Secrets::new([SANDBOX_USER, password]))
        }
    };
    let client = mycashflow(&sandbox, &clock).basic_auth_from(provider).build().expect("it is complete");
    clock.run(client.list_brands().send()).await.expect("asked again after the 401");
    clock.run(client.list_brands().send()).await.expect("asked for every attempt");
    assert_eq!(asked.load(Ordering::SeqCst), 3);

    let variables =
        Environment::new(["COMMERCE_TEST_USER_THAT_IS_NOT_SET", "COMMERCE_TEST_PASSWORD_THAT_IS_NOT_SET"]);
    let client = mycashflow(&sandbox, &clock).basic_auth_from(variables).build().expect("it is complete");
    let error = clock.run(client.list_brands().send()).await.expect_err("they are not set");
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Request, 0));
    assert!(
        error.to_string().contains("set the environment variable COMMERCE_TEST_USER_THAT_IS_NOT_SET"),
        "{error}"
    );

    // What cargo sets for tests.
    let recorder = Recorder::new();
    recorder.respond(200, r#"{"data": []}"#);
    let variables = Environment::new(["CARGO_PKG_NAME", "CARGO_PKG_NAME"]);
    let client = mycashflow(&sandbox, &clock).basic_auth_from(variables).transport(recorder.clone());
    clock.run(client.build().expect("it is complete").list_brands().send()).await.expect("an empty list");
    assert_eq!(
        recorder.requests()[0].headers["authorization"],
        "Basic Y29tbWVyY2UtY2xpZW50czpjb21tZXJjZS1jbGllbnRz"
    );
    let one: Secrets = SecretString::from("one").into();
    let client = mycashflow(&sandbox, &clock).basic_auth_from(one).build().expect("it is complete");
    let error = clock.run(client.list_brands().send()).await.expect_err("a user is missing");
    assert!(error.to_string().contains("needs 2 secrets, not 1"), "{error}");
}

/// OAuth2, which none of the five APIs has, by the runtime's own interface.
mod client_credentials {
    use clientgen_runtime::{
        Api, BuildError, Builder, Client, ClientCredentials, NoErrorBody, Operation, Value, get,
    };

    use super::*;

    static API: Api = Api { name: "lock", servers: &[], security: &[&["oauth"]] };
    static OPEN: Operation = get("open", "/open");
    const TOKEN_URL: &str = "https://login.invalid/token?tenant=7";

    fn credentials() -> ClientCredentials {
        ClientCredentials::new("my client", String::from("a:b c")).scope("read").scope("write")
    }

    fn client(
        recorder: &Recorder,
        clock: &clientgen_runtime::clock::ManualClock,
        credentials: ClientCredentials,
    ) -> Client {
        let builder = Builder::new(&API).base_url("https://lock.invalid").transport(recorder.clone());
        let builder = builder.clock(clock.clone()).client_credentials("oauth", credentials, Some(TOKEN_URL));
        builder.build().expect("the client is complete")
    }

    async fn open(client: &Client) -> Result<Value, clientgen_runtime::Error<NoErrorBody>> {
        client.call(&OPEN).send::<Value, NoErrorBody>().await.map(|response| response.value)
    }

    #[tokio::test]
    async fn tokens_are_had_and_had_again() {
        let (recorder, clock) = (Recorder::new(), clientgen_runtime::clock::ManualClock::default());
        let client = client(&recorder, &clock, credentials());
        recorder.respond(200, r#"{"access_token": "t-1", "expires_in": 600, "token_type": "Bearer"}"#);
        recorder.respond(200, "{}");
        recorder.respond(200, "{}");
        open(&client).await.expect("open");
        clock.advance(Duration::from_secs(539));
        open(&client).await.expect("the token is good for another second");
        let requests = recorder.take_requests();
        assert_eq!(requests.len(), 3);
        assert_eq!(requests[0].uri, TOKEN_URL);
        assert_eq!(requests[0].body, "grant_type=client_credentials&scope=read+write");
        // `my+client:a%3Ab+c`
        assert_eq!(requests[0].headers["authorization"], "Basic bXkrY2xpZW50OmElM0FiK2M=");
        assert_eq!(requests[2].headers["authorization"], "Bearer t-1");
        clock.advance(Duration::from_secs(1));
        recorder.respond(200, r#"{"access_token": "t-2", "expires_in": "600"}"#);
        recorder.respond(401, "{}");
        recorder.respond(200, r#"{"access_token": "t-3"}"#);
        recorder.respond(200, "{}");
        open(&client).await.expect("refused once, then taken");
        let requests = recorder.take_requests();
        assert_eq!(requests.len(), 4);
        assert_eq!(requests[3].headers["authorization"], "Bearer t-3");
    }

    #[tokio::test]
    async fn what_is_no_token_is_an_error() {
        let (recorder, clock) = (Recorder::new(), clientgen_runtime::clock::ManualClock::default());
        let client = client(&recorder, &clock, credentials().in_body());
        recorder.respond(200, r#"{"token": "somewhere else"}"#);
        let error = open(&client).await.expect_err("there is no token");
        assert!(error.to_string().contains("no token at `/access_token`"), "{error}");
        let sent = recorder.take_requests();
        assert!(!sent[0].headers.contains_key("authorization"));
        assert!(sent[0].body.ends_with(b"&client_id=my+client&client_secret=a%3Ab+c"), "{:?}", sent[0].body);
        recorder.respond(400, r#"{"error": "invalid_client"}"#);
        let error = open(&client).await.expect_err("refused");
        assert!(error.to_string().contains("the login was refused with 400"), "{error}");
        let error = open(&client).await.expect_err("nothing returns");
        assert!(matches!(error.login_error(), Some(LoginError::Failed(_))), "{error}");
    }

    #[test]
    fn a_document_without_a_token_url_needs_one() {
        let builder = || Builder::new(&API).base_url("https://lock.invalid").transport(Recorder::new());
        let error = builder().client_credentials("oauth", credentials(), None).build().expect_err("no URL");
        assert_eq!(error, BuildError::NoTokenUrl("oauth"));
        let wrong = credentials().token_url("login.invalid");
        assert!(matches!(
            builder().client_credentials("oauth", wrong, None).build(),
            Err(BuildError::Url { .. })
        ));
    }
}
