//! Discriminators -> the values that select a union's members.
//!
//! OpenAPI has two ways: a mapping, and the names of components. Validation tools write a third one: each member
//! itself lists the values of the property, as an enum or a constant.

use std::collections::BTreeSet;

use openapiv3::{Discriminator, ReferenceOr, Schema, SchemaKind, Type as SchemaType};

use super::{UnionVariant, builder::Builder, component::component_name};

/// How deeply members of `allOf` are searched.
const MAX_DEPTH: usize = 8;

impl<'a> Builder<'a> {
    /// The tag values of a member: those of the mapping, or else those that the member lists itself; and the component's name.
    pub(super) fn tags(
        &self,
        member: &'a ReferenceOr<Schema>,
        discriminator: Option<&Discriminator>,
    ) -> Vec<String> {
        let Some(discriminator) = discriminator else { return Vec::new() };
        let (name, mut tags) = match member {
            ReferenceOr::Reference { reference } => {
                let name = component_name(reference, "schemas");
                let is_member = |target: &String| target == reference || name.as_ref() == Some(target);
                let mapped = discriminator.mapping.iter().filter(|(_, target)| is_member(target));
                let mapped: Vec<String> = mapped.map(|(tag, _)| tag.clone()).collect();
                (name, mapped)
            }
            ReferenceOr::Item(_) => (None, Vec::new()),
        };
        if tags.is_empty() {
            tags = self.listed_tags(member, &discriminator.property_name);
        }
        tags.extend(name.filter(|name| !tags.contains(name)));
        tags
    }

    /// The values that a member lists for the tag.
    pub(super) fn listed_tags(&self, member: &'a ReferenceOr<Schema>, property: &str) -> Vec<String> {
        self.shown(member).and_then(|schema| self.listed(schema, property, 0)).unwrap_or_default()
    }

    fn listed(&self, schema: &'a Schema, property: &str, depth: usize) -> Option<Vec<String>> {
        if depth > MAX_DEPTH {
            return None;
        }
        let (properties, members) = match &schema.schema_kind {
            SchemaKind::Type(SchemaType::Object(object)) => (Some(&object.properties), [].as_slice()),
            SchemaKind::AllOf { all_of } => (None, all_of.as_slice()),
            SchemaKind::Any(any) => (Some(&any.properties), any.all_of.as_slice()),
            _ => return None,
        };
        let own = properties.and_then(|properties| properties.get(property));
        let own = own.and_then(|own| self.shown(own)).and_then(|own| match &own.schema_kind {
            SchemaKind::Type(SchemaType::String(text)) => {
                Some(text.enumeration.iter().flatten().cloned().collect::<Vec<_>>())
            }
            _ => None,
        });
        // What comes later says more.
        own.filter(|listed| !listed.is_empty()).or_else(|| {
            let inner = members.iter().rev().filter_map(|member| self.shown(member));
            inner.filter_map(|member| self.listed(member, property, depth + 1)).next()
        })
    }
}

/// Whether each member has a tag value, and no two members share one. Only then can a tag select the member.
pub(super) fn tell_apart(variants: &[UnionVariant]) -> bool {
    let mut seen = BTreeSet::new();
    variants.iter().all(|variant| !variant.tags.is_empty())
        && variants.iter().flat_map(|variant| &variant.tags).all(|tag| seen.insert(tag))
}
