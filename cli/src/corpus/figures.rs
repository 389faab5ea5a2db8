//! The figures of a document, and what is missing from its crate.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// A document of the corpus.
#[derive(Debug, Serialize)]
pub(super) struct Document {
    /// The file's name.
    pub(super) name: String,
    /// The crate's folder.
    pub(super) folder: PathBuf,
    /// How long the process of generation took.
    pub(super) seconds: f64,
    /// What `clientgen generate` said.
    #[serde(flatten)]
    pub(super) told: Option<Told>,
    /// How the process ended, if it printed no result.
    pub(super) crash: Option<String>,
    /// Whether the crate compiles, if the user asked for that.
    pub(super) check: Option<Check>,
}

/// What `clientgen generate --format json` says.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Told {
    pub(super) operations: usize,
    pub(super) left_out: Vec<String>,
    pub(super) census: Option<Census>,
    pub(super) lines: Option<usize>,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) peak_memory_bytes: Option<u64>,
    pub(super) processor_seconds: Option<f64>,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(super) struct Census {
    pub(super) methods: usize,
    pub(super) types: usize,
    pub(super) untyped: usize,
}

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Diagnostic {
    pub(super) code: String,
    pub(super) severity: String,
    pub(super) message: String,
    pub(super) location: Option<Location>,
}

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Location {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// What the compiler says.
#[derive(Debug, Serialize)]
pub(super) struct Check {
    pub(super) passes: bool,
    pub(super) seconds: f64,
    /// The compiler's messages.
    pub(super) output: String,
}

impl Check {
    /// Whether the compiler says nothing at all.
    pub(super) fn is_silent(&self) -> bool {
        self.passes && self.output.trim().is_empty()
    }
}

impl Document {
    pub(super) fn is_generated(&self) -> bool {
        self.census().is_some()
    }

    pub(super) fn census(&self) -> Option<Census> {
        self.told.as_ref().and_then(|told| told.census)
    }

    /// What went wrong with the document, in a few words.
    pub(super) fn shortfall(&self) -> Option<String> {
        let Some(told) = &self.told else { return self.crash.clone() };
        let Some(census) = told.census else { return Some("refused".to_owned()) };
        let mut short = Vec::new();
        let missing = told.operations.saturating_sub(census.methods);
        if missing > 0 {
            short.push(format!("{missing} operations missing"));
        } else if told.errors > 0 {
            short.push("errors".to_owned());
        }
        if self.check.as_ref().is_some_and(|check| !check.passes) {
            short.push("does not compile".to_owned());
        }
        (!short.is_empty()).then(|| short.join(", "))
    }
}
