//! Documents and settings -> a [`Sandbox`], or all errors that prevent one.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};

use chrono::TimeDelta;
use clientgen::{
    document::{Document, Pointer},
    files::Disk,
};

use crate::{
    access::Credentials,
    clock::Clock,
    declare::Diagnostics,
    error::{BuildError, Problem},
    fault::Faults,
    inner::Settings,
    sandbox::Sandbox,
    spec::{self, Spec},
    state::State,
};

/// The default user for HTTP Basic and logins. [`Builder::credentials`] changes it.
pub const SANDBOX_USER: &str = "sandbox-user";
/// The default password for HTTP Basic and logins. [`Builder::credentials`] changes it.
pub const SANDBOX_PASSWORD: &str = "sandbox-password";

/// Collects the documents and settings of a sandbox. [`Sandbox::builder`] creates it.
///
/// ```
/// # fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use chrono::DateTime;
/// use clientgen_sandbox::Sandbox;
///
/// # let text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}";
/// let sandbox = Sandbox::builder()
///     .spec_text("shop.yaml", text)?
///     .credentials("somebody", "secret of the test")
///     .now(DateTime::UNIX_EPOCH)
///     .build()?;
/// # Ok(())
/// # }
/// # example().unwrap();
/// ```
#[derive(Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct Builder {
    documents: Vec<(String, Document)>,
    allowed: Vec<PathBuf>,
    settings: Settings,
    faults: Faults,
    state: Option<PathBuf>,
    mode: Option<String>,
}

impl Sandbox {
    /// Starts collecting documents and settings.
    ///
    /// ```
    /// let built = clientgen_sandbox::Sandbox::builder().build();
    /// assert!(built.is_err(), "a sandbox needs a document");
    /// ```
    pub fn builder() -> Builder {
        Builder::new()
    }
}

impl Builder {
    pub(crate) fn new() -> Self {
        let account = Credentials { user: SANDBOX_USER.to_owned(), password: SANDBOX_PASSWORD.to_owned() };
        let settings = Settings {
            accounts: vec![account],
            clock: Clock::system(),
            check_responses: cfg!(debug_assertions),
            rate_limits: true,
            token_lifetime: None,
        };
        Self {
            documents: Vec::new(),
            allowed: Vec::new(),
            settings,
            faults: Faults::default(),
            state: None,
            mode: None,
        }
    }

    /// Adds a document from disk, in JSON or YAML, with the files of its project that it refers to. Applies its overlay in `overlays/` beside it.
    pub fn spec(self, path: impl AsRef<Path>) -> Result<Self, BuildError> {
        let path = path.as_ref();
        let name = path.display().to_string();
        let files = Disk::of(path).allow(&self.allowed);
        let read = clientgen::Reader::new(path)
            .files(&files)
            .overlay_beside()
            .leave_extensions()
            .read()
            .map_err(BuildError::Document)?;
        Ok(self.document(name, read.document))
    }

    /// Allows documents that are added later to refer to files in this folder, outside their own project.
    pub fn allow_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.allowed.push(folder.into());
        self
    }

    /// Adds a document from memory. Messages call it `name`. Without folders and extension, this is the name for
    /// [`Sandbox::base_url_of`].
    pub fn spec_text(self, name: &str, text: &str) -> Result<Self, BuildError> {
        let path = PathBuf::from(name);
        let files = BTreeMap::from([(path.clone(), text.as_bytes().to_vec())]);
        let read = clientgen::Reader::new(&path)
            .files(&files)
            .leave_extensions()
            .read()
            .map_err(BuildError::Document)?;
        Ok(self.document(name.to_owned(), read.document))
    }

    fn document(mut self, name: String, document: Document) -> Self {
        self.documents.push((name, document));
        self
    }

    /// Sets the user and password for HTTP Basic and logins, which are also the client ID and secret for OAuth 2 client credentials. A header with
    /// several parts must have the password as one part. Plain API keys, and bearer tokens that the sandbox does not issue, are only
    /// checked for presence. The password is valid as a token, too.
    pub fn credentials(mut self, user: impl Into<String>, password: impl Into<String>) -> Self {
        self.settings.accounts = vec![Credentials { user: user.into(), password: password.into() }];
        self
    }

    /// Adds a user with a password. Each user has its own rate limits.
    pub fn account(mut self, user: impl Into<String>, password: impl Into<String>) -> Self {
        self.settings.accounts.push(Credentials { user: user.into(), password: password.into() });
        self
    }

    /// Sets how long tokens are valid, instead of the documents' value. A short time is useful for tests without their own clock.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.settings.token_lifetime = Some(TimeDelta::from_std(lifetime).unwrap_or(TimeDelta::MAX));
        self
    }

    /// Sets whether requests beyond `x-rate-limit` are refused, with 429 and `Retry-After`. The default is true.
    pub fn rate_limits(mut self, limit: bool) -> Self {
        self.settings.rate_limits = limit;
        self
    }

    /// Sets the time: a fixed `DateTime<Utc>`, a function, or a clock. The default is the machine's clock.
    pub fn now(mut self, clock: impl Into<Clock>) -> Self {
        self.settings.clock = clock.into();
        self
    }

    /// Sets one of the modes that documents declare in `x-sandbox.modes`, such as a tenant with another version. The
    /// default is the first mode.
    pub fn mode(mut self, mode: impl Into<String>) -> Self {
        self.mode = Some(mode.into());
        self
    }

    /// Sets whether the sandbox checks its own responses against the document. The default is true in debug builds only.
    pub fn check_responses(mut self, check: bool) -> Self {
        self.settings.check_responses = check;
        self
    }

    /// Sets the faults. [`Sandbox::set_faults`] can change them later. The default is no faults.
    pub fn faults(mut self, faults: impl Into<Faults>) -> Self {
        self.faults = faults.into();
        self
    }

    /// Loads the items from a file, and saves them there. The file need not exist yet, but its folder must.
    pub fn state(mut self, file: impl Into<PathBuf>) -> Self {
        self.state = Some(file.into());
        self
    }

    /// Builds the sandbox, and stores the declared items.
    pub fn build(self) -> Result<Sandbox, BuildError> {
        if self.documents.is_empty() {
            return Err(BuildError::NoDocument);
        }
        let mut problems = Vec::new();
        let mut specs: Vec<Spec> = Vec::new();
        for (name, document) in &self.documents {
            let mut diagnostics = Diagnostics::default();
            let spec = spec::spec(name, document.value.clone(), self.mode.as_deref(), &mut diagnostics);
            if specs.iter().any(|other| other.label == spec.label) {
                let message = format!("there is another document named `{}`", spec.label);
                diagnostics.report(Pointer::root(), message);
            }
            problems.extend(located(name, document, diagnostics));
            specs.push(spec);
        }
        let has_mode = |mode: &String| specs.iter().any(|spec| spec.declarations.mode == *mode);
        if let Some(mode) = self.mode.filter(|mode| !has_mode(mode)) {
            let known = specs.iter().flat_map(|spec| spec.declarations.modes.iter().cloned()).collect();
            return Err(BuildError::Mode { mode, known });
        }
        if !problems.is_empty() {
            return Err(BuildError::Declarations(problems));
        }
        separate(&mut specs);
        let sandbox = Sandbox::new(specs, self.settings, self.state.map(State::new));
        sandbox.inner.load_state()?;
        sandbox.set_faults(self.faults)?;
        Ok(sandbox)
    }
}

/// Diagnostics with their locations in the file.
fn located(name: &str, document: &Document, diagnostics: Diagnostics) -> Vec<Problem> {
    if diagnostics.0.is_empty() {
        return Vec::new();
    }
    let mut positions = document.positions();
    let mut problem = |(pointer, message): (Pointer, String)| {
        // What is missing has no place of its own: its parent's is shown.
        let place = positions.locate(&pointer).or_else(|| positions.locate(&pointer.parent()?));
        let position = place.map(|place| (place.line, place.column));
        Problem { file: name.to_owned(), position, message, pointer }
    };
    let mut problems: Vec<Problem> = diagnostics.0.into_iter().map(&mut problem).collect();
    problems.sort_by_key(|problem| problem.position);
    problems
}

/// If the paths of two documents overlap, puts the name of the API before each.
fn separate(specs: &mut [Spec]) {
    let overlaps =
        |a: &str, b: &str| a == b || a.starts_with(&format!("{b}/")) || b.starts_with(&format!("{a}/"));
    let bases: Vec<String> = specs.iter().map(|spec| spec.base.clone()).collect();
    for (index, spec) in specs.iter_mut().enumerate() {
        let others = bases.iter().enumerate().filter(|(other, _)| *other != index);
        if others.into_iter().any(|(_, other)| overlaps(other, &spec.base)) {
            spec.base = format!("/{}{}", spec.label, spec.base);
        }
    }
}
