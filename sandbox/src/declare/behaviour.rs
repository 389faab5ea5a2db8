//! `x-sandbox` of an operation -> its effect on stored items, checked against the operation and the resources.

use clientgen::document::Pointer;
use serde_json::Value;

use super::{
    Diagnostics, declared,
    filter::{self, Filters},
    reader::Reader,
    resource::no_resource,
    surroundings::{Surroundings, no_parameter},
};

/// The effect of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    List,
    Get,
    Create,
    Merge,
    Replace,
    Upsert,
    Delete,
    Count,
    Static,
}

/// The declaration of one operation.
#[derive(Debug)]
pub(crate) struct Behaviour {
    pub(crate) effect: Effect,
    /// Empty for static operations.
    pub(crate) resource: String,
    /// The location of the item or items in the response.
    pub(crate) wrapper: Option<Pointer>,
    /// The location of the item or items in the request body.
    pub(crate) body: Option<Pointer>,
    /// Stored field -> parameter that names the item.
    pub(crate) by: Vec<(String, String)>,
    /// Stored field -> parameter that names the set of items.
    pub(crate) within: Vec<(String, String)>,
    /// Stored field -> the value that all items of the set have.
    pub(crate) only: Vec<(String, Value)>,
    pub(crate) key: RowKey,
    pub(crate) batch: Batch,
    /// Location in the response -> location in the request body. If the body has no value there, a new ID is made.
    pub(crate) response: Vec<(Pointer, Pointer)>,
    pub(crate) parent: Option<Parent>,
    pub(crate) filters: Filters,
    /// The parameter whose values are `<field>-asc` or `<field>:desc` and the like.
    pub(crate) sort: Option<String>,
    pub(crate) expand: Option<Expand>,
    /// Only these fields are returned.
    pub(crate) fields: Vec<String>,
    /// The form of a returned item, if it differs from the stored item.
    pub(crate) form: Option<String>,
}

/// What makes two rows of an upsert the same.
#[derive(Debug)]
pub(crate) enum RowKey {
    /// These fields agree; a field absent on both sides does.
    Fields(Vec<String>),
    /// The fields of the first of these keys that is sent whole agree.
    FirstSent(Vec<Vec<String>>),
}

/// How the body of an upsert becomes items, if it does not contain them as they are stored.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    /// Stored field -> the location of its value in an element of the body. `None`: the element is the item.
    pub(crate) item: Vec<(String, Pointer)>,
    /// Stored field -> the list inside it whose elements become the field's elements, each with the values beside the list.
    pub(crate) spread: Vec<(String, String)>,
    /// Where null in an element of the body removes the item.
    pub(crate) remove: Option<Pointer>,
    /// Where true in an element of the body has the item merged, and not laid over the stored one.
    pub(crate) merge: Option<Merge>,
}

/// How an item is merged with the stored one.
#[derive(Debug)]
pub(crate) struct Merge {
    pub(crate) when: Pointer,
    /// Fields of which the first that an element of a list has tells it apart.
    pub(crate) same: Vec<String>,
}

/// An item of another resource that must exist.
#[derive(Debug)]
pub(crate) struct Parent {
    pub(crate) resource: String,
    pub(crate) by: Vec<(String, String)>,
    /// Stored field -> the parent's field that it has in the set.
    pub(crate) gives: Vec<(String, String)>,
}

/// Fields that are returned only when asked for.
#[derive(Debug)]
pub(crate) struct Expand {
    pub(crate) parameter: String,
    pub(crate) names: Vec<String>,
}

const EFFECTS: [(&str, Effect); 9] = [
    ("list", Effect::List),
    ("get", Effect::Get),
    ("create", Effect::Create),
    ("merge", Effect::Merge),
    ("replace", Effect::Replace),
    ("upsert", Effect::Upsert),
    ("delete", Effect::Delete),
    ("count", Effect::Count),
    ("static", Effect::Static),
];

/// Reads the declaration of one operation; `None`, with diagnostics, if it is invalid.
pub(crate) fn behaviour(
    value: &Value,
    at: Pointer,
    around: &Surroundings<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Behaviour> {
    let mut reader = Reader::open(value, at, diagnostics)?;
    let effect = effect(&mut reader);
    let resource = reader.text("resource");
    check_resource(&mut reader, effect, resource.as_deref(), around);
    let wrapper = reader.pointer("wrapper");
    if let Some(wrapper) = wrapper.as_ref().filter(|wrapper| !(around.responses_at)(wrapper)) {
        reader.report("wrapper", format!("the response's schema has nothing at `{wrapper}`"));
    }
    let by = parameters(&mut reader, "by", around);
    let within = parameters(&mut reader, "where", around);
    check_selectors(&mut reader, effect, &by);
    let mut behaviour = Behaviour {
        effect: effect.unwrap_or(Effect::Static),
        resource: resource.unwrap_or_default(),
        wrapper,
        body: reader.pointer("body"),
        by,
        within,
        only: only(&mut reader),
        key: row_key(&mut reader, effect),
        batch: batch(&mut reader, effect),
        response: respond(&mut reader, around),
        parent: parent(&mut reader, around),
        filters: Filters::default(),
        sort: parameter(&mut reader, "sort", around),
        expand: expand(&mut reader, around),
        fields: reader.texts("fields"),
        form: form(&mut reader, around),
    };
    let items = behaviour.wrapper.as_ref().filter(|_| effect == Some(Effect::List));
    behaviour.filters = filter::filters(&mut reader, around, &behaviour.names(around), items);
    if effect == Some(Effect::Count) && behaviour.wrapper.is_none() && !reader.has("wrapper") {
        reader.report("wrapper", "the location of the number in the response is missing");
    }
    reader.finish();
    effect.map(|_| behaviour)
}

impl Behaviour {
    /// Parameters that something other than a filter uses.
    fn names(&self, around: &Surroundings<'_>) -> Vec<String> {
        let parent = self.parent.iter().flat_map(|parent| &parent.by);
        let pairs = self.by.iter().chain(&self.within).chain(parent).map(|(_, name)| name);
        let expand = self.expand.iter().map(|expand| &expand.parameter);
        let named = pairs.chain(&self.sort).chain(expand).cloned();
        named.chain(around.paging.iter().map(|name| (*name).to_owned())).collect()
    }
}

fn effect(reader: &mut Reader<'_, '_>) -> Option<Effect> {
    let known = || EFFECTS.map(|(name, _)| name).join(", ");
    let Some(name) = reader.text("effect") else {
        if !reader.has("effect") {
            reader.report("effect", format!("the effect is missing; known: {}", known()));
        }
        return None;
    };
    let found = EFFECTS.into_iter().find(|(known, _)| *known == name);
    if found.is_none() {
        reader.report("effect", format!("there is no effect `{name}`; known: {}", known()));
    }
    found.map(|(_, effect)| effect)
}

/// `[field, ...]`, or `[[field, ...], ...]` to choose from.
fn row_key(reader: &mut Reader<'_, '_>, effect: Option<Effect>) -> RowKey {
    let value = reader.value("key");
    let list = value.and_then(Value::as_array);
    if effect == Some(Effect::Upsert) && list.is_none_or(Vec::is_empty) {
        reader.report("key", "an upsert needs the fields that make two rows the same");
    }
    let members: Option<Vec<Vec<String>>> = list.and_then(|keys| keys.iter().map(fields_of).collect());
    match members {
        Some(members) if !members.is_empty() => RowKey::FirstSent(members),
        _ => RowKey::Fields(reader.texts("key")),
    }
}

fn form(reader: &mut Reader<'_, '_>, around: &Surroundings<'_>) -> Option<String> {
    let name = reader.text("form")?;
    if !around.forms.contains(&name.as_str()) {
        reader
            .report("form", format!("there is no form `{name}`; {}", declared(around.forms.iter().copied())));
    }
    if reader.has("fields") {
        reader.report("fields", "the form says which fields are returned");
    }
    Some(name)
}

/// How elements of the body become items.
fn batch(reader: &mut Reader<'_, '_>, effect: Option<Effect>) -> Batch {
    let mut item = Vec::new();
    for (field, text) in reader.pairs("item") {
        match Pointer::parse(&text) {
            Some(pointer) => item.push((field, pointer)),
            None => {
                let place = reader.at("item").join(field);
                reader.diagnostics().report(place, "expected a JSON pointer, such as `/record`");
            }
        }
    }
    let spread = reader.pairs("spread");
    let batch = Batch { item, spread, remove: reader.pointer("remove"), merge: merge(reader) };
    for key in ["item", "spread", "remove", "merge"] {
        if reader.has(key) && effect.is_some_and(|effect| effect != Effect::Upsert) {
            reader.report(key, "only an upsert makes items from the elements of a body");
        }
    }
    batch
}

fn merge(reader: &mut Reader<'_, '_>) -> Option<Merge> {
    let (value, at) = reader.below("merge")?;
    let mut reader = Reader::open(value, at, reader.diagnostics())?;
    let when = reader.pointer("when");
    if !reader.has("when") {
        reader.report("when", "where an element says whether it is merged is missing");
    }
    let same = reader.texts("same");
    reader.finish();
    Some(Merge { when: when?, same })
}

/// The sources of response values that belong to the request and not to an item.
fn respond(reader: &mut Reader<'_, '_>, around: &Surroundings<'_>) -> Vec<(Pointer, Pointer)> {
    let mut values = Vec::new();
    for (place, source) in reader.pairs("response") {
        let at = reader.at("response").join(&place);
        match (Pointer::parse(&place), Pointer::parse(&source)) {
            (Some(place), Some(source)) if (around.responses_at)(&place) => values.push((place, source)),
            (Some(place), Some(_)) => {
                reader.diagnostics().report(at, format!("the response's schema has nothing at `{place}`"));
            }
            _ => reader
                .diagnostics()
                .report(at, "expected a JSON pointer into the response and one into the body"),
        }
    }
    values
}

/// Values that all items of the set have.
fn only(reader: &mut Reader<'_, '_>) -> Vec<(String, Value)> {
    let Some(value) = reader.value("only") else { return Vec::new() };
    let Some(object) = value.as_object() else {
        reader.report("only", "expected an object: a value for each stored field");
        return Vec::new();
    };
    object.iter().map(|(field, value)| (field.clone(), value.clone())).collect()
}

fn fields_of(key: &Value) -> Option<Vec<String>> {
    let fields = key.as_array().filter(|fields| !fields.is_empty())?;
    fields.iter().map(|field| field.as_str().map(str::to_owned)).collect()
}

fn check_resource(
    reader: &mut Reader<'_, '_>,
    effect: Option<Effect>,
    resource: Option<&str>,
    around: &Surroundings<'_>,
) {
    let names: Vec<&str> = around.resources.keys().map(String::as_str).collect();
    match resource {
        Some(name) if !names.contains(&name) => reader.report("resource", no_resource(name, &names)),
        None if effect.is_some_and(|effect| effect != Effect::Static) && !reader.has("resource") => {
            reader.report("resource", "the resource is missing");
        }
        _ => {}
    }
}

/// Refuses selectors that the effect does not use.
fn check_selectors(reader: &mut Reader<'_, '_>, effect: Option<Effect>, by: &[(String, String)]) {
    let Some(effect) = effect else { return };
    let names_one = matches!(effect, Effect::Get | Effect::Merge | Effect::Replace | Effect::Delete);
    if names_one && by.is_empty() && !reader.has("by") {
        reader.report("by", "which parameters name the item is missing: `{<stored field>: <parameter>}`");
    }
    if !names_one && !by.is_empty() {
        reader.report("by", "only get, merge, replace and delete name one item; for a set use `where`");
    }
    let on_a_set = matches!(effect, Effect::List | Effect::Count | Effect::Create | Effect::Upsert);
    for key in ["where", "only"] {
        if !on_a_set && reader.has(key) {
            let message = "only list, count, create and upsert work on a set; to name an item use `by`";
            reader.report(key, message);
        }
    }
}

fn parameter(reader: &mut Reader<'_, '_>, key: &'static str, around: &Surroundings<'_>) -> Option<String> {
    let name = reader.text(key)?;
    if !around.parameters.contains(&name.as_str()) {
        reader.report(key, no_parameter(&name, around));
    }
    Some(name)
}

/// Pairs of stored field and parameter.
fn parameters(
    reader: &mut Reader<'_, '_>,
    key: &'static str,
    around: &Surroundings<'_>,
) -> Vec<(String, String)> {
    let pairs = reader.pairs(key);
    for (field, name) in &pairs {
        // A pointer into the body names a value, too.
        if !name.starts_with('/') && !around.parameters.contains(&name.as_str()) {
            let place = reader.at(key).join(field);
            reader.diagnostics().report(place, no_parameter(name, around));
        }
    }
    pairs
}

fn parent(reader: &mut Reader<'_, '_>, around: &Surroundings<'_>) -> Option<Parent> {
    let (value, at) = reader.below("parent")?;
    let mut reader = Reader::open(value, at, reader.diagnostics())?;
    let resource = reader.text("resource");
    let names: Vec<&str> = around.resources.keys().map(String::as_str).collect();
    match &resource {
        Some(name) if !names.contains(&name.as_str()) => reader.report("resource", no_resource(name, &names)),
        None if !reader.has("resource") => reader.report("resource", "the resource is missing"),
        _ => {}
    }
    let by = parameters(&mut reader, "by", around);
    if by.is_empty() && !reader.has("by") {
        reader.report("by", "which parameters name the parent is missing");
    }
    let gives = reader.pairs("gives");
    reader.finish();
    Some(Parent { resource: resource?, by, gives })
}

fn expand(reader: &mut Reader<'_, '_>, around: &Surroundings<'_>) -> Option<Expand> {
    let name = parameter(reader, "expand", around)?;
    let names = (around.enum_values)(&name);
    if names.is_empty() && around.parameters.contains(&name.as_str()) {
        reader.report("expand", format!("the schema of `{name}` has no enum that names the fields"));
    }
    Some(Expand { parameter: name, names })
}
