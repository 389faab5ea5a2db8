//! Schemas that are being built -> a name for each that turns out to hold itself.
//!
//! A struct or a union is named before its parts are built, so that they can refer to it. A list, a map or another name of something has no
//! name of its own in Rust. Where one of these leads back to itself, it gets one then and there: `Tree`, a map whose values are `Tree`s,
//! is a struct of any keys, and a list of itself a union with one member.

use std::collections::BTreeMap;

use openapiv3::Schema;

use super::{
    Record, Type, TypeId, TypeKind, Union, UnionVariant, build::Builder, resolve::component_name,
    schema::Built,
};
use crate::{
    codes,
    diagnostic::Diagnostic,
    guard::{DEEPEST, Spent},
    names::{Case, Scope, ident},
    pointer::Pointer,
};

/// Lists and maps that stand in each other deeper than this get names: the compiler follows types to a depth of 128.
const MAX_UNNAMED: usize = 32;

/// The schemas that are being built, each inside the one before it.
#[derive(Default)]
pub(super) struct Open<'a> {
    places: Vec<Place<'a>>,
    /// Their places, by pointer.
    by_pointer: BTreeMap<Pointer, usize>,
    /// The same, by where the schema of a map's values stands: what has the same values is the same map.
    by_values: BTreeMap<Pointer, usize>,
    /// The types of those that have one, with their levels.
    by_type: BTreeMap<TypeId, usize>,
    /// How many lists, maps and fields lie around what is being built.
    level: usize,
}

struct Place<'a> {
    pointer: Pointer,
    /// `None` for a reference.
    schema: Option<&'a Schema>,
    hint: String,
    level: usize,
    /// The type by which it can be named already.
    named: Option<TypeId>,
    /// The type that it got because it holds itself.
    id: Option<TypeId>,
    /// Where the schema of its values stands, if it is a map.
    values: Option<Pointer>,
}

impl Open<'_> {
    /// Whether the schema at a place is being built.
    pub(super) fn is_open(&self, pointer: &Pointer) -> bool {
        self.by_pointer.contains_key(pointer)
    }
}

impl<'a> Builder<'a> {
    /// Builds the schema at `pointer`, unless that is what is being done already: then it is a reference to what will come of it.
    pub(super) fn opened(
        &mut self,
        pointer: &Pointer,
        schema: Option<&'a Schema>,
        hint: &str,
        build: impl FnOnce(&mut Self) -> Built,
    ) -> Built {
        let before = self.open.by_pointer.get(pointer).copied();
        if let Some(index) = before
            && self.is_nameless_since(index)
        {
            return self.again(index);
        }
        if self.open.places.len() >= DEEPEST {
            let message = format!(
                "more than {DEEPEST} schemas lead here, each from the one before; it is not generated"
            );
            self.limit(pointer, message, "let fewer schemas refer to each other in a row");
            return Type::Any.into();
        }
        let index = self.open.places.len();
        if before.is_none() {
            self.open.by_pointer.insert(pointer.clone(), index);
        }
        self.open.places.push(Place {
            pointer: pointer.clone(),
            schema,
            hint: hint.to_owned(),
            level: self.open.level,
            named: None,
            id: None,
            values: None,
        });
        let built = build(self);
        match before {
            None => drop(self.open.by_pointer.remove(pointer)),
            Some(_) => self.name_as_component(&built.ty, pointer),
        }
        match self.open.places.pop() {
            Some(place) => self.closed(place, built),
            None => built,
        }
    }

    /// Builds what a list, a map or a field holds: whatever leads back from there is no circle without an end.
    pub(super) fn inside<T>(&mut self, build: impl FnOnce(&mut Self) -> T) -> T {
        self.open.level += 1;
        let built = build(self);
        self.open.level -= 1;
        built
    }

    /// Builds a map whose values' schema stands at `values`; a reference to the map that is being built of the same.
    pub(super) fn map_of(&mut self, values: &Pointer, build: impl FnOnce(&mut Self) -> Type) -> Type {
        if let Some(index) = self.open.by_values.get(values).copied()
            && self.open.places.get(index).is_some_and(|place| place.level < self.open.level)
            && self.is_nameless_since(index)
        {
            return self.again(index).ty;
        }
        let index = self.open.places.len().saturating_sub(1);
        let is_new = |place: &&mut Place<'_>| place.named.is_none() && place.values.is_none();
        if let Some(place) = self.open.places.last_mut().filter(is_new)
            && !self.open.by_values.contains_key(values)
        {
            place.values = Some(values.clone());
            self.open.by_values.insert(values.clone(), index);
        }
        build(self)
    }

    /// Whether nothing has a name of what is being built from one place on. Otherwise the way that led here ends at that name when it is gone
    /// once more.
    fn is_nameless_since(&self, index: usize) -> bool {
        let places = self.open.places.get(index..).unwrap_or_default();
        places.iter().rev().all(|place| place.named.is_none())
    }

    /// What refers to a schema that is being built, and has no name yet.
    fn again(&mut self, index: usize) -> Built {
        let around = self.open.places.get(index..).unwrap_or_default();
        let Some(level) = around.first().map(|place| place.level) else { return Type::Any.into() };
        // Other names for the same, down to what holds something.
        let same = around.partition_point(|place| place.level <= level);
        let around = around.get(..same).unwrap_or_default();
        let nullable =
            around.iter().filter_map(|place| place.schema).any(|schema| schema.schema_data.nullable);
        let Some(holder) = around.last() else { return Type::Any.into() };
        let (pointer, hint) = (holder.pointer.clone(), holder.hint.clone());
        match holder.schema.filter(|_| level < self.open.level) {
            Some(schema) => {
                let id = self.reserve(schema, &pointer, &hint);
                self.register_open(&pointer, id, schema.schema_data.nullable);
                self.referred(&Type::Named(id));
                if let Some(place) = self.open.places.get_mut(index + same - 1) {
                    (place.id, place.named) = (Some(id), Some(id));
                    self.open.by_type.insert(id, level);
                }
                Built { ty: Type::Named(id), nullable }
            }
            None => {
                let at = around.first().map_or(pointer, |place| place.pointer.clone());
                let message = match component_name(&format!("#{at}"), "schemas") {
                    Some(name) => format!("`{name}` is defined by itself"),
                    None => "this schema is defined by itself".to_owned(),
                };
                self.diagnostics.push(Diagnostic::new(codes::ENDLESS, at, message));
                Type::Any.into()
            }
        }
    }

    /// What was built, as the type that something in it refers to if there is one.
    fn closed(&mut self, place: Place<'a>, built: Built) -> Built {
        if let Some(values) = &place.values {
            self.open.by_values.remove(values);
        }
        if let Some(id) = place.named {
            self.open.by_type.remove(&id);
        }
        let id = match (place.id, place.schema) {
            (Some(id), _) => id,
            (None, Some(schema)) if built.ty.is_deeper_than(MAX_UNNAMED) => {
                self.reserve(schema, &place.pointer, &place.hint)
            }
            _ => return built,
        };
        let Built { ty, nullable } = built;
        let kind = match ty {
            Type::Map(values) => {
                let mut scope = Scope::default();
                let others_ident = scope.take_or_suffix(ident("other_fields", Case::Snake, "field"), "_");
                TypeKind::Record(Record {
                    others: Some(*values),
                    others_ident: Some(others_ident),
                    ..Record::default()
                })
            }
            ty => {
                let ident = ident(&self.name_of(&ty), Case::Pascal, "Variant");
                let only = UnionVariant::of(ident, ty);
                TypeKind::Union(Union::of(vec![only]))
            }
        };
        self.define(id, kind);
        self.register_open(&place.pointer, id, nullable);
        Built { ty: Type::Named(id), nullable }
    }

    /// Notes that what is being built can be named from now on.
    pub(super) fn named(&mut self, pointer: &Pointer, id: TypeId) {
        let level = self.open.level;
        // What stands at the same place later on is a part of it, merged with other things.
        let is_own = |place: &&mut Place<'_>| place.pointer == *pointer && place.named.is_none();
        if let Some(place) = self.open.places.last_mut().filter(is_own) {
            place.named = Some(id);
            self.open.by_type.insert(id, level);
        }
    }

    /// Whether a type is one that is being built, and what is being built now is no part of it but the same: a member of its members.
    pub(super) fn is_around(&self, ty: &Type) -> bool {
        matches!(ty, Type::Named(id) if self.open.by_type.get(id) == Some(&self.open.level))
    }

    /// Notes that something refers to a type that is not new to it, so that the type has to stay where it is.
    pub(super) fn referred(&mut self, ty: &Type) {
        self.referred.extend(ty.named());
    }

    /// Whether there are steps left. If not, this is said where they ended, once for each schema that is not built for it.
    pub(super) fn has_steps(&mut self, count: usize, at: &Pointer) -> bool {
        if self.guard.step(count) {
            return true;
        }
        let said = match self.guard.spent() {
            Some(Spent::One(most)) => {
                format!("more than {most} steps are needed to put this schema together")
            }
            Some(Spent::All(most)) => {
                format!(
                    "the schemas up to here have taken all of the {most} steps that a document of this size may take"
                )
            }
            None => return true,
        };
        let at = self.open.places.last().map_or(at, |place| &place.pointer).clone();
        let help = "compose it of fewer parts: what is the same in many places can be a property of its own";
        self.limit(&at, format!("{said}; it is not generated"), help);
        false
    }

    /// Says that something goes beyond a bound; once for each place.
    fn limit(&mut self, at: &Pointer, message: String, help: &str) {
        if self.limited.insert(at.clone()) {
            self.diagnostics.push(Diagnostic::new(codes::LIMIT, at.clone(), message).help(help));
        }
    }
}
