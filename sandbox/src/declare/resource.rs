//! `x-sandbox.resources` -> the stored resources, with their initial items and rules.

use clientgen::document::Pointer;
use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::{Diagnostics, declared, reader::Reader};
use crate::item::{Item, has, text};

/// Items of one kind.
#[derive(Debug, Default)]
pub(crate) struct Resource {
    /// The field that identifies an item.
    pub(crate) key: Option<String>,
    pub(crate) generate: Generate,
    /// Fields that the server sets from its clock.
    pub(crate) stamps: Stamps,
    pub(crate) seed: Vec<Item>,
    /// Stored, never returned.
    pub(crate) hidden: Vec<String>,
    /// No two items have the same value.
    pub(crate) unique: Vec<String>,
    /// Instants that must be in the future.
    pub(crate) future: Vec<String>,
    /// Field -> resource that must have an item with this key.
    pub(crate) exists: Vec<(String, String)>,
    /// Fields whose elements are items of this resource themselves.
    pub(crate) nested: Vec<Nest>,
    /// Fields computed when an item is returned.
    pub(crate) derive: Vec<Derive>,
}

/// How a new item gets its key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Generate {
    /// One more than the highest key so far.
    Integer,
    /// Sixteen letters and digits, made from a counter.
    Text,
    /// The client gives it.
    #[default]
    None,
}

/// Fields set by the server.
#[derive(Debug, Default)]
pub(crate) struct Stamps {
    pub(crate) created: Option<String>,
    pub(crate) updated: Option<String>,
}

/// A field of a written item that contains items of the same resource, in a list or by the value of `key`.
#[derive(Debug)]
pub(crate) struct Nest {
    pub(crate) field: String,
    /// The field of such an item that gets the key of the one above it.
    pub(crate) parent: String,
    /// The field that tells such items apart.
    pub(crate) key: String,
}

/// The modes of a document.
pub(crate) struct Modes<'a> {
    pub(crate) all: &'a [String],
    pub(crate) now: &'a str,
}

impl Modes<'_> {
    /// Whether an entry applies in the current mode. Without `modes`, it always applies.
    pub(crate) fn include(&self, reader: &mut Reader<'_, '_>) -> bool {
        let wanted = reader.texts("modes");
        for mode in wanted.iter().filter(|mode| !self.all.contains(mode)) {
            let known = declared(self.all.iter().map(String::as_str));
            reader.report("modes", format!("there is no mode `{mode}`; {known}"));
        }
        wanted.is_empty() || wanted.iter().any(|mode| mode == self.now)
    }
}

/// A field that contains items of another resource.
#[derive(Debug)]
pub(crate) struct Derive {
    pub(crate) field: String,
    pub(crate) link: Link,
    /// Items of this resource instead of those found first.
    pub(crate) through: Option<Link>,
}

/// Items of `resource` whose fields equal fields of the current item: their field, own field.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) resource: String,
    pub(crate) matches: Vec<(String, String)>,
}

/// Reads all resources, and checks their references to each other.
pub(crate) fn resources(
    document: &Value,
    value: &Value,
    at: Pointer,
    modes: &Modes<'_>,
    diagnostics: &mut Diagnostics,
) -> IndexMap<String, Resource> {
    let Some(object) = value.as_object() else {
        diagnostics.report(at, "expected an object: a declaration for each resource");
        return IndexMap::new();
    };
    let names: Vec<&str> = object.keys().map(String::as_str).collect();
    let read = |(name, value): (&String, &Value)| {
        let resource = resource(document, &names, value, at.join(name), modes, diagnostics)?;
        Some((name.clone(), resource))
    };
    object.iter().filter_map(read).collect()
}

fn resource(
    document: &Value,
    names: &[&str],
    value: &Value,
    at: Pointer,
    modes: &Modes<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Resource> {
    let mut reader = Reader::open(value, at, diagnostics)?;
    let key = reader.text("key");
    let generate = generate(&mut reader, key.is_some());
    let stamps = match reader.below("stamps") {
        Some((value, at)) => stamps(value, at, reader.diagnostics()),
        None => Stamps::default(),
    };
    let mut resource = Resource {
        key,
        generate,
        stamps,
        hidden: reader.texts("hidden"),
        unique: reader.texts("unique"),
        future: reader.texts("future"),
        exists: reader.pairs("exists"),
        ..Resource::default()
    };
    for (field, target) in &resource.exists {
        if !names.contains(&target.as_str()) {
            let place = reader.at("exists").join(field);
            reader.diagnostics().report(place, no_resource(target, names));
        }
    }
    if let Some((value, at)) = reader.below("nested") {
        resource.nested = nests(value, at, reader.diagnostics());
    }
    if let Some((value, at)) = reader.below("derive") {
        resource.derive = derives(value, at, names, reader.diagnostics());
    }
    if let Some((value, at)) = reader.below("seed") {
        resource.seed = seeds(document, value, at, resource.key.as_deref(), modes, reader.diagnostics());
    }
    reader.finish();
    Some(resource)
}

pub(crate) fn no_resource(name: &str, names: &[&str]) -> String {
    format!("there is no resource `{name}`; {}", declared(names.iter().copied()))
}

fn generate(reader: &mut Reader<'_, '_>, has_key: bool) -> Generate {
    let generate = match reader.text("generate").as_deref() {
        Some("integer") => Generate::Integer,
        Some("text") => Generate::Text,
        Some("none") | None => Generate::None,
        Some(_) => {
            reader.report("generate", "expected `integer`, `text` or `none`");
            Generate::None
        }
    };
    if generate != Generate::None && !has_key {
        reader.report("generate", "there is no `key` to generate");
        return Generate::None;
    }
    generate
}

fn stamps(value: &Value, at: Pointer, diagnostics: &mut Diagnostics) -> Stamps {
    let Some(mut reader) = Reader::open(value, at, diagnostics) else { return Stamps::default() };
    let stamps = Stamps { created: reader.text("created"), updated: reader.text("updated") };
    reader.finish();
    stamps
}

fn nests(value: &Value, at: Pointer, diagnostics: &mut Diagnostics) -> Vec<Nest> {
    let Some(object) = value.as_object() else {
        diagnostics.report(at, "expected an object: `{parent, key}` for each field");
        return Vec::new();
    };
    let read = |(field, value): (&String, &Value)| {
        let mut reader = Reader::open(value, at.join(field), diagnostics)?;
        let (parent, key) = (reader.text("parent"), reader.text("key"));
        for (name, found) in [("parent", &parent), ("key", &key)] {
            if found.is_none() && !reader.has(name) {
                reader.report(name, "a field of the items inside is missing");
            }
        }
        reader.finish();
        Some(Nest { field: field.clone(), parent: parent?, key: key? })
    };
    object.iter().filter_map(read).collect()
}

fn derives(value: &Value, at: Pointer, names: &[&str], diagnostics: &mut Diagnostics) -> Vec<Derive> {
    let Some(object) = value.as_object() else {
        diagnostics.report(at, "expected an object: a link for each field");
        return Vec::new();
    };
    let read = |(field, value): (&String, &Value)| {
        let mut reader = Reader::open(value, at.join(field), diagnostics)?;
        let direct = link(&mut reader, names);
        let through = match reader.below("through") {
            Some((value, at)) => {
                let mut reader = Reader::open(value, at, reader.diagnostics())?;
                let through = link(&mut reader, names);
                reader.finish();
                Some(through?)
            }
            None => None,
        };
        reader.finish();
        Some(Derive { field: field.clone(), link: direct?, through })
    };
    object.iter().filter_map(read).collect()
}

fn link(reader: &mut Reader<'_, '_>, names: &[&str]) -> Option<Link> {
    let resource = reader.text("resource");
    let matches = reader.pairs("match");
    if matches.is_empty() {
        reader.report("match", "expected at least one pair of fields: theirs, own");
    }
    let Some(resource) = resource else {
        reader.report("resource", "which resource the items come from is missing");
        return None;
    };
    if !names.contains(&resource.as_str()) {
        reader.report("resource", no_resource(&resource, names));
        return None;
    }
    Some(Link { resource, matches })
}

/// Reads `[{sample: pointer, with: {...}}]`. Each sample is an item or a list of items.
fn seeds(
    document: &Value,
    value: &Value,
    at: Pointer,
    key: Option<&str>,
    modes: &Modes<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Item> {
    let Some(entries) = value.as_array() else {
        diagnostics.report(at, "expected a list of `{sample: <pointer>, with: {<field>: <value>}}`");
        return Vec::new();
    };
    let mut items: Vec<Item> = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let Some(mut reader) = Reader::open(entry, at.join(index), diagnostics) else { continue };
        let pointer = reader.pointer("sample");
        if pointer.is_none() && !reader.has("sample") {
            reader.report("sample", "a pointer to an item or a list of items is missing");
        }
        let with = reader.value("with").map_or_else(|| Some(Map::new()), |with| with.as_object().cloned());
        if with.is_none() {
            reader.report("with", "expected an object of fields");
        }
        let samples = pointer.and_then(|pointer| samples(document, &pointer, &mut reader));
        let counts = modes.include(&mut reader);
        reader.finish();
        if !counts {
            continue;
        }
        for mut item in samples.unwrap_or_default() {
            item.extend(with.clone().unwrap_or_default());
            let taken = key.and_then(|key| Some((key, item.get(key).filter(|value| !value.is_null())?)));
            if let Some((key, value)) =
                taken.filter(|(key, value)| items.iter().any(|other| has(other, key, value)))
            {
                let message = format!("there is an item with the {key} {} already", text(value));
                diagnostics.report(at.join(index), message);
            }
            items.push(item);
        }
    }
    items
}

fn samples(document: &Value, pointer: &Pointer, reader: &mut Reader<'_, '_>) -> Option<Vec<Item>> {
    let Some(value) = document.pointer(pointer.as_str()) else {
        reader.report("sample", format!("the document has nothing at `{pointer}`"));
        return None;
    };
    let items: Option<Vec<Item>> = match value {
        Value::Object(item) => Some(vec![item.clone()]),
        Value::Array(items) => items.iter().map(|item| item.as_object().cloned()).collect(),
        _ => None,
    };
    if items.is_none() {
        reader
            .report("sample", format!("the value at `{pointer}` is neither an object nor a list of objects"));
    }
    items
}
