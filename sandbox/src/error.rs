//! The errors of building and starting a sandbox.

use std::{fmt, path::PathBuf};

use clientgen::{diagnostic::Diagnostics, document::Pointer};

/// A declaration in a document that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The document.
    pub file: String,
    /// The JSON pointer in the document.
    pub pointer: Pointer,
    /// Line and column in the file, counted from 1, if known.
    pub position: Option<(usize, usize)>,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some((line, column)) = self.position {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}: {}", self.pointer, self.message)
    }
}

/// Why a sandbox could not be built.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// No document was given.
    #[error("a sandbox needs at least one document")]
    NoDocument,
    /// A document could not be read.
    #[error("{0}")]
    Document(Diagnostics),
    /// No document declares the requested mode.
    #[error("no document has the mode `{mode}`; declared: {}", known.join(", "))]
    Mode {
        /// The requested mode.
        mode: String,
        /// The declared modes.
        known: Vec<String>,
    },
    /// Declarations are invalid. All of them are listed.
    #[error("{}", lines(.0))]
    Declarations(Vec<Problem>),
    /// A fault is for an operation that no document has.
    #[error(transparent)]
    Fault(#[from] UnknownOperation),
    /// The state file cannot be loaded.
    #[error(transparent)]
    State(#[from] StateError),
}

/// A fault is for an operation that no document has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no document has the operation `{name}`{suggestion}")]
pub struct UnknownOperation {
    pub(crate) name: String,
    /// The suggestion that follows the message.
    pub(crate) suggestion: String,
}

/// Why a state could not be kept or taken up.
#[derive(Debug, thiserror::Error)]
#[error("the state file {}: {reason}", .path.display())]
pub struct StateError {
    pub(crate) path: PathBuf,
    pub(crate) reason: String,
}

/// Why a sandbox could not be served.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The sandbox could not be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The address could not be bound.
    #[error("the sandbox could not listen")]
    Listen(#[from] std::io::Error),
    /// The address is not a loopback address. The credentials of a sandbox are public, so it must not listen on a network.
    #[error("{0} is not a loopback address")]
    NotLoopback(std::net::SocketAddr),
}

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
