//! A checked request -> its effect on the store, and what is returned. One small function per effect.

mod blend;
mod count;
mod create;
mod delete;
mod form;
mod get;
mod list;
mod merge;
mod nested;
mod replace;
mod rules;
mod select;
mod show;
mod upsert;

use chrono::{DateTime, Utc};
use clientgen::document::Pointer;
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
    store::{self, Item, Row, Store, seed},
};

/// The counter of request IDs. No resource has this name.
const REQUESTS: &str = " requests";

/// The result of an effect.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// Several items, with their position in the list and the total.
    Items(Vec<Item>, Option<PageFacts>),
    Item(Item),
    /// The number of items.
    Count(usize),
    /// Success without content.
    Done,
    /// The operation's example.
    Example,
    /// The operation's example, with these values in it.
    ExampleWith(Vec<(Pointer, Value)>),
    /// This value.
    Value(Value),
}

/// The input of an effect.
pub(crate) struct Context<'a> {
    pub(crate) spec: &'a Spec,
    pub(crate) operation: &'a Operation,
    pub(crate) behaviour: &'a Behaviour,
    pub(crate) resource: &'a Resource,
    pub(crate) checked: &'a Checked,
    /// The item that the declaration's `parent` names.
    pub(crate) parent: Item,
    pub(crate) store: &'a mut dyn Store,
    pub(crate) now: DateTime<Utc>,
}

/// Carries out an operation.
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
    let parent = Item::new();
    let mut cx = Context { spec, operation, behaviour, resource, checked, parent, store, now };
    cx.parent = cx.find_parent()?;
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
    if behaviour.wrapper.is_some() {
        return Ok(outcome);
    }
    Ok(if behaviour.response.is_empty() { Outcome::Done } else { Outcome::ExampleWith(cx.respond()) })
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

    fn find_parent(&self) -> Result<Item, Refusal> {
        let Some(parent) = &self.behaviour.parent else { return Ok(Item::new()) };
        let found = store::first(self.store, &parent.resource, |item| self.named(&parent.by, item));
        found.map(|(_, item)| item).ok_or_else(|| self.not_found(&parent.by))
    }

    /// The value that a declaration names: a parameter, or a value in the body.
    fn value(&self, name: &str) -> Option<&Value> {
        if name.starts_with('/') {
            return self.checked.body.as_ref()?.pointer(name).filter(|value| !value.is_null());
        }
        self.checked.values.get(name)
    }

    /// Whether parameters name this item. A parameter that was not sent is not compared, but at least one must be.
    fn named(&self, by: &[(String, String)], item: &Item) -> bool {
        let mut compared = by.iter().filter_map(|(field, name)| Some((field, self.value(name)?))).peekable();
        compared.peek().is_some() && compared.all(|(field, value)| store::has(item, field, value))
    }

    /// The item that the operation's `by` names.
    fn find(&self) -> Result<(Row, Item), Refusal> {
        let by = &self.behaviour.by;
        store::first(self.store, &self.behaviour.resource, |item| self.named(by, item))
            .ok_or_else(|| self.not_found(by))
    }

    fn not_found(&self, by: &[(String, String)]) -> Refusal {
        let value = |name: &String| Some(format!("{name} {}", store::text(self.value(name)?)));
        let sent: Vec<String> = by.iter().filter_map(|(_, name)| value(name)).collect();
        let detail = if sent.is_empty() {
            let names: Vec<&str> = by.iter().map(|(_, name)| name.as_str()).collect();
            format!("the request does not name an item: {} is missing", names.join(" or "))
        } else {
            format!("no item has {}", sent.join(", "))
        };
        Refusal::new(StatusCode::NOT_FOUND, detail)
    }

    /// Values of the response that belong to the request: what it sent itself, or a new ID.
    fn respond(&mut self) -> Vec<(Pointer, Value)> {
        let mut values = Vec::new();
        for (place, source) in &self.behaviour.response {
            let sent = self.checked.body.as_ref().and_then(|body| body.pointer(source.as_str()));
            let sent = sent.filter(|value| !value.is_null()).cloned();
            let made = || json!(seed::uuid(self.store.count_up(REQUESTS, 0)));
            values.push((place.clone(), sent.unwrap_or_else(made)));
        }
        values
    }

    /// The fields that all items of the set share, from parameters, the declaration itself and the parent.
    fn within(&self) -> Vec<(String, Value)> {
        let named = self.behaviour.within.iter().filter_map(|(field, name)| Some((field, self.value(name)?)));
        let only = self.behaviour.only.iter().map(|(field, value)| (field, value));
        let gives = self.behaviour.parent.iter().flat_map(|parent| &parent.gives);
        let given = gives.filter_map(|(field, theirs)| Some((field, self.parent.get(theirs)?)));
        named.chain(only).chain(given).map(|(field, value)| (field.clone(), value.clone())).collect()
    }

    fn set_updated(&self, item: &mut Item) {
        if let Some(field) = &self.resource.stamps.updated {
            item.insert(field.clone(), json!(stamp(self.now)));
        }
    }

    /// Keeps the fields that a client cannot replace: the key, the time of creation, and hidden fields.
    fn keep(&self, old: &Item, new: &mut Item) {
        let own = [&self.resource.key, &self.resource.stamps.created];
        for field in own.into_iter().flatten().chain(&self.resource.hidden) {
            if let Some(value) = old.get(field) {
                new.entry(field.clone()).or_insert_with(|| value.clone());
            }
        }
    }

    /// The changed items, as a list if the response has one. If the response's schema does not say, `several` decides.
    fn changed(&self, items: Vec<Item>, several: bool) -> Outcome {
        let items: Vec<Item> = items.into_iter().map(|item| show::show(self, item)).collect();
        let schemas = self.response_schemas();
        if walk::has_type(&schemas, "array") || (several && !walk::has_type(&schemas, "object")) {
            return Outcome::Items(items, None);
        }
        items.into_iter().next().map_or(Outcome::Done, Outcome::Item)
    }

    /// The schemas of the item or items in the response.
    fn response_schemas(&self) -> Vec<&Map<String, Value>> {
        let root = Pointer::root();
        let pointer = self.behaviour.wrapper.as_ref().unwrap_or(&root);
        let response = self.operation.responses.of(self.operation.success);
        response.and_then(|response| response.schemas_at(pointer)).unwrap_or_default()
    }
}
