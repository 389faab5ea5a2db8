//! Rows of static tables, in which generated code describes an API and its operations.

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
    /// The operation's own server, if it differs from the API's: a URL, or a path on the API's host.
    pub server: Option<&'static str>,
    /// Its parameters, in the order of the query.
    pub parameters: &'static [ParameterSpec],
    /// The value of the `Accept` header.
    pub accept: &'static str,
    /// The media type of request bodies.
    pub content_type: &'static str,
    /// The operation's own security requirements, instead of the API's. An empty list means no authentication.
    pub security: Option<&'static [&'static [&'static str]]>,
    /// Documented error statuses, one string per error type, in the order of the variants: `"400 404 5XX"`, or `"default"`.
    pub errors: &'static [&'static str],
    /// Whether the document says that the request may be repeated.
    pub idempotent: bool,
    /// Whether a redirect is a success, because the document has no other success.
    pub redirects: bool,
    /// How the operation's retries differ from the client's policy.
    pub retry: Option<RetryRule>,
    /// The operation's own rate limit, instead of the API's.
    pub limit: Option<RateLimit>,
}

/// How retries differ from the client's policy (`x-retry`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryRule {
    /// The statuses after which a request is repeated.
    pub statuses: Option<&'static [u16]>,
    /// The largest number of attempts.
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

    /// Sets the parameters.
    #[must_use]
    pub const fn parameters(mut self, parameters: &'static [ParameterSpec]) -> Self {
        self.parameters = parameters;
        self
    }

    /// Sets another server than the API's.
    #[must_use]
    pub const fn server(mut self, server: &'static str) -> Self {
        self.server = Some(server);
        self
    }

    /// Sets the security requirements.
    #[must_use]
    pub const fn security(mut self, security: &'static [&'static [&'static str]]) -> Self {
        self.security = Some(security);
        self
    }

    /// Sets the documented error statuses.
    #[must_use]
    pub const fn errors(mut self, errors: &'static [&'static str]) -> Self {
        self.errors = errors;
        self
    }

    /// Marks the request as safe to repeat.
    #[must_use]
    pub const fn idempotent(mut self) -> Self {
        self.idempotent = true;
        self
    }

    /// Sets a rule for retries.
    #[must_use]
    pub const fn retry(mut self, rule: RetryRule) -> Self {
        self.retry = Some(rule);
        self
    }

    /// Sets the operation's own rate limit.
    #[must_use]
    pub const fn limit(mut self, limit: RateLimit) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Marks a redirect as a success.
    #[must_use]
    pub const fn redirects(mut self) -> Self {
        self.redirects = true;
        self
    }

    /// Whether a response with this status is a success.
    pub(crate) fn succeeds(&self, status: StatusCode) -> bool {
        status.is_success() || (self.redirects && status.is_redirection())
    }

    /// Sets other media types.
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

/// An API: the data that all its operations share.
#[derive(Clone, Copy, Debug)]
pub struct Api {
    /// The name of its module.
    pub name: &'static str,
    /// The servers of the API. The first is the default.
    pub servers: &'static [Server],
    /// Security requirements, for operations without their own. One requirement must be met, with all of its schemes.
    pub security: &'static [&'static [&'static str]],
}

/// A server of an API.
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
    /// The default value; with `None`, the user must give a value.
    pub default: Option<&'static str>,
    /// The values that the document lists. An empty list allows any value.
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
