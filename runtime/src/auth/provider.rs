//! Where secrets come from: given once, asked of a closure, read from the environment.

use std::{env, error::Error as StdError, fmt, future::Future};

use secrecy::SecretString;

use crate::transport::BoxFuture;

/// Why a provider has no secrets. Its text is shown in errors, so it must hold none.
pub type ProviderError = Box<dyn StdError + Send + Sync>;

/// The secrets of a security scheme, in the order in which its builder method takes them: user and password, or a token, or the parts of a header.
#[derive(Clone, Debug)]
pub struct Secrets(Vec<SecretString>);

impl Secrets {
    /// These, in this order.
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

/// Gives the secrets of a security scheme; asked for every attempt, so that they can change while a client lives.
///
/// Async closures that give `Result<Secrets, ProviderError>` are providers, and so are [`Secrets`] and [`Environment`].
pub trait CredentialProvider: Send + Sync + 'static {
    /// The secrets.
    fn secrets(&self) -> BoxFuture<'_, Result<Secrets, ProviderError>>;

    /// Whether asking again may give others, after the server refused the ones just given: then the call is repeated once.
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

/// Secrets in variables of the environment, read whenever they are needed.
///
/// ```
/// use clientgen_runtime::auth::Environment;
///
/// // As user and password of a scheme that takes both:
/// let provider = Environment::new(["SHOP_USER", "SHOP_PASSWORD"]);
/// # drop(provider);
/// ```
#[derive(Clone)]
pub struct Environment(Vec<String>);

impl Environment {
    /// The names of the variables, in the order in which the scheme takes its secrets.
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
