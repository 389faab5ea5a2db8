//! What happened below an operation's types, before the operation's error body is known.
//!
//! A login is a call, too: so a failure may hold the error of a login, and that the failure of its call.

use std::{error::Error as StdError, sync::Arc, time::Duration};

use http::StatusCode;

use crate::{
    repeat::is_passing,
    transport::{TransportError, TransportErrorKind},
};

/// Why a request could not be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RequestError {
    /// A body could not be written.
    #[error("the request body could not be written: {0}")]
    Body(String),
    /// A parameter's value does not fit its place.
    #[error("parameter `{name}`: {reason}")]
    Parameter {
        /// The parameter.
        name: String,
        /// What is wrong with its value.
        reason: String,
    },
    /// The operation needs credentials that the client was not given.
    #[error("the operation needs credentials for {0}; give them to the client's builder")]
    Credentials(String),
    /// A provider of credentials had none.
    #[error("there are no credentials: {reason}")]
    Provider {
        /// What the provider says.
        reason: String,
    },
    /// The URL is not one.
    #[error("the URL cannot be used: {0}")]
    Url(String),
    /// A blocking call was made where it would block others.
    #[error("a blocking call cannot be made from async code: use `send().await`")]
    Blocking,
}

/// What a layer gives in place of a response.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// The request could not be built.
    #[error(transparent)]
    Request(#[from] RequestError),
    /// The transport failed.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// The body of the response is larger than allowed.
    #[error("{status}, but the body is larger than {limit} bytes")]
    TooLarge {
        /// The status of the response.
        status: StatusCode,
        /// How many bytes are allowed.
        limit: u64,
    },
    /// There is no token to prove who the client is.
    #[error(transparent)]
    Login(Arc<LoginError>),
    /// The rate limit lets the request go too late.
    #[error("the rate limit lets the request go in {wait:.1?}, which is after the call's deadline")]
    RateLimited {
        /// How long the request would have to wait.
        wait: Duration,
    },
    /// The call was not over at its deadline.
    #[error("the call's deadline is over")]
    Deadline,
    /// A layer of the user's failed.
    #[error("{0}")]
    Layer(#[source] Box<dyn StdError + Send + Sync>),
}

impl Failure {
    /// A stable name for traces.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Request(_) => "request",
            Self::Transport(error) => match error.kind() {
                TransportErrorKind::Connect => "connect",
                TransportErrorKind::Timeout => "timeout",
                TransportErrorKind::Interrupted => "interrupted",
                TransportErrorKind::Body => "body",
                TransportErrorKind::Other => "other",
            },
            Self::TooLarge { .. } => "too_large",
            Self::Login(_) => "login",
            Self::RateLimited { .. } => "rate_limited",
            Self::Deadline => "deadline",
            Self::Layer(_) => "layer",
        }
    }

    /// Whether the same request may succeed later.
    pub(crate) fn is_passing(&self) -> bool {
        match self {
            Self::Transport(error) => error.kind() != TransportErrorKind::Other,
            Self::RateLimited { .. } | Self::Deadline => true,
            Self::Login(error) => error.is_passing(),
            Self::Request(_) | Self::TooLarge { .. } | Self::Layer(_) => false,
        }
    }

    /// Whether the server may have acted on the request without the client knowing.
    pub(super) fn is_outcome_unknown(&self) -> bool {
        match self {
            Self::Transport(error) => matches!(
                error.kind(),
                TransportErrorKind::Timeout | TransportErrorKind::Interrupted | TransportErrorKind::Body
            ),
            Self::Deadline | Self::TooLarge { .. } => true,
            _ => false,
        }
    }
}

/// Why there is no token.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoginError {
    /// The login asks for something that only a person can do.
    #[error("the login asks for a challenge, `{name}`: log in once by hand and meet it, then start again")]
    Challenge {
        /// What the server calls it.
        name: String,
    },
    /// The server refused the credentials.
    #[error("the login was refused with {status}: check the credentials that the client was given")]
    Refused {
        /// The status of the response.
        status: StatusCode,
    },
    /// The response has no token.
    #[error("the login was returned with {status}, but without a token at `{pointer}`")]
    NoToken {
        /// The status of the response.
        status: StatusCode,
        /// Where the token should be.
        pointer: String,
    },
    /// There was no response.
    #[error("the login failed: {0}")]
    Failed(#[source] Arc<Failure>),
    /// The login took too long, all its attempts and waits together.
    #[error("the login took longer than {0:?}")]
    TimedOut(Duration),
    /// A layer panicked while the login went through it.
    #[error("the login panicked: {0}")]
    Panicked(String),
}

impl LoginError {
    /// Whether a login may succeed later.
    pub(crate) fn is_passing(&self) -> bool {
        match self {
            Self::Refused { status } => is_passing(*status),
            Self::Failed(failure) => failure.is_passing(),
            Self::TimedOut(_) => true,
            _ => false,
        }
    }
}
