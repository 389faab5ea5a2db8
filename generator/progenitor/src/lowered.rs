//! A document -> its operations and schemas as progenitor takes them, and an `openapiv3::OpenAPI` of any part of them.

use std::collections::{BTreeMap, BTreeSet};

use clientgen::document::Document;
use indexmap::IndexMap;
use openapiv3::{Components, OpenAPI, PathItem, ReferenceOr};
use serde_json::Value;

use crate::{
    names::cleaned,
    operation::{self, Draft},
    schema::{Component, Schemas},
};

/// A document on its way to progenitor.
pub(crate) struct Lowered {
    pub(crate) info: openapiv3::Info,
    pub(crate) tags: Vec<openapiv3::Tag>,
    pub(crate) operations: Vec<Draft>,
    pub(crate) components: Vec<Component>,
    schemas: IndexMap<String, ReferenceOr<openapiv3::Schema>>,
    /// What each component refers to.
    references: BTreeMap<String, BTreeSet<String>>,
}

/// Lowers every operation and every schema.
pub(crate) fn lower(document: &Document) -> Lowered {
    let root = &document.value;
    let mut schemas = Schemas::new(root);
    let mut operations = operation::collect(root, &schemas);
    operation::name(&mut operations);
    let mut components = schemas.components();
    for draft in &mut operations {
        operation::lower(draft, &mut schemas);
    }
    components.append(&mut schemas.components());
    components.sort_by(|one, other| one.name.cmp(&other.name));
    let mut lowered = Lowered {
        info: info(root),
        tags: root
            .get("tags")
            .cloned()
            .and_then(|tags| serde_json::from_value(tags).ok())
            .unwrap_or_default(),
        operations,
        components,
        schemas: IndexMap::new(),
        references: BTreeMap::new(),
    };
    lowered.convert();
    lowered
}

impl Lowered {
    /// The document of these operations, with the components of which `is_real` says so, and any value in place of the others.
    pub(crate) fn document(&self, operations: &[usize], is_real: impl Fn(&str) -> bool) -> OpenAPI {
        let mut document = OpenAPI {
            openapi: "3.0.3".to_owned(),
            info: self.info.clone(),
            tags: self.tags.clone(),
            ..OpenAPI::default()
        };
        let any = || ReferenceOr::Item(openapiv3::Schema::default_any());
        let schemas = self
            .schemas
            .iter()
            .map(|(name, schema)| (name.clone(), if is_real(name) { schema.clone() } else { any() }));
        document.components = Some(Components { schemas: schemas.collect(), ..Components::default() });
        for draft in operations.iter().filter_map(|index| self.operations.get(*index)) {
            let Ok(operation) = serde_json::from_value(Value::Object(draft.lowered.clone())) else {
                continue;
            };
            let item = document.paths.paths.entry(draft.template.clone());
            let item = item.or_insert_with(|| ReferenceOr::Item(PathItem::default()));
            if let ReferenceOr::Item(item) = item {
                *slot(item, &draft.method) = Some(operation);
            }
        }
        document
    }

    /// Converts what is the same in every part, and leaves out the operations that do not convert.
    fn convert(&mut self) {
        for component in &mut self.components {
            let schema = serde_json::from_value(component.schema.clone()).unwrap_or_else(|error| {
                component.notes.push(format!("not OpenAPI 3.0 ({error}); it is any value"));
                ReferenceOr::Item(openapiv3::Schema::default_any())
            });
            self.schemas.insert(component.name.clone(), schema);
            self.references.insert(component.name.clone(), references(&component.schema));
        }
        for draft in self.operations.iter_mut().filter(|draft| draft.left_out.is_none()) {
            let converted =
                serde_json::from_value::<openapiv3::Operation>(Value::Object(draft.lowered.clone()));
            if let Err(error) = converted {
                draft.left_out = Some(format!("not OpenAPI 3.0: {error}"));
            }
        }
    }

    /// The components that an operation reaches.
    pub(crate) fn reached(&self, draft: &Draft) -> BTreeSet<&str> {
        let lowered = Value::Object(draft.lowered.clone());
        let mut reached = BTreeSet::new();
        let mut pending: Vec<String> = references(&lowered).into_iter().collect();
        while let Some(name) = pending.pop() {
            if let Some((name, next)) = self.references.get_key_value(&name)
                && reached.insert(name.as_str())
            {
                pending.extend(next.iter().filter(|next| !reached.contains(next.as_str())).cloned());
            }
        }
        reached
    }
}

/// The names of the components that a node refers to.
fn references(node: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut pending = vec![node];
    while let Some(node) = pending.pop() {
        match node {
            Value::Object(object) => {
                let reference = object.get("$ref").and_then(Value::as_str);
                names.extend(reference.and_then(|text| text.rsplit('/').next()).map(ToOwned::to_owned));
                pending.extend(object.values());
            }
            Value::Array(items) => pending.extend(items),
            _ => {}
        }
    }
    names
}

fn slot<'a>(item: &'a mut PathItem, method: &str) -> &'a mut Option<openapiv3::Operation> {
    match method {
        "put" => &mut item.put,
        "post" => &mut item.post,
        "delete" => &mut item.delete,
        "head" => &mut item.head,
        "patch" => &mut item.patch,
        _ => &mut item.get,
    }
}

/// What progenitor writes into the client; the version goes into a header, where a sign that no header takes would panic at run time.
fn info(root: &Value) -> openapiv3::Info {
    let text = |key: &str| root.pointer(&format!("/info/{key}")).and_then(Value::as_str).map(cleaned);
    let version = text("version").unwrap_or_default();
    openapiv3::Info {
        title: text("title").unwrap_or_default(),
        description: text("description"),
        version: version.chars().filter(|c| c.is_ascii_graphic()).collect(),
        ..openapiv3::Info::default()
    }
}

/// The schema of any value.
trait AnyValue {
    fn default_any() -> Self;
}

impl AnyValue for openapiv3::Schema {
    fn default_any() -> Self {
        Self {
            schema_data: openapiv3::SchemaData::default(),
            schema_kind: openapiv3::SchemaKind::Any(openapiv3::AnySchema::default()),
        }
    }
}
