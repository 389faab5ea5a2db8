//! A bundled document -> which component needs which others, and what is left when some parts are removed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::operations;
use crate::{
    bundle::component_pointer,
    document::{
        Document, Pointer,
        walk::{self, Kind, reference},
    },
};

/// The references of each root (operation, path item, webhook) and each component.
pub(crate) struct Reach {
    needs: BTreeMap<Pointer, BTreeSet<Pointer>>,
    components: BTreeSet<Pointer>,
}

impl Reach {
    pub(crate) fn new(document: &Document) -> Self {
        let mut needs: BTreeMap<Pointer, BTreeSet<Pointer>> = BTreeMap::new();
        let root = Pointer::root();
        let schemes = root.join_all(["components", "securitySchemes"]);
        walk::visit(&document.value, &mut |kind, value, at| {
            let owner = owner(at);
            let mut need = |target: Pointer| {
                needs.entry(owner.clone()).or_default().insert(target);
            };
            if let Some(target) = reference(kind, value).and_then(component_pointer) {
                need(target);
            }
            if kind == Kind::Schema {
                mapped(value).for_each(&mut need);
            }
            if matches!(kind, Kind::Document | Kind::Operation) {
                let named = value.get("security").and_then(Value::as_array).into_iter().flatten();
                let names = named.filter_map(Value::as_object).flat_map(|names| names.keys());
                names.for_each(|name| need(schemes.join(name)));
            }
        });
        let mut components = BTreeSet::new();
        let sections =
            document.get(&root.join("components")).and_then(Value::as_object).into_iter().flatten();
        for (section, named) in sections.filter(|(section, _)| !section.starts_with("x-")) {
            let at = root.join_all(["components", section]);
            components.extend(named.as_object().into_iter().flatten().map(|(name, _)| at.join(name)));
        }
        let mut reach = Self { needs, components };
        reach.heirs(document);
        reach
    }

    /// A schema with a discriminator and no list of members needs all schemas that extend it.
    fn heirs(&mut self, document: &Document) {
        let is_base = |pointer: &Pointer| {
            document.get(pointer).is_some_and(|schema| {
                schema.get("discriminator").is_some()
                    && schema.get("oneOf").is_none()
                    && schema.get("anyOf").is_none()
            })
        };
        let mut heirs = Vec::new();
        for component in &self.components {
            let members = document.get(component).and_then(|schema| schema.get("allOf"));
            for member in members.and_then(Value::as_array).into_iter().flatten() {
                let base = reference(Kind::Schema, member).and_then(component_pointer);
                heirs.extend(base.filter(is_base).map(|base| (base, component.clone())));
            }
        }
        for (base, heir) in heirs {
            self.needs.entry(base).or_default().insert(heir);
        }
    }

    /// The components that nothing needs without `gone`.
    pub(crate) fn unreached(&self, document: &Document, gone: &BTreeSet<Pointer>) -> BTreeSet<Pointer> {
        let mut open: Vec<&Pointer> = self
            .needs
            .keys()
            .filter(|owner| !self.components.contains(owner) && !gone.contains(owner))
            .collect();
        // What belongs to a path item counts only while an operation of it is left.
        let left: BTreeSet<Pointer> = operations(document)
            .into_iter()
            .filter(|operation| !gone.contains(&operation.pointer))
            .filter_map(|operation| operation.pointer.parent())
            .collect();
        open.retain(|owner| {
            owner.keys().count() != 2 || !owner.as_str().starts_with("/paths/") || left.contains(owner)
        });
        let mut reached: BTreeSet<&Pointer> = BTreeSet::new();
        while let Some(owner) = open.pop() {
            for target in self.needs.get(owner).into_iter().flatten() {
                if reached.insert(target) {
                    open.push(target);
                }
            }
        }
        self.components.iter().filter(|component| !reached.contains(component)).cloned().collect()
    }

    /// Everything that needs `target`, directly or through others, and itself.
    pub(crate) fn users(&self, target: &Pointer) -> BTreeSet<Pointer> {
        let mut users: BTreeMap<&Pointer, Vec<&Pointer>> = BTreeMap::new();
        for (owner, needs) in &self.needs {
            for need in needs {
                users.entry(need).or_default().push(owner);
            }
        }
        let mut found = BTreeSet::from([target.clone()]);
        let mut open = vec![target];
        while let Some(part) = open.pop() {
            for user in users.get(part).into_iter().flatten() {
                if found.insert((*user).clone()) {
                    open.push(user);
                }
            }
        }
        found
    }
}

/// The part of a document that is kept or removed as a whole: an operation, a path item, a webhook, a component; or else the document.
pub(crate) fn owner(at: &Pointer) -> Pointer {
    let keys: Vec<String> = at.keys().take(3).collect();
    let length = match keys.as_slice() {
        [section, _, third] if section == "paths" && crate::document::METHODS.contains(&third.as_str()) => 3,
        [section, ..] if section == "components" && keys.len() == 3 => 3,
        [section, _, ..] if section == "paths" || section == "webhooks" => 2,
        _ => 0,
    };
    Pointer::root().join_all(keys.iter().take(length))
}

/// The schemas that a discriminator's mapping names, by reference or by name.
fn mapped(schema: &Value) -> impl Iterator<Item = Pointer> {
    let mapping = schema.get("discriminator").and_then(|it| it.get("mapping")).and_then(Value::as_object);
    let schemas = Pointer::root().join_all(["components", "schemas"]);
    mapping
        .into_iter()
        .flatten()
        .filter_map(|(_, value)| value.as_str())
        .map(move |text| component_pointer(text).unwrap_or_else(|| schemas.join(text)))
}
