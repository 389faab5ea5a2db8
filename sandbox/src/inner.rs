//! Documents and settings -> what all handles of a sandbox and all its requests share: items, tokens, faults, the log.

use std::sync::{Mutex, MutexGuard};

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    access::{Access, Credentials},
    clock::Clock,
    error::{StateError, UnknownOperation},
    fault::{Faults, Plan},
    limits::{Callers, Limits},
    lock::lock,
    routes::Routes,
    spec::{Spec, TOKEN_PATH},
    state::{Labelled, State},
    store::{Store, memory::Memory, seed},
    tokens::Tokens,
    violation::{Log, RequestRecord, Violation},
};

/// What is set when a sandbox is built.
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
    /// One for each document. What clients hold stays good when items and log are reset.
    pub(crate) tokens: Vec<Mutex<Tokens>>,
    pub(crate) log: Mutex<Log>,
    pub(crate) plan: Mutex<Plan>,
    pub(crate) limits: Mutex<Limits>,
    pub(crate) callers: Mutex<Callers>,
    pub(crate) state: Option<State>,
}

impl Inner {
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
        inner.reset();
        inner
    }

    /// Every breach of the documents so far.
    pub(crate) fn violations(&self) -> Vec<Violation> {
        self.log().violations.iter().cloned().collect()
    }

    /// Every request so far.
    pub(crate) fn requests(&self) -> Vec<RequestRecord> {
        self.log().requests.iter().cloned().collect()
    }

    /// Lets these things go wrong from now on.
    pub(crate) fn set_faults(&self, faults: Faults) -> Result<(), UnknownOperation> {
        let targets = self.specs.iter().flat_map(Spec::targets);
        let plan = Plan::new(faults, targets)?;
        *lock(&self.plan) = plan;
        Ok(())
    }

    /// What goes wrong at present.
    pub(crate) fn faults(&self) -> Faults {
        lock(&self.plan).faults().clone()
    }

    /// No token that was handed out is good any more; refresh tokens are.
    pub(crate) fn expire_tokens(&self) {
        self.tokens.iter().for_each(|tokens| lock(tokens).expire());
    }

    /// Forgets requests and violations.
    pub(crate) fn clear_log(&self) {
        *self.log() = Log::default();
    }

    /// Back to the declared items, with an empty log and no requests counted against limits.
    pub(crate) fn reset(&self) {
        let now = self.settings.clock.now();
        for (spec, store) in self.specs.iter().zip(&self.stores) {
            let mut store = lock(store);
            seed::seed(store.as_mut(), &spec.declarations.resources, now);
        }
        self.clear_log();
        *lock(&self.limits) = Limits::default();
    }

    /// The items of each document, with the document's name.
    fn labelled(&self) -> impl Iterator<Item = Labelled<'_>> {
        self.specs.iter().zip(&self.stores).map(|(spec, store)| (spec.label.as_str(), store))
    }

    /// Takes up what the state file has, if there is to be one.
    pub(crate) fn load_state(&self) -> Result<(), StateError> {
        self.state.as_ref().map_or(Ok(()), |state| state.load(self.labelled()))
    }

    /// Writes the state file, if there is to be one.
    pub(crate) fn save_state(&self) -> Result<(), StateError> {
        self.state.as_ref().map_or(Ok(()), |state| state.save(self.labelled()))
    }

    /// What credentials are compared with at a time.
    pub(crate) fn access<'a>(&'a self, tokens: &'a Mutex<Tokens>, now: DateTime<Utc>) -> Access<'a> {
        Access { accounts: &self.settings.accounts, tokens, lifetime: self.settings.token_lifetime, now }
    }

    /// What no message may repeat.
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
        self.specs.iter().position(|spec| spec.label == label && spec.has_token_endpoint())
    }

    pub(crate) fn log(&self) -> MutexGuard<'_, Log> {
        lock(&self.log)
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Err(error) = self.save_state() {
            tracing::error!(%error, "the last changes are lost");
        }
    }
}
