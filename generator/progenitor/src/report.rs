//! What became of each operation.

use serde::Serialize;

/// What became of a document.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// Every operation of the document, in its order.
    pub operations: Vec<OperationReport>,
    /// What progenitor passes over in all of them.
    pub ignored: Vec<Ignored>,
}

/// What progenitor passes over.
#[derive(Clone, Debug, Serialize)]
pub struct Ignored {
    /// What it is.
    pub part: Part,
    /// The operations of the client that have it, by their ids.
    pub operations: Vec<String>,
}

/// A part of documents that progenitor does not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Credentials.
    Security,
    /// Base URLs.
    Servers,
    /// Keys that tell members apart.
    Discriminator,
}

impl Part {
    /// What that means for a caller.
    pub fn text(self) -> &'static str {
        match self {
            Self::Security => "credentials are not sent unless the caller's `reqwest::Client` does",
            Self::Servers => {
                "the document's servers are not in the client; the caller gives one base URL for all"
            }
            Self::Discriminator => {
                "a `discriminator` is not heeded; of several members the first that fits is taken"
            }
        }
    }
}

/// What became of an operation.
#[derive(Clone, Debug, Serialize)]
pub struct OperationReport {
    /// `GET`.
    pub method: String,
    /// The path template of the document.
    pub path: String,
    /// The `operationId`, which may have been made.
    pub id: String,
    /// The method of the client; `None` if the operation is left out.
    pub function: Option<String>,
    /// The arguments of the method that are parameters.
    pub arguments: Vec<Argument>,
    /// Why it is left out.
    pub left_out: Option<String>,
    /// What is expressed otherwise, or not at all.
    pub given_up: Vec<String>,
}

/// An argument of a method.
#[derive(Clone, Debug, Serialize)]
pub struct Argument {
    /// What the method calls it.
    pub name: String,
    /// `path`, `query` or `header`.
    pub place: String,
    /// What requests call it: the parameter's name, or `filter[name]` for a part of one.
    pub parameter: String,
}

impl Report {
    /// How many operations the client has.
    pub fn kept(&self) -> usize {
        self.operations.iter().filter(|operation| operation.left_out.is_none()).count()
    }
}
