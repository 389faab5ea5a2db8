//! A schema with a discriminator that others extend by `allOf` -> a union of them.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{Discriminator, ReferenceOr, Schema, SchemaKind};

use super::{Type, TypeKind, Union, UnionVariant, builder::Builder, component::component_name};
use crate::{
    convert::Items,
    document::Pointer,
    names::{Case, Scope, ident},
};

/// More names for one schema than this form a circle.
const MAX_NAMES: usize = 64;

impl<'a> Builder<'a> {
    /// The union of the schemas that extend this one, each selected by its tag value; `None` if the schema has no tag, names its members itself, or
    /// no schema extends it.
    pub(super) fn family(
        &mut self,
        name: &str,
        schema: &'a ReferenceOr<Schema>,
        pointer: &Pointer,
    ) -> Option<Type> {
        let schema = schema.as_item()?;
        let discriminator = schema.schema_data.discriminator.as_ref()?;
        let members = self.descendants(name);
        let parts = self.parts(schema, pointer);
        if members.is_empty() || !parts.groups.is_empty() || parts.properties.is_empty() {
            return None;
        }
        let id = self.reserve(schema, pointer, name);
        self.register_open(pointer, id, schema.schema_data.nullable);
        let mut scope = Scope::with_reserved(&["Unknown"]);
        let mut variants: Vec<UnionVariant> = Vec::new();
        // The tags of each member, with those of other names for it.
        let tags_of = |wanted: &str| -> Vec<String> {
            let same =
                members.iter().copied().filter(|member| self.meant(member) == wanted && *member != wanted);
            [wanted]
                .into_iter()
                .chain(same)
                .flat_map(|member| self.tags_in_family(discriminator, member))
                .collect()
        };
        let own: Vec<(&'a str, Vec<String>)> = members
            .iter()
            .filter(|member| self.meant(member) == **member)
            .map(|member| (*member, tags_of(member)))
            .collect();
        let base_tags = tags_of(name);
        for (member, tags) in own {
            let built = self.component(member, pointer);
            if built.ty != Type::Named(id) && variants.iter().all(|variant| variant.ty != built.ty) {
                let ident = scope.take_or_suffix(ident(member, Case::Pascal, "Variant"), "Variant");
                variants.push(UnionVariant { tags, ..UnionVariant::of(ident, built.ty) });
            }
        }
        // What is nothing but the common part.
        let ty = self.structure(&parts, schema, &pointer.join("properties"), &format!("{name} base"));
        let ident = scope.take_or_suffix(ident("base", Case::Pascal, "Base"), "Variant");
        variants.push(UnionVariant { tags: base_tags, ..UnionVariant::of(ident, ty) });
        let tag = Some(discriminator.property_name.clone());
        self.define(id, TypeKind::Union(Union { tag, ..Union::of(variants) }));
        Some(Type::Named(id))
    }

    /// The tag values of a component: those of the mapping, or else those that it lists itself, or else its name.
    fn tags_in_family(&self, discriminator: &Discriminator, name: &str) -> Vec<String> {
        let is_meant =
            |target: &str| target == name || component_name(target, "schemas").as_deref() == Some(name);
        let mapped = discriminator.mapping.iter().filter(|(_, target)| is_meant(target));
        let mut tags: Vec<String> = mapped.map(|(tag, _)| tag.clone()).collect();
        if tags.is_empty() {
            let schema = self.items.schemas.get(name);
            tags = schema.map(|it| self.listed_tags(it, &discriminator.property_name)).unwrap_or_default();
            tags.extend((!tags.iter().any(|tag| tag == name)).then(|| name.to_owned()));
        }
        tags
    }

    /// The component of a name. An `allOf` with one reference is another name of its target.
    fn meant(&self, name: &'a str) -> &'a str {
        let mut current = name;
        for _ in 0..MAX_NAMES {
            let next = match self.items.schemas.get(current).and_then(ReferenceOr::as_item) {
                Some(Schema { schema_kind: SchemaKind::AllOf { all_of }, .. }) => match all_of.as_slice() {
                    [ReferenceOr::Reference { reference }] => component_name(reference, "schemas"),
                    _ => None,
                },
                _ => None,
            };
            match next.and_then(|next| self.items.schemas.get_key_value(&next)) {
                Some((next, _)) => current = next,
                None => break,
            }
        }
        current
    }

    /// Whether members of a union are components that extend the component at `pointer`, and so already include it.
    pub(super) fn is_made_of(&self, pointer: &Pointer) -> impl Fn(&'a ReferenceOr<Schema>) -> bool + use<'a> {
        let parent = component_name(&format!("#{pointer}"), "schemas");
        let children: BTreeSet<&'a str> =
            parent.map(|parent| self.descendants(&parent)).unwrap_or_default().into_iter().collect();
        move |member| match member {
            ReferenceOr::Reference { reference } => {
                component_name(reference, "schemas").is_some_and(|name| children.contains(name.as_str()))
            }
            ReferenceOr::Item(_) => false,
        }
    }

    /// The components whose `allOf` names a component, or one of its descendants.
    fn descendants(&self, name: &str) -> Vec<&'a str> {
        let mut found: Vec<&'a str> = Vec::new();
        let mut seen: BTreeSet<&'a str> = BTreeSet::new();
        let mut open = vec![name.to_owned()];
        while let Some(parent) = open.pop() {
            let children = self.children.get(&parent).into_iter().flatten().copied();
            for child in children.filter(|child| *child != name) {
                if seen.insert(child) {
                    found.push(child);
                    open.push(child.to_owned());
                }
            }
        }
        found
    }
}

/// The components whose `allOf` names each component, in document order.
pub(super) fn children(items: &Items) -> BTreeMap<String, Vec<&str>> {
    let mut children: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (name, schema) in &items.schemas {
        let members = match schema.as_item().map(|schema| &schema.schema_kind) {
            Some(SchemaKind::AllOf { all_of }) => all_of.as_slice(),
            Some(SchemaKind::Any(any)) => any.all_of.as_slice(),
            _ => &[],
        };
        let references = members.iter().filter_map(|member| match member {
            ReferenceOr::Reference { reference } => component_name(reference, "schemas"),
            ReferenceOr::Item(_) => None,
        });
        for parent in references {
            children.entry(parent).or_default().push(name);
        }
    }
    children
}
