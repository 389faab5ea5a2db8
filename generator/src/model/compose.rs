//! `allOf`, and keywords beside each other -> their combined meaning.

use std::{
    borrow::Borrow,
    collections::{BTreeSet, VecDeque},
};

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, Discriminator, IntegerType, NumberType, ObjectType, ReferenceOr, Schema,
    SchemaKind, StringType, Type as SchemaType,
};

use super::builder::Builder;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::Pointer,
};

/// The depth limit for references inside `allOf`. Each schema of a chain has the properties of all schemas before it, so the code grows with the
/// square of the chain.
const MAX_DEPTH: usize = 32;

/// More combinations of members than this are not generated.
const MAX_ALTERNATIVES: usize = 64;

/// The content of an object schema, or of the members of an `allOf` together.
#[derive(Clone, Default)]
pub(super) struct Parts<'a> {
    pub(super) properties: IndexMap<&'a str, (&'a ReferenceOr<Box<Schema>>, Pointer)>,
    pub(super) required: Vec<(&'a str, Pointer)>,
    pub(super) others: Option<(&'a AdditionalProperties, Pointer)>,
    /// Unions of which one member must match as well.
    pub(super) groups: VecDeque<Group<'a>>,
    /// Members that do not describe objects.
    pub(super) plain: Vec<(&'a ReferenceOr<Schema>, Pointer)>,
    pub(super) nullable: bool,
    /// The components that are already included. A second time, they add nothing.
    seen: BTreeSet<Pointer>,
    /// Whether a later declaration may narrow an earlier one without a diagnostic: a union does.
    narrows: bool,
}

/// A `oneOf` or `anyOf` beside other keywords.
#[derive(Clone)]
pub(super) struct Group<'a> {
    pub(super) members: &'a [ReferenceOr<Schema>],
    pub(super) at: Pointer,
    pub(super) discriminator: Option<&'a Discriminator>,
}

/// One combination: the chosen members, and their content together with the rest.
pub(super) struct Alternative<'a> {
    pub(super) chosen: Vec<(&'a ReferenceOr<Schema>, Pointer)>,
    pub(super) parts: Parts<'a>,
}

impl Parts<'_> {
    /// The cost of a copy.
    fn size(&self) -> usize {
        let variants: usize = self.groups.iter().map(|group| group.members.len()).sum();
        self.properties.len() + self.required.len() + self.plain.len() + self.seen.len() + variants
    }
}

impl<'a> Builder<'a> {
    /// The content of a schema and of the members of its `allOf`.
    pub(super) fn parts(&mut self, schema: &'a Schema, pointer: &Pointer) -> Parts<'a> {
        let mut parts = Parts::default();
        self.collect(schema, pointer, 0, &mut parts);
        parts.groups.retain(|group| group.members.iter().any(|member| self.contributes(member)));
        parts
    }

    /// Adds the content of a schema to `parts`. Later declarations replace earlier ones, with a diagnostic if the two differ.
    fn collect(&mut self, schema: &'a Schema, pointer: &Pointer, depth: usize, parts: &mut Parts<'a>) {
        let discriminator = schema.schema_data.discriminator.as_ref();
        let group = |members: &'a Vec<ReferenceOr<Schema>>, key: &str| Group {
            members,
            at: pointer.join(key),
            discriminator,
        };
        match &schema.schema_kind {
            SchemaKind::Type(SchemaType::Object(object)) => {
                let others = object.additional_properties.as_ref();
                self.add(&object.properties, &object.required, others, pointer, parts);
            }
            SchemaKind::AllOf { all_of } => self.collect_all(all_of, pointer, depth, parts),
            SchemaKind::OneOf { one_of } => {
                parts.groups.extend(self.is_variant(one_of, pointer, depth).then(|| group(one_of, "oneOf")));
            }
            SchemaKind::AnyOf { any_of } => {
                parts.groups.extend(self.is_variant(any_of, pointer, depth).then(|| group(any_of, "anyOf")));
            }
            SchemaKind::Any(any) => {
                self.collect_all(&any.all_of, pointer, depth, parts);
                self.add(&any.properties, &any.required, any.additional_properties.as_ref(), pointer, parts);
                let groups = [(&any.one_of, "oneOf"), (&any.any_of, "anyOf")];
                let groups = groups
                    .into_iter()
                    .filter(|(members, _)| !members.is_empty() && self.is_variant(members, pointer, depth));
                parts.groups.extend(groups.map(|(members, key)| group(members, key)));
            }
            SchemaKind::Type(_) | SchemaKind::Not { .. } => {}
        }
    }

    /// Whether a union is a real choice. Inside another schema, a union of the schemas that extend this one would be that schema again.
    fn is_variant(&self, members: &'a [ReferenceOr<Schema>], pointer: &Pointer, depth: usize) -> bool {
        depth == 0 || !members.iter().any(self.is_made_of(pointer))
    }

    fn collect_all(
        &mut self,
        members: &'a [ReferenceOr<Schema>],
        pointer: &Pointer,
        depth: usize,
        parts: &mut Parts<'a>,
    ) {
        for (index, member) in members.iter().enumerate() {
            self.collect_member(member, &pointer.join("allOf").join(index), depth, parts);
        }
    }

    fn collect_member(
        &mut self,
        member: &'a ReferenceOr<Schema>,
        at: &Pointer,
        depth: usize,
        parts: &mut Parts<'a>,
    ) {
        if !self.has_steps(1, at) {
            return;
        }
        if depth > MAX_DEPTH {
            let message =
                format!("`allOf` leads through more than {MAX_DEPTH} schemas; the rest is left out");
            let diagnostic = Diagnostic::new(codes::ENDLESS, at.clone(), message);
            self.diagnostics.push(diagnostic.help("write the properties directly in the schemas between"));
            return;
        }
        let items = self.items;
        let Some((item, place)) = self.resolve(member, at, "schemas", &items.schemas) else { return };
        if matches!(member, ReferenceOr::Reference { .. }) && !parts.seen.insert(place.clone()) {
            return;
        }
        parts.nullable |= item.schema_data.nullable;
        if is_plain(item) {
            parts.plain.push((member, at.clone()));
        } else {
            self.collect(item, &place, depth + 1, parts);
        }
    }

    fn add(
        &mut self,
        properties: &'a IndexMap<String, ReferenceOr<Box<Schema>>>,
        required: &'a [String],
        others: Option<&'a AdditionalProperties>,
        pointer: &Pointer,
        parts: &mut Parts<'a>,
    ) {
        if !self.has_steps(properties.len() + required.len(), pointer) {
            return;
        }
        for (name, property) in properties {
            // Bounds for a property that another member declares leave its type as it is.
            if let Some((before, _)) = parts.properties.get(name.as_str())
                && (self.is_only_bounds(property) || self.is_wider(property, before))
            {
                continue;
            }
            let at = pointer.join_all(["properties", name]);
            let before = parts.properties.insert(name, (property, at.clone()));
            if let Some((before, place)) = before
                && before != property
                && !parts.narrows
                && !self.narrows(before, property)
            {
                let message =
                    format!("two members of `allOf` declare `{name}` differently; the later one is used");
                let diagnostic = Diagnostic::new(codes::ALL_OF_CONFLICT, at, message).like("");
                self.diagnostics.push(diagnostic.related(place, "the other"));
            }
        }
        parts.required.extend(required.iter().map(|name| (name.as_str(), pointer.join("required"))));
        if let Some(others) = others {
            parts.others = Some((others, pointer.join("additionalProperties")));
        }
    }

    /// Whether a declaration only narrows an earlier one, as an enum narrows a string, or says the same in another form.
    fn narrows(&self, before: &'a ReferenceOr<Box<Schema>>, after: &'a ReferenceOr<Box<Schema>>) -> bool {
        if self.is_only_bounds(before) {
            return true;
        }
        let kinds = self.shown(before).zip(self.shown(after));
        let Some((before, after)) = kinds.map(|(before, after)| (&before.schema_kind, &after.schema_kind))
        else {
            return false;
        };
        match (before, after) {
            (before, after) if before == after => true,
            (SchemaKind::Type(before), SchemaKind::Type(after)) => match (before, after) {
                (SchemaType::String(before), SchemaType::String(_)) => *before == StringType::default(),
                (SchemaType::Integer(before), SchemaType::Integer(_)) => *before == IntegerType::default(),
                (SchemaType::Number(before), SchemaType::Number(_) | SchemaType::Integer(_)) => {
                    *before == NumberType::default()
                }
                (SchemaType::Array(before), SchemaType::Array(_)) => before.items.is_none(),
                (SchemaType::Object(before), SchemaType::Object(_)) => *before == ObjectType::default(),
                _ => false,
            },
            (SchemaKind::Type(SchemaType::Object(before)), _) => *before == ObjectType::default(),
            _ => false,
        }
    }

    /// Whether a schema is a number and the other one a whole number: what is both is a whole number. Bounds alone are read as a number.
    fn is_wider(&self, schema: &'a ReferenceOr<Box<Schema>>, other: &'a ReferenceOr<Box<Schema>>) -> bool {
        let kind = |schema| self.shown(schema).map(|schema| &schema.schema_kind);
        matches!(kind(schema), Some(SchemaKind::Type(SchemaType::Number(_))))
            && matches!(kind(other), Some(SchemaKind::Type(SchemaType::Integer(_))))
    }

    /// Whether a schema has no type and no parts: bounds, a description, or nothing.
    pub(super) fn is_only_bounds<S: Borrow<Schema>>(&self, schema: &'a ReferenceOr<S>) -> bool {
        let Some(SchemaKind::Any(any)) = self.shown(schema).map(|schema| &schema.schema_kind) else {
            return false;
        };
        any.typ.is_none()
            && any.format.is_none()
            && any.properties.is_empty()
            && any.required.is_empty()
            && any.additional_properties.is_none()
            && any.items.is_none()
            && any.enumeration.is_empty()
            && any.all_of.is_empty()
            && any.one_of.is_empty()
            && any.any_of.is_empty()
            && any.not.is_none()
    }

    /// Whether a member of a union has more than `required`.
    fn contributes(&self, member: &'a ReferenceOr<Schema>) -> bool {
        match self.shown(member).map(|schema| &schema.schema_kind) {
            Some(SchemaKind::Type(SchemaType::Object(object))) => !object.properties.is_empty(),
            Some(SchemaKind::Any(any)) => {
                !any.properties.is_empty()
                    || !any.all_of.is_empty()
                    || !any.one_of.is_empty()
                    || !any.any_of.is_empty()
            }
            Some(SchemaKind::Not { .. }) => false,
            Some(_) => true,
            // A reference that leads nowhere.
            None => true,
        }
    }

    /// Each combination of members with the rest; `None` if there are too many.
    pub(super) fn alternatives(&mut self, parts: &Parts<'a>) -> Option<Vec<Alternative<'a>>> {
        let mut open = vec![Alternative { chosen: Vec::new(), parts: parts.clone() }];
        let mut done = Vec::new();
        while let Some(mut alternative) = open.pop() {
            let Some(group) = alternative.parts.groups.pop_front() else {
                done.push(alternative);
                continue;
            };
            if open.len() + done.len() + group.members.len() > MAX_ALTERNATIVES
                || alternative.chosen.len() > MAX_DEPTH
            {
                return None;
            }
            // The last is taken from the stack first.
            for (index, member) in group.members.iter().enumerate().rev() {
                let at = group.at.join(index);
                if !self.has_steps(alternative.parts.size(), &at) {
                    return None;
                }
                let mut parts = alternative.parts.clone();
                parts.narrows = true;
                self.collect_member(member, &at, 0, &mut parts);
                parts.groups.retain(|group| group.members.iter().any(|member| self.contributes(member)));
                let mut chosen = alternative.chosen.clone();
                chosen.push((member, at));
                open.push(Alternative { chosen, parts });
            }
        }
        Some(done)
    }
}

/// Whether a schema is a string, a number or a list, and so not an object.
fn is_plain(schema: &Schema) -> bool {
    match &schema.schema_kind {
        SchemaKind::Type(SchemaType::Object(_)) => false,
        SchemaKind::Type(_) => true,
        SchemaKind::Any(any) => {
            let is_object = any.typ.as_deref().is_none_or(|ty| ty == "object");
            !is_object || any.items.is_some() || !any.enumeration.is_empty()
        }
        _ => false,
    }
}
