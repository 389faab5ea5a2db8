//! No secret is shown, whatever happens.

use std::time::Duration;

use clientgen_runtime::{ClientCredentials, auth::Secrets, http::StatusCode};
use clientgen_sandbox::{Fault, SANDBOX_PASSWORD, Sandbox};
use commerce_clients::crescodata::Client;

use super::{crescodata, login, mycashflow, sandbox};
use crate::support::spans::Spans;

/// Everything that an error shows.
fn shown<E>(error: &clientgen_runtime::Error<E>) -> String {
    let mut text = format!("{error} {error:?} {error:#?} {:?}", error.login_error());
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text.push_str(&format!(" {cause} {cause:?}"));
        source = cause.source();
    }
    text
}

/// Calls that succeed and fail in many ways; what was shown of them.
async fn calls(client: &Client, sandbox: &Sandbox) -> String {
    let mut text = String::new();
    for fault in [
        Fault::status(StatusCode::UNAUTHORIZED),
        Fault::status(StatusCode::FORBIDDEN).on("refreshToken"),
        Fault::html(StatusCode::OK),
        Fault::truncated(),
        Fault::connect(),
        Fault::wrong_type(),
        Fault::latency(Duration::from_secs(1)),
    ] {
        sandbox.set_faults(fault).expect("the operation is there");
        let call = client.list_orders();
        let mut stream = client.list_orders().stream();
        text.push_str(&format!("{call:?} {call:#?} {stream:?}"));
        if let Some(Err(error)) = stream.next().await {
            text.push_str(&shown(&error));
        }
        text.push_str(&call.send().await.map_or_else(|error| shown(&error), |_| String::new()));
        sandbox.expire_tokens();
    }
    text
}

/// Watches what this thread does. Tests beside this one, which nobody watches, may be the first to come by a place that is traced, and then it counts as
/// unwatched; so every place is passed once, and asked again.
async fn watch(spans: &Spans) -> tracing::subscriber::DefaultGuard {
    let guard = spans.watch();
    let (sandbox, clock) = sandbox("mycashflow", Fault::connect().nth(1));
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    clock.run(client.list_brands().send()).await.expect("the second attempt");
    tracing::callsite::rebuild_interest_cache();
    guard
}

#[tokio::test]
async fn no_secret_is_in_debug_display_tracing_or_the_sandboxs_log() {
    let spans = Spans::default();
    let _guard = watch(&spans).await;
    let (sandbox, clock) = sandbox("crescodata", clientgen_sandbox::Faults::default());
    let builder = crescodata(&sandbox, &clock);
    let mut text = format!("{builder:?} {builder:#?}");
    let client = builder.build().expect("the client is complete");
    text.push_str(&format!("{client:?} {client:#?}"));
    text.push_str(&clock.run(calls(&client, &sandbox)).await);

    // Logins that fail.
    let stranger = login();
    let wrong =
        commerce_clients::crescodata::types::Credentials { password: "a wrong one".into(), ..stranger };
    let client = crescodata(&sandbox, &clock).login(&wrong).build().expect("the client is complete");
    sandbox.set_faults(clientgen_sandbox::Faults::default()).expect("no faults");
    let error = clock.run(client.list_orders().send()).await.expect_err("it is wrong");
    text.push_str(&shown(&error));

    let secrets = Secrets::new(["visible-user", "secret-of-a-provider"]);
    let grant = ClientCredentials::new("visible-id", String::from("secret-of-a-grant"));
    text.push_str(&format!("{secrets:?} {secrets:#?} {grant:?} {grant:#?}"));
    text.push_str(&format!("{:?} {:?}", spans.spans(), spans.events()));
    assert!(spans.events().iter().any(|event| event.fields.contains_key("attempt")), "attempts are traced");
    text.push_str(&format!("{:?} {:?}", sandbox.requests(), sandbox.violations()));
    // `token-1`, `refresh-1` and so on are what the sandbox hands out.
    for secret in [SANDBOX_PASSWORD, "a wrong one", "token-", "refresh-", "secret-of-a"] {
        let at = text.find(secret);
        let around = at.map(|at| &text[at.saturating_sub(200)..(at + 50).min(text.len())]);
        assert_eq!(around, None, "{secret}");
    }
    assert!(text.contains("visible-id"), "what is looked through is not empty");
}

#[tokio::test]
async fn a_password_is_not_in_the_log_of_attempts() {
    let spans = Spans::default();
    let _guard = watch(&spans).await;
    let (before, spans) = (spans.events().len(), spans);
    let (sandbox, clock) = sandbox("mycashflow", Fault::status(StatusCode::SERVICE_UNAVAILABLE).first(2));
    let client = mycashflow(&sandbox, &clock).build().expect("the client is complete");
    clock.run(client.get_customer_by_email("roope@example.com").send()).await.expect_err("there is none");
    let events = spans.events().into_iter().skip(before);
    let events: Vec<_> = events.filter(|event| event.name == "attempt").collect();
    let statuses: Vec<&str> = events.iter().map(|event| event.fields["status"].as_str()).collect();
    assert_eq!(statuses, ["503", "503", "404"]);
    let numbers: Vec<&str> = events.iter().map(|event| event.fields["attempt"].as_str()).collect();
    assert_eq!(numbers, ["1", "2", "3"]);
    assert!(events.iter().all(|event| event.fields["operation"] == "getCustomerByEmail"));
    let spans = spans.spans();
    let last = spans.iter().rfind(|span| span.name == "call").expect("the call has a span");
    assert_eq!(
        (last.fields["operation"].as_str(), last.fields["attempts"].as_str()),
        ("getCustomerByEmail", "3")
    );
    assert!(!format!("{spans:?} {events:?}").contains("roope"));
}
