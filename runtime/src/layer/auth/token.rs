//! The token of a client. All calls share it. It is refreshed before it expires, and when the server refuses it.

use std::{
    fmt,
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use futures_util::{FutureExt, future::Shared};
use secrecy::SecretString;

use super::issuer::Issuer;
use crate::{
    auth::{Issued, LoginError},
    clock::{self, lock},
    layer::Stack,
    transport::BoxFuture,
};

/// How long before its end a token is renewed; a tenth of its life at most.
const AHEAD: Duration = Duration::from_secs(60);

/// If an early refresh fails, calls use the valid token for this long before the next try.
const PAUSE: Duration = Duration::from_secs(10);

/// A login may take as long as this many attempts, so that no call waits forever for a login that hangs.
const ATTEMPTS: u32 = 10;

/// Gives every call the same token. If several calls need a new token, one request gets it for all.
pub(crate) struct TokenSource {
    issuer: Arc<Issuer>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    token: Option<Held>,
    /// The current login. The calls that wait for it poll it. If all of them are dropped, the next call continues it.
    flight: Option<Flight>,
    /// How many logins were started.
    flights: u64,
}

struct Held {
    issued: Arc<Issued>,
    number: u64,
    renew_at: Option<SystemTime>,
    ends_at: Option<SystemTime>,
}

type Outcome = Result<Arc<Issued>, Arc<LoginError>>;

#[derive(Clone)]
struct Flight {
    number: u64,
    outcome: Shared<BoxFuture<'static, Outcome>>,
}

/// A token, with a number that identifies it when the server refuses it.
pub(crate) struct Numbered {
    pub(crate) value: SecretString,
    pub(crate) number: u64,
}

impl TokenSource {
    pub(crate) fn new(issuer: Issuer) -> Self {
        Self { issuer: Arc::new(issuer), state: Mutex::default() }
    }

    /// Returns the token, but not the one with the number `refused`. `below` makes the layers for a login.
    pub(crate) async fn token(
        &self,
        refused: Option<u64>,
        below: impl FnOnce() -> Stack,
        now: impl Fn() -> SystemTime,
    ) -> Result<Numbered, Arc<LoginError>> {
        let flight = {
            let mut state = lock(&self.state);
            state.forget(refused);
            match state.held(now()) {
                Some(token) => return Ok(token),
                None => state.join(&self.issuer, below),
            }
        };
        let outcome = flight.outcome.clone().await;
        lock(&self.state).land(&flight, outcome, now())
    }
}

impl State {
    /// The token, unless it is time to refresh it.
    fn held(&self, now: SystemTime) -> Option<Numbered> {
        let held = self.token.as_ref()?;
        held.renew_at.is_none_or(|at| now < at).then(|| held.numbered())
    }

    /// Discards a refused token, but keeps its refresh token.
    fn forget(&mut self, refused: Option<u64>) {
        if let Some(held) = self.token.as_mut().filter(|held| Some(held.number) == refused) {
            let over = SystemTime::UNIX_EPOCH;
            (held.renew_at, held.ends_at) = (Some(over), Some(over));
        }
    }

    /// The current login, or a new one.
    fn join(&mut self, issuer: &Arc<Issuer>, below: impl FnOnce() -> Stack) -> Flight {
        if let Some(flight) = &self.flight {
            return flight.clone();
        }
        self.flights += 1;
        let refresh = self.token.as_ref().and_then(|held| held.issued.refresh.clone());
        let (issuer, below) = (Arc::clone(issuer), below());
        let limit = issuer.timeout * ATTEMPTS;
        let login = async move {
            let login = issuer.issue(&below, refresh.as_ref());
            clock::within(below.clock(), limit, login).await.unwrap_or(Err(LoginError::TimedOut(limit)))
        };
        let outcome = AssertUnwindSafe(login).catch_unwind().map(|outcome| match outcome {
            Ok(outcome) => outcome.map(Arc::new).map_err(Arc::new),
            Err(panic) => Err(Arc::new(LoginError::Panicked(message(&*panic)))),
        });
        let outcome: BoxFuture<'static, Outcome> = Box::pin(outcome);
        let flight = Flight { number: self.flights, outcome: outcome.shared() };
        self.flight = Some(flight.clone());
        flight
    }

    /// Returns the result of a login, and records it if no other call has done so.
    fn land(
        &mut self,
        flight: &Flight,
        outcome: Outcome,
        now: SystemTime,
    ) -> Result<Numbered, Arc<LoginError>> {
        let is_first = self.flight.as_ref().is_some_and(|current| current.number == flight.number);
        if is_first {
            self.flight = None;
            if let Ok(issued) = &outcome {
                self.token = Some(Held::new(Arc::clone(issued), flight.number, now));
            }
        }
        match outcome {
            Ok(issued) => Ok(Numbered { value: issued.value.clone(), number: flight.number }),
            Err(error) => {
                // An early refresh may fail while the token is still valid.
                let held = self.token.as_mut().filter(|held| held.ends_at.is_none_or(|end| now < end));
                let held = held.ok_or(error)?;
                held.renew_at = Some(now + PAUSE);
                Ok(held.numbered())
            }
        }
    }
}

impl Held {
    fn new(issued: Arc<Issued>, number: u64, now: SystemTime) -> Self {
        let ends_at = issued.lifetime.and_then(|lifetime| now.checked_add(lifetime));
        let ahead = issued.lifetime.map_or(AHEAD, |lifetime| AHEAD.min(lifetime / 10));
        let renew_at = ends_at.and_then(|end| end.checked_sub(ahead));
        Self { issued, number, renew_at, ends_at }
    }

    fn numbered(&self) -> Numbered {
        Numbered { value: self.issued.value.clone(), number: self.number }
    }
}

/// The message of a panic.
fn message(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("no message").to_owned()
}

impl fmt::Debug for TokenSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenSource").finish_non_exhaustive()
    }
}
