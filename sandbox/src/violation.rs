//! A violation of the document -> an entry in the log that tests read.

use std::{collections::VecDeque, fmt};

use chrono::{DateTime, Utc};

/// The kind of a violation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ViolationKind {
    /// No document has this path.
    Path,
    /// The path does not have this method.
    Method,
    /// The credentials that the operation needs are missing or unreadable. Wrong credentials are refused, but are not a violation.
    Auth,
    /// `Accept` does not allow what the operation returns.
    Accept,
    /// A declared parameter is missing or has a value that its schema does not allow.
    Parameter,
    /// A query parameter that the operation does not declare.
    UnknownParameter,
    /// The body's media type is not declared.
    ContentType,
    /// The body is missing, unreadable or not declared, or does not match its schema.
    Body,
    /// A key in the body that no schema knows. It is only logged, because documents allow it.
    UnknownField,
    /// The sandbox itself returned a response that the document does not describe.
    Response,
    /// A schema of the document could not be used, so that nothing was checked against it.
    Schema,
}

impl ViolationKind {
    /// The name for messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Method => "method",
            Self::Auth => "auth",
            Self::Accept => "accept",
            Self::Parameter => "parameter",
            Self::UnknownParameter => "unknown-parameter",
            Self::ContentType => "content-type",
            Self::Body => "body",
            Self::UnknownField => "unknown-field",
            Self::Response => "response",
            Self::Schema => "schema",
        }
    }
}

impl fmt::Display for ViolationKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One breach, before it is known which request it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Flaw {
    pub(crate) kind: ViolationKind,
    pub(crate) place: String,
    pub(crate) reason: String,
    /// The field or parameter at fault.
    pub(crate) field: Option<String>,
}

/// One breach of a document, by a request or by the sandbox's own response.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The kind of violation.
    pub kind: ViolationKind,
    /// `operationId`, if the request belongs to an operation and that has one.
    pub operation: Option<String>,
    /// The method of the request.
    pub method: String,
    /// The path of the request, without its query.
    pub path: String,
    /// Where in the request: a JSON pointer into the body, or `query page`, `header Accept` and the like.
    pub place: String,
    /// What is wrong.
    pub reason: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} {}", self.kind, self.method, self.path)?;
        if let Some(operation) = &self.operation {
            write!(f, " ({operation})")?;
        }
        if !self.place.is_empty() {
            write!(f, ", {}", self.place)?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// The violations that [`Sandbox::assert_no_violations`](crate::Sandbox::assert_no_violations) found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violations(pub Vec<Violation>);

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} violation(s)", self.0.len())?;
        for violation in &self.0 {
            write!(f, "\n  {violation}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}

/// One request, as the sandbox received it. It contains no credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequestRecord {
    /// The time of arrival, by the sandbox's clock.
    pub time: DateTime<Utc>,
    /// The method.
    pub method: String,
    /// Path and query as sent; only the values of parameters that the operation declares are shown.
    pub target: String,
    /// The returned status; `None` if a fault prevented a response.
    pub status: Option<u16>,
    /// `operationId`, if the request belongs to an operation and that has one.
    pub operation: Option<String>,
    /// The sender: the name of one of the sandbox's users, or `account-1` and so on for other credentials, in order of
    /// arrival. `None` without credentials, or with wrong ones.
    pub account: Option<String>,
    /// Whether the request took effect: it was not refused, and no fault prevented it.
    pub carried_out: bool,
    /// The faults that hit it, as text.
    pub faults: Vec<String>,
}

/// The log of requests. If there are more than [`Log::CAPACITY`] entries, the oldest are deleted.
#[derive(Debug, Default)]
pub(crate) struct Log {
    pub(crate) violations: VecDeque<Violation>,
    pub(crate) requests: VecDeque<RequestRecord>,
}

impl Log {
    /// Enough for any test, and a limit for a server that runs for days.
    pub(crate) const CAPACITY: usize = 100_000;

    pub(crate) fn violation(&mut self, violation: Violation) {
        push(&mut self.violations, violation);
    }

    pub(crate) fn request(&mut self, request: RequestRecord) {
        push(&mut self.requests, request);
    }
}

fn push<T>(entries: &mut VecDeque<T>, entry: T) {
    if entries.len() == Log::CAPACITY {
        entries.pop_front();
    }
    entries.push_back(entry);
}
