//! Faults between a client and a commerce API -> the client's reaction.
//!
//! Tests of time run in process, with the sandbox as transport and one clock for both. Tests of sockets run over TCP, with real, short
//! times.

#[path = "faults/connector.rs"]
mod connector;
#[path = "faults/layers.rs"]
mod layers;
#[path = "faults/limits.rs"]
mod limits;
#[path = "faults/pages.rs"]
mod pages;
#[path = "faults/retries.rs"]
mod retries;
#[path = "faults/secrets.rs"]
mod secrets;
#[path = "faults/sockets.rs"]
mod sockets;
mod support;
#[path = "faults/tokens.rs"]
mod tokens;

use clientgen_runtime::clock::{Clock, ManualClock};
use clientgen_sandbox::{Faults, SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::{crescodata, kreezalid_admin, mycashflow};

use support::document::path;

/// A sandbox of one API with these faults, and the clock that it shares with its clients.
fn sandbox(api: &str, faults: impl Into<Faults>) -> (Sandbox, ManualClock) {
    let clock = ManualClock::default();
    let builder = Sandbox::builder().spec(path(api)).expect("the document can be read");
    let builder = builder.now(clock.clone()).faults(faults);
    (builder.build().unwrap_or_else(|error| panic!("{error}")), clock)
}

fn mycashflow(sandbox: &Sandbox, clock: &ManualClock) -> mycashflow::ClientBuilder {
    mycashflow::Client::builder()
        .base_url(sandbox.base_url())
        .basic_auth(SANDBOX_USER, SANDBOX_PASSWORD)
        .transport(sandbox.clone())
        .clock(clock.clone())
}

fn kreezalid(sandbox: &Sandbox, clock: &ManualClock) -> kreezalid_admin::ClientBuilder {
    kreezalid_admin::Client::builder()
        .base_url(sandbox.base_url())
        .basic_auth(SANDBOX_USER, SANDBOX_PASSWORD)
        .transport(sandbox.clone())
        .clock(clock.clone())
}

fn login() -> crescodata::types::Credentials {
    crescodata::types::Credentials::new("sandbox-client", SANDBOX_PASSWORD, SANDBOX_USER)
}

fn crescodata(sandbox: &Sandbox, clock: &ManualClock) -> crescodata::ClientBuilder {
    crescodata::Client::builder()
        .base_url(sandbox.base_url())
        .login(&login())
        .transport(sandbox.clone())
        .clock(clock.clone())
}

/// How often an operation was called.
fn count(sandbox: &Sandbox, operation: &str) -> usize {
    let requests = sandbox.requests();
    requests.iter().filter(|request| request.operation.as_deref() == Some(operation)).count()
}

/// The whole seconds of a clock since another moment.
fn seconds(clock: &ManualClock, since: std::time::SystemTime) -> u64 {
    clock.now().duration_since(since).expect("time does not go back").as_secs()
}
