//! What all calls of one client share, and how it is put together.

mod builder;
mod macros;
mod server;

use std::{sync::Arc, time::Duration};

pub use self::builder::Builder;
use crate::{
    call::{Call, Shared},
    operation::Operation,
};

/// Longer responses are an error unless the builder says otherwise: 32 MiB.
pub const DEFAULT_MAX_RESPONSE: u64 = 32 * 1024 * 1024;

/// An attempt takes at most this long unless the builder or the call says otherwise.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);

/// The shared part of a generated client. Cloning it shares connections and credentials.
#[derive(Clone)]
pub struct Client(pub(crate) Arc<Shared>);

impl Client {
    /// Begins a call of `operation`.
    pub fn call(&self, operation: &'static Operation) -> Call {
        Call::new(Arc::clone(&self.0), operation)
    }

    /// The URL below which all calls go.
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
        "`{variable}` is part of the server's URL {url} and has no default: give it to the builder, or give a whole base_url"
    )]
    MissingVariable {
        /// The variable.
        variable: &'static str,
        /// The URL template.
        url: &'static str,
    },
    /// A variable's value would change more of the URL than its own place, or is not one of those that the document lists.
    #[error("`{variable}` cannot be {value:?}: {reason}")]
    Variable {
        /// The variable.
        variable: &'static str,
        /// The value given.
        value: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The API's document names no server.
    #[error("the API's document names no server: give the builder a base_url")]
    NoServer,
    /// The base URL is not one.
    #[error("the base URL {url:?} cannot be used: {reason}")]
    Url {
        /// The URL.
        url: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A header cannot be sent.
    #[error("the header `{0}` has a name or value that cannot be sent")]
    Header(String),
    /// Nothing says where OAuth2 tokens are handed out.
    #[error(
        "the document does not say where tokens for `{0}` are handed out: give the token URL with the client's id and secret"
    )]
    NoTokenUrl(&'static str),
    /// The body of a login cannot be written.
    #[error("the login cannot be written: {0}")]
    Login(String),
    /// The default transport is not compiled in, or could not be set up.
    #[error("no transport: {0}")]
    Transport(String),
}
