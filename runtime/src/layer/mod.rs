//! A request -> layers between a call and the transport -> a response. Each layer wraps all layers below it.
//!
//! The default stack, outermost first. The names are those of [`StandardLayer`]:
//!
//! | layer | task |
//! |---|---|
//! | `Call` | writes one span per call, and applies its deadline |
//! | `Retry` | repeats requests that are safe to repeat: [`Retry`] |
//! | `Authentication` | adds credentials, and repeats a call once after a 401: [`Authentication`] |
//! | `RateLimit` | waits for the rate limit: [`RateLimiter`] |
//! | `Attempt` | writes one event per attempt |
//!
//! So every attempt gets its own permit and its own token. A builder can remove or replace each of them, and add the
//! user's layers above or below it.
//!
//! ```
//! use clientgen_runtime::{layer::{Response, Layer, Next, Request}, transport::BoxFuture, Failure};
//!
//! /// Prints the operation of each request.
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

/// The target of traces. It is the same in every copy of this crate, whatever the name of the copy.
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

/// A response on its way up through the layers. Its body is complete, unless the call asked for a stream.
pub type Response = http::Response<Body>;

/// One step of every call. It sees the request on its way down, and the response on its way up.
///
/// A call is cancelled by dropping it, so a layer may be dropped at every await point. Its data must be valid at every such point.
pub trait Layer: Send + Sync + 'static {
    /// Handles a request, usually by running `next` with it.
    fn handle<'a>(&'a self, request: Request, next: Next<'a>) -> BoxFuture<'a, Result<Response, Failure>>;
}

/// A request on its way down through the layers, with facts about its call.
#[derive(Debug)]
pub struct Request {
    /// Facts about the call.
    pub context: Context,
    /// The request that goes to the transport.
    pub message: http::Request<Body>,
}

/// Facts about a call.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Context {
    /// The operation: its ID, its method, its path template.
    pub operation: &'static Operation,
    /// The number of the attempt, from 1, whatever the reason for earlier attempts.
    pub attempt: u32,
    /// Whether the request may be sent again even if the server has carried it out: because of its method, because the document says so, or because
    /// it has a key.
    pub repeatable: bool,
    /// Whether the call may be sent more than once at all.
    pub retries: bool,
    /// The timeout of an attempt.
    pub timeout: Duration,
    /// The deadline of the call, by the client's clock.
    pub deadline: Option<SystemTime>,
    /// The size limit of a response in bytes.
    pub max_response: u64,
    /// Whether the body of a successful response is a stream. Otherwise it is complete before any layer sees the response.
    pub streams: bool,
    /// Headers that the user set for this call. No layer of the runtime replaces them.
    pub kept_headers: Vec<HeaderName>,
    /// Makes a body that is not in memory again, for the next attempt.
    pub(crate) replay: Option<Replay>,
}

/// A body that can be made again for each attempt.
#[derive(Clone, Debug)]
pub(crate) struct Replay(Payload);

impl Replay {
    /// Bodies in memory need none, and bodies that can be read only once have none.
    pub(crate) fn of(body: Outgoing) -> Option<Self> {
        let payload = body.payload?;
        (payload.as_bytes().is_none() && payload.can_be_repeated()).then_some(Self(payload))
    }
}

impl Context {
    /// The operation's path template, such as `/brands/{brandID}`. Unlike a path, it contains no personal data.
    pub fn path_template(&self) -> &'static str {
        self.operation.path
    }
}

impl Request {
    /// A copy of the request, to send it again. `None` if its body can be read only once.
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
    /// Passes a request to the layers below.
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

    /// How many attempts the call has made so far.
    pub fn attempts(&self) -> u32 {
        self.progress.attempts()
    }

    /// True only for the first caller, once per call, so that a refused credential is replaced only once.
    pub(crate) fn may_renew(&self) -> bool {
        !self.progress.renewed.swap(true, Ordering::Relaxed)
    }

    /// All layers below, for use after the call has ended.
    pub(crate) fn detach(&self) -> Stack {
        Stack { layers: self.layers.into(), ground: self.ground.clone() }
    }
}

impl fmt::Debug for Next<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Next").field("layers", &self.layers.len()).finish_non_exhaustive()
    }
}

/// The parts below the lowest layer.
#[derive(Clone)]
pub(crate) struct Ground {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
}

/// The state of one call so far.
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

/// The layers in their order, and the parts below them.
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

/// The layers of the default stack, outermost first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StandardLayer {
    /// Span and deadline of the call.
    Call,
    /// Retries.
    Retry,
    /// Credentials.
    Authentication,
    /// Rate limits.
    RateLimit,
    /// Events of attempts.
    Attempt,
}

/// The position of a user's layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayerPosition {
    /// Around this standard layer: it sees a request first.
    Above(StandardLayer),
    /// Directly inside this standard layer.
    Below(StandardLayer),
}

/// The user's changes to the default stack.
#[derive(Default)]
pub(crate) struct Arrangement {
    replaced: Vec<(StandardLayer, Option<Arc<dyn Layer>>)>,
    added: Vec<(LayerPosition, Arc<dyn Layer>)>,
}

impl Arrangement {
    /// `None` removes the layer.
    pub(crate) fn replace(&mut self, slot: StandardLayer, layer: Option<Arc<dyn Layer>>) {
        self.replaced.retain(|(replaced, _)| *replaced != slot);
        self.replaced.push((slot, layer));
    }

    pub(crate) fn add(&mut self, position: LayerPosition, layer: Arc<dyn Layer>) {
        self.added.push((position, layer));
    }

    /// Builds the stack from the default layers. Of several layers at one position, the first added is outermost.
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
