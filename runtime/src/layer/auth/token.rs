//! The token of a client: had once for all calls, renewed before it ends and when the server refuses it.

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

/// How long calls go on with a token that is still good when renewing it ahead of its end failed, before the next try.
const PAUSE: Duration = Duration::from_secs(10);

/// A login may take as long as so many attempts: nobody waits for ever for one that hangs.
const ATTEMPTS: u32 = 10;

/// Gives every call the same token. However many calls need a new one, one request gets it.
pub(crate) struct TokenSource {
    issuer: Arc<Issuer>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    token: Option<Held>,
    /// The login under way. It is polled by those who wait for it; if all of them are dropped, the next call goes on with it.
    flight: Option<Flight>,
    /// How many logins have begun.
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

/// A token, with a number by which to say that it was refused.
pub(crate) struct Numbered {
    pub(crate) value: SecretString,
    pub(crate) number: u64,
}

impl TokenSource {
    pub(crate) fn new(issuer: Issuer) -> Self {
        Self { issuer: Arc::new(issuer), state: Mutex::default() }
    }

    /// The token; another one than that of the number `refused`. `below` makes the layers through which to get one.
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
    /// The token, unless it is time to renew it.
    fn held(&self, now: SystemTime) -> Option<Numbered> {
        let held = self.token.as_ref()?;
        held.renew_at.is_none_or(|at| now < at).then(|| held.numbered())
    }

    /// A token that was refused is not used again; what can be refreshed with it is kept.
    fn forget(&mut self, refused: Option<u64>) {
        if let Some(held) = self.token.as_mut().filter(|held| Some(held.number) == refused) {
            let over = SystemTime::UNIX_EPOCH;
            (held.renew_at, held.ends_at) = (Some(over), Some(over));
        }
    }

    /// The login under way, or a new one.
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

    /// Notes what came of a login, if nobody has yet, and gives it.
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
                // What was to be renewed ahead of its end may still be good.
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

/// What a panic says.
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
