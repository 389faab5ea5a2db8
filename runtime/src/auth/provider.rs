//! The source of secrets: fixed values, a closure, or the environment.

use std::{env, error::Error as StdError, fmt, future::Future};

use secrecy::SecretString;

use crate::transport::BoxFuture;

/// Why a provider has no secrets. Errors show its text, so it must not contain a secret.
pub type ProviderError = Box<dyn StdError + Send + Sync>;

/// The secrets of a security scheme, in the order of its builder method's arguments: user and password, or a token, or the parts of a header.
#[derive(Clone, Debug)]
pub struct Secrets(Vec<SecretString>);

impl Secrets {
    /// Creates secrets in this order.
    pub fn new<S: Into<SecretString>>(secrets: impl IntoIterator<Item = S>) -> Self {
        Self(secrets.into_iter().map(Into::into).collect())
    }

    pub(crate) fn as_slice(&self) -> &[SecretString] {
        &self.0
    }
}

impl From<SecretString> for Secrets {
    fn from(secret: SecretString) -> Self {
        Self(vec![secret])
    }
}

/// Provides the secrets of a security scheme. The client asks it for every attempt, so the secrets can change during the life of the client.
///
/// Async closures that return `Result<Secrets, ProviderError>` are providers. [`Secrets`] and [`Environment`] are providers, too.
pub trait CredentialProvider: Send + Sync + 'static {
    /// Returns the secrets.
    fn secrets(&self) -> BoxFuture<'_, Result<Secrets, ProviderError>>;

    /// Whether the provider may return other secrets after the server refused the last ones. If so, the client repeats the call once.
    fn changes(&self) -> bool {
        true
    }
}

impl CredentialProvider for Secrets {
    fn secrets(&self) -> BoxFuture<'_, Result<Secrets, ProviderError>> {
        Box::pin(std::future::ready(Ok(self.clone())))
    }

    fn changes(&self) -> bool {
        false
    }
}

impl<F, G> CredentialProvider for F
where
    F: Fn() -> G + Send + Sync + 'static,
    G: Future<Output = Result<Secrets, ProviderError>> + Send + 'static,
{
    fn secrets(&self) -> BoxFuture<'_, Result<Secrets, ProviderError>> {
        Box::pin(self())
    }
}

/// Secrets from environment variables, read whenever they are needed.
///
/// ```
/// use clientgen_runtime::auth::Environment;
///
/// // The user and password of a scheme that needs both:
/// let provider = Environment::new(["SHOP_USER", "SHOP_PASSWORD"]);
/// # drop(provider);
/// ```
#[derive(Clone)]
pub struct Environment(Vec<String>);

impl Environment {
    /// Creates a provider from the names of the variables, in the order of the scheme's secrets.
    pub fn new<S: Into<String>>(names: impl IntoIterator<Item = S>) -> Self {
        Self(names.into_iter().map(Into::into).collect())
    }
}

impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Environment").field(&self.0).finish()
    }
}

impl CredentialProvider for Environment {
    fn secrets(&self) -> BoxFuture<'_, Result<Secrets, ProviderError>> {
        let read = |name: &String| match env::var(name) {
            Ok(value) => Ok(SecretString::from(value)),
            Err(env::VarError::NotPresent) => Err(format!("set the environment variable {name}")),
            Err(env::VarError::NotUnicode(_)) => Err(format!("the environment variable {name} is no text")),
        };
        let secrets: Result<Vec<_>, _> = self.0.iter().map(read).collect();
        Box::pin(std::future::ready(secrets.map(Secrets).map_err(Into::into)))
    }

    fn changes(&self) -> bool {
        false
    }
}
