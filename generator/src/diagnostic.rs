//! What is said about a document: every finding of every stage, with its code, place and help.
//!
//! A stage knows only a pointer. File, line and column are looked up by [`Diagnostics::located`], once, when findings are about
//! to be shown: a document without findings never pays for positions.

use std::fmt;

use serde::Serialize;

use crate::{codes::Code, document::Document, pointer::Pointer};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Something is generated, but the document should be mended.
    Warning,
    /// Worth knowing.
    Note,
}

/// A place in a file, as shown to a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Location {
    /// The file as the caller named it.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
    /// Byte offset of the place in the file's text, for excerpts.
    pub offset: usize,
}

/// One finding.
#[derive(Clone, Debug, Serialize)]
pub struct Diagnostic {
    /// Stable code, such as `C201`.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where in the document as it stood when the stage looked at it.
    pub pointer: Pointer,
    /// Where in a file; filled in by [`Diagnostics::located`], or by a stage that knows the place without a pointer.
    pub location: Option<Location>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// A second place that belongs to the finding, with what it is ("first defined here").
    pub related: Option<Box<Related>>,
}

/// A second place of a finding.
#[derive(Clone, Debug, Serialize)]
pub struct Related {
    /// Where in the document.
    pub pointer: Pointer,
    /// Where in a file.
    pub location: Option<Location>,
    /// What is there.
    pub message: String,
}

impl Diagnostic {
    /// A finding at `pointer` with the severity that its code has by default.
    pub fn new(code: Code, pointer: Pointer, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            pointer,
            location: None,
            message: message.into(),
            help: None,
            related: None,
        }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds a second place.
    #[must_use]
    pub fn related(mut self, pointer: Pointer, message: impl Into<String>) -> Self {
        self.related = Some(Box::new(Related { pointer, location: None, message: message.into() }));
        self
    }

    /// Adds the place in a file, for stages that have no tree to point into yet.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.location = Some(location);
        self
    }
}

/// One line: `specs/a.yaml:12:5: error[C201]: message (help: ...)`, the form that build tools recognise.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.location {
            Some(at) => write!(f, "{}:{}:{}: ", at.file, at.line, at.column)?,
            None if self.pointer == Pointer::root() => {}
            None => write!(f, "{}: ", self.pointer)?,
        }
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        write!(f, "{severity}[{}]: {}", self.code, self.message)?;
        if let Some(related) = &self.related {
            write!(f, "; {}", related.message)?;
            if let Some(at) = &related.location {
                write!(f, " ({}:{}:{})", at.file, at.line, at.column)?;
            }
        }
        if let Some(help) = &self.help {
            write!(f, "; help: {help}")?;
        }
        Ok(())
    }
}

/// All findings so far. Stages add to it and go on; nothing is lost, nothing stops at the first.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds all findings of another stage.
    pub fn extend(&mut self, others: Diagnostics) {
        self.0.extend(others.0);
    }

    /// Whether any finding is an error.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// Whether there is no finding at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The findings, in the order in which the stages made them, or by place after [`Diagnostics::located`].
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Changes every finding.
    pub(crate) fn for_each(&mut self, change: impl FnMut(&mut Diagnostic)) {
        self.0.iter_mut().for_each(change);
    }

    /// Keeps the findings that `keep` says yes to.
    pub(crate) fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.0.retain(keep);
    }

    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Looks up file, line and column of every finding, and sorts by place. Each text is read again at most once.
    #[must_use]
    pub fn located(mut self, document: &Document) -> Self {
        let mut positions = document.positions();
        for finding in &mut self.0 {
            if finding.location.is_none() {
                finding.location = positions.locate(&finding.pointer);
            }
            if let Some(related) = &mut finding.related
                && related.location.is_none()
            {
                related.location = positions.locate(&related.pointer);
            }
        }
        self.0.sort_by(|a, b| {
            let key = |finding: &Diagnostic| {
                finding.location.as_ref().map(|at| (at.file.clone(), at.line, at.column))
            };
            key(a).cmp(&key(b)).then(a.code.cmp(&b.code))
        });
        self
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(vec![diagnostic])
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, finding) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{finding}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}
