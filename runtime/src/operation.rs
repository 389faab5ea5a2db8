//! What generated code says about an API and its operations: rows of static tables.

use http::StatusCode;

use crate::{parameter::ParameterSpec, rate_limit::RateLimit};

/// An operation of an API.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// Its `operationId`.
    pub id: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path template, below the base URL.
    pub path: &'static str,
    /// Where it is served, if that is not where the API is; a URL, or a path on the API's host.
    pub server: Option<&'static str>,
    /// Its parameters, in the order in which queries are written.
    pub parameters: &'static [ParameterSpec],
    /// What the `Accept` header asks for.
    pub accept: &'static str,
    /// The media type of request bodies.
    pub content_type: &'static str,
    /// The operation's own alternatives of security schemes, instead of the API's; an empty list: no authentication.
    pub security: Option<&'static [&'static [&'static str]]>,
    /// Documented error statuses, one text per error type in the order of its variants: `"400 404 5XX"`, or `"default"`.
    pub errors: &'static [&'static str],
    /// Whether the document says that the request may be repeated.
    pub idempotent: bool,
    /// Whether a redirect is what the operation is called for: its document has no other success.
    pub redirects: bool,
    /// How the document says that repeating differs from the client's policy.
    pub retry: Option<RetryRule>,
    /// The operation's own limit, instead of the API's.
    pub limit: Option<RateLimit>,
}

/// How repeating requests differs from the client's policy (`x-retry`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryRule {
    /// The statuses after which a request is repeated.
    pub statuses: Option<&'static [u16]>,
    /// How often it is sent at most.
    pub attempts: Option<u32>,
}

impl Operation {
    /// An operation without parameters, security or documented errors, whose bodies are JSON.
    pub const fn new(id: &'static str, method: &'static str, path: &'static str) -> Self {
        Self {
            id,
            method,
            path,
            server: None,
            parameters: &[],
            accept: "application/json",
            content_type: "application/json",
            security: None,
            errors: &[],
            idempotent: false,
            redirects: false,
            retry: None,
            limit: None,
        }
    }

    /// With parameters.
    #[must_use]
    pub const fn parameters(mut self, parameters: &'static [ParameterSpec]) -> Self {
        self.parameters = parameters;
        self
    }

    /// Served elsewhere than the API.
    #[must_use]
    pub const fn server(mut self, server: &'static str) -> Self {
        self.server = Some(server);
        self
    }

    /// With security schemes.
    #[must_use]
    pub const fn security(mut self, security: &'static [&'static [&'static str]]) -> Self {
        self.security = Some(security);
        self
    }

    /// With documented error statuses.
    #[must_use]
    pub const fn errors(mut self, errors: &'static [&'static str]) -> Self {
        self.errors = errors;
        self
    }

    /// With the document's word that the request may be repeated.
    #[must_use]
    pub const fn idempotent(mut self) -> Self {
        self.idempotent = true;
        self
    }

    /// With a rule for repeating it.
    #[must_use]
    pub const fn retry(mut self, rule: RetryRule) -> Self {
        self.retry = Some(rule);
        self
    }

    /// With a limit of its own.
    #[must_use]
    pub const fn limit(mut self, limit: RateLimit) -> Self {
        self.limit = Some(limit);
        self
    }

    /// With redirects as its success.
    #[must_use]
    pub const fn redirects(mut self) -> Self {
        self.redirects = true;
        self
    }

    /// Whether a response with this status is what the operation is called for.
    pub(crate) fn succeeds(&self, status: StatusCode) -> bool {
        status.is_success() || (self.redirects && status.is_redirection())
    }

    /// With other media types.
    #[must_use]
    pub const fn media_types(mut self, content_type: &'static str, accept: &'static str) -> Self {
        self.content_type = content_type;
        self.accept = accept;
        self
    }

    /// Which error type documents `status`: an exact status first, then its range, then `default`.
    pub(crate) fn error_type(&self, status: u16) -> Option<usize> {
        let range =
            ["1XX", "2XX", "3XX", "4XX", "5XX"].get(usize::from(status / 100).wrapping_sub(1)).copied();
        let exact = status.to_string();
        let find = |wanted: &str| {
            self.errors
                .iter()
                .position(|group| group.split(' ').any(|entry| entry.eq_ignore_ascii_case(wanted)))
        };
        find(&exact).or_else(|| range.and_then(find)).or_else(|| find("default"))
    }
}

/// A row for a `GET`.
pub const fn get(id: &'static str, path: &'static str) -> Operation {
    Operation::new(id, "GET", path)
}

/// A row for a `PUT`.
pub const fn put(id: &'static str, path: &'static str) -> Operation {
    Operation::new(id, "PUT", path)
}

/// A row for a `POST`.
pub const fn post(id: &'static str, path: &'static str) -> Operation {
    Operation::new(id, "POST", path)
}

/// A row for a `PATCH`.
pub const fn patch(id: &'static str, path: &'static str) -> Operation {
    Operation::new(id, "PATCH", path)
}

/// A row for a `DELETE`.
pub const fn delete(id: &'static str, path: &'static str) -> Operation {
    Operation::new(id, "DELETE", path)
}

/// An API: what all its operations share.
#[derive(Clone, Copy, Debug)]
pub struct Api {
    /// The name of its module.
    pub name: &'static str,
    /// Where it is served. The first is the default.
    pub servers: &'static [Server],
    /// Alternatives of security schemes that must be satisfied together, for operations without their own.
    pub security: &'static [&'static [&'static str]],
}

/// A place where an API is served.
#[derive(Clone, Copy, Debug)]
pub struct Server {
    /// The URL template.
    pub url: &'static str,
    /// The variables in it.
    pub variables: &'static [ServerVariable],
}

/// A variable of a server's URL.
#[derive(Clone, Copy, Debug)]
pub struct ServerVariable {
    /// The name in braces.
    pub name: &'static str,
    /// What stands for it unless the user says otherwise; `None`: the user has to.
    pub default: Option<&'static str>,
    /// The values that the document lists; none: any.
    pub values: &'static [&'static str],
}

#[cfg(test)]
mod tests {
    use super::Operation;

    #[test]
    fn the_most_exact_status_wins() {
        let operation = Operation::new("a", "GET", "/a").errors(&["400 5xx", "422 503", "default"]);
        assert_eq!(operation.error_type(400), Some(0));
        assert_eq!(operation.error_type(500), Some(0));
        assert_eq!(operation.error_type(503), Some(1));
        assert_eq!(operation.error_type(422), Some(1));
        assert_eq!(operation.error_type(404), Some(2));
        assert_eq!(Operation::new("a", "GET", "/a").error_type(404), None);
    }
}
