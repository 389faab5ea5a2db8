//! A request -> the request with credentials, for every attempt.

mod issuer;
mod token;

use std::sync::Arc;

use http::StatusCode;

pub(crate) use self::{
    issuer::{Grant, Issuer},
    token::TokenSource,
};
use super::{Context, Layer, Next, Request, Response};
use crate::{
    auth::{Credential, CredentialProvider, LoginError, Scheme, Signature},
    error::{Failure, RequestError},
    operation::Api,
    transport::BoxFuture,
};

/// The source of the credential for a security scheme.
#[derive(Clone)]
pub(crate) enum Source {
    /// A fixed credential.
    Fixed(Result<Signature, RequestError>),
    /// A provider, which is asked for every attempt.
    Provider(Scheme, Arc<dyn CredentialProvider>),
    /// A token that a server issues.
    Token(Scheme, Arc<TokenSource>),
}

impl Source {
    pub(crate) fn fixed(credential: &Credential) -> Self {
        Self::Fixed(credential.signature())
    }

    /// Whether the source may have another credential after the server refused one.
    fn changes(&self) -> bool {
        match self {
            Self::Fixed(_) => false,
            Self::Provider(_, provider) => provider.changes(),
            Self::Token(..) => true,
        }
    }
}

/// Adds the credentials that an operation needs to every attempt. After a 401, it gets new credentials if they can change, and repeats the call
/// once.
pub struct Authentication {
    api: &'static Api,
    sources: Vec<(&'static str, Source)>,
}

impl Authentication {
    pub(crate) fn new(api: &'static Api, sources: Vec<(&'static str, Source)>) -> Self {
        Self { api, sources }
    }

    fn source(&self, scheme: &str) -> Option<&Source> {
        self.sources.iter().find(|(name, _)| *name == scheme).map(|(_, source)| source)
    }

    /// The first security requirement for which the client has every credential, or none if the operation allows that.
    fn alternative(&self, context: &Context) -> Result<&'static [&'static str], RequestError> {
        let alternatives = context.operation.security.unwrap_or(self.api.security);
        let mut possible = alternatives.iter().filter(|alternative| !alternative.is_empty());
        let found =
            possible.find(|alternative| alternative.iter().all(|scheme| self.source(scheme).is_some()));
        if let Some(alternative) = found {
            return Ok(alternative);
        }
        // An empty requirement means that the operation also works without credentials.
        if alternatives.is_empty() || alternatives.iter().any(|alternative| alternative.is_empty()) {
            return Ok(&[]);
        }
        let wanted: Vec<String> =
            alternatives.iter().map(|alternative| format!("`{}`", alternative.join("` and `"))).collect();
        Err(RequestError::Credentials(wanted.join(" or ")))
    }

    /// Adds the fixed credentials. [`Self::ask`] handles the other sources.
    fn sign_fixed(&self, request: &mut Request, schemes: &[&str]) -> Result<(), RequestError> {
        for source in schemes.iter().filter_map(|scheme| self.source(scheme)) {
            if let Source::Fixed(signature) = source {
                signature
                    .as_ref()
                    .map_err(Clone::clone)?
                    .sign(&mut request.message, &request.context.kept_headers)?;
            }
        }
        Ok(())
    }

    /// Adds credentials from providers and servers. Returns the numbers of the tokens; `refused` are those of the previous attempt.
    async fn ask(
        &self,
        request: &mut Request,
        schemes: &[&str],
        refused: &[u64],
        next: Next<'_>,
    ) -> Result<Vec<u64>, Failure> {
        let mut numbers = Vec::new();
        for source in schemes.iter().filter_map(|scheme| self.source(scheme)) {
            let (scheme, secrets) = match source {
                Source::Fixed(_) => continue,
                Source::Provider(scheme, provider) => {
                    let secrets = provider.secrets().await;
                    (scheme, secrets.map_err(|error| RequestError::Provider { reason: error.to_string() })?)
                }
                Source::Token(scheme, tokens) => {
                    let refused = refused.get(numbers.len()).copied();
                    let token = tokens.token(refused, || next.detach(), || next.clock().now()).await;
                    let token = token.map_err(|error: Arc<LoginError>| Failure::Login(error))?;
                    numbers.push(token.number);
                    (scheme, token.value.into())
                }
            };
            scheme
                .credential(&secrets)?
                .signature()?
                .sign(&mut request.message, &request.context.kept_headers)?;
        }
        Ok(numbers)
    }

    async fn attempt(
        &self,
        mut request: Request,
        schemes: &'static [&'static str],
        next: Next<'_>,
    ) -> Result<Response, Failure> {
        let changes = schemes.iter().filter_map(|scheme| self.source(scheme)).any(Source::changes);
        let again = if changes && request.context.retries { request.try_clone() } else { None };
        let numbers = self.ask(&mut request, schemes, &[], next).await?;
        let outcome = next.run(request).await;
        let refused = matches!(&outcome, Ok(response) if response.status() == StatusCode::UNAUTHORIZED);
        let Some(mut again) = again.filter(|_| refused && next.may_renew()) else {
            return outcome;
        };
        self.ask(&mut again, schemes, &numbers, next).await?;
        again.context.attempt = next.attempts() + 1;
        next.run(again).await
    }
}

impl std::fmt::Debug for Authentication {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let schemes: Vec<_> = self.sources.iter().map(|(name, _)| name).collect();
        f.debug_struct("Authentication").field("schemes", &schemes).finish_non_exhaustive()
    }
}

impl Layer for Authentication {
    fn handle<'a>(
        &'a self,
        mut request: Request,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<Response, Failure>> {
        let schemes = match self.alternative(&request.context) {
            Ok(schemes) => schemes,
            Err(error) => return Box::pin(std::future::ready(Err(error.into()))),
        };
        if let Err(error) = self.sign_fixed(&mut request, schemes) {
            return Box::pin(std::future::ready(Err(error.into())));
        }
        let is_fixed =
            |scheme: &&str| self.source(scheme).is_none_or(|source| matches!(source, Source::Fixed(_)));
        if schemes.iter().all(is_fixed) {
            return next.run(request);
        }
        Box::pin(self.attempt(request, schemes, next))
    }
}
