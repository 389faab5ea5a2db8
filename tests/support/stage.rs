//! Calls of one API -> recorded requests, compared with their snapshots. The sandbox, or a server of the user, responds to them.

use std::{
    collections::BTreeMap,
    env,
    fmt::{Debug, Write},
    future::Future,
    path::PathBuf,
    sync::Mutex,
};

use clientgen_runtime::{
    Error, ErrorKind,
    chrono::{DateTime, FixedOffset},
    http::header::{AUTHORIZATION, CONTENT_TYPE, USER_AGENT},
    recorder::RecordedRequest,
    transport::ReqwestTransport,
};
use clientgen_sandbox::{Sandbox, Server};
use serde_json::Value;

use super::{coverage::Calls, document, wire::Wire};

/// What the sandbox takes for the present.
pub(crate) const NOW: &str = "2024-05-01T12:00:00+00:00";

/// How the sandbox is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reached {
    InProcess,
    OverTcp,
}

pub(crate) struct Stage {
    api: &'static str,
    base_url: String,
    wire: Wire,
    /// None if another server returns.
    sandbox: Option<Sandbox>,
    /// Serves until it is dropped.
    _server: Option<Server>,
    calls: Mutex<Calls>,
}

/// What a call gave; nothing if the response came from a server that keeps nothing.
#[must_use = "a response is to be checked"]
pub(crate) struct Outcome<T>(Option<T>);

impl<T> Outcome<T> {
    /// Looks at the response, if it is the sandbox's.
    pub(crate) fn check(self, look: impl FnOnce(T)) {
        if let Some(response) = self.0 {
            look(response);
        }
    }
}

impl Outcome<()> {
    /// There is nothing to look at.
    pub(crate) fn done(self) {}
}

/// A date and time with an offset.
pub(crate) fn at(text: &str) -> DateTime<FixedOffset> {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The status that an error has, as a number.
pub(crate) fn status<E>(error: &Error<E>) -> Option<u16> {
    error.status().map(|status| status.as_u16())
}

impl Stage {
    /// A new sandbox, unless `COMMERCE_BASE_URL_<API>` names another server.
    pub(crate) async fn new(api: &'static str, reached: Reached) -> Self {
        let elsewhere = env::var(format!("COMMERCE_BASE_URL_{}", snake(api).to_uppercase())).ok();
        let over_network = || Wire::new(ReqwestTransport::new().expect("the transport is set up"));
        let (base_url, wire, sandbox, server) = match (elsewhere, reached) {
            (Some(url), _) => (url.trim_end_matches('/').to_owned(), over_network(), None, None),
            (None, Reached::InProcess) => {
                let sandbox = sandbox(api);
                (sandbox.base_url(), Wire::new(sandbox.clone()), Some(sandbox), None)
            }
            (None, Reached::OverTcp) => {
                let sandbox = sandbox(api);
                let server = sandbox.serve().await.expect("a port of loopback is free");
                (server.base_url(), over_network(), Some(sandbox), Some(server))
            }
        };
        Self { api, base_url, wire, sandbox, _server: server, calls: Mutex::default() }
    }

    /// The URL below which calls go.
    pub(crate) fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The transport for clients.
    pub(crate) fn transport(&self) -> Wire {
        self.wire.clone()
    }

    /// Whether the sandbox returns. It reads `x-` keywords, which another server does not know.
    pub(crate) fn is_sandboxed(&self) -> bool {
        self.sandbox.is_some()
    }

    /// A call that succeeds, its request compared with the snapshot named after the operation. A second snapshot of the same
    /// operation is named `operation#variant`.
    pub(crate) async fn call<T, E>(
        &self,
        snapshot: &str,
        sent: impl Future<Output = Result<T, Error<E>>>,
    ) -> Outcome<T> {
        let (operation, _) = snapshot.split_once('#').unwrap_or((snapshot, ""));
        let result = sent.await;
        let request = self.request(operation);
        self.compare(&snapshot.replace('#', "-"), &request);
        self.keep(operation, request);
        self.succeeded(result)
    }

    /// A call that succeeds, of an operation whose requests other calls show.
    pub(crate) async fn again<T, E>(
        &self,
        operation: &str,
        sent: impl Future<Output = Result<T, Error<E>>>,
    ) -> Outcome<T> {
        let result = sent.await;
        let request = self.request(operation);
        self.keep(operation, request);
        self.succeeded(result)
    }

    /// A call that the sandbox refuses; gives the error.
    pub(crate) async fn refused<T: Debug, E>(
        &self,
        operation: &str,
        sent: impl Future<Output = Result<T, Error<E>>>,
    ) -> Outcome<Error<E>> {
        let result = sent.await;
        self.request(operation);
        if self.sandbox.is_none() {
            // A server that knows better may refuse it for the same reason.
            if !result.as_ref().is_err_and(|error| status(error) == Some(401) && is_own(error)) {
                self.succeeded(result.map(drop)).done();
            }
            return Outcome(None);
        }
        Outcome(Some(result.expect_err("the sandbox refuses this")))
    }

    /// Fails if any request was against the document; gives the calls.
    pub(crate) fn finish(self) -> Calls {
        if let Some(sandbox) = &self.sandbox {
            sandbox.assert_no_violations().unwrap_or_else(|violations| panic!("{violations}"));
        }
        let complaints = self.wire.take_complaints();
        assert!(complaints.is_empty(), "{complaints:#?}");
        self.calls.into_inner().expect("no call panicked")
    }

    /// The only request since the last look; the sandbox must have taken it for a call of `operation`.
    fn request(&self, operation: &str) -> RecordedRequest {
        let mut requests = self.wire.take_requests();
        let request = requests.pop().unwrap_or_else(|| panic!("{operation} sent nothing"));
        assert!(requests.is_empty(), "{operation} sent more than one request");
        if let Some(sandbox) = &self.sandbox {
            let seen = sandbox.requests().pop().and_then(|record| record.operation);
            assert_eq!(seen.as_deref(), Some(operation), "{} {}", request.method, request.uri);
        }
        request
    }

    fn keep(&self, operation: &str, request: RecordedRequest) {
        let mut calls = self.calls.lock().expect("no call panicked");
        calls.entry(operation.to_owned()).or_default().push(request);
    }

    fn compare(&self, name: &str, request: &RecordedRequest) {
        let mut settings = insta::Settings::clone_current();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/calls");
        settings.set_snapshot_path(folder.join(snake(self.api)).join("snapshots"));
        settings.bind(|| insta::assert_snapshot!(name, self.text(request)));
    }

    /// A request as people read it: without where it went and what only the transport knows, and without the credential.
    fn text(&self, request: &RecordedRequest) -> String {
        let uri = request.uri.to_string();
        let target = uri.strip_prefix(&self.base_url).unwrap_or_else(|| panic!("{uri} is elsewhere"));
        let mut text = format!("{} {target}\n", request.method);
        let mut headers = BTreeMap::new();
        for (name, value) in request.headers.iter().filter(|(name, _)| **name != USER_AGENT) {
            let value = value.to_str().expect("headers are ASCII");
            let shown = if *name == AUTHORIZATION { masked(value) } else { value.to_owned() };
            headers.insert(name.as_str(), shown);
        }
        for (name, value) in headers {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{name}: {value}");
        }
        if !request.body.is_empty() {
            let mut body: Value = serde_json::from_slice(&request.body).expect("bodies are JSON");
            if let Some(token) = body.get_mut("refreshToken") {
                *token = "***".into();
            }
            let _ = write!(text, "\n{body:#}");
        }
        text
    }

    fn succeeded<T, E>(&self, result: Result<T, Error<E>>) -> Outcome<T> {
        match result {
            Ok(response) => Outcome(self.sandbox.is_some().then_some(response)),
            Err(error) if self.sandbox.is_none() && is_state(&error) => Outcome(None),
            Err(error) => panic!("{error}"),
        }
    }
}

/// Whether a server that keeps nothing may say so: it found no such item.
fn is_state<E>(error: &Error<E>) -> bool {
    is_own(error) && error.status().is_some_and(|status| status == 404 || status == 409)
}

/// Whether an error is the API's. Prism's own errors are problems (RFC 9457) instead.
fn is_own<E>(error: &Error<E>) -> bool {
    let content = error.headers().and_then(|headers| headers.get(CONTENT_TYPE));
    let problem = content.is_some_and(|content| content.as_bytes().starts_with(b"application/problem"));
    matches!(error.kind(), ErrorKind::Api | ErrorKind::Unexpected) && !problem
}

/// A credential, of which only the scheme is shown.
fn masked(credential: &str) -> String {
    match credential.split_once(' ') {
        Some((scheme, _)) => format!("{scheme} ***"),
        None => "***".to_owned(),
    }
}

/// What an API's module, folder and variable are called.
fn snake(api: &str) -> String {
    api.replace('-', "_")
}

fn sandbox(api: &str) -> Sandbox {
    let builder = Sandbox::builder().spec(document::path(api)).expect("the document can be read");
    // A story has more calls than a minute allows, and its clock stands still.
    let builder = builder.now(at(NOW).to_utc()).rate_limits(false);
    builder.build().unwrap_or_else(|error| panic!("{error}"))
}
