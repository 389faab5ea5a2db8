//! Login, refresh and the token endpoint -> tokens, which are valid until they expire by the clock.

use std::{collections::BTreeMap, fmt};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

/// How long a token is good where nobody says it.
const USUAL: TimeDelta = TimeDelta::hours(1);

/// The tokens that were issued for one document. They are never printed.
#[derive(Default)]
pub(crate) struct Tokens {
    access: BTreeMap<String, Grant>,
    /// The user of each token.
    refresh: BTreeMap<String, String>,
    /// Never decreases, so that no token is issued twice.
    counter: u64,
    /// What a person must do before a login issues tokens.
    pub(crate) challenge: Option<String>,
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tokens({})", self.access.len())
    }
}

struct Grant {
    /// The time of expiry.
    end: DateTime<Utc>,
    user: String,
}

/// Tokens as they are issued.
pub(crate) struct Issued {
    pub(crate) access: String,
    pub(crate) refresh: String,
    pub(crate) lifetime: TimeDelta,
}

impl Tokens {
    /// The user of a token, if it is still valid.
    pub(crate) fn user(&self, token: &str, now: DateTime<Utc>) -> Option<&str> {
        let grant = self.access.get(token).filter(|grant| now < grant.end)?;
        Some(&grant.user)
    }

    /// Whom a refresh token was handed out to.
    pub(crate) fn renewed_by(&self, refresh: &str) -> Option<&String> {
        self.refresh.get(refresh)
    }

    /// A new token, and one to renew it with.
    pub(crate) fn hand_out(&mut self, user: &str, now: DateTime<Utc>, lifetime: Option<TimeDelta>) -> Issued {
        self.access.retain(|_, grant| now < grant.end);
        self.counter += 1;
        let (access, refresh) = (format!("token-{}", self.counter), format!("refresh-{}", self.counter));
        let lifetime = lifetime.unwrap_or(USUAL);
        let end = now.checked_add_signed(lifetime).unwrap_or(DateTime::<Utc>::MAX_UTC);
        self.access.insert(access.clone(), Grant { end, user: user.to_owned() });
        self.refresh.insert(refresh.clone(), user.to_owned());
        Issued { access, refresh, lifetime }
    }

    /// Makes all tokens expire, but not refresh tokens.
    pub(crate) fn expire(&mut self) {
        self.access.clear();
    }

    /// Makes all tokens and refresh tokens invalid.
    pub(crate) fn revoke(&mut self) {
        self.access.clear();
        self.refresh.clear();
    }

    /// Every issued secret that is still stored.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &String> {
        self.access.keys().chain(self.refresh.keys())
    }
}

/// A time as responses say it.
pub(crate) fn seconds(time: TimeDelta) -> Value {
    json!(time.num_seconds())
}
