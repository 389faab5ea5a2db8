//! The cost of a generated call compared with the same call in bare reqwest, its allocations, and lists of 10,000 items.
//!
//! `cargo bench --bench calls` prints a table. The server is the sandbox in a separate process. Both clients send the same request, and read the response
//! into the same type. They take turns in short rounds, and the median of the rounds counts. Only the ratios are comparable between machines.

use std::{
    env, fs,
    future::Future,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use clientgen_runtime::{
    clock::ManualClock,
    http,
    layer::{Counters, LayerPosition, RetryPolicy, StandardLayer},
    transport::{Body, BoxFuture, Transport, TransportError, reqwest},
};
use clientgen_sandbox::{Fault, Reset, SANDBOX_PASSWORD, SANDBOX_USER, Sandbox};
use commerce_clients::mycashflow::{Client, ClientBuilder, types::BrandList};
use futures_util::{StreamExt, TryStreamExt, future::join_all};

const SPEC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/specs/mycashflow.yaml");

/// The argument that makes this program the server.
const SERVE: &str = "--serve-the-sandbox";

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.expect("a runtime can be made");
    if env::args().any(|argument| argument == SERVE) {
        return runtime.block_on(serve());
    }
    // Without this argument, cargo only wants to know whether the bench runs.
    let rounds = if env::args().any(|argument| argument == "--bench") { 31 } else { 1 };
    let server = Server::start();
    println!("one call, {rounds} rounds    generated   reqwest   ratio (quartiles)");
    for concurrency in [1, 64] {
        runtime.block_on(overhead(&server.url, concurrency, rounds));
    }
    drop(server);
    allocations();
    paging();
    faults(if rounds > 1 { 10_000 } else { 100 });
}

async fn serve() {
    let builder = Sandbox::builder().spec(SPEC).expect("the document can be read");
    let server = builder.build().expect("it is complete").serve().await.expect("a port is free");
    println!("{}", server.base_url());
    std::future::pending::<()>().await;
}

/// The sandbox in a separate process, until this is dropped.
struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start() -> Self {
        let program = env::current_exe().expect("this program has a path");
        let mut process =
            Command::new(program).arg(SERVE).stdout(Stdio::piped()).spawn().expect("the server starts");
        let mut url = String::new();
        let output = process.stdout.take().expect("it is piped");
        BufReader::new(output).read_line(&mut url).expect("the server says where it is");
        Self { process, url: url.trim().to_owned() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Processor time of this process so far, for all threads together; zero if the system does not tell it.
fn processor_time() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks =
        |index: usize| fields.get(index).and_then(|field| field.parse::<u64>().ok()).unwrap_or_default();
    // utime and stime, in hundredths of a second on every Linux.
    Duration::from_millis(10 * (ticks(11) + ticks(12)))
}

fn builder(url: &str) -> ClientBuilder {
    Client::builder().base_url(url).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD)
}

/// Makes a number of calls, with a number at a time, and returns how long they took.
async fn calls<F: Future<Output = ()> + Send + 'static>(
    count: usize,
    concurrency: usize,
    call: impl Fn() -> F + Clone + Send + 'static,
) -> Duration {
    let begun = Instant::now();
    let left = Arc::new(AtomicUsize::new(count));
    let workers = (0..concurrency).map(|_| {
        let (left, call) = (Arc::clone(&left), call.clone());
        tokio::spawn(async move {
            while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok()
            {
                call().await;
            }
        })
    });
    for worker in join_all(workers).await {
        worker.expect("no call panics");
    }
    begun.elapsed()
}

async fn overhead(url: &str, concurrency: usize, rounds: usize) {
    let generated = builder(url).build().expect("the client is complete");
    let bare = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).user_agent("bench/1.0");
    let bare = bare.build().expect("the client is complete");
    let target = format!("{url}/brands");
    let ours = move || {
        let client = generated.clone();
        async move {
            assert!(!client.list_brands().send().await.expect("brands").data.is_empty());
        }
    };
    let theirs = move || {
        let (client, target) = (bare.clone(), target.clone());
        async move {
            let request = client.get(target).basic_auth(SANDBOX_USER, Some(SANDBOX_PASSWORD));
            let request = request.header("Accept", "application/json").timeout(Duration::from_secs(30));
            let response =
                request.send().await.and_then(reqwest::Response::error_for_status).expect("a response");
            let body = response.bytes().await.expect("a body");
            let list: BrandList = serde_json::from_slice(&body).expect("brands");
            assert!(!list.data.is_empty());
        }
    };
    let count = if rounds == 1 { 10 } else { 300 * concurrency.min(8) };
    // Connections are made before time is taken.
    calls(count, concurrency, ours.clone()).await;
    calls(count, concurrency, theirs.clone()).await;
    let (mut times, mut ratios, mut processor) = (Vec::new(), Vec::new(), [Duration::ZERO; 2]);
    for round in 0..rounds {
        let mut took = [Duration::ZERO; 2];
        // The order of the clients changes, too.
        for turn in [round % 2, 1 - round % 2] {
            let before = processor_time();
            took[turn] = match turn {
                0 => calls(count, concurrency, ours.clone()).await,
                _ => calls(count, concurrency, theirs.clone()).await,
            };
            processor[turn] += processor_time() - before;
        }
        ratios.push(took[0].as_secs_f64() / took[1].as_secs_f64());
        times.push(took);
    }
    let per_second = |who: usize| {
        let mut took: Vec<f64> = times.iter().map(|took| count as f64 / took[who].as_secs_f64()).collect();
        quartiles(&mut took)[1]
    };
    let [low, middle, high] = quartiles(&mut ratios);
    println!(
        "{concurrency:>3} at a time: calls/s  {:>9.0} {:>9.0}   {middle:.3} ({low:.3} to {high:.3}) of the time",
        per_second(0),
        per_second(1)
    );
    let each = |who: usize| processor[who].as_secs_f64() * 1e6 / (count * rounds) as f64;
    println!("                CPU µs/call {:>6.1} {:>9.1}   {:.3}", each(0), each(1), each(0) / each(1));
}

fn quartiles(values: &mut [f64]) -> [f64; 3] {
    values.sort_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| values[(values.len() - 1) * quarter / 4])
}

/// Responds to every request with the same bytes.
#[derive(Clone)]
struct Same(&'static str);

impl Transport for Same {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let response = http::Response::new(Body::Bytes(self.0.into()));
        Box::pin(std::future::ready(Ok(response)))
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime can be made");
    runtime.block_on(future)
}

fn allocations() {
    const CALLS: u64 = 1000;
    let same = Same(r#"{"data": []}"#);
    let client = builder("http://shop.invalid").transport(same).build().expect("it is complete");
    let counted = |attempts: bool| {
        let client = client.clone();
        allocation_counter::measure(move || {
            block_on(async {
                for _ in 0..CALLS {
                    let call = client.list_brands();
                    let call = if attempts { call } else { call.no_retry() };
                    call.send().await.expect("an empty list");
                }
            });
        })
    };
    let (all, once) = (counted(true), counted(false));
    let bytes = all.bytes_total / CALLS;
    println!(
        "\nallocations per call above the transport, response included: {} ({bytes} bytes); with no_retry {}",
        all.count_total / CALLS,
        once.count_total / CALLS
    );
}

/// Pages of brands, made when they are asked for.
struct Pages {
    size: usize,
    count: usize,
}

impl Transport for Pages {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let query = request.uri().query().unwrap_or_default();
        let page =
            query.split('&').find_map(|pair| pair.strip_prefix("page=")?.parse().ok()).unwrap_or(1_usize);
        let first = (page - 1) * self.size;
        let items: Vec<String> = (first..(first + self.size).min(self.count))
            .map(|id| {
                format!(r#"{{"id":{id},"name":"Brand {id}","created_at":"2017-06-14T20:45:52+03:00"}}"#)
            })
            .collect();
        let pages = self.count.div_ceil(self.size);
        let body =
            format!(r#"{{"data":[{}],"meta":{{"page":{page},"page_count":{pages}}}}}"#, items.join(","));
        Box::pin(std::future::ready(Ok(http::Response::new(Body::Bytes(body.into())))))
    }
}

fn paging() {
    println!("\nlists, 100 items a page      items/s   peak memory");
    for count in [1_000, 10_000, 100_000] {
        let client = builder("http://shop.invalid").transport(Pages { size: 100, count }).build();
        let client = client.expect("the client is complete");
        let begun = Instant::now();
        let memory = allocation_counter::measure(|| {
            block_on(async {
                let items = client.list_brands().page_size(100).stream();
                assert_eq!(items.map(|item| assert!(item.is_ok())).count().await, count);
            });
        });
        let per_second = count as f64 / begun.elapsed().as_secs_f64();
        println!("{count:>8} items            {per_second:>9.0}   {} KiB", memory.bytes_max / 1024);
    }
}

/// Calls in process, of which five in a hundred get a fault, with a clock that does not really wait.
fn faults(calls: usize) {
    let clock = ManualClock::default();
    let faults: clientgen_sandbox::Faults = [
        Fault::status(http::StatusCode::SERVICE_UNAVAILABLE).probability(0.01),
        Fault::status(http::StatusCode::TOO_MANY_REQUESTS)
            .retry_after(Duration::from_secs(1))
            .probability(0.01),
        Fault::reset(Reset::Before).probability(0.01),
        Fault::reset(Reset::During).probability(0.01),
        Fault::connect().probability(0.01),
    ]
    .into_iter()
    .collect();
    let builder = Sandbox::builder().spec(SPEC).expect("the document can be read").now(clock.clone());
    let sandbox = builder.faults(faults.seed(5)).check_responses(false).build().expect("it is complete");
    let attempts = Counters::default();
    let client = self::builder(&sandbox.base_url())
        .transport(sandbox)
        .clock(clock.clone())
        .retry(RetryPolicy::default())
        .layer(LayerPosition::Below(StandardLayer::Retry), attempts.clone())
        .build()
        .expect("the client is complete");
    let begun = Instant::now();
    // Each call asks for one brand, and must get that one.
    let lost = block_on(clock.run(async {
        let ids: Vec<i64> =
            client.list_brands().stream().map_ok(|brand| brand.id).try_collect().await.expect("brands");
        let calls = futures_util::stream::iter((0..calls).map(|call| ids[call % ids.len()])).map(|id| {
            let client = client.clone();
            async move { client.get_brand(id).send().await.is_ok_and(|brand| brand.data.id == id) }
        });
        let responses: Vec<bool> = calls.buffer_unordered(64).collect().await;
        responses.iter().filter(|response| !**response).count()
    }));
    let counts = attempts.snapshot();
    println!(
        "\n{calls} calls with 5 % faults: {lost} lost, {} attempts ({} refused, {} broke off), {:.1} s",
        counts.requests,
        counts.client_errors + counts.server_errors,
        counts.failures,
        begun.elapsed().as_secs_f64()
    );
}
