//! The handle for tests and servers: one store per document and one log, shared by all clones.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    admin::TOKEN_PATH,
    builder::Builder,
    check::{Access, Credentials},
    clock::Clock,
    error::{StartError, UnknownOperation},
    fault::{Faults, Plan},
    limits::{Callers, Limits},
    oauth,
    routes::Routes,
    server::Server,
    spec::Spec,
    state::State,
    store::{Store, memory::Memory, seed},
    tokens::Tokens,
    violation::{Log, RequestRecord, Violation, Violations},
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

/// The settings of a sandbox.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) accounts: Vec<Credentials>,
    pub(crate) clock: Clock,
    pub(crate) check_responses: bool,
    pub(crate) rate_limits: bool,
    pub(crate) token_lifetime: Option<TimeDelta>,
}

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) specs: Vec<Spec>,
    pub(crate) routes: Routes,
    pub(crate) settings: Settings,
    /// One for each document.
    pub(crate) stores: Vec<Mutex<Box<dyn Store>>>,
    /// One for each document. Tokens stay valid when items and log are reset.
    pub(crate) tokens: Vec<Mutex<Tokens>>,
    pub(crate) log: Mutex<Log>,
    pub(crate) plan: Mutex<Plan>,
    pub(crate) limits: Mutex<Limits>,
    pub(crate) callers: Mutex<Callers>,
    pub(crate) state: Option<State>,
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

    pub(crate) fn new(specs: Vec<Spec>, settings: Settings, state: Option<State>) -> Self {
        let mut routes = Routes::default();
        for (index, spec) in specs.iter().enumerate() {
            for (at, operation) in spec.operations.iter().enumerate() {
                routes.add(&spec.base, &operation.template, operation.method.clone(), (index, at));
            }
        }
        let stores =
            specs.iter().map(|_| Mutex::new(Box::new(Memory::default()) as Box<dyn Store>)).collect();
        let tokens = specs.iter().map(|_| Mutex::default()).collect();
        let inner = Inner {
            specs,
            routes,
            settings,
            stores,
            tokens,
            log: Mutex::default(),
            plan: Mutex::default(),
            limits: Mutex::default(),
            callers: Mutex::default(),
            state,
        };
        let sandbox = Self { inner: Arc::new(inner) };
        sandbox.reset();
        sandbox
    }

    /// Reads one document, and serves it on a free port of 127.0.0.1.
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let server = clientgen_sandbox::Sandbox::start("specs/shop.yaml").await?;
    /// println!("{}", server.base_url());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn start(path: impl AsRef<Path>) -> Result<Server, StartError> {
        Self::builder().spec(path)?.build()?.serve().await
    }

    /// Serves on a free port of 127.0.0.1 until the [`Server`] is dropped.
    pub async fn serve(&self) -> Result<Server, StartError> {
        self.serve_at(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await
    }

    /// Serves on a loopback address.
    ///
    /// ```no_run
    /// # async fn example(sandbox: clientgen_sandbox::Sandbox) -> Result<(), Box<dyn std::error::Error>> {
    /// let server = sandbox.serve_at("127.0.0.1:8080".parse()?).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn serve_at(&self, address: SocketAddr) -> Result<Server, StartError> {
        Server::bind(self.clone(), address).await
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
        oauth::has_endpoint(spec).then(|| format!("{TOKEN_PATH}{name}"))
    }

    pub(crate) fn base_of(&self, name: &str) -> Option<&str> {
        self.inner.specs.iter().find(|spec| spec.label == name).map(|spec| spec.base.as_str())
    }

    /// Every violation of the documents so far.
    pub fn violations(&self) -> Vec<Violation> {
        self.inner.log().violations.iter().cloned().collect()
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<RequestRecord> {
        self.inner.log().requests.iter().cloned().collect()
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
        let targets = self.inner.specs.iter().flat_map(Spec::targets);
        let plan = Plan::new(faults.into(), targets)?;
        *lock(&self.inner.plan) = plan;
        Ok(())
    }

    /// The current faults.
    pub fn faults(&self) -> Faults {
        lock(&self.inner.plan).faults().clone()
    }

    /// Makes all issued tokens expire. Refresh tokens stay valid.
    pub fn expire_tokens(&self) {
        self.inner.tokens.iter().for_each(|tokens| lock(tokens).expire());
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
        *self.inner.log() = Log::default();
    }

    /// Restores the declared items, empties the log, and resets the counts of rate limits. Issued tokens stay valid. Faults stay set, with their counts.
    pub fn reset(&self) {
        let now = self.inner.settings.clock.now();
        for (spec, store) in self.inner.specs.iter().zip(&self.inner.stores) {
            let mut store = lock(store);
            seed::seed(store.as_mut(), &spec.declarations.resources, now);
        }
        self.clear_log();
        *lock(&self.inner.limits) = Limits::default();
    }
}

impl Inner {
    /// The credentials that are valid at a given time.
    pub(crate) fn access<'a>(&'a self, tokens: &'a Mutex<Tokens>, now: DateTime<Utc>) -> Access<'a> {
        Access { accounts: &self.settings.accounts, tokens, lifetime: self.settings.token_lifetime, now }
    }

    /// The secrets that no message may contain.
    pub(crate) fn secrets(&self) -> Vec<String> {
        let passwords = self.settings.accounts.iter().map(|account| account.password.clone());
        let mut secrets: Vec<String> = passwords.filter(|password| !password.is_empty()).collect();
        for tokens in &self.tokens {
            secrets.extend(lock(tokens).secrets().cloned());
        }
        // The longest first, so that nothing is left over of one that begins like another.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        secrets
    }

    /// The document whose token endpoint has this path.
    pub(crate) fn token_endpoint(&self, path: &str) -> Option<usize> {
        let label = path.strip_prefix(TOKEN_PATH)?;
        self.specs.iter().position(|spec| spec.label == label && oauth::has_endpoint(spec))
    }

    pub(crate) fn log(&self) -> MutexGuard<'_, Log> {
        lock(&self.log)
    }
}

/// A panic in one request must not stop the others. It leaves nothing half done that affects them.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
