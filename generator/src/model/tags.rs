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
            // A union lists what its members list, if all of them do.
            SchemaKind::OneOf { one_of: members } | SchemaKind::AnyOf { any_of: members } => {
                let lists =
                    members.iter().map(|member| self.listed(self.shown(member)?, property, depth + 1));
                return Some(lists.collect::<Option<Vec<_>>>()?.concat());
            }
            _ => return None,
        };
        let own = properties.and_then(|properties| properties.get(property));
        let own = own.and_then(|own| self.shown(own)).map(values);
        // What comes later says more.
        own.filter(|listed| !listed.is_empty()).or_else(|| {
            let inner = members.iter().rev().filter_map(|member| self.shown(member));
            inner.filter_map(|member| self.listed(member, property, depth + 1)).next()
        })
    }

    /// The names of the properties of an object, and of the objects that it is made of; `None` for what is no object.
    fn property_names(&self, schema: &'a Schema, depth: usize) -> Option<Vec<&'a str>> {
        if depth > MAX_DEPTH {
            return None;
        }
        let (properties, members) = match &schema.schema_kind {
            SchemaKind::Type(SchemaType::Object(object)) => (Some(&object.properties), [].as_slice()),
            SchemaKind::AllOf { all_of } => (None, all_of.as_slice()),
            SchemaKind::Any(any) => (Some(&any.properties), any.all_of.as_slice()),
            // What all members may have.
            SchemaKind::OneOf { one_of: members } | SchemaKind::AnyOf { any_of: members } => {
                return self.property_names(self.shown(members.first()?)?, depth + 1);
            }
            _ => return None,
        };
        let mut names: Vec<&str> =
            properties.into_iter().flat_map(|it| it.keys()).map(String::as_str).collect();
        for member in members.iter().filter_map(|member| self.shown(member)) {
            names.extend(self.property_names(member, depth + 1)?);
        }
        Some(names)
    }

    /// The property that each member which is an object pins to values of its own, and these values; empty for other members, which are told apart
    /// by what they are. A member of a union that is a union itself has the values of its members.
    pub(super) fn pinned(&self, members: &'a [ReferenceOr<Schema>]) -> Option<(&'a str, Vec<Vec<String>>)> {
        let schemas: Vec<&Schema> =
            members.iter().map(|member| self.shown(member)).collect::<Option<Vec<_>>>()?;
        let is_object = |schema: &&Schema| !is_value(schema);
        let objects: Vec<&'a Schema> = schemas.iter().copied().filter(is_object).collect();
        let first = objects.first().filter(|_| objects.len() > 1)?;
        let mut seen = BTreeSet::new();
        let names = self.property_names(first, 0)?.into_iter().filter(|name| seen.insert(*name));
        names.into_iter().find_map(|name| {
            let tags: Vec<Vec<String>> = schemas
                .iter()
                .map(|schema| if is_value(schema) { Some(Vec::new()) } else { self.listed(schema, name, 0) })
                .collect::<Option<_>>()?;
            let is_one =
                |schema: &Schema, tags: &[String]| tags.len() == 1 || is_value(schema) || is_union(schema);
            let are_pinned = schemas.iter().zip(&tags).all(|(schema, tags)| is_one(schema, tags));
            let mut seen = BTreeSet::new();
            let are_own = tags.iter().flatten().all(|tag| seen.insert(tag));
            (are_pinned && are_own).then_some((name, tags))
        })
    }
}

/// The values that a schema lists, as a tag has them: numbers and booleans as JSON writes them.
fn values(schema: &Schema) -> Vec<String> {
    match &schema.schema_kind {
        SchemaKind::Type(SchemaType::String(text)) => text.enumeration.iter().flatten().cloned().collect(),
        SchemaKind::Type(SchemaType::Integer(number)) => {
            number.enumeration.iter().flatten().map(ToString::to_string).collect()
        }
        SchemaKind::Type(SchemaType::Boolean(boolean)) => {
            boolean.enumeration.iter().flatten().map(ToString::to_string).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a schema is of texts, numbers, booleans or lists.
fn is_value(schema: &Schema) -> bool {
    matches!(&schema.schema_kind, SchemaKind::Type(ty) if !matches!(ty, SchemaType::Object(_)))
}

fn is_union(schema: &Schema) -> bool {
    matches!(&schema.schema_kind, SchemaKind::OneOf { .. } | SchemaKind::AnyOf { .. })
}

/// Whether each member has a tag value, and no two members share one. Only then can a tag select the member.
pub(super) fn tell_apart(variants: &[UnionVariant]) -> bool {
    let mut seen = BTreeSet::new();
    variants.iter().all(|variant| !variant.tags.is_empty())
        && variants.iter().flat_map(|variant| &variant.tags).all(|tag| seen.insert(tag))
}
