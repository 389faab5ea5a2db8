//! Faults of a document -> diagnostics of all stages, with code, location and help.
//!
//! A stage knows only a pointer. [`Diagnostics::located`] looks up file, line and column once, before diagnostics are
//! shown. A document without diagnostics never pays for positions.

pub mod codes;
pub(crate) mod suggest;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::Serialize;

pub use codes::{Code, Severity};

use crate::document::{Document, Location, Origin, Pointer};

/// One diagnostic.
#[derive(Clone, Debug, Serialize)]
pub struct Diagnostic {
    /// A stable code, such as `C201`.
    pub code: Code,
    /// The severity.
    pub severity: Severity,
    /// Whether the fault was repaired, so that code can still be generated. See [`Diagnostics::lenient`].
    pub repaired: bool,
    /// The pointer in the document at the time of the stage.
    pub pointer: Pointer,
    /// The origin of that node, if a later stage may have put another node there.
    #[serde(skip)]
    pub(crate) origin: Option<Origin>,
    /// The location in a file, from [`Diagnostics::located`], or from a stage that knows it without a pointer.
    pub location: Option<Location>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// A second location, with a message ("first defined here").
    pub related: Option<Box<Related>>,
    /// What it is about, where a stranger's document says the same in many places: one of them stands for all, see [`Diagnostics::lenient`].
    #[serde(skip)]
    pub(crate) kind: Option<String>,
}

/// A second location of a diagnostic.
#[derive(Clone, Debug, Serialize)]
pub struct Related {
    /// The pointer in the document.
    pub pointer: Pointer,
    /// The origin of that node.
    #[serde(skip)]
    pub(crate) origin: Option<Origin>,
    /// The location in a file.
    pub location: Option<Location>,
    /// The message for this location.
    pub message: String,
}

impl Diagnostic {
    /// Creates a diagnostic at `pointer`, with the default severity of its code.
    pub fn new(code: Code, pointer: Pointer, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            repaired: code.is_repaired(),
            pointer,
            origin: None,
            location: None,
            message: message.into(),
            help: None,
            related: None,
            kind: None,
        }
    }

    /// Marks the fault as not repaired, although others with this code are.
    #[must_use]
    pub fn fatal(mut self) -> Self {
        (self.severity, self.repaired) = (Severity::Error, false);
        self
    }

    /// Marks the fault as repaired, although others with this code are not.
    #[must_use]
    pub fn repaired(mut self) -> Self {
        (self.severity, self.repaired) = (Severity::Error, true);
        self
    }

    /// Makes the diagnostic a warning, although others with this code are errors.
    #[must_use]
    pub fn warning(mut self) -> Self {
        (self.severity, self.repaired) = (Severity::Warning, false);
        self
    }

    /// Adds help: what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says what it is about, so that in a stranger's document one diagnostic can stand for all that are about the same.
    #[must_use]
    pub(crate) fn like(mut self, kind: impl Into<String>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// Adds a second place.
    #[must_use]
    pub fn related(mut self, pointer: Pointer, message: impl Into<String>) -> Self {
        self.related =
            Some(Box::new(Related { pointer, origin: None, location: None, message: message.into() }));
        self
    }

    /// Adds the location in a file, for stages without a tree.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.location = Some(location);
        self
    }
}

/// One line: `specs/a.yaml:12:5: error[C201]: message; help: ...`. Build tools recognise this form.
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

/// What follows a message that stands for others.
const ELSEWHERE: &str = "also in";

/// All diagnostics so far. Stages add to it and go on; nothing is lost, nothing stops at the first.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Diagnostics {
    diagnostics: Vec<Diagnostic>,
    /// How many of them have an origin.
    #[serde(skip)]
    pinned: usize,
}

impl Diagnostics {
    /// Creates an empty list.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds all diagnostics of another stage.
    pub fn extend(&mut self, others: Diagnostics) {
        self.diagnostics.extend(others.diagnostics);
    }

    /// Whether any diagnostic is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Whether any diagnostic is an error that was not repaired. Generated code would lack something.
    pub fn has_fatal(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error && !diagnostic.repaired)
    }

    /// Makes repaired faults warnings.
    ///
    /// In your own document, a repaired fault is still an error, because you should correct it. In the
    /// document of somebody else you cannot, and a client without that part is better than none. Only this function decides
    /// between the two. Code that reads documents of others calls it on the diagnostics of every stage.
    #[must_use]
    pub fn lenient(mut self) -> Self {
        for diagnostic in self.diagnostics.iter_mut().filter(|diagnostic| diagnostic.repaired) {
            diagnostic.severity = Severity::Warning;
        }
        self.one_of_each_kind();
        self
    }

    /// Lets the first of those that say the same of another place stand for all of them.
    fn one_of_each_kind(&mut self) {
        let key = |diagnostic: &Diagnostic| {
            let kind = diagnostic.kind.clone().filter(|_| diagnostic.severity != Severity::Error)?;
            Some((diagnostic.code, kind))
        };
        let mut counts: BTreeMap<(Code, String), usize> = BTreeMap::new();
        let mut firsts = 0;
        self.diagnostics.iter().filter_map(key).for_each(|key| *counts.entry(key).or_default() += 1);
        let mut seen = BTreeSet::new();
        let mut index = 0;
        self.diagnostics.retain_mut(|diagnostic| {
            let is_pinned = index < self.pinned;
            index += 1;
            let keeps = match key(diagnostic) {
                None => true,
                Some(key) if !seen.insert(key.clone()) => false,
                Some(key) => {
                    let others = counts.get(&key).map_or(0, |count| count - 1);
                    if others > 0 && !diagnostic.message.contains(ELSEWHERE) {
                        let s = if others == 1 { "" } else { "s" };
                        diagnostic.message.push_str(&format!(" ({ELSEWHERE} {others} other place{s})"));
                    }
                    true
                }
            };
            firsts += usize::from(keeps && is_pinned);
            keeps
        });
        self.pinned = firsts;
    }

    /// Takes mistakes in overlays for what they are, however lenient the rest is judged: the user wrote them.
    pub(crate) fn strict_in_overlays(&mut self, document: &Document) {
        self.pin(document);
        for diagnostic in self.diagnostics.iter_mut().filter(|diagnostic| diagnostic.repaired) {
            let source = diagnostic.origin.as_ref().map(|origin| origin.source);
            if source.is_some_and(|source| document.overlays.contains(&source)) {
                diagnostic.repaired = false;
            }
        }
    }

    /// Whether there is no diagnostic at all.
    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// The diagnostics, in the order of the stages, or by location after [`Diagnostics::located`].
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter()
    }

    /// Changes every diagnostic.
    pub(crate) fn for_each(&mut self, change: impl FnMut(&mut Diagnostic)) {
        self.diagnostics.iter_mut().for_each(change);
    }

    /// Keeps the diagnostics for which `keep` returns true.
    pub(crate) fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.diagnostics.retain(keep);
        self.pinned = self.diagnostics.iter().take_while(|diagnostic| diagnostic.origin.is_some()).count();
    }

    /// The number of diagnostics with this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Records the origin of all diagnostics so far. Call this before you put other nodes at their pointers.
    pub(crate) fn pin(&mut self, document: &Document) {
        for diagnostic in self.diagnostics.iter_mut().skip(self.pinned) {
            diagnostic.origin.get_or_insert_with(|| document.origin(&diagnostic.pointer));
            if let Some(related) = &mut diagnostic.related {
                related.origin.get_or_insert_with(|| document.origin(&related.pointer));
            }
        }
        self.pinned = self.diagnostics.len();
    }

    /// Looks up file, line and column of every diagnostic, and sorts: errors first, then by place. Each text is read again at most once.
    #[must_use]
    pub fn located(mut self, document: &Document) -> Self {
        self.pin(document);
        let mut positions = document.positions();
        for diagnostic in &mut self.diagnostics {
            if diagnostic.location.is_none() {
                diagnostic.location =
                    diagnostic.origin.as_ref().and_then(|origin| positions.locate_origin(origin));
            }
            if let Some(related) = &mut diagnostic.related
                && related.location.is_none()
            {
                related.location = related.origin.as_ref().and_then(|origin| positions.locate_origin(origin));
            }
            // Aliases of YAML lead to one place.
            if diagnostic.location.is_some()
                && diagnostic.related.as_ref().is_some_and(|related| related.location == diagnostic.location)
            {
                diagnostic.related = None;
            }
        }
        self.diagnostics.sort_by(|a, b| {
            let key = |diagnostic: &Diagnostic| {
                diagnostic.location.as_ref().map(|at| (at.file.clone(), at.line, at.column))
            };
            a.severity
                .cmp(&b.severity)
                .then_with(|| key(a).cmp(&key(b)))
                .then(a.code.cmp(&b.code))
                .then_with(|| a.message.cmp(&b.message))
        });
        // What was copied to several places was looked at in each of them.
        self.diagnostics.dedup_by(|a, b| {
            a.location.is_some() && (&a.location, a.code, &a.message) == (&b.location, b.code, &b.message)
        });
        self
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self { diagnostics: vec![diagnostic], pinned: 0 }
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.diagnostics.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}
