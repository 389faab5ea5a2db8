//! What a test or a user asks for -> faults, each with the requests that it is for.

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

/// One thing that goes wrong, and for which requests. Without further words it is for every request of every operation.
///
/// ```
/// use std::time::Duration;
///
/// use clientgen_sandbox::{Fault, Reset};
/// use http::StatusCode;
///
/// // Twice too busy, then fine.
/// let busy = Fault::status(StatusCode::SERVICE_UNAVAILABLE).retry_after(Duration::from_secs(2)).on("listBrands").first(2);
/// // The third brand is made, but the client never hears of it.
/// let lost = Fault::reset(Reset::Before).on("createBrand").nth(3).carried_out(true);
/// // The same as texts, as `clientgen sandbox --faults` and the admin endpoint take them.
/// assert_eq!(busy.to_string(), "listBrands:status=503,retry-after=2s,first=2");
/// assert_eq!("createBrand:reset=before,nth=3,carried-out=true".parse(), Ok(lost));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a fault does nothing until a sandbox is given it"]
pub struct Fault {
    pub(crate) kind: Kind,
    /// `operationId`, `GET /path/{of}/it`, each also with `<document>/` before it; none: every operation.
    pub(crate) operations: Vec<String>,
    pub(crate) when: When,
    /// `None`: what is usual for the kind.
    pub(crate) carried_out: Option<bool>,
    pub(crate) retry_after: Option<RetryAfter>,
}

/// When the connection breaks, seen from the response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reset {
    /// Before its first byte: the client has sent its request, and hears nothing.
    Before,
    /// In the middle of its body.
    During,
    /// Right after its last byte: the response is whole, and the connection cannot be used again. In process, where there is no
    /// connection, nothing is to be seen of it.
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

/// Which of the requests that a fault is for it hits, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum When {
    Always,
    Nth(u64),
    First(u64),
    Every(u64),
    Probability(f64),
}

/// How long to wait, as the header says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RetryAfter {
    Seconds(Duration),
    Date(Duration),
}

impl Fault {
    fn new(kind: Kind) -> Self {
        Self { kind, operations: Vec::new(), when: When::Always, carried_out: None, retry_after: None }
    }

    /// A response with this status, in the form that the document gives to its errors. The request is not carried out.
    pub fn status(status: StatusCode) -> Self {
        Self::new(Kind::Status(status))
    }

    /// A page of HTML with this status, as proxies send them. The request is not carried out.
    pub fn html(status: StatusCode) -> Self {
        Self::new(Kind::Html(status))
    }

    /// The response comes this much later, by the sandbox's clock. The request is carried out when it arrives.
    pub fn latency(time: Duration) -> Self {
        Self::new(Kind::Latency(time))
    }

    /// No connection comes about, so that not a byte of the request is sent. That can be played in process only; over TCP it is a
    /// [`Reset::Before`] that is not carried out.
    pub fn connect() -> Self {
        Self::new(Kind::Connect)
    }

    /// The connection breaks. The request is carried out, unless it is [`Reset::Before`].
    pub fn reset(reset: Reset) -> Self {
        Self::new(Kind::Reset(reset))
    }

    /// The first half of the body, in an HTTP message that is whole: JSON that ends too early.
    pub fn truncated() -> Self {
        Self::new(Kind::Truncated)
    }

    /// An object where the document has a text, number or truth value, at the first such place of the response; see [`Fault::at`].
    pub fn wrong_type() -> Self {
        Self::new(Kind::WrongType(None))
    }

    /// The body comes byte by byte, with this much time before each, by the sandbox's clock.
    pub fn drip(time: Duration) -> Self {
        Self::new(Kind::Drip(time))
    }

    /// For this operation; said several times, for each of them. It is named by its `operationId`, or as `GET /brands/{brandID}`;
    /// with `<document>/` before it, where several documents have it.
    pub fn on(mut self, operation: impl Into<String>) -> Self {
        self.operations.push(operation.into());
        self
    }

    /// Only the `count`th of its requests, counted from 1.
    pub fn nth(mut self, count: u64) -> Self {
        self.when = When::Nth(count);
        self
    }

    /// Only the first `count` of its requests.
    pub fn first(mut self, count: u64) -> Self {
        self.when = When::First(count);
        self
    }

    /// Every `count`th of its requests.
    pub fn every(mut self, count: u64) -> Self {
        self.when = When::Every(count);
        self
    }

    /// Each of its requests with this probability, from 0 to 1. Which ones follows from the [seed](Faults::seed).
    pub fn probability(mut self, probability: f64) -> Self {
        self.when = When::Probability(probability);
        self
    }

    /// Whether the request takes effect although the client is not told so, or is told otherwise. Faults that leave or change the
    /// response always carry it out, whatever is said here.
    pub fn carried_out(mut self, carried_out: bool) -> Self {
        if matches!(self.kind, Kind::Status(_) | Kind::Html(_) | Kind::Reset(Reset::Before)) {
            self.carried_out = Some(carried_out);
        }
        self
    }

    /// With the header `Retry-After`, in whole seconds.
    pub fn retry_after(mut self, time: Duration) -> Self {
        self.retry_after = Some(RetryAfter::Seconds(time));
        self
    }

    /// With the header `Retry-After` as a date, this much after the time of the request.
    pub fn retry_after_date(mut self, time: Duration) -> Self {
        self.retry_after = Some(RetryAfter::Date(time));
        self
    }

    /// Where in the response the wrong type stands. Only for [`Fault::wrong_type`]; a response that has nothing there is left as it is.
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

/// Faults, with the seed of those that come by probability.
///
/// Every request counts for each fault that is for its operation. Of the faults that hit it the first one applies; latencies add up.
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
    /// With a seed other than 0: other requests are hit, and the same ones each time.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    pub(crate) fn seed_value(&self) -> u64 {
        self.seed
    }

    /// The faults, in the order in which they are tried.
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
