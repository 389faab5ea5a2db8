//! The trees of all files -> one tree, in which nodes of other files are components.

use std::{
    collections::{BTreeMap, VecDeque},
    path::Path,
};

use serde_json::{Map, Value};

use super::{
    Place,
    lost::{Losses, other_kind},
    names::Names,
    reference::Reference,
    trees::{Log, Lost, Trees, pure_reference},
};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{
        Document, Origin, Pointer, Source,
        walk::{Kind, kind_at, reference},
    },
    load::files::Files,
};

/// How deeply inserted nodes may be nested, and how many nodes they may have in all.
const MAX_DEPTH: usize = 32;
const MAX_NODES: usize = 200_000;

/// Bundles the document. Returns the locations of lost references that were reported, and the kind of node that each needs.
pub(super) fn bundle(
    document: &mut Document,
    path: &Path,
    files: &dyn Files,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<Pointer, Kind> {
    let before = document.clone();
    let trees = Trees::new(path, std::mem::take(&mut document.value), files);
    let mut bundler = Bundler {
        before: &before,
        trees,
        sources: std::mem::take(&mut document.sources),
        origins: std::mem::take(&mut document.origins),
        names: Names::default(),
        queue: VecDeque::new(),
        inside: Vec::new(),
        inlined: 0,
        losses: Losses::default(),
        diagnostics,
    };
    let root = bundler.trees.root();
    bundler.adopt(&root);
    let start = Place { tree: 0, pointer: Pointer::root() };
    let mut value = bundler.copy(&start, Kind::Document, &root, &Pointer::root());
    let mut components: BTreeMap<&'static str, Map<String, Value>> = BTreeMap::new();
    while let Some(job) = bundler.queue.pop_front() {
        let tree = bundler.trees.tree(&job.place);
        let node = tree.pointer(job.place.pointer.as_str()).unwrap_or(&Value::Null);
        let at = component(job.section, &job.name);
        bundler.transfer(&job.place, &at);
        let copied = bundler.copy(&job.place, job.kind, node, &at);
        components.entry(job.section).or_default().insert(job.name, copied);
    }
    add(&mut value, components);
    bundler.refer_to_moved(&mut value);
    document.value = value;
    (document.sources, document.origins) = (bundler.sources, bundler.origins);
    bundler.losses.reported
}

fn component(section: &str, name: &str) -> Pointer {
    Pointer::root().join_all(["components", section, name])
}

fn add(document: &mut Value, components: BTreeMap<&'static str, Map<String, Value>>) {
    if components.is_empty() {
        return;
    }
    let Some(root) = document.as_object_mut() else { return };
    let all = root.entry("components").or_insert_with(|| Value::Object(Map::new()));
    for (section, added) in components {
        if let Some(all) = all.as_object_mut()
            && let Some(section) =
                all.entry(section).or_insert_with(|| Value::Object(Map::new())).as_object_mut()
        {
            section.extend(added);
        }
    }
}

/// A node that becomes a component.
struct Job {
    section: &'static str,
    kind: Kind,
    name: String,
    place: Place,
}

struct Bundler<'a> {
    before: &'a Document,
    trees: Trees<'a>,
    sources: Vec<Source>,
    origins: BTreeMap<Pointer, Origin>,
    names: Names,
    queue: VecDeque<Job>,
    /// The nodes that are being inserted for references.
    inside: Vec<Place>,
    inlined: usize,
    losses: Losses,
    diagnostics: &'a mut Diagnostics,
}

impl Bundler<'_> {
    /// Where a component of the document is nothing but a reference to another file, or into something, what is there gets the
    /// component's name; and so does what a whole section from another file holds.
    fn adopt(&mut self, root: &Value) {
        self.names.take_all(root.get("components"));
        let sections = root.get("components").and_then(Value::as_object);
        for (section, components) in sections.into_iter().flatten() {
            if let Some(text) = components.get("$ref").and_then(Value::as_str)
                && let Some(section) = Kind::Components.child(section).names().and_then(Kind::section)
                && let Ok(place) = self.follow(0, text)
            {
                for name in self.trees.keys(&place) {
                    let place = Place { tree: place.tree, pointer: place.pointer.join(&name) };
                    self.names.set(section, place, name);
                }
            }
        }
        for (section, components) in sections.into_iter().flatten() {
            let Some(kind) = Kind::Components.child(section).names() else { continue };
            let Some(section) = kind.section() else { continue };
            for (name, value) in components.as_object().into_iter().flatten() {
                let Some(text) = pure_reference(value) else { continue };
                if is_component(text, kind).is_some() {
                    continue;
                }
                if let Ok(place) = self.follow(0, text)
                    && self.names.get(section, &place).is_none()
                    && !self.is_own_component(&place, kind)
                {
                    self.names.set(section, place, name.clone());
                }
            }
        }
    }

    fn follow(&mut self, from: usize, text: &str) -> Result<Place, Lost> {
        let mut log = Log { sources: &mut self.sources, diagnostics: self.diagnostics };
        self.trees.follow(from, text, &mut log)
    }

    /// Whether a place is a component of the document already, of the section where such nodes belong.
    fn is_own_component(&self, place: &Place, kind: Kind) -> bool {
        place.tree == 0 && is_component(&format!("#{}", place.pointer), kind).is_some()
    }

    /// The node `value` at `place`, in its form at `at`.
    fn copy(&mut self, place: &Place, kind: Kind, value: &Value, at: &Pointer) -> Value {
        if !self.inside.is_empty() {
            self.inlined += 1;
        }
        if let Some(text) = reference(kind, value) {
            return self.replace(place, kind, text, value, at);
        }
        if kind == Kind::Data
            && let Some(data) = self.data(place, value, at)
        {
            return data;
        }
        match value {
            Value::Object(object) => Value::Object(
                object
                    .iter()
                    .map(|(key, value)| {
                        let inner = Place { tree: place.tree, pointer: place.pointer.join(key) };
                        let at = at.join(key);
                        let copied = match (kind, key.as_str()) {
                            (Kind::Schema, "discriminator") => self.discriminator(&inner, value, &at),
                            _ => self.copy(&inner, kind.child(key), value, &at),
                        };
                        (key.clone(), copied)
                    })
                    .collect(),
            ),
            Value::Array(items) => Value::Array(
                items
                    .iter()
                    .enumerate()
                    .map(|(index, value)| {
                        let inner = Place { tree: place.tree, pointer: place.pointer.join(index) };
                        self.copy(&inner, kind.item(), value, &at.join(index))
                    })
                    .collect(),
            ),
            scalar => scalar.clone(),
        }
    }

    /// The replacement of a reference: a reference to a component, or the referenced node.
    fn replace(&mut self, place: &Place, kind: Kind, text: &str, value: &Value, at: &Pointer) -> Value {
        if place.tree == 0 && is_component(text, kind).is_some_and(|it| it == text) {
            return self.with_siblings(place, kind, value, at, Some(text));
        }
        if let (Kind::Other, Reference::File(path, _)) = (kind, Reference::parse(text))
            && path.extension().is_some_and(|it| ["md", "txt", "html"].iter().any(|text| it == *text))
            && let Some(text) = self.trees.text(place.tree, &path)
        {
            return Value::String(text);
        }
        let target = match self.follow(place.tree, text) {
            Ok(target) => target,
            Err(lost) => {
                self.lose(place, text, (at, kind), lost);
                return value.clone();
            }
        };
        if target.tree == 0
            && let Some(found) = other_kind(&self.trees.root(), kind, &target.pointer)
        {
            self.lose(place, text, (at, kind), Lost::OtherKind(found));
            return value.clone();
        }
        match kind.section() {
            Some(section) => {
                let own = component_of(at, section);
                let (name, is_new) = self.name(section, kind, &target);
                // The component that gave its name to its target.
                if is_new && own.as_ref() == Some(&name) {
                    return self.inline(&target, kind, value, at, place);
                }
                let text = format!("#{}", component(section, &name));
                self.with_siblings(place, kind, value, at, Some(&text))
            }
            None => self.inline(&target, kind, value, at, place),
        }
    }

    /// The name of the component that a location is or becomes, and whether its node moves there.
    fn name(&mut self, section: &'static str, kind: Kind, target: &Place) -> (String, bool) {
        if self.is_own_component(target, kind) {
            return (target.pointer.last().unwrap_or_default(), false);
        }
        if let Some(name) = self.names.get(section, target) {
            return (name.clone(), true);
        }
        let name = self.names.give(section, target, self.trees.file(target.tree));
        self.queue.push_back(Job { section, kind, name: name.clone(), place: target.clone() });
        (name, true)
    }

    /// Replaces the reference `value` by the node at `target`.
    fn inline(&mut self, target: &Place, kind: Kind, value: &Value, at: &Pointer, place: &Place) -> Value {
        if self.inside.contains(target) {
            self.lose(place, &text_of(value), (at, kind), Lost::Loop);
            return value.clone();
        }
        if self.inside.len() >= MAX_DEPTH || self.inlined > MAX_NODES {
            let message = "reading stopped: the document is too large with the content of all references";
            let diagnostic = Diagnostic::new(codes::LIMIT, at.clone(), message)
                .help("move parts that are used often to a section of `components`, where each is kept once");
            self.losses.once(self.diagnostics, (at, kind), diagnostic, "limit");
            return value.clone();
        }
        self.inside.push(target.clone());
        self.transfer(target, at);
        let tree = self.trees.tree(target);
        let node = tree.pointer(target.pointer.as_str()).unwrap_or(&Value::Null);
        let mut copied = self.copy(target, kind, node, at);
        self.inside.pop();
        if let (Some(object), Value::Object(siblings)) =
            (copied.as_object_mut(), self.with_siblings(place, kind, value, at, None))
        {
            for (key, sibling) in siblings {
                let inner = Place { tree: place.tree, pointer: place.pointer.join(&key) };
                self.transfer(&inner, &at.join(&key));
                object.insert(key, sibling);
            }
        }
        copied
    }

    /// The reference with the keys beside it. It names `text` or, without one, nothing.
    fn with_siblings(
        &mut self,
        place: &Place,
        kind: Kind,
        value: &Value,
        at: &Pointer,
        text: Option<&str>,
    ) -> Value {
        let mut copied = Map::new();
        for (key, value) in value.as_object().into_iter().flatten() {
            if key == "$ref" {
                copied.extend(text.map(|text| (key.clone(), Value::String(text.to_owned()))));
                continue;
            }
            let inner = Place { tree: place.tree, pointer: place.pointer.join(key) };
            copied.insert(key.clone(), self.copy(&inner, kind.child(key), value, &at.join(key)));
        }
        Value::Object(copied)
    }

    /// An example that is a reference to a file with the example. All other data is unchanged.
    fn data(&mut self, place: &Place, value: &Value, at: &Pointer) -> Option<Value> {
        let text = pure_reference(value)?;
        let Reference::File(..) = Reference::parse(text) else { return None };
        let mut ignored = Diagnostics::new();
        let mut log = Log { sources: &mut self.sources, diagnostics: &mut ignored };
        let target = match self.trees.step(place.tree, text, MAX_DEPTH, &mut log) {
            Ok(target) => target,
            Err(lost) => {
                Losses::example(self.diagnostics, &self.trees, text, at, &lost);
                return None;
            }
        };
        if self.inside.contains(&target) || self.inside.len() >= MAX_DEPTH || self.inlined > MAX_NODES {
            return None;
        }
        Some(self.inline(&target, Kind::Data, value, at, place))
    }

    /// A discriminator, whose mapping names schemas by reference or by bare name.
    fn discriminator(&mut self, place: &Place, value: &Value, at: &Pointer) -> Value {
        let mut copied = value.clone();
        let mapping = copied.get_mut("mapping").and_then(Value::as_object_mut);
        for (key, value) in mapping.into_iter().flatten() {
            let Some(text) = value.as_str().map(str::to_owned) else { continue };
            let name = Pointer::root().join_all(["components", "schemas", &text]);
            let tree = self.trees.tree(place);
            let is_name = tree.pointer(name.as_str()).is_some();
            if place.tree == 0 && (is_name || is_component(&text, Kind::Schema).is_some_and(|it| it == text))
            {
                continue;
            }
            // A value that is neither the name of a schema nor a reference is found at the end.
            if !is_name && !text.contains(['/', '#', '.']) {
                continue;
            }
            let text = if is_name { format!("#{name}") } else { text };
            match self.follow(place.tree, &text) {
                Ok(target) => {
                    let (name, _) = self.name("schemas", Kind::Schema, &target);
                    *value = Value::String(format!("#{}", component("schemas", &name)));
                }
                Err(lost) => {
                    let inner = place.pointer.join("mapping").join(key);
                    let inner = Place { tree: place.tree, pointer: inner };
                    // Like a link, a mapping can be left out.
                    self.lose(&inner, &text, (&at.join("mapping").join(key), Kind::Link), lost);
                }
            }
        }
        copied
    }

    fn lose(&mut self, place: &Place, text: &str, at: (&Pointer, Kind), lost: Lost) {
        // Missing nodes of the document itself are reported at the end, when all of its components are known.
        if place.tree == 0 && text.starts_with('#') && matches!(lost, Lost::Nowhere { .. } | Lost::Anchor) {
            return;
        }
        self.losses.report(self.diagnostics, &mut self.trees, place, text, at, lost);
    }

    /// Records the origin of the node at `at`.
    fn transfer(&mut self, place: &Place, at: &Pointer) {
        if place.tree > 0 {
            let origin = Origin { source: self.trees.source(place.tree), pointer: place.pointer.clone() };
            self.origins.insert(at.clone(), origin);
            return;
        }
        self.origins.insert(at.clone(), self.before.origin(&place.pointer));
        let inner = self.before.origins.iter().filter_map(|(pointer, origin)| {
            let rest = pointer.strip(&place.pointer).filter(|rest| *rest != Pointer::root())?;
            Some((at.concat(&rest), origin.clone()))
        });
        self.origins.extend(inner);
    }

    /// Leaves a reference where a part of the document became a component, so that both stay one.
    fn refer_to_moved(&self, value: &mut Value) {
        let mut moved: Vec<_> = self.names.of_tree(0).collect();
        // The innermost first: a reference in the place of an outer one would hide it.
        moved.sort_by_key(|(_, pointer, _)| std::cmp::Reverse(pointer.as_str().len()));
        for (section, pointer, name) in &moved {
            // A node that moved inside another is there, too.
            let around = moved.iter().filter_map(|(section, outer, name)| {
                let rest = pointer.strip(outer).filter(|rest| *rest != Pointer::root())?;
                Some(component(section, name).concat(&rest))
            });
            let places: Vec<Pointer> = around.chain([(*pointer).clone()]).collect();
            for place in places {
                let kind = kind_at(value, &place);
                if kind.section() == Some(section)
                    && let Some(node) = value.pointer_mut(place.as_str())
                    && node.get("$ref").is_none()
                {
                    *node = serde_json::json!({ "$ref": format!("#{}", component(section, name)) });
                }
            }
        }
    }
}

/// The text of a reference to a component of the section where nodes of this kind belong, as it would be written without escapes.
fn is_component(text: &str, kind: Kind) -> Option<String> {
    let Reference::Local(pointer) = Reference::parse(text) else { return None };
    let section = kind.section()?;
    component_of(&pointer, section).map(|name| format!("#{}", component(section, &name)))
}

fn component_of(pointer: &Pointer, section: &str) -> Option<String> {
    let keys: Vec<String> = pointer.keys().collect();
    match keys.as_slice() {
        [components, found, name] if components == "components" && found == section => Some(name.clone()),
        _ => None,
    }
}

fn text_of(value: &Value) -> String {
    value.get("$ref").and_then(Value::as_str).unwrap_or_default().to_owned()
}
