//! The state that all calls of a client share, and the builder of a client.

mod builder;
mod macros;
mod server;

use std::{sync::Arc, time::Duration};

pub use self::builder::Builder;
use crate::{
    call::{Call, Shared},
    operation::Operation,
};

/// The default size limit of responses, 32 MiB. A longer response is an error.
pub const DEFAULT_MAX_RESPONSE: u64 = 32 * 1024 * 1024;

/// The default timeout of an attempt.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);

/// The shared part of a generated client. Cloning it shares connections and credentials.
#[derive(Clone)]
pub struct Client(pub(crate) Arc<Shared>);

impl Client {
    /// Starts a call of `operation`.
    pub fn call(&self, operation: &'static Operation) -> Call {
        Call::new(Arc::clone(&self.0), operation)
    }

    /// The base URL of all calls.
    pub fn base_url(&self) -> &str {
        &self.0.base_url
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("base_url", &self.0.base_url).finish_non_exhaustive()
    }
}

/// Why a client could not be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// A variable of the server's URL has no value.
    #[error(
        "`{variable}` is part of the server's URL {url} and has no default: give the builder a value, or a whole base_url"
    )]
    MissingVariable {
        /// The variable.
        variable: &'static str,
        /// The URL template.
        url: &'static str,
    },
    /// The value of a variable would change other parts of the URL, or the document does not list it.
    #[error("`{variable}` cannot be {value:?}: {reason}")]
    Variable {
        /// The variable.
        variable: &'static str,
        /// The value given.
        value: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The document has no server.
    #[error("the API's document has no server: give the builder a base_url")]
    NoServer,
    /// The base URL is not valid.
    #[error("the base URL {url:?} cannot be used: {reason}")]
    Url {
        /// The URL.
        url: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A header is not valid.
    #[error("the header `{0}` has an invalid name or value")]
    Header(String),
    /// The token URL of OAuth2 is missing.
    #[error("the document has no token URL for `{0}`: give the token URL with the client's id and secret")]
    NoTokenUrl(&'static str),
    /// The body of a login cannot be encoded.
    #[error("the body of the login cannot be encoded: {0}")]
    Login(String),
    /// The default transport is not compiled in, or could not be created.
    #[error("no transport: {0}")]
    Transport(String),
}
