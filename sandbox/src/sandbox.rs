//! The handle for tests and servers: one store per document and one log, shared by all clones.

use std::sync::Arc;

use crate::{
    error::{StateError, UnknownOperation},
    fault::Faults,
    inner::{Inner, Settings},
    lock::lock,
    spec::{Spec, TOKEN_PATH},
    state::State,
    violation::{RequestRecord, Violation, Violations},
};

/// The origin of requests in process, which never reach a network.
const ORIGIN: &str = "http://sandbox.invalid";

/// A server for OpenAPI documents, in process or on loopback. Clones share everything.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use clientgen_sandbox::Sandbox;
///
/// let sandbox = Sandbox::builder().spec("specs/shop.yaml")?.build()?;
/// let server = sandbox.serve().await?;
/// println!("{}", server.base_url());
/// sandbox.assert_no_violations()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Sandbox {
    pub(crate) inner: Arc<Inner>,
}

impl Sandbox {
    pub(crate) fn new(specs: Vec<Spec>, settings: Settings, state: Option<State>) -> Self {
        Self { inner: Arc::new(Inner::new(specs, settings, state)) }
    }

    /// The base URL of the first document, for calls in process.
    ///
    /// ```
    /// # let text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\nservers: [{url: /api/v1}]";
    /// # let builder = clientgen_sandbox::Sandbox::builder().spec_text("shop.yaml", text).unwrap();
    /// # let sandbox = builder.build().unwrap();
    /// assert_eq!(sandbox.base_url(), "http://sandbox.invalid/api/v1");
    /// assert_eq!(sandbox.base_url_of("shop").as_deref(), Some("http://sandbox.invalid/api/v1"));
    /// assert_eq!(sandbox.base_url_of("other"), None);
    /// ```
    pub fn base_url(&self) -> String {
        let base = self.inner.specs.first().map(|spec| spec.base.as_str());
        format!("{ORIGIN}{}", base.unwrap_or_default())
    }

    /// The base URL of a document, by its file name without extension, for calls in process.
    pub fn base_url_of(&self, name: &str) -> Option<String> {
        self.base_of(name).map(|base| format!("{ORIGIN}{base}"))
    }

    /// The token endpoint of a document that has OAuth 2 with client credentials, by its file name without extension, for calls in process.
    pub fn token_url_of(&self, name: &str) -> Option<String> {
        self.token_path_of(name).map(|path| format!("{ORIGIN}{path}"))
    }

    pub(crate) fn token_path_of(&self, name: &str) -> Option<String> {
        let spec = self.inner.specs.iter().find(|spec| spec.label == name)?;
        spec.has_token_endpoint().then(|| format!("{TOKEN_PATH}{name}"))
    }

    pub(crate) fn base_of(&self, name: &str) -> Option<&str> {
        self.inner.specs.iter().find(|spec| spec.label == name).map(|spec| spec.base.as_str())
    }

    /// Every violation of the documents so far.
    pub fn violations(&self) -> Vec<Violation> {
        self.inner.violations()
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<RequestRecord> {
        self.inner.requests()
    }

    /// Returns all violations as an error, if there are any.
    ///
    /// ```
    /// # let text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}";
    /// # let builder = clientgen_sandbox::Sandbox::builder().spec_text("shop.yaml", text).unwrap();
    /// # let sandbox = builder.build().unwrap();
    /// sandbox.assert_no_violations()?;
    /// # Ok::<(), clientgen_sandbox::Violations>(())
    /// ```
    pub fn assert_no_violations(&self) -> Result<(), Violations> {
        let violations = self.violations();
        if violations.is_empty() { Ok(()) } else { Err(Violations(violations)) }
    }

    /// Replaces the faults, and restarts the count of requests. An error means that a fault is for
    /// an operation that no document has; then nothing is changed.
    ///
    /// ```
    /// use clientgen_sandbox::{Fault, Faults, Reset};
    ///
    /// # let text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {/things: {get: {operationId: list, responses: {}}}}";
    /// # let sandbox = clientgen_sandbox::Sandbox::builder().spec_text("shop.yaml", text).unwrap().build().unwrap();
    /// sandbox.set_faults(Fault::reset(Reset::During).on("list").first(1))?;
    /// assert!(sandbox.set_faults("lost:truncated".parse::<Fault>()?).is_err());
    /// sandbox.set_faults(Faults::default())?; // removes all faults
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_faults(&self, faults: impl Into<Faults>) -> Result<(), UnknownOperation> {
        self.inner.set_faults(faults.into())
    }

    /// The current faults.
    pub fn faults(&self) -> Faults {
        self.inner.faults()
    }

    /// Makes all issued tokens expire. Refresh tokens stay valid.
    pub fn expire_tokens(&self) {
        self.inner.expire_tokens();
    }

    /// Makes all issued tokens and refresh tokens invalid.
    pub fn revoke_tokens(&self) {
        self.inner.tokens.iter().for_each(|tokens| lock(tokens).revoke());
    }

    /// Makes logins return this challenge instead of tokens, if `x-token-auth` of the document declares one. A person must
    /// do something first, such as choose a new password. With `None`, logins issue tokens again.
    pub fn set_challenge(&self, name: Option<&str>) {
        self.inner.tokens.iter().for_each(|tokens| lock(tokens).challenge = name.map(str::to_owned));
    }

    /// Deletes the log of requests and violations.
    pub fn clear_log(&self) {
        self.inner.clear_log();
    }

    /// Restores the declared items, empties the log, and resets the counts of rate limits. Issued tokens stay valid. Faults stay set, with their counts.
    pub fn reset(&self) {
        self.inner.reset();
    }

    /// Writes the [state file](crate::Builder::state) now, if there is to be one. A server does so every second and when it stops, and
    /// the last handle when it is dropped.
    pub fn save_state(&self) -> Result<(), StateError> {
        self.inner.save_state()
    }
}
