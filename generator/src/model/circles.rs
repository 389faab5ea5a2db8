//! Schemas that are being built -> a name for each that contains itself.
//!
//! A struct or a union is named before its parts are built, so that they can refer to it. A list, a map or an alias has no
//! name in Rust. If one of these leads back to itself, it gets a name at that moment: `Tree`, a map whose values are `Tree`s,
//! becomes a struct with any keys, and a list of itself becomes a union with one member.

use openapiv3::Schema;

use super::{
    Record, Type, TypeId, TypeKind, Union, UnionVariant, builder::Builder, builder::Built,
    component::component_name, open::Place,
};
use crate::{
    bounds::guard::{DEEPEST, Spent},
    diagnostic::{Diagnostic, codes},
    document::Pointer,
    names::{Case, Scope, ident},
};

/// Lists and maps that are nested deeper than this get names, because the compiler follows types to a depth of 128.
const MAX_UNNAMED: usize = 32;

impl<'a> Builder<'a> {
    /// Builds the schema at `pointer`. If it is already being built, returns a reference to its future type.
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
                "more than {DEEPEST} schemas refer to each other in a row up to here; this schema is not generated"
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

    /// Builds the content of a list, a map or a field. A reference back from there does not make an endless circle.
    pub(super) fn inside<T>(&mut self, build: impl FnOnce(&mut Self) -> T) -> T {
        self.open.level += 1;
        let built = build(self);
        self.open.level -= 1;
        built
    }

    /// Builds a map with the value schema at `values`, or returns a reference to the same map if it is being built.
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

    /// Whether no schema that is being built has a name, from one location on. Otherwise the path ends at that name when it is followed
    /// again.
    fn is_nameless_since(&self, index: usize) -> bool {
        let places = self.open.places.get(index..).unwrap_or_default();
        places.iter().rev().all(|place| place.named.is_none())
    }

    /// The type that refers to a schema that is being built and has no name yet.
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

    /// The built type, or the named type if a part of it refers to itself.
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

    /// Records that the current schema has a name from now on.
    pub(super) fn named(&mut self, pointer: &Pointer, id: TypeId) {
        let level = self.open.level;
        // Later schemas at the same location are parts of it, merged with other schemas.
        let is_own = |place: &&mut Place<'_>| place.pointer == *pointer && place.named.is_none();
        if let Some(place) = self.open.places.last_mut().filter(is_own) {
            place.named = Some(id);
            self.open.by_type.insert(id, level);
        }
    }

    /// Whether a type is being built, and the current schema is not a part of it but equal to it: a member of its members.
    pub(super) fn is_around(&self, ty: &Type) -> bool {
        matches!(ty, Type::Named(id) if self.open.by_type.get(id) == Some(&self.open.level))
    }

    /// Records that another part refers to a type, so the type must be kept.
    pub(super) fn referred(&mut self, ty: &Type) {
        self.referred.extend(ty.named());
    }

    /// Whether there are steps left. If not, this reports it at the current location, once for each schema that is not built.
    pub(super) fn has_steps(&mut self, count: usize, at: &Pointer) -> bool {
        if self.guard.step(count) {
            return true;
        }
        let said = match self.guard.spent() {
            Some(Spent::One(most)) => {
                format!("this schema needs more than {most} steps to compose")
            }
            Some(Spent::All(most)) => {
                format!(
                    "the schemas up to here have used all of the {most} steps that a document of this size may use"
                )
            }
            None => return true,
        };
        let at = self.open.places.last().map_or(at, |place| &place.pointer).clone();
        let help = "compose it of fewer parts: move a part that many schemas share to a separate property";
        self.limit(&at, format!("{said}; it is not generated"), help);
        false
    }

    /// Reports that something exceeds a limit, once for each location.
    fn limit(&mut self, at: &Pointer, message: String, help: &str) {
        if self.limited.insert(at.clone()) {
            self.diagnostics.push(Diagnostic::new(codes::LIMIT, at.clone(), message).help(help));
        }
    }
}
