//! What keeps a sandbox from being built.

use std::{fmt, path::PathBuf};

use clientgen::{diagnostic::Diagnostics, document::Pointer};

/// A declaration in a document that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The document.
    pub file: String,
    /// Where in it.
    pub pointer: Pointer,
    /// Line and column in the file, counted from 1, if they are known.
    pub position: Option<(usize, usize)>,
    /// What is wrong there.
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
    /// No document declares the mode that the sandbox shall be in.
    #[error("no document has the mode `{mode}`; declared: {}", known.join(", "))]
    Mode {
        /// The mode that was asked for.
        mode: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// Declarations are unusable; all of them are listed.
    #[error("{}", lines(.0))]
    Declarations(Vec<Problem>),
    /// A fault is for an operation that no document has.
    #[error(transparent)]
    Fault(#[from] UnknownOperation),
    /// The state file cannot be taken up.
    #[error(transparent)]
    State(#[from] StateError),
}

/// A fault is for an operation that no document has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no document has the operation `{name}`{suggestion}")]
pub struct UnknownOperation {
    pub(crate) name: String,
    /// As it follows the message.
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
    /// It could not be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The address could not be bound.
    #[error("the sandbox could not listen")]
    Listen(#[from] std::io::Error),
    /// The address is not a loopback address: a sandbox has well-known credentials and is not meant for a network.
    #[error("{0} is not a loopback address")]
    NotLoopback(std::net::SocketAddr),
}

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
