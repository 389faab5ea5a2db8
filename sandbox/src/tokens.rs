//! Logins, refreshes and calls of the token endpoint -> tokens, which are good until the clock says otherwise.

use std::{collections::BTreeMap, fmt};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

/// How long a token is good where nobody says it.
const USUAL: TimeDelta = TimeDelta::hours(1);

/// The tokens that were handed out for one document. Never printed.
#[derive(Default)]
pub(crate) struct Tokens {
    access: BTreeMap<String, Grant>,
    /// With the user each was handed out to.
    refresh: BTreeMap<String, String>,
    /// Never goes back, so that no token comes twice.
    counter: u64,
    /// What a person has to do before a login hands out tokens.
    pub(crate) challenge: Option<String>,
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tokens({})", self.access.len())
    }
}

struct Grant {
    /// From then on it is too old.
    end: DateTime<Utc>,
    user: String,
}

/// Tokens as they are handed out.
pub(crate) struct Issued {
    pub(crate) access: String,
    pub(crate) refresh: String,
    pub(crate) lifetime: TimeDelta,
}

impl Tokens {
    /// Whom a token was handed out to, if it is still good.
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

    /// No token is good any more; those that renew them are.
    pub(crate) fn expire(&mut self) {
        self.access.clear();
    }

    /// Not even those that renew tokens are good any more.
    pub(crate) fn revoke(&mut self) {
        self.access.clear();
        self.refresh.clear();
    }

    /// Every secret that was handed out and is not yet forgotten.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &String> {
        self.access.keys().chain(self.refresh.keys())
    }
}

/// A time as responses say it.
pub(crate) fn seconds(time: TimeDelta) -> Value {
    json!(time.num_seconds())
}
