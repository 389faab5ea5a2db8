//! Users and tokens of a sandbox -> who it is that has a password or a token.

use std::{fmt, sync::Mutex};

use chrono::{DateTime, TimeDelta, Utc};

use crate::{lock::lock, tokens::Tokens};

/// Who may call. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Credentials {
    pub(crate) user: String,
    pub(crate) password: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials")
    }
}

/// Whose requests count together.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Caller {
    /// One of the sandbox's users.
    User(String),
    /// Somebody with these credentials, which nothing is known of.
    Other(String),
    Nobody,
}

/// What credentials are compared with.
pub(crate) struct Access<'a> {
    pub(crate) accounts: &'a [Credentials],
    pub(crate) tokens: &'a Mutex<Tokens>,
    /// How long new tokens are good, whatever the document says.
    pub(crate) lifetime: Option<TimeDelta>,
    pub(crate) now: DateTime<Utc>,
}

impl Access<'_> {
    /// The user with this password.
    pub(crate) fn with_password(&self, password: &str) -> Option<Caller> {
        let account = self.accounts.iter().find(|account| account.password == password)?;
        Some(Caller::User(account.user.clone()))
    }

    /// The user of a token. A password is good as a token, too.
    pub(crate) fn with_token(&self, token: &str) -> Option<Caller> {
        let owner = || Some(Caller::User(lock(self.tokens).user(token, self.now)?.to_owned()));
        self.with_password(token).or_else(owner)
    }
}
