//! A layer for `tracing` that keeps every span and event with its fields.

use std::{
    collections::{BTreeMap, HashMap},
    fmt::Debug,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
    subscriber::DefaultGuard,
};
use tracing_subscriber::{
    Layer, Registry,
    layer::{Context, SubscriberExt},
};

/// Keeps spans and events. Clones share them.
#[derive(Clone, Default)]
pub(crate) struct Spans(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    spans: Vec<Seen>,
    events: Vec<Seen>,
    /// Where in `spans` the open ones are.
    open: HashMap<Id, usize>,
}

/// A span or event as it was recorded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    pub(crate) name: &'static str,
    pub(crate) target: &'static str,
    pub(crate) fields: BTreeMap<&'static str, String>,
}

impl Spans {
    /// Keeps what this thread does until the guard is dropped.
    pub(crate) fn watch(&self) -> DefaultGuard {
        tracing::subscriber::set_default(Registry::default().with(self.clone()))
    }

    pub(crate) fn spans(&self) -> Vec<Seen> {
        self.kept().spans.clone()
    }

    pub(crate) fn events(&self) -> Vec<Seen> {
        self.kept().events.clone()
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seen {
    fn new(metadata: &'static Metadata<'static>) -> Self {
        Self { name: metadata.name(), target: metadata.target(), fields: BTreeMap::new() }
    }
}

impl Visit for Seen {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.fields.insert(field.name(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.fields.insert(field.name(), format!("{value:?}"));
    }
}

impl<S: Subscriber> Layer<S> for Spans {
    fn on_new_span(&self, span: &Attributes<'_>, id: &Id, _: Context<'_, S>) {
        let mut seen = Seen::new(span.metadata());
        span.record(&mut seen);
        let mut kept = self.kept();
        let place = kept.spans.len();
        kept.open.insert(id.clone(), place);
        kept.spans.push(seen);
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut kept = self.kept();
        let place = kept.open[id];
        values.record(&mut kept.spans[place]);
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut seen = Seen::new(event.metadata());
        event.record(&mut seen);
        self.kept().events.push(seen);
    }
}
