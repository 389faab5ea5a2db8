//! The wishes of a test or a user -> faults, each with the requests that it hits.

mod apply;
mod parse;
mod plan;

use std::time::Duration;

use clientgen::document::Pointer;
use http::StatusCode;

pub use self::parse::FaultSyntaxError;
pub(crate) use self::{
    apply::{Delivery, Way, retry_after, unwell},
    plan::{Hit, Plan},
};

/// One kind of failure, and the requests that it hits. By default, it hits every request of every operation.
///
/// ```
/// use std::time::Duration;
///
/// use clientgen_sandbox::{Fault, Reset};
/// use http::StatusCode;
///
/// // The server is too busy twice, and then works.
/// let busy = Fault::status(StatusCode::SERVICE_UNAVAILABLE).retry_after(Duration::from_secs(2)).on("listBrands").first(2);
/// // The third brand is created, but the client gets no response.
/// let lost = Fault::reset(Reset::Before).on("createBrand").nth(3).carried_out(true);
/// // The same as text, as `clientgen sandbox --faults` and the admin endpoint accept it.
/// assert_eq!(busy.to_string(), "listBrands:status=503,retry-after=2s,first=2");
/// assert_eq!("createBrand:reset=before,nth=3,carried-out=true".parse(), Ok(lost));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a fault does nothing until a sandbox is given it"]
pub struct Fault {
    pub(crate) kind: Kind,
    /// `operationId` or `GET /path/{of}/it`, each optionally with `<document>/` before it. An empty list means every operation.
    pub(crate) operations: Vec<String>,
    pub(crate) when: When,
    /// `None` means the default of the kind.
    pub(crate) carried_out: Option<bool>,
    pub(crate) retry_after: Option<RetryAfter>,
}

/// When the connection breaks, relative to the response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reset {
    /// Before its first byte: the client has sent its request, and gets no response.
    Before,
    /// In the middle of the response body.
    During,
    /// Directly after its last byte: the response is complete, and the connection cannot be used again. In process, where there is no
    /// connection, this has no effect.
    After,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    Status(StatusCode),
    Html(StatusCode),
    Latency(Duration),
    Connect,
    Reset(Reset),
    Truncated,
    WrongType(Option<Pointer>),
    Drip(Duration),
}

/// Which requests of its operations a fault hits, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum When {
    Always,
    Nth(u64),
    First(u64),
    Every(u64),
    Probability(f64),
}

/// The form of the header `Retry-After`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RetryAfter {
    Seconds(Duration),
    Date(Duration),
}

impl Fault {
    fn new(kind: Kind) -> Self {
        Self { kind, operations: Vec::new(), when: When::Always, carried_out: None, retry_after: None }
    }

    /// A response with this status, in the form of the document's errors. The request is not carried out.
    pub fn status(status: StatusCode) -> Self {
        Self::new(Kind::Status(status))
    }

    /// An HTML page with this status, as proxies send it. The request is not carried out.
    pub fn html(status: StatusCode) -> Self {
        Self::new(Kind::Html(status))
    }

    /// Delays the response by this time, by the sandbox's clock. The request is carried out when it arrives.
    pub fn latency(time: Duration) -> Self {
        Self::new(Kind::Latency(time))
    }

    /// No connection is made, so no byte of the request is sent. This works only in process; over TCP, it is a
    /// [`Reset::Before`] that is not carried out.
    pub fn connect() -> Self {
        Self::new(Kind::Connect)
    }

    /// The connection breaks. The request is carried out, unless it is [`Reset::Before`].
    pub fn reset(reset: Reset) -> Self {
        Self::new(Kind::Reset(reset))
    }

    /// Sends only the first half of the body, in a complete HTTP message: JSON that ends too early.
    pub fn truncated() -> Self {
        Self::new(Kind::Truncated)
    }

    /// Sends an object in place of the first string, number or boolean of the response; see [`Fault::at`].
    pub fn wrong_type() -> Self {
        Self::new(Kind::WrongType(None))
    }

    /// Sends the body byte by byte, with this delay before each, by the sandbox's clock.
    pub fn drip(time: Duration) -> Self {
        Self::new(Kind::Drip(time))
    }

    /// Hits this operation. Call this several times for several operations. Give the `operationId`, or `GET /brands/{brandID}`,
    /// with `<document>/` before it if several documents have it.
    pub fn on(mut self, operation: impl Into<String>) -> Self {
        self.operations.push(operation.into());
        self
    }

    /// Hits only request number `count`, counted from 1.
    pub fn nth(mut self, count: u64) -> Self {
        self.when = When::Nth(count);
        self
    }

    /// Hits only the first `count` requests.
    pub fn first(mut self, count: u64) -> Self {
        self.when = When::First(count);
        self
    }

    /// Hits every `count`th request.
    pub fn every(mut self, count: u64) -> Self {
        self.when = When::Every(count);
        self
    }

    /// Hits each request with this probability, from 0 to 1. The [seed](Faults::seed) decides which ones.
    pub fn probability(mut self, probability: f64) -> Self {
        self.when = When::Probability(probability);
        self
    }

    /// Sets whether the request takes effect although the client gets no response or an error. Faults that keep or change the
    /// response always carry out the request, whatever this setting.
    pub fn carried_out(mut self, carried_out: bool) -> Self {
        if matches!(self.kind, Kind::Status(_) | Kind::Html(_) | Kind::Reset(Reset::Before)) {
            self.carried_out = Some(carried_out);
        }
        self
    }

    /// Adds the header `Retry-After`, in whole seconds.
    pub fn retry_after(mut self, time: Duration) -> Self {
        self.retry_after = Some(RetryAfter::Seconds(time));
        self
    }

    /// Adds the header `Retry-After` as a date, this long after the time of the request.
    pub fn retry_after_date(mut self, time: Duration) -> Self {
        self.retry_after = Some(RetryAfter::Date(time));
        self
    }

    /// Sets the location of the wrong type in the response. Only for [`Fault::wrong_type`]. A response without this location is not changed.
    pub fn at(mut self, pointer: Pointer) -> Self {
        if let Kind::WrongType(at) = &mut self.kind {
            *at = Some(pointer);
        }
        self
    }

    pub(crate) fn is_carried_out(&self) -> bool {
        match self.kind {
            Kind::Status(_) | Kind::Html(_) | Kind::Reset(Reset::Before) => self.carried_out.unwrap_or(false),
            Kind::Connect => false,
            _ => true,
        }
    }
}

/// A list of faults, with the seed of those that have a probability.
///
/// Every request counts for each fault of its operation. If several faults hit a request, the first one applies; latencies add up.
///
/// ```
/// use clientgen_sandbox::{Fault, Faults};
///
/// let faults: Faults = [Fault::truncated().probability(0.05), "status=503,probability=0.05".parse()?].into_iter().collect();
/// assert_eq!(faults.seed(7).iter().count(), 2);
/// # Ok::<(), clientgen_sandbox::FaultSyntaxError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults {
    faults: Vec<Fault>,
    seed: u64,
}

impl Faults {
    /// Sets a seed other than 0. The faults then hit other requests, but the same ones in each run.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    pub(crate) fn seed_value(&self) -> u64 {
        self.seed
    }

    /// The faults, in order of priority.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter()
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self { faults: vec![fault], seed: 0 }
    }
}

impl<const N: usize> From<[Fault; N]> for Faults {
    fn from(faults: [Fault; N]) -> Self {
        faults.into_iter().collect()
    }
}

impl FromIterator<Fault> for Faults {
    fn from_iter<I: IntoIterator<Item = Fault>>(faults: I) -> Self {
        Self { faults: faults.into_iter().collect(), seed: 0 }
    }
}
