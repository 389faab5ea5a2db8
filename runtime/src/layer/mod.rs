//! What lies between a generated call and its transport: layers, each around all that follow.
//!
//! The default stack, outermost first; the names are those of [`StandardLayer`]:
//!
//! | slot | does |
//! |---|---|
//! | `Call` | one span per call, and its deadline |
//! | `Retry` | repeats what may be repeated: [`Retry`] |
//! | `Authentication` | proves who the client is, and repeats a call once after a 401: [`Authentication`] |
//! | `RateLimit` | waits for its turn: [`RateLimiter`] |
//! | `Attempt` | one event per attempt |
//!
//! So every attempt takes its own permit and its own token. A builder can leave each of them out, put another in its place, and add layers of the
//! user's above or below it.
//!
//! ```
//! use clientgen_runtime::{layer::{Response, Layer, Next, Request}, transport::BoxFuture, Failure};
//!
//! /// Says which operations are called.
//! struct Names;
//!
//! impl Layer for Names {
//!     fn handle<'a>(&'a self, request: Request, next: Next<'a>) -> BoxFuture<'a, Result<Response, Failure>> {
//!         println!("{}, attempt {}", request.context.operation.id, request.context.attempt);
//!         next.run(request)
//!     }
//! }
//! ```

mod attempt;
mod auth;
mod budget;
mod counters;
mod limit;
mod retry;
mod span;
mod transmit;

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::{Duration, SystemTime},
};

use http::HeaderName;

pub use self::{
    attempt::AttemptEvents,
    auth::Authentication,
    counters::{Counters, Counts},
    limit::{Bucket, LimitStore, MemoryStore, Permit, RateLimiter},
    retry::{Retry, RetryPolicy},
    span::CallSpan,
};

/// The target of traces: the same in every copy of this crate, whatever a generated crate calls its own.
const TARGET: &str = "clientgen_runtime";
pub(crate) use self::{
    auth::{Grant, Issuer, Source, TokenSource},
    transmit::read_body,
};
pub use crate::rate_limit::{RateLimit, Scope};
use crate::{
    body::{Outgoing, Payload},
    clock::Clock,
    error::Failure,
    operation::Operation,
    transport::{Body, BoxFuture, Transport},
};

/// A response on its way up. Its body is whole, unless the call asked for a stream.
pub type Response = http::Response<Body>;

/// One step of every call: it sees the request on its way down and the response on its way up.
///
/// A layer may be dropped at every point at which it waits: that is how calls are cancelled. What it keeps must be whole at every such point.
pub trait Layer: Send + Sync + 'static {
    /// Handles a request, mostly by running `next` with it.
    fn handle<'a>(&'a self, request: Request, next: Next<'a>) -> BoxFuture<'a, Result<Response, Failure>>;
}

/// A request on its way down, with what is known about its call.
#[derive(Debug)]
pub struct Request {
    /// What is known about the call.
    pub context: Context,
    /// The request as it goes to the transport.
    pub message: http::Request<Body>,
}

/// What is known about a call.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Context {
    /// The operation: its id, its method, its path template.
    pub operation: &'static Operation,
    /// Which attempt of the call this is, from 1; whatever the reason for the attempts before.
    pub attempt: u32,
    /// Whether the request may be sent again after the server may have acted on it: because of its method, because the document says so, or because
    /// it has a key.
    pub repeatable: bool,
    /// Whether the call may be sent more than once at all.
    pub retries: bool,
    /// How long an attempt may take.
    pub timeout: Duration,
    /// When the call has to be over, by the client's clock.
    pub deadline: Option<SystemTime>,
    /// How many bytes a response may have.
    pub max_response: u64,
    /// Whether the body of a successful response goes up as a stream. Otherwise it is whole before any layer sees the response.
    pub streams: bool,
    /// Headers that the user set for this call: no layer of the runtime's replaces them.
    pub kept_headers: Vec<HeaderName>,
    /// How a body that is not in memory is had again.
    pub(crate) replay: Option<Replay>,
}

/// A body that can be made anew for each attempt.
#[derive(Clone, Debug)]
pub(crate) struct Replay(Payload);

impl Replay {
    /// Bodies in memory need none, and those that can be read once have none.
    pub(crate) fn of(body: Outgoing) -> Option<Self> {
        let payload = body.payload?;
        (payload.as_bytes().is_none() && payload.can_be_repeated()).then_some(Self(payload))
    }
}

impl Context {
    /// The operation's path template, such as `/brands/{brandID}`: unlike a path it holds no personal data.
    pub fn path_template(&self) -> &'static str {
        self.operation.path
    }
}

impl Request {
    /// The same request, to be sent again; `None` if its body can be read only once.
    pub fn try_clone(&self) -> Option<Self> {
        let body = match (self.message.body().try_clone(), &self.context.replay) {
            (Some(body), _) => body,
            (None, Some(Replay(payload))) => payload.to_body().ok()?,
            (None, None) => return None,
        };
        let mut message = http::Request::new(body);
        *message.method_mut() = self.message.method().clone();
        *message.uri_mut() = self.message.uri().clone();
        *message.headers_mut() = self.message.headers().clone();
        *message.extensions_mut() = self.message.extensions().clone();
        Some(Self { context: self.context.clone(), message })
    }
}

/// All layers below one, and the transport.
#[derive(Clone, Copy)]
pub struct Next<'a> {
    layers: &'a [Arc<dyn Layer>],
    ground: &'a Ground,
    progress: &'a Progress,
}

impl<'a> Next<'a> {
    /// Hands a request down.
    pub fn run(self, request: Request) -> BoxFuture<'a, Result<Response, Failure>> {
        match self.layers.split_first() {
            Some((layer, layers)) => layer.handle(request, Self { layers, ..self }),
            None => Box::pin(transmit::transmit(self.ground, self.progress, request)),
        }
    }

    /// The client's clock.
    pub fn clock(&self) -> &'a dyn Clock {
        &*self.ground.clock
    }

    /// How many attempts of the call have been made so far.
    pub fn attempts(&self) -> u32 {
        self.progress.attempts()
    }

    /// True for the first that asks, once per call: a refused credential is renewed once.
    pub(crate) fn may_renew(&self) -> bool {
        !self.progress.renewed.swap(true, Ordering::Relaxed)
    }

    /// All layers below, to keep beyond the call.
    pub(crate) fn detach(&self) -> Stack {
        Stack { layers: self.layers.into(), ground: self.ground.clone() }
    }
}

impl fmt::Debug for Next<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Next").field("layers", &self.layers.len()).finish_non_exhaustive()
    }
}

/// What the lowest layer stands on.
#[derive(Clone)]
pub(crate) struct Ground {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
}

/// What has become of one call so far.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    attempts: AtomicU32,
    renewed: AtomicBool,
}

impl Progress {
    pub(crate) fn attempts(&self) -> u32 {
        self.attempts.load(Ordering::Relaxed)
    }

    fn begin_attempt(&self) {
        self.attempts.fetch_add(1, Ordering::Relaxed);
    }
}

/// Layers in their order, and what they stand on.
#[derive(Clone)]
pub(crate) struct Stack {
    layers: Arc<[Arc<dyn Layer>]>,
    ground: Ground,
}

impl Stack {
    pub(crate) fn new(layers: Vec<Arc<dyn Layer>>, ground: Ground) -> Self {
        Self { layers: layers.into(), ground }
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.ground.clock
    }

    pub(crate) fn run<'a>(
        &'a self,
        request: Request,
        progress: &'a Progress,
    ) -> BoxFuture<'a, Result<Response, Failure>> {
        self.next(progress).run(request)
    }

    pub(crate) fn next<'a>(&'a self, progress: &'a Progress) -> Next<'a> {
        Next { layers: &self.layers, ground: &self.ground, progress }
    }
}

/// The places of the default stack, outermost first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StandardLayer {
    /// Span and deadline.
    Call,
    /// Repetition.
    Retry,
    /// Credentials.
    Authentication,
    /// Turns.
    RateLimit,
    /// Events.
    Attempt,
}

/// Where a layer of the user's goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayerPosition {
    /// Around the slot's layer: it sees a request before that.
    Above(StandardLayer),
    /// Right inside of the slot's layer.
    Below(StandardLayer),
}

/// What a user changed about the default stack.
#[derive(Default)]
pub(crate) struct Arrangement {
    replaced: Vec<(StandardLayer, Option<Arc<dyn Layer>>)>,
    added: Vec<(LayerPosition, Arc<dyn Layer>)>,
}

impl Arrangement {
    /// `None` leaves the slot empty.
    pub(crate) fn replace(&mut self, slot: StandardLayer, layer: Option<Arc<dyn Layer>>) {
        self.replaced.retain(|(replaced, _)| *replaced != slot);
        self.replaced.push((slot, layer));
    }

    pub(crate) fn add(&mut self, position: LayerPosition, layer: Arc<dyn Layer>) {
        self.added.push((position, layer));
    }

    /// The stack, given the default layers. Of several layers added at one place the first added is outermost.
    pub(crate) fn arrange(self, defaults: Vec<(StandardLayer, Arc<dyn Layer>)>) -> Vec<Arc<dyn Layer>> {
        let mut layers = Vec::new();
        let at = |position: LayerPosition| {
            let here = self.added.iter().filter(move |(place, _)| *place == position);
            here.map(|(_, layer)| Arc::clone(layer))
        };
        for (slot, default) in defaults {
            layers.extend(at(LayerPosition::Above(slot)));
            match self.replaced.iter().find(|(replaced, _)| *replaced == slot) {
                Some((_, layer)) => layers.extend(layer.clone()),
                None => layers.push(default),
            }
            layers.extend(at(LayerPosition::Below(slot)));
        }
        layers
    }
}
