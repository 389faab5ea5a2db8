//! Failures below the types of an operation, before its error body is known.

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
    /// The body could not be written.
    #[error("the request body could not be written: {0}")]
    Body(String),
    /// The value of a parameter is not valid in its location.
    #[error("parameter `{name}`: {reason}")]
    Parameter {
        /// The parameter.
        name: String,
        /// What is wrong with its value.
        reason: String,
    },
    /// The operation needs credentials that the client does not have.
    #[error("the operation needs credentials for {0}; give them to the client's builder")]
    Credentials(String),
    /// A provider of credentials returned an error.
    #[error("there are no credentials: {reason}")]
    Provider {
        /// The message of the provider.
        reason: String,
    },
    /// The URL is not valid.
    #[error("the URL is not valid: {0}")]
    Url(String),
    /// A blocking call was made in async code, which it would block.
    #[error("a blocking call cannot be made from async code: use `send().await`")]
    Blocking,
}

/// What a layer returns instead of a response.
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
    /// The client could not get a token.
    #[error(transparent)]
    Login(Arc<LoginError>),
    /// The rate limit would delay the request beyond its deadline.
    #[error("the rate limit lets the request go in {wait:.1?}, which is after the call's deadline")]
    RateLimited {
        /// How long the request would have to wait.
        wait: Duration,
    },
    /// The call did not finish before its deadline.
    #[error("the call did not finish before its deadline")]
    Deadline,
    /// A layer of the user failed.
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

    /// Whether the same request can succeed later.
    pub(crate) fn is_passing(&self) -> bool {
        match self {
            Self::Transport(error) => error.kind() != TransportErrorKind::Other,
            Self::RateLimited { .. } | Self::Deadline => true,
            Self::Login(error) => error.is_passing(),
            Self::Request(_) | Self::TooLarge { .. } | Self::Layer(_) => false,
        }
    }

    /// Whether the server may have carried out the request although the client got no response.
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
    /// The login needs an action of a person.
    #[error(
        "the login needs an action of a person, `{name}`: log in once by hand and complete it, then start again"
    )]
    Challenge {
        /// The server's name for it.
        name: String,
    },
    /// The server refused the credentials.
    #[error("the login was refused with {status}: check the credentials of the client")]
    Refused {
        /// The status of the response.
        status: StatusCode,
    },
    /// The response has no token.
    #[error("the login got {status}, but no token at `{pointer}`")]
    NoToken {
        /// The status of the response.
        status: StatusCode,
        /// The JSON pointer to the token.
        pointer: String,
    },
    /// The server did not respond.
    #[error("the login failed: {0}")]
    Failed(#[source] Arc<Failure>),
    /// The login took too long, with all its attempts and delays.
    #[error("the login took longer than {0:?}")]
    TimedOut(Duration),
    /// A layer panicked during the login.
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
