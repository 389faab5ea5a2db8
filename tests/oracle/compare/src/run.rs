//! An API -> every input through both clients, and where the requests differ.

use std::{
    any::Any,
    future::poll_fn,
    panic::{AssertUnwindSafe, catch_unwind},
    task::Poll,
};

use clientgen_runtime::recorder::Recorder;
use http::{HeaderMap, HeaderValue, header::AUTHORIZATION};

use crate::{
    call::{Api, Input, Operation, Sent, Trouble},
    compare::{self, Difference, Responses, Side},
    document::Document,
    expected::expected,
    inputs::inputs,
    network::Network,
    request::Request,
};

/// What came of an input.
#[derive(Debug)]
pub struct Compared {
    /// The input.
    pub input: Input,
    /// The headers that either client sent.
    pub headers: Vec<String>,
    /// Where the requests differ.
    pub differences: Vec<Difference>,
}

impl<O, T> Api<O, T> {
    /// Sends every input through both clients; `each` gets what came of an operation.
    pub async fn run(
        &self,
        document: &Document,
        responses: Responses,
        mut each: impl FnMut(&str, Vec<Compared>),
    ) {
        let network = Network::start().await.expect("a loopback address is free");
        let with_credentials = (self.theirs)(network.base_url(), http_client(self.authorization));
        let without_credentials = (self.theirs)(network.base_url(), http_client(None));
        let documented = document.operations();
        for operation in self.operations {
            let documented =
                documented.iter().find(|it| it.method == operation.method && it.path == operation.path);
            let documented = documented.expect("the table is made from the document");
            let theirs = if documented.is_secured { &with_credentials } else { &without_credentials };
            let (status, response) = match responses {
                Responses::Read => (documented.status, documented.response.as_str()),
                Responses::Ignored => (200, "{}"),
            };
            network.respond(status, response);
            let mut compared = Vec::new();
            for input in inputs(document, documented) {
                let Some(expected) = expected(documented, &input) else { continue };
                let ours = self.ours(operation, (status, response), &input).await;
                let theirs = their_side(&network, (operation.theirs)(theirs, &input)).await;
                let requests = [&ours, &theirs].into_iter().filter_map(|side| side.request.as_ref());
                let headers = requests.flat_map(|request| request.headers.keys().cloned()).collect();
                let differences = compare::compare(&input, &expected, &ours, &theirs, responses);
                compared.push(Compared { input, headers, differences });
            }
            each(operation.id, compared);
        }
    }

    async fn ours(
        &self,
        operation: &Operation<O, T>,
        (status, response): (u16, &str),
        input: &Input,
    ) -> Side {
        let recorder = Recorder::new();
        recorder.respond(status, response.to_owned());
        let client = (self.ours)(recorder.clone());
        let trouble = caught((operation.ours)(&client, input)).await.err();
        let requests = recorder.take_requests();
        let request = requests.first();
        let request = request.map(|it| Request::new(it.method.as_str(), &it.uri, &it.headers, &it.body));
        Side { request, trouble }
    }
}

async fn their_side(network: &Network, sent: Sent<'_>) -> Side {
    let trouble = caught(sent).await.err();
    let requests = network.take_requests();
    let request = requests.first();
    let request = request.map(|it| Request::new(it.method().as_str(), it.uri(), it.headers(), it.body()));
    Side { request, trouble }
}

/// A panic is what the client says.
async fn caught(mut sent: Sent<'_>) -> Result<(), Trouble> {
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| sent.as_mut().poll(context))) {
        Ok(polled) => polled,
        Err(panic) => Poll::Ready(Err(Trouble::Call(format!("panics: {}", words(panic.as_ref()))))),
    })
    .await
}

fn words(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default()
}

fn http_client(authorization: Option<&'static str>) -> reqwest::Client {
    let authorization = authorization.map(|value| (AUTHORIZATION, HeaderValue::from_static(value)));
    let headers = HeaderMap::from_iter(authorization);
    let builder = reqwest::Client::builder().no_proxy().default_headers(headers);
    builder.build().expect("a client without TLS needs nothing")
}
