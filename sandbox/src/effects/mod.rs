//! A checked request -> its effect on the store, and what is answered. One small function per effect.

mod count;
mod create;
mod delete;
mod get;
mod list;
mod merge;
mod replace;
mod rules;
mod select;
mod show;
mod upsert;

use chrono::{DateTime, Utc};
use clientgen::pointer::Pointer;
use http::StatusCode;
use serde_json::{Map, Value, json};

use crate::{
    check::Checked,
    clock::stamp,
    declare::{
        behaviour::{Behaviour, Effect},
        resource::Resource,
    },
    paging::PageFacts,
    refusal::Refusal,
    schema::walk,
    spec::{Spec, operation::Operation},
    store::{self, Item, Row, Store},
};

/// What an effect leaves to answer.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// Several items, and which part of how many they are.
    Items(Vec<Item>, Option<PageFacts>),
    Item(Item),
    /// How many items there are.
    Count(usize),
    /// It is done, and there is nothing to show.
    Done,
    /// The operation's example.
    Example,
    /// The operation's example, with these values in it.
    ExampleWith(Vec<(Pointer, Value)>),
}

/// Everything that an effect looks at.
pub(crate) struct Context<'a> {
    pub(crate) spec: &'a Spec,
    pub(crate) operation: &'a Operation,
    pub(crate) behaviour: &'a Behaviour,
    pub(crate) resource: &'a Resource,
    pub(crate) checked: &'a Checked,
    pub(crate) store: &'a mut dyn Store,
    pub(crate) now: DateTime<Utc>,
}

/// Carries an operation out.
pub(crate) fn run(
    spec: &Spec,
    operation: &Operation,
    checked: &Checked,
    store: &mut dyn Store,
    now: DateTime<Utc>,
) -> Result<Outcome, Refusal> {
    let Some(behaviour) = &operation.behaviour else { return Ok(Outcome::Example) };
    let Some(resource) = spec.declarations.resources.get(&behaviour.resource) else {
        return Ok(Outcome::Example);
    };
    let mut cx = Context { spec, operation, behaviour, resource, checked, store, now };
    cx.check_parent()?;
    let outcome = match behaviour.effect {
        Effect::List => return list::list(&cx),
        Effect::Count => return Ok(count::count(&cx)),
        Effect::Get => return get::get(&cx),
        Effect::Create => create::create(&mut cx),
        Effect::Merge => merge::merge(&mut cx),
        Effect::Replace => replace::replace(&mut cx),
        Effect::Upsert => upsert::upsert(&mut cx),
        Effect::Delete => delete::delete(&mut cx),
        Effect::Static => return Ok(Outcome::Example),
    }?;
    // What changes items shows them only where the declaration says at which place.
    Ok(if behaviour.wrapper.is_some() { outcome } else { Outcome::Done })
}

impl Context<'_> {
    /// The item or items in the request body.
    fn body(&self) -> Option<&Value> {
        let body = self.checked.body.as_ref()?;
        match &self.behaviour.body {
            Some(pointer) => body.pointer(pointer.as_str()),
            None => Some(body),
        }
    }

    /// The item in the request body. A request without one sends an empty item.
    fn body_item(&self) -> Result<Item, Refusal> {
        match self.body() {
            None => Ok(Item::new()),
            Some(Value::Object(item)) => Ok(item.clone()),
            Some(_) => Err(Refusal::new(self.operation.unprocessable(), "the body is not an object")),
        }
    }

    fn check_parent(&self) -> Result<(), Refusal> {
        let Some(parent) = &self.behaviour.parent else { return Ok(()) };
        let found = store::first(self.store, &parent.resource, |item| self.named(&parent.by, item));
        match found {
            Some(_) => Ok(()),
            None => Err(self.not_found(&parent.by)),
        }
    }

    /// Whether an item is the one that parameters name. A parameter that was not sent is not compared, but one must be.
    fn named(&self, by: &[(String, String)], item: &Item) -> bool {
        let mut compared =
            by.iter().filter_map(|(field, name)| Some((field, self.checked.values.get(name)?))).peekable();
        compared.peek().is_some() && compared.all(|(field, value)| store::has(item, field, value))
    }

    /// The item that the operation's `by` names.
    fn find(&self) -> Result<(Row, Item), Refusal> {
        let by = &self.behaviour.by;
        store::first(self.store, &self.behaviour.resource, |item| self.named(by, item))
            .ok_or_else(|| self.not_found(by))
    }

    fn not_found(&self, by: &[(String, String)]) -> Refusal {
        let names: Vec<String> = by
            .iter()
            .filter_map(|(_, name)| Some(format!("{name} {}", store::text(self.checked.values.get(name)?))))
            .collect();
        Refusal::new(StatusCode::NOT_FOUND, format!("nothing has {}", names.join(", ")))
    }

    /// Fields that the parameters of `where` give to an item.
    fn within(&self) -> Vec<(String, Value)> {
        let value =
            |(field, name): &(String, String)| Some((field.clone(), self.checked.values.get(name)?.clone()));
        self.behaviour.within.iter().filter_map(value).collect()
    }

    fn set_updated(&self, item: &mut Item) {
        if let Some(field) = &self.resource.stamps.updated {
            item.insert(field.clone(), json!(stamp(self.now)));
        }
    }

    /// Keeps what a client cannot replace: the key, the time of creation, and what is not shown to it.
    fn keep(&self, old: &Item, new: &mut Item) {
        let own = [&self.resource.key, &self.resource.stamps.created];
        for field in own.into_iter().flatten().chain(&self.resource.hidden) {
            if let Some(value) = old.get(field) {
                new.entry(field.clone()).or_insert_with(|| value.clone());
            }
        }
    }

    /// Items that were changed, as a list where the answer has one; `several` decides where the answer's schema does not.
    fn changed(&self, items: Vec<Item>, several: bool) -> Outcome {
        let items: Vec<Item> = items.into_iter().map(|item| show::show(self, item)).collect();
        let schemas = self.answer_schemas();
        if walk::has_type(&schemas, "array") || (several && !walk::has_type(&schemas, "object")) {
            return Outcome::Items(items, None);
        }
        items.into_iter().next().map_or(Outcome::Done, Outcome::Item)
    }

    /// The schemas of the item or items in the answer.
    fn answer_schemas(&self) -> Vec<&Map<String, Value>> {
        let root = Pointer::root();
        let pointer = self.behaviour.wrapper.as_ref().unwrap_or(&root);
        let answer = self.operation.answers.of(self.operation.success);
        answer.and_then(|answer| answer.schemas_at(pointer)).unwrap_or_default()
    }
}
